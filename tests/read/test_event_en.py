"""Who did what to whom in English: source, kind and target of the strongest event. All examples are invented."""

from __future__ import annotations

import pytest

from tests.read.events_told import strongest, told

ACTIVE = [
    ("Lesotho condemned the raid.", "LSO ACCUSE"),
    ("Norway donated tents to Chad.", "NOR AID TCD"),
    ("Belgian police arrested four Danish protesters.", "BELCOP COERCE DNKCVL"),
    ("Rebels in Chad attacked a convoy of the Sudanese army.", "TCDREB ASSAULT SDNMIL"),
    ("Peru threatened to expel the ambassador of Chile.", "PER THREATEN CHLGOV"),
    ("Teachers in Lisbon went on strike on Monday.", "PRTEDU PROTEST"),
    ("Finland imposed sanctions on Belarus.", "FIN SANCTION BLR"),
    ("Kenya massed troops along the border with Somalia.", "KEN MOBILIZE SOM"),
    ("Cuba released two Spanish journalists.", "CUB RETREAT ESPMED"),
    ("Japan and Vietnam agreed to open a shipyard.", "JPN+VNM AGREE"),
    ("The prime minister of Fiji visited Tonga.", "FJIGOV CONSULT TON"),
    ("Ghana extradited a Togolese smuggler.", "GHA COOPERATE TGOCRM"),
    ("Malta urged Cyprus to wait.", "MLT REQUEST CYP"),
    ("Bolivia refused to sign the border treaty.", "BOL REJECT"),
]
PASSIVE = [
    ("Four Danish protesters were arrested by Belgian police.", "BELCOP COERCE DNKCVL"),
    ("A Nepalese peacekeeper was killed in the blast.", "- ASSAULT NPLMIL"),
    ("The Spanish embassy was attacked by militants.", "---UAF ASSAULT ESPGOV"),
]
NOUNS = [
    ("An attack by Chadian rebels on Sudanese villagers.", "TCDREB ASSAULT SDNCVL"),
    ("The rebels staged a protest against Mongolia.", "---REB PROTEST MNG"),
]
FUTURE = [
    ("Norway will donate tents to Chad.", "NOR AGREE TCD"),
    ("Kenya will not accept the offer of Somalia.", "KEN REJECT SOM"),
]
NONE = [
    "The committee did not attack the plan.",
    "In March the weather was fine.",
    "The budget has four chapters.",
    "The state of the roads is good.",
]


@pytest.mark.parametrize("text", NONE)
def test_nothing_is_told_where_nothing_was_done(text):
    assert told(text, "en") == []


@pytest.mark.parametrize(("text", "expected"), [*ACTIVE, *PASSIVE, *NOUNS, *FUTURE])
def test_who_did_what_to_whom(text, expected):
    assert strongest(text, "en") == expected


def test_what_is_demanded_is_no_event_of_its_own():
    assert strongest("Malta demanded that Cyprus release the sailors.", "en").split()[1] == "REQUEST"
