"""What tells in each language that something has been done."""

from __future__ import annotations

import re
from typing import Protocol

from hiwar.lang.ar import deeds as ar
from hiwar.lang.en import deeds as en


class Deeds(Protocol):
    """How a language tells deeds from words; `lang/*/deeds.py` says what each pattern is."""

    DONE: re.Pattern[str]
    DENIED: re.Pattern[str]
    NAMES: re.Pattern[str]


def deeds_of(code: str) -> Deeds:
    """The patterns of the language with this code.

    Raises: KeyError where it is none that Hiwar reads.
    """
    known: dict[str, Deeds] = {"ar": ar, "en": en}
    return known[code]
