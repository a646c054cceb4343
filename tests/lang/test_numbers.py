"""How number words join, as (value, ordinal, joined by and, with the article)."""

from __future__ import annotations

import pytest

from hiwar.lang.ar import numbers as ar
from hiwar.lang.en import numbers as en
from hiwar.lang.numerals import Numeral


def _row(*said: str) -> list[Numeral]:
    """`3`, `&20` (joined by and), `#20` (with the article), `o3` (ordinal), in any mixture."""
    return [Numeral(int(w.strip("&#o")), "o" in w, "#" in w, "&" in w) for w in said]


ARABIC = [
    (("3", "&20"), (2, 23, False)),
    (("3", "10"), (2, 13, False)),
    (("3", "100", "&60"), (3, 360, False)),
    (("2000", "&5", "&20"), (3, 2025, False)),
    (("3", "1000"), (2, 3000, False)),
    (("o3", "&#20"), (2, 23, True)),
    (("o5", "10"), (2, 15, True)),
    (("o3", "&20"), (1, 3, True)),  # three o'clock and twenty minutes
    (("3", "&4"), (1, 3, False)),
    (("20", "&5"), (1, 20, False)),
]


@pytest.mark.parametrize(("said", "made"), ARABIC)
def test_arabic_numbers_join(said: tuple[str, ...], made: tuple[int, int, bool]) -> None:
    assert ar.compose(_row(*said)) == made


ENGLISH = [
    (("20", "5"), (2, 25, False)),
    (("2", "100", "&3"), (3, 203, False)),
    (("2", "1000", "18"), (3, 2018, False)),
    (("19", "95"), (2, 1995, False)),
    (("30", "o1"), (2, 31, True)),
    (("3", "&4"), (1, 3, False)),
    (("20", "&4"), (1, 20, False)),
]


@pytest.mark.parametrize(("said", "made"), ENGLISH)
def test_english_numbers_join(said: tuple[str, ...], made: tuple[int, int, bool]) -> None:
    assert en.compose(_row(*said)) == made
