"""Scores, windows and agreement: pure.

A scorer's word is −1 not delivered, 0 partly, +1 delivered, or unknown; of each scorer the newest word for a party
counts. Where scorers differ, the mean of their words counts, and the page says that they differ. A percentage is
(mean + 1) / 2; it is withheld where less than half of what is due is scored. That nothing was found is unknown.

A promise is due in the window of the round that made or renewed it, or, where it has a time limit, in the window in
which that ends, unless it is renewed before; a window runs from a round to the next.

    round 1 ─────────── round 2 ─────────── round 3 ───▸ today
    c1, no time limit   renewed             ·             due in windows 1 and 2
    c2, by a day here ──────────▸ ×                       due in window 2 alone
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations, pairwise
from statistics import fmean
from typing import Protocol

from hiwar.register.models import Commitment
from hiwar.register.practice import Meeting
from hiwar.register.threads import Thread


class Word(Protocol):
    """A scorer's word for a party; an empty party stands for all who promised."""

    by: str
    party: str
    score: int | None


@dataclass(frozen=True, slots=True)
class Window:
    """From a round to the next; `until` is the day the next began, None while it runs."""

    meeting: Meeting
    until: date | None = None

    @property
    def runs(self) -> bool:
        """Whether no round has ended it yet."""
        return self.until is None


@dataclass(frozen=True, slots=True)
class Due:
    """What a party owed in a window, and what scorers say of it; `score` is None where nobody knows."""

    thread: Thread
    step: int
    party: str
    window: int
    score: float | None
    differ: bool = False

    @property
    def commitment(self) -> Commitment:
        """The promise as it was due."""
        return self.thread.steps[self.step].commitment


@dataclass(frozen=True, slots=True)
class Rate:
    """A percentage with what it stands on."""

    due: int = 0
    scored: int = 0
    mean: float | None = None

    @property
    def withheld(self) -> bool:
        """Less than half of what is due is scored."""
        return 2 * self.scored < self.due

    @property
    def percentage(self) -> int | None:
        """(mean + 1) / 2 in per cent; None where it is withheld or nothing is scored."""
        return None if self.mean is None or self.withheld else round((self.mean + 1) * 50)


@dataclass(frozen=True, slots=True)
class Agreement:
    """Of `both` promises that two scorers scored, `same` have one score; kappa corrects for chance (Cohen 1960).

    Kappa is None where it cannot be told: nothing was scored by both, or both gave one and the same score throughout.
    """

    one: str
    other: str
    both: int
    same: int
    kappa: float | None

    @property
    def share(self) -> int | None:
        """In per cent."""
        return round(100 * self.same / self.both) if self.both else None


def windows(meetings: Sequence[Meeting]) -> tuple[Window, ...]:
    """One window for each round held on a day that is known, oldest first."""
    held = [m for m in meetings if m.held and m.start]
    return (*(Window(a, b.start) for a, b in pairwise(held)), *(Window(m) for m in held[-1:]))


def dues(threads: Iterable[Thread], of: Sequence[Window], *, today: date) -> Iterator[Due]:
    """Everything that was due in each window, once for each party that promised it."""
    numbers = {window.meeting.key: number for number, window in enumerate(of)}
    for thread in threads:
        for at, step in enumerate(thread.steps):
            made = numbers.get(step.meeting.key)
            number = None if made is None else _due_in(thread, at, of, made)
            for party in step.commitment.holders if number is not None else ():
                told = standing(step.scores, party)
                if told or not of[number].runs or _is_over(step.commitment.due_to, today):
                    yield Due(thread, at, party, number, fmean(told) if told else None, len(set(told)) > 1)


def _due_in(thread: Thread, at: int, of: Sequence[Window], made: int) -> int | None:
    """The window in which a step is due; None where it is renewed before its time is over."""
    ends = thread.steps[at].commitment.due_to
    if ends is None or of[made].runs or (of[made].until and ends < of[made].until):
        return made
    number = next((n for n in range(made, len(of)) if of[n].runs or ends < of[n].until), len(of) - 1)
    renewed = thread.steps[at + 1].meeting.key if at + 1 < len(thread.steps) else None
    before = {of[n].meeting.key for n in range(made + 1, number + 1)}
    return None if renewed in before and not thread.steps[at].scores else number


def _is_over(ends: date | None, today: date) -> bool:
    return ends is not None and ends < today


def standing(words: Iterable[Word], party: str) -> list[int]:
    """Each scorer's score for a party; what a scorer says of all holds for it unless something is said of it alone."""
    by: dict[str, dict[bool, int | None]] = defaultdict(dict)
    for word in words:
        if word.party in (party, ""):
            by[word.by][bool(word.party)] = word.score
    told = (said[max(said)] for said in by.values())
    return [score for score in told if score is not None]


def rate(of: Iterable[Due]) -> Rate:
    """What was due, how much of it is scored, and the mean."""
    given = list(of)
    scores = [due.score for due in given if due.score is not None]
    return Rate(len(given), len(scores), fmean(scores) if scores else None)


def table(of: Iterable[Due], parties: Sequence[str]) -> dict[tuple[str, int | None], Rate]:
    """The rate of each party in each window; the window None is all of them together."""
    given = list(of)
    cells: dict[tuple[str, int | None], list[Due]] = defaultdict(list)
    for due in given:
        if due.party in parties:
            cells[due.party, due.window].append(due)
            cells[due.party, None].append(due)
    return {place: rate(those) for place, those in cells.items()}


def agreement(scored: Iterable[tuple[object, str, int | None]]) -> list[Agreement]:
    """For each two scorers what they agree in; `scored` is promise and party, scorer, score."""
    by: dict[str, dict[object, int]] = defaultdict(dict)
    for what, scorer, score in scored:
        if score is not None:
            by[scorer][what] = score
    return [_agreement(one, other, by) for one, other in combinations(sorted(by), 2)]


def _agreement(one: str, other: str, by: dict[str, dict[object, int]]) -> Agreement:
    pairs = [(by[one][what], by[other][what]) for what in by[one] if what in by[other]]
    same = sum(a == b for a, b in pairs)
    return Agreement(one, other, len(pairs), same, kappa(pairs))


def kappa(pairs: Sequence[tuple[int, int]]) -> float | None:
    """Cohen's kappa of two scorers' scores.

    Source: Cohen, A coefficient of agreement for nominal scales, 1960.
    """
    if not pairs:
        return None
    number = len(pairs)
    observed = sum(a == b for a, b in pairs) / number
    left, right = [a for a, _ in pairs], [b for _, b in pairs]
    chance = sum(left.count(score) * right.count(score) for score in set(left)) / number**2
    return None if chance == 1 else (observed - chance) / (1 - chance)
