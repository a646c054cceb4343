"""`hiwar compare` as it is used: two files in, an account or JSON out."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from hiwar.cli.main import main

# Invented: neither the meetings nor the promises exist.
SECOND = "Qatar and Oman held the second round of the Oman-Qatar Strategic Dialogue in Doha on 4 May 2025. The two sides will seek to open a fishing port in Sur.\n"
THIRD = "Qatar and Oman held the third round of the Oman-Qatar Strategic Dialogue in Muscat on 4 May 2026. The two sides will open a fishing port in Sur by June 2027.\n"


@pytest.fixture
def texts(tmp_path: Path) -> tuple[str, str]:
    paths = tmp_path / "second.txt", tmp_path / "third.txt"
    for path, text in zip(paths, (SECOND, THIRD), strict=True):
        path.write_text(text, "utf-8")
    return str(paths[0]), str(paths[1])


def compared(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict:
    assert main(["compare", *arguments, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_the_object_has_the_keys_of_the_schema(texts: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    shown = compared(capsys, *texts)
    assert (shown["schema"], shown["as"]) == ("hiwar/comparison/1", "rounds")
    assert shown["earlier"]["path"] == texts[0]
    (link,) = shown["links"]
    assert (link["earlier"], link["later"], link["relation"]) == (0, 0, "strengthened")
    assert link["why"] == ["level 2 → 4", "a date was added: by June 2027"]
    assert 0 < link["score"] <= 1
    assert {step["kind"] for step in link["wording"]} == {"same", "removed", "added"}


def test_the_account_says_it_in_the_readers_language(
    texts: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["compare", *texts, "--lang", "ar"]) == 0
    told = capsys.readouterr().out
    assert "تعزز: 1" in told
    assert "أضيف موعد: by June 2027" in told


def test_the_account_quotes_both_sides(texts: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", *texts]) == 0
    told = capsys.readouterr().out
    assert "Strengthened: 1" in told
    assert "«The two sides will seek to open a fishing port in Sur»" in told
    assert "the texts name different rounds: 2 and 3" in told


def test_a_reading_is_taken_as_it_is(
    texts: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["read", texts[0], "--json", "--with-text"]) == 0
    reading = json.loads(capsys.readouterr().out)
    reading["commitments"][0]["level"] = 4
    given = tmp_path / "second.json"
    given.write_text(json.dumps(reading, ensure_ascii=False, indent=1), "utf-8")
    assert compared(capsys, str(given), texts[1])["links"][0]["why"] == ["a date was added: by June 2027"]


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("gone.txt", None, "no such file"),
        ("half.json", '{"schema": "hiwar/reading/1", "document": {', "no whole JSON object"),
        ("bare.json", '{"schema": "hiwar/reading/1", "document": {"path": "x"}}', "--with-text"),
    ],
)
def test_what_cannot_be_compared_is_refused_in_one_line(
    texts: tuple[str, str],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    name: str,
    content: str | None,
    says: str,
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_text(content, "utf-8")
    assert main(["compare", texts[0], str(path)]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.count("\n") == 1
    assert says in told.err


def standard_input(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))


@pytest.mark.parametrize("side", [0, 1])
def test_either_text_may_come_on_standard_input(
    texts: tuple[str, str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], side: int
) -> None:
    standard_input(monkeypatch, (SECOND, THIRD)[side])
    given = ["-" if n == side else path for n, path in enumerate(texts)]
    assert compared(capsys, *given)["links"][0]["relation"] == "strengthened"


def test_standard_input_holds_one_text(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", "-", "-"]) == 2
    assert capsys.readouterr().err == (
        "hiwar: - names standard input, which holds one text; give the other texts as files\n"
    )


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("rows.json", '[{"party": "QA"}]', "is JSON and no reading"),
        ("list.txt", '{"parties": ["QA", "US"]}', "is JSON and no reading"),
        ("comparison.json", '{"schema": "hiwar/comparison/1"}', "'hiwar/comparison/1' and no reading"),
        ("two.jsonl", '{"schema": "hiwar/reading/1"}\n{"schema": "hiwar/reading/1"}\n', "holds several readings"),
    ],
)
def test_json_that_is_no_reading_is_not_compared_as_text(
    texts: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, content: str, says: str
) -> None:
    (tmp_path / name).write_text(content, "utf-8")
    assert main(["compare", str(tmp_path / name), texts[1]]) == 2
    told = capsys.readouterr()
    assert (told.out, told.err.count("\n")) == ("", 1)
    assert says in told.err


def test_a_text_may_begin_with_a_bracket(
    texts: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "second.txt").write_text("[Official translation]\n\n" + SECOND, "utf-8")
    assert compared(capsys, str(tmp_path / "second.txt"), texts[1])["as"] == "rounds"


def test_texts_that_have_nothing_in_common_are_said_to_have_nothing(
    texts: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "other.txt"
    other.write_text(
        "Morocco and Japan held the second round of the Morocco-Japan Dialogue in Rabat on 6 May 2025.", "utf-8"
    )
    assert main(["compare", texts[0], str(other)]) == 0
    told = capsys.readouterr().out
    assert "Not compared: the texts share no parties and no mechanism" in told
    assert "Earlier · Parties: Oman, Qatar\nLater · Parties: Japan, Morocco" in told
    assert compared(capsys, texts[0], str(other))["as"] is None


def test_the_later_text_given_first_is_said_at_the_head(
    texts: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["compare", texts[1], texts[0]]) == 0
    assert capsys.readouterr().out.splitlines()[3] == (
        "Note: the later round was given first: round 3, then round 2; give them the other way round"
    )


def test_a_language_for_the_account_means_nothing_to_json(
    texts: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["compare", *texts, "--json", "--lang", "ar"]) == 2
    assert "--json prints none" in capsys.readouterr().err


def test_each_text_may_have_its_day(texts: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    shown = compared(capsys, *texts, "--published", "2025-05-04", "--published", "2026-05-04")
    assert [shown[side]["published"] for side in ("earlier", "later")] == ["2025-05-04", "2026-05-04"]
    assert main(["compare", *texts, *(3 * ["--published", "2026-05-04"])]) == 2
