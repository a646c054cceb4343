"""Names of states, bodies and cities in the reader's language."""

from __future__ import annotations

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


def learn_names() -> None:
    """Reads the vocabulary once, so that no page waits for it."""
    _states()
    for language in ("ar", "en"):
        _forms("bodies", CODE, language)
        _forms("places", NAME, language)


@lru_cache
def _states() -> dict[str, dict[str, str]]:
    values = (entry["value"] for entry in _entries("shared", "states"))
    return {value[CODE]: value for value in values if {"ar", "en"} <= value.keys()}


@lru_cache
def _forms(file: str, key: str, language: str) -> dict[str, str]:
    """The first form of every entry of a vocabulary file, by what it stands for.

    A palace stands for its city too; the city's own entry is the one with the shorter id (`en.place.muscat`).
    """
    found: dict[str, str] = {}
    for entry in sorted(_entries(language, file), key=lambda entry: entry["id"].count(".")):
        value, forms = entry.get("value") or {}, (entry.get("forms") or "").split("\n")
        if key in value and forms[0]:
            found.setdefault(value[key], forms[0])
    return found


def _entries(folder: str, file: str) -> list[dict[str, Any]]:
    path = files("hiwar") / "data" / folder / f"{file}.yaml"
    if not path.is_file():
        return []
    return yaml.load(path.read_text("utf-8"), yaml.CSafeLoader)["entries"]
