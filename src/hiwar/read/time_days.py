"""Reckon hours and ranges, and gather how every kind of time is reckoned."""

from __future__ import annotations

from collections.abc import Mapping

from hiwar.read import time_parts, time_relative, time_years
from hiwar.read.time_period import OPEN, Period, Reckoner, Standpoint, install, reckon
from hiwar.read.time_term import Term

__all__ = ["Period", "Standpoint", "reckon"]

_AFTERNOON = frozenset({"pm", "AF", "EV"})


def _time(term: Term) -> str:
    hour, half = term.hour or 0, term.half
    if (half in _AFTERNOON and hour < 12) or (half == "NI" and 6 <= hour < 12) or (half == "MI" and hour < 4):
        hour += 12
    elif half in ("am", "MO", "NI") and hour == 12:
        hour = 0
    seconds = f":{term.second:02}" if term.second is not None else ""
    return f"T{hour:02}:{term.minute:02}{seconds}"


def _clock(term: Term, at: Standpoint) -> Period | None:
    """An hour alone is of the day of the text, in a report."""
    if at.published is None:
        return Period(_time(term), type="time", how="open")
    return Period(f"{at.published}{_time(term)}", at.published, at.published, "time")


def _at(term: Term, at: Standpoint) -> Period | None:
    assert term.of is not None
    assert term.to is not None
    day = reckon(term.of, at)
    if day is None:
        return None
    hour = f"T{term.to.value}" if term.to.kind == "daypart" else _time(term.to)
    base = day.value.split("T")[0]
    if day.first is None:
        return day._replace(value=f"{base}{hour}" if base not in OPEN else base, type="time")
    return day._replace(value=f"{base}{hour}", type="time")


def _daypart(term: Term, at: Standpoint) -> Period | None:
    if at.published is None:
        return Period(f"T{term.value}", type="time", how="open")
    return Period(f"{at.published}T{term.value}", at.published, at.published, "time")


def _span(term: Term, at: Standpoint) -> Period | None:
    assert term.of is not None
    assert term.to is not None
    one, two = reckon(term.of, at), reckon(term.to, at)
    if one is None or two is None or "duration" in (one.type, two.type):
        return None
    if one.type == two.type == "time" and term.to.kind == "clock" and one.first and two.first:
        two = two._replace(value=one.value[:10] + two.value[10:], first=one.first, last=one.last)
    if one.first and two.first and two.first < one.first:
        earlier = _year_before(term.of, term.to, two.first.year)
        if earlier is None:
            return None
        one = reckon(earlier, at)
        if one is None or one.first is None or one.first > two.first:
            return None
    value = f"{one.value.split('/')[0]}/{two.value.split('/')[-1]}"
    first, last = (one.first, two.last) if one.first and two.last and one.first <= two.last else (None, None)
    return two._replace(value=value, first=first, last=last, how="range")


def _year_before(one: Term, two: Term, year: int) -> Term | None:
    """The first end of a range over the turn of a year, where no word gave it a year of its own."""
    if one.month is None or two.month is None or one.year is not None or one.of is not None:
        return None
    return one._replace(year=year - (one.month > two.month))


def _duration(term: Term, at: Standpoint) -> Period | None:
    return Period(term.value, type="duration")


def _set(term: Term, at: Standpoint) -> Period | None:
    return Period(term.value, type="set")


def _ref(term: Term, at: Standpoint) -> Period | None:
    return Period(term.value, how="open")


_HERE: Mapping[str, Reckoner] = {
    "clock": _clock,
    "at": _at,
    "daypart": _daypart,
    "span": _span,
    "duration": _duration,
    "set": _set,
    "ref": _ref,
}
install({**time_years.RECKONERS, **time_relative.RECKONERS, **time_parts.RECKONERS, **_HERE})
