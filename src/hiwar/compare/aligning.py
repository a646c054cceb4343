"""How alike the marks of two texts are, and which of them belong together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from hiwar.compare.laying import MATTER, Laid
from hiwar.record import Commitment

Index = Mapping[str, Sequence[tuple[int, float]]]
Pairs = dict[tuple[int, int], float]

SURE = 0.34
"""Marks this alike belong together whatever else is like them."""

BEST = 0.2
"""Marks this alike belong together where neither has one that is more alike."""

NEXT = 0.24
"""Marks this alike belong together where one of them has none that is more alike."""


_STRANGERS, _OTHERS = 0.2, 0.9
"""What is left of the likeness of promises that have no holder, or not all, in common."""

_OTHER_FIELD = 0.8
"""What is left of the likeness of promises in two fields."""

_OTHER_MATTER = 0.6
"""What is left of the likeness of promises that name matters, none of them the same or akin."""

_AKIN = 0.9
"""What is left where they are only akin."""


def likeness(earlier: Index, later: Index) -> Pairs:
    """For each pair of marks with a common term, from 0 to 1 how alike what they are about is."""
    found: Pairs = {}
    for term in earlier.keys() & later.keys():
        theirs = later[term]
        for i, weight in earlier[term]:
            for j, other in theirs:
                pair = i, j
                found[pair] = found.get(pair, 0.0) + weight * other
    return found


def weigh(pairs: Pairs, earlier: Laid, later: Laid) -> Pairs:
    """The likeness of promises with their holders, fields and matters taken into account; those too unlike left out."""
    before, after = earlier.reading.commitments, later.reading.commitments
    weighed = {}
    for (i, j), score in pairs.items():
        if score >= BEST / 2:
            share = _by_marks(before[i], after[j]) * _by_matters(earlier.matters[i], later.matters[j])
            weighed[i, j] = score * share
    return weighed


def _by_marks(earlier: Commitment, later: Commitment) -> float:
    share = 1.0
    if earlier.holders != later.holders:
        share = _OTHERS if set(earlier.holders) & set(later.holders) else _STRANGERS
    apart = earlier.field and later.field and earlier.field != later.field
    return share * _OTHER_FIELD if apart else share


def _by_matters(earlier: frozenset[str], later: frozenset[str]) -> float:
    """What two sets of named matters leave of the likeness: less where none is the same, least where none is akin."""
    if not earlier or not later:
        return 1.0
    common = earlier & later
    if not common:
        return _OTHER_MATTER
    return 1.0 if any(term[0] == MATTER for term in common) else _AKIN


def linked(pairs: Pairs) -> Pairs:
    """The pairs that belong together: the surest, and those that have nobody nearer."""
    best_earlier: defaultdict[int, float] = defaultdict(float)
    best_later: defaultdict[int, float] = defaultdict(float)
    for (i, j), score in pairs.items():
        best_earlier[i], best_later[j] = max(best_earlier[i], score), max(best_later[j], score)
    kept = {}
    for (i, j), score in pairs.items():
        nearest = (score >= best_earlier[i]) + (score >= best_later[j])
        if score >= (SURE, NEXT, BEST)[nearest]:
            kept[i, j] = score
    return kept
