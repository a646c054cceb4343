"""PDF: words in the order of reading, Arabic the right way round. The files are invented; `files/make.py` made them."""

from __future__ import annotations

from pathlib import Path

import pytest

from hiwar.errors import SourceError
from hiwar.source import Limits, open_source
from tests.source.invented import ARABIC, ENGLISH

FILES = Path(__file__).parent / "files"

STATEMENTS = [
    ("statement.ar.chromium.amiri.pdf", ARABIC),
    ("statement.ar.chromium.dejavu.pdf", ARABIC),
    ("statement.ar.libreoffice.amiri.pdf", ARABIC),
    ("statement.en.chromium.dejavu.pdf", ENGLISH),
    ("running-head.pdf", ENGLISH[1:4]),
]


@pytest.mark.parametrize(("name", "paragraphs"), STATEMENTS)
def test_reads_every_paragraph_as_written(name: str, paragraphs: tuple[str, ...]) -> None:
    document = open_source(FILES / name)
    assert document.text.split("\n\n") == list(paragraphs)
    assert document.media_type == "application/pdf"
    assert document.refused == ()


def test_a_pdf_does_not_say_when_its_text_was_published() -> None:
    document = open_source(FILES / "statement.en.chromium.dejavu.pdf")
    assert (document.published, document.published_from) == (None, None)


def test_a_page_that_is_a_picture_is_told_and_the_rest_is_read() -> None:
    document = open_source(FILES / "half-scan.pdf")
    assert document.text == ENGLISH[0]
    assert [refusal.reason for refusal in document.refused] == [
        "page 1: a picture without text; needs text recognition (OCR)"
    ]


REFUSED = [("locked.pdf", "locked with a password"), ("scan.pdf", "holds no text")]


@pytest.mark.parametrize(("name", "reason"), REFUSED)
def test_says_why_it_is_refused(name: str, reason: str) -> None:
    with pytest.raises(SourceError) as caught:
        open_source(FILES / name)
    assert reason in caught.value.reason
    assert "\n" not in str(caught.value)


def test_a_damaged_file_is_refused() -> None:
    raw = (FILES / "scan.pdf").read_bytes()
    with pytest.raises(SourceError, match="damaged"):
        open_source("cut.pdf", raw[:200])


def test_more_pages_than_allowed_are_refused() -> None:
    with pytest.raises(SourceError, match="3 pages, more than the 2 allowed"):
        open_source(FILES / "running-head.pdf", limits=Limits(pages=2))
