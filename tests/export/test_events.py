"""Events as researchers take them: the object of a text in PLOVER and in CAMEO, and the table."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from hiwar.cli.main import main

# Invented: nothing of it happened.
TEXT = "Belgian police arrested four Danish protesters on Monday. Norway condemned the raid.\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    written = tmp_path / "raid.txt"
    written.write_text(TEXT, "utf-8")
    return written


def events_of(capsys, *arguments: str) -> dict:
    assert main(["read", *arguments]) == 0
    return json.loads(capsys.readouterr().out)


def test_one_object_a_text_by_the_stem_of_its_path(path, capsys):
    shown = events_of(capsys, "--events", "plover", str(path))
    assert shown["id"] == "raid"
    assert [event["type"] for event in shown["events"]] == ["COERCE", "ACCUSE", "COERCE"]


def test_an_event_has_type_mode_actors_and_the_words_that_say_it(path, capsys):
    event = events_of(capsys, "--events", "plover", "--published", "2025-03-14", str(path))["events"][0]
    assert (event["type"], event["mode"], event["cameo"]) == ("COERCE", "arrest", "173")
    assert (event["source"][0]["country"], event["source"][0]["sector"]) == ("BEL", "COP")
    assert event["target"][0]["code"] == "DNKCVL"
    assert event["date"] == "2025-03-10"
    for words in (event["head"], *event["source"], *event["target"]):
        assert TEXT[words["start"] : words["end"]] == words["text"]


def test_cameo_has_codes_alone(path, capsys):
    event = events_of(capsys, "--events", "cameo", str(path))["events"][0]
    assert event["cameo"] == "173"
    assert not {"type", "mode", "context"} & set(event)


def test_the_id_may_be_given(path, capsys):
    assert events_of(capsys, "--events", "plover", "--id", "story-7", str(path))["id"] == "story-7"


def test_one_id_for_several_texts_is_refused(path, capsys):
    assert main(["read", "--events", "plover", "--id", "x", str(path), str(path)]) == 2
    assert "--id names one text" in capsys.readouterr().err


def test_a_table_of_nothing_is_refused(path, capsys):
    assert main(["read", "--csv", str(path)]) == 2
    assert "go with --events" in capsys.readouterr().err


def test_the_table_has_one_row_an_event(path, capsys):
    assert main(["read", "--events", "plover", "--csv", "--published", "2025-03-14", str(path)]) == 0
    first, *_ = csv.DictReader(io.StringIO(capsys.readouterr().out))
    assert (first["id"], first["date"]) == ("raid", "2025-03-10")
    assert (first["source"], first["event_type"], first["target"]) == ("BELCOP", "COERCE", "DNKCVL")
    assert TEXT[int(first["start"]) : int(first["stop"])] == first["quote"] == "arrested"


def test_no_cell_begins_a_formula(tmp_path, capsys):
    path = tmp_path / "=1+1.txt"
    path.write_text("Norway condemned the raid.", "utf-8")
    main(["read", "--events", "plover", "--csv", str(path)])
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert {row["id"] for row in rows} == {"'=1+1"}


def test_what_cannot_be_read_is_refused_and_the_rest_goes_on(path, capsys):
    assert main(["read", "--events", "plover", "nosuch.txt", str(path)]) == 2
    said = capsys.readouterr()
    assert json.loads(said.out.splitlines()[-1])["id"] == "raid"
    assert "nosuch.txt" in said.err


def test_a_text_in_no_language_has_no_events(tmp_path, capsys):
    path = tmp_path / "numbers.txt"
    path.write_text("12 34 56", "utf-8")
    assert events_of(capsys, "--events", "plover", str(path)) == {"id": "numbers", "class": None, "events": []}
