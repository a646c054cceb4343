"""Names of states, bodies and cities in the reader's language."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from typing import Any

import yaml
from babel import Locale

CODE, NAME = "code", "name"


def party_name(code: str, language: str) -> str:
    """What a state or body is called; the code itself where nobody has named it."""
    states, bodies = _states(), _forms("bodies", CODE, language)
    if code in states:
        return states[code][language]
    return bodies.get(code) or Locale(language).territories.get(code) or code.replace("_", " ")


def place_name(name: str, language: str) -> str:
    """What a city is called, given its English name; that name where no other is known."""
    return name if language == "en" else _forms("places", NAME, language).get(name, name)


def known_in(name: str, language: str) -> bool:
    """Whether the city has a name in this language, so that the page can say which language it shows."""
    return language == "en" or name in _forms("places", NAME, language)


@lru_cache
def _states() -> dict[str, dict[str, str]]:
    return {value[CODE]: value for value, _ in _entries("shared", "states") if {"ar", "en"} <= value.keys()}


@lru_cache
def _forms(file: str, key: str, language: str) -> dict[str, str]:
    """The first form of every entry of a vocabulary file, by what it stands for."""
    found: dict[str, str] = {}
    for value, forms in _entries(language, file):
        if key in value and forms and not value.get("speaks"):  # a palace speaks for its city and is not its name
            found.setdefault(value[key], forms[0])
    return found


def _entries(folder: str, file: str) -> Iterator[tuple[dict[str, Any], list[str]]]:
    path = files("hiwar") / "data" / folder / f"{file}.yaml"
    if not path.is_file():
        return
    for entry in yaml.load(path.read_text("utf-8"), yaml.CSafeLoader)["entries"]:
        yield entry.get("value") or {}, (entry.get("forms") or "").splitlines()
