"""What codes, states, bodies and cities are called in a reader's language, from the vocabulary itself."""

from __future__ import annotations

from functools import cache

from babel import Locale

from hiwar.lang.languages import LANGUAGES, detect_language
from hiwar.rules.entry import Entry, read_entries
from hiwar.rules.loading import DATA

_CODE, _NAME = "code", "name"


def named(file: str, code: str, language: str) -> str | None:
    """The name of a code in the shared vocabulary; None where nobody has named it."""
    entry = _shared(file).get(code)
    return str(entry.value[language]) if entry and language in entry.value else None


def party_name(code: str, language: str) -> str:
    """What a state or body is called; the code itself, with blanks, where nobody has named it."""
    known = named("states", code, language) or _forms("bodies", _CODE, language).get(code)
    return known or Locale(language).territories.get(code) or code.replace("_", " ")


def place_name(name: str, language: str) -> str:
    """What a city is called, given its English name; that name where no other is known."""
    return name if detect_language(name) == language else _forms("places", _NAME, language).get(name, name)


def known_in(name: str, language: str) -> bool:
    """Whether the city has a name in this language, so that a page can say which language it shows."""
    return detect_language(name) == language or name in _forms("places", _NAME, language)


def learn_names() -> None:
    """Read all names at once, so that the first who asks does not wait for it."""
    for language in LANGUAGES:
        named("states", "", language)
        for file, key in (("bodies", _CODE), ("places", _NAME)):
            _forms(file, key, language)


@cache
def _shared(file: str) -> dict[str, Entry]:
    return {str(entry.value.get(_CODE, entry.value.get("act"))): entry for entry in _entries("shared", file)}


@cache
def _forms(file: str, key: str, language: str) -> dict[str, str]:
    """The first form of every entry of a vocabulary, by what it stands for.

    A palace stands for its city too; the city's own entry is the one with the shorter id (`en.place.muscat`).
    """
    found: dict[str, str] = {}
    for entry in sorted(_entries(language, file), key=lambda entry: entry.id.count(".")):
        if entry.value.get(key) and entry.forms:
            found.setdefault(str(entry.value[key]), entry.forms[0])
    return found


def _entries(folder: str, file: str) -> list[Entry]:
    """The entries of a file, and of those beside it whose name ends alike (invented_states beside states)."""
    paths = sorted((DATA / folder).glob(f"*{file}.yaml"), key=lambda path: (path.stem != file, path.name))
    return [entry for path in paths for entry in read_entries(path, forms_needed=folder != "shared")]
