"""The Word document of a briefing: every part runs in its own direction, and the same lines stand in it."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from io import BytesIO

import pytest
from lxml import etree

from hiwar.export.brief import PROMISES, Entry, Passage, Section
from hiwar.export.brief_docx import as_docx
from hiwar.export.brief_fitting import fitted
from hiwar.export.word_parts import W
from hiwar.source import open_source
from tests.export.briefings import briefing

LANGUAGES = ("en", "ar")
NS = {"w": W}


def part(made: bytes, name: str = "document"):
    with zipfile.ZipFile(BytesIO(made)) as package:
        return etree.fromstring(package.read(f"word/{name}.xml"))


def named(name: str) -> str:
    return f"{{{W}}}{name}"


def words_of(element) -> str:
    return "".join(element.xpath(".//w:t/text()", namespaces=NS))


def test_every_arabic_paragraph_runs_from_right_to_left():
    made = as_docx(fitted(briefing("ar")))
    for name in ("document", "header1", "footer1"):
        for paragraph in part(made, name).iter(named("p")):
            assert paragraph.find("w:pPr/w:bidi", NS) is not None, words_of(paragraph)
            assert paragraph.find("w:pPr/w:bidi", NS).get(named("val")) is None


def test_every_run_runs_as_its_language_does():
    made = as_docx(fitted(briefing("ar")))
    for run in part(made).iter(named("r")):
        language = run.find("w:rPr/w:lang", NS)
        rtl = run.find("w:rPr/w:rtl", NS) is not None
        assert rtl == (language.get(named("bidi")) == "ar-SA"), words_of(run)
        if "Norland will provide" in words_of(run):
            assert not rtl


def test_tables_and_the_page_begin_on_the_right_in_arabic_alone():
    for language, right in (("ar", True), ("en", False)):
        document = part(as_docx(fitted(briefing(language))))
        tables = list(document.iter(named("tbl")))
        assert tables
        assert {table.find("w:tblPr/w:bidiVisual", NS) is not None for table in tables} == {right}
        assert (document.find("w:body/w:sectPr/w:bidi", NS) is not None) == right


def test_arabic_takes_the_font_that_ministries_have_with_others_named_instead():
    made = as_docx(fitted(briefing("ar")))
    assert part(made, "styles").find(".//w:rFonts", NS).get(named("cs")) == "Simplified Arabic"
    instead = {f.get(named("name")): f.find("w:altName", NS).get(named("val")) for f in part(made, "fontTable")}
    assert "Traditional Arabic" in instead["Simplified Arabic"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_marking_stands_above_and_below_and_pages_are_counted(language):
    told = fitted(briefing(language))
    made = as_docx(told)
    assert words_of(part(made, "header1")) == told.marking
    assert told.marking in words_of(part(made, "footer1"))
    codes = part(made, "footer1").xpath(".//w:instrText/text()", namespaces=NS)
    assert [code.strip() for code in codes] == ["PAGE", "NUMPAGES"]


def test_notes_mark_every_page():
    made = as_docx(replace(fitted(briefing("en")), notes="With notes of Sahlan"))
    assert "With notes of Sahlan" in words_of(part(made, "header1"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_quote_stands_in_it_with_its_source(language):
    told = fitted(briefing(language))
    document = part(as_docx(told))
    whole = words_of(document)
    quotes = [p for s in told.sections for e in s.entries for p in e.quotes]
    assert [p.words for p in quotes if p.words not in whole] == []
    led_to = document.xpath("//w:hyperlink/@w:anchor", namespaces=NS)
    assert len(led_to) == len(quotes)
    assert set(led_to) == set(document.xpath("//w:bookmarkStart/@w:name", namespaces=NS))


def test_changed_words_are_struck_on_one_side_and_underlined_on_the_other():
    document = part(as_docx(fitted(briefing("en"))))
    struck = ["".join(r.itertext()) for r in document.iter(named("r")) if r.find("w:rPr/w:strike", NS) is not None]
    lined = ["".join(r.itertext()) for r in document.iter(named("r")) if r.find("w:rPr/w:u", NS) is not None]
    assert struck == ["will", "by the end of 2024"]
    assert lined == ["seek to"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_briefing_is_the_same_file(language):
    assert as_docx(fitted(briefing(language))) == as_docx(fitted(briefing(language)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_can_be_read_back(language):
    opened = open_source("briefing.docx", as_docx(fitted(briefing(language))))
    assert briefing(language).title in opened.text
    assert briefing(language).sections[1].title in opened.text


def test_control_letters_are_shown_as_what_cannot_be_shown():
    entry = Entry(passages=(Passage("a\x07promise", "en", 4, 1),))
    told = replace(briefing("en"), sections=(Section(PROMISES, "What we owe", (entry,)),))
    assert "a\ufffdpromise" in words_of(part(as_docx(fitted(told))))


ORDER = {
    "pPr": ["pStyle", "keepNext", "pBdr", "shd", "bidi", "spacing", "ind", "jc", "outlineLvl"],
    "rPr": ["rFonts", "b", "bCs", "strike", "color", "sz", "szCs", "u", "rtl", "lang"],
    "tblPr": ["bidiVisual", "tblW", "tblInd", "tblBorders", "tblLayout", "tblCellMar"],
    "tcPr": ["tcW", "gridSpan", "tcBorders"],
    "sectPr": ["headerReference", "footerReference", "pgSz", "pgMar", "bidi"],
}


@pytest.mark.parametrize("name", ["document", "styles", "header1", "footer1"])
def test_properties_stand_in_the_order_that_word_asks_for(name):
    for element in part(as_docx(fitted(briefing("ar"))), name).iter():
        kind = etree.QName(element).localname
        if kind in ORDER:
            children = [etree.QName(child).localname for child in element]
            assert children == sorted(children, key=ORDER[kind].index), kind
