"""Which promises of two language versions of one text are the same promise: by paragraph, and by order in it.

Arabic     ¶ 4   c1   c2   c3
                 │      \\   \\          c1 has its like; of c2 and c3 the likest pairs that do not cross
English    ¶ 4   d1         d2   d3
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hiwar.record import Commitment, Comparison, Span

_LEAST = 0.5
"""Two promises of one paragraph pair are taken for one where they are this alike."""


def counterparts(comparison: Comparison) -> Iterator[tuple[int, int, float]]:
    """Pairs of promises by their number in either reading, with how surely they are one, from 0 to 1.

    `comparison` sets two languages side by side. No promise stands in two pairs.
    """
    linked = {
        (link.earlier, link.later): link.score for link in comparison.links if None not in (link.earlier, link.later)
    }
    used: set[int] = set()
    for pair in comparison.paragraphs:
        if pair.earlier and pair.later:
            left = list(_inside(comparison.earlier.commitments, pair.earlier))
            right = [j for j in _inside(comparison.later.commitments, pair.later) if j not in used]
            for i, j, score in _aligned(comparison, left, right, linked):
                used.add(j)
                yield i, j, score


def _inside(commitments: Sequence[Commitment], paragraph: Span) -> Iterator[int]:
    for number, commitment in enumerate(commitments):
        if paragraph.start <= commitment.evidence.span.start < paragraph.stop:
            yield number


def _aligned(comparison, left, right, linked) -> Iterator[tuple[int, int, float]]:
    """The pairs in the order of both texts that are likest together."""
    likest: dict[tuple[int, int], float] = {}
    best = [[0.0] * (len(right) + 1) for _ in range(len(left) + 1)]
    for a in range(len(left) - 1, -1, -1):
        for b in range(len(right) - 1, -1, -1):
            score = _likeness(comparison, left[a], right[b], linked, even=len(left) == len(right) and a == b)
            likest[a, b] = score
            paired = best[a + 1][b + 1] + score if score >= _LEAST else 0.0
            best[a][b] = max(paired, best[a + 1][b], best[a][b + 1])
    a = b = 0
    while a < len(left) and b < len(right):
        score = likest[a, b]
        if score >= _LEAST and best[a][b] == best[a + 1][b + 1] + score:
            yield left[a], right[b], min(1.0, score)
            a, b = a + 1, b + 1
        elif best[a][b] == best[a + 1][b]:
            a += 1
        else:
            b += 1


def _likeness(comparison, i: int, j: int, linked, *, even: bool) -> float:
    """Who promises, in which field, how firmly and by when; the same place in equally long rows tells too."""
    one, other = comparison.earlier.commitments[i], comparison.later.commitments[j]
    score = 0.3 * (set(one.holders) == set(other.holders)) + 0.1 * (one.field == other.field)
    score += 0.15 * (one.level == other.level) + 0.1 * (one.renewed == other.renewed)
    score += 0.25 * (_limit(one) == _limit(other))
    return score + 0.2 * even + (0.3 if (i, j) in linked else 0.0)


def _limit(commitment: Commitment) -> tuple[object, ...]:
    found = commitment.deadline
    return (found.first, found.last) if found else (None,)
