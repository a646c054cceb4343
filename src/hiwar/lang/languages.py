"""The languages that Hiwar reads, and which of them a text is in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple, Protocol

from hiwar.errors import LanguageError
from hiwar.lang.ar import clauses as ar_clauses
from hiwar.lang.ar import inflection as ar_inflection
from hiwar.lang.ar import naming as ar_naming
from hiwar.lang.ar import promises as ar_promises
from hiwar.lang.ar import sentences as ar_sentences
from hiwar.lang.ar import subjects as ar_subjects
from hiwar.lang.en import clauses as en_clauses
from hiwar.lang.en import inflection as en_inflection
from hiwar.lang.en import naming as en_naming
from hiwar.lang.en import promises as en_promises
from hiwar.lang.en import sentences as en_sentences
from hiwar.lang.en import subjects as en_subjects
from hiwar.lang.forms import Form, Head, Shape, Standing, Subject


class Clauses(Protocol):
    """How a language puts a sentence together; `lang/*/clauses.py` says what each pattern is."""

    JOINS: re.Pattern[str]
    TITLE_GAP: re.Pattern[str]
    TITLE_AND: re.Pattern[str]
    FORMAL_GAP: re.Pattern[str]
    NAME_STATE_GAP: re.Pattern[str]
    BINDERS: frozenset[str]
    MANY_GAP: re.Pattern[str]
    CONSTRUCTS: bool
    SUBJECT_GAP: re.Pattern[str]
    BEFORE_GAP: re.Pattern[str]
    PASSIVE: re.Pattern[str]
    NEGATION: re.Pattern[str]
    TRAILING: re.Pattern[str]
    NAME_JOINED: str
    NAME_ENDINGS: frozenset[str]
    RELATIVE: re.Pattern[str]
    THAT: re.Pattern[str]
    BETWEEN: re.Pattern[str]
    WITH: re.Pattern[str]
    NEXT_CLAUSE: re.Pattern[str]
    CLAUSE_END: re.Pattern[str]
    PARTED: re.Pattern[str]
    REFUSED: re.Pattern[str]
    ISSUED: re.Pattern[str]
    THEN: frozenset[str]
    TOPIC: re.Pattern[str]

    def futures(self, folded: str) -> Iterator[tuple[int, int, Shape]]: ...
    def resumes(self, before: str, shape: Shape, kind: str) -> bool: ...
    def is_nominal(self, written: str) -> bool: ...
    def honour_of(self, word: str) -> str: ...
    def name_after(self, folded: str, cased: str, at: int, walls: frozenset[int]) -> tuple[int, int] | None: ...
    def name_before(self, folded: str, cased: str, at: int, walls: frozenset[int]) -> tuple[int, int] | None: ...


class Promises(Protocol):
    """When an act is a promise; `lang/*/promises.py` says what each pattern is."""

    DEADLINE_WORDS: re.Pattern[str]
    SPLIT: re.Pattern[str]
    LISTED: re.Pattern[str]
    RUN_ON: re.Pattern[str]
    MARK: re.Pattern[str]
    LIST_OPENS: re.Pattern[str]
    APART: re.Pattern[str]
    TAIL: re.Pattern[str]
    UNREAL: re.Pattern[str]
    PLANNED: re.Pattern[str]
    CIRCUMSTANCE: re.Pattern[str]
    THIS: re.Pattern[str]

    def conjoined(self, words: str) -> Iterator[tuple[int, int]]: ...
    def level_of(self, kind: str, head: str, content: str) -> int | None: ...


class Naming(Protocol):
    """How mechanisms are named and rounds numbered; `lang/*/naming.py` says what each pattern is."""

    ORDINAL_GAP: re.Pattern[str]
    ORDINAL_FOLLOWS: bool
    PREPOSITION: re.Pattern[str]
    PERSON_SIDE: re.Pattern[str]
    SIDE_LED: re.Pattern[str]
    ASIDE: re.Pattern[str]
    SAID_WHEN: re.Pattern[str]
    PLACE_CLITICS: str
    DENIED: re.Pattern[str]
    PREPARED: re.Pattern[str]
    CLOSES: re.Pattern[str]
    JOINT: re.Pattern[str]
    INSIDE: re.Pattern[str]
    INFINITIVE: re.Pattern[str]
    HERE: re.Pattern[str]
    ON_SIDE: re.Pattern[str]
    BETWEEN_SIDES: re.Pattern[str]
    GIVEN_BEFORE: re.Pattern[str]
    NAME_BEHIND: re.Pattern[str]
    UNTOLD: re.Pattern[str]
    NOT_YET: re.Pattern[str]
    GOES_ON: re.Pattern[str]
    EARLIER: re.Pattern[str]
    PAST_PLAN: re.Pattern[str]
    SUFFERED: re.Pattern[str]
    NEW_DAY: re.Pattern[str]
    NO_DAY: re.Pattern[str]

    def name_of(self, folded: str, cased: str, start: int, stop: int, walls: frozenset[int]) -> tuple[int, int]: ...


class Language(NamedTuple):
    """What the engine asks of a language."""

    code: str
    inflect: Callable[[str, str], Iterator[Form]]
    sentence_ends: Callable[[str, Callable[[int], bool]], Iterator[int]]
    hangs: Callable[[str], bool]
    clauses: Clauses
    find_subject: Callable[[str, Head, Sequence[Standing], int], Subject | None]
    promises: Promises
    naming: Naming


LANGUAGES = {
    "ar": Language(
        "ar",
        ar_inflection.inflect,
        ar_sentences.sentence_ends,
        ar_sentences.hangs,
        ar_clauses,
        ar_subjects.find_subject,
        ar_promises,
        ar_naming,
    ),
    "en": Language(
        "en",
        en_inflection.inflect,
        en_sentences.sentence_ends,
        en_sentences.hangs,
        en_clauses,
        en_subjects.find_subject,
        en_promises,
        en_naming,
    ),
}

_LETTERS = {"ar": re.compile("[\u0620-\u064a\ufb50-\ufdff\ufe70-\ufefc]"), "en": re.compile("[A-Za-z]")}
_LOOKED_AT = 4_000


def language_of(code: str) -> Language:
    """The language with this code.

    Raises: LanguageError where it is none that Hiwar reads.
    """
    if code not in LANGUAGES:
        raise LanguageError(
            f"{code!r} is no language that Hiwar reads; it reads {', '.join(LANGUAGES)}", tuple(LANGUAGES)
        )
    return LANGUAGES[code]


def detect_language(text: str) -> str | None:
    """The language whose letters are most of the text's beginning; None where it has no letters of either."""
    beginning = text[:_LOOKED_AT]
    counts = {code: len(letters.findall(beginning)) for code, letters in _LETTERS.items()}
    best = max(counts, key=lambda code: counts[code])
    return best if counts[best] else None
