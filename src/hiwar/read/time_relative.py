"""Reckon what is counted from the day of the text: today, last Wednesday, next year, three months ago."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from hiwar.read import time_hijri as hijri
from hiwar.read.time_measures import iso
from hiwar.read.time_period import (
    Period,
    Reckoner,
    Standpoint,
    day_period,
    moved,
    open_period,
    reckon,
    whole_month,
    whole_of,
)
from hiwar.read.time_term import Term
from hiwar.read.time_years import hijri_span


def _today(term: Term, at: Standpoint) -> Period | None:
    if at.published is None:
        return open_period(term.many)
    first = at.published + timedelta(int(term.many))
    note = None
    if term.weekday is not None and first.isoweekday() != term.weekday:
        first, note = _nearest(first, term.weekday), "weekday"
    if term.value:
        return Period(f"{first}T{term.value}", first, first, "time")
    return day_period(first, note=note)


def _nearest(day: date, weekday: int) -> date:
    """The weekday in print beats the day of publication: the nearest such day, the one before first."""
    back = (day.isoweekday() - weekday) % 7
    return day - timedelta(back) if back <= 3 else day + timedelta(7 - back)


def _weekday(term: Term, at: Standpoint) -> Period | None:
    weekday = term.weekday or 1
    if term.of is not None:
        week = reckon(term.of, at)
        if week is None or week.first is None:
            return Period(f"XXXX-WXX-{weekday}", how="open")
        monday = week.first - timedelta(week.first.isoweekday() - 1)
        return day_period(monday + timedelta(weekday - 1 - 7 * (weekday >= at.week_starts > 1)), "week")
    if at.published is None:
        return Period(f"XXXX-WXX-{weekday}", how="open")
    back = (at.published.isoweekday() - weekday) % 7
    ahead = (weekday - at.published.isoweekday()) % 7
    lean = term.lean
    if lean is None:
        return (
            day_period(at.published + timedelta(ahead), "future")
            if at.way > 0
            else day_period(at.published - timedelta(back), "past")
        )
    if lean == 0:
        return day_period(at.published + timedelta(ahead if at.way >= 0 else -back), "this")
    if lean < 0:
        return day_period(at.published - timedelta((back or 7) + 7 * (-lean - 1)), "past")
    return day_period(at.published + timedelta((ahead or 7) + 7 * (lean - 1)), "future")


def _unit(term: Term, at: Standpoint) -> Period | None:
    lean = term.lean or 0
    if at.published is None:
        return open_period(lean)
    if term.unit in _HOURS:
        return _hours(term.unit, lean, at) if not term.many else None
    if term.hijri:
        return hijri_span(hijri.hijri_of(at.published)[0] + lean, 1, 12)
    if term.many and term.many != 1 and lean:
        return _several(term, at.published, lean)
    return whole_of(term.unit, at.published, lean)


def _several(term: Term, published: date, lean: int) -> Period | None:
    """The last three months, the next five days: up to the day of the text, or on from it."""
    if term.many < 0:
        return open_period(lean)
    count = int(term.many)
    if lean > 0:
        first, last = published + timedelta(1), moved(published, term.unit, count)
    else:
        first, last = moved(published, term.unit, -count), published - timedelta(1)
    if term.unit in ("week", "month", "year", "quarter") and lean:
        one, other = whole_of(term.unit, published, lean), whole_of(term.unit, published, lean * count)
        if one and other and one.first and one.last and other.first and other.last:
            first, last = min(one.first, other.first), max(one.last, other.last)
    return Period(f"{first}/{last}", first, last, how="several")


def _shift(term: Term, at: Standpoint) -> Period | None:
    if at.published is None:
        return open_period(term.many)
    if term.unit in _HOURS:
        return _hours(term.unit, term.many, at)
    if term.hijri:
        return hijri_span(hijri.hijri_of(at.published)[0] + round(term.many), 1, 12)
    day = moved(at.published, term.unit, term.many)
    if term.unit == "month" and term.many % 1 == 0:
        return whole_month(day.year, day.month, "counted")
    if term.unit in ("year", "decade", "century"):
        return Period(f"{day.year:04}", date(day.year, 1, 1), date(day.year, 12, 31), how="counted")
    return day_period(day, "counted")


_HOURS = {"hour": 3600, "minute": 60, "second": 1}


def _hours(unit: str, count: float, at: Standpoint) -> Period:
    """Hours and minutes from now, which only the minute of the text could tell."""
    if at.moment is None:
        return open_period(count)
    then = at.moment + timedelta(seconds=round(count * _HOURS[unit]))
    form = {"hour": "%Y-%m-%dT%H", "minute": "%Y-%m-%dT%H:%M"}.get(unit, "%Y-%m-%dT%H:%M:%S")
    return Period(then.strftime(form), then.date(), then.date(), "time", "counted")


def _in(term: Term, at: Standpoint) -> Period | None:
    """In three days: from now on, or in what was done, how long it took."""
    if at.way < 0:
        return Period(iso(term.unit, abs(term.many)), type="duration")
    return _shift(term, at)


def _within(term: Term, at: Standpoint) -> Period | None:
    if at.way < 0 or at.published is None or term.unit in _HOURS:
        return Period(iso(term.unit, term.many), type="duration")
    last = moved(at.published, term.unit, term.many)
    return Period(f"{at.published}/{last}", at.published, last, how="within")


RECKONERS: Mapping[str, Reckoner] = {
    "day": _today,
    "weekday": _weekday,
    "unit": _unit,
    "shift": _shift,
    "in": _in,
    "within": _within,
}
