"""What an English text denies, leaves open, asks or hangs on a condition is no promise."""

from __future__ import annotations

import pytest

from tests.read.en.reading_of import none_there, reading_of, the_one

OPENING = "Joint Statement\n\nQatar and France held their Strategic Dialogue in Doha on Sunday.\n\n"

NO_PROMISE = [
    "{The French minister denied that France had pledged to deliver weapons}.",
    "{The two sides denied that they had agreed to establish a base}.",
    "{France dismissed reports that it had agreed to close the base}.",
    "{There is no truth in reports that Qatar will fund the plan}.",
    "{There is no commitment to build a base}.",
    "{Qatar would not attend the conference}.",
    "{France will not send a delegation to the summit}.",
    "{France refused to pledge troops}.",
    "{Qatar declined to commit to sending forces}.",
    "{Qatar has not committed to sending forces}.",
    "{Neither side agreed to extend the treaty}.",
    "{The two sides failed to agree to extend the treaty}.",
    "{If the fighting stopped, Qatar would send aid to the north}.",
    "{Qatar would send aid if the fighting stopped}.",
    "{The two sides discussed whether France will open a consulate}.",
    "{Will France fund the hospital?}",
    "{The two sides hope that Qatar will host the next round}.",
    '{"Qatar will stand by France," the minister said}.',
    "{A newspaper claimed that France had pledged to deliver weapons}.",
    "{Rumours that France will sell aircraft are false, the two sides said}.",
]

PROMISES = [
    # what stands beside a denial or a condition, and is told outright
    "The minister denied the report, and {Qatar pledged to fund the hospital}.",
    "France denied that it had withdrawn, and said that {France will open a consulate}.",
    "If the truce holds, {Qatar will send aid to the north}.",
    "{Qatar pledged not to raise the tariff on fish}.",
]

DENIED = [
    ("The minister denied that France had {pledged} to deliver weapons.", True),
    ("Qatar {would} not attend the conference.", True),
    ("France {pledged} to deliver weapons.", False),
]


@pytest.mark.parametrize("example", NO_PROMISE)
def test_no_promise(example: str) -> None:
    none_there(OPENING + example, reading_of(OPENING + example).commitments, lambda c: c.evidence.span)


@pytest.mark.parametrize("example", PROMISES)
def test_promises_beside_a_denial(example: str) -> None:
    the_one(OPENING + example, reading_of(OPENING + example).commitments, lambda c: c.evidence.span)


@pytest.mark.parametrize(("example", "negated"), DENIED)
def test_acts_that_are_denied(example: str, negated: bool) -> None:
    act = the_one(OPENING + example, reading_of(OPENING + example).acts, lambda a: a.head)
    assert act.negated is negated
