"""The field of an English promise: what is promised counts before the circumstances told with it."""

from __future__ import annotations

import pytest

from tests.read.en.reading_of import reading_of

OPENING = "Joint Statement\n\nQatar and Norway held talks in Oslo on Sunday.\n\n"

FIELDS = [
    # no field: nothing tells, and what was told of before is not pointed back to
    ("The two sides discussed vaccines. Qatar will send a delegation to Bergen.", None),
    ("The two sides agreed to set up an office in Bergen.", None),
    # what is promised, not its circumstances
    ("Qatar will train nurses, in accordance with the constitution.", "health"),
    ("Norway will fund the school, which was damaged by a missile.", "education"),
    ("The two sides agreed to build a pilot plant for desalination.", "energy_climate"),
    ("The two sides agreed to plant one million mangroves along the coast.", "energy_climate"),
    ("The two sides agreed to adopt a road map for hospitals.", "health"),
    ("The two sides agreed to hold annual meetings.", "dialogue_machinery"),
    ("Qatar will train airline pilots.", "transport_aviation"),
    ("Norway will send envoys to Sudan.", "regional_affairs"),
    # told before, and pointed back to
    ("The two sides discussed vaccines. They agreed to continue working together on this matter.", "health"),
]


@pytest.mark.parametrize(("words", "field"), FIELDS)
def test_field(words: str, field: str | None) -> None:
    (commitment,) = reading_of(OPENING + words).commitments
    assert commitment.field == field


def test_a_heading_inside_a_list_tells_the_field() -> None:
    reading = reading_of(OPENING + "The two sides agreed to:\n1. Health:\n- open a centre in Bergen.\n- send experts.")
    assert [c.field for c in reading.commitments] == ["health", "health"]
