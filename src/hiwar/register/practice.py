"""The rounds of a dialogue in their order: who hosted, which years had none, when and where the next is due.

"Today" is always an argument. Years are counted from the first round to the last year that is over or had a round.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise

_DURATION = re.compile(r"P(\d+)([YMW])")
HELD, PLANNED, POSTPONED, CANCELLED = "held", "planned", "postponed", "cancelled"
VIRTUAL = "virtual"


@dataclass(frozen=True, slots=True)
class Meeting:
    """A round as far as its texts say; `key` finds it again.

    `country` is where it was held, `format` how (virtual, in_person), `ranks` the highest office that each party's
    chairs hold (leaders, ministers, officials), `stands` every word on how it stands (planned, postponed, held …).
    `told_statement`: a report tells of its joint statement, which the register need not hold.
    """

    key: int
    ordinal: int | None = None
    start: date | None = None
    end: date | None = None
    host: str | None = None
    city: str | None = None
    status: str | None = None
    has_statement: bool = False
    chairs: int = 0
    country: str | None = None
    format: str | None = None
    ranks: dict[str, str] = field(default_factory=dict)
    stands: frozenset[str] = frozenset()
    told_statement: bool = False

    @property
    def held(self) -> bool:
        """Held, or spoken of without a word that it was not."""
        return self.status in (HELD, None)


@dataclass(frozen=True, slots=True)
class Due:
    """When and where the next round is due, as far as the rule and the last round say."""

    ordinal: int | None
    day: date | None
    host: str | None
    planned: Meeting | None = None


def cadence(duration: str | None) -> tuple[int, str] | None:
    """Number and unit (Y, M, W) of an ISO 8601 duration such as P1Y; None where it is no such duration."""
    found = _DURATION.fullmatch(duration or "")
    return (int(found[1]), found[2]) if found else None


def in_order(meetings: Iterable[Meeting]) -> list[Meeting]:
    """Rounds by their days; one without a day stands behind the last of the rounds with a lower number."""
    given = list(meetings)
    ordered = sorted((m for m in given if m.start), key=lambda m: (m.start, m.ordinal or 0))
    for meeting in sorted((m for m in given if not m.start), key=lambda m: (m.ordinal is None, m.ordinal or 0)):
        lower = [at for at, m in enumerate(ordered) if m.ordinal and meeting.ordinal and m.ordinal < meeting.ordinal]
        at = lower[-1] + 1 if lower else 0 if meeting.ordinal else len(ordered)
        ordered.insert(at, meeting)
    return ordered


def held(meetings: Iterable[Meeting]) -> list[Meeting]:
    """The rounds that took place, in their order."""
    return in_order(m for m in meetings if m.held)


def as_of(meetings: Iterable[Meeting], day: date) -> list[Meeting]:
    """The rounds of which a day could know: one that is held later was not held yet."""
    return [m for m in meetings if not (m.held and m.start and m.start > day)]


def undated(meetings: Iterable[Meeting]) -> int:
    """How many rounds were held on a day that no text gives: they may fill years that seem to be without one."""
    return sum(m.start is None for m in held(meetings))


def years(meetings: list[Meeting], today: date) -> range:
    """The years to account for: from the first round on, the running year only where a round was held in it."""
    told = [m.start.year for m in held(meetings) if m.start]
    return range(min(told), max(max(told), today.year - 1) + 1) if told else range(0)


def years_without(meetings: list[Meeting], today: date) -> list[int]:
    """The years in which no round was held."""
    told = {m.start.year for m in held(meetings) if m.start}
    return [year for year in years(meetings, today) if year not in told]


def stretches(missing: list[int]) -> list[tuple[int, int]]:
    """Years that follow each other, as first and last: 2021, 2023, 2024 → (2021, 2021), (2023, 2024)."""
    found: list[tuple[int, int]] = []
    for year in missing:
        if found and found[-1][1] == year - 1:
            found[-1] = (found[-1][0], year)
        else:
            found.append((year, year))
    return found


def hosts(meetings: list[Meeting]) -> list[tuple[str, int]]:
    """How many rounds each party hosted, the first host first; rounds whose host no text gives are left out."""
    return list(Counter(m.host for m in held(meetings) if m.host).items())


def out_of_turn(meetings: list[Meeting]) -> list[Meeting]:
    """Rounds whose host is that of the round before; turns count rounds held, not years."""
    of = held(meetings)
    return [this for before, this in pairwise(of) if this.host and this.host == before.host]


def next_due(meetings: list[Meeting], *, every: str | None, hosting: str | None, parties: list[str]) -> Due | None:
    """The round that is due after the last one held; a round that texts announce comes before one that is reckoned."""
    past = held(meetings)
    if not past:
        return None
    last = past[-1]
    ordinal = last.ordinal + 1 if last.ordinal else None
    host = _other(last.host, parties) if hosting == "alternating" else None
    day = after(last.start, cadence(every))
    for meeting in meetings:
        passed = ordinal and meeting.ordinal and meeting.ordinal < ordinal
        if meeting.status in (PLANNED, POSTPONED) and not passed:
            return Due(meeting.ordinal or ordinal, meeting.start or day, meeting.host or host, meeting)
    return Due(ordinal, day, host) if day or host else None


def _other(host: str | None, parties: list[str]) -> str | None:
    """Of two parties the one that did not host; None where none of them did."""
    rest = [p for p in parties if p != host]
    return rest[0] if len(parties) == 2 and len(rest) == 1 else None


def after(day: date | None, step: tuple[int, str] | None, times: int = 1) -> date | None:
    """The day so many cadences later; the 29th or 31st becomes the month's last where the month is shorter."""
    if day is None or step is None:
        return None
    number, unit = step[0] * times, step[1]
    if unit == "W":
        return date.fromordinal(day.toordinal() + 7 * number)
    months = day.month - 1 + number * (12 if unit == "Y" else 1)
    year, month = day.year + months // 12, months % 12 + 1
    first_of_next = date(year + month // 12, month % 12 + 1, 1)
    return date(year, month, min(day.day, date.fromordinal(first_of_next.toordinal() - 1).day))
