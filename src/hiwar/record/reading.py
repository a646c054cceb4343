"""All that was read in one text, and its JSON form."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from hiwar.record.document import Document, Refusal
from hiwar.record.marks import Act, Commitment, Party, Person, Place, Time
from hiwar.record.round import Fact, Mechanism, Round
from hiwar.record.span import Span

SCHEMA = "hiwar/reading/1"


@dataclass(frozen=True, slots=True)
class Reading:
    """The record of one text; marks stand in the order of the text."""

    document: Document
    round: Round | None = None
    mentioned_rounds: tuple[Round, ...] = ()
    times: tuple[Time, ...] = ()
    parties: tuple[Party, ...] = ()
    people: tuple[Person, ...] = ()
    places: tuple[Place, ...] = ()
    acts: tuple[Act, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    refused: tuple[Refusal, ...] = ()

    def to_dict(self, *, with_text: bool = False) -> dict[str, Any]:
        """The JSON object `hiwar/reading/1`; spans are `[start, stop)` in code points of the text."""
        return {
            "schema": SCHEMA,
            "document": _document(self.document, with_text),
            "round": _round(self.round) if self.round else None,
            "mentioned_rounds": [_round(r) for r in self.mentioned_rounds],
            "times": [_time(t) for t in self.times],
            "parties": [_span(p.evidence.span) | {"code": p.code, "rule": p.evidence.rule} for p in self.parties],
            "people": [_person(p) for p in self.people],
            "places": [_place(p) for p in self.places],
            "acts": [_act(a) for a in self.acts],
            "commitments": [_commitment(c) for c in self.commitments],
            "refused": [_refusal(r) for r in self.refused],
        }


def _span(span: Span) -> dict[str, Any]:
    return {"start": span.start, "stop": span.stop}


def _day(day: Any) -> str | None:
    return day.isoformat() if day else None


def _refusal(refusal: Refusal) -> dict[str, Any]:
    return {"reason": refusal.reason} | ({"path": refusal.path} if refusal.path else {})


def _document(document: Document, with_text: bool) -> dict[str, Any]:
    shown = {
        "id": document.id,
        "path": document.path,
        "media_type": document.media_type,
        "language": document.language,
        "kind": document.kind,
        "title": document.title,
        "publisher": document.publisher,
        "published": _day(document.published),
        "published_from": document.published_from,
        "published_span": list(document.published_span) if document.published_span else None,
        "length": len(document.text),
        "notes": list(document.notes),
    }
    return shown | ({"text": document.text} if with_text else {})


def _time(time: Time) -> dict[str, Any]:
    return _span(time.evidence.span) | {
        "type": time.type,
        "value": time.value,
        "from": _day(time.first),
        "to": _day(time.last),
        "calendar": time.calendar,
        "note": time.note,
        "rule": time.evidence.rule,
    }


def _person(person: Person) -> dict[str, Any]:
    said = {"name": person.name, "office": person.office, "party": person.party, "rule": person.evidence.rule}
    return _span(person.evidence.span) | said


def _place(place: Place) -> dict[str, Any]:
    said = {"name": place.name, "country": place.country, "rule": place.evidence.rule}
    return _span(place.evidence.span) | said


def _act(act: Act) -> dict[str, Any]:
    return _span(act.evidence.span) | {
        "head": list(act.head),
        "act": act.kind,
        "actors": list(act.actors),
        "addressees": list(act.addressees),
        "source": act.source,
        "source_span": list(act.source_span) if act.source_span else None,
        "negated": act.negated,
        "renewed": act.renewed,
        "plover": act.plover,
        "cameo": act.cameo,
        "rule": act.evidence.rule,
    }


def _commitment(commitment: Commitment) -> dict[str, Any]:
    deadline = commitment.deadline
    return _span(commitment.evidence.span) | {
        "level": commitment.level,
        "holders": list(commitment.holders),
        "field": commitment.field,
        "renewed": commitment.renewed,
        "deadline": _span(deadline.span) | {"from": _day(deadline.first), "to": _day(deadline.last)}
        if deadline
        else None,
        "rule": commitment.evidence.rule,
    }


_FACTS = ("parties", "ordinal", "start", "end", "status", "format", "city", "country", "host", "chairs")
_RULE = ("kind", "name", "launched", "cadence", "hosting", "fields", "attended_by", "ends_in")


def _round(meeting: Round) -> dict[str, Any]:
    facts: dict[str, Fact[Any] | None] = {name: getattr(meeting, name) for name in _FACTS}
    shown: dict[str, Any] = {name: _value(fact) for name, fact in facts.items()}
    shown["mechanism"] = _mechanism(meeting.mechanism) if meeting.mechanism else None
    shown["topics"] = [{"code": t.code, "kind": t.kind} for t in meeting.topics]
    given = dict(_given(meeting))
    shown["evidence"] = {name: [list(s) for s in fact.spans] for name, fact in given.items()}
    if meeting.topics:
        shown["evidence"]["topics"] = [list(t.span) for t in meeting.topics]
    shown["rules"] = {name: fact.rule for name, fact in given.items()}
    return shown


def _given(meeting: Round) -> Iterator[tuple[str, Fact[Any]]]:
    for name in _FACTS:
        if (fact := getattr(meeting, name)) is not None:
            yield name, fact
    for name in _RULE if meeting.mechanism else ():
        if (fact := getattr(meeting.mechanism, name)) is not None:
            yield f"mechanism.{name}", fact


def _value(fact: Fact[Any] | None) -> Any:
    if fact is None:
        return None
    value = fact.value
    if hasattr(value, "isoformat"):
        return value.isoformat()
    if isinstance(value, tuple):
        return [{"name": c.name, "office": c.office, "party": c.party} if hasattr(c, "office") else c for c in value]
    return value


def _mechanism(mechanism: Mechanism) -> dict[str, Any]:
    shown = {name: _value(getattr(mechanism, name)) for name in _RULE}
    return shown | {"parties": list(mechanism.parties)}
