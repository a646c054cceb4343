"""Outlet with outlet: what each report carried, left out, put in other words or told on another's word.

A claim is a sentence that holds an act, a promise or enough telling words.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from hiwar.compare.aligning import Pairs, likeness, nearest
from hiwar.compare.laying import Laid, Terms, indexed, rows
from hiwar.compare.printings import copied
from hiwar.compare.tokens import STOPS
from hiwar.record import Act, Commitment, Difference, Link, Name, Pair, Reading, Said, Span

_ALIKE = 0.36
"""Sentences this alike make one claim."""

_ALIKE_TOO = 0.42
"""Sentences this alike make one claim where only one of them has none that is more alike."""

_PERHAPS = 0.28
"""Of sentences this alike and no more nothing can be said safely."""

_SURE, _BESIDES = 0.36, 0.5
"""Promises this alike are one, and their claims too; claims this alike are told together besides."""

_WORDS_KEPT, _LISTED = 0.8, 2
"""A claim that keeps so many of its words is carried; figures of so few digits number a list."""

_WORDS_HELD = 0.6
"""A claim is told within a longer one that holds so many of its words."""

_TELLING = 4
"""A sentence without act or promise is a claim where it has so many telling words."""

_TOLD = 0.5
"""A report is told from a statement that has so many of its claims."""


class Told(NamedTuple):
    """What two outlets tell; `told_from` is the side that is the statement itself: earlier, later or None."""

    paragraphs: tuple[Pair, ...]
    differences: tuple[Difference, ...]
    same_source: bool
    told_from: str | None


@dataclass(frozen=True)
class Claims:
    """The claims of a text, as folded sentences, with what each is about."""

    laid: Laid

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        marks: list[Act | Commitment] = [*self.laid.reading.acts, *self.laid.reading.commitments]
        marked = [self.laid.folded(mark.evidence.span) for mark in marks]
        header = self.laid.reading.document.published_span
        return tuple(
            sentence
            for sentence in self.laid.text.sentences
            if any(span.meets(sentence) for span in marked) or self._telling(sentence) >= _TELLING
            if not self._heading(sentence)
            if not (header and self.laid.folded(header).meets(sentence) and self._telling(sentence) < _TELLING)
        )

    def _heading(self, sentence: Span) -> bool:
        """Whether a sentence is a headline or byline: a paragraph that ends in no stop and promises nothing."""
        if sentence not in self._paragraphs or self.laid.text.folded[sentence.stop - 1] in STOPS:
            return False
        return not any(self.laid.folded(mark.evidence.span).meets(sentence) for mark in self.laid.reading.commitments)

    @cached_property
    def _paragraphs(self) -> frozenset[Span]:
        return frozenset(self.laid.text.paragraphs)

    def _telling(self, sentence: Span) -> int:
        return sum(token.terms[0][1] > 0.5 for token in self.laid.within(sentence))

    @cached_property
    def terms(self) -> tuple[Terms, ...]:
        """What each claim is about; who and when count here as words do."""
        return tuple(self.laid.weighed(self.laid.sums([(sentence, 1.0)])) for sentence in self.sentences)

    def claim_of(self, mark: Commitment) -> int | None:
        """The claim that a promise is told in; None where its words are no claim."""
        span = self.laid.folded(mark.evidence.span)
        return next((n for n, sentence in enumerate(self.sentences) if sentence.meets(span)), None)

    def words(self, number: int) -> list[str]:
        """The words of a claim as they are compared, spelling settled."""
        sentence = self.sentences[number]
        return self.laid.text.grid[sentence.start + 1 : sentence.stop + 1].split()

    def span(self, number: int) -> Span:
        """The claim in the original."""
        return self.laid.text.span(*self.sentences[number])

    def source(self, number: int) -> tuple[str | None, str]:
        """On whose word the claim is told, and the words that say so."""
        span, text = self.span(number), self.laid.reading.document.text
        found: tuple[str | None, str] = (None, "")
        for act in self.laid.reading.acts:
            if act.source and act.evidence.span.meets(span):
                words = " ".join(act.source_span.of(text).split()) if act.source_span else ""
                if act.source in _ANOTHERS:
                    return act.source, words
                found = act.source, words
        return found


def compare_outlets(earlier: Laid, later: Laid, links: Iterable[Link] = ()) -> Told:
    """What two reports of one event tell, claim by claim; `links` are those of their promises."""
    before, after = Claims(earlier), Claims(later)
    pairs = _likenesses(before, after)
    promised = dict(_of_one_promise(before, after, pairs, links))
    kept = _together(before, after, pairs, promised)
    same = copied(earlier, later)
    found = [difference for pair in sorted(kept) for difference in _compared(before, after, pair)]
    found += [*_levels(earlier.reading, later.reading, links), *_unmatched((before, after), pairs, kept)]
    told = None if same else _told_from(before, after, kept)
    joined = tuple(Pair(before.span(i), after.span(j)) for i, j in sorted(kept))
    alone = [Pair(d.earlier, d.later) for d in found if d.kind == "omitted"]
    return Told((*joined, *alone), tuple(found), same, told)


def _likenesses(before: Claims, after: Claims) -> Pairs:
    if _one_language(before.laid, after.laid):
        return likeness(rows(before.terms), indexed(rows(after.terms)))
    from hiwar.compare.outlets_across import across  # loaded where asked for: a reading must not wait for it

    return across(before.laid.reading, after.laid.reading, (before.sentences, after.sentences))


def _one_language(earlier: Laid, later: Laid) -> bool:
    return earlier.text.language == later.text.language


def _together(before: Claims, after: Claims, pairs: Pairs, promised: Pairs) -> Pairs:
    """The pairs that tell the same: the likest, and those of which one holds the words of the other.

    A report may put two sentences of a statement into one. What is told of one promise is no other claim besides,
    unless it is very like it.
    """
    kept = promised | dict.fromkeys(_word_for_word(before, after), 1.0)
    pairs = {pair: score for pair, score in pairs.items() if score >= _BESIDES or not _shared(pair, promised)}
    told = {i for i, _ in kept}, {j for _, j in kept}
    rest = {(i, j): score for (i, j), score in pairs.items() if i not in told[0] and j not in told[1]}
    best = nearest(rest, 0), nearest(rest, 1)
    for (i, j), score in sorted(rest.items()):
        ways = (score >= best[0][i]) + (score >= best[1][j])
        alike = score >= (_ALIKE if ways == 2 else _ALIKE_TOO)
        if ways and (alike or (score >= _PERHAPS and _held(before.words(i), after.words(j)) >= _WORDS_HELD)):
            kept[i, j] = score
    return kept


def _of_one_promise(
    before: Claims, after: Claims, pairs: Pairs, links: Iterable[Link]
) -> Iterator[tuple[tuple[int, int], float]]:
    """The claims that hold a promise which both texts tell."""
    for link in links:
        if link.earlier is not None and link.later is not None and link.score >= _SURE:
            i = before.claim_of(before.laid.reading.commitments[link.earlier])
            j = after.claim_of(after.laid.reading.commitments[link.later])
            if i is not None and j is not None:
                yield (i, j), max(link.score, pairs.get((i, j), 0.0))


def _shared(pair: tuple[int, int], promised: Pairs) -> bool:
    """Whether one claim of a pair, and not both, is told of a promise with another."""
    return pair not in promised and any(pair[0] == i or pair[1] == j for i, j in promised)


def _word_for_word(before: Claims, after: Claims) -> Iterator[tuple[int, int]]:
    """The claims that both texts tell in the same words, in their order."""
    waiting: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for number in reversed(range(len(after.sentences))):
        waiting[tuple(after.words(number))].append(number)
    for number in range(len(before.sentences)):
        if found := waiting.get(tuple(before.words(number))):
            yield number, found.pop()


def _held(before: Sequence[str], after: Sequence[str]) -> float:
    """The share of the words of the shorter claim that the longer holds."""
    return (Counter(before) & Counter(after)).total() / max(1, min(len(before), len(after)))


# what differs in a claim that both carry ------------------------------------------------------------------------------


def _compared(before: Claims, after: Claims, pair: tuple[int, int]) -> Iterator[Difference]:
    spans = before.span(pair[0]), after.span(pair[1])
    sources = before.source(pair[0]), after.source(pair[1])
    if sources[0][0] != sources[1][0] and (sources[0][0] in _ANOTHERS or sources[1][0] in _ANOTHERS):
        yield Difference("attributed", *spans, _attributed(*sources))
    yield from _values(before, after, pair)
    if _one_language(before.laid, after.laid) and _kept(before.words(pair[0]), after.words(pair[1])) < _WORDS_KEPT:
        yield Difference("reworded", *spans, Said("the same is told in other words"))


_ANOTHERS = ("official", "agency")
"""Words that are neither the statement's nor the reporter's own."""


def _attributed(before: tuple[str | None, str], after: tuple[str | None, str]) -> Said:
    words = [f"“{quote}”" if quote else (source or "") for source, quote in (before, after)]
    if before[0] in _ANOTHERS and after[0] in _ANOTHERS:
        return Said.of("told on another's word: {before} / {after}", before=words[0], after=words[1])
    if after[0] in _ANOTHERS:
        return Said.of("the later text tells it on another's word: {words}", words=words[1])
    return Said.of("the earlier text tells it on another's word: {words}", words=words[0])


def _levels(earlier: Reading, later: Reading, links: Iterable[Link]) -> Iterator[Difference]:
    """Promises that one text tells as firmer than the other."""
    for link in links:
        if link.earlier is not None and link.later is not None:
            before, after = earlier.commitments[link.earlier], later.commitments[link.later]
            if before.level != after.level:
                message = "level {before} → {after}"
                said = Said.of(message, before=Name("level", str(before.level)), after=Name("level", str(after.level)))
                yield Difference("level", before.evidence.span, after.evidence.span, said)


def _kept(before: Sequence[str], after: Sequence[str]) -> float:
    """The share of the words of one claim that the other keeps, whatever it adds."""
    words = [word for word in before if not word.isdigit() or len(word) > _LISTED]
    return (Counter(words) & Counter(after)).total() / max(1, len(words))


def _values(before: Claims, after: Claims, pair: tuple[int, int]) -> Iterator[Difference]:
    """Days and numbers that both name, and name otherwise."""
    spans = before.span(pair[0]), after.span(pair[1])
    for kind, told in (("date", _days), ("number", _numbers)):
        first, second = told(before, spans[0]), told(after, spans[1])
        if first and second and first.keys().isdisjoint(second):
            words = {"before": next(iter(first.values())), "after": next(iter(second.values()))}
            yield Difference(kind, *spans, Said.of("{before} / {after}", **words))


def _days(claims: Claims, span: Span) -> dict[str, str]:
    """The days that a claim names, by their date."""
    text = claims.laid.reading.document.text
    return {
        str(time.first): time.evidence.span.of(text)
        for time in claims.laid.reading.times
        if time.first and time.first == time.last and span.holds(time.evidence.span)
    }


def _numbers(claims: Claims, span: Span) -> dict[str, str]:
    """The numbers that a claim names in figures, apart from times."""
    laid = claims.laid
    times = [time.evidence.span for time in laid.reading.times]
    text, folded = laid.text, laid.folded(span)
    found = {}
    for word in text.grid[folded.start + 1 : folded.stop + 1].split():
        if word.isdigit():
            at = text.folded.find(word, folded.start, folded.stop)
            if at >= 0 and not any(time.meets(text.span(at, at + len(word))) for time in times):
                found[word] = word
    return found


# what only one carries ------------------------------------------------------------------------------------------------


def _unmatched(claims: tuple[Claims, Claims], pairs: Pairs, kept: Pairs) -> Iterator[Difference]:
    others, best_of = ({j for _, j in kept}, {i for i, _ in kept}), (_likest(pairs, 0), _likest(pairs, 1))
    for side, own in enumerate(claims):
        matched = others[1 - side]
        for number in range(len(own.sentences)):
            if number in matched:
                continue
            best = best_of[side].get(number)
            if best and best[0] >= _PERHAPS:
                if side == 0 or best[1][0] in others[1]:  # said once, from the earlier text where that has it open
                    spans = claims[0].span(best[1][0]), claims[1].span(best[1][1])
                    yield Difference("unsure", *spans, Said("whether these say the same cannot be told safely"))
                continue
            span = own.span(number)
            places: tuple[Span | None, Span | None] = (span, None) if side == 0 else (None, span)
            yield Difference("omitted", places[0], places[1], Said(_OMITTED[side]))


def _likest(pairs: Pairs, side: int) -> dict[int, tuple[float, tuple[int, int]]]:
    """For each claim of a side the pair that is likest, with its likeness."""
    best: dict[int, tuple[float, tuple[int, int]]] = {}
    for pair, score in pairs.items():
        best[pair[side]] = max(best.get(pair[side], (0.0, pair)), (score, pair))
    return best


_OMITTED = ("the later text leaves this out", "the earlier text leaves this out")


def _told_from(before: Claims, after: Claims, kept: Pairs) -> str | None:
    """Which side is the statement from which the other is told."""
    kinds = before.laid.reading.document.kind, after.laid.reading.document.kind
    sides = (("earlier", kinds[0], kinds[1], after), ("later", kinds[1], kinds[0], before))
    for name, kind, other, report in sides:
        if kind == _STATEMENT and other != _STATEMENT and len(kept) >= _TOLD * max(1, len(report.sentences)):
            return name
    return None


_STATEMENT = "joint_statement"
