"""The PDF of a briefing: tagged, named, marked on every page, in reading order, the same every time."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace

import pypdfium2
import pytest

from hiwar.export.brief import PROMISES, Entry, Passage, Section
from hiwar.export.brief_fitting import fitted
from tests.export.briefings import briefing

pytest.importorskip("typst", reason="typst is not installed")
from hiwar.export.brief_pdf import as_pdf

LANGUAGES = ("en", "ar")


def pages(made: bytes) -> list[str]:
    return [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(made)]


def flat(text: str) -> str:
    """Letters alone: extraction hands out presentation forms and splits lines as they were set."""
    return re.sub(r"[\W_]", "", unicodedata.normalize("NFKC", text))


def plain(words: str) -> str:
    """The longest run of words without vowel signs: a reader of PDFs puts those beside their letters as it likes."""
    bare = re.split(r"\S*[\u064b-\u0652]\S*", words)
    return flat(max(bare, key=len))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_carries_the_marking_and_its_number(language):
    told = fitted(briefing(language, times=6))
    made = pages(as_pdf(told))
    assert 2 <= len(made) <= 4
    assert all(flat(told.marking) in flat(page) for page in made)


def test_pages_are_numbered():
    made = pages(as_pdf(fitted(briefing("en", times=6))))
    assert [f"Page {n} of {len(made)}" in page for n, page in enumerate(made, 1)] == [True] * len(made)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_can_be_taken_out_in_the_order_of_the_page(language):
    told = fitted(briefing(language))
    whole = flat(" ".join(pages(as_pdf(told))))
    titles = [whole.index(plain(section.title)) for section in told.sections]
    assert titles == sorted(titles)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_quote_is_found_in_it(language):
    told = fitted(briefing(language))
    whole = flat(" ".join(pages(as_pdf(told))))
    quotes = [p.words for s in told.sections for e in s.entries for p in e.quotes if p.language == language]
    words = quotes if language == "en" else [word for quote in quotes for word in quote.split() if plain(word)]
    assert [one for one in words if (flat(one) if language == "en" else plain(one)) not in whole] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_tagged_in_its_language_and_says_that_it_is_accessible(language):
    made = as_pdf(fitted(briefing(language)))
    assert b"/MarkInfo" in made
    assert b"/StructTreeRoot" in made
    assert re.search(rb"/Lang ?\(" + language.encode() + rb"[-)]", made)
    assert b"pdfuaid:part" in made
    assert b"/DisplayDocTitle true" in made
    assert pypdfium2.PdfDocument(made).get_metadata_value("Title").startswith(briefing(language).title)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_briefing_is_the_same_file(language):
    assert as_pdf(fitted(briefing(language))) == as_pdf(fitted(briefing(language)))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("times", [12, 60])
def test_four_pages_are_never_passed(language, times):
    assert len(pages(as_pdf(fitted(briefing(language, times=times))))) <= 4


def test_notes_mark_every_page():
    made = pages(as_pdf(replace(fitted(briefing("en", times=6)), notes="With notes of Sahlan")))
    assert all("With notes of Sahlan" in page for page in made)


def test_words_are_never_commands():
    words = '#panic("x") *bold* $x$ `raw` \\ @ref <a> "quoted" // no comment'
    entry = Entry(group="Health", passages=(Passage(words, "en", 4, 1),))
    told = replace(briefing("en"), sections=(Section(PROMISES, "What we owe", (entry,)),))
    assert flat(words) in flat(" ".join(pages(as_pdf(fitted(told)))))


def test_letters_that_no_font_has_do_not_stop_it():
    entry = Entry(passages=(Passage("a promise \U0001f91d 你好", "en", 4, 1),))
    told = replace(briefing("en"), sections=(Section(PROMISES, "What we owe", (entry,)),))
    assert "a promise" in " ".join(pages(as_pdf(fitted(told))))
