"""A reading laid out for comparison: what each mark is about, as weighted terms, and what the text says is done.

A term is a stem of the text's language or a matter, which is one in every language. Weights fall with the number of
sentences of the text that hold the term, and the terms of a mark have length 1 together, so that the likeness of two
marks is the sum over their common terms.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from math import log, sqrt
from types import MappingProxyType
from typing import Any

from hiwar.compare.deeds import Deed, find_deeds
from hiwar.compare.figures import Figure, find_figures
from hiwar.compare.matters import matter_rules
from hiwar.compare.promises import Promise
from hiwar.lang.languages import LANGUAGES
from hiwar.lang.stems import stems_of
from hiwar.lang.texts import fold_text
from hiwar.record import Commitment, Link, Reading, Said, Span, Text

Terms = Mapping[str, float]
Rows = Sequence[Sequence[tuple[str, float]]]
Index = Mapping[str, Sequence[tuple[int, float]]]

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_BESIDE = 0.4
"""What a word counts that stands in the sentence of a promise and outside its own words."""

_MATTER = 1.2
"""What a matter counts beside a single telling word."""

_KIN = 0.8
"""What a family of matters counts: addictions and treatment are no one matter, and yet akin."""

_FIELD = 1.0
"""What a field counts that few promises of the text have, beside one that most have."""

_BODY = 1.2
"""What a state or body counts that is spoken of."""

MATTER, MEANS, KIN, FIELD, BODY = "@", "~", "^", "%", "="
"""How a term is marked that is no stem."""

_INSIDE = 0.7
"""What is left of a word that stands for a matter, since the matter counts."""

_RUN = 5
"""How many words make a run, by which copies are known."""

_TOLD = 24
"""How many terms of a mark are kept, the most telling ones first."""

_TOLD_OF_ACTS = 10
"""How many terms of an act are compared."""

_FAINTEST = 0.07
"""Terms of no more weight in a mark are not compared."""

_KEPT = 512
"""How many readings are kept laid out."""


class Token:
    """A telling word or matter at a place of the folded text."""

    __slots__ = ("start", "terms")

    def __init__(self, start: int, terms: tuple[tuple[str, float], ...]) -> None:
        self.start, self.terms = start, terms


@dataclass(frozen=True)
class Laid:
    """A reading with its folded text and the telling words of it."""

    reading: Reading
    text: Text
    tokens: tuple[Token, ...]

    @cached_property
    def starts(self) -> list[int]:
        return [token.start for token in self.tokens]

    @cached_property
    def rarity(self) -> dict[str, float]:
        """For each term how much it tells in this text: the fewer sentences hold it the more."""
        held: Counter[str] = Counter()
        for sentence in self.text.sentences:
            held.update({term for token in self.within(sentence) for term, _ in token.terms})
        many = len(self.text.sentences) + 1
        return {term: log(1 + many / (1 + count)) for term, count in held.items()}

    def within(self, span: Span) -> Iterator[Token]:
        """The tokens of a folded span."""
        return iter(self.tokens[bisect_left(self.starts, span.start) : bisect_left(self.starts, span.stop)])

    @cached_property
    def figures(self) -> list[Figure]:
        """The numbers and ordinals of the text, in its order."""
        return find_figures(self.reading, self.text)

    @cached_property
    def runs(self) -> frozenset[int]:
        """The runs of five words of the text, as hashes."""
        words = self.text.grid.split()
        return frozenset(hash(run) for run in zip(*(words[n:] for n in range(_RUN)), strict=False))

    @cached_property
    def parties(self) -> frozenset[str]:
        """Who promises anything in the text."""
        return frozenset(code for mark in self.reading.commitments for code in mark.holders)

    def word_end(self, start: int) -> int:
        """Where the word ends that begins at a folded place."""
        found = _WORD.match(self.text.folded, start)
        return found.end() if found else start + 1

    def folded(self, span: Span) -> Span:
        """The folded stretch of a span of the original."""
        return Span(self.text.folded_of(span.start), self.text.folded_of(span.stop))

    def sentence_of(self, at: int) -> Span:
        """The sentence that holds a folded place."""
        return self.text.sentences[max(0, bisect_right(self._sentence_starts, at) - 1)]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.text.sentences]

    @cached_property
    def promises(self) -> tuple[Terms, ...]:
        """What each commitment is about, its own words first and the rest of its sentence less."""
        return tuple(self._terms_of(mark, self._field_term(mark.field)) for mark in self.reading.commitments)

    def _field_term(self, field: str | None) -> Terms:
        """A field as a term: the fewer promises of the text are in it the more it tells."""
        marks = self.reading.commitments
        of_field = sum(mark.field == field for mark in marks)
        return {f"{FIELD}{field}": _FIELD * log(1 + len(marks) / of_field)} if field else {}

    @cached_property
    def held(self) -> tuple[Promise, ...]:
        """The commitments with what they hold besides."""
        return tuple(Promise(self, mark) for mark in self.reading.commitments)

    @cached_property
    def matters(self) -> tuple[frozenset[str], ...]:
        """The matters and families of matters that each commitment names in its own words."""
        return tuple(
            frozenset(
                term
                for token in self.within(self.folded(mark.evidence.span))
                for term, _ in token.terms
                if term[0] in (MATTER, KIN)
            )
            for mark in self.reading.commitments
        )

    @cached_property
    def acts(self) -> tuple[Terms, ...]:
        """What each act is about, by its own words."""
        own = (self.folded(act.evidence.span) for act in self.reading.acts)
        return tuple(self.weighed(self.sums([(span, 1.0)])) for span in own)

    @cached_property
    def promise_rows(self) -> Rows:
        return rows(self.promises)

    @cached_property
    def promise_index(self) -> Index:
        return indexed(self.promise_rows)

    @cached_property
    def act_rows(self) -> Rows:
        """The acts by what they are about, those of each kind apart."""
        kinds = [act.kind for act in self.reading.acts]
        return rows(
            {f"{kind} {term}": terms[term] for term in list(terms)[:_TOLD_OF_ACTS]}
            for kind, terms in zip(kinds, self.acts, strict=True)
        )

    @cached_property
    def act_index(self) -> Index:
        return indexed(self.act_rows)

    @cached_property
    def acts_gone(self) -> tuple[Link, ...]:
        """What each act is where the later text does not say it again."""
        return tuple(Link(number, None, "dropped") for number in range(len(self.reading.acts)))

    @cached_property
    def acts_new(self) -> tuple[Link, ...]:
        """What each act is where the earlier text does not say it."""
        return tuple(Link(None, number, "new") for number in range(len(self.reading.acts)))

    @cached_property
    def deeds(self) -> tuple[tuple[Deed, Terms], ...]:
        """The places where the text says that something is done, with what each is about."""
        return tuple((deed, self.weighed(self.sums([(deed.content, 1.0)]))) for deed in find_deeds(self))

    @cached_property
    def deeds_said(self) -> tuple[tuple[Span, Said], ...]:
        """The words of each deed, and that they say it."""
        said = []
        for deed, _ in self.deeds:
            span = self.text.span(deed.content.start, deed.content.stop)
            words = " ".join(span.of(self.reading.document.text).split())
            said.append((span, Said.of("the later text says it is done: {words}", words=words)))
        return tuple(said)

    @cached_property
    def deed_index(self) -> Index:
        return indexed(rows(terms for _, terms in self.deeds))

    def _terms_of(self, mark: Commitment, more: Terms = MappingProxyType({})) -> Terms:
        own = self.folded(mark.evidence.span)
        sentence = self.sentence_of(own.start)
        others = [other for other in self._promised if not other.meets(own) and sentence.meets(other)]
        beside = [(rest, _BESIDE) for rest in without(sentence, [own, *others])]
        return self.weighed(self.sums([(own, 1.0), *beside]), more)

    @cached_property
    def _promised(self) -> list[Span]:
        return [self.folded(mark.evidence.span) for mark in self.reading.commitments]

    def sums(self, stretches: Iterable[tuple[Span, float]]) -> Terms:
        """The terms of folded stretches, each at its best weight."""
        best: dict[str, float] = {}
        for span, counts in stretches:
            for token in self.within(span):
                for term, weight in token.terms:
                    best[term] = max(best.get(term, 0.0), weight * counts)
        return best

    def weighed(self, terms: Terms, more: Terms = MappingProxyType({})) -> Terms:
        """Terms by how much they tell, the most telling first, with some weighed already, of length 1 together."""
        rarity = self.rarity
        by_rarity = {term: weight * rarity.get(term, 1.0) for term, weight in terms.items()} | dict(more)
        kept = sorted(by_rarity, key=lambda term: (-by_rarity[term], term))[:_TOLD]
        by_rarity = {term: by_rarity[term] for term in kept}
        length = sqrt(sum(weight * weight for weight in by_rarity.values())) or 1.0
        return {term: weight / length for term, weight in by_rarity.items()}


def rows(marks: Iterable[Terms]) -> Rows:
    """Marks as rows of the terms that are worth comparing."""
    return tuple(tuple((t, w) for t, w in terms.items() if w > _FAINTEST) for terms in marks)


def indexed(marks: Rows) -> Index:
    """For each term the marks that have it, with its weight there."""
    index: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    for number, terms in enumerate(marks):
        for term, weight in terms:
            index[term].append((number, weight))
    return dict(index)


def without(span: Span, holes: Iterable[Span]) -> Iterator[Span]:
    """What is left of a span around its holes."""
    at = span.start
    for hole in sorted(holes):
        if hole.start > at:
            yield Span(at, min(hole.start, span.stop))
        at = max(at, hole.stop)
    if at < span.stop:
        yield Span(at, span.stop)


class _Same:
    """A reading as itself, so that it need not be hashed whole to be remembered."""

    __slots__ = ("reading",)

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    def __hash__(self) -> int:
        return id(self.reading)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.reading is self.reading


def lay_out(reading: Reading) -> Laid:
    """The reading laid out; the last ones are kept, so that one compared with many is laid out once."""
    return _laid(_Same(reading))


@lru_cache(maxsize=_KEPT)
def _laid(same: _Same) -> Laid:
    reading = same.reading
    language = reading.document.language or next(iter(LANGUAGES))
    text = fold_text(reading.document.text, language)
    tokens = sorted((*_tokens(reading, text), *_others(reading, text)), key=lambda token: token.start)
    return Laid(reading, text, tuple(tokens))


def _tokens(reading: Reading, text: Text) -> Iterator[Token]:
    """The telling words and matters in the order of the text, apart from parties and times."""
    matters = matter_rules(text.language).find(text).longest("matter")
    starts = [hit.start for hit in matters]
    silent = sorted(_silent(reading, text))
    opened = [span.start for span in silent]
    for word in _WORD.finditer(text.folded):
        start = word.start()
        at = bisect_right(opened, start) - 1
        if at >= 0 and start < silent[at].stop:
            continue
        near = bisect_right(starts, start) - 1
        inside = near >= 0 and start < matters[near].stop
        stems = stems_of(word.group(), text.language)
        terms = [(stem.letters, stem.weight * (_INSIDE if inside else 1.0)) for stem in stems]
        if inside and start == matters[near].start:
            terms.extend(_matter(matters[near].value))
        if terms:
            yield Token(start, tuple(terms))


def _matter(value: Mapping[str, Any]) -> Iterator[tuple[str, float]]:
    """A matter and, fainter, what it is one of; a means (training, a memorandum) tells less than an end."""
    if value.get("means"):
        yield f"{MEANS}{value['matter']}", 1.0
    else:
        yield f"{MATTER}{value['matter']}", _MATTER
    if "kin" in value:
        yield f"{KIN}{value['kin']}", _KIN


def _silent(reading: Reading, text: Text) -> Iterator[Span]:
    """Folded stretches that tell who or when, and not what."""
    spans = [mark.evidence.span for mark in reading.parties] + [mark.evidence.span for mark in reading.times]
    for span in spans:
        yield Span(text.folded_of(span.start), text.folded_of(span.stop))


def _others(reading: Reading, text: Text) -> Iterator[Token]:
    """The states and bodies besides those that promise: they are what is spoken of."""
    holders = {code for mark in reading.commitments for code in mark.holders}
    for party in reading.parties:
        if party.code not in holders:
            yield Token(text.folded_of(party.evidence.span.start), ((f"{BODY}{party.code}", _BODY),))
