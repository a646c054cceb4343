"""A number word, or a number in figures, as it stands in a row of them."""

from __future__ import annotations

from typing import NamedTuple


class Numeral(NamedTuple):
    """`value` as written; `linked` where `and` joins it to the one before it, `figures` where it is in digits."""

    value: int
    ordinal: bool = False
    definite: bool = False
    linked: bool = False
    figures: bool = False
