"""One language version laid out for comparing: its sentences, and what in them has a counterpart in any language."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import NamedTuple

import platformdirs

from hiwar.compare.tokens import STOPS
from hiwar.lang.folding import fold_form
from hiwar.lang.languages import LANGUAGES
from hiwar.lang.texts import fold_text
from hiwar.read.reading import rules_of
from hiwar.record.reading import Reading
from hiwar.record.span import Span
from hiwar.record.text import Text
from hiwar.rules.loading import DATA, load_rules
from hiwar.rules.rules import Hit, Hits, Rules

VERSIONS = "languages"

_LOOKED_AT = 2_000
_ADDRESS = re.compile(r"(?:https?://|www\.)\S*|\S+@\S+\.\S+")
_FIGURES = re.compile(r"(?<![\d.,])\d{2,}(?:[.,]\d+)*(?!\d)")
_REACH = 40
_WORD_BEFORE = re.compile(r"([^\W\d_]{3,})[ \"']{1,2}$")
_WORD_AFTER = re.compile(r" ([\"'«“]?)([^\W\d_]{3,})")


@cache
def sense_rules(language: str) -> Rules:
    """The words of a language by their senses, compiled and kept beside those of the engine, never with them.

    Raises: RuleError where a data file is not fit to be used.
    """
    return load_rules(language, folder=DATA / VERSIONS, cache=Path(platformdirs.user_cache_path("hiwar")) / VERSIONS)


class Mark(NamedTuple):
    """A word with a sense, or a state or body by its code, in folded `[start, stop)`.

    `senses` are what it may stand for, `wide` those and what a translator may have put in their place. `light` marks
    tell no claim; `many` is the number of its form: 2 for a dual.
    """

    start: int
    stop: int
    senses: frozenset[str]
    wide: frozenset[str]
    light: bool = False
    many: int = 0

    def means(self, other: Mark) -> bool:
        """Whether one may be the translation of the other."""
        return not self.wide.isdisjoint(other.senses) or not self.senses.isdisjoint(other.wide)

    def joined(self, other: Mark) -> Mark:
        """One mark for two readings of the same letters."""
        light, many = self.light and other.light, max(self.many, other.many) if self.many == other.many else 0
        return Mark(self.start, self.stop, self.senses | other.senses, self.wide | other.wide, light, many)


@dataclass(frozen=True)
class Side:
    """One version; offsets are those of its folded text."""

    reading: Reading
    text: Text
    hits: Hits
    senses: Hits

    @classmethod
    def of(cls, reading: Reading) -> Side:
        """Lay out a reading."""
        language = reading.document.language or next(iter(LANGUAGES))
        text = fold_text(reading.document.text, language)
        return cls(reading, text, rules_of(language).find(text), sense_rules(language).find(text))

    @property
    def language(self) -> str:
        """The language of the version."""
        return self.text.language

    @cached_property
    def parties(self) -> frozenset[str]:
        """The sides of the statement, by their codes."""
        meeting = self.reading.round
        return frozenset(meeting.parties.value) if meeting else frozenset()

    @cached_property
    def _sense_hits(self) -> list[Hit]:
        """The words with senses outside addresses of pages."""
        return self._outside_addresses(self.senses.of("sense"))

    def _outside_addresses(self, hits: list[Hit]) -> list[Hit]:
        addresses = [found.span() for found in _ADDRESS.finditer(self.text.folded)]
        if not addresses:
            return hits
        return [hit for hit in hits if not any(start <= hit.start < stop for start, stop in addresses)]

    @cached_property
    def figures(self) -> tuple[Mark, ...]:
        """The numbers in figures, as marks that a translator keeps."""
        return tuple(
            Mark(*found.span(), senses := frozenset(("#" + found.group(),)), senses)
            for found in _FIGURES.finditer(self.text.folded)
        )

    @cached_property
    def words(self) -> tuple[Mark, ...]:
        """The words with senses, the longest at each place."""
        found: list[Mark] = []
        for hit in self._sense_hits:
            last = found[-1] if found else None
            if last and hit.stop <= last.stop and (hit.start, hit.stop) != (last.start, last.stop):
                continue
            if last and hit.start < last.stop and (hit.start, hit.stop) != (last.start, last.stop):
                continue
            senses = frozenset(hit.value["senses"])
            wide = senses | frozenset(hit.value.get("near", ()))
            many = hit.shape.number if hit.entry.part == "noun" else 0
            mark = Mark(hit.start, hit.stop, senses, wide, bool(hit.value.get("light")), many)
            if last and hit.start == last.start:
                found[-1] = last.joined(mark)
            else:
                found.append(mark)
        return tuple(found)

    @cached_property
    def offered(self) -> tuple[Mark, ...]:
        """All words with senses, those inside longer ones too: what the other version may be matched with."""
        return tuple(
            Mark(h.start, h.stop, s := frozenset(h.value["senses"]), s | frozenset(h.value.get("near", ())))
            for h in self._sense_hits
        )

    @cached_property
    def states(self) -> tuple[Mark, ...]:
        """States, bodies and cities by code, the longest at each place, names of people left out."""
        named = [self.fold(person.evidence.span) for person in self.reading.people]
        found: list[Mark] = []
        for hit in self._outside_addresses(self.hits.of("state", "body", "place", "demonym")):
            of_a_name = any(n.start <= hit.start and hit.stop <= n.stop for n in named)
            code = hit.value.get("code") or hit.value.get("country")
            if not code or (of_a_name and hit.entry.kind in ("place", "demonym")):
                continue
            senses = frozenset((str(code), hit.value["name"]) if hit.entry.kind == "place" else (str(code),))
            if hit.entry.kind == "place" and not hit.value.get("capital"):
                senses = frozenset((hit.value["name"],))
            mark, last = Mark(hit.start, hit.stop, senses, senses), found[-1] if found else None
            if last and (mark.start, mark.stop) == (last.start, last.stop):
                found[-1] = last.joined(mark)  # the capital of one state that is written like another state
            elif not last or mark.start >= last.stop:
                found.append(mark)
        return tuple(found)

    def fold(self, span: Span) -> Span:
        """Where a span of the original stands in the folded text."""
        return Span(self.text.folded_of(span.start), self.text.folded_of(span.stop))

    @cached_property
    def people(self) -> tuple[tuple[Span, str], ...]:
        """Where people are named, with the name as folded, where the place itself holds it."""
        places = [(self.fold(person.evidence.span), fold_form(person.name).strip()) for person in self.reading.people]
        return tuple((span, name) for span, name in places if name in self.text.folded[slice(*span)])

    @cached_property
    def actors(self) -> tuple[tuple[Span, str], ...]:
        """Where parties and people are named that may act, by the code of their side, in order."""
        marks = [(self.fold(party.evidence.span), party.code) for party in self.reading.parties]
        marks += [(self.fold(person.evidence.span), person.party or "") for person in self.reading.people]
        return tuple(sorted(marks))

    def level_at(self, start: int) -> int | None:
        """The level of the promise at a folded place; None where its reading has none there."""
        at = self.text.start_of(start)
        marks = self.reading.commitments
        return next((mark.level for mark in marks if mark.evidence.span.start <= at < mark.evidence.span.stop), None)

    @cached_property
    def heads(self) -> tuple[Span, ...]:
        """The heads of the acts of its reading, in the order of the reading."""
        return tuple(self.fold(act.head) for act in self.reading.acts)

    def of_the_page(self, stretch: Span) -> bool:
        """Whether a stretch is the page's and no part of the statement: a source, a byline, a contact.

        Such a line tells no act, and holds an address or ends in no stop though it is a paragraph of its own.
        """
        if any(stretch.start <= head.start < stretch.stop for head in self.heads):
            return False
        words = self.text.folded[slice(*stretch)]
        return bool(_ADDRESS.search(words)) or (stretch in self.text.paragraphs and words[-1:] not in STOPS)

    @cached_property
    def has_capitals(self) -> bool:
        """Whether the version is written in letters that have capitals."""
        return any(letter.isupper() for letter in self.text.original[:_LOOKED_AT])

    def capital(self, mark: Mark) -> bool:
        """Whether a word begins with a capital."""
        return self.text.original[self.text.start_of(mark.start)].isupper()

    def unknown_before(self, head: Mark) -> Span | None:
        """The capitalised word right before a capitalised head, where no vocabulary knows it."""
        found = _WORD_BEFORE.search(self.text.folded, max(0, head.start - _REACH), head.start)
        if not found or not self.capital(head) or not self.text.original[self.text.start_of(found.start(1))].isupper():
            return None
        span = Span(*found.span(1))
        return span if self.unknown(span) else None

    def unknown_after(self, head: Mark, quotes: str) -> Span | None:
        """The word right behind a head, where no vocabulary knows it and it is quoted."""
        found = _WORD_AFTER.match(self.text.folded, head.stop)
        if not found or found.group(1)[:1] not in quotes or not found.group(1):
            return None
        span = Span(*found.span(2))
        return span if self.unknown(span) else None

    def unknown(self, word: Span) -> bool:
        """Whether no vocabulary knows a word."""
        return not self._known[word.start : word.stop].strip(b"\0") and not self.words_in(word.start, word.stop)

    @cached_property
    def _known(self) -> bytes:
        """Which letters of the text a vocabulary knows."""
        known = bytearray(len(self.text.folded))
        for hit in (*self.hits.all(), *self._sense_hits):
            known[hit.start : hit.stop] = b"\1" * (hit.stop - hit.start)
        return bytes(known)

    def span(self, start: int, stop: int) -> Span:
        """The span of the original over a folded stretch."""
        return self.text.span(start, stop)

    def quote(self, span: Span | None) -> str:
        """The words of a span of the original, on one line."""
        return " ".join(span.of(self.text.original).split()) if span else ""

    @cached_property
    def _word_starts(self) -> list[int]:
        return [word.start for word in self.words]

    def words_in(self, start: int, stop: int) -> tuple[Mark, ...]:
        """The words with senses in a stretch."""
        return self.words[bisect_left(self._word_starts, start) : bisect_left(self._word_starts, stop)]

    @cached_property
    def _offered_starts(self) -> list[int]:
        return [word.start for word in self.offered]

    def offered_in(self, start: int, stop: int) -> tuple[Mark, ...]:
        """All words with senses in a stretch, those inside longer ones too."""
        return self.offered[bisect_left(self._offered_starts, start) : bisect_left(self._offered_starts, stop)]

    @cached_property
    def _state_starts(self) -> list[int]:
        return [mark.start for mark in self.states]

    def states_in(self, start: int, stop: int) -> tuple[Mark, ...]:
        """The states and bodies named in a stretch."""
        return self.states[bisect_left(self._state_starts, start) : bisect_left(self._state_starts, stop)]

    def sentences_in(self, paragraph: Span) -> tuple[Span, ...]:
        """The sentences of a paragraph."""
        starts = [sentence.start for sentence in self.text.sentences]
        return self.text.sentences[bisect_left(starts, paragraph.start) : bisect_right(starts, paragraph.stop - 1)]
