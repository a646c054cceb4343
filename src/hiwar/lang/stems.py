"""What of a word tells which matter is spoken of, in each language."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from hiwar.lang.ar import stems as ar
from hiwar.lang.en import stems as en

_KNOWN = {"ar": ar, "en": en}
_FAINT = 0.3
"""What a word of every statement counts beside one that tells the matter."""

_LISTED = 2
"""Figures of so few digits number a list, or a day."""


class Stem(NamedTuple):
    """A stem and how much it tells, from 0 to 1."""

    letters: str
    weight: float


@lru_cache(maxsize=65_536)
def stems_of(word: str, language: str) -> tuple[Stem, ...]:
    """The stems of a folded word; none of a function word. A word of figures is its own stem.

    Raises: KeyError where the language is none that Hiwar reads.
    """
    known = _KNOWN[language]
    if word in known.SILENT or len(word) < 2:
        return ()
    if word.isdigit():
        return (Stem(word, 0.7),) if len(word) > _LISTED else ()
    if not word.isalpha():
        return (Stem(word, 0.7),)
    found = known.stems(word)
    weight = _FAINT if word in known.FAINT else 1.0
    return tuple(Stem(letters, weight / len(found) ** 0.5) for letters in found)
