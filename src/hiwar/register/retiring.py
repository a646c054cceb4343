"""Marks of a new reading are entered; those that it no longer makes are retired, and none is deleted.

before   ├──── c1 ────┤      ├─ c2 ─┤
after    ├── c1 the same ┤   ├── c3 ───┤      c2 is retired and c3 succeeds it: half or more of c2 is c3
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator
from typing import Any

from hiwar.register.models import Act, Commitment, Fact, Reading, Round
from hiwar.register.models.marks import Mark

Row = dict[str, Any]


def enter_marks(
    reading: Reading, body: Row, mentioned: tuple[Round | None, ...] = ()
) -> dict[str, tuple[int, int, int]]:
    """Facts, commitments and acts stand as the body says; counts of new, kept and retired for each.

    `body` is the reading's, as people corrected it; `mentioned` are the rounds of its `mentioned_rounds`, None where
    one is of no concern.
    """
    return {
        "facts": _enter_facts(reading, body, mentioned),
        "commitments": _enter(reading, Commitment, _commitments(body)),
        "acts": _enter(reading, Act, _acts(body)),
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


def _enter_facts(reading: Reading, body: Row, mentioned: tuple[Round | None, ...]) -> tuple[int, int, int]:
    """Facts have no identity of their own: the same value in the same words stays, the rest is retired."""
    document = reading.document
    standing = {_told(fact): fact for fact in document.facts.filter(retired_by=None)}
    said = [Fact(document=document, read_by=reading, **row) for row in _facts(body, document.round, mentioned)]
    new = [fact for fact in said if standing.pop(_told(fact), None) is None]
    Fact.objects.bulk_create(new)
    Fact.objects.filter(pk__in=[fact.pk for fact in standing.values()]).update(retired_by=reading)
    return len(new), len(said) - len(new), len(standing)


def _facts(body: Row, own: Round | None, mentioned: tuple[Round | None, ...]) -> Iterator[Row]:
    """The facts of the text's own round, then those of the rounds of the same mechanism that it mentions."""
    rounds = zip((own, *mentioned), (body["round"], *body["mentioned_rounds"]), strict=True)
    for mention, (round_, meeting) in enumerate(rounds):
        if mention and round_ is None:
            continue
        for name, value, spans, rule in facts_of(meeting):
            of_mechanism = name.startswith("mechanism.")
            if not (mention and of_mechanism):
                row = {"name": name, "value": value, "spans": spans, "rule": rule, "mention": mention}
                yield row | {"round": None if of_mechanism else round_}


def _told(fact: Fact) -> str:
    return repr((fact.name, fact.value, fact.spans, fact.mention, fact.round_id))


def facts_of(meeting: Row | None) -> Iterator[tuple[str, Any, list[list[int]], str]]:
    """Name, value, spans and rule of everything that a reading says of its round, and has words for."""
    for name, spans in (meeting or {}).get("evidence", {}).items():
        holder = meeting["mechanism"] if name.startswith("mechanism.") else meeting
        value = holder.get(name.removeprefix("mechanism.")) if holder else None
        if value is not None:
            yield name, value, spans, meeting.get("rules", {}).get(name, "")
