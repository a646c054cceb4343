"""Takes what a carried file holds into this register, all of it or nothing.

Two registers become one as their union by natural keys. What people said is never weighed against each other: both
words are kept. What was read is settled anew where the two differ: the reading made last counts, with the corrections
of both. What was taken back on one side is taken back.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.db import DatabaseError, models, transaction

from hiwar.register.carrying.checking import checked, spans_fault
from hiwar.register.carrying.merging import Joining
from hiwar.register.carrying.packing import CarryError, Pack, unpacking
from hiwar.register.carrying.tables import BY_MODEL, TABLES, Ids, Row, Table, ids_here
from hiwar.register.changes import note_change_everywhere

_BATCH = 500


@dataclass(frozen=True, slots=True)
class Took:
    """What importing a file did, table by table: rows that are new, that were there already, that were changed.

    `settled` are the texts whose newest reading or corrections the two registers did not share, `joined` how many
    rounds of the file were found to be rounds that stood here under another number or day, `disputed` how many links
    are judged the same by one and different by another.
    """

    new: dict[str, int]
    there: dict[str, int]
    changed: dict[str, int]
    settled: tuple[Any, ...] = ()
    joined: int = 0
    disputed: int = 0
    sides: tuple[str, ...] = ()

    @property
    def nothing(self) -> bool:
        """Whether everything was there already."""
        return not (any(self.new.values()) or any(self.changed.values()) or self.settled)


def take(path: Path, *, try_only: bool = False) -> Took:
    """Everything in the file stands in this register; with `try_only` nothing changes, and what would is told.

    Raises: CarryError where the file cannot be taken; then nothing has changed.
    """
    with unpacking(path) as pack:
        try:
            with transaction.atomic():
                took = _Taking(pack).take()
                note_change_everywhere()
                if try_only:
                    transaction.set_rollback(True)
                return took
        except (DatabaseError, ValueError, OverflowError) as error:
            reason = type(error).__name__
            raise CarryError(f"{path}: its rows do not fit together ({reason}); nothing was changed") from None


@dataclass(slots=True)
class _Taking:
    """One import: `here` are the row numbers of this register by the file's ids."""

    pack: Pack
    here: dict[str, dict[str, int]] = field(default_factory=dict)
    ids: Ids = field(default_factory=Ids)
    new: Counter[str] = field(default_factory=Counter)
    there: Counter[str] = field(default_factory=Counter)
    lengths: dict[int, int] = field(default_factory=dict)

    def take(self) -> Took:
        known = ids_here()
        joining = Joining(known)
        for table in TABLES:
            self.here[table.name] = {}
            self._table(table, known.back(table.name), joining)
            if joining.moved and table.name == "rounds":
                self.here["rounds"] = {who: joining.moved.get(pk, pk) for who, pk in self.here["rounds"].items()}
        settled = joining.settle()
        changed = {name: number for name, number in joining.changed.items() if number}
        sides = self.pack.manifest["scope"].get("sides") or ()
        new, there = dict(self.new), dict(self.there)
        disputed = joining.disputed()
        return Took(new, there, changed, settled, joining.joined, disputed, tuple(map(str, sides)))

    def _table(self, table: Table, known: dict[str, int], joining: Joining) -> None:
        here, waiting, within = self.here[table.name], [], []
        for row, values in self._rows(table):
            who, inner = row["id"], self._resolve(table, values, row["id"])
            met = (known[who], False) if who in known else joining.find(table, values)
            if met is not None:
                here[who], made = met
                (self.new if made else self.there)[table.name] += 1
                joining.meet(table, here[who], values)
                continue
            waiting.append((who, table.model(**values)))
            within.append((who, inner))
            if len(waiting) >= _BATCH:
                self._keep(table, waiting, joining)
        self._keep(table, waiting, joining)
        self._point_inside(table, within)

    def _rows(self, table: Table) -> Iterator[tuple[Row, Row]]:
        for number, row in enumerate(self.pack.rows(table.name), 1):
            where = f"{self.pack.path}: {table.name}, row {number}"
            values = checked(table, row, where)
            told = {column.name: row.get(column.name, values[column.name]) for column in table.columns}
            if row["id"] != self.ids.next(table, told):
                raise CarryError(f"{where}: its id is not what its values give; the file is damaged, export it again")
            if table.name == "originals":
                values["content"] = self.pack.original(row["digest"])
            yield row, values

    def _resolve(self, table: Table, values: Row, who: str) -> dict[str, str]:
        """References become row numbers; those inside the same table wait until all its rows stand."""
        inside: dict[str, str] = {}
        for column in (c for c in table.columns if c.is_relation):
            meant = values.pop(column.name)
            if meant is not None and column.related_model is table.model:
                inside[column.attname] = meant
            elif meant is not None:
                values[column.attname] = self._meant(BY_MODEL[column.related_model].name, meant, who)
        self._check_spans(table, values)
        return inside

    def _meant(self, name: str, meant: Any, who: str) -> int:
        try:
            return self.here[name][meant]
        except (KeyError, TypeError):
            raise CarryError(f"{self.pack.path}: {who[:12]} refers to a row of {name} that is not there") from None

    def _check_spans(self, table: Table, values: Row) -> None:
        text = values.get("said_in_id" if table.name == "links" else "document_id")
        if table.name in ("documents", "readings", "extractions"):
            return
        if fault := spans_fault(table, values, self._length(text)):
            raise CarryError(f"{self.pack.path}: {table.name}: {fault}; the file is damaged, export it again")

    def _length(self, text: int | None) -> int:
        from hiwar.register.models import Document

        if text is not None and text not in self.lengths:
            self.lengths[text] = len(Document.objects.only("text").get(pk=text).text)
        return self.lengths.get(text, 0) if text else 0

    def _keep(self, table: Table, waiting: list[tuple[str, models.Model]], joining: Joining) -> None:
        made = table.model.objects.bulk_create([kept for _, kept in waiting])
        for (who, _), kept in zip(waiting, made, strict=True):
            self.here[table.name][who] = kept.pk
            joining.made(table, kept)
        self.new[table.name] += len(waiting)
        waiting.clear()

    def _point_inside(self, table: Table, within: list[tuple[str, dict[str, str]]]) -> None:
        pointing: dict[str, list[models.Model]] = defaultdict(list)
        for who, inside in within:
            for attname, meant in inside.items():
                kept = table.model(pk=self.here[table.name][who])
                setattr(kept, attname, self._meant(table.name, meant, who))
                pointing[attname].append(kept)
        for attname, marks in pointing.items():
            table.model.objects.bulk_update(marks, [attname.removesuffix("_id")], batch_size=_BATCH)
