"""The seven rounds of the real dialogue: what the rule beside the record must say, worked out by hand.

Due is the last round's start and a year; late from the 92nd day after it (91 are a quarter of a year):
round 3: 14 September 2020 against 13 January 2020; round 6: 5 March 2024 against 22 November 2023;
round 7: 17 December 2025 against 5 March 2025. Washington hosted rounds 3 and 4, and 6 and 7.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from hiwar.membership.seats import OUTSIDER
from hiwar.register.entering import enter
from hiwar.register.models import Mechanism
from hiwar.register.opening import read_path
from hiwar.register.recounting import practice_of

pytestmark = pytest.mark.django_db
EXAMPLE = Path(__file__).parents[2] / "examples" / "us-qatar"
ON = date(2026, 11, 24)


@pytest.fixture
def practice():
    for path in sorted(EXAMPLE.glob("*.txt")):
        raw, reading = read_path(str(path))
        enter(reading, raw)
    return practice_of(Mechanism.objects.get(), OUTSIDER, "en", on=ON)


def told(practice, clause):
    return {f.meeting.ordinal: (f.kind, f.told.get("days")) for f in practice.of(clause)}


def test_the_seven_rounds(practice):
    assert told(practice, "cadence") == {
        2: ("on_time", -17), 3: ("late", 245), 4: ("on_time", 59), 5: ("on_time", 10), 6: ("late", 104),
        7: ("late", 287),
    }  # fmt: skip
    assert [kind for kind, _ in told(practice, "hosting").values()] == [
        "first", "in_turn", "in_turn", "out_of_turn", "in_turn", "in_turn", "out_of_turn",
    ]  # fmt: skip
    assert {kind for kind, _ in told(practice, "attended_by").values()} == {"at_level"}
    *earlier, last = [kind for kind, _ in told(practice, "ends_in").values()]
    assert earlier == ["not_known"] * 6
    assert last in ("told", "issued")
    assert practice.of("manner") == []
    assert practice.missing == [2023]
    assert (practice.due.ordinal, practice.due.day, practice.due.host) == (8, date(2026, 12, 17), "QA")
    assert all(practice.words(finding) for finding in practice.found)
    judged = [f for f in practice.found if f.tone == "late"]
    assert all(words.spans for f in judged for words in practice.words(f))
