"""How alike the marks of two texts are, and which of them belong together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from statistics import median

from hiwar.compare.laying import Index, Laid, Rows
from hiwar.compare.tokens import MATTER
from hiwar.record import Commitment

Pairs = dict[tuple[int, int], float]

SURE = 0.3
"""Marks this alike belong together whatever else is like them."""

BEST = 0.2
"""Marks this alike belong together where neither has one that is more alike."""

NEXT = 0.25
"""Marks this alike belong together where one of them has none that is more alike."""


_COMMON = 400
"""A term of more marks than these tells none from the other."""

_LEAST = 0.1
"""Marks less alike than this are not alike at all."""

_RISE = 0.6, 0.55, 0.42
"""What of the typical likeness the bars are at least."""

_BESIDE = 0.6
"""A second counterpart is at least so like as the first."""

_STRANGERS, _OTHERS = 0.2, 0.9
"""What is left of the likeness of promises that have no holder, or not all, in common."""

_OTHER_FIELD = 0.8
"""What is left of the likeness of promises in two fields."""

_OTHER_MATTER = 0.6
"""What is left of the likeness of promises that name matters, none of them the same or akin."""

_OTHER_ORDINAL = 0.3
"""What is left of the likeness of promises that number what they promise otherwise."""

_AKIN = 0.9
"""What is left where they are only akin."""


def likeness(earlier: Rows, later: Index) -> Pairs:
    """For each pair of marks that are alike at all, from 0 to 1 how alike what they are about is."""
    found: Pairs = {}
    known = {term: marks for term, marks in later.items() if len(marks) <= _COMMON}.get
    for i, terms in enumerate(earlier):
        row: dict[int, float] = {}
        for term, weight in terms:
            for j, other in known(term, ()):
                row[j] = row.get(j, 0.0) + weight * other
        for j, score in row.items():
            if score >= _LEAST:
                found[i, j] = score
    return found


def weigh(pairs: Pairs, earlier: Laid, later: Laid) -> Pairs:
    """The likeness of promises with their holders, fields and matters taken into account."""
    before, after = earlier.reading.commitments, later.reading.commitments
    weighed = {}
    for (i, j), score in pairs.items():
        share = _by_marks(before[i], after[j]) * _by_matters(earlier.matters[i], later.matters[j])
        share *= _by_ordinals(earlier.held[i].ordinals, later.held[j].ordinals)
        weighed[i, j] = score * share
    return weighed


def _by_marks(earlier: Commitment, later: Commitment) -> float:
    share = 1.0
    if earlier.holders != later.holders:
        share = _OTHERS if set(earlier.holders) & set(later.holders) else _STRANGERS
    apart = earlier.field and later.field and earlier.field != later.field
    return share * _OTHER_FIELD if apart else share


def _by_ordinals(earlier: frozenset[float], later: frozenset[float]) -> float:
    """The second round is not the third."""
    return _OTHER_ORDINAL if earlier and later and earlier.isdisjoint(later) else 1.0


def _by_matters(earlier: frozenset[str], later: frozenset[str]) -> float:
    """What two sets of named matters leave of the likeness: less where none is the same, least where none is akin."""
    if not earlier or not later:
        return 1.0
    common = earlier & later
    if not common:
        return _OTHER_MATTER
    return 1.0 if any(term[0] == MATTER for term in common) else _AKIN


def linked(pairs: Pairs) -> Pairs:
    """The pairs that belong together: the surest, and those that have nobody nearer.

    Where the promises of two texts are carried in their own words, faint likeness is chance; so the bars rise with
    the likeness of those that are nearest to each other.
    """
    best_earlier, best_later = nearest(pairs, 0), nearest(pairs, 1)
    bars = _bars(
        score for (i, j), score in pairs.items() if score >= BEST and score >= max(best_earlier[i], best_later[j])
    )
    kept = {}
    for (i, j), score in pairs.items():
        ways = (score >= best_earlier[i]) + (score >= best_later[j])
        if score >= bars[ways] and (ways == 2 or score >= _BESIDE * max(best_earlier[i], best_later[j])):
            kept[i, j] = score
    return kept


def _bars(mutual: Iterable[float]) -> tuple[float, float, float]:
    """How alike two marks must be where neither is the other's nearest, where one is, and where both are."""
    typical = median(mutual) if (mutual := sorted(mutual)) else 0.0
    return max(SURE, _RISE[0] * typical), max(NEXT, _RISE[1] * typical), max(BEST, _RISE[2] * typical)


def nearest(pairs: Pairs, side: int) -> defaultdict[int, float]:
    """For each mark of a side the likeness of the mark that is nearest to it."""
    best: defaultdict[int, float] = defaultdict(float)
    for pair, score in pairs.items():
        if score > best[pair[side]]:
            best[pair[side]] = score
    return best
