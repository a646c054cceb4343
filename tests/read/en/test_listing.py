"""Lists of promises in English, and where a promise ends: each entry is one commitment, what announces it is none."""

from __future__ import annotations

import pytest

from tests.read.en.reading_of import reading_of

OPENING = "Joint Statement\n\nKenya and Ethiopia held the Joint Commission in Nairobi on Sunday.\n\n"

LISTS = [
    # no promises: what is welcomed, discussed or called important, and headings inside a list
    ("The two sides welcomed:\n- the opening of the road,\n- the signing of the treaty.", []),
    ("The two sides discussed the following:\n- trade.\n- cross-border roads.", []),
    ("The two sides stressed the importance of:\n- keeping the border open,\n- trade.", []),
    # promises
    (
        "The Ministers of Kenya and Ethiopia:\n(a) welcomed the treaty;\n(b) agreed to open the bridge;\n(c) will meet again.",
        ["agreed to open the bridge", "will meet again"],
    ),
    (
        "The two sides agreed to:\n- Build a road to Moyale.\n- Exchange lists of traffickers.",
        ["Build a road to Moyale", "Exchange lists of traffickers"],
    ),
    (
        "The two sides agreed to:\n1. Build a road to Moyale.\n2. Health:\n  - train 100 nurses,\n  - set up a laboratory.",
        ["Build a road to Moyale", "train 100 nurses", "set up a laboratory"],
    ),
    (
        "They agreed to:\n(a) establish an academy by 2028;\n(b) conduct naval exercises; and\n(c) open talks on access.",
        ["establish an academy by 2028", "conduct naval exercises", "open talks on access"],
    ),
    (
        "The two sides will: (i) open a consulate; (ii) waive visas; and (iii) exchange envoys.",
        ["open a consulate", "waive visas", "exchange envoys"],
    ),
]  # fmt: skip

ENDS = [
    # where a promise ends: before what another does, and not at a decimal point
    ("Kenya will build the road and Ethiopia will pay the guards.", ["Kenya will build the road", "Ethiopia will pay the guards"]),
    ("Kenya pledged 2.6 million dollars in aid to the schools.", ["Kenya pledged 2.6 million dollars in aid to the schools"]),
    ("The working groups will meet every six months.", ["The working groups will meet every six months"]),
]  # fmt: skip


@pytest.mark.parametrize(("words", "entries"), LISTS + ENDS)
def test_promises(words: str, entries: list[str]) -> None:
    reading = reading_of(OPENING + words)
    assert [c.evidence.span.of(reading.document.text) for c in reading.commitments] == entries


def test_a_limit_beats_a_frequency() -> None:
    reading = reading_of(OPENING + "The two sides agreed to meet annually and finish the road by 2029.")
    (commitment,) = reading.commitments
    assert commitment.deadline is not None
    assert commitment.deadline.span.of(reading.document.text) == "by 2029"
