"""Where two versions name another day, month or year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from hiwar.compare.languages_align import Bead
from hiwar.compare.languages_numbers import Parting, days_ahead
from hiwar.compare.languages_side import Side
from hiwar.record.marks import Time
from hiwar.record.span import Span

_FULL = re.compile(r"(?P<year>\d{4}|XXXX)(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?")
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_FIGURE = re.compile(r"\d")
_NOW = frozenset({"PRESENT_REF", "PAST_REF"})
_SOON = "as_soon_as"
_PARTS = frozenset({"mod START", "mod MID", "mod END"})
_FIRST, _LAST = 1900, 2100
"""Four figures between these are a year, read as a date or not (Expo 2030)."""


class Day(NamedTuple):
    """A date in folded `[start, stop)`: what of year, month and day its words give, and its whole value.

    `soon` marks the words that give no date and yet stand for one: as soon as possible. `open_` is a value that the
    words give only against another day (later this year).
    """

    start: int
    stop: int
    year: str | None
    month: str | None
    day: str | None
    value: str
    open_: bool = False
    soon: bool = False
    part: str | None = None
    first: date | None = None
    last: date | None = None


def days_of(side: Side) -> tuple[Day, ...]:
    """The dates of a version, in order; `today`, `now` and the like are none."""
    found = []
    for time in side.reading.times:
        if time.type == "date" and time.value not in _NOW and not days_ahead(side, time):
            span = side.fold(time.evidence.span)
            if day := _day(side, time, span):
                found.append(day)
    for hit in side.senses.of("sense"):
        if _SOON in hit.value["senses"]:
            found = [d for d in found if not (d.start < hit.stop and hit.start < d.stop)]
            found.append(Day(hit.start, hit.stop, None, None, None, _SOON, soon=True))
    return tuple(sorted(found))


def _day(side: Side, time: Time, span: Span) -> Day | None:
    published = side.reading.document.published
    if published and time.first == time.last == published and not _YEAR.search(side.text.folded, *span):
        return None
    found = _FULL.fullmatch(time.value)
    if time.value == "FUTURE_REF" or (found and found["day"] and not _FIGURE.search(side.text.folded, *span)):
        return None  # a weekday or tomorrow, reckoned against a day that the version may not give
    written = _YEAR.search(side.text.folded, *span) is not None or time.calendar == "hijri"
    if not found:
        return Day(
            span.start, span.stop, None, None, None, time.value, not written, False, time.note, time.first, time.last
        )
    year, month, day = found["year"], found["month"], found["day"]
    known = year if written and year != "XXXX" else None
    return Day(
        span.start, span.stop, known, month, day, time.value, not written, False, time.note, time.first, time.last
    )


def _agree(one: Day, other: Day) -> bool:
    """Whether two dates may be the same: the same value, or the same in all that both give."""
    if one.soon or other.soon:
        return one.soon and other.soon
    if one.value == other.value:
        return not (one.part and other.part) or one.part == other.part or not {one.part, other.part} <= _PARTS
    if "/" in one.value or "/" in other.value:
        return _overlap(one, other)
    pairs = [(one.year, other.year), (one.month, other.month), (one.day, other.day)]
    given = [(a, b) for a, b in pairs if a and b]
    if given and all(a == b for a, b in given):
        return True
    years = {*re.findall(r"\d{4}", one.value)}, {*re.findall(r"\d{4}", other.value)}
    return (one.open_ or other.open_) and not given and bool(years[0] & years[1])


def _overlap(one: Day, other: Day) -> bool:
    """Whether two spells share a day; those whose days are not known may."""
    if not one.first or not one.last or not other.first or not other.last:
        return True
    return one.first <= other.last and other.first <= one.last


def part_dates(
    sides: tuple[Side, Side], days: tuple[tuple[Day, ...], tuple[Day, ...]], bead: Bead
) -> Iterator[Parting]:
    """The dates of a bead that the other version gives otherwise, paired in order."""
    if bead.earlier is None or bead.later is None:
        return
    ours = [d for d in days[0] if bead.earlier.start <= d.start < bead.earlier.stop]
    theirs = [d for d in days[1] if bead.later.start <= d.start < bead.later.stop]
    bare = _years(sides[0], bead.earlier), _years(sides[1], bead.later)
    left = [d for d in ours if not any(_agree(d, o) for o in theirs) and not _is_year(d, bare[1])]
    right = [d for d in theirs if not any(_agree(d, o) for o in ours) and not _is_year(d, bare[0])]
    for one, other in zip(left, right, strict=False):
        yield Parting(Span(one.start, one.stop), Span(other.start, other.stop))
    if not left and not right:
        yield from _part_years(sides, bead)
    if len(left) != len(right):
        for day in left[len(right) :]:
            if _tells(day):
                yield Parting(Span(day.start, day.stop), None)
        for day in right[len(left) :]:
            if _tells(day):
                yield Parting(None, Span(day.start, day.stop))


def _years(side: Side, stretch: Span) -> set[str]:
    """Every number of four figures, read as a year or not: the 2008 agreement."""
    return set(_YEAR.findall(side.text.folded, *stretch))


def _is_year(day: Day, years: set[str]) -> bool:
    return day.value in years and not day.open_


def _part_years(sides: tuple[Side, Side], bead: Bead) -> Iterator[Parting]:
    """A year in a name that is another in the other version."""
    found = []
    for side, stretch in zip(sides, (bead.earlier, bead.later), strict=True):
        years = _YEAR.finditer(side.text.folded, *stretch) if stretch else ()
        found.append({int(y.group()): Span(*y.span()) for y in years if _FIRST <= int(y.group()) <= _LAST})
    alone = [[span for year, span in ours.items() if year not in theirs] for ours, theirs in (found, found[::-1])]
    if len(alone[0]) == len(alone[1]) == 1:
        yield Parting(alone[0][0], alone[1][0])


def _tells(day: Day) -> bool:
    """Whether a date tells something where the other version has none at all."""
    return bool(day.year and (day.month or not day.open_)) and not day.soon
