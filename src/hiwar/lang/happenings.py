"""The grammar of events in each language."""

from __future__ import annotations

import re
from typing import Protocol

from hiwar.errors import LanguageError
from hiwar.lang.ar import happenings as ar
from hiwar.lang.en import happenings as en


class Happenings(Protocol):
    """How a language tells who did what to whom; `lang/*/happenings.py` says what each pattern is."""

    VERB_FIRST: bool
    BREAK: re.Pattern[str]
    SUBORDINATE: re.Pattern[str]
    THAT: re.Pattern[str]
    RELATIVE: re.Pattern[str]
    TOKEN_GAP: re.Pattern[str]
    AND_GAP: re.Pattern[str]
    PREPOSITION: re.Pattern[str]
    AMONG: re.Pattern[str]
    WITH: re.Pattern[str]
    QUANTITY: re.Pattern[str]
    BETWEEN: re.Pattern[str]
    UPON_PHRASE: re.Pattern[str]
    AGENT: re.Pattern[str]
    GENITIVE: re.Pattern[str]
    UPON: re.Pattern[str]
    PASSIVE_BEFORE: re.Pattern[str]
    TO_BEFORE: re.Pattern[str]
    FUTURE_BEFORE: re.Pattern[str]
    DOUBT_BEFORE: re.Pattern[str]
    NEGATED_BEFORE: re.Pattern[str]
    DENIED_NOUN: re.Pattern[str]
    PLAYED: re.Pattern[str]
    NOUN_BEFORE: re.Pattern[str]
    DETERMINED: re.Pattern[str]
    VERB_BEFORE: re.Pattern[str]
    PHRASE_AFTER: re.Pattern[str]
    PHRASE_BEFORE: re.Pattern[str]
    DAY_AFTER: re.Pattern[str]
    TRIMMED: re.Pattern[str]


def happenings_of(code: str) -> Happenings:
    """The grammar of events of the language with this code.

    Raises: LanguageError where it is none that Hiwar reads.
    """
    known: dict[str, Happenings] = {"ar": ar, "en": en}
    if code not in known:
        raise LanguageError(f"{code!r} is no language that Hiwar reads; it reads {', '.join(known)}", tuple(known))
    return known[code]
