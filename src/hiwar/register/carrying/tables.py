"""How each table of the register is carried: by natural keys, which are the same on every machine.

A row's `id` is a hash of what tells it apart from others; a reference is the id of the row that is meant. Rows that
share all of it (two people of one name, at one moment, with one word) are numbered.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any

from django.db import models

from hiwar.register.models import (
    Act,
    Commitment,
    Correction,
    Delivery,
    Document,
    Evidence,
    Extraction,
    Fact,
    Guideline,
    Judgement,
    Link,
    Mechanism,
    Original,
    Reading,
    Round,
)

Row = dict[str, Any]
Telling = Callable[[Any], None]
_OWNED = ("owner_mechanism", "owner_side", "by", "at", "why")


@dataclass(frozen=True, slots=True)
class Table:
    """A table, its name in the file, and the columns that tell its rows apart."""

    name: str
    model: type[models.Model]
    key: tuple[str, ...]

    @property
    def columns(self) -> tuple[models.Field, ...]:
        """Everything that is carried; the machine's own row numbers and the bytes are not."""
        return tuple(
            f for f in self.model._meta.concrete_fields if not (f.primary_key or isinstance(f, models.BinaryField))
        )


TABLES = (
    Table("mechanisms", Mechanism, ("key",)),
    Table("rounds", Round, ("mechanism", "ordinal", "start")),
    Table("originals", Original, ("digest",)),
    Table("documents", Document, ("text_id", "owner_mechanism", "owner_side")),
    Table("extractions", Extraction, ("original", "document")),
    Table("readings", Reading, ("document", "digest")),
    Table("commitments", Commitment, ("document", "identity")),
    Table("acts", Act, ("document", "identity")),
    Table("facts", Fact, ("document", "mention", "name", "value", "spans", "rule", "read_by")),
    Table("links", Link, ("key",)),
    Table("judgements", Judgement, ("link", "verdict", *_OWNED)),
    Table("guidelines", Guideline, ("commitment", "words", *_OWNED)),
    Table(
        "evidence",
        Evidence,
        ("commitment", "kind", "party", "on", "document", "start", "stop", "address", "file", "note", *_OWNED),
    ),
    Table("scores", Delivery, ("commitment", "guideline", "party", "score", *_OWNED)),
    Table("corrections", Correction, ("document", "mark", "name", "value", "spans", *_OWNED)),
)
"""Each after those that it refers to."""

BY_MODEL = {table.model: table for table in TABLES}
_BATCH = 2000


@dataclass(slots=True)
class Ids:
    """The ids of rows: by table and row number here, and back; `seen` numbers those that share everything."""

    of: dict[str, dict[int, str]] = field(default_factory=dict)
    seen: Counter[str] = field(default_factory=Counter)

    def next(self, table: Table, row: Row) -> str:
        """The id of the next row that is told apart by these values."""
        told = json.dumps([table.name, *(row[name] for name in table.key)], ensure_ascii=False, sort_keys=True)
        nth = self.seen[told]
        self.seen[told] += 1
        return hashlib.sha256(f"{told}{nth or ''}".encode("utf-8", "surrogatepass")).hexdigest()[:32]

    def back(self, name: str) -> dict[str, int]:
        """Row numbers by id."""
        return {who: pk for pk, who in self.of[name].items()}


def rows_of(
    table: Table, chosen: models.QuerySet, ids: Ids, *, keys_alone: bool = False, told: Telling | None = None
) -> Iterator[tuple[int, Row]]:
    """Every chosen row, oldest first, with its number here; what it refers to must have been gone through before.

    `keys_alone`: only the columns that tell rows apart; `told` says what of a row may be told.
    """
    here = ids.of.setdefault(table.name, {})
    columns = [f for f in table.columns if f.name in table.key] if keys_alone else table.columns
    own = [f for f in columns if f.related_model is table.model]
    waiting: list[tuple[int, Row, dict[str, int]]] = []
    for kept in chosen.only(*(f.attname for f in columns)).order_by("pk").iterator(chunk_size=_BATCH):
        if told is not None:
            told(kept)
        row = {f.name: _value(f, kept, ids) for f in columns if f not in own}
        row["id"] = here[kept.pk] = ids.next(table, row)
        if own:
            waiting.append((kept.pk, row, {f.name: getattr(kept, f.attname) for f in own}))
        else:
            yield kept.pk, row
    for pk, row, meant in waiting:
        yield pk, row | {name: here.get(other) for name, other in meant.items()}


def _value(column: models.Field, kept: models.Model, ids: Ids) -> Any:
    value = getattr(kept, column.attname)
    if column.is_relation:
        return None if value is None else ids.of[BY_MODEL[column.related_model].name][value]
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    return value.isoformat() if isinstance(value, date) else value


def everything() -> dict[str, dict[str, Row]]:
    """The whole register by table and id: two registers that hold the same give the same."""
    ids = Ids()
    return {t.name: {row["id"]: row for _, row in rows_of(t, t.model.objects.all(), ids)} for t in TABLES}


def ids_here() -> Ids:
    """The ids of all rows of this register."""
    ids = Ids()
    for table in TABLES:
        for _ in rows_of(table, table.model.objects.all(), ids, keys_alone=True):
            pass
    return ids
