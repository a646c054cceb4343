"""The register is begun by entering a text, by several programs at once if need be, and never by looking."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path

import pytest

from hiwar.errors import OptionError
from hiwar.register import command
from hiwar.register.place import DATABASE, FOLDER

EXAMPLES = Path(__file__).parent.parent.parent / "examples" / "us-qatar"


def hiwar(folder: Path, *words: str) -> subprocess.Popen[str]:
    """The command as a program of its own, with a register in the folder."""
    surroundings = {k: v for k, v in os.environ.items() if k not in (DATABASE, "PYTEST_CURRENT_TEST")}
    return subprocess.Popen(
        [sys.executable, "-m", "hiwar.cli.main", "register", *words],
        env=surroundings | {FOLDER: str(folder)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_three_programs_may_begin_it_at_once(tmp_path: Path) -> None:
    programs = [hiwar(tmp_path, "add", str(EXAMPLES / f"round-{number}.en.txt")) for number in (1, 2, 3)]
    told = [program.communicate() for program in programs]
    assert [(program.returncode, errors) for program, (_, errors) in zip(programs, told, strict=True)] == [(0, "")] * 3
    listed, _ = hiwar(tmp_path, "show").communicate()
    assert listed.count("  Round ") == 3


def test_a_text_may_come_on_standard_input(tmp_path: Path) -> None:
    text = (EXAMPLES / "round-1.en.txt").read_text("utf-8")
    told, errors = hiwar(tmp_path, "add", "-").communicate(text)
    assert told.startswith("-: entered; Qatar–United States Strategic Dialogue: Round 1; ")
    assert errors == ""


def test_a_text_without_a_word_is_refused(tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_text("\n  \n", "utf-8")
    program = hiwar(tmp_path / "register", "add", str(empty))
    told, errors = program.communicate()
    assert (program.returncode, told) == (2, "")
    assert errors == f"hiwar: {empty}: holds no text, and there is nothing to enter; give the text itself\n"


def shown(*words: str) -> int:
    parser = argparse.ArgumentParser()
    command.add_arguments(parser)
    return command.run(parser.parse_args(["show", *words]))


def test_looking_begins_no_register(tmp_path: Path, monkeypatch, capsys) -> None:
    monkeypatch.setenv(FOLDER, str(tmp_path / "nowhere"))
    monkeypatch.delenv(DATABASE, raising=False)
    assert shown() == 0
    assert capsys.readouterr().out == "The register is empty: hiwar register add FILE enters a text.\n"
    assert shown("--lang", "ar") == 0
    assert "السجل خالٍ" in capsys.readouterr().out
    assert list(tmp_path.iterdir()) == []


def test_a_register_that_is_named_and_not_there_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(OptionError, match=r"sub/x\.db: there is no register; hiwar register add"):
        shown("--database", str(tmp_path / "sub" / "x.db"))
    assert list(tmp_path.iterdir()) == []
