"""What a row of a carried file must be before it may stand in the register: a stranger may have written it."""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from hiwar.register.carrying.packing import CarryError
from hiwar.register.carrying.tables import Row, Table

_NEVER_DEEPER = 60


def checked(table: Table, row: Row, where: str) -> Row:
    """The values of a row by column, references left as ids; columns unknown to an older Hiwar get their default.

    Raises: CarryError where a column is not known here, or a value cannot stand in it.
    """
    columns = {column.name: column for column in table.columns}
    for name in row:
        if name not in columns and name != "id":
            reason = f"has a column that this Hiwar does not know ({name[:40]!r}); update it, then import the file"
            raise CarryError(f"{where}: {reason}")
    values = {name: _value(column, row, where) for name, column in columns.items()}
    if fault := _faults(table, values):
        raise CarryError(f"{where}: {fault}; the file is damaged, export it again")
    return values


def _value(column: models.Field, row: Row, where: str) -> Any:
    if column.name not in row:
        return None if column.is_relation else column.get_default()
    value = row[column.name]
    if value is None:
        if column.null or (isinstance(column, models.JSONField) and column.null):
            return None
        raise CarryError(f"{where}: {column.name} is missing; the file is damaged, export it again")
    if column.is_relation:
        return value
    try:
        return _clean(column, value)
    except (ValidationError, ValueError, TypeError, OverflowError, KeyError, RecursionError):
        raise CarryError(f"{where}: {column.name} has no value that can stand there; export it again") from None


def _clean(column: models.Field, value: Any) -> Any:
    if isinstance(column, models.JSONField):
        return _shaped(column.name, value)
    if isinstance(value, dict | list) or (isinstance(value, bool) != isinstance(column, models.BooleanField)):
        raise ValueError(column.name)
    if isinstance(column, models.CharField | models.TextField) and not isinstance(value, str):
        raise ValueError(column.name)
    made = column.to_python(value)
    if isinstance(made, datetime) and made.tzinfo is None:
        raise ValueError(column.name)
    if isinstance(made, float) and not math.isfinite(made):
        raise ValueError(column.name)
    column.run_validators(made)
    if column.choices and made not in [code for code, _ in column.flatchoices]:
        raise ValueError(column.name)
    return made


def _shaped(name: str, value: Any) -> Any:
    if name in _SHAPES and not _SHAPES[name](value):
        raise ValueError(name)
    if _depth(value) > _NEVER_DEEPER:
        raise ValueError(name)
    return value


def _codes(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) and len(one) <= 60 for one in value)


def _spans(value: Any) -> bool:
    return isinstance(value, list) and all(
        isinstance(one, list) and len(one) == 2 and all(type(end) is int for end in one) for one in value
    )


_SHAPES: dict[str, Callable[[Any], bool]] = {
    "parties": _codes,
    "holders": _codes,
    "actors": _codes,
    "addressees": _codes,
    "spans": _spans,
    "reasons": lambda value: isinstance(value, list),
    "body": lambda value: isinstance(value, dict) and {"document", "commitments", "acts", "round"} <= set(value),
}


def _depth(value: Any) -> int:
    """How deep lists and objects stand in each other, without following them by the stack."""
    deepest, waiting = 0, [(value, 1)]
    while waiting:
        one, depth = waiting.pop()
        deepest = max(deepest, depth)
        inner = one.values() if isinstance(one, dict) else one if isinstance(one, list) else ()
        waiting.extend((further, depth + 1) for further in inner)
        if deepest > _NEVER_DEEPER:
            return deepest
    return deepest


def _faults(table: Table, values: Row) -> str:
    """What is wrong with a row as a whole, empty where nothing is."""
    if table.name == "documents" and not _is_text_of(values["text_id"], values["text"]):
        return "a text is not the one that its id names"
    if table.name == "readings" and digest_of(values["body"]) != values["digest"]:
        return "a reading is not the one that its digest names"
    if bool(values.get("owner_mechanism")) != bool(values.get("owner_side")):
        return "an owner is named by half"
    return ""


def _is_text_of(text_id: str, text: str) -> bool:
    """Lone halves of letters are kept as replacement characters: such a text's id cannot be made again."""
    return "\ufffd" in text or hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest() == text_id


def digest_of(body: Any) -> str:
    """The digest by which a reading is known."""
    return hashlib.sha256(json.dumps(body, sort_keys=True).encode()).hexdigest()


def spans_fault(table: Table, values: Row, length: int) -> str:
    """What is wrong with the spans of a mark in a text of so many code points, empty where nothing is."""
    pairs = [(values[a], values[b]) for a, b in _PAIRS.get(table.name, ())]
    pairs += [tuple(span) for span in values.get("spans") or []]
    ends = [(start, stop) for start, stop in pairs if (start, stop) != (None, None)]
    whole = all(start is not None and stop is not None and 0 <= start <= stop <= length for start, stop in ends)
    return "" if whole else "words are said to stand where the text has none"


_PAIRS = {
    "commitments": (("start", "stop"), ("deadline_start", "deadline_stop")),
    "acts": (("start", "stop"), ("head_start", "head_stop")),
    "evidence": (("start", "stop"),),
    "links": (("said_start", "said_stop"),),
}
