"""Readings from what is handed over: a text, a reading, or a reading that lacks some of its keys."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from hiwar.errors import OptionError
from hiwar.read.reading import read, read_document
from hiwar.record import Reading
from hiwar.record.loading import load_reading

_READ = ("mentioned_rounds", "times", "parties", "people", "places", "acts", "commitments")


def take_text(side: str | Reading) -> Reading:
    """The reading of a text, or the reading itself.

    Raises: OptionError where it is neither.
    """
    if isinstance(side, Reading):
        return side
    if not isinstance(side, str):
        raise OptionError(f"a text (str) or a reading is compared, not {type(side).__name__}")
    return read(side)


def take_shown(shown: Mapping[str, Any], published: date | None = None) -> Reading:
    """The reading that a JSON object shows; the keys that it lacks are found by reading its text.

    Raises: SourceError where the object is no reading with its text.
    """
    given = load_reading(shown)
    missing = [key for key in _READ if key not in shown]
    if not missing and "round" in shown and given.document.language:
        return given
    found = read_document(given.document, published=published or given.document.published)
    kept = {key: getattr(given, key) for key in _READ if key in shown}
    meeting = given.round if "round" in shown else found.round
    return replace(found, **kept, round=meeting, refused=given.refused)
