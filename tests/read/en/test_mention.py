"""Who is named in English: states, bodies, governments and people, with name, office and party."""

from __future__ import annotations

import pytest

from tests.read.en.reading_of import none_there, reading_of, the_one

# (text with braces around the name, office as printed, party)
PEOPLE = [
    ("{Marco Rubio}, the U.S. Secretary of State, met the Amir of Qatar.", "Secretary of State", "US"),
    ("U.S. Secretary of State {Marco Rubio} met the Amir of Qatar.", "Secretary of State", "US"),
    ("H.E. Dr. {Badr Abdelatty}, Minister of Foreign Affairs of Egypt, arrived in Athens, Greece.", "Minister of Foreign Affairs", "EG"),
    ("His Majesty King {Abdullah II} of Jordan received the Prime Minister of Spain.", "King", "JO"),
    ("Prime Minister Sheikh {Mohammed bin Abdulrahman Al Thani} of Qatar met the King of Spain.", "Prime Minister", "QA"),
    ("Indian External Affairs Minister Dr. {S. Jaishankar} met the Foreign Minister of Oman.", "External Affairs Minister", "IN"),
    ("EAM {S. Jaishankar} called on the Sultan of Oman.", "EAM", "IN"),
    ("High Representative/Vice-President {Kaja Kallas} spoke to the Foreign Minister of Jordan.", "High Representative/Vice-President", "EU"),
    ("Foreign Secretary {David Lammy} met Foreign Minister Badr Abdelatty of Egypt.", "Foreign Secretary", "GB"),
    ("United Nations Secretary-General {António Guterres} met the President of Kenya.", "Secretary-General", "UN"),
    ("GCC Secretary General {Jasem Mohamed Albudaiwi} met the Foreign Minister of Japan.", "Secretary General", "GCC"),
    ("Under Secretary of State for Political Affairs {John Bass} led the U.S. delegation to the talks with Iraq.", "Under Secretary of State for Political Affairs", "US"),
    ("German Chancellor {Olaf Scholz} received the Emir of Kuwait.", "Chancellor", "DE"),
    ("Custodian of the Two Holy Mosques King {Salman bin Abdulaziz Al Saud} received the President of Chad.", "Custodian of the Two Holy Mosques King", "SA"),
    ("President {Lee Jae-myung} of the Republic of Korea met the President of Peru.", "President", "KR"),
    ("Shri {Piyush Goyal}, Minister of Commerce and Industry of India, arrived in Muscat, Oman.", "Minister of Commerce and Industry", "IN"),
    ("H.E. {Qais Al Yousef}, Minister of Commerce, Industry and Investment Promotion of Oman, met the Indian minister.", "Minister of Commerce, Industry and Investment Promotion", "OM"),
    ("HE the Minister of Foreign Affairs of the State of Qatar {Sultan Al Muraikhi} met the King of Spain.", "Minister of Foreign Affairs", "QA"),
    ("The Foreign Secretary, the Rt Hon {David Lammy} MP, met the Foreign Minister of Egypt.", "Foreign Secretary", "GB"),
    ("The Emir of Kuwait met the President of Peru, {Dina Boluarte}. The two leaders spoke of trade.", "President", "PE"),
    ("Qatari Deputy Prime Minister and Foreign Minister {Hamad Al Attiyah} met the King of Spain.", "Deputy Prime Minister and Foreign Minister", "QA"),
    ("Ambassador {Timmy Davis} of the United States met the Qatari minister.", "Ambassador", "US"),
]  # fmt: skip

NOT_PEOPLE = [
    "The {Strategic Dialogue} of Qatar and Japan was held in Doha.",
    "Minister of Energy {Affairs} and trade were discussed by Oman and Italy.",
    "The Foreign Ministers of {Oman} and Italy met on Sunday.",
    "The Minister said on {Monday} that Oman and Italy would meet.",
]

# (text with braces around a mention, its code)
PARTIES = [
    ("{The Iraqi government} and Spain held talks.", "IQ"),
    ("{The Government of Japan} and Spain held talks.", "JP"),
    ("{Doha} said that talks with Cairo would go on.", "QA"),
    ("{The United Arab Emirates} and Kenya signed a treaty.", "AE"),
    ("{The UAE} and Kenya signed a treaty.", "AE"),
    ("{The GCC} and the European Union held a council.", "GCC"),
    ("The GCC and {the European Union} held a council.", "EU"),
    ("{The Kingdom of Saudi Arabia} and Spain held talks.", "SA"),
    ("{The Republic of Korea} and Peru held talks.", "KR"),
    ("{The Russian Federation} and Egypt held talks.", "RU"),
    ("{The White House} said that talks with Iraq would go on.", "US"),
    ("{The Gulf Cooperation Council (GCC)} and Japan held talks.", "GCC"),
    ("{The Kingdom} of Spain and Peru held talks.", "ES"),
    ("{The Kremlin} said that talks with Egypt would go on.", "RU"),
]

NOT_PARTIES = [
    "Oman and Italy discussed the {Indian Ocean}.",
    "Oman and Italy eat {turkey} at the table.",
    "Give {us} a date, said the ministers of Oman and Italy.",
    "Oman and Italy met in the {Jordan Valley}.",
]


def name_of(person):
    return person.evidence.span


@pytest.mark.parametrize(("example", "office", "party"), PEOPLE)
def test_person(example, office, party):
    reading = reading_of(example)
    name = example[example.index("{") + 1 : example.index("}")]
    people = [person for person in reading.people if person.name == name]
    assert people, f"no {name}; people are {[(p.name, p.office, p.party) for p in reading.people]}"
    assert len({(p.office, p.party) for p in people}) == 1, "found with different offices"
    assert (people[0].office, people[0].party) == (office, party)


@pytest.mark.parametrize("example", NOT_PEOPLE)
def test_no_person(example):
    name = example[example.index("{") + 1 : example.index("}")]
    assert name not in [person.name for person in reading_of(example).people]


@pytest.mark.parametrize(("example", "code"), PARTIES)
def test_party(example, code):
    plain = reading_of(example)
    words = example[example.index("{") + 1 : example.index("}")].removeprefix("The ").removeprefix("the ")
    found = [party.code for party in plain.parties if words in party.evidence.span.of(plain.document.text)]
    assert found == [code], [(party.code, party.evidence.span.of(plain.document.text)) for party in plain.parties]


@pytest.mark.parametrize("example", NOT_PARTIES)
def test_no_party(example):
    none_there(example, reading_of(example).parties, lambda party: party.evidence.span)


def test_short_name_later_speaks_for_the_same_party():
    example = (
        "Secretary of State Antony Blinken met Jordanian Foreign Minister Ayman Safadi in Amman.\n\n{Blinken} left."
    )
    assert the_one(example, reading_of(example).people, name_of).party == "US"
