"""Entries of the vocabulary, read from YAML and refused where they are not fit to be used."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from hiwar.errors import RuleError

_FILE_KEYS = {"kind", "part", "entries"}
_ENTRY_KEYS = {"id", "forms", "value", "why", "say", "not", "part"}
_STRAY = re.compile("[\u06cc\u06a9\u06be\u06c1\u06d2\u0400-\u04ff\u0370-\u03ff]")
_BRACED = re.compile(r"[^{}]*\{[^{}]+\}[^{}]*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the vocabulary: what is written (`forms`), what it means (`value`), and how that is shown.

    `say` are texts in which it must be found, braces around exactly what is marked; `wrong` those in which it
    must not. Entries without forms name a thing (a territory, a field) that entries of the languages refer to.
    """

    id: str
    kind: str
    part: str
    forms: tuple[str, ...]
    value: dict[str, Any]
    say: tuple[str, ...]
    wrong: tuple[str, ...]
    why: str = ""
    path: str = ""
    line: int = field(default=0, compare=False)


def read_entries(path: Path, *, forms_needed: bool = True) -> Iterator[Entry]:
    """The entries of one data file, in its order.

    Raises: RuleError with file and line where the file or an entry is not fit to be used.
    """
    where = path.name if not path.parent.name else f"{path.parent.name}/{path.name}"
    try:
        root = yaml.compose(path.read_text("utf-8"), Loader=yaml.CSafeLoader)
    except (yaml.YAMLError, UnicodeDecodeError, OSError) as broken:
        line = getattr(getattr(broken, "problem_mark", None), "line", None)
        raise RuleError(f"is not readable YAML ({broken.__class__.__name__})", where, line and line + 1) from broken
    top = _mapping(root, where)
    if unknown := set(top) - _FILE_KEYS:
        raise RuleError(f"unknown key {sorted(unknown)[0]!r}; a file has kind, part and entries", where, 1)
    kind, part = (_scalar(top.get(key), where, key) for key in ("kind", "part"))
    for node in _sequence(top.get("entries"), where):
        yield _entry(_mapping(node, where), kind, part, (where, node.start_mark.line + 1, forms_needed))


def _mapping(node: Any, where: str) -> dict[str, Any]:
    if not isinstance(node, yaml.MappingNode):
        raise RuleError("expected `key: value` lines", where, node.start_mark.line + 1 if node else None)
    keys = [key.value for key, _ in node.value]
    if len(set(keys)) < len(keys):
        raise RuleError("a key is given twice", where, node.start_mark.line + 1)
    return {key.value: value for key, value in node.value}


def _sequence(node: Any, where: str) -> list[Any]:
    if not isinstance(node, yaml.SequenceNode):
        line = node.start_mark.line + 1 if node else None
        raise RuleError("'entries' is missing or is no list of `- id: …`", where, line)
    return list(node.value)


def _scalar(node: Any, where: str, key: str, line: int | None = None) -> str:
    """The text of a key; `line` is where it should stand, if it is missing."""
    if not isinstance(node, yaml.ScalarNode):
        raise RuleError(
            f"{key!r} is missing or is no single word", where, node.start_mark.line + 1 if node is not None else line
        )
    return str(node.value)


def _entry(given: dict[str, Any], kind: str, part: str, place: tuple[str, int, bool]) -> Entry:
    where, line, forms_needed = place
    if unknown := set(given) - _ENTRY_KEYS:
        raise RuleError(
            f"unknown key {sorted(unknown)[0]!r}; an entry has {', '.join(sorted(_ENTRY_KEYS))}", where, line
        )
    lines = [form.strip() for form in _scalar(given["forms"], where, "forms").splitlines()] if "forms" in given else []
    entry = Entry(
        id=_scalar(given.get("id"), where, "id", line),
        kind=kind,
        part=_scalar(given["part"], where, "part") if "part" in given else part,
        forms=tuple(form for form in lines if form),
        value=_plain(given["value"], where) if "value" in given else {},
        say=_texts(given.get("say"), where),
        wrong=_texts(given.get("not"), where),
        why=_scalar(given["why"], where, "why") if "why" in given else "",
        path=where,
        line=line,
    )  # fmt: skip
    if not isinstance(entry.value, dict):
        raise RuleError(f"{entry.id}: expected `key: value` as its value", where, line)
    _refuse(entry, forms_needed)
    return entry


def _plain(node: Any, where: str) -> Any:
    """A value: text, number, list of texts; a word that YAML would turn into a truth value is refused."""
    if isinstance(node, yaml.SequenceNode):
        return [_plain(inner, where) for inner in node.value]
    if isinstance(node, yaml.MappingNode):
        return {key: _plain(inner, where) for key, inner in _mapping(node, where).items()}
    if number := {"tag:yaml.org,2002:int": int, "tag:yaml.org,2002:float": float}.get(node.tag):
        try:
            return number(node.value)
        except ValueError:  # 1:30 and 0x1f are numbers to YAML alone
            reason = f"{node.value} is read as a number; write it in quotes"
            raise RuleError(reason, where, node.start_mark.line + 1) from None
    if node.tag == "tag:yaml.org,2002:bool":
        if node.value not in ("true", "false"):
            raise RuleError(
                f"{node.value} is read as a truth value; write it in quotes", where, node.start_mark.line + 1
            )
        return bool(node.value == "true")
    return None if node.tag == "tag:yaml.org,2002:null" else str(node.value)


def _texts(node: Any, where: str) -> tuple[str, ...]:
    if node is None:
        return ()
    return tuple(_scalar(n, where, "example") for n in (node.value if isinstance(node, yaml.SequenceNode) else [node]))


def _refuse(entry: Entry, forms_needed: bool) -> None:
    """Raise RuleError for what cannot be used."""
    problem = None
    if not entry.forms and forms_needed:
        problem = "has no forms"
    elif entry.forms and not entry.say:
        problem = "has no `say`: a text in which it must be found, with braces around it"
    elif entry.forms and not entry.wrong:
        problem = "has no `not`: a text in which it must not be found"
    elif not all(_BRACED.fullmatch(text) for text in entry.say):
        problem = "`say` needs one pair of braces around what is marked"
    for form in (*entry.forms, *entry.say, *entry.wrong):
        if unicodedata.normalize("NFC", form) != form:
            problem = f"is not in normal form C: {form!r}"
        elif stray := _STRAY.search(form):
            problem = f"look-alike letter U+{ord(stray.group()):04X} in {form!r}"
    if problem:
        raise RuleError(f"{entry.id} {problem}", entry.path, entry.line)
