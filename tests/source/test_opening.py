"""Whatever is given, either a document comes out or one line that says what, where and what to do."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from hiwar.errors import SourceError
from hiwar.record.document import Document
from hiwar.source import Limits, open_source
from tests.source.packages import docx, paragraph, run
from tests.source.test_webpage import page

FILES = Path(__file__).parent / "files"
SEEDS = [*(path.read_bytes() for path in sorted(FILES.glob("*.pdf"))), page().encode(), docx(paragraph(run("Text.")))]


def _reason(path: str | Path | None, raw: bytes | None = None, limits: Limits | None = None) -> str:
    with pytest.raises(SourceError) as caught:
        open_source(path, raw, limits=limits or Limits())
    assert "\n" not in str(caught.value)
    assert "\0" not in str(caught.value)
    return caught.value.reason


def test_a_file_is_opened_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\xef\xbb\xbfOne.\r\nTwo.")
    document = open_source(tmp_path / "a.txt")
    assert (document.text, document.path) == ("One.\r\nTwo.", str(tmp_path / "a.txt"))


def test_bytes_already_read_need_no_file() -> None:
    assert open_source("-", b"One.").path == "-"
    assert open_source(None, b"One.").path is None
    assert open_source(None, b"").text == ""


@pytest.mark.parametrize(
    "url", ["https://news.invalid/1", "http://news.invalid", "ftp://a.invalid/b", "www.news.invalid"]
)
def test_a_url_is_not_fetched(url: str) -> None:
    assert _reason(url) == "a URL is not fetched here; save the page and give the file"


def test_what_is_no_file(tmp_path: Path) -> None:
    assert "folder" in _reason(tmp_path)
    assert "no such file" in _reason(tmp_path / "missing.txt")
    assert "no bytes" in _reason("-")
    assert "no bytes" in _reason(None)
    assert "no file" in _reason("")
    assert "name" in _reason("a\0b")
    assert "read" in _reason("x" * 5000)
    assert "no ordinary file" in _reason("/dev/null")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_without_permission(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("One.")
    (tmp_path / "a.txt").chmod(0)
    assert "permission" in _reason(tmp_path / "a.txt")


OTHERS = [
    (b"\x89PNG\r\n\x1a\n....", "picture"),
    (b"{\\rtf1 text}", "RTF"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "old Office file"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "locked with a password"),
    (b"\x1f\x8b\x08", "archive"),
    (b"PK\x03\x04nothing", "archive"),
    (b"From: <Saved by Invented>\nContent-Type: multipart/related;", "MHTML"),
]


@pytest.mark.parametrize(("raw", "word"), OTHERS)
def test_kinds_that_are_not_read_are_named(raw: bytes, word: str) -> None:
    assert word in _reason("file.bin", raw)


def test_plain_text_waits_for_no_other_format() -> None:
    code = "import sys; from hiwar.source import open_source; open_source(None, b'One.');"
    code += "print([name for name in ('lxml', 'trafilatura', 'pypdfium2', 'zipfile') if name in sys.modules])"
    printed = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout
    assert printed.strip() == "[]"


def test_limits() -> None:
    assert "larger than" in _reason(None, b"x" * 11, Limits(size=10))
    assert "characters" in _reason(None, b"x" * 11, Limits(characters=10))


def _opens_or_says_why(raw: bytes, path: str | None) -> None:
    try:
        document = open_source(path, raw)
    except SourceError as error:
        assert "\n" not in str(error)  # noqa: PT017
    else:
        assert isinstance(document, Document)


@settings(deadline=None, max_examples=150)
@given(raw=st.binary(max_size=400), path=st.sampled_from([None, "-", "a.txt", "a.html", "a.pdf", "a.docx"]))
@example(raw=b"%PDF-1.7", path=None)
@example(raw=b"PK\x05\x06" + bytes(18), path=None)
@example(raw=b"<html>", path=None)
@example(raw=b"\xff\xfe\x00", path=None)
def test_any_bytes(raw: bytes, path: str | None) -> None:
    _opens_or_says_why(raw, path)


@settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.too_slow])
@given(
    raw=st.sampled_from(SEEDS),
    cut=st.floats(0.05, 1),
    changes=st.lists(st.tuples(st.floats(0, 1), st.integers(0, 255)), max_size=60),
)
def test_any_damage(raw: bytes, cut: float, changes: list[tuple[float, int]]) -> None:
    damaged = bytearray(raw[: int(len(raw) * cut)])
    for place, byte in changes:
        damaged[min(int(place * len(damaged)), len(damaged) - 1)] = byte
    _opens_or_says_why(bytes(damaged), None)
