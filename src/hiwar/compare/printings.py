"""Printings of one text: ten copies are not ten confirmations.

Near-identical printings share most of their runs of five words. Source: Broder, On the resemblance and containment of
documents, 1997, here by whole sets.
"""

from __future__ import annotations

from collections.abc import Iterable

from hiwar.compare.laying import Laid, lay_out
from hiwar.record import Reading

_SAME, _WITHIN, _LEAST_RUNS = 0.6, 0.85, 12
"""Texts are one printing that share so many of all their runs, or of the shorter's, which has at least so many."""


def copied(earlier: Laid, later: Laid) -> bool:
    """Whether two texts are printings of one: near-identical, or one a shortened copy of the other."""
    first, second = earlier.runs, later.runs
    least = min(len(first), len(second))
    if least < _LEAST_RUNS:
        return False
    common = len(first & second)
    return common >= _SAME * (len(first) + len(second) - common) or common >= _WITHIN * least


def sources(readings: Iterable[Reading]) -> tuple[tuple[int, ...], ...]:
    """The readings by their numbers, printings of one text together: ten copies are one source."""
    laid = [lay_out(reading) for reading in readings]
    groups: list[list[int]] = []
    for number, one in enumerate(laid):
        home = next((group for group in groups if any(copied(laid[other], one) for other in group)), None)
        if home is None:
            groups.append([number])
        else:
            home.append(number)
    return tuple(map(tuple, groups))
