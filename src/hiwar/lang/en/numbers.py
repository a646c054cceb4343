"""How English number words join.

    twenty-five  25      two hundred and three  203      nineteen ninety-five  1995      thirty-first  31st

Source: Huddleston and Pullum, The Cambridge Grammar of the English Language (2002), chapter 19 section 5.10.1.
"""

from __future__ import annotations

from collections.abc import Sequence

from hiwar.lang.numerals import Numeral


def compose(row: Sequence[Numeral]) -> tuple[int, int, bool]:
    """How many numerals of the row make one number from its beginning, the number, and whether it is an ordinal."""
    total, group, used, last = 0, row[0].value, 1, row[0].value
    ordinal = row[0].ordinal
    if group >= 1000 and not row[0].figures:
        total, group = group, 0
    for numeral in row[1:]:
        step = None if ordinal else _joined(total, group, last, numeral)
        if step is None:
            break
        total, group = step
        ordinal, last = numeral.ordinal, numeral.value
        used += 1
    return used, total + group, ordinal


def _joined(total: int, group: int, last: int, numeral: Numeral) -> tuple[int, int] | None:
    """The number so far with one more numeral, or None where that begins another number."""
    value = numeral.value
    if numeral.figures:
        return None
    if numeral.linked and (value >= 100 or not (total or group) or last < 100):
        return None
    if value == 100 and 0 < group < 100:
        return total, group * 100
    if value == 1000 and group:
        return total + group * 1000, 0
    if value >= 1_000_000 and total + group:
        return (total + group) * value, 0
    if value < 10 and 20 <= last <= 90 and last % 10 == 0:
        return total, group + value
    if value < 100 and last in (100, 1000):
        return total, group + value
    if value < 100 and 10 <= group <= 20 and last == group and value >= 10 and not total:
        return total, group * 100 + value
    return None
