"""Everything that a comparison says has its Arabic."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

import hiwar.export
from hiwar.export.comparison import say
from hiwar.record import Name, Said

SOURCES = Path(hiwar.export.__file__).parent.parent
CATALOGUE = SOURCES / "locale" / "ar" / "LC_MESSAGES"
MARKED = re.compile(r"""(?:\b_|\._say)\(\s*["']((?:[^"\\]|\\.)+)["'],?\s*\)""")
SAID = re.compile(r"""\bSaid(?:\.of)?\(\s*"((?:[^"\\]|\\.)+)\"""")


def catalogue():
    return read_po((CATALOGUE / "hiwar.po").open("rb"))


def said() -> set[str]:
    account = (SOURCES / "export" / "comparison.py").read_text("utf-8")
    compared = [path.read_text("utf-8") for path in (SOURCES / "compare").glob("*.py")]
    return set(MARKED.findall(account)) | {message for text in compared for message in SAID.findall(text)}


def test_every_message_is_in_the_catalogue() -> None:
    assert said() - {message.id for message in catalogue()} == set()


def test_what_is_put_into_a_message_is_put_into_its_arabic() -> None:
    uneven = [m.id for m in catalogue() if set(re.findall(r"\{\w+\}", m.id)) != set(re.findall(r"\{\w+\}", m.string))]
    assert uneven == []


def test_the_compiled_catalogue_says_what_the_written_one_says() -> None:
    compiled = read_mo((CATALOGUE / "hiwar.mo").open("rb"))
    assert {m.id: m.string for m in compiled if m.id} == {m.id: m.string for m in catalogue() if m.id}


@pytest.mark.parametrize(
    ("language", "told"),
    [("en", "Qatar promises it too"), ("ar", "التزمت به كذلك: قطر")],
)
def test_names_are_said_in_the_readers_language(language: str, told: str) -> None:
    assert say(Said.of("{party} promises it too", party=Name("state", "QA")), language) == told
