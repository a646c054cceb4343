"""Reckon terms into days: which year is meant, which weekday, how long ago."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import cached_property, lru_cache

from hiwar.read import time_hijri as hijri
from hiwar.read.time_terms import Term, iso


@dataclass(frozen=True, slots=True)
class Period:
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


def reckon(term: Term, at: Standpoint) -> Period | None:
    """The period that a term names, seen from a standpoint; None where it names none."""
    try:
        return _RECKONERS[term.kind](term, at)
    except (ValueError, OverflowError):
        return None


def _day(first: date, how: str = "", note: str | None = None, **more: bool) -> Period:
    return Period(first.isoformat(), first, first, how=how, note=note, hijri=more.get("hijri", False))


_OPEN = ("PAST_REF", "PRESENT_REF", "FUTURE_REF")


def _open(sign: float) -> Period:
    """A time that only the day of the text could tell."""
    return Period(_OPEN[1 + (sign > 0) - (sign < 0)], how="open")


# dates ------------------------------------------------------------------------------------------------------------


def _date(term: Term, at: Standpoint) -> Period | None:
    if term.month is None:
        return _day_of_month(term, at)
    if term.hijri:
        return _hijri_date(term, at)
    assert term.day is not None
    year, how = _year_of(term, at, lambda y: _clamped(y, term.month or 1, term.day or 1))
    if year is None:
        return Period(f"XXXX-{term.month:02}-{term.day:02}", how="open") if term.day <= 31 else None
    first = date(year, term.month, term.day)
    return _day(first, how, _weekday_note(term, first))


def _clamped(year: int, month: int, day: int) -> date:
    return date(year, month, min(day, monthrange(year, month)[1]))


def _weekday_note(term: Term, day: date) -> str | None:
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
    return _day(first, "month", _weekday_note(term, first))


def _weekday_and_day(weekday: int, day: int, published: date) -> Period | None:
    """Friday the 14th: of the nearest month in which it is one."""
    months = [published.year * 12 + published.month - 1 + by for by in (0, -1, 1, -2, 2, -3, 3)]
    for year, month in map(_split, months):
        if day <= monthrange(year, month)[1] and date(year, month, day).isoweekday() == weekday:
            return _day(date(year, month, day), "nearest")
    return None


def _year_of(term: Term, at: Standpoint, day_in: Callable[[int], date]) -> tuple[int | None, str]:
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
        return _hijri_month(term, at)
    month = term.month or 1
    year, how = _year_of(term, at, lambda y: date(y, month, 1))
    if year is None:
        return Period(f"XXXX-{month:02}", how="open")
    return _whole_month(year, month, how)


def _whole_month(year: int, month: int, how: str = "") -> Period:
    return Period(f"{year:04}-{month:02}", date(year, month, 1), date(year, month, monthrange(year, month)[1]), how=how)


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


def _hijri_date(term: Term, at: Standpoint) -> Period | None:
    month, day = term.month or 1, term.day or 1
    year = _hijri_year_of(term, at, lambda y: hijri.day_of(y, month, day))
    if year is None:
        return Period("XXXX-XX-XX", how="open", hijri=True)
    first = hijri.day_of(year, month, day)
    if first is None:
        return None
    return _day(first, note=_weekday_note(term, first), hijri=True)


def _hijri_month(term: Term, at: Standpoint) -> Period | None:
    month = term.month or 1
    year = _hijri_year_of(term, at, lambda y: hijri.day_of(y, month, 1))
    return Period("XXXX-XX", how="open", hijri=True) if year is None else _hijri_span(year, month, month)


def _hijri_span(year: int, one: int, two: int) -> Period | None:
    first = hijri.day_of(year, one, 1)
    last = hijri.day_of(year, two, hijri.length_of(year, two))
    if first is None or last is None:
        return None
    return Period(f"{first}/{last}", first, last, hijri=True)


def _year(term: Term, at: Standpoint) -> Period | None:
    assert term.year is not None
    if term.hijri:
        return _hijri_span(term.year, 1, 12)
    return Period(f"{term.year:04}", date(term.year, 1, 1), date(term.year, 12, 31))


# relative to the day of the text ----------------------------------------------------------------------------------


def _today(term: Term, at: Standpoint) -> Period | None:
    if at.published is None:
        return _open(term.count)
    first = at.published + timedelta(int(term.count))
    note = None
    if term.weekday is not None and first.isoweekday() != term.weekday:
        first, note = _nearest(first, term.weekday), "weekday"
    if term.value:
        return Period(f"{first}T{term.value}", first, first, "time")
    return _day(first, note=note)


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
        return _day(monday + timedelta(weekday - 1 - 7 * (weekday >= at.week_starts > 1)), "week")
    if at.published is None:
        return Period(f"XXXX-WXX-{weekday}", how="open")
    back = (at.published.isoweekday() - weekday) % 7
    ahead = (weekday - at.published.isoweekday()) % 7
    lean = term.lean
    if lean is None:
        return (
            _day(at.published + timedelta(ahead), "future")
            if at.way > 0
            else _day(at.published - timedelta(back), "past")
        )
    if lean == 0:
        return _day(at.published + timedelta(ahead if at.way >= 0 else -back), "this")
    if lean < 0:
        return _day(at.published - timedelta((back or 7) + 7 * (-lean - 1)), "past")
    return _day(at.published + timedelta((ahead or 7) + 7 * (lean - 1)), "future")


def _unit(term: Term, at: Standpoint) -> Period | None:
    lean = term.lean or 0
    if at.published is None:
        return _open(lean)
    if term.unit in _HOURS:
        return _hours(term.unit, lean, at) if not term.count else None
    if term.hijri:
        return _hijri_span(hijri.hijri_of(at.published)[0] + lean, 1, 12)
    if term.count and term.count != 1 and lean:
        return _several(term, at.published, lean)
    return _whole(term.unit, at.published, lean)


def _several(term: Term, published: date, lean: int) -> Period | None:
    """The last three months, the next five days: up to the day of the text, or on from it."""
    if term.count < 0:
        return _open(lean)
    count = int(term.count)
    if lean > 0:
        first, last = published + timedelta(1), _moved(published, term.unit, count)
    else:
        first, last = _moved(published, term.unit, -count), published - timedelta(1)
    if term.unit in ("week", "month", "year", "quarter") and lean:
        one, other = _whole(term.unit, published, lean), _whole(term.unit, published, lean * count)
        if one and other and one.first and one.last and other.first and other.last:
            first, last = min(one.first, other.first), max(one.last, other.last)
    return Period(f"{first}/{last}", first, last, how="several")


def _whole(unit: str, day: date, by: int) -> Period | None:
    """The day, week, month … that is `by` after that of a day."""
    if unit == "day":
        return _day(day + timedelta(by))
    if unit in ("week", "weekend", "fortnight"):
        monday = day - timedelta(day.isoweekday() - 1) + timedelta(7 * by)
        year, week, _ = monday.isocalendar()
        if unit == "weekend":
            return Period(f"{year}-W{week:02}-WE", monday + timedelta(5), monday + timedelta(6))
        return Period(f"{year}-W{week:02}", monday, monday + timedelta(6))
    months = day.year * 12 + day.month - 1
    if unit == "month":
        return _whole_month(*_split(months + by))
    if unit in ("quarter", "season"):
        return _quarter_of(day.year * 4 + (day.month - 1) // 3 + by)
    if unit in ("decade", "century"):
        size = 10 if unit == "decade" else 100
        start = (day.year // size + by) * size
        return Period(str(start // size), date(start, 1, 1), date(start + size - 1, 12, 31))
    year = day.year + by
    return Period(f"{year:04}", date(year, 1, 1), date(year, 12, 31))


def _split(months: int) -> tuple[int, int]:
    return months // 12, months % 12 + 1


def _quarter_of(quarters: int) -> Period:
    year, quarter = quarters // 4, quarters % 4 + 1
    return Period(f"{year:04}-Q{quarter}", date(year, quarter * 3 - 2, 1), _whole_month(year, quarter * 3).last)


_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200, "season": 3}


@lru_cache(maxsize=4096)
def _moved(day: date, unit: str, count: float) -> date:
    if unit in _MONTHS:
        return _clamped(*_split(day.year * 12 + day.month - 1 + round(count * _MONTHS[unit])), day.day)
    return day + timedelta(round(count * {"week": 7, "weekend": 7, "fortnight": 14}.get(unit, 1)))


def _shift(term: Term, at: Standpoint) -> Period | None:
    if at.published is None:
        return _open(term.count)
    if term.unit in _HOURS:
        return _hours(term.unit, term.count, at)
    if term.hijri:
        return _hijri_span(hijri.hijri_of(at.published)[0] + round(term.count), 1, 12)
    day = _moved(at.published, term.unit, term.count)
    if term.unit == "month" and term.count % 1 == 0:
        return _whole_month(day.year, day.month, "counted")
    if term.unit in ("year", "decade", "century"):
        return Period(f"{day.year:04}", date(day.year, 1, 1), date(day.year, 12, 31), how="counted")
    return _day(day, "counted")


_HOURS = {"hour": 3600, "minute": 60, "second": 1}


def _hours(unit: str, count: float, at: Standpoint) -> Period:
    """Hours and minutes from now, which only the minute of the text could tell."""
    if at.moment is None:
        return _open(count)
    then = at.moment + timedelta(seconds=round(count * _HOURS[unit]))
    form = {"hour": "%Y-%m-%dT%H", "minute": "%Y-%m-%dT%H:%M"}.get(unit, "%Y-%m-%dT%H:%M:%S")
    return Period(then.strftime(form), then.date(), then.date(), "time", "counted")


def _in(term: Term, at: Standpoint) -> Period | None:
    """In three days: from now on, or in what was done, how long it took."""
    if at.way < 0:
        return Period(iso(term.unit, abs(term.count)), type="duration")
    return _shift(term, at)


def _within(term: Term, at: Standpoint) -> Period | None:
    if at.way < 0 or at.published is None or term.unit in _HOURS:
        return Period(iso(term.unit, term.count), type="duration")
    last = _moved(at.published, term.unit, term.count)
    return Period(f"{at.published}/{last}", at.published, last, how="within")


# parts and wholes -------------------------------------------------------------------------------------------------


def _stage(term: Term, at: Standpoint) -> Period | None:
    """The beginning, middle or end of a period: its value, with the mod in the note; its days are the third meant."""
    whole = reckon(term.of, at) if term.of else None
    if whole is None or whole.first is None or whole.last is None:
        return replace(whole, note=f"mod {term.value}", how="open") if whole else None
    first, last = _third(whole.first, whole.last, ("START", "MID", "END").index(term.value))
    return replace(whole, first=first, last=last, note=f"mod {term.value}", how="part")


def _third(first: date, last: date, which: int) -> tuple[date, date]:
    """The first, middle or last third of a period: whole months of a year or quarter, days of what is shorter."""
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if first.day == 1 and months >= 3 and (last + timedelta(1)).day == 1:
        start = first.year * 12 + first.month - 1
        ends = [date(*_split(start + months * part // 3), 1) for part in (which, which + 1)]
        return ends[0], ends[1] - timedelta(1)
    days = (last - first).days + 1
    return first + timedelta(days * which // 3), first + timedelta(days * (which + 1) // 3 - 1)


def _quarter(term: Term, at: Standpoint) -> Period | None:
    whole = reckon(term.of, at) if term.of else _whole("year", at.published, 0) if at.published else None
    if whole is None or whole.first is None:
        return whole and replace(whole, how="open")
    if whole.last is None or (whole.last - whole.first).days < 300 or whole.hijri:
        return _part_of(term, whole)
    parts = 2 if term.value == "H" else 4
    size = 12 // parts
    start, which = whole.first.year, int(term.count)
    last = _whole_month(start, size * which).last
    return Period(f"{start:04}-{term.value}{which}", date(start, size * (which - 1) + 1, 1), last)


def _part_of(term: Term, whole: Period) -> Period | None:
    """A half or quarter of a month, decade or century, in days."""
    assert whole.first and whole.last
    parts = 2 if term.value == "H" else 4
    days, which = (whole.last - whole.first).days + 1, int(term.count)
    first = whole.first + timedelta(days * (which - 1) // parts)
    last = whole.first + timedelta(days * which // parts - 1)
    return Period(f"{first}/{last}", first, last)


def _nth(term: Term, at: Standpoint) -> Period | None:
    if term.unit == "century" and term.of is None:
        number = int(term.count)
        return (
            Period(f"{number - 1:02}", date(max(1, (number - 1) * 100), 1, 1), date(number * 100 - 1, 12, 31))
            if number > 0
            else None
        )
    whole = reckon(term.of, at) if term.of else None
    if whole is None or whole.first is None or whole.last is None:
        return None
    count = int(term.count)
    if term.weekday is not None:
        said = whole.first + timedelta(count - 1)
        if count > 0 and said.isoweekday() == term.weekday and not term.value:  # Monday the third of March
            day = said
        elif count > 0:
            day = whole.first + timedelta((term.weekday - whole.first.isoweekday()) % 7 + 7 * (count - 1))
        else:
            day = whole.last - timedelta((whole.last.isoweekday() - term.weekday) % 7)
        return _day(day, "nth")
    if term.unit == "day":
        return _day(whole.first + timedelta(count - 1) if count > 0 else whole.last, "nth")
    if term.unit in ("week", "weekend"):
        start = whole.first + timedelta((1 - whole.first.isoweekday()) % 7 + 7 * (count - 1))
        if count < 0:
            start = whole.last - timedelta(whole.last.isoweekday() % 7 + 6)
        elif (whole.last - whole.first).days > 300:
            start = date.fromisocalendar(whole.first.year, count, 1)
        return _whole(term.unit, start, 0)
    if term.unit == "month" and (whole.last - whole.first).days > 80:
        return (
            _whole_month(*_split(whole.first.year * 12 + whole.first.month - 2 + count))
            if count > 0
            else _whole_month(whole.last.year, whole.last.month)
        )
    if term.unit == "year" and count > 0:
        return _whole("year", date(whole.first.year + count - 1, 1, 1), 0)
    if term.unit == "decade" and count > 0:
        return _whole("decade", date(whole.first.year + 10 * (count - 1), 1, 1), 0)
    return None


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
    year, how = _year_of(replace(term, month=one), at, lambda y: date(y, one, 1))
    if year is None:
        return Period(f"XXXX-{term.value}", how="open")
    last = _whole_month(year + (two < one), two).last
    return Period(f"{year:04}-{term.value}", date(year, one, 1), last, how=how)


def _feast(term: Term, at: Standpoint) -> Period | None:
    if not term.value and not term.count:
        return _date(term, at)

    def day_in(year: int) -> date:
        if term.value:
            return easter(year) + timedelta(int(term.value))
        return _nth_weekday(_whole_month(year, term.month or 1), term.weekday or 1, int(term.count))

    year, how = _year_of(term, at, day_in)
    return None if year is None else _day(day_in(year), how)


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


# hours ------------------------------------------------------------------------------------------------------------

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
    assert term.of is not None and term.to is not None
    day = reckon(term.of, at)
    if day is None:
        return None
    hour = f"T{term.to.value}" if term.to.kind == "daypart" else _time(term.to)
    base = day.value.split("T")[0]
    if day.first is None:
        return replace(day, value=f"{base}{hour}" if base not in _OPEN else base, type="time")
    return replace(day, value=f"{base}{hour}", type="time")


def _daypart(term: Term, at: Standpoint) -> Period | None:
    if at.published is None:
        return Period(f"T{term.value}", type="time", how="open")
    return Period(f"{at.published}T{term.value}", at.published, at.published, "time")


# ranges, durations, sets ------------------------------------------------------------------------------------------


def _span(term: Term, at: Standpoint) -> Period | None:
    assert term.of is not None and term.to is not None
    one, two = reckon(term.of, at), reckon(term.to, at)
    if one is None or two is None:
        return None
    if one.type == "duration" or two.type == "duration":
        return None
    if (
        two.type == "time"
        and one.type == "time"
        and one.first
        and two.first
        and one.first < two.first
        and term.of.kind == "clock"
        and term.to.kind == "at"
    ):
        one = replace(one, value=two.value.split("T")[0] + one.value[10:], first=two.first)
    if (
        one.type == "time"
        and two.type == "time"
        and term.to.kind == "clock"
        and one.first
        and two.first
        and one.first != two.first
    ):
        two = replace(two, value=one.value.split("T")[0] + two.value[10:], first=one.first, last=one.last)
    if one.first and two.first and two.first < one.first:
        if term.of.month is None or term.of.year is not None or term.of.of is not None or term.to.month is None:
            return None
        year = two.first.year - (term.of.month > term.to.month)
        one = reckon(replace(term.of, year=year), at) or one
    left = one.value.split("/")[0]
    right = two.value.split("/")[-1]
    return replace(
        two,
        value=f"{left}/{right}",
        first=one.first if two.last else None,
        last=two.last if one.first else None,
        how="range",
    )


def _duration(term: Term, at: Standpoint) -> Period | None:
    return Period(term.value, type="duration")


def _set(term: Term, at: Standpoint) -> Period | None:
    return Period(term.value, type="set")


def _ref(term: Term, at: Standpoint) -> Period | None:
    return Period(term.value, how="open")


_RECKONERS: Mapping[str, Callable[[Term, Standpoint], Period | None]] = {
    "date": _date, "month": _month, "year": _year, "day": _today, "weekday": _weekday, "unit": _unit, "shift": _shift,
    "in": _in, "within": _within, "stage": _stage, "quarter": _quarter, "nth": _nth, "decade": _decade,
    "season": _season, "feast": _feast, "clock": _clock, "at": _at, "daypart": _daypart, "span": _span,
    "duration": _duration, "set": _set, "ref": _ref,
}  # fmt: skip
