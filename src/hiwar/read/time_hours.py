"""Hours, parts of a day, today and now, and parts of a period, built from the words that say them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from hiwar.lang.calendars import Calendar
from hiwar.read.time_term import Builder, Term, Words, ends_of, first_of, plain
from hiwar.read.time_words import Word


def _clock(words: Words, calendar: Calendar) -> Term | None:
    figures, number = first_of(words, "l"), first_of(words, "dony")
    opened, closing = words[0] if words[0].letter == "K" else None, first_of(words, "cA")
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
        "clock",
        *ends_of(words),
        hour=hour,
        minute=minute,
        second=second,
        half=half,
        zone=first_of(words, "z") is not None,
    )


def _spoken(words: Words, number: Word) -> tuple[int, int]:
    """Hour and minute of a clock time in words or whole figures: the third and a quarter, 1140."""
    said = number.value.get("words", ())
    if decimal := number.value.get("float"):  # 8.30
        return int(decimal), round(float(decimal) % 1 * 100)
    if number.number > 31 and not said:
        return divmod(number.number, 100)
    after = words[list(words).index(number) + 1 :]
    fraction, other = first_of(after, "f"), first_of(after, "dn")
    minute = 60 // fraction.number if fraction and fraction.number else other.number if other else 0
    if not minute and len(said) == 2 and first_of(after, "K"):  # five and fifty minutes
        return said[0].value, said[1].value
    return (number.number - 1, 60 - minute) if first_of(after, "!") else (number.number, minute)


def _share_of_hour(share: Word) -> int:
    return 30 if share.value["is"] == "fraction" else 15


def _clock_past(words: Words, calendar: Calendar) -> Term | None:
    """Half past seven, twenty to eight: the minutes before the hour."""
    share, hour = words[0], first_of(words[1:], "d")
    figures = first_of(words, "l")
    minute = _share_of_hour(share) if share.letter == "f" else share.number
    if (hour is None and figures is None) or minute > 59:
        return None
    if hour is None or not 1 <= hour.number <= 24:
        return None
    closing = first_of(words, "A")
    before = first_of(words, ">") is not None
    return Term("clock", *ends_of(words), hour=hour.number - before, minute=60 - minute if before else minute,
                half=str(closing.value["code"]) if closing else "")  # fmt: skip


def _day(words: Words, calendar: Calendar) -> Term:
    word = words[0]
    return Term("day", word.start, word.stop, many=word.number, value=str(word.value.get("part", "")))


def _ref(words: Words, calendar: Calendar) -> Term:
    return Term("ref", *ends_of(words), value=str(words[0].value["value"]))


def _daypart(words: Words, calendar: Calendar) -> Term:
    part = words[-1]
    return Term("daypart", words[0].start, part.stop, value=str(part.value["code"]), sure=len(words) > 1)


def _quarter(words: Words, calendar: Calendar) -> Term | None:
    portion, year = first_of(words, "u"), first_of(words, "y")
    if portion is not None:  # Q3, H1
        whole = Term("year", year.start, year.stop, year=year.number) if year else None
        letter = "H" if portion.value["parts"] == 2 else "Q"
        return Term("quarter", *ends_of(words), many=portion.number, value=letter, of=whole, sure=whole is not None)
    fraction, number = first_of(words, "f"), first_of(words, "oL")
    assert fraction is not None
    assert number is not None
    parts = int(fraction.number or 4) if fraction.value["is"] == "fraction" else 4
    which = parts if number.letter == "L" else number.number
    if parts == 3 or which > parts:
        return None
    return Term("quarter", *ends_of(words), many=which, value="H" if parts == 2 else "Q", sure=False)


def _nth(words: Words, calendar: Calendar) -> Term | None:
    unit, number = first_of(words, "YMWDCE"), first_of(words, "oLd")
    assert number is not None
    if number.letter == "d" and not number.definite:
        return None
    if unit is None:  # the third day, written like today
        return Term("nth", *ends_of(words), unit="day", many=number.number or -1, sure=False)
    if number.definite and number.start < unit.start:
        return None
    count = -1 if number.letter == "L" else number.number
    return Term(
        "nth",
        *ends_of(words),
        unit=str(unit.value["unit"]),
        many=count,
        sure=unit.letter == "C" and number.letter != "L",
        value="definite" if unit.definite else "",
    )


def _nth_weekday(words: Words, calendar: Calendar) -> Term | None:
    day, number = first_of(words, "w"), first_of(words, "oL")
    assert day is not None
    assert number is not None
    if (number.definite and number.start < day.start) or number.number > 5:
        return None
    last = number.letter == "L"
    count = -1 if last else number.number
    return Term("nth", *ends_of(words), weekday=day.number, many=count, sure=False, value="last" if last else "")


def _stage(words: Words, calendar: Calendar) -> Term:
    return Term("stage", *ends_of(words), value=str(words[0].value["code"]), sure=False)


def _number_term(words: Words, calendar: Calendar) -> Term:
    return plain(words[0])


BUILDERS: Mapping[str, Builder] = {
    "clock": _clock,
    "clock_past": _clock_past,
    "day": _day,
    "ref": _ref,
    "daypart": _daypart,
    "quarter": _quarter,
    "nth": _nth,
    "nth_weekday": _nth_weekday,
    "stage": _stage,
    "number": _number_term,
}
