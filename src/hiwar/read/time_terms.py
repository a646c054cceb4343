"""Times as they are said, before they are reckoned: built from rows of words by the grammar of the language."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from hiwar.lang.calendars import TIMINGS, Calendar
from hiwar.read.time_words import Word


@dataclass(frozen=True, slots=True)
class Term:
    """A time as it is said: its kind, folded `[start, stop)`, and what its words give.

    `lean` is -1 for last, 0 for this, 1 for next; `sure` is False for what is a time only beside another word.
    """

    kind: str
    start: int
    stop: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    hijri: bool = False
    weekday: int | None = None
    lean: int | None = None
    unit: str = ""
    count: float = 0
    value: str = ""
    hour: int | None = None
    minute: int = 0
    second: int | None = None
    half: str = ""
    zone: bool = False
    sure: bool = True
    of: Term | None = None
    to: Term | None = None


Words = Sequence[Word]
Builder = Callable[[Words, Calendar], "Term | None"]


@lru_cache(maxsize=4)
def _grammar(language: str) -> tuple[re.Pattern[str], tuple[str, ...]]:
    rules = TIMINGS[language].calendar.GRAMMAR
    joined = "|".join(f"(?P<r{n}>{shape})" for n, (_, shape) in enumerate(rules))
    return re.compile(joined), tuple(name for name, _ in rules)


@lru_cache(maxsize=16384)
def _parted(letters: str, language: str) -> tuple[tuple[str, int, int], ...]:
    """Where the grammar finds its shapes in the letters of a row; what is in no shape stands as itself."""
    pattern, names = _grammar(language)
    parts: list[tuple[str, int, int]] = []
    done = 0
    for found in pattern.finditer(letters):
        parts += [("", at, at + 1) for at in range(done, found.start())]
        parts.append((names[int(str(found.lastgroup)[1:])], *found.span()))
        done = found.end()
    return (*parts, *(("", at, at + 1) for at in range(done, len(letters))))


def terms_of(row: list[Word], language: str) -> list[Term]:
    """The terms of a row, what joins them among them (of kind `joint`, the letter in `value`)."""
    calendar = TIMINGS[language].calendar
    letters = "".join(word.letter for word in row)
    terms: list[Term] = []
    for name, start, stop in _parted(letters, language):
        words = row[start:stop]
        term = _BUILDERS[name](words, calendar) if name else None
        if term is None and len(words) > 1:  # no such time: the words after the first may make another
            return [*terms, *terms_of(row[start : start + 1], language), *terms_of(row[start + 1 :], language)]
        terms.append(_plain(words[0]) if term is None else term)
    return terms


def _plain(word: Word) -> Term:
    if word.letter in "don":
        return Term("number", word.start, word.stop, day=word.number, value=word.letter, sure=False)
    if word.letter == "y":
        return Term("year", word.start, word.stop, year=word.number, sure=False)
    return Term("joint", word.start, word.stop, value=word.letter, sure=False)


def _ends(words: Words) -> tuple[int, int]:
    """Where a term stands: from its first word to its last that is no preposition."""
    first = next((w for w in words if w.letter not in "_~+"), words[0])
    return first.start, words[-1].stop


def _first(words: Words, letters: str) -> Word | None:
    return next((word for word in words if word.letter in letters), None)


def _dated(words: Words, calendar: Calendar) -> Term:
    """The year, month, day, era and lean that words give; a month may be given by its number."""
    month = _first(words, "mh") or _month_number(words)
    day = next((word for word in words if word.letter in "do" and word is not month), None)
    year, lean = _first(words, "y"), _first(words, "r")
    term = Term("date", *_ends(words), day=day.number if day else None)
    if month:
        term = replace(term, month=month.number, hijri=month.letter == "h")
    if year:
        era = _first(words, "i") is not None
        hijri = era or term.hijri or _hijri_year(year.number, words, calendar)
        term = replace(term, year=year.number, hijri=hijri)
    if lean:
        told = Term("unit", lean.start, lean.stop, unit="year", lean=lean.number) if _first(words, "Y") else None
        term = replace(term, of=told) if told else replace(term, lean=lean.number)
    return term


def _month_number(words: Words) -> Word | None:
    """The number after the word month: the ninth month is called month 9."""
    for unit, number in pairwise(words):
        if unit.letter == "M" and unit.number == 1 and number.letter in "do" and number.number <= 12:
            return None if number.letter == "o" and unit.definite else number
    return None


def _hijri_year(year: int, words: Words, calendar: Calendar) -> bool:
    span = calendar.HIJRI_YEARS
    return span is not None and span[0] <= year <= span[1] and _first(words, "jm") is None


def _date(words: Words, calendar: Calendar) -> Term | None:
    figures = _first(words, "aq")
    if figures is None and len(words) > 4 and words[2].letter == "d":
        numbers = "/".join(str(w.number) for w in words[:5:2])
        figures = words[0]._replace(value={"written": numbers})
    if figures:
        return _in_figures(words, figures, calendar)
    term = _dated(words, calendar)
    named, number = _first(words, "m"), _first(words, "d")
    if named and number and named.value.get("alone") is False and number.value.get("words"):  # one may
        return None
    if term.month is None:  # the fifteenth of this month
        if _first(words, "M") is None or _first(words, "r") is None:
            return None
        lean = _first(words, "r")
        of = Term("unit", term.start, term.stop, unit="month", lean=lean.number if lean else 0)
        term = replace(term, of=of, lean=None)
    return term if _is_day(term) else None


def _is_day(term: Term) -> bool:
    return term.day is not None and 1 <= term.day <= (30 if term.hijri else 31)


def _in_figures(words: Words, figures: Word, calendar: Calendar) -> Term | None:
    numbers = [int(part) for part in re.split(r"\D", str(figures.value["written"]))]
    era = _first(words, "i")
    ordered = _ordered(numbers, calendar.DAY_FIRST)
    if ordered is None:
        return None
    year, month, day = ordered
    hijri = era is not None or (year is not None and _hijri_year(year, words, calendar))
    return Term("date" if day else "month", *_ends(words), year=year, month=month, day=day, hijri=hijri)


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
    named = _first(words, "mh")
    term = replace(_dated(words, calendar), kind="month", day=None)
    if named is None:  # the ninth month, by its number
        return term if term.month else None
    telling = "MYyrh/" if named.start > words[0].start and words[0].letter == "M" else "MYyh/"
    if named.value.get("alone", True) is not False or words[-1].letter == "r":
        telling = "MYyrh/"
    company = sum(word.letter in telling for word in words) - (named.letter == "h")
    return replace(term, sure=named.value.get("alone", True) is not False or company > 0)


def _days(words: Words, calendar: Calendar) -> Term | None:
    days = [word for word in words if word.letter in "do"]
    term = _dated([w for w in words if w.letter not in "do"], calendar)
    if term.month is None:
        lean = _first(words, "r")
        term = replace(
            term, of=Term("unit", term.start, term.stop, unit="month", lean=lean.number if lean else 0), lean=None
        )
    one, two = days[0].number, days[1].number
    if not 1 <= one < two <= 31:
        return None
    start, stop = words[0].start if words[0].letter in "<D" else _ends(words)[0], words[-1].stop
    return Term("span", start, stop, of=replace(term, day=one), to=replace(term, day=two))


def _years(words: Words, calendar: Calendar) -> Term | None:
    one, two = [word for word in words if word.letter == "y"]
    if not one.number < two.number < one.number + 200 or one.number < 1300:
        return None
    hijri = _first(words, "i") is not None
    ends = [Term("year", w.start, w.stop, year=w.number, hijri=hijri) for w in (one, two)]
    start = words[0].start if words[0].letter in "<Y" else one.start
    return Term("span", start, words[-1].stop, of=ends[0], to=ends[1])


def _year(words: Words, calendar: Calendar) -> Term | None:
    term = _dated(words, calendar)
    unit = _first(words, "Y")
    if unit is not None and unit.number == 3:
        return None
    return replace(term, kind="year", day=None, sure=unit is not None or _first(words, "ij") is not None)


def _year_alone(words: Words, calendar: Calendar) -> Term:
    year = words[-1]
    return Term("year", year.start, year.stop, year=year.number, sure=False)


def _weekday(words: Words, calendar: Calendar) -> Term:
    day, lean = _first(words, "w"), _first(words, "r")
    assert day is not None
    sure = day.value.get("alone", True) is not False or _first(words, "D") is not None
    return Term("weekday", *_ends(words), weekday=day.number, lean=lean.number if lean else None, sure=sure)


def _unit(words: Words, calendar: Calendar) -> Term | None:
    unit, lean, number = _first(words, "YMWDKECXNVf"), _first(words, "r"), _first(words, "dnSo")
    if unit is None:  # the last day, written like today
        return Term("day", *_ends(words), count=lean.number if lean else 0)
    assert lean is not None
    if lean.value.get("points") and words.index(lean) > words.index(unit) and len(words) > 2:
        return None
    count: float = (
        number.number
        if number and number.letter != "o"
        else (number.number or -1)
        if number
        else 2
        if unit.number == 2
        else 0
    )
    if number is not None and number.letter == "o":
        count = 0
    if unit.number == 3 and not count:
        count = -1
    if unit.letter == "f" and unit.value["is"] == "fraction":
        return None
    return Term(
        "unit",
        *_ends(words),
        unit=str(unit.value["unit"]),
        lean=lean.number,
        count=count,
        hijri=_first(words, "i") is not None,
    )


def _count(words: Words) -> float | None:
    """How many units words give; None where they give a number of no count."""
    number, unit = _first(words, "dnSo"), _first(words, "YMWDKECXN")
    fraction = _first(words, "f") if _first(words, "&") else None
    extra = 1 / fraction.number if fraction and fraction.number else 0
    if number is None:
        return (2 if unit and unit.number == 2 else 1) + extra
    if number.letter == "S":
        return number.number
    return float(number.value.get("float") or number.number) + extra


def _shift(words: Words, calendar: Calendar) -> Term | None:
    unit, way = _first(words, "YMWDKECXNf"), _first(words, "BFIGHT_")
    if unit is None or unit.value["is"] != "unit" or unit.definite:
        return None
    letter = way.letter if way else "F"
    bare = _first(words, "dnSo") is None
    if bare and unit.number == 3:
        return None
    count = _count(words)
    if count is None:
        return None
    start = words[0].start
    sign = 1 if letter in "FHT_" else -1
    kind = "in" if letter == "_" else "shift"
    if bare and letter == "_":
        return None
    hijri = _first(words, "i") is not None
    return Term(
        kind, start, words[-1].stop, unit=str(unit.value["unit"]), count=sign * count, hijri=hijri, value=letter
    )


def _within(words: Words, calendar: Calendar) -> Term | None:
    unit = _first(words, "YMWDKECXN")
    if unit is None or unit.definite or (unit.number == 3 and _first(words, "dnS") is None):
        return None
    count = _count(words)
    return Term("within", words[0].start, words[-1].stop, unit=str(unit.value["unit"]), count=count or 1)


_ISO = {
    "year": "P{}Y",
    "month": "P{}M",
    "week": "P{}W",
    "day": "P{}D",
    "hour": "PT{}H",
    "minute": "PT{}M",
    "second": "PT{}S",
}
_MANY = {
    "decade": (10, "year"),
    "century": (100, "year"),
    "fortnight": (2, "week"),
    "quarter": (3, "month"),
    "weekend": (1, "week"),
    "season": (3, "month"),
}


def iso(unit: str, count: float) -> str:
    """A duration as ISO 8601 writes it, a half of a unit in the next smaller one."""
    times, unit = _MANY.get(unit, (1, unit))
    count = count * times
    whole, part = int(count), count % 1
    if part and unit == "hour":
        return f"PT{f'{whole}H' if whole else ''}{round(part * 60)}M"
    return _ISO[unit].format(whole if not part else round(count, 3))


def _duration(words: Words, calendar: Calendar) -> Term | None:
    unit, number = _first([w for w in words if w.value.get("is") != "fraction"], "YMWDKECXNft"), _first(words, "dnSo")
    if unit is None or (unit.letter == "f" and unit.value["is"] == "fraction"):
        return None
    if unit.letter == "t":
        return Term("duration", words[0].start, words[-1].stop, value="P1D")
    if unit.value["unit"] in ("weekend", "season") or (
        unit.letter == "f" and number is not None and number.letter == "o"
    ):
        return None
    whole = _first(words, "U+")
    half = words[0] if words[0].letter == "f" and words[0].value["is"] == "fraction" and len(words) == 2 else None
    if half is not None:
        value = iso(str(unit.value["unit"]), 1 / half.number)
        return Term("duration", half.start, words[-1].stop, value=value, unit=str(unit.value["unit"]), count=1 / half.number)
    if number is None and not (whole or _first(words, "&")):
        return None
    if number is None and whole and whole.letter == "+" and unit.number == 3:
        return None
    if (number is not None and number.letter == "o") or (
        unit.number == 2 and number is None and not whole and not _first(words, "&")
    ):
        return None
    count = _count(words)
    led = words[0].letter == "+"
    start = words[1].start if led else words[0].start
    return Term(
        "duration",
        start,
        words[-1].stop,
        value=iso(str(unit.value["unit"]), count or 1),
        unit=str(unit.value["unit"]),
        count=count or 1,
    )


def _set(words: Words, calendar: Calendar) -> Term | None:
    often = _first(words, "s")
    if often:
        return Term("set", *_ends(words), value=str(often.value["value"]))
    weekday = _first(words, "w")
    if weekday:
        return Term("set", *_ends(words), value=f"XXXX-WXX-{weekday.number}")
    unit, number = _first(words, "YMWDKECXNf"), _first(words, "do")
    if unit is None or unit.value["is"] != "unit":
        return None
    count = number.number if number else 2 if unit.number == 2 else 1
    return Term("set", *_ends(words), value=iso(str(unit.value["unit"]), count))


def _clock(words: Words, calendar: Calendar) -> Term | None:
    figures, number = _first(words, "l"), _first(words, "dony")
    opened, closing = words[0] if words[0].letter == "K" else None, _first(words, "cA")
    if opened and opened.value.get("unit") != "hour":
        return None
    second: int | None = None
    if figures:
        numbers = [int(part) for part in re.split("[:h]", str(figures.value["written"]))]
        hour, minute, second = numbers[0], numbers[1], numbers[2] if len(numbers) > 2 else None
    elif number:
        hour, minute = _spoken(words, number)
    else:
        return None
    if not (0 <= hour <= 24 and 0 <= minute <= 59):
        return None
    half = ""
    if closing:
        half = str(closing.value["code"])
    return Term(
        "clock", *_ends(words), hour=hour, minute=minute, second=second, half=half, zone=_first(words, "z") is not None
    )


def _spoken(words: Words, number: Word) -> tuple[int, int]:
    """Hour and minute of a clock time in words or whole figures: the third and a quarter, 1140."""
    said = number.value.get("words", ())
    if decimal := number.value.get("float"):  # 8.30
        return int(decimal), round(float(decimal) % 1 * 100)
    if number.number > 31 and not said:
        return divmod(number.number, 100)
    after = words[list(words).index(number) + 1 :]
    fraction, other = _first(after, "f"), _first(after, "dn")
    minute = 60 // fraction.number if fraction and fraction.number else other.number if other else 0
    if not minute and len(said) == 2 and _first(after, "K"):  # five and fifty minutes
        return said[0].value, said[1].value
    return (number.number - 1, 60 - minute) if _first(after, "!") else (number.number, minute)


def _clock_past(words: Words, calendar: Calendar) -> Term | None:
    """Half past seven, twenty to eight: the minutes before the hour."""
    share, hour = words[0], _first(words[1:], "d")
    figures = _first(words, "l")
    if share.letter == "f":
        minute = 30 if share.value["is"] == "fraction" else 15
    else:
        minute = share.number
    if (hour is None and figures is None) or minute > 59:
        return None
    if hour is None or not 1 <= hour.number <= 24:
        return None
    closing = _first(words, "A")
    before = _first(words, ">") is not None
    return Term("clock", *_ends(words), hour=hour.number - before, minute=60 - minute if before else minute,
                half=str(closing.value["code"]) if closing else "")  # fmt: skip


def _quarter(words: Words, calendar: Calendar) -> Term | None:
    portion, year = _first(words, "u"), _first(words, "y")
    if portion is not None:  # Q3, H1
        whole = Term("year", year.start, year.stop, year=year.number) if year else None
        letter = "H" if portion.value["parts"] == 2 else "Q"
        return Term("quarter", *_ends(words), count=portion.number, value=letter, of=whole, sure=whole is not None)
    fraction, number = _first(words, "f"), _first(words, "oL")
    assert fraction is not None and number is not None
    parts = int(fraction.number or 4) if fraction.value["is"] == "fraction" else 4
    which = parts if number.letter == "L" else number.number
    if parts == 3 or which > parts:
        return None
    return Term("quarter", *_ends(words), count=which, value="H" if parts == 2 else "Q", sure=False)


def _nth(words: Words, calendar: Calendar) -> Term | None:
    unit, number = _first(words, "YMWDCE"), _first(words, "oLd")
    assert number is not None
    if number.letter == "d" and not number.definite:
        return None
    if unit is None:  # the third day, written like today
        return Term("nth", *_ends(words), unit="day", count=number.number or -1, sure=False)
    if number.definite and number.start < unit.start:
        return None
    count = -1 if number.letter == "L" else number.number
    return Term(
        "nth",
        *_ends(words),
        unit=str(unit.value["unit"]),
        count=count,
        sure=unit.letter == "C" and number.letter != "L",
        value="definite" if unit.definite else "",
    )


def _nth_weekday(words: Words, calendar: Calendar) -> Term | None:
    day, number = _first(words, "w"), _first(words, "oL")
    assert day is not None and number is not None
    if (number.definite and number.start < day.start) or number.number > 5:
        return None
    return Term("nth", *_ends(words), weekday=day.number, count=-1 if number.letter == "L" else number.number, sure=False,
                value="last" if number.letter == "L" else "")  # fmt: skip


def _decade(words: Words, calendar: Calendar) -> Term | None:
    word, lean = _first(words, "g"), _first(words, "r")
    assert word is not None
    year = word.number
    if word.value["is"] == "tens" and (year < 1000 or year % 10):
        return None
    return Term("decade", *_ends(words), year=year, lean=lean.number if lean else None)


def _feast(words: Words, calendar: Calendar) -> Term:
    value = next(word.value for word in words if word.letter == "b")
    said = replace(_dated(words, calendar), kind="feast", hijri=bool(value.get("hijri")))
    easter = str(value["easter"]) if "easter" in value else ""
    weekday, count = value.get("weekday"), value.get("nth", 0)
    return replace(said, month=value.get("month"), day=value.get("day", 1), value=easter, weekday=weekday, count=count)


def _season(words: Words, calendar: Calendar) -> Term:
    season = _first(words, "v")
    assert season is not None
    term = _dated(words, calendar)
    if term.year is None and term.of is None and term.lean is not None:
        term = replace(term, of=Term("unit", term.start, term.stop, unit="year", lean=term.lean), lean=None)
    return replace(term, kind="season", value=str(season.value["code"]), day=None)


def _day(words: Words, calendar: Calendar) -> Term:
    word = words[0]
    return Term("day", word.start, word.stop, count=word.number, value=str(word.value.get("part", "")))


def _ref(words: Words, calendar: Calendar) -> Term:
    return Term("ref", *_ends(words), value=str(words[0].value["value"]))


def _daypart(words: Words, calendar: Calendar) -> Term:
    part = words[-1]
    return Term("daypart", words[0].start, part.stop, value=str(part.value["code"]), sure=len(words) > 1)


def _stage(words: Words, calendar: Calendar) -> Term:
    return Term("stage", *_ends(words), value=str(words[0].value["code"]), sure=False)


def _base(words: Words, calendar: Calendar) -> Term | None:
    unit = words[0]
    if unit.value["is"] != "unit":
        return None
    dual = unit.number == 2 and not unit.definite
    if dual:
        return Term("duration", unit.start, unit.stop, value=iso(str(unit.value["unit"]), 2), unit=str(unit.value["unit"]), count=2,
                    sure=unit.value.get("alone", True) is not False)  # fmt: skip
    return Term("base", unit.start, unit.stop, unit=str(unit.value["unit"]), sure=False, count=unit.number)


def _number_term(words: Words, calendar: Calendar) -> Term:
    return _plain(words[0])


_BUILDERS: Mapping[str, Builder] = {
    "years": _years, "days": _days, "date": _date, "month": _month, "weekday": _weekday, "unit": _unit, "set": _set,
    "shift": _shift, "within": _within, "clock": _clock, "clock_past": _clock_past, "duration": _duration, "year": _year, "quarter": _quarter,
    "nth": _nth, "nth_weekday": _nth_weekday, "decade": _decade, "feast": _feast, "season": _season, "day": _day,
    "ref": _ref, "daypart": _daypart, "stage": _stage, "base": _base, "year_alone": _year_alone, "number": _number_term,
}  # fmt: skip
