"""Write entries as YAML in one settled form, so that two builds of the same tables are equal letter by letter."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_PLAIN = re.compile(r"[^\W\d_][^:#{}\[\],&*!|>'\"%@`?]*")
_WORDS = {"no", "yes", "on", "off", "true", "false", "null", "y", "n"}


@dataclass(frozen=True)
class Built:
    """An entry to be written."""

    name: str
    value: dict[str, object]
    forms: list[str] = field(default_factory=list)
    say: str = ""
    wrong: list[str] = field(default_factory=list)
    part: str = ""


def page(header: str, kind: str, part: str, entries: list[Built]) -> str:
    """A data file: its header as comment, its kind and part, its entries by id."""
    lines = [f"# {line}".rstrip() for line in header.strip().splitlines()]
    lines += [f"kind: {kind}", f"part: {part}", "entries:"]
    for entry in sorted(entries, key=lambda entry: entry.name):
        lines += _lines(entry)
    return "\n".join(lines) + "\n"


def _lines(entry: Built) -> list[str]:
    lines = [f"  - id: {entry.name}"]
    if entry.part:
        lines.append(f"    part: {entry.part}")
    if entry.forms:
        lines += ["    forms: |", *(f"      {form}" for form in entry.forms)]
    lines.append("    value: {" + ", ".join(f"{key}: {scalar(value)}" for key, value in entry.value.items()) + "}")
    if entry.say:
        lines.append(f"    say: {scalar(entry.say)}")
    if entry.wrong:
        lines += ["    not:", *(f"      - {scalar(text)}" for text in entry.wrong)]
    return lines


def scalar(value: object) -> str:
    """A value as YAML writes it, in quotes where it could be read as something else."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return str(value).lower()
    text = str(value)
    if _PLAIN.fullmatch(text) and text.lower() not in _WORDS and text == text.strip():
        return text
    return "'" + text.replace("'", "''") + "'"
