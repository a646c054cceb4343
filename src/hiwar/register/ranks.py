"""At which level a party came, as its chairs' offices say: leaders, ministers or officials."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import Any

from hiwar.lang.languages import detect_language
from hiwar.lang.texts import fold_text
from hiwar.register.keeping import RANKS
from hiwar.rules import Rules, load_rules


def ranks_of(chairs: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    """For each party the highest office that a chair of its holds; a party whose offices nobody gives is left out."""
    found: dict[str, str] = {}
    for chair in chairs:
        rank = rank_of(chair.get("office") or "")
        if rank:
            found[chair["party"]] = max(rank, found.get(chair["party"], rank), key=RANKS.index)
    return found


@lru_cache(maxsize=4096)
def rank_of(office: str) -> str | None:
    """The rank of an office as printed; a head of government who is a minister too is a leader. None: not known."""
    if not office:
        return None
    language = detect_language(office)
    hits = _rules(language).find(fold_text(office, language)).longest("office", "portfolio")
    values = [hit.value for hit in hits if hit.entry.kind == "office"]
    if any(value.get("head") for value in values):
        return "leaders"
    if any(value.get("minister") for value in values):
        return "ministers"
    return "officials" if values else None


@cache
def _rules(language: str) -> Rules:
    return load_rules(language)
