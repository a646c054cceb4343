"""Durations, sets, and times counted from the day of the text, built from the words that say them."""

from __future__ import annotations

from collections.abc import Mapping

from hiwar.lang.calendars import Calendar
from hiwar.read.time_term import Builder, Term, Words, ends_of, first_of
from hiwar.read.time_words import Word


def _unit(words: Words, calendar: Calendar) -> Term | None:
    unit, lean, number = first_of(words, "YMWDKECXNVf"), first_of(words, "r"), first_of(words, "dnSo")
    assert lean is not None
    if unit is None:  # the last day, written like today
        return Term("day", *ends_of(words), many=lean.number)
    pointed = lean.value.get("points") and words.index(lean) > words.index(unit) and len(words) > 2
    if pointed or unit.value["is"] == "fraction":
        return None
    count = number.number if number and number.letter != "o" else 2 if unit.number == 2 and not number else 0
    if unit.number == 3 and not count:  # the coming weeks, nobody says how many
        count = -1
    hijri = first_of(words, "i") is not None
    return Term("unit", *ends_of(words), unit=str(unit.value["unit"]), lean=lean.number, many=count, hijri=hijri)


def count_of(words: Words) -> float:
    """How many units words give."""
    number, unit = first_of(words, "dnSo"), first_of(words, "YMWDKECXN")
    fraction = first_of(words, "f") if first_of(words, "&") else None
    extra = 1 / fraction.number if fraction and fraction.number else 0
    if number is None:
        return (2 if unit and unit.number == 2 else 1) + extra
    if number.letter == "S":
        return number.number
    return float(number.value.get("float") or number.number) + extra


def _shift(words: Words, calendar: Calendar) -> Term | None:
    unit, way = first_of(words, "YMWDKECXNf"), first_of(words, "BFIGHT_")
    if unit is None or unit.value["is"] != "unit" or unit.definite:
        return None
    letter = way.letter if way else "F"
    bare = first_of(words, "dnSo") is None
    if bare and unit.number == 3:
        return None
    count = count_of(words)
    start = words[0].start
    sign = 1 if letter in "FHT_" else -1
    kind = "in" if letter == "_" else "shift"
    if bare and letter == "_":
        return None
    hijri = first_of(words, "i") is not None
    return Term(kind, start, words[-1].stop, unit=str(unit.value["unit"]), many=sign * count, hijri=hijri, value=letter)


def _within(words: Words, calendar: Calendar) -> Term | None:
    unit = first_of(words, "YMWDKECXN")
    if unit is None or unit.definite or (unit.number == 3 and first_of(words, "dnS") is None):
        return None
    count = count_of(words)
    return Term("within", words[0].start, words[-1].stop, unit=str(unit.value["unit"]), many=count or 1)


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
    start = words[1].start if words[0].letter == "+" else words[0].start
    number = first_of(words, "dnSo")
    unit = first_of([word for word in words if word.value.get("is") != "fraction"], "YMWDKECXNft")
    if unit is None:
        return None
    if unit.letter == "t":
        return Term("duration", start, words[-1].stop, value="P1D")
    count = _lasting(words, unit, number)
    if not count or unit.value["unit"] in ("weekend", "season"):
        return None
    name = str(unit.value["unit"])
    return Term("duration", start, words[-1].stop, value=iso(name, count), unit=name, many=count)


def _lasting(words: Words, unit: Word, number: Word | None) -> float | None:
    """How many units a duration has; None where the words are none."""
    if number is not None:
        return None if number.letter == "o" else count_of(words)
    if words[0].value.get("is") == "fraction" and len(words) == 2:  # half an hour
        return 1 / words[0].number
    if first_of(words, "&"):  # two hours and a half
        return count_of(words)
    whole = first_of(words, "U+")
    return count_of(words) if whole and not (whole.letter == "+" and unit.number == 3) else None


def _set(words: Words, calendar: Calendar) -> Term | None:
    often = first_of(words, "s")
    if often:
        return Term("set", *ends_of(words), value=str(often.value["value"]))
    weekday = first_of(words, "w")
    if weekday:
        return Term("set", *ends_of(words), value=f"XXXX-WXX-{weekday.number}")
    unit, number = first_of(words, "YMWDKECXNf"), first_of(words, "do")
    if unit is None or unit.value["is"] != "unit":
        return None
    count = number.number if number else 2 if unit.number == 2 else 1
    return Term("set", *ends_of(words), value=iso(str(unit.value["unit"]), count))


def _base(words: Words, calendar: Calendar) -> Term | None:
    unit = words[0]
    if unit.value["is"] != "unit":
        return None
    name = str(unit.value["unit"])
    if unit.number == 2 and not unit.definite:
        sure = unit.value.get("alone", True) is not False
        return Term("duration", unit.start, unit.stop, value=iso(name, 2), unit=name, many=2, sure=sure)
    return Term("base", unit.start, unit.stop, unit=name, sure=False, many=unit.number)


BUILDERS: Mapping[str, Builder] = {
    "unit": _unit,
    "set": _set,
    "shift": _shift,
    "within": _within,
    "duration": _duration,
    "base": _base,
}
