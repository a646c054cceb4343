"""Round facts in English: which mechanism, which round of it, when, where, and who led."""

from __future__ import annotations

from datetime import date

import pytest

from tests.read.en.reading_of import reading_of

# (text, kind, name as printed, parties)
MECHANISMS = [
    ("Qatar and Canada held the second {Strategic Dialogue} in Ottawa on Sunday.", "strategic_dialogue", "CA QA"),
    ("The 14th {India-Oman Joint Commission} Meeting was held in Muscat. India and Oman discussed trade.", "joint_commission", "IN OM"),
    ("The fifth session of the {Egyptian-Tunisian Joint Higher Committee} was held in Cairo. Egypt and Tunisia signed accords.", "joint_commission", "EG TN"),
    ("The {Saudi-Iraqi Coordination Council} held its fourth session in Baghdad. Saudi Arabia and Iraq reviewed trade.", "council", "IQ SA"),
    ("Japan and Oman held the third round of {Political Consultations} in Muscat on Sunday.", "consultations", "JP OM"),
    ("The 7th {India-Kuwait Foreign Office Consultations} were held in Kuwait City. India and Kuwait discussed trade.", "consultations", "IN KW"),
    ("India and Australia held the second {2+2 Ministerial Dialogue} in New Delhi. India and Australia discussed defence.", "ministerial", "AU IN"),
    ("The {GCC-EU Summit} was held in Brussels. The GCC and the European Union discussed trade.", "summit", "EU GCC"),
    ("Iraq, Jordan and Egypt held a {trilateral summit} in Amman. The three leaders discussed trade.", "summit", "EG IQ JO"),
    ("Germany and Morocco held the first meeting of the {Joint Working Group} on hydrogen in Rabat.", "working_group", "DE MA"),
    ("Mexico and Peru held the third {High-Level Security Dialogue} in Lima on Sunday.", "dialogue", "MX PE"),
    ("The inaugural meeting of the {UK-Jordan Strategic Partnership Council} took place in London. The UK and Jordan agreed to meet again.", "council", "GB JO"),
    ("Türkiye and Chad held the third session of the {Joint Economic Commission} in Ankara on Sunday.", "joint_commission", "TD TR"),
]  # fmt: skip

# Meetings that are no round of a named mechanism.
NO_MECHANISM = [
    "The Amir of Kuwait met the President of Egypt in Cairo on Sunday. The two sides discussed trade.",
    "The Foreign Minister of Oman received his Italian counterpart in Muscat. Trade was discussed.",
    "The Amir of Kuwait met the President of Egypt in Cairo. They agreed to hold the next session of the Joint Committee in Kuwait City.",
    "The Amir of Kuwait met the President of Egypt in Riyadh on the margins of the Arab Summit. The two sides discussed trade.",
    "Qatar and Norway held talks in Oslo. The parliamentary committee on health of Norway met on Monday.",
]

# No meeting of sides at all.
NO_ROUND = [
    "The Football World Cup summit between two clubs ended in a draw in Doha.",
    "The third session of the Shura Council's committee on health opened in Doha on Sunday.",
]

ORDINALS = [
    ("Qatar and Canada held the {second} Strategic Dialogue in Ottawa.", 2),
    ("Qatar and Canada held the {inaugural} Strategic Dialogue in Ottawa.", 1),
    ("Qatar and Canada held the {first} round of their Strategic Dialogue in Ottawa.", 1),
    ("The {14th} India-Oman Joint Commission met in Muscat. India and Oman discussed trade.", 14),
    ("The {twenty-first} session of the Egypt-Iraq Joint Committee opened in Cairo. Egypt and Iraq discussed trade.", 21),
    ("Qatar and Canada held the Strategic Dialogue ({Round 3}) in Ottawa.", 3),
    ("Qatar and Canada held {Round VII} of the Strategic Dialogue in Ottawa.", 7),
    ("Qatar and Canada held the {VII} Strategic Dialogue in Ottawa.", 7),
    ("Japan and Oman held their {eighth} round of political consultations in Muscat.", 8),
    ("The {5th} edition of the Spain-Morocco High-Level Dialogue was held in Rabat. Spain and Morocco discussed trade.", 5),
    ("Following the first round in 2019, Qatar and Canada held the {second} round of the Strategic Dialogue in Ottawa.", 2),
]  # fmt: skip

# Ordinals that number something else.
NO_ORDINAL = [
    "Qatar and Canada held a Strategic Dialogue in Ottawa. The next round, the fifth, will be held in Doha.",
    "Qatar and Canada held a Strategic Dialogue in Ottawa to mark the 50th anniversary of diplomatic relations.",
    "Qatar and Canada held a Strategic Dialogue in Ottawa on the first day of spring.",
    "Qatar and Canada held a Strategic Dialogue in Ottawa. The previous third round had been held in Doha.",
    "Qatar and Canada held a Strategic Dialogue in Ottawa. The Canadian team then won its second match.",
    "The Amir of Kuwait visited Cairo for the third time and met the President of Egypt.",
]

PLACES = [
    ("Qatar and Canada held the second Strategic Dialogue in Ottawa.", "Ottawa", "CA"),
    ("Doha hosted the second Qatar-Canada Strategic Dialogue on Sunday. Qatar and Canada discussed trade.", "Doha", "QA"),
    ("The Omani capital, Muscat, hosted talks between Oman and Italy on Sunday.", "Muscat", "OM"),
    ("Oman and Italy held political consultations at the Foreign Ministry in Muscat.", "Muscat", "OM"),
    ("Iran and Iraq held the Joint Committee in Geneva, Switzerland.", "Geneva", None),
    ("President Trump welcomed the King of Jordan to the White House. The United States and Jordan discussed Gaza.", "Washington", "US"),
    ("The second Strategic Dialogue between Qatar and Canada opened today in the city of Montreal.", "Montreal", "CA"),
    ("The Amir of Kuwait arrived in Cairo, where he met the President of Egypt.", "Cairo", "EG"),
]  # fmt: skip

NO_PLACE = [
    "Qatar and Canada held the second Strategic Dialogue by video. They spoke of the Cairo Declaration.",
    "Qatar and Canada held the second Strategic Dialogue. The next round will be held in Doha.",
]

DATES = [
    ("Qatar and Canada held the second Strategic Dialogue in Ottawa on 4 March 2025.", date(2025, 3, 4), date(2025, 3, 4)),
    ("Qatar and Canada held the second Strategic Dialogue in Ottawa on March 4-5, 2025.", date(2025, 3, 4), date(2025, 3, 5)),
    ("Qatar and Canada held the second Strategic Dialogue in Ottawa on Sunday.", date(2025, 3, 9), date(2025, 3, 9)),
    ("Egypt and Greece concluded on Wednesday the third Joint Committee, held on 4 and 5 March 2025.", date(2025, 3, 4), date(2025, 3, 5)),
    ("On March 6, the Foreign Minister of Oman, who was on a tour of many cities and had come by ship from the far side of the Gulf in bad weather, held the third Strategic Dialogue with the Foreign Minister of Italy.", date(2025, 3, 6), date(2025, 3, 6)),
    ("The Amir of Kuwait met the President of Egypt in Cairo today.", date(2025, 3, 10), date(2025, 3, 10)),
]  # fmt: skip

# (text, "Name (PARTY)" of each)
CHAIRS = [
    (
        "King Salman received the President of Chad, Mahamat Déby, in Riyadh. Saudi Arabia and Chad signed a treaty. Energy Minister Prince Abdulaziz bin Salman spoke later.",
        "Salman (SA), Mahamat Déby (TD)",
    ),
    (
        "The Strategic Dialogue was held in Doha. It was chaired by Sheikh Hamad Al Attiyah, Deputy Prime Minister and Foreign Minister of Qatar, and John Smith, Secretary of State of the United States.",
        "Hamad Al Attiyah (QA), John Smith (US)",
    ),
    (
        "The second Qatar-Canada Strategic Dialogue was co-chaired by Qatari Minister of State Sultan Al Muraikhi and Canadian Foreign Minister Mélanie Joly in Ottawa.",
        "Sultan Al Muraikhi (QA), Mélanie Joly (CA)",
    ),
    (
        "Oman and Italy held political consultations in Muscat. The Omani side was led by Undersecretary Sheikh Khalifa Alharthy, and the Italian side by Director General Andrea Russo.",
        "Khalifa Alharthy (OM), Andrea Russo (IT)",
    ),
    (
        "Japan and Oman held the Joint Commission in Muscat. Foreign Minister Takeshi Iwaya headed the Japanese delegation, while Foreign Minister Badr Albusaidi headed the Omani delegation.",
        "Takeshi Iwaya (JP), Badr Albusaidi (OM)",
    ),
    (
        "Jordanian Foreign Minister Ayman Safadi met Spanish Foreign Minister José Manuel Albares in Amman.",
        "Ayman Safadi (JO), José Manuel Albares (ES)",
    ),
    (
        "Secretary of State Marco Rubio chaired the round for the United States. Foreign Minister Fuad Hussein chaired it for Iraq. The Strategic Dialogue was held in Baghdad.",
        "Marco Rubio (US), Fuad Hussein (IQ)",
    ),
    (
        "The India-Kuwait Joint Commission met in Kuwait City. It was led by EAM Dr. S. Jaishankar on the Indian side and Foreign Minister Abdullah Al-Yahya on the Kuwaiti side.",
        "S. Jaishankar (IN), Abdullah Al-Yahya (KW)",
    ),
]  # fmt: skip

NO_DATES = [
    "Egypt and Greece will hold their Strategic Dialogue in Athens in May, the ministries said on Thursday.",
    "Qatar and Canada held a Strategic Dialogue in Ottawa. The next round will be held in Doha on 4 May 2025.",
]

STATUSES = [
    ("Qatar and Canada held the second Strategic Dialogue in Ottawa on 4 March 2025.", "held"),
    ("Qatar and Canada will hold the second Strategic Dialogue in Ottawa on 4 May 2025.", "planned"),
    ("Egypt and Greece will hold the third Strategic Dialogue in Athens this year.", "planned"),
    ("The second Strategic Dialogue between Qatar and Canada was postponed.", "postponed"),
    ("Qatar and Canada cancelled the second Strategic Dialogue in Ottawa.", "cancelled"),
    ("The second Strategic Dialogue between Qatar and Canada opened today in Ottawa and is under way.", "under_way"),
]

RULES = [
    ("The Strategic Dialogue between Qatar and Canada, launched in 2018, met in Ottawa.", "launched", "2018"),
    ("The Strategic Dialogue between Qatar and Canada is held annually. It met in Ottawa.", "cadence", "P1Y"),
    ("The Joint Commission of Japan and Oman, which meets every two years, met in Muscat.", "cadence", "P2Y"),
    ("The Strategic Dialogue between Qatar and Canada, held alternately in the two capitals, met in Ottawa.", "hosting", "alternating"),
    ("The Strategic Dialogue between Qatar and Canada met in Ottawa. Each round ends in a joint statement.", "ends_in", "joint_statement"),
    ("The Strategic Dialogue between Qatar and Canada covers the fields of defence, health and energy. It met in Ottawa.", "fields", ("defence", "health", "energy_climate")),
    ("The Strategic Dialogue between Qatar and Canada met in Ottawa at ministerial level.", "attended_by", "ministers"),
]  # fmt: skip


@pytest.mark.parametrize(("example", "kind", "parties"), MECHANISMS)
def test_mechanism(example, kind, parties):
    found = reading_of(example).round
    assert found is not None, "no round"
    assert " ".join(found.parties.value) == parties
    assert found.mechanism is not None, "no mechanism"
    assert found.mechanism.kind.value == kind
    assert found.mechanism.name.value == example[example.index("{") + 1 : example.index("}")]


@pytest.mark.parametrize("example", NO_MECHANISM)
def test_no_mechanism(example):
    found = reading_of(example).round
    assert found is not None
    assert found.mechanism is None, found.mechanism.name.value


@pytest.mark.parametrize("example", NO_ROUND)
def test_no_round(example):
    assert reading_of(example).round is None


@pytest.mark.parametrize(("example", "number"), ORDINALS)
def test_ordinal(example, number):
    reading = reading_of(example)
    ordinal = reading.round.ordinal
    assert ordinal is not None, "no ordinal"
    assert ordinal.value == number
    words = example[example.index("{") + 1 : example.index("}")]
    assert ordinal.spans[0].of(reading.document.text) in words


@pytest.mark.parametrize("example", NO_ORDINAL)
def test_no_ordinal(example):
    assert reading_of(example).round.ordinal is None


@pytest.mark.parametrize(("example", "city", "host"), PLACES)
def test_place(example, city, host):
    found = reading_of(example).round
    assert found.city is not None, "no city"
    assert (found.city.value, found.host.value if found.host else None) == (city, host)


@pytest.mark.parametrize("example", NO_PLACE)
def test_no_place(example):
    assert reading_of(example).round.city is None


@pytest.mark.parametrize(("example", "start", "end"), DATES)
def test_dates(example, start, end):
    found = reading_of(example).round
    assert found.start is not None, "no day"
    assert (found.start.value, found.end.value) == (start, end)


@pytest.mark.parametrize("example", NO_DATES)
def test_no_dates(example):
    assert reading_of(example).round.start is None


@pytest.mark.parametrize(("example", "chairs"), CHAIRS)
def test_chairs(example, chairs):
    found = reading_of(example).round.chairs
    assert found is not None, "no chairs"
    assert ", ".join(f"{chair.name} ({chair.party})" for chair in found.value) == chairs


@pytest.mark.parametrize(("example", "status"), STATUSES)
def test_status(example, status):
    found = reading_of(example).round.status
    assert found is not None, "no status"
    assert found.value == status


@pytest.mark.parametrize(("example", "rule", "value"), RULES)
def test_rule_of_the_mechanism(example, rule, value):
    found = getattr(reading_of(example).round.mechanism, rule)
    assert found is not None, f"{rule} is not found"
    assert found.value == value
