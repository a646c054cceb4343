"""Texts that bear the names of states and are about no meeting of them: games, courts, schools, firms; all invented."""

from __future__ import annotations

import pytest

from hiwar import read

OF_STATES = [
    # meetings of states, though such words stand in the text
    (
        "Qatar and Saudi Arabia held the second Strategic Dialogue in Doha and discussed the football tournament "
        "of 2034."
    ),
    "The Foreign Minister of Egypt met the Foreign Minister of Greece in Athens and visited a school.",
    "Oman and Iran held the Joint Commission in Muscat. The companies of both countries met besides.",
    "Georgia and Armenia held the 14th session of the Intergovernmental Commission in Tbilisi.",
    (
        "Jordan Foreign Minister Ayman Khatib met Chad President Ali Deby in Amman. Jordan and Chad agreed to "
        "open embassies."
    ),
    "The President of Georgia met the King of Jordan in Amman. Georgia and Jordan agreed to meet again.",
    "The Joint Committee of Qatar and Japan met in Doha. Qatar Airways and Japan Airlines took part.",
]

ELSEWHERE = [
    (
        "The football summit between France and Germany ended 2-1 in Paris on Sunday. France will meet Germany "
        "again in the second round in Berlin."
    ),
    (
        "France met Germany in the final of the World Cup in Doha on Sunday. The two sides agreed to swap shirts."
        " The second round opens on Monday."
    ),
    (
        "The court opened its third session in the case of Smith versus Jordan in London on Monday. Judge Chad "
        "Brown held that Mr Jordan will pay costs."
    ),
    (
        "The restaurant's new menu pairs Turkey with Chile sauce and a Swedish Jordan almond dessert. The second "
        "session of tasting will be held in Paris on Friday."
    ),
    (
        "O Jordan, deep and wide, I met thee in Oman's light;\nand Chad, my love, will hold my hand through the "
        "second round of night."
    ),
    (
        "The House Committee on Foreign Affairs held its third hearing on Iran and Israel in Washington on "
        "Tuesday. The committee will convene again in May."
    ),
    (
        "The Georgia Senate committee met in Atlanta on Monday to discuss the state budget with Alabama. Georgia "
        "and Alabama will hold a joint committee meeting in May."
    ),
    (
        "The joint venture council of Oman Oil Company and Japan Tobacco held its fourth meeting in Muscat. The "
        "companies agreed to expand the plant by 2027."
    ),
    (
        "The school held a dialogue between pupils from Egypt class and Greece class in Cairo. The pupils agreed "
        "to meet again next year."
    ),
    "Chad Jordan and Georgia Brown held their second strategic dialogue over dinner in Paris, Texas.",
    "Georgia and Florida met in Jacksonville on Saturday in the second round of the college championship.",
    (
        "Qatar Airways and Japan Airlines signed a joint business agreement and will hold the second meeting of "
        "their joint committee in Tokyo in May."
    ),
    (
        "Manchester United held talks with Paris Saint-Germain over Brazil forward Neymar. The second round of "
        "talks will be held in Paris."
    ),
    "The Poetry Council of Ireland and the Writers' Union of Greece held their third dialogue in Athens.",
    "Brazil beat Argentina 3-0 in the summit clash in Rio. Brazil will host Argentina in March.",
    "Spain will meet Morocco in the quarter-finals in Rabat on 3 June; the second round was held in Doha.",
    (
        "The Supreme Court of India held the third session of hearings on the Kuwait Bank case in New Delhi. "
        "India Today and Kuwait Times reported it."
    ),
    (
        "Students from Japan and Oman held the second Model United Nations summit at a school in Muscat. The "
        "students agreed on a draft resolution."
    ),
    "The board of the Egypt-Greece chamber choir met in Athens and will sing the second round of Bach.",
    "The Council on Foreign Relations hosted a dialogue on Iran and Israel in New York on Monday.",
]


@pytest.mark.parametrize("text", OF_STATES)
def test_states_meet(text):
    assert read(text).round is not None


@pytest.mark.parametrize("text", ELSEWHERE)
def test_no_states_meet(text):
    reading = read(text)
    assert reading.round is None
    assert [mark.evidence.span.of(text) for mark in reading.commitments] == []
