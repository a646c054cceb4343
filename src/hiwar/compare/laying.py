"""A reading laid out for comparison: what each mark is about, as weighted terms, and what the text says is done.

A term is a stem of the text's language or a matter, which is one in every language. Weights fall with the number of
sentences of the text that hold the term, and the terms of a mark have length 1 together, so that the likeness of two
marks is the sum over their common terms.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from math import log, sqrt
from types import MappingProxyType

from hiwar.compare.deeds import Deed, find_deeds
from hiwar.compare.figures import Figure, find_figures
from hiwar.compare.promises import Promise
from hiwar.compare.tokens import FIELD, KIN, MATTER, WORD, Token, find_tokens
from hiwar.lang.languages import LANGUAGES
from hiwar.lang.texts import fold_text
from hiwar.record import Commitment, Link, Reading, Said, Span, Text

Terms = Mapping[str, float]
Rows = Sequence[Sequence[tuple[str, float]]]
Index = Mapping[str, Sequence[tuple[int, float]]]

_BESIDE = 0.4
"""What a word counts that stands in the sentence of a promise and outside its own words."""

_FIELD = 1.0
"""What a field counts that few promises of the text have, beside one that most have."""

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
        found = WORD.match(self.text.folded, start)
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
    return Laid(reading, text, find_tokens(reading, text))
