"""What codes are called, from the shared vocabulary."""

from __future__ import annotations

from functools import cache

from hiwar.rules.entry import Entry, read_entries
from hiwar.rules.loading import DATA


def named(file: str, code: str, language: str) -> str | None:
    """The name of a code in the shared vocabulary; None where nobody has named it."""
    entry = _shared(file).get(code)
    return str(entry.value[language]) if entry and language in entry.value else None


@cache
def _shared(file: str) -> dict[str, Entry]:
    path = DATA / "shared" / f"{file}.yaml"
    entries = read_entries(path, forms_needed=False) if path.exists() else ()
    return {str(entry.value.get("code", entry.value.get("act"))): entry for entry in entries}
