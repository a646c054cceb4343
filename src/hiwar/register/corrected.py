"""A reading as people corrected it: what was read stays kept, what counts is the corrected body.

A correction stands on a mark by its span and kind. After a re-reading it moves to the mark of the same kind that
covers half of it or more; where there is none it waits, and is not applied.

read        ├─ c1 level 4 ─┤        ├─ c2 ─┤
corrected   ├─ c1 level 2 ─┤                    ├─ c3 ─┤      c1 has another level, c2 was none, c3 was missed
"""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

Body = dict[str, Any]
Span = tuple[int, int]

NO_MARK, MISSED, FACT = "no_mark", "missed", "fact"
COMMITMENT = "commitment"
BY_A_PERSON = "person"
"""The rule of a mark that a person made."""

_NEW = {
    "commitments": {"renewed": False, "deadline": None, "field": None},
    "acts": {"addressees": [], "source": None, "negated": False, "renewed": False},
}


@dataclass(frozen=True, slots=True)
class Change:
    """One value that is to be another: of the mark at `span` of this kind, or of a fact where the span is None.

    `kind` is `commitment`, an act's kind or `fact`; `name` is the value, `no_mark` or `missed`; `spans` are the words
    of the text that say it, [start, stop) in code points.
    """

    kind: str
    name: str
    value: Any
    span: Span | None = None
    spans: tuple[Span, ...] = ()
    key: int = 0


@dataclass(frozen=True, slots=True)
class Corrected:
    """The body that counts, the keys of the changes that made it, and of those that found no mark to stand on."""

    body: Body
    applied: tuple[int, ...] = ()
    waiting: tuple[int, ...] = ()


def correct_body(body: Body, changes: Iterable[Change]) -> Corrected:
    """The reading with every change made, in their order; the reading itself is left as it is."""
    body, applied, waiting = deepcopy(body), [], []
    for change in changes:
        done = _set_fact(body, change) if change.kind == FACT else _change_mark(body, change)
        (applied if done else waiting).append(change.key)
    return Corrected(body, tuple(applied), tuple(waiting))


def _change_mark(body: Body, change: Change) -> bool:
    marks = body["commitments" if change.kind == COMMITMENT else "acts"]
    found = _mark_at(marks, change)
    if change.name == MISSED:
        return found is not None or _add(marks, change)
    if change.name == NO_MARK:
        if found is not None:
            marks.remove(found)
        return True
    if found is None:
        return False
    found[change.name] = _deadline(change) if change.name == "deadline" else change.value
    found.setdefault("corrected", []).append(change.name)
    return True


def _mark_at(marks: list[Body], change: Change) -> Body | None:
    """The mark with this very span, else the one that covers half of it or more."""
    span = change.span or (0, 0)
    same_kind = [mark for mark in marks if _is_of_kind(mark, change.kind)]
    best = max(same_kind, key=lambda mark: _shared(mark, span), default=None)
    return best if best is not None and 2 * _shared(best, span) >= span[1] - span[0] else None


def _is_of_kind(mark: Body, kind: str) -> bool:
    """An act whose kind was corrected is still found by the kind that was read."""
    return kind in (COMMITMENT, mark.get("act")) or "act" in mark.get("corrected", ())


def _shared(mark: Body, span: Span) -> int:
    return min(mark["stop"], span[1]) - max(mark["start"], span[0])


def _add(marks: list[Body], change: Change) -> bool:
    start, stop = change.span or change.spans[0]
    group = "commitments" if change.kind == COMMITMENT else "acts"
    made = _NEW[group] | {"start": start, "stop": stop, "rule": BY_A_PERSON, "corrected": [MISSED]} | change.value
    if group == "acts":
        made |= {"act": change.kind, "head": list(change.spans[0])}
    marks.append(made)
    marks.sort(key=lambda mark: (mark["start"], mark["stop"]))
    return True


def _deadline(change: Change) -> Body | None:
    if not change.value:
        return None
    start, stop = change.spans[0]
    return {"start": start, "stop": stop, "from": change.value.get("from"), "to": change.value.get("to")}


def _set_fact(body: Body, change: Change) -> bool:
    """The fact has the value and its words; a value taken away has none."""
    meeting = body["round"] = body["round"] or _empty_round()
    name = change.name.removeprefix("mechanism.")
    holder = meeting
    if name != change.name:
        holder = meeting["mechanism"] = meeting.get("mechanism") or {"kind": None, "parties": meeting.get("parties")}
    holder[name] = change.value
    if change.value is None:
        meeting["evidence"].pop(change.name, None)
    else:
        meeting["evidence"][change.name] = [list(span) for span in change.spans]
        meeting.setdefault("rules", {})[change.name] = BY_A_PERSON
    meeting.setdefault("corrected", []).append(change.name)
    return True


def _empty_round() -> Body:
    empty = dict.fromkeys(("ordinal", "start", "end", "status", "city", "country", "host", "mechanism"))
    return empty | {"parties": [], "chairs": [], "topics": [], "evidence": {}, "rules": {}}
