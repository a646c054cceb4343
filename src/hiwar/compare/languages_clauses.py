"""Clauses of a sentence that the other version lacks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from hiwar.compare.languages_acts import Deed
from hiwar.compare.languages_align import Bead, Weigher
from hiwar.compare.languages_numbers import Parting
from hiwar.compare.languages_side import Mark, Side
from hiwar.record.span import Span

_CUT = re.compile(r"[,;:.]\s+|\s+[-–—]\s+|\n")
_TELLING, _FEWEST = 3, 2
"""Fewer telling words are no claim; two are one where both are rare and neither is answered at all."""
_RARE = 1.8
_ANSWERED = 0.2
"""Up to which share of its weight a clause may be answered and still count as missing."""
_WHOLLY, _PARTLY = 0.5, 0.0
"""How much of a clause of two, of more telling words must be more than the other version's length lets expect."""
_TAKEN = 0.4
"""What an answer is worth that words outside the clause have too."""


def part_clauses(sides: tuple[Side, Side], bead: Bead, weigher: Weigher) -> Iterator[Parting]:
    """The clauses of either side of a bead, next to nothing of which stands on the other."""
    if bead.earlier is None or bead.later is None:
        return
    stretches = bead.earlier, bead.later
    for n in (0, 1):
        answers = _offered(sides[1 - n], stretches[1 - n])
        run: Span | None = None
        for piece in (*_pieces(sides[n], stretches[n]), None):
            if piece and _missing(
                _Clause(sides[n], stretches[n], piece, _expected(sides, stretches, n)),
                answers,
                weigher,
                running=run is not None,
            ):
                run = Span(run.start, piece.stop) if run else piece
            elif run:
                yield Parting(run, None) if n == 0 else Parting(None, run)
                run = None


def part_deeds(
    sides: tuple[Side, Side], bead: Bead, weigher: Weigher, alone: tuple[Sequence[Deed], Sequence[Deed]]
) -> Iterator[Parting]:
    """The acts of a bead that have no answer, where nothing of what they are about stands on the other side."""
    if bead.earlier is None or bead.later is None:
        return
    stretches = bead.earlier, bead.later
    for n in (0, 1):
        answers = _offered(sides[1 - n], stretches[1 - n])
        for deed in alone[n]:
            piece = Span(deed.start, min(deed.stop, stretches[n].stop))
            if _missing(
                _Clause(sides[n], stretches[n], piece, _expected(sides, stretches, n)), answers, weigher, running=False
            ):
                yield Parting(piece, None) if n == 0 else Parting(None, piece)


def _expected(sides: tuple[Side, Side], stretches: tuple[Span, Span], own: int) -> float:
    """How long a stretch would be, were it as much longer than its answer as the whole version is."""
    lengths = [len(side.text.folded) for side in sides]
    other = stretches[1 - own]
    return (other.stop - other.start) * lengths[own] / max(1, lengths[1 - own])


def _pieces(side: Side, stretch: Span) -> Iterator[Span]:
    start = stretch.start
    for cut in _CUT.finditer(side.text.folded, *stretch):
        yield Span(start, cut.start())
        start = cut.end()
    if start < stretch.stop:
        yield Span(start, stretch.stop)


def _offered(side: Side, stretch: Span) -> tuple[Mark, ...]:
    return (*side.offered_in(*stretch), *side.states_in(*stretch))


class _Clause(NamedTuple):
    """A piece of a stretch of one version."""

    side: Side
    stretch: Span
    piece: Span
    expected: float

    @property
    def surplus(self) -> float:
        """By how much of the clause its stretch is longer than its answer lets expect: 1 where by all of it."""
        longer = (self.stretch.stop - self.stretch.start) - self.expected
        return longer / max(1, self.piece.stop - self.piece.start)

    def marks(self) -> tuple[list[Mark], list[Mark]]:
        """The telling marks of the piece, and those of the stretch around it."""
        told = [mark for mark in _offered(self.side, self.stretch) if not mark.light]
        inside = [m for m in (*self.side.words_in(*self.piece), *self.side.states_in(*self.piece)) if not m.light]
        return inside, [m for m in told if not self.piece.start <= m.start < self.piece.stop]


def _missing(clause: _Clause, answers: tuple[Mark, ...], weigher: Weigher, *, running: bool) -> bool:
    inside, outside = clause.marks()
    if running and not inside:
        return True
    if len(inside) < (1 if running else _FEWEST):
        return False
    weights = [weigher.weight(mark) for mark in inside]
    same = sum(weight * _worth(mark, outside, answers) for mark, weight in zip(inside, weights, strict=True))
    if len(inside) < _TELLING:
        return same == 0 and min(weights) >= _RARE and clause.surplus >= _WHOLLY
    return same <= _ANSWERED * sum(weights) and clause.surplus >= _PARTLY


def _worth(mark: Mark, outside: list[Mark], answers: tuple[Mark, ...]) -> float:
    """How surely a mark is answered: 1 by words of its own, less by words that answer others too, 0 not at all."""
    senses, wide = mark.senses, mark.wide
    found = [a for a in answers if not wide.isdisjoint(a.senses) or not senses.isdisjoint(a.wide)]
    if not found:
        return 0.0
    if len(found) > 1 or not any(other.means(found[0]) for other in outside):
        return 1.0
    return _TAKEN
