"""A reckoned time, the day from which it is seen, and the days of whole months, weeks and years."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from functools import cached_property, lru_cache
from typing import NamedTuple

from hiwar.read.time_term import Term


class Period(NamedTuple):
    """A reckoned time: its TIMEX3 type and value, and the first and last day where it has them."""

    value: str
    first: date | None = None
    last: date | None = None
    type: str = "date"
    how: str = ""
    note: str | None = None
    hijri: bool = False


class Standpoint:
    """The day of the text, and which way the words around a term point: -1 past, 1 future, 0 unsaid.

    `moment` is the minute of the text, where it is known; `week_starts` the weekday with which weeks begin.
    """

    def __init__(self, published: date | None, look: Callable[[], int], week_starts: int = 1) -> None:
        self.week_starts = week_starts
        self.moment = published if isinstance(published, datetime) else None
        self.published = published.date() if isinstance(published, datetime) else published
        self._look = look

    @cached_property
    def way(self) -> int:
        return self._look()


Reckoner = Callable[[Term, Standpoint], Period | None]
_RECKONERS: dict[str, Reckoner] = {}


def install(reckoners: Mapping[str, Reckoner]) -> None:
    """Say how kinds of terms are reckoned; terms hold terms of every kind, so that all must be known to each."""
    _RECKONERS.update(reckoners)


def reckon(term: Term, at: Standpoint) -> Period | None:
    """The period that a term names, seen from a standpoint; None where it names none."""
    try:
        return _RECKONERS[term.kind](term, at)
    except (ValueError, OverflowError):
        return None


def day_period(first: date, how: str = "", note: str | None = None, **more: bool) -> Period:
    return Period(first.isoformat(), first, first, how=how, note=note, hijri=more.get("hijri", False))


OPEN = ("PAST_REF", "PRESENT_REF", "FUTURE_REF")


def open_period(sign: float) -> Period:
    """A time that only the day of the text could tell."""
    return Period(OPEN[1 + (sign > 0) - (sign < 0)], how="open")


def clamped(year: int, month: int, day: int) -> date:
    return date(year, month, min(day, monthrange(year, month)[1]))


def whole_of(unit: str, day: date, by: int) -> Period | None:
    """The day, week, month … that is `by` after that of a day."""
    if unit == "day":
        return day_period(day + timedelta(by))
    if unit in ("week", "weekend", "fortnight"):
        monday = day - timedelta(day.isoweekday() - 1) + timedelta(7 * by)
        year, week, _ = monday.isocalendar()
        if unit == "weekend":
            return Period(f"{year}-W{week:02}-WE", monday + timedelta(5), monday + timedelta(6))
        return Period(f"{year}-W{week:02}", monday, monday + timedelta(6))
    months = day.year * 12 + day.month - 1
    if unit == "month":
        return whole_month(*month_at(months + by))
    if unit in ("quarter", "season"):
        return _quarter_of(day.year * 4 + (day.month - 1) // 3 + by)
    if unit in ("decade", "century"):
        size = 10 if unit == "decade" else 100
        start = (day.year // size + by) * size
        return Period(str(start // size), date(start, 1, 1), date(start + size - 1, 12, 31))
    year = day.year + by
    return Period(f"{year:04}", date(year, 1, 1), date(year, 12, 31))


def whole_month(year: int, month: int, how: str = "") -> Period:
    return Period(f"{year:04}-{month:02}", date(year, month, 1), date(year, month, monthrange(year, month)[1]), how=how)


def month_at(months: int) -> tuple[int, int]:
    return months // 12, months % 12 + 1


def _quarter_of(quarters: int) -> Period:
    year, quarter = quarters // 4, quarters % 4 + 1
    return Period(f"{year:04}-Q{quarter}", date(year, quarter * 3 - 2, 1), whole_month(year, quarter * 3).last)


_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200, "season": 3}


@lru_cache(maxsize=4096)
def moved(day: date, unit: str, count: float) -> date:
    if unit in _MONTHS:
        return clamped(*month_at(day.year * 12 + day.month - 1 + round(count * _MONTHS[unit])), day.day)
    return day + timedelta(round(count * {"week": 7, "weekend": 7, "fortnight": 14}.get(unit, 1)))
