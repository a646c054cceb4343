"""Hijri days against their Gregorian days."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from hiwar.read.time_hijri import day_of, hijri_of, length_of

PAIRS = Path(__file__).parents[3] / "shared" / "bench" / "time" / "hijri"

KNOWN = [((1440, 1, 10), date(2018, 9, 20)), ((1446, 9, 1), date(2025, 3, 1)), ((1300, 1, 1), date(1882, 11, 12))]


@pytest.mark.parametrize(("hijri", "day"), KNOWN)
def test_there_and_back(hijri: tuple[int, int, int], day: date) -> None:
    assert (day_of(*hijri), hijri_of(day)) == (day, hijri)


def test_a_day_that_the_month_has_not() -> None:
    assert length_of(1446, 9) == 29
    assert day_of(1446, 9, 30) is None
    assert day_of(1446, 13, 1) is None


@pytest.mark.skipif(not PAIRS.exists(), reason=f"no pairs of dates in {PAIRS.name} beside the project")
def test_every_pair_of_the_public_set() -> None:
    pairs = [json.loads(line) for path in PAIRS.glob("*.jsonl") for line in path.read_text("utf-8").splitlines()]
    wrong = [p["id"] for p in pairs if str(day_of(*map(int, p["hijri"].split("-")))) != p["gregorian"]]
    assert not wrong, f"{len(wrong)} of {len(pairs)} pairs differ: {wrong[:5]}"
