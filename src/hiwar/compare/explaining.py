"""Why two texts are told as they are at a place: the links and differences there, and what was weighed against them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from hiwar.compare.aligning import likeness, weigh
from hiwar.compare.comparing import compare
from hiwar.compare.deciding import ROUNDS
from hiwar.compare.laying import lay_out
from hiwar.record import Comparison, Link, Reading, Span

_RIVALS = 3
"""How many of the likest promises of the other text are shown."""


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that is told of a place: what it is, the words on either side (None where a side has none), and why."""

    what: str
    earlier: Span | None
    later: Span | None
    why: tuple[str, ...]
    score: float | None = None


@dataclass(frozen=True, slots=True)
class ComparedPlace:
    """All that is told of a place of the earlier text, and the promises of the later most like those there."""

    comparison: Comparison
    told: tuple[Told, ...]
    rivals: tuple[Told, ...]


def explain_compared(earlier: Reading, later: Reading, offset: int, as_: str | None = None) -> ComparedPlace:
    """Why the two are told as they are at `offset`, in code points of the earlier text."""
    comparison = compare(earlier, later, as_)
    # between languages and outlets nothing becomes of a promise: it is told in both, or where the texts part
    links = [_linked(comparison, link) for link in comparison.links] if comparison.as_ == ROUNDS else []
    parted = [Told(d.kind, d.earlier, d.later, (str(d.say),)) for d in comparison.differences]
    told = tuple(t for t in [*links, *parted] if t.earlier and t.earlier.start <= offset < t.earlier.stop)
    return ComparedPlace(comparison, told, tuple(_rivals(comparison, offset)))


def _linked(comparison: Comparison, link: Link) -> Told:
    before, after = comparison.earlier.commitments, comparison.later.commitments
    return Told(
        link.relation,
        before[link.earlier].evidence.span if link.earlier is not None else None,
        link.by or (after[link.later].evidence.span if link.later is not None else None),
        tuple(str(said) for said in link.why),
        link.score,
    )


def _rivals(comparison: Comparison, offset: int) -> Iterator[Told]:
    """The promises of the later text likest to each promise at the place, whether they were linked or not."""
    before, after = lay_out(comparison.earlier), lay_out(comparison.later)
    pairs = weigh(likeness(before.promise_rows, after.promise_index), before, after)
    for number, commitment in enumerate(comparison.earlier.commitments):
        span = commitment.evidence.span
        if not span.start <= offset < span.stop:
            continue
        likest = sorted(((score, j) for (i, j), score in pairs.items() if i == number), reverse=True)[:_RIVALS]
        for score, j in likest:
            yield Told("like", None, comparison.later.commitments[j].evidence.span, (), score)
