"""What a briefing quotes is what its texts say, and what finds no room is counted."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hiwar.export.brief import FACTS, LONGEST_QUOTE, PROMISES, Entry, Passage, Section, cited, quoted
from hiwar.export.brief_fitting import AT_LEAST, fitted
from hiwar.export.brief_saying import citation, left_out, rule_said
from hiwar.record import Span
from tests.export.briefings import briefing, text

LANGUAGES = ("en", "ar")


def test_a_quote_has_single_blanks_and_its_marks_move_with_it():
    said = "We will\n  build   a port."
    words, marked, cut = quoted(said, Span(0, len(said)), marked=[Span(said.index("build"), said.index(" a port"))])
    assert (words, cut) == ("We will build a port.", False)
    assert [words[span.start : span.stop] for span in marked] == ["build"]


def test_a_long_quote_is_cut_at_a_word_and_says_so():
    said = "word " * 100
    words, _, cut = quoted(said, Span(0, len(said)))
    assert cut
    assert len(words) <= LONGEST_QUOTE
    assert words.endswith("word")
    assert "".join(piece for piece, _ in Passage(words, "en", 1, shortened=True).pieces()).endswith("word …")


def test_a_mark_behind_the_cut_is_left_out():
    said = "word " * 100 + "new"
    assert quoted(said, Span(0, len(said)), marked=[Span(500, 503)])[1] == ()


def test_a_passage_is_its_pieces():
    passage = Passage("we will build", "en", 1, marked=(Span(3, 7),))
    assert list(passage.pieces()) == [("we ", False), ("will", True), (" build", False)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_line_of_the_invented_briefing_quotes_its_text(language):
    for section in briefing(language).sections:
        for entry in section.entries:
            assert entry.quotes, entry
            for passage in entry.quotes:
                assert passage.words in " ".join(text(passage.source, passage.language).split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_sources_are_numbered_as_they_are_first_quoted(language):
    told = cited(briefing(language))
    first = [p.source for s in told.sections for e in s.entries for p in e.quotes]
    assert list(dict.fromkeys(first)) == [source.number for source in told.sources] == [1, 2]
    assert told.sources[0].title == text(4, language).splitlines()[4]


def test_a_citation_holds_together_and_names_the_paragraph():
    assert citation(Passage("words", "en", 2, 5), "en") == "(2,\u00a0para.\u00a05)"
    assert citation(Passage("words", "en", 2, 5), "ar") == "(2،\u00a0الفقرة\u00a05)"
    assert citation(Passage("words", "en", 2), "en") == "(2)"


# what finds room --------------------------------------------------------------------------------------------------


def entries(*ranks):
    return tuple(Entry(says=str(rank), passages=(Passage("x " * 60, "en", 4, 1),), rank=rank) for rank in ranks)


def kept(section):
    return [entry.rank for entry in section.entries]


def test_nothing_is_left_out_where_there_is_room():
    assert fitted(briefing("en")).left_out == 0
    assert rule_said(fitted(briefing("en"))) == ""


def test_what_is_overdue_stays_before_what_has_no_date_and_the_order_of_the_page_is_kept():
    ranks = [(2, 0, -4), (0, 1, -2), (1, 5, -4), (2, 0, -2), (0, 0, -4), (1, 4, -4)]
    full = replace(briefing("en"), sections=(Section(PROMISES, "What we owe", entries(*ranks)),))
    tried = (fitted(full, pages=part / 100).sections[0] for part in range(40, 140))
    short = next(section for section in tried if len(section.entries) == 4)
    assert kept(short) == [(0, 1, -2), (1, 5, -4), (0, 0, -4), (1, 4, -4)]
    assert short.left_out == 2


def test_every_section_keeps_its_first_few_however_full_the_others_are():
    full = replace(
        briefing("en"),
        sections=(
            Section(PROMISES, "What we owe", entries(*[(0, n, -4) for n in range(90)])),
            Section(PROMISES, "What they owe", entries(*[(2, n, -2) for n in range(5)])),
        ),
    )
    assert len(fitted(full).sections[1].entries) >= AT_LEAST


def test_the_facts_always_stay():
    full = briefing("en", times=80)
    facts = next(s for s in fitted(full).sections if s.kind == FACTS)
    assert facts.left_out == 0


@pytest.mark.parametrize(
    ("number", "language", "said"),
    [
        (1, "en", "1 more is left out."),
        (7, "en", "7 more are left out."),
        (1, "ar", "تُرك بند واحد آخر."),
        (2, "ar", "تُرك بندان آخران."),
        (7, "ar", "تُركت 7 بنود أخرى."),
        (12, "ar", "تُرك 12 بندًا آخر."),
        (0, "ar", ""),
    ],
)
def test_what_is_left_out_is_said_with_its_number(number, language, said):
    assert left_out(Section(PROMISES, "", (), left_out=number), language) == said


def test_the_rule_of_choice_is_said_where_something_is_left_out():
    assert "four pages" in rule_said(fitted(briefing("en", times=80)))
    assert "أربع صفحات" in rule_said(fitted(briefing("ar", times=80)))
