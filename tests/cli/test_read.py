"""`hiwar read` as it is used: paths in, accounts or JSON out, and nothing lost on the way."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from hiwar.cli.main import main

# Invented: neither the meeting nor its ministers exist.
REPORT = """date 2025-03-14

أكدت قطر وعُمان، أمس الخميس، متانة علاقاتهما، وذلك في ختام الحوار الاستراتيجي الثالث الذي عقد في مسقط.
وقال البيان المشترك إن الجانبين اتفقا على إنشاء مركز مشترك للأبحاث الطبية قبل نهاية عام 2026.
"""


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(REPORT, "utf-8")
    return path


def lines_of(text: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in text.splitlines()]


def test_account_tells_round_then_acts_then_commitments(report, capsys):
    assert main(["read", str(report), "--lang", "en"]) == 0
    told = capsys.readouterr().out
    assert told.index("Round") < told.index("Acts") < told.index("Commitments")
    assert "«الثالث»" in told
    assert "Oman" in told


def test_account_is_told_in_the_language_of_the_reader(report, capsys):
    main(["read", str(report), "--lang", "ar"])
    told = capsys.readouterr().out
    assert "الالتزامات" in told
    assert "Commitments" not in told


def test_json_is_one_object_a_line_in_the_order_given(report, tmp_path, capsys):
    other = tmp_path / "other.txt"
    other.write_text("The ministers of Qatar and Oman met in Doha on 3 March 2025.", "utf-8")
    assert main(["read", "--json", str(other), str(report)]) == 0
    readings = lines_of(capsys.readouterr().out)
    assert [Path(r["document"]["path"]).name for r in readings] == ["other.txt", "report.txt"]
    assert [r["document"]["language"] for r in readings] == ["en", "ar"]


def test_what_cannot_be_read_is_refused_and_the_rest_goes_on(report, tmp_path, capsys):
    missing = tmp_path / "missing.txt"
    assert main(["read", "--json", str(missing), str(report)]) == 2
    said = capsys.readouterr()
    refused, read = lines_of(said.out)
    assert refused["path"] == str(missing)
    assert refused["refused"][0]["reason"]
    assert read["round"]["ordinal"] == 3
    assert said.err.count("\n") == 1
    assert "missing.txt" in said.err


def test_a_text_without_a_meeting_is_read_and_exits_well(tmp_path, capsys):
    path = tmp_path / "weather.txt"
    path.write_text("It rained in the north.", "utf-8")
    assert main(["read", "--json", str(path)]) == 0
    assert lines_of(capsys.readouterr().out)[0]["round"] is None


def test_empty_file_is_read(tmp_path, capsys):
    path = tmp_path / "empty.txt"
    path.write_text("", "utf-8")
    assert main(["read", "--json", str(path)]) == 0
    assert lines_of(capsys.readouterr().out)[0]["document"]["length"] == 0


def test_published_given_beats_the_dateline(report, capsys):
    main(["read", "--json", str(report), "--published", "2025-03-21"])
    document = lines_of(capsys.readouterr().out)[0]["document"]
    assert (document["published"], document["published_from"]) == ("2025-03-21", "given")


def test_text_is_printed_only_where_asked(report, capsys):
    main(["read", "--json", str(report)])
    main(["read", "--json", "--with-text", str(report)])
    without, with_text = lines_of(capsys.readouterr().out)
    assert "text" not in without["document"]
    assert with_text["document"]["text"] == REPORT


@pytest.mark.parametrize("wrong", ["yesterday", "20-12-2025", "2025-13-01"])
def test_a_day_that_is_none_is_refused_in_one_line(report, wrong, capsys):
    with pytest.raises(SystemExit) as stopped:
        main(["read", str(report), "--published", wrong])
    assert stopped.value.code == 2
    assert "is no date" in capsys.readouterr().err


def test_the_words_of_a_text_never_reach_the_error_output(tmp_path, capsys):
    path = tmp_path / "binary.txt"
    path.write_bytes(b"\x00\x01secret clause\xff\xfe\x00" * 50)
    assert main(["read", str(path)]) == 2
    assert "secret" not in capsys.readouterr().err


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (["--csv"], "--csv and --id go with --events"),
        (["--id", "r7"], "--csv and --id go with --events"),
        (["--with-text"], "--with-text goes with --json alone"),
        (["--with-text", "--events", "plover"], "--with-text goes with --json alone"),
        (["--json", "--events", "cameo"], "leave out --json or --events"),
        (["--json", "--lang", "ar"], "--lang is the language of the account"),
        (["--events", "plover", "--lang", "ar"], "--lang is the language of the account"),
    ],
)
def test_an_option_that_would_do_nothing_is_refused(report, options, says, capsys):
    assert main(["read", str(report), *options]) == 2
    told = capsys.readouterr()
    assert (told.out, told.err.count("\n")) == ("", 1)
    assert says in told.err


def test_standard_input_is_read_once(report, monkeypatch, capsys):
    assert main(["read", "-", str(report), "-"]) == 2
    assert "standard input, which holds one text" in capsys.readouterr().err


def test_a_table_of_standard_input_names_it(report, monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(report.read_bytes())))
    assert main(["read", "-", "--events", "plover", "--csv"]) == 0
    rows = capsys.readouterr().out.splitlines()[1:]
    assert rows
    assert all(row.startswith("stdin,") for row in rows)
