"""Days as the reader writes them: in Arabic with both names of the month."""

from __future__ import annotations

from datetime import date

from babel import dates

# months are named one way west of the Gulf of Suez and in the Gulf, another in the Levant and Iraq
_TWO_NAMES = {"ar": ("ar", "ar_SY")}


def say_day(day: date, language: str, *, weekday: bool = True, month: bool = True) -> str:
    """Wednesday 17 December 2025; in Arabic the month has both its names. Without `month`: Wednesday 17."""
    named = f"{dates.get_day_names('wide', locale=language)[day.weekday()]} " if weekday else ""
    return f"{named}{day.day}" + (f" {say_month(day.month, language)} {day.year}" if month else "")


def say_month(month: int, language: str) -> str:
    """The month's name, or its two names."""
    locales = _TWO_NAMES.get(language, (language,))
    names = dict.fromkeys(dates.get_month_names("wide", locale=locale)[month] for locale in locales)
    return "/".join(names)
