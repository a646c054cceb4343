"""Claims of two reports in two languages, paired by the senses, states, figures and days that a translator keeps.

What is one claim is decided as between reports in one language: the likeness is brought to the same scale.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hiwar.compare.aligning import Pairs
from hiwar.compare.languages_align import Unit, Weigher, covered
from hiwar.compare.languages_side import Side
from hiwar.record import Reading, Span

_SCALE = 0.68
"""What answers by 0.53 between two languages is as surely one claim as what is alike by 0.36 within one."""

_FAINTEST = 0.2
"""Pairs less alike are not kept."""


def across(earlier: Reading, later: Reading, claims: tuple[Sequence[Span], Sequence[Span]]) -> Pairs:
    """How alike the claims of two texts in two languages are; `claims` are folded stretches of either text."""
    sides = Side.of(earlier), Side.of(later)
    weigher = Weigher(*sides)
    units = [[weigher.unit(side, span) for span in spans] for side, spans in zip(sides, claims, strict=True)]
    return dict(_pairs(units[0], units[1]))


def _pairs(ours: Sequence[Unit], theirs: Sequence[Unit]) -> Iterator[tuple[tuple[int, int], float]]:
    for i, one in enumerate(ours):
        for j, other in enumerate(theirs):
            if one.marks and other.marks:
                score = _SCALE * (covered((one,), (other,)) + covered((other,), (one,))) / 2
                if score >= _FAINTEST:
                    yield (i, j), score
