"""What an English text says is to be done: planned, due, arranged or to be made, with or without him who does it."""

from __future__ import annotations

import pytest

from tests.read.en.reading_of import none_there, reading_of, the_one

OPENING = "Joint Statement\n\nQatar and France held talks in Doha on Sunday.\n\n"
BOTH = "FR QA"

NO_PROMISE = [
    "{The aim of both sides is to build trust}.",
    "{A UN mission will be established by the Security Council}.",
    "{The visit will strengthen ties}.",
    "{It was agreed that peace would benefit all}.",
    "{The minister was to visit Doha last week}.",
    "{The two sides took note of the report}.",
]

PROMISES = [
    ("{A joint fund will be created to finance roads}.", 4, BOTH),
    ("It was {agreed that a working group will be established within three months}.", 4, BOTH),
    ("{The treaty will be signed in Paris in May}.", 4, BOTH),
    ("{France is to open a consulate in Al Khor in 2027}.", 3, "FR"),
    ("{Both sides are scheduled to meet in May 2027}.", 3, BOTH),
    ("{Both sides are required to exchange the lists}.", 4, BOTH),
    ("{Qatar expects to ratify the agreement by June 2027}.", 2, "QA"),
    ("{France undertakes to train the pilots}.", 4, "FR"),
]


@pytest.mark.parametrize("example", NO_PROMISE)
def test_no_promise(example: str) -> None:
    none_there(OPENING + example, reading_of(OPENING + example).commitments, lambda c: c.evidence.span)


@pytest.mark.parametrize(("example", "level", "holders"), PROMISES)
def test_promises(example: str, level: int, holders: str) -> None:
    commitment = the_one(OPENING + example, reading_of(OPENING + example).commitments, lambda c: c.evidence.span)
    assert (commitment.level, " ".join(commitment.holders)) == (level, holders)


def test_what_still_holds_is_renewed() -> None:
    example = OPENING + "{Qatar still intends to fund the hospital}."
    assert the_one(example, reading_of(example).commitments, lambda c: c.evidence.span).renewed


def test_all_three_hold_what_they_promise() -> None:
    reading = reading_of(
        "BRUSSELS (AFP) - The EU, Egypt and Israel signed a memorandum on gas in Cairo. Egypt will liquefy the gas and "
        "the EU will fund the plant. Israel committed to supply ten cargoes a year."
    )
    assert [c.holders for c in reading.commitments] == [("EG",), ("EU",), ("IL",)]
