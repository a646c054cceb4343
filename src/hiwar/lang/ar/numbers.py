"""How Arabic number words join: the unit before the ten, `and` between all but the teens and multiples.

    خمسة وعشرون  25      ثلاث عشرة  13      ألفين وخمسة وعشرين  2025      الحادي والعشرون  21st

Source: Ryding, A Reference Grammar of Modern Standard Arabic (2005), chapter 15.
"""

from __future__ import annotations

from collections.abc import Sequence

from hiwar.lang.numerals import Numeral


def compose(row: Sequence[Numeral]) -> tuple[int, int, bool]:
    """How many numerals of the row make one number from its beginning, the number, and whether it is an ordinal."""
    if row[0].ordinal:
        return _ordinal(row)
    total, group, used = _first(row[0].value)
    last = row[0].value
    for numeral in row[1:]:
        step = _joined(total, group, last, numeral)
        if step is None:
            break
        total, group = step
        last = numeral.value
        used += 1
    return used, total + group, False


def _first(value: int) -> tuple[int, int, int]:
    return (value, 0, 1) if value >= 1000 else (0, value, 1)


def _ordinal(row: Sequence[Numeral]) -> tuple[int, int, bool]:
    value = row[0].value
    if len(row) > 1 and value < 10 and not row[1].ordinal:
        following = row[1].value
        if following == 10 and not row[1].linked:
            return 2, value + 10, True
        if row[1].linked and row[1].definite and 20 <= following <= 90:
            return 2, value + following, True
    return 1, value, True


def _joined(total: int, group: int, last: int, numeral: Numeral) -> tuple[int, int] | None:
    """The number so far with one more numeral, or None where that begins another number."""
    value = numeral.value
    if numeral.ordinal or numeral.figures:
        return None
    if not numeral.linked:
        return _beside(total, group, last, value)
    if 20 <= value <= 90 and value % 10 == 0 and 1 <= last <= 9 and group % 100 == last:
        return total, group + value
    if (value < 100 and (total or group) and group % 100 == 0) or (100 <= value < 1000 and total and not group):
        return total, group + value
    return None


def _beside(total: int, group: int, last: int, value: int) -> tuple[int, int] | None:
    if value == 10 and 3 <= last <= 9:
        return total, group + 10
    if value == 100 and 3 <= last <= 9 and group % 100 == last:
        return total, group - last + last * 100
    if value == 1000 and group:
        return total + group * 1000, 0
    if value >= 1_000_000 and total + group:
        return (total + group) * value, 0
    return None
