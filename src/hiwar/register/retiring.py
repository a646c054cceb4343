"""Marks of a new reading are entered; those that it no longer makes are retired, and none is deleted.

before   ├──── c1 ────┤      ├─ c2 ─┤
after    ├── c1 the same ┤   ├── c3 ───┤      c2 is retired and c3 succeeds it: half or more of c2 is c3
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator
from typing import Any

from hiwar.register.models import Act, Commitment, Fact, Reading
from hiwar.register.models.marks import Mark

Row = dict[str, Any]


def enter_marks(reading: Reading) -> dict[str, tuple[int, int, int]]:
    """Facts, commitments and acts stand as the reading says; counts of new, kept and retired for each."""
    return {
        "facts": _enter_facts(reading),
        "commitments": _enter(reading, Commitment, _commitments(reading.body)),
        "acts": _enter(reading, Act, _acts(reading.body)),
    }


def identity(text_id: str, span: tuple[int, int], kind: str, *, nth: int = 0) -> str:
    """Who a mark is: SHA-256 over text, span and kind; `nth` tells apart two that share all three."""
    told = "\n".join((text_id, str(span[0]), str(span[1]), kind, *([str(nth)] if nth else [])))
    return hashlib.sha256(told.encode()).hexdigest()


def _enter(reading: Reading, model: type[Mark], rows: Iterator[tuple[str, Row]]) -> tuple[int, int, int]:
    document = reading.document
    there = {mark.identity: mark for mark in model.objects.filter(document=document)}
    new, kept, seen = [], [], Counter()
    for kind, row in rows:
        key = (row["start"], row["stop"], kind)
        who = identity(document.text_id, key[:2], kind, nth=seen[key])
        seen[key] += 1
        if who in there:
            kept.append(_update(there.pop(who), row))
        else:
            new.append(model.objects.create(document=document, identity=who, read_by=reading, **row))
    gone = [mark for mark in there.values() if mark.retired_by_id is None]
    for mark in gone:
        _retire(mark, reading, new + kept)
    return len(new), len(kept), len(gone)


def _update(mark: Mark, row: Row) -> Mark:
    for name, value in row.items():
        setattr(mark, name, value)
    mark.retired_by = mark.succeeded_by = None
    mark.save()
    return mark


def _retire(mark: Mark, reading: Reading, standing: list[Any]) -> None:
    """What people said of the mark is found again at the mark of the same kind that covers half of it or more."""
    same_kind = [m for m in standing if getattr(m, "kind", None) == getattr(mark, "kind", None)]
    best = max(same_kind, key=lambda m: _shared(mark, m), default=None)
    mark.retired_by = reading
    if best is not None and 2 * _shared(mark, best) >= mark.stop - mark.start:
        mark.succeeded_by = best
    mark.save()


def _shared(one: Mark, other: Mark) -> int:
    return min(one.stop, other.stop) - max(one.start, other.start)


def _commitments(body: Row) -> Iterator[tuple[str, Row]]:
    for said in body["commitments"]:
        deadline = said["deadline"] or {}
        yield (
            "commitment",
            {
                "start": said["start"],
                "stop": said["stop"],
                "rule": said["rule"],
                "renewed": said["renewed"],
                "level": said["level"],
                "holders": said["holders"],
                "field": said["field"] or "",
                "deadline_start": deadline.get("start"),
                "deadline_stop": deadline.get("stop"),
                "due_from": deadline.get("from"),
                "due_to": deadline.get("to"),
            },
        )


def _acts(body: Row) -> Iterator[tuple[str, Row]]:
    for said in body["acts"]:
        yield (
            said["act"],
            {
                "start": said["start"],
                "stop": said["stop"],
                "rule": said["rule"],
                "renewed": said["renewed"],
                "head_start": said["head"][0],
                "head_stop": said["head"][1],
                "kind": said["act"],
                "actors": said["actors"],
                "addressees": said["addressees"],
                "source": said["source"] or "",
                "negated": said["negated"],
            },
        )


def _enter_facts(reading: Reading) -> tuple[int, int, int]:
    """Facts have no identity of their own: the same value in the same words stays, the rest is retired."""
    standing = {_told(f.name, f.value, f.spans): f for f in reading.document.facts.filter(retired_by=None)}
    new = kept = 0
    for name, value, spans, rule in facts_of(reading.body["round"]):
        if standing.pop(_told(name, value, spans), None):
            kept += 1
            continue
        Fact.objects.create(document=reading.document, name=name, value=value, spans=spans, rule=rule, read_by=reading)
        new += 1
    for fact in standing.values():
        fact.retired_by = reading
        fact.save()
    return new, kept, len(standing)


def _told(name: str, value: Any, spans: list[list[int]]) -> str:
    return repr((name, value, spans))


def facts_of(meeting: Row | None) -> Iterator[tuple[str, Any, list[list[int]], str]]:
    """Name, value, spans and rule of everything that a reading says of its round, and has words for."""
    for name, spans in (meeting or {}).get("evidence", {}).items():
        holder = meeting["mechanism"] if name.startswith("mechanism.") else meeting
        value = holder.get(name.removeprefix("mechanism.")) if holder else None
        if value is not None:
            yield name, value, spans, meeting.get("rules", {}).get(name, "")
