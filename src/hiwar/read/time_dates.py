"""Dates, months, years and weekdays, built from the words that say them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise

from hiwar.lang.calendars import Calendar
from hiwar.read.time_term import Builder, Term, Words, ends_of, first_of
from hiwar.read.time_words import Word


def dated(words: Words, calendar: Calendar) -> Term:
    """The year, month, day, era and lean that words give; a month may be given by its number."""
    month = first_of(words, "mh") or _month_number(words)
    day = next((word for word in words if word.letter in "do" and word is not month), None)
    year, lean = first_of(words, "y"), first_of(words, "r")
    term = Term("date", *ends_of(words), day=day.number if day else None)
    if month:
        term = term._replace(month=month.number, hijri=month.letter == "h")
    if year:
        era = first_of(words, "i") is not None
        hijri = era or term.hijri or _hijri_year(year.number, words, calendar)
        term = term._replace(year=year.number, hijri=hijri)
    if lean:
        told = Term("unit", lean.start, lean.stop, unit="year", lean=lean.number) if first_of(words, "Y") else None
        term = term._replace(of=told) if told else term._replace(lean=lean.number)
    return term


def _month_number(words: Words) -> Word | None:
    """The number after the word month: the ninth month is called month 9."""
    for unit, number in pairwise(words):
        if unit.letter == "M" and unit.number == 1 and number.letter in "do" and number.number <= 12:
            return None if number.letter == "o" and unit.definite else number
    return None


def _hijri_year(year: int, words: Words, calendar: Calendar) -> bool:
    span = calendar.HIJRI_YEARS
    return span is not None and span[0] <= year <= span[1] and first_of(words, "jm") is None


def _date(words: Words, calendar: Calendar) -> Term | None:
    figures = first_of(words, "aq")
    if figures is None and len(words) > 4 and words[2].letter == "d":
        numbers = "/".join(str(w.number) for w in words[:5:2])
        figures = words[0]._replace(value={"written": numbers})
    if figures:
        return _in_figures(words, figures, calendar)
    term = dated(words, calendar)
    named, number = first_of(words, "m"), first_of(words, "d")
    if named and number and named.value.get("alone") is False and number.value.get("words"):  # one may
        return None
    if term.month is None:  # the fifteenth of this month
        unit, lean = first_of(words, "M"), first_of(words, "r")
        if unit is None or lean is None or (number is None and not unit.definite):
            return None
        if not unit.definite and number is not None:  # the last twelve months
            return Term("unit", *ends_of(words), unit="month", lean=lean.number, many=number.number)
        of = Term("unit", term.start, term.stop, unit="month", lean=lean.number if lean else 0)
        term = term._replace(of=of, lean=None)
    return term if _is_day(term) else None


def _is_day(term: Term) -> bool:
    return term.day is not None and 1 <= term.day <= (30 if term.hijri else 31)


def _in_figures(words: Words, figures: Word, calendar: Calendar) -> Term | None:
    numbers = [int(part) for part in re.split(r"\D", str(figures.value["written"]))]
    era = first_of(words, "i")
    ordered = _ordered(numbers, calendar.DAY_FIRST)
    if ordered is None:
        return None
    year, month, day = ordered
    hijri = era is not None or (year is not None and _hijri_year(year, words, calendar))
    return Term("date" if day else "month", *ends_of(words), year=year, month=month, day=day, hijri=hijri)


def _ordered(numbers: list[int], day_first: bool) -> tuple[int | None, int, int | None] | None:
    """Year, month and day of figures: the year where it is seen, the day by what a month can be, else by custom."""
    if len(numbers) == 2:
        one, two = numbers
        if one > 31 or two > 31:
            return (one, two, None) if one > 31 else (two, one, None)
        month, day = (two, one) if (day_first or one > 12) and two <= 12 else (one, two)
        return (None, month, day) if 1 <= month <= 12 and 1 <= day <= 31 else None
    first, second, third = numbers
    if first > 31:
        return (first, second, third) if 1 <= second <= 12 and 1 <= third <= 31 else None
    year = third if third > 99 else 2000 + third if third < 50 else 1900 + third
    month, day = (second, first) if (day_first or first > 12) and second <= 12 else (first, second)
    return (year, month, day) if 1 <= month <= 12 and 1 <= day <= 31 else None


def _month(words: Words, calendar: Calendar) -> Term | None:
    named = first_of(words, "mh")
    term = dated(words, calendar)._replace(kind="month", day=None)
    if named is None:  # the ninth month, by its number
        return term if term.month else None
    telling = "MYyrh/" if named.start > words[0].start and words[0].letter == "M" else "MYyh/"
    if named.value.get("alone", True) is not False or words[-1].letter == "r":
        telling = "MYyrh/"
    company = sum(word.letter in telling for word in words) - (named.letter == "h")
    return term._replace(sure=named.value.get("alone", True) is not False or company > 0)


def _days(words: Words, calendar: Calendar) -> Term | None:
    days = [word for word in words if word.letter in "do"]
    term = dated([w for w in words if w.letter not in "do"], calendar)
    if term.month is None:
        lean = first_of(words, "r")
        term = term._replace(
            of=Term("unit", term.start, term.stop, unit="month", lean=lean.number if lean else 0), lean=None
        )
    one, two = days[0].number, days[1].number
    if not 1 <= one < two <= 31:
        return None
    start, stop = words[0].start if words[0].letter in "<D" else ends_of(words)[0], words[-1].stop
    return Term("span", start, stop, of=term._replace(day=one), to=term._replace(day=two))


def _years(words: Words, calendar: Calendar) -> Term | None:
    one, two = [word for word in words if word.letter == "y"]
    if not one.number < two.number < one.number + 200 or one.number < 1300:
        return None
    hijri = first_of(words, "i") is not None
    ends = [Term("year", w.start, w.stop, year=w.number, hijri=hijri) for w in (one, two)]
    start = words[0].start if words[0].letter in "<Y" else one.start
    return Term("span", start, words[-1].stop, of=ends[0], to=ends[1])


def _year(words: Words, calendar: Calendar) -> Term | None:
    term = dated(words, calendar)
    unit = first_of(words, "Y")
    if unit is not None and unit.number == 3:
        return None
    return term._replace(kind="year", day=None, sure=unit is not None or first_of(words, "ij") is not None)


def _year_alone(words: Words, calendar: Calendar) -> Term:
    year = words[-1]
    return Term("year", year.start, year.stop, year=year.number, sure=False)


def _weekday(words: Words, calendar: Calendar) -> Term:
    day, lean = first_of(words, "w"), first_of(words, "r")
    assert day is not None
    sure = day.value.get("alone", True) is not False or first_of(words, "D") is not None
    return Term("weekday", *ends_of(words), weekday=day.number, lean=lean.number if lean else None, sure=sure)


def _decade(words: Words, calendar: Calendar) -> Term | None:
    word, lean = first_of(words, "g"), first_of(words, "r")
    assert word is not None
    year = word.number
    if word.value["is"] == "tens" and (year < 1000 or year % 10):
        return None
    return Term("decade", *ends_of(words), year=year, lean=lean.number if lean else None)


def _feast(words: Words, calendar: Calendar) -> Term:
    value = next(word.value for word in words if word.letter == "b")
    said = dated(words, calendar)._replace(kind="feast", hijri=bool(value.get("hijri")))
    easter = str(value["easter"]) if "easter" in value else ""
    weekday, count = value.get("weekday"), value.get("nth", 0)
    return said._replace(month=value.get("month"), day=value.get("day", 1), value=easter, weekday=weekday, many=count)


def _season(words: Words, calendar: Calendar) -> Term:
    season = first_of(words, "v")
    assert season is not None
    term = dated(words, calendar)
    if term.year is None and term.of is None and term.lean is not None:
        term = term._replace(of=Term("unit", term.start, term.stop, unit="year", lean=term.lean), lean=None)
    return term._replace(kind="season", value=str(season.value["code"]), day=None)


BUILDERS: Mapping[str, Builder] = {
    "years": _years,
    "days": _days,
    "date": _date,
    "month": _month,
    "weekday": _weekday,
    "year": _year,
    "year_alone": _year_alone,
    "decade": _decade,
    "feast": _feast,
    "season": _season,
}
