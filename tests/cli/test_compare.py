"""`hiwar compare` as it is used: two files in, an account or JSON out."""

from __future__ import annotations

import json
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


def test_each_text_may_have_its_day(texts: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    shown = compared(capsys, *texts, "--published", "2025-05-04", "--published", "2026-05-04")
    assert [shown[side]["published"] for side in ("earlier", "later")] == ["2025-05-04", "2026-05-04"]
    assert main(["compare", *texts, *(3 * ["--published", "2026-05-04"])]) == 2
