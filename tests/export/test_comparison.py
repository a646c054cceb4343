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


def of_one(message) -> tuple[str, str]:
    """A message and its Arabic; of a plural the last form, for many."""
    plural = isinstance(message.id, tuple | list)
    return (message.id[-1], message.string[-1]) if plural else (message.id, message.string)


def said_in(messages):
    """The messages without the head of the catalogue."""
    return [message for message in messages if message.id]


def test_every_message_is_in_the_catalogue() -> None:
    assert said() - {of_one(message)[0] for message in catalogue()} == set()


def test_what_is_put_into_a_message_is_put_into_its_arabic() -> None:
    pairs = [of_one(message) for message in catalogue()]
    uneven = [
        said for said, arabic in pairs if set(re.findall(r"\{\w+\}", said)) != set(re.findall(r"\{\w+\}", arabic))
    ]
    assert uneven == []


def test_the_compiled_catalogue_says_what_the_written_one_says() -> None:
    compiled = read_mo((CATALOGUE / "hiwar.mo").open("rb"))
    assert dict(map(of_one, said_in(compiled))) == dict(map(of_one, said_in(catalogue())))


@pytest.mark.parametrize(
    ("language", "told"),
    [("en", "Qatar promises it too"), ("ar", "التزمت به كذلك: قطر")],
)
def test_names_are_said_in_the_readers_language(language: str, told: str) -> None:
    assert say(Said.of("{party} promises it too", party=Name("state", "QA")), language) == told
