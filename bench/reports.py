"""Invented reports for the benchmark: no state said any of this; every number and pairing is made up."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import count, islice
from pathlib import Path

from babel.dates import format_date

TEXTS = Path(__file__).parent / "texts"


def reports(language: str, wanted: int) -> list[tuple[str, date]]:
    """`wanted` different reports with their days of publication."""
    return list(islice(_endless(language), wanted))


def _endless(language: str) -> Iterator[tuple[str, date]]:
    form = (TEXTS / f"report.{language}.txt").read_text("utf-8")
    lines = [line.split("\t") for line in (TEXTS / "names.tsv").read_text("utf-8").splitlines()]
    places = [(state, city) for code, state, city in lines if code == language]
    for number in count():
        (one, city), (other, _) = places[number % len(places)], places[(number * 7 + 3) % len(places)]
        if one == other:
            continue
        day = date(2012, 1, 9) + timedelta(days=number * 11 % 4700)
        yield (
            form.format(
                a=one, b=other, city=city, n=number % 19 + 2, m=number % 88 + 12, year=day.year - 6,
                next=day.year + 1, date=format_date(day, "d MMMM y", locale=language),
            ),
            day,
        )  # fmt: skip
