"""What the time step asks of a language: how its numbers join, and how a date is put together."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple, Protocol

from hiwar.lang.ar import calendar as ar_calendar
from hiwar.lang.ar import numbers as ar_numbers
from hiwar.lang.en import calendar as en_calendar
from hiwar.lang.en import numbers as en_numbers
from hiwar.lang.numerals import Numeral

Compose = Callable[[Sequence[Numeral]], tuple[int, int, bool]]


class Calendar(Protocol):
    """How a language writes times; `lang/*/calendar.py` says what each name is."""

    JOINTS: Mapping[str, str]
    LEADS: Mapping[str, str]
    SKIPPED: frozenset[str]
    GLUED: Mapping[str, Mapping[str, str]]
    PROCLITICS: tuple[str, ...]
    DAY_FIRST: bool
    WEEK_STARTS: int
    HIJRI_YEARS: tuple[int, int] | None
    GRAMMAR: tuple[tuple[str, str], ...]
    PARTS: re.Pattern[str]
    NOUN_AFTER: re.Pattern[str]
    PUBLISHED: re.Pattern[str]
    AGENCY: re.Pattern[str]
    TODAY: re.Pattern[str]

    def leaning(self, before: str, after: str) -> int: ...
    def stands_alone(self, before: str, after: str, capital: bool) -> bool: ...
    def no_weekday(self, before: str) -> bool: ...
    def is_dual(self, word: str) -> bool: ...


class Timing(NamedTuple):
    """The calendar of a language and the way in which its number words join."""

    calendar: Calendar
    compose: Compose


TIMINGS = {
    "ar": Timing(ar_calendar, ar_numbers.compose),
    "en": Timing(en_calendar, en_numbers.compose),
}
