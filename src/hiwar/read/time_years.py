"""Reckon dates, months and years: which year is meant where none is said."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Mapping
from datetime import date, timedelta

from hiwar.read import time_hijri as hijri
from hiwar.read.time_period import Period, Reckoner, Standpoint, clamped, day_period, month_at, reckon, whole_month
from hiwar.read.time_term import Term


def _date(term: Term, at: Standpoint) -> Period | None:
    if term.month is None:
        return _day_of_month(term, at)
    if term.hijri:
        return hijri_date(term, at)
    assert term.day is not None
    year, how = year_of(term, at, lambda y: clamped(y, term.month or 1, term.day or 1))
    if year is None:
        return Period(f"XXXX-{term.month:02}-{term.day:02}", how="open") if term.day <= 31 else None
    first = date(year, term.month, term.day)
    return day_period(first, how, weekday_note(term, first))


def weekday_note(term: Term, day: date) -> str | None:
    return "weekday" if term.weekday is not None and day.isoweekday() != term.weekday else None


def _day_of_month(term: Term, at: Standpoint) -> Period | None:
    assert term.of is not None
    assert term.day is not None
    if term.weekday is not None and term.of.lean == 0 and at.published is not None:
        return _weekday_and_day(term.weekday, term.day, at.published)
    month = reckon(term.of, at)
    if month is None or month.first is None:
        return Period(f"XXXX-XX-{term.day:02}", how="open")
    first = month.first + timedelta(term.day - 1)
    if month.last is not None and first > month.last:
        return None
    return day_period(first, "month", weekday_note(term, first))


def _weekday_and_day(weekday: int, day: int, published: date) -> Period | None:
    """Friday the 14th: of the nearest month in which it is one."""
    months = [published.year * 12 + published.month - 1 + by for by in (0, -1, 1, -2, 2, -3, 3)]
    for year, month in map(month_at, months):
        if day <= monthrange(year, month)[1] and date(year, month, day).isoweekday() == weekday:
            return day_period(date(year, month, day), "nearest")
    return None


def year_of(term: Term, at: Standpoint, day_in: Callable[[int], date]) -> tuple[int | None, str]:
    """The year that a month or day without one is in: by its own adjective, else by the verb, else by nearness.

    Without a word that says which, a date is in the year of the text unless another is far nearer.
    """
    if term.year is not None:
        return term.year, ""
    if at.published is None:
        return None, "open"
    if term.of is not None:
        whole = reckon(term.of, at)
        return (whole.first.year, "relative") if whole and whole.first else (None, "open")
    base = at.published.year
    if term.lean is not None:
        return _leaning_year(term, at.published, day_in), "relative"
    days = {year: (day_in(year) - at.published).days for year in (base - 1, base, base + 1)}
    if at.way < 0:
        slack = 60 if term.day is not None else 0
        if (term.month == at.published.month and term.day is None) or days[base] <= 0 or days[base] < slack:
            return base, "past"
        return base - 1, "past"
    if at.way > 0:
        if days[base] >= 0 or (term.day is None and term.month == at.published.month):
            return base, "future"
        return (base + 1 if days[base] < -60 or term.day is None else base), "future"
    if abs(days[base]) > 250 and term.kind != "feast":
        return min(days, key=lambda year: abs(days[year])), "nearest"
    return base, "nearest"


def _leaning_year(term: Term, published: date, day_in: Callable[[int], date]) -> int:
    lean = term.lean or 0
    base = published.year
    if lean == 0:
        return base
    if term.day is None:  # a month: last November, said in November, is that of last year
        passed = (term.month or 0) < published.month if lean < 0 else (term.month or 0) > published.month
    else:
        passed = day_in(base) < published if lean < 0 else day_in(base) > published
    first = base if passed else base + (1 if lean > 0 else -1)
    return first + (lean - 1 if lean > 0 else lean + 1)


def _month(term: Term, at: Standpoint) -> Period | None:
    if term.hijri:
        return hijri_month(term, at)
    month = term.month or 1
    year, how = year_of(term, at, lambda y: date(y, month, 1))
    if year is None:
        return Period(f"XXXX-{month:02}", how="open")
    return whole_month(year, month, how)


def _year(term: Term, at: Standpoint) -> Period | None:
    assert term.year is not None
    if term.hijri:
        return hijri_span(term.year, 1, 12)
    return Period(f"{term.year:04}", date(term.year, 1, 1), date(term.year, 12, 31))


def _hijri_year_of(term: Term, at: Standpoint, day_in: Callable[[int], date | None]) -> int | None:
    if term.year is not None:
        if term.hijri and term.year > 1600:  # a Hijri feast in a Gregorian year
            return _hijri_in(term.year, day_in)
        return term.year
    if at.published is None:
        return None
    if term.of is not None:
        whole = reckon(term.of, at)
        return _hijri_in(whole.first.year, day_in) if whole and whole.first else None
    if term.kind == "feast" and term.lean is None and not at.way:
        return _hijri_in(at.published.year, day_in)
    base = hijri.hijri_of(at.published)[0]
    days = {y: found for y in range(base - 3, base + 4) if (found := day_in(y)) is not None}
    lean = term.lean if term.lean is not None else 0
    if lean == 0:
        if term.lean is None and at.way:
            passed = [
                y for y, d in days.items() if (d <= at.published if at.way < 0 else d >= at.published - timedelta(29))
            ]
            return max(passed) if at.way < 0 else min(passed)
        return base
    first = [y for y, d in days.items() if (d < at.published if lean < 0 else d > at.published)]
    if term.kind == "month" and lean < 0:  # a month that is not over is not the last
        first = [y for y in first if days[y] + timedelta(29) < at.published]
    return max(first) + lean + 1 if lean < 0 else min(first) + lean - 1


def _hijri_in(year: int, day_in: Callable[[int], date | None]) -> int | None:
    """The Hijri year in which a day falls into a Gregorian year."""
    guess = hijri.hijri_of(date(year, 7, 1))[0]
    return next((y for y in (guess, guess - 1, guess + 1) if (d := day_in(y)) and d.year == year), None)


def hijri_date(term: Term, at: Standpoint) -> Period | None:
    month, day = term.month or 1, term.day or 1
    year = _hijri_year_of(term, at, lambda y: hijri.day_of(y, month, day))
    if year is None:
        return Period("XXXX-XX-XX", how="open", hijri=True)
    first = hijri.day_of(year, month, day)
    if first is None:
        return None
    return day_period(first, note=weekday_note(term, first), hijri=True)


def hijri_month(term: Term, at: Standpoint) -> Period | None:
    month = term.month or 1
    year = _hijri_year_of(term, at, lambda y: hijri.day_of(y, month, 1))
    return Period("XXXX-XX", how="open", hijri=True) if year is None else hijri_span(year, month, month)


def hijri_span(year: int, one: int, two: int) -> Period | None:
    first = hijri.day_of(year, one, 1)
    last = hijri.day_of(year, two, hijri.length_of(year, two))
    if first is None or last is None:
        return None
    return Period(f"{first}/{last}", first, last, hijri=True)


RECKONERS: Mapping[str, Reckoner] = {"date": _date, "month": _month, "year": _year}
