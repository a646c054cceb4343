"""What a document is made of, and what is said where it is made of something else."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from hiwar import compare, read
from hiwar.errors import OptionError

TEXT = "Qatar and Oman agreed to build a port."


@pytest.mark.parametrize("text", [None, TEXT.encode(), 7, ["Qatar"]])
def test_what_is_no_text_is_refused_in_one_line(text) -> None:
    with pytest.raises(OptionError, match=r"^a text is a str, not [^\n]*hiwar.source.open_source$"):
        read(text)


@pytest.mark.parametrize("day", ["2025-12-20", 2025, datetime(2025, 12, 20)])
def test_what_is_no_day_is_refused_in_one_line(day) -> None:
    with pytest.raises(OptionError, match=r"^published is a datetime.date, not [^\n]*$"):
        read(TEXT, published=day)
    assert read(TEXT, published=date(2025, 12, 20)).document.published_from == "given"


@pytest.mark.parametrize(
    "pair", [(None, TEXT), (TEXT, None), (TEXT.encode(), TEXT), (TEXT, {"schema": "hiwar/reading/1"})]
)
def test_what_is_neither_text_nor_reading_is_not_compared(pair) -> None:
    with pytest.raises(OptionError, match="is compared, not"):
        compare(*pair)
