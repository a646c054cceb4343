"""The briefing of the example dialogue: its quotes stand in its texts, its promises under those who made them."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from pathlib import Path

import pytest

from hiwar.errors import OptionError
from hiwar.export.brief import CHANGES, PROMISES, cited
from hiwar.export.brief_docx import as_docx
from hiwar.membership.seats import OUTSIDER, Membership, Seat
from hiwar.register.briefing import LONGEST_MARKING, Order, briefing_of, marked
from hiwar.register.entering import Owner, enter
from hiwar.register.models import Document, Evidence, Mechanism
from hiwar.register.opening import read_bytes

pytestmark = pytest.mark.django_db

TEXTS = Path(__file__).parents[2] / "examples" / "sahlan-norland"
ON = date(2025, 11, 1)
LANGUAGES = ("en", "ar")


@pytest.fixture(scope="module")
def readings():
    paths = sorted(TEXTS.glob("round-*.txt"))
    return [(path, read_bytes(path.read_bytes(), path.name)) for path in paths]


@pytest.fixture
def dialogue(db, readings):
    """The four rounds of the example, in both languages."""
    for path, reading in readings:
        enter(reading, path.read_bytes())
    return Mechanism.objects.get()


@pytest.fixture
def as_scored(dialogue):
    """Files a note for a promise and scores it as partly delivered, for everybody to see."""
    from hiwar.register.delivering import Given, file_evidence, score, write_guideline
    from hiwar.register.threads import threads_of

    def as_scored(words, *, note, on, by):
        threads = threads_of(dialogue, OUTSIDER, "en", today=ON)
        mark = next(t.last.commitment for t in threads if words in t.last.commitment.quote)
        owner = Owner(by=by, why="counted")
        file_evidence(mark, Given("note", note=note, on=on), owner)
        score(mark, 0, owner, guideline=write_guideline(mark, "delivered when physicians go both ways", owner))

    return as_scored


def sections(briefing):
    return {section.title: section for section in briefing.sections}


def words(section):
    return [passage.words for entry in section.entries for passage in entry.quotes]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_line_has_a_quote_that_stands_in_its_source_word_for_word(dialogue, language):
    told = briefing_of(dialogue, Order("XS", language, ON))
    texts = [" ".join(text.split()) for text in Document.objects.values_list("text", flat=True)]
    numbers = {source.number for source in told.sources}
    for section in told.sections:
        for entry in section.entries:
            assert entry.quotes, (section.title, entry)
            for passage in entry.quotes:
                assert any(passage.words in text for text in texts), passage
                assert passage.source in numbers


def test_a_quote_names_the_paragraph_that_is_printed_before_it(dialogue):
    told = sections(briefing_of(dialogue, Order("XS", "en", ON)))
    passage = told["What we owe"].entries[0].quotes[0]
    assert "port of Fjellhavn" in passage.words
    assert passage.paragraph == 9


@pytest.mark.parametrize(
    ("party", "ours", "theirs"),
    [
        ("XS", "port of Fjellhavn", "scholarships"),
        ("XN", "scholarships", "port of Fjellhavn"),
    ],
)
def test_promises_stand_under_those_who_made_them(dialogue, party, ours, theirs):
    other = {"XS": "Norland", "XN": "Sahlan"}[party]
    told = sections(briefing_of(dialogue, Order(party, "en", ON)))
    assert any(ours in quote for quote in words(told["What we owe"]))
    assert any(theirs in quote for quote in words(told[f"What the other side owes: {other}"]))
    assert all(theirs not in quote for quote in words(told["What we owe"]))
    both = " ".join(words(told["What both owe"]))
    assert ours not in both
    assert theirs not in both


def test_what_is_due_is_told_by_day_with_what_is_overdue_first(dialogue):
    due = sections(briefing_of(dialogue, Order("XS", "en", ON)))["What is due before the next round"]
    assert "contact line for cyber incidents" in words(due)[0]
    assert due.entries[0].tone == "late"
    assert [entry.deadline for entry in due.entries[:2]] == ["1 September 2025", "30 November 2025"]


def test_what_falls_due_is_not_listed_twice(dialogue):
    told = briefing_of(dialogue, Order("XS", "en", ON))
    listed = [quote for section in told.sections if section.kind == PROMISES for quote in words(section)]
    assert len(listed) == len(set(listed))


def test_the_wording_of_last_time_is_told_with_the_changed_words_marked(dialogue, monkeypatch):
    monkeypatch.setattr("hiwar.register.briefing.fitted", cited)
    changed = sections(briefing_of(dialogue, Order("XS", "en", ON)))["What changed in the wording in Round 4"]
    cable = next(e for e in changed.entries if any("900 megawatts" in p.words for p in e.quotes))
    assert cable.label == "Weakened"
    assert cable.says.startswith("before firm, now effort")
    marked_words = [[words for words, marked in passage.pieces() if marked] for passage in cable.quotes]
    assert marked_words == [["will", "by the end of 2024"], ["seek to"]]
    dropped = [e for e in changed.entries if e.label == "Dropped"]
    assert dropped
    assert all(entry.passages[1] is None for entry in dropped)


def test_what_is_done_is_told_with_the_words_that_show_it(dialogue):
    done = sections(briefing_of(dialogue, Order("XS", "en", ON)))["What has been done since Round 3"]
    assert done.kind == CHANGES
    assert any("planting of two million mangrove seedlings" in e.quotes[-1].words for e in done.entries)
    assert all(not entry.judged for entry in done.entries)


def test_evidence_that_is_no_text_is_told_as_what_shows_it(dialogue, as_scored):
    as_scored("resident physicians", note="Six physicians came to Durrana.", on=date(2025, 10, 1), by="Mariam")
    done = sections(briefing_of(dialogue, Order("XS", "en", ON)))["What has been done since Round 3"]
    told = next(entry for entry in done.entries if "resident physicians" in entry.quotes[0].words)
    assert told.says == "partly delivered"
    assert told.note == "Six physicians came to Durrana. (Mariam, 1 October 2025)"


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_in_one_language_but_for_its_quotes(dialogue, language):
    told = briefing_of(dialogue, Order("XS", language, ON))
    said = [told.title, told.made_for, told.on, told.marking, *told.summary]
    for section in told.sections:
        said += [section.title, section.lead, *section.heads]
        for e in section.entries:
            said += [e.label, e.group, e.level, e.deadline, e.holders, e.outcome]
    other = {"en": "ARABIC", "ar": "LATIN"}[language]
    assert [line for line in said if other in {unicodedata.name(c, "").split(" ")[0] for c in line}] == []


def test_no_word_of_tools_stands_in_it(dialogue):
    told = briefing_of(dialogue, Order("XS", "en", ON))
    said = " ".join([*told.summary, *(e.says + e.note + e.label for s in told.sections for e in s.entries)])
    assert re.findall(r"\b(?:register|database|link|thread|rule id|score|None|level \d|xn|xs)\b", said) == []


def test_the_same_register_on_the_same_day_gives_the_same_file(dialogue):
    order = Order("XS", "en", ON)
    assert as_docx(briefing_of(dialogue, order)) == as_docx(briefing_of(dialogue, order))


def test_another_day_gives_another_briefing(dialogue):
    later = briefing_of(dialogue, Order("XS", "en", date(2026, 6, 1)))
    assert "1 June 2026" in later.on
    late = sections(later)["What is due before the next round"].entries
    assert sum(entry.tone == "late" for entry in late) > 1


def test_nothing_is_told_of_what_a_later_round_says(dialogue):
    before = briefing_of(dialogue, Order("XS", "en", date(2023, 1, 1)))
    told = {source.told for source in before.sources}
    assert not any("2025" in line for line in told)
    assert "What changed in the wording in Round 3" in sections(before)


# what it is marked with and who may make it ------------------------------------------------------------------------


def test_a_marking_is_one_line_of_bounded_length():
    assert marked(None, "en") == "For official use"
    assert marked(None, "ar") == "للاستعمال الرسمي"
    assert marked("  Restricted \n Sahlan ", "en") == "Restricted Sahlan"
    assert len(marked("x" * 500, "en")) == LONGEST_MARKING


def test_a_state_that_is_no_party_gets_none(dialogue):
    with pytest.raises(OptionError, match="no party"):
        briefing_of(dialogue, Order("QA", "en", ON))


def side(code: str) -> Membership:
    return Membership("officer", (Seat("strategic-dialogue-xn-xs", code),))


@pytest.fixture
def noted(dialogue):
    """Sahlan's own note on a promise of its own."""
    promise = Document.objects.get(name="round-4.en.txt").commitments.get(text_has_port())
    Evidence.objects.create(
        commitment=promise, kind="note", note="The ministry has not yet asked the cabinet.", by="an officer",
        why="ours", owner_mechanism=dialogue.key, owner_side="XS",
    )  # fmt: skip
    return dialogue


def text_has_port():
    from django.db.models import Q

    return Q(level=4, field="trade_investment")


def said_in(briefing) -> str:
    return " ".join(entry.note for section in briefing.sections for entry in section.entries)


def test_what_a_side_noted_stands_in_it_only_when_asked_for_and_then_every_page_says_so(noted):
    without = briefing_of(noted, Order("XS", "en", ON))
    assert "cabinet" not in said_in(without)
    assert without.notes == ""
    told = briefing_of(noted, Order("XS", "en", ON, notes=side("XS")))
    assert "Our note: The ministry has not yet asked the cabinet." in said_in(told)
    assert told.notes == "With notes of the side of Sahlan, for it alone"


def test_the_other_side_never_sees_it(noted):
    assert "cabinet" not in said_in(briefing_of(noted, Order("XN", "en", ON, notes=side("XN"))))


def test_a_dialogue_of_private_texts_gives_no_public_briefing(db, readings):
    path, reading = readings[-1]
    enter(reading, path.read_bytes(), owner=Owner("strategic-dialogue-xn-xs", "XS", "an officer", "ours"))
    own = Mechanism.objects.get()
    with pytest.raises(OptionError, match="no text of it is public"):
        briefing_of(own, Order("XS", "en", ON))
    assert briefing_of(own, Order("XS", "en", ON, notes=side("XS"))).notes
