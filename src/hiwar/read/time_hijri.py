"""Days of the Hijri calendar: Umm al-Qura where its tables reach, the tabular calendar before and after.

Source: the tables of the hijridate library (1343 to 1500 AH); the tabular calendar as in Dershowitz and Reingold,
Calendrical Calculations (4th ed., 2018), chapter 7.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

_EPOCH = date(622, 7, 19)
FIRST, LAST = 1343, 1500


@lru_cache(maxsize=4096)
def day_of(year: int, month: int, day: int) -> date | None:
    """The Gregorian day of a Hijri day; None where the month has no such day."""
    if not (1 <= month <= 12 and 1 <= day <= length_of(year, month)):
        return None
    return _first_day(year, month) + timedelta(day - 1)


@lru_cache(maxsize=2048)
def length_of(year: int, month: int) -> int:
    """How many days a Hijri month has: 29 or 30."""
    following = (year, month + 1) if month < 12 else (year + 1, 1)
    return (_first_day(*following) - _first_day(year, month)).days


@lru_cache(maxsize=2048)
def _first_day(year: int, month: int) -> date:
    if FIRST <= year <= LAST:
        from hijridate import Hijri

        day = Hijri(year, month, 1).to_gregorian()
        return date(day.year, day.month, day.day)
    before = (year - 1) * 354 + (3 + 11 * year) // 30 + 29 * (month - 1) + month // 2
    return _EPOCH + timedelta(before)


@lru_cache(maxsize=1024)
def hijri_of(day: date) -> tuple[int, int, int]:
    """The Hijri year, month and day of a Gregorian day."""
    year = (day - _EPOCH).days * 30 // 10631 + 1
    while _first_day(year, 1) > day:
        year -= 1
    while _first_day(year + 1, 1) <= day:
        year += 1
    month = max(m for m in range(1, 13) if _first_day(year, m) <= day)
    return year, month, (day - _first_day(year, month)).days + 1
