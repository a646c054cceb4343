"""Vocabularies that stand apart: loaded only where somebody asks for what they find."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import platformdirs

from hiwar.rules.loading import DATA, load_rules
from hiwar.rules.rules import Rules

EVENTS = "events"


@cache
def event_rules(language: str) -> Rules:
    """The rules that find events, compiled and kept beside those of the engine, never with them.

    Raises: RuleError where a data file is not fit to be used.
    """
    return load_rules(language, folder=DATA / EVENTS, cache=Path(platformdirs.user_cache_path("hiwar")) / EVENTS)
