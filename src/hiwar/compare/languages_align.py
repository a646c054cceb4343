"""Find the counterpart of every paragraph and sentence, by what a translator keeps: senses, states, numbers, order.

Beads join none, one or several sentences of one version with those of the other, and cross each other nowhere:

    earlier   s1   s2   s3 s4   s5
               |    |     \\ /   .
    later     t1  t2+t3   t4          (s5 has no counterpart)

Source: dynamic programming over beads as in Gale and Church, A Program for Aligning Sentences in Bilingual Corpora
(Computational Linguistics 19, 1993), with shared senses in the place of lengths alone.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from hiwar.compare.languages_side import Mark, Side
from hiwar.record.span import Span


class Bead(NamedTuple):
    """Stretches that answer each other, in folded offsets; None where a version has none. `score`: 0 to 1."""

    earlier: Span | None
    later: Span | None
    score: float = 0.0


class Unit(NamedTuple):
    """A paragraph or sentence by what it tells: each mark as (senses and near ones, senses, weight) in bits."""

    span: Span
    marks: tuple[tuple[int, int, float], ...]
    bits: int
    wide: int

    @property
    def length(self) -> int:
        """How long it is, in code points."""
        return max(1, self.span.stop - self.span.start)


_BEADS = ((1, 1), (1, 0), (0, 1), (1, 2), (2, 1), (2, 2), (1, 3), (3, 1), (2, 3), (3, 2))
_PRICE = {(1, 1): 0.0, (1, 2): 0.02, (2, 1): 0.02, (2, 2): 0.08, (1, 3): 0.06, (3, 1): 0.06, (2, 3): 0.1, (3, 2): 0.1}
_LIGHT = 0.25
_UNEVEN = 1.1
"""How far the lengths of two stretches may part, as the logarithm of their ratio."""
_LEAST = 0.26
"""Below this likeness two stretches are better left without a counterpart."""


class Weigher:
    """Weighs marks by how rare they are in the two versions."""

    def __init__(self, earlier: Side, later: Side) -> None:
        self._bits: dict[str, int] = {}
        self._masks: dict[frozenset[str], int] = {}
        self._weights: dict[frozenset[str], float] = {}
        self._counts: Counter[str] = Counter()
        for side in (earlier, later):
            for sentence in side.text.sentences:
                seen = {s for mark in _marks(side, sentence) for s in mark.senses}
                self._counts.update(seen)
        self._all = max(2, len(earlier.text.sentences) + len(later.text.sentences))

    def unit(self, side: Side, span: Span) -> Unit:
        """What a stretch tells, in bits."""
        marks, bits, wide = [], 0, 0
        for mark in _marks(side, span):
            weight = self.weight(mark)
            marks.append((self._mask(mark.wide), self._mask(mark.senses), weight))
        for mark in (*side.offered_in(*span), *side.states_in(*span), *_figures(side, span)):
            bits |= self._mask(mark.senses)
            wide |= self._mask(mark.wide)
        return Unit(span, tuple(marks), bits, wide)

    def weight(self, mark: Mark) -> float:
        """How much a mark tells: rare ones more, light ones little."""
        weight = self._weights.get(mark.senses)
        if weight is None:
            count = min((self._counts[sense] for sense in mark.senses), default=0)
            weight = self._weights[mark.senses] = math.log(1 + self._all / (1 + count))
        return weight * (_LIGHT if mark.light else 1.0)

    def _mask(self, senses: frozenset[str]) -> int:
        mask = self._masks.get(senses)
        if mask is None:
            mask = 0
            for sense in senses:
                mask |= 1 << self._bits.setdefault(sense, len(self._bits))
            self._masks[senses] = mask
        return mask


def _marks(side: Side, span: Span) -> tuple[Mark, ...]:
    return (*side.words_in(*span), *side.states_in(*span), *_figures(side, span))


def _figures(side: Side, span: Span) -> list[Mark]:
    return [mark for mark in side.figures if span.start <= mark.start < span.stop]


def align_paragraphs(earlier: Side, later: Side, weigher: Weigher) -> list[Bead]:
    """The paragraphs of both versions in beads."""
    ours = [weigher.unit(earlier, span) for span in earlier.text.paragraphs]
    theirs = [weigher.unit(later, span) for span in later.text.paragraphs]
    return _align(ours, theirs, _BEADS[:5])


def align_sentences(earlier: Side, later: Side, weigher: Weigher, bead: Bead) -> list[Bead]:
    """The sentences of a bead of paragraphs in beads."""
    ours = [weigher.unit(earlier, s) for s in _sentences(earlier, bead.earlier)]
    theirs = [weigher.unit(later, s) for s in _sentences(later, bead.later)]
    return _align(ours, theirs, _BEADS)


def _sentences(side: Side, stretch: Span | None) -> Sequence[Span]:
    return side.sentences_in(stretch) if stretch else ()


def _align(ours: Sequence[Unit], theirs: Sequence[Unit], allowed: Sequence[tuple[int, int]]) -> list[Bead]:
    """The best row of beads, by likeness times length."""
    rows, columns = len(ours), len(theirs)
    lengths = [sum(unit.length for unit in units) or 1 for units in (ours, theirs)]
    scale = lengths[0] / lengths[1]
    best: dict[tuple[int, int], tuple[float, tuple[int, int], float]] = {(0, 0): (0.0, (0, 0), 0.0)}
    slack = max(3, abs(rows - columns) + 2)
    for i in range(rows + 1):
        for j in range(columns + 1):
            if (i or j) and abs(i * columns - j * rows) <= slack * max(rows, columns):
                found = []
                for a, b in allowed:
                    if (i - a, j - b) not in best:
                        continue
                    step = _step(ours[i - a : i], theirs[j - b : j], scale)
                    if step is not None:
                        found.append((best[i - a, j - b][0] + step[0], (a, b), step[1]))
                if found:
                    best[i, j] = max(found)
    return _trace(best, ours, theirs)


def _step(ours: Sequence[Unit], theirs: Sequence[Unit], scale: float) -> tuple[float, float] | None:
    """What a bead gains, and its likeness; None where lengths alone tell that it can be none."""
    if not ours or not theirs:
        return 0.0, 0.0
    left = sum(unit.length for unit in ours)
    right = sum(unit.length for unit in theirs) * scale
    uneven = abs(math.log(left / right))
    if uneven > _UNEVEN:
        return None
    price = _PRICE[len(ours), len(theirs)] + 0.12 * max(0.0, uneven - 0.35)
    likeness = _likeness(ours, theirs)
    return (likeness - _LEAST - price) * (left + right), likeness


def _likeness(ours: Sequence[Unit], theirs: Sequence[Unit]) -> float:
    """The share of what either tells that the other tells too."""
    left, right = covered(ours, theirs), covered(theirs, ours)
    return 0.5 * min(left, right) + 0.25 * (left + right)


def covered(ours: Sequence[Unit], theirs: Sequence[Unit]) -> float:
    """The share of what ours tell that theirs tell too, weighed by how rare it is."""
    bits = wide = 0
    for unit in theirs:
        bits |= unit.bits
        wide |= unit.wide
    told = same = 0.0
    for unit in ours:
        for near, exact, weight in unit.marks:
            told += weight
            if near & bits or exact & wide:
                same += weight
    return same / told if told else 0.5 if not any(u.marks for u in theirs) else 0.0


def _trace(
    best: dict[tuple[int, int], tuple[float, tuple[int, int], float]], ours: Sequence[Unit], theirs: Sequence[Unit]
) -> list[Bead]:
    beads: list[Bead] = []
    at = (len(ours), len(theirs))
    while at != (0, 0):
        _, (a, b), likeness = best[at]
        beads.append(Bead(_stretch(ours[at[0] - a : at[0]]), _stretch(theirs[at[1] - b : at[1]]), likeness))
        at = (at[0] - a, at[1] - b)
    return beads[::-1]


def _stretch(units: Sequence[Unit]) -> Span | None:
    return Span(units[0].span.start, units[-1].span.stop) if units else None
