"""Clauses of a sentence that the other version lacks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hiwar.compare.languages_align import Bead, Weigher
from hiwar.compare.languages_numbers import Parting
from hiwar.compare.languages_side import Mark, Side
from hiwar.record.span import Span

_CUT = re.compile(r"[,;:،؛.]\s+|\s+[-–—]\s+|\n")
_TELLING = 3
"""Fewer telling words are no claim."""
_ANSWERED = 0.2
"""Up to which share of its weight a clause may be answered and still count as missing."""


def part_clauses(sides: tuple[Side, Side], bead: Bead, weigher: Weigher) -> Iterator[Parting]:
    """The clauses of either side of a bead, next to nothing of which stands on the other."""
    if bead.earlier is None or bead.later is None:
        return
    stretches = bead.earlier, bead.later
    for n in (0, 1):
        answers = _offered(sides[1 - n], stretches[1 - n])
        run: Span | None = None
        for piece in (*_pieces(sides[n], stretches[n]), None):
            if piece and _missing(sides[n], piece, answers, weigher, run is not None):
                run = Span(run.start, piece.stop) if run else piece
            elif run:
                if _claims(sides[n], run):
                    yield Parting(run, None) if n == 0 else Parting(None, run)
                run = None


def _pieces(side: Side, stretch: Span) -> Iterator[Span]:
    start = stretch.start
    for cut in _CUT.finditer(side.text.folded, *stretch):
        yield Span(start, cut.start())
        start = cut.end()
    if start < stretch.stop:
        yield Span(start, stretch.stop)


def _offered(side: Side, stretch: Span) -> tuple[Mark, ...]:
    return (*side.offered_in(*stretch), *side.states_in(*stretch))


def _missing(side: Side, piece: Span, answers: tuple[Mark, ...], weigher: Weigher, running: bool) -> bool:
    marks = [m for m in (*side.words_in(*piece), *side.states_in(*piece)) if not m.light]
    if len(marks) < (1 if running else _TELLING):
        return running and not marks
    told = sum(weigher.weight(m) for m in marks)
    same = sum(weigher.weight(m) for m in marks if any(m.means(a) for a in answers))
    return same <= _ANSWERED * told


def _claims(side: Side, run: Span) -> bool:
    return sum(not m.light for m in (*side.words_in(*run), *side.states_in(*run))) >= _TELLING
