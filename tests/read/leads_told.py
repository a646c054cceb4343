"""The facts of a round as a lead tells them, in few words, so that examples can be written down."""

from __future__ import annotations

from datetime import date
from typing import Any

from hiwar import read


def told(text: str, published: str | None) -> dict[str, Any] | None:
    """The round of a text: its facts, with its parties, chairs and mechanism in one word each; None where none is."""
    shown = read(text, published=date.fromisoformat(published) if published else None).to_dict()
    meeting = shown["round"]
    if meeting is None:
        return None
    mechanism, chairs = meeting["mechanism"], meeting["chairs"] or ()
    return meeting | {
        "parties": " ".join(meeting["parties"]),
        "kind": mechanism and mechanism["kind"],
        "name": mechanism and mechanism["name"],
        "chairs": ", ".join(f"{chair['name']} ({chair['party']})" for chair in chairs),
        "published": shown["document"]["published"],
    }
