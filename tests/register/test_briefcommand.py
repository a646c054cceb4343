"""`hiwar brief` writes a file and says what found no room."""

from __future__ import annotations

import pytest

from hiwar.cli.main import main

pytestmark = pytest.mark.django_db
WATER = "dialogue-is-om"


@pytest.fixture
def entered(db):
    from hiwar.register.entering import enter
    from tests.register.invented import ENGLISH, english_statement, rounds

    for reading in rounds():
        enter(reading, reading.document.text.encode())
    enter(english_statement(), ENGLISH.encode())


def test_a_word_document_is_written(entered, tmp_path, capsys):
    path = tmp_path / "briefing.docx"
    assert main(["brief", WATER, "--for", "om", "--lang", "ar", "--on", "2025-06-01", "--out", str(path)]) == 0
    assert path.read_bytes()[:2] == b"PK"
    assert "left out" in capsys.readouterr().out


def test_a_pdf_is_written(entered, tmp_path):
    pytest.importorskip("typst", reason="typst is not installed")
    path = tmp_path / "briefing.pdf"
    assert main(["brief", WATER, "--for", "IS", "--on", "2025-06-01", "--out", str(path)]) == 0
    assert path.read_bytes()[:5] == b"%PDF-"


def test_without_a_name_the_file_is_named_after_what_it_is(entered, tmp_path, monkeypatch):
    pytest.importorskip("typst", reason="typst is not installed")
    monkeypatch.chdir(tmp_path)
    assert main(["brief", WATER, "--for", "IS", "--on", "2025-06-01"]) == 0
    assert [path.name for path in tmp_path.iterdir()] == ["brief-dialogue-is-om-is-2025-06-01.pdf"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["brief", "no-such", "--for", "IS"], "no mechanism of the register"),
        (["brief", WATER, "--for", "QA"], "no party of dialogue-is-om"),
        (["brief", WATER, "--for", "IS", "--out", "briefing.txt"], "ends in .pdf or .docx"),
        (["brief", WATER, "--for", "IS", "--out", "no/such/folder/briefing.docx"], "cannot be written"),
    ],
)
def test_what_stands_in_the_way_is_said_in_one_line(entered, capsys, arguments, said):
    assert main(arguments) == 2
    error = capsys.readouterr().err
    assert said in error
    assert error.count("\n") == 1
