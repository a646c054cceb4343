"""A line as seen, left to right, and the same line in the order of reading."""

from __future__ import annotations

import pytest

from hiwar.source.visual import brackets_turned, logical, turn_brackets


def seen(*pieces: str) -> str:
    """A line put together as printed: the pieces stand from left to right, those in Arabic letters turned about."""
    return "".join(piece[::-1] if any("\u0600" < letter < "\u06ff" for letter in piece) else piece for piece in pieces)


LINES = [
    (seen("اتفق الجانبان"), True, "اتفق الجانبان"),
    (seen("2027", " مارس ", "17", "في "), True, "في 17 مارس 2027"),
    (seen(" دولار", "1,250", "بقيمة "), True, "بقيمة 1,250 دولار"),
    (seen("30/06/2027", "قبل "), True, "قبل 30/06/2027"),
    (seen(" في المنطقة", "North Energy Group", "شركة "), True, "شركة North Energy Group في المنطقة"),
    ("the word " + seen("حوار") + " means dialogue", False, "the word حوار means dialogue"),
    ("17 March 2027.", False, "17 March 2027."),
    ("", True, ""),
]


@pytest.mark.parametrize(("line", "rightward", "read"), LINES)
def test_order_of_reading(line: str, rightward: bool, read: str) -> None:
    assert logical(line, rightward) == read


def test_brackets_kept_by_shape_are_turned() -> None:
    assert brackets_turned(["الطاقة )النفط والغاز( والصحة"])
    assert not brackets_turned(["الطاقة (النفط والغاز) والصحة"])
    assert turn_brackets("الطاقة )النفط والغاز( والصحة") == "الطاقة (النفط والغاز) والصحة"
