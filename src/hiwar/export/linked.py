"""A register as linked data: JSON-LD in the words of schema.org, where schema.org has them.

What it has no words for (levels, spans, outcomes) is told in words of its own, under `urn:hiwar:term:`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from hiwar.export.names import party_name, place_name
from hiwar.lang.languages import LANGUAGES

Row = dict[str, Any]
Tables = dict[str, list[Row]]
_URN = "urn:hiwar:"
_IRI = {"@type": "@id"}
_DATE = {"@type": "schema:Date"}
CONTEXT: Row = {
    "@vocab": "https://schema.org/",
    "schema": "https://schema.org/",
    "hiwar": f"{_URN}term:",
    "about": _IRI, "superEvent": _IRI, "organizer": _IRI, "isPartOf": _IRI, "spokenByCharacter": _IRI, "agent": _IRI,
    "object": _IRI, "item": _IRI, "itemReviewed": _IRI, "eventStatus": _IRI, "eventAttendanceMode": _IRI,
    "memberOf": _IRI, "startDate": _DATE, "endDate": _DATE, "datePublished": _DATE,
}  # fmt: skip
_STATUS = {
    "planned": "schema:EventScheduled", "postponed": "schema:EventPostponed", "cancelled": "schema:EventCancelled",
}  # fmt: skip
_MODES = {"virtual": "schema:OnlineEventAttendanceMode", "in_person": "schema:OfflineEventAttendanceMode"}


def as_linked(tables: Tables) -> bytes:
    """One JSON-LD document: organisations, dialogues, rounds, texts, quotations, actions, threads and reviews."""
    graph = [node for make in _MAKERS for node in make(tables)]
    made = {"@context": CONTEXT, "@graph": [_without_nothing(node) for node in graph]}
    return json.dumps(made, ensure_ascii=False, indent=1, default=str).encode("utf-8", "replace") + b"\n"


def _without_nothing(node: Row) -> Row:
    return {name: value for name, value in node.items() if value not in (None, [], {})}


def _id(kind: str, key: Any) -> str | None:
    return f"{_URN}{kind}:{str(key).replace(' ', '-')}" if key else None


def _named(name: Any) -> list[Row]:
    """A name in every language."""
    return [{"@language": language, "@value": name(language)} for language in LANGUAGES]


def _parties(tables: Tables) -> Iterator[Row]:
    codes = {code for row in tables["mechanisms"] for code in row["parties"]}
    codes |= {code for row in tables["commitments"] for code in row["holders"]}
    codes |= {code for row in tables["acts"] for name in ("actors", "addressees") for code in row[name]}
    codes |= {row["host"] for row in tables["rounds"] if row["host"]}
    for code in sorted(codes):
        yield {
            "@id": _id("party", code),
            "@type": "GovernmentOrganization" if len(code) == 2 else "Organization",
            "identifier": code,
            "name": _named(lambda language, code=code: party_name(code, language)),
        }


def _mechanisms(tables: Tables) -> Iterator[Row]:
    for row in tables["mechanisms"]:
        yield {
            "@id": _id("mechanism", row["mechanism"]),
            "@type": "EventSeries",
            "name": row["name"],
            "identifier": row["mechanism"],
            "additionalType": f"hiwar:{row['kind']}",
            "organizer": [_id("party", code) for code in row["parties"]],
            "eventSchedule": {"@type": "Schedule", "repeatFrequency": row["cadence"]} if row["cadence"] else None,
            "hiwar:hosting": row["hosting"],
            "hiwar:launched": row["launched"],
        }


def _rounds(tables: Tables) -> Iterator[Row]:
    told = [fact for fact in tables["facts"] if fact["name"] == "chairs" and fact["round"]]
    chairs = {fact["round"]: fact["value"] for fact in reversed(told)}
    for row in tables["rounds"]:
        yield {
            "@id": _id("round", row["round"]),
            "@type": "Event",
            "superEvent": _id("mechanism", row["mechanism"]),
            "identifier": row["round"],
            "startDate": row["start"],
            "endDate": row["end"],
            "eventStatus": _STATUS.get(row["status"]),
            "eventAttendanceMode": _MODES.get(row["format"]),
            "location": _place(row),
            "organizer": _id("party", row["host"]),
            "attendee": [_person(chair) for chair in chairs.get(row["round"], ())],
            "hiwar:ordinal": row["ordinal"],
            "hiwar:status": row["status"],
        }


def _place(row: Row) -> Row | None:
    if not (row["city"] or row["country"]):
        return None
    country = {"@type": "Country", "identifier": row["country"]} if row["country"] else None
    name = _named(lambda language: place_name(row["city"], language)) if row["city"] else None
    return _without_nothing({"@type": "Place", "name": name, "containedInPlace": country})


def _person(chair: Row) -> Row:
    party = _id("party", chair.get("party"))
    told = {"@type": "Person", "name": chair["name"], "jobTitle": chair.get("office"), "memberOf": party}
    return _without_nothing(told)


def _documents(tables: Tables) -> Iterator[Row]:
    for row in tables["documents"]:
        yield {
            "@id": _id("text", row["text"]),
            "@type": "CreativeWork",
            "identifier": row["text"],
            "name": row["title"],
            "genre": row["kind"],
            "inLanguage": row["language"],
            "datePublished": row["published"],
            "publisher": {"@type": "Organization", "name": row["publisher"]} if row["publisher"] else None,
            "about": [i for i in (_id("round", row["round"]), _id("mechanism", row["mechanism"])) if i],
            "hiwar:length": row["length"],
        }


def _commitments(tables: Tables) -> Iterator[Row]:
    languages = {row["text"]: row["language"] for row in tables["documents"]}
    for row in tables["commitments"]:
        yield {
            "@id": _id("commitment", row["commitment"]),
            "@type": "Quotation",
            "text": _words(row["quote"], languages.get(row["text"])),
            "inLanguage": languages.get(row["text"]),
            "isPartOf": _id("text", row["text"]),
            "spokenByCharacter": [_id("party", code) for code in row["holders"]],
            "temporalCoverage": _interval(row["due_from"], row["due_to"]),
            **{f"hiwar:{name}": row[name] for name in ("level", "field", "start", "stop", "rule", "renewed")},
        }


def _words(quote: str, language: str | None) -> Any:
    return {"@language": language, "@value": quote} if language else quote


def _interval(first: Any, last: Any) -> str | None:
    """An ISO 8601 interval, open where no day is given."""
    return f"{first or '..'}/{last or '..'}" if first or last else None


def _acts(tables: Tables) -> Iterator[Row]:
    for row in tables["acts"]:
        if row["negated"]:
            continue
        yield {
            "@id": _id("act", row["act"]),
            "@type": "Action",
            "additionalType": f"hiwar:{row['kind']}",
            "agent": [_id("party", code) for code in row["actors"]],
            "object": [_id("party", code) for code in row["addressees"]],
            "subjectOf": {"@type": "Quotation", "text": row["quote"], "isPartOf": _id("text", row["text"])},
            **{f"hiwar:{name}": row[name] for name in ("start", "stop", "source", "rule")},
        }


def _threads(tables: Tables) -> Iterator[Row]:
    for row in tables["threads"]:
        steps = zip(row["commitments"], row["relations"], strict=True)
        yield {
            "@id": _id("thread", row["thread"]),
            "@type": "ItemList",
            "numberOfItems": len(row["commitments"]),
            "itemListElement": [
                {"@type": "ListItem", "position": n, "item": _id("commitment", step), "hiwar:relation": relation}
                for n, (step, relation) in enumerate(steps, 1)
            ],
            "hiwar:outcome": row["outcome"],
            "hiwar:outcomeJudged": row["outcome_judged"],
        }


def _reviews(tables: Tables) -> Iterator[Row]:
    for row in tables["scores"]:
        known = row["score"] is not None
        rating = {"@type": "Rating", "ratingValue": row["score"], "bestRating": 1, "worstRating": -1}
        yield {
            "@type": "Review",
            "itemReviewed": _id("commitment", row["commitment"]),
            "author": {"@type": "Person", "name": row["by"]} if row["by"] else None,
            "dateCreated": row["at"].isoformat() if row["at"] else None,
            "reviewBody": row["why"],
            "reviewRating": rating if known else None,
            "reviewAspect": row["party"],
        }


_MAKERS = (_parties, _mechanisms, _rounds, _documents, _commitments, _acts, _threads, _reviews)
