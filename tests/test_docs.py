"""The documentation is held to the program: it lists all there is, its links lead somewhere, its examples run."""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from hiwar.cli.main import make_parser

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
PAGES = sorted([*DOCS.rglob("*.md"), *ROOT.glob("*.md"), ROOT / "bench" / "README.md"])


def page(name: str) -> str:
    return (DOCS / name).read_text("utf-8")


def commands(parser: argparse.ArgumentParser, name: str = "hiwar") -> Iterator[tuple[str, argparse.ArgumentParser]]:
    """Every command and command of a command, with its parser."""
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for word, inner in action.choices.items():
                yield f"{name} {word}", inner
                yield from commands(inner, f"{name} {word}")


def test_every_command_stands_in_the_reference() -> None:
    text = page("commands.md")
    assert [name for name, _ in commands(make_parser()) if name not in text] == []


def test_every_option_stands_in_the_section_of_its_command() -> None:
    sections = dict(re.findall(r"^## (hiwar \w+)\n(.*?)(?=^## |\Z)", page("commands.md"), re.MULTILINE | re.DOTALL))
    missing = [
        f"{name} {option}"
        for name, parser in commands(make_parser())
        for action in parser._actions
        for option in action.option_strings
        if option.startswith("--") and option != "--help"
        if f"`{option}" not in sections[" ".join(name.split()[:2])]
    ]
    assert missing == []


def test_every_command_documented_is_there() -> None:
    known = {name for name, _ in commands(make_parser())}
    assert set(re.findall(r"^## (hiwar \w+)", page("commands.md"), re.MULTILINE)) <= known


def test_every_setting_stands_in_the_settings() -> None:
    code = [*(ROOT / "src").rglob("*.py"), *(p for p in (ROOT / "scripts").iterdir() if p.is_file()), ROOT / "Makefile"]
    named = {name for path in code for name in re.findall(r"\bHIWAR_[A-Z_]+\b", path.read_text("utf-8"))}
    documented = set(re.findall(r"^\| `(HIWAR_[A-Z_]+)`", page("settings.md"), re.MULTILINE))
    assert named == documented


def test_every_data_file_stands_in_the_list_with_its_folders() -> None:
    folders = {path.parent for path in (ROOT / "src" / "hiwar" / "data").rglob("*.yaml")}
    data = ROOT / "src" / "hiwar" / "data"
    there = {(path.name, folder.relative_to(data).as_posix()) for folder in folders for path in folder.glob("*.yaml")}
    rows = re.findall(r"^\| `([\w.-]+\.yaml)` \| ([^|]+) \|", page("data-files.md"), re.MULTILINE)
    assert {(name, folder.strip()) for name, listed in rows for folder in listed.split(",")} == there


def test_every_page_is_led_to_from_the_index() -> None:
    pages = {path.name for path in DOCS.glob("*.md")} - {"README.md"}
    assert pages - set(re.findall(r"\]\(([\w-]+\.md)\)", page("README.md"))) == set()


@pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_link_inside_the_project_leads_somewhere(path: Path) -> None:
    links = re.findall(r"\]\((?!\w+:|#)([^)#\s]+)", path.read_text("utf-8"))
    assert [link for link in links if not (path.parent / link).exists()] == []


def test_every_decision_is_dated_and_says_what_was_not_taken() -> None:
    decisions = sorted((DOCS / "decisions").glob("*.md"))
    lacking = [p.name for p in decisions if "2026-" not in p.read_text("utf-8") or "taken" not in p.read_text("utf-8")]
    assert decisions
    assert lacking == []


def test_no_two_decisions_have_one_number() -> None:
    numbers = [path.name[:4] for path in (DOCS / "decisions").glob("*.md")]
    assert sorted(numbers) == sorted(set(numbers))


# the examples are run ---------------------------------------------------------------------------------------------

EXAMPLES = re.findall(r"```console\n\$ hiwar (.*?)\n(.*?)```", page("commands.md"), re.DOTALL)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("register")


@pytest.mark.parametrize(("command", "printed"), EXAMPLES, ids=[command for command, _ in EXAMPLES])
def test_an_example_prints_what_the_page_shows(command: str, printed: str, folder: Path) -> None:
    environment = os.environ | {"HIWAR_FOLDER": str(folder), "PYTHONIOENCODING": "utf-8"}
    environment.pop("HIWAR_DATABASE", None)
    done = subprocess.run(
        [sys.executable, "-m", "hiwar.cli.main", *command.split()],
        cwd=ROOT, env=environment, capture_output=True, encoding="utf-8",
    )  # fmt: skip
    shape = re.escape(printed.strip()).replace("…", ".*")
    assert re.fullmatch(shape, (done.stderr + done.stdout).strip(), re.DOTALL), done.stderr + done.stdout
