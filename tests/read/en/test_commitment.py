"""Commitments in English: which words promise, how firmly, who holds them, in what field, until when."""

from __future__ import annotations

import pytest

from tests.read.en.reading_of import none_there, reading_of, the_one

QATAR_NORWAY = "Joint Statement of Qatar and Norway\n\nQatar and Norway held talks in Oslo on Sunday.\n\n"
INDIA_OMAN = "Joint Statement of India and Oman\n\nIndia and Oman held the Joint Commission in Muscat.\n\n"
PRESS = "The Foreign Minister of Egypt met his Greek counterpart in Cairo.\n\n"

# Words that promise nothing; the braces hold what must not be marked.
NOT = [
    QATAR_NORWAY + "{The two sides agreed on the importance of food security}.",
    QATAR_NORWAY + "{The two sides agreed that trade is vital}.",
    QATAR_NORWAY + "{The two sides reaffirmed their commitment to the partnership}.",
    QATAR_NORWAY + "{Both sides reaffirmed their commitment to peace and stability}.",
    QATAR_NORWAY + "{The ministers stressed the need to protect sea lanes}.",
    QATAR_NORWAY + "{The two sides welcomed the opening of a school in Bergen}.",
    QATAR_NORWAY + "{The two sides signed an agreement on fisheries}.",
    QATAR_NORWAY + "{They called on Israel to open the crossings by Friday}.",
    QATAR_NORWAY + "{Iran agreed to allow inspectors into the plant}.",
    QATAR_NORWAY + "{The United Nations will send a team next month}.",
    QATAR_NORWAY + "{The two sides supported efforts to reach a ceasefire}.",
    QATAR_NORWAY + "{The two sides have provided 10 million dollars to the fund}.",
    QATAR_NORWAY + "{The two sides believe in a prosperous future}.",
    QATAR_NORWAY + "{The ministers looked forward to stronger ties}.",
    QATAR_NORWAY + "{The two sides did not agree to extend the treaty}.",
    QATAR_NORWAY + "{The visit will strengthen the ties of both nations}.",
    PRESS + "{The minister told reporters that Egypt would open a consulate in Crete}.",
    QATAR_NORWAY + '{"We will not wait for others," the Norwegian Foreign Minister told reporters}.',
    QATAR_NORWAY + "{Both sides recognized their shared commitment to end hunger}.",
    QATAR_NORWAY + "{The two sides pledge the utmost respect for each other}.",
    QATAR_NORWAY + "{The two sides agreed to take steps, including the following}:",
    QATAR_NORWAY + "{The ministers reaffirmed the statement of intent of May 2024}.",
    QATAR_NORWAY + "{Where appropriate, Qatar will seek to widen the scheme, subject to funding}.",
]

# The words, the level, who holds it.
COMMITMENTS = [
    (QATAR_NORWAY + "{The two sides agreed to establish a joint fund for fisheries}.", 4, "NO QA"),
    (QATAR_NORWAY + "{Qatar will open a consulate in Bergen}.", 4, "QA"),
    (QATAR_NORWAY + "{Norway shall supply the port with electricity}.", 4, "NO"),
    (QATAR_NORWAY + "{The two sides committed to expand training for pilots}.", 4, "NO QA"),
    (QATAR_NORWAY + "{Both sides pledged to protect the marine environment of the Gulf}.", 4, "NO QA"),
    (QATAR_NORWAY + "{The two governments decided to exchange experts on salmon farming}.", 4, "NO QA"),
    (QATAR_NORWAY + "{The two sides intend to sign a treaty on extradition}.", 3, "NO QA"),
    (QATAR_NORWAY + "{Norway plans to send two research ships}.", 3, "NO"),
    (QATAR_NORWAY + "{Qatar resolved to double its imports of fish}.", 3, "QA"),
    (QATAR_NORWAY + "{The ministers affirmed their determination to end the smuggling of weapons}.", 3, "NO QA"),
    (QATAR_NORWAY + "{The ministers expressed their determination to combat piracy}.", 3, "NO QA"),
    (QATAR_NORWAY + "{The two sides will seek to reduce tariffs on machinery}.", 2, "NO QA"),
    (QATAR_NORWAY + "{The two sides will work to reopen the air route}.", 2, "NO QA"),
    (QATAR_NORWAY + "{The two sides aim to double trade by 2030}.", 2, "NO QA"),
    (QATAR_NORWAY + "{The two sides committed to continue working to free the hostages}.", 4, "NO QA"),
    (QATAR_NORWAY + "{The two sides agreed to cooperate on visas, as appropriate}.", 3, "NO QA"),
    (QATAR_NORWAY + "{Qatar reaffirmed its commitment to train 500 nurses}.", 4, "QA"),
    (QATAR_NORWAY + "{Norway stands ready to host the next session}.", 3, "NO"),
    (QATAR_NORWAY + "{Both sides look forward to signing the treaty in June 2025}.", 2, "NO QA"),
    (QATAR_NORWAY + "{The ministers instructed their officials to conclude the talks}.", 4, "NO QA"),
    (QATAR_NORWAY + "{The ministers asked their experts to explore a ferry line}.", 3, "NO QA"),
    (QATAR_NORWAY + "It was {agreed to form a working group on shipping}.", 4, "NO QA"),
    (QATAR_NORWAY + "{The two sides will continue to consult on the Red Sea}.", 4, "NO QA"),
    (QATAR_NORWAY + "{The ministers concurred on further easing visas}.", 4, "NO QA"),
    (QATAR_NORWAY + "They reaffirmed their respect for the law, and {their commitment to protect sailors}.", 4, "NO QA"),
    (QATAR_NORWAY + "{The two sides agreed to build a school}, with the aim of ending illiteracy.", 4, "NO QA"),
    (QATAR_NORWAY + "{Qatar pledged 20 million dollars for the schools of Chad}.", 4, "QA"),
    (QATAR_NORWAY + "{They announced the renewal of the Task Force on fisheries} for another year.".replace("} for another year", " for another year}"), 4, "NO QA"),
    (INDIA_OMAN + "{We pledge to simplify visas for students}.", 4, "IN OM"),
    (INDIA_OMAN + "{The two sides agreed to hold the next meeting in New Delhi in 2026}.", 4, "IN OM"),
    (INDIA_OMAN + "{Oman undertook to lift the ban on onions}.", 4, "OM"),
    (INDIA_OMAN + "{The next session of the Joint Commission will be held in New Delhi in 2026}.", 4, "IN OM"),
    (INDIA_OMAN + "{The sides agreed to meet annually}.", 4, "IN OM"),
    (INDIA_OMAN + "{The two sides agreed on the establishment of a joint business council}.", 4, "IN OM"),
    (INDIA_OMAN + "{India remains committed to completing the pipeline}.", 4, "IN"),
]  # fmt: skip

# A sentence with two promises, or one with several means.
SPLIT = [
    ("The two sides agreed to open a bank and to abolish fees for students.", 2),
    ("The two sides agreed to share data and experience on floods in the Gulf.", 1),
    ("The two sides agreed to expand cooperation in health, education, and energy.", 1),
    ("The two sides agreed to end smuggling by patrolling the coast and searching ships.", 1),
    ("The two sides concurred on easing visas and on opening a consulate in Bergen.", 2),
    ("The two sides committed to training pilots, as well as opening a flight school.", 2),
    ("Qatar will build a hospital, and Norway will train its doctors.", 2),
    ("The two sides agreed to train pilots at the academy. They will train pilots at the academy by 2027.", 1),
]

LIST = """The two sides agreed on the following:

1. Establish a joint chamber of commerce.
2. Increase the number of scholarships to 200.
3. Hold a business forum in Doha in May 2025.

The ministers thanked their hosts."""

FIELDS = [
    ("conduct joint naval exercises in the Gulf", "defence"),
    ("combat the financing of terrorist groups", "security_counterterrorism"),
    ("support a ceasefire in Sudan and the return of all parties to talks", "regional_affairs"),
    ("remove tariffs on machine parts", "trade_investment"),
    ("build a solar power plant", "energy_climate"),
    ("cut methane emissions by a third", "energy_climate"),
    ("train engineers in artificial intelligence", "technology_cyber"),
    ("produce vaccines together", "health"),
    ("recognise university degrees", "education"),
    ("lend each other's museums their collections", "culture_sport"),
    ("deliver food and shelter to refugees", "humanitarian_development"),
    ("raise the minimum wage of migrant workers", "labour_human_rights"),
    ("lift visa requirements for tourists", "migration_consular"),
    ("add weekly flights between their airports", "transport_aviation"),
    ("extradite those convicted of corruption", "governance_law"),
    ("convene the joint committee in the autumn", "dialogue_machinery"),
    ("establish a working group on cybersecurity", "dialogue_machinery"),
]

DEADLINES = [
    ("Qatar will open the school {by the end of 2026}.", "2026-12-31"),
    ("Norway will send the ships {in June 2025}.", "2025-06-30"),
    ("Norway will pay the sum {within six months}.", None),
    ("The two sides agreed to meet {every two years}.", None),
    ("Qatar intends to sign the treaty {before 1 May 2025}.", "2025-05-01"),
    ("The two sides agreed to widen the road {no later than March 2027}.", "2027-03-31"),
    ("{Over the next year}, the two sides will:\n\n1. Open a school in Bergen.", None),
    ("{By 2030}, Qatar will double its imports of fish.", "2030-12-31"),
]

RENEWED = [
    ("The two sides will continue to share data on floods.", True),
    ("The two sides agreed to extend the treaty on fisheries.", True),
    ("The two sides agreed to open a bank in Bergen.", False),
]


@pytest.mark.parametrize("example", NOT)
def test_no_commitment(example):
    none_there(example, reading_of(example).commitments, lambda commitment: commitment.evidence.span)


@pytest.mark.parametrize(("example", "level", "holders"), COMMITMENTS)
def test_commitment(example, level, holders):
    found = the_one(example, reading_of(example).commitments, lambda commitment: commitment.evidence.span)
    assert (found.level, " ".join(found.holders)) == (level, holders)


@pytest.mark.parametrize(("sentence", "number"), SPLIT)
def test_number_of_commitments(sentence, number):
    assert len(reading_of(QATAR_NORWAY + sentence).commitments) == number


def test_each_entry_of_a_list_is_one_commitment():
    reading = reading_of(QATAR_NORWAY + LIST)
    words = [commitment.evidence.span.of(reading.document.text) for commitment in reading.commitments]
    assert words == [
        "Establish a joint chamber of commerce",
        "Increase the number of scholarships to 200",
        "Hold a business forum in Doha in May 2025",
    ]


@pytest.mark.parametrize(("action", "field"), FIELDS)
def test_field(action, field):
    reading = reading_of(f"{QATAR_NORWAY}The two sides agreed to {action}.")
    assert [commitment.field for commitment in reading.commitments] == [field]


@pytest.mark.parametrize(("sentence", "last"), DEADLINES)
def test_deadline(sentence, last):
    example = QATAR_NORWAY + sentence
    limits = [c.deadline for c in reading_of(example).commitments if c.deadline]
    deadline = the_one(example, limits, lambda limit: limit.span)
    assert last is None or str(deadline.last) == last


@pytest.mark.parametrize(("sentence", "renewed"), RENEWED)
def test_renewed(sentence, renewed):
    assert [c.renewed for c in reading_of(QATAR_NORWAY + sentence).commitments] == [renewed]
