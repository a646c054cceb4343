"""Reckon parts of periods and named days: halves, quarters, the first Monday, decades, seasons, feasts."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from functools import lru_cache

from hiwar.read.time_period import Period, Reckoner, Standpoint, day_period, month_at, reckon, whole_month, whole_of
from hiwar.read.time_term import Term
from hiwar.read.time_years import RECKONERS as YEARS
from hiwar.read.time_years import year_of


def _stage(term: Term, at: Standpoint) -> Period | None:
    """The beginning, middle or end of a period: its value, with the mod in the note; its days are the third meant."""
    whole = reckon(term.of, at) if term.of else None
    if whole is None or whole.first is None or whole.last is None:
        return whole._replace(note=f"mod {term.value}", how="open") if whole else None
    first, last = _third(whole.first, whole.last, ("START", "MID", "END").index(term.value))
    return whole._replace(first=first, last=last, note=f"mod {term.value}", how="part")


def _third(first: date, last: date, which: int) -> tuple[date, date]:
    """The first, middle or last third of a period: whole months of a year or quarter, days of what is shorter."""
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if first.day == 1 and months >= 3 and (last + timedelta(1)).day == 1:
        start = first.year * 12 + first.month - 1
        ends = [date(*month_at(start + months * part // 3), 1) for part in (which, which + 1)]
        return ends[0], ends[1] - timedelta(1)
    days = (last - first).days + 1
    if days < 3:
        return first, last
    return first + timedelta(days * which // 3), first + timedelta(days * (which + 1) // 3 - 1)


def _quarter(term: Term, at: Standpoint) -> Period | None:
    whole = reckon(term.of, at) if term.of else whole_of("year", at.published, 0) if at.published else None
    if whole is None or whole.first is None:
        return whole and whole._replace(how="open")
    if whole.last is None or (whole.last - whole.first).days < 300 or whole.hijri:
        return _part_of(term, whole)
    parts = 2 if term.value == "H" else 4
    size = 12 // parts
    start, which = whole.first.year, int(term.many)
    last = whole_month(start, size * which).last
    return Period(f"{start:04}-{term.value}{which}", date(start, size * (which - 1) + 1, 1), last)


def _part_of(term: Term, whole: Period) -> Period | None:
    """A half or quarter of a month, decade or century, in days."""
    assert whole.first
    assert whole.last
    parts = 2 if term.value == "H" else 4
    days, which = (whole.last - whole.first).days + 1, int(term.many)
    if days < parts:
        return None
    first = whole.first + timedelta(days * (which - 1) // parts)
    last = whole.first + timedelta(days * which // parts - 1)
    return Period(f"{first}/{last}", first, last)


def _nth(term: Term, at: Standpoint) -> Period | None:
    if term.unit == "century" and term.of is None:
        return _century(int(term.many))
    whole = reckon(term.of, at) if term.of else None
    if whole is None or whole.first is None or whole.last is None:
        return None
    count = int(term.many)
    if term.weekday is not None:
        said = whole.first + timedelta(count - 1)
        fits = count > 0 and said.isoweekday() == term.weekday and not term.value  # Monday the third of March
        return day_period(said if fits else _nth_weekday(whole, term.weekday, count), "nth")
    return _nth_unit(term.unit, count, whole.first, whole.last)


def _century(number: int) -> Period | None:
    if number < 1:
        return None
    return Period(f"{number - 1:02}", date(max(1, (number - 1) * 100), 1, 1), date(number * 100 - 1, 12, 31))


def _nth_unit(unit: str, count: int, first: date, last: date) -> Period | None:
    """The nth day, week, month, year or decade of a period, the last where `count` is -1."""
    if unit == "day":
        return day_period(first + timedelta(count - 1) if count > 0 else last, "nth")
    if unit in ("week", "weekend"):
        return whole_of(unit, _nth_monday(count, first, last), 0)
    if unit == "month" and (last - first).days > 80:
        return (
            whole_month(*month_at(first.year * 12 + first.month - 2 + count))
            if count > 0
            else whole_month(last.year, last.month)
        )
    if unit in ("year", "decade") and count > 0:
        return whole_of(unit, date(first.year + (10 if unit == "decade" else 1) * (count - 1), 1, 1), 0)
    return None


def _nth_monday(count: int, first: date, last: date) -> date:
    """The Monday of the nth week: ISO weeks of a year, whole weeks of what is shorter."""
    if count < 0:
        return last - timedelta(last.isoweekday() % 7 + 6)
    if (last - first).days > 300:
        return date.fromisocalendar(first.year, count, 1)
    return first + timedelta((1 - first.isoweekday()) % 7 + 7 * (count - 1))


def _decade(term: Term, at: Standpoint) -> Period | None:
    start = term.year or 0
    if start < 100:
        if term.lean is None and at.published is None:
            return Period(f"XX{start // 10}", how="open")
        century = (at.published.year if at.published else 2000) // 100
        lean = (
            term.lean
            if term.lean is not None
            else (-1 if century * 100 + start > (at.published.year if at.published else 0) else 0)
        )
        start += (century + lean) * 100
    size = 100 if start % 100 == 0 and term.year and term.year >= 1000 and term.year % 1000 else 10
    if size == 100:
        return Period(f"{start // 100}", date(start, 1, 1), date(start + 99, 12, 31))
    return Period(f"{start // 10}", date(start, 1, 1), date(start + 9, 12, 31))


_SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 2)}


def _season(term: Term, at: Standpoint) -> Period | None:
    one, two = _SEASONS[term.value]
    year, how = year_of(term._replace(month=one), at, lambda y: date(y, one, 1))
    if year is None:
        return Period(f"XXXX-{term.value}", how="open")
    last = whole_month(year + (two < one), two).last
    return Period(f"{year:04}-{term.value}", date(year, one, 1), last, how=how)


def _feast(term: Term, at: Standpoint) -> Period | None:
    if not term.value and not term.many:
        return YEARS["date"](term, at)

    def day_in(year: int) -> date:
        if term.value:
            return easter(year) + timedelta(int(term.value))
        return _nth_weekday(whole_month(year, term.month or 1), term.weekday or 1, int(term.many))

    year, how = year_of(term, at, day_in)
    return None if year is None else day_period(day_in(year), how)


def _nth_weekday(whole: Period, weekday: int, count: int) -> date:
    """The nth such weekday of a period, the last where `count` is -1."""
    assert whole.first is not None
    assert whole.last is not None
    if count < 0:
        return whole.last - timedelta((whole.last.isoweekday() - weekday) % 7)
    return whole.first + timedelta((weekday - whole.first.isoweekday()) % 7 + 7 * (count - 1))


@lru_cache(maxsize=256)
def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar. Source: the anonymous algorithm in Nature, 20 April 1876."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


RECKONERS: Mapping[str, Reckoner] = {
    "stage": _stage,
    "quarter": _quarter,
    "nth": _nth,
    "decade": _decade,
    "season": _season,
    "feast": _feast,
}
