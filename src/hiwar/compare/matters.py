"""What promises are about, by sense: the vocabulary that is read only where texts are compared."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import platformdirs

from hiwar.rules.loading import DATA, load_rules
from hiwar.rules.rules import Rules

_MATTERS = "matters"


@cache
def matter_rules(language: str) -> Rules:
    """The rules that find matters, compiled and kept beside those of the engine, never with them.

    Raises: RuleError where a data file is not fit to be used.
    """
    return load_rules(language, folder=DATA / _MATTERS, cache=Path(platformdirs.user_cache_path("hiwar")) / _MATTERS)
