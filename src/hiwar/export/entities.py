"""A register as FollowTheMoney entities, one JSON object a line: who met whom, when, where, and which texts tell it.

Rounds, governments, people who chaired and texts fit; promises do not, since FollowTheMoney has no word for them.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import Any

from babel import Locale

from hiwar.export.names import named, party_name, place_name
from hiwar.lang.languages import LANGUAGES

Row = dict[str, Any]
Tables = dict[str, list[Row]]
_LANGUAGES = {"ar": "ara", "en": "eng"}
_KNOWN = {str(code).lower() for code in Locale("en").territories if str(code).isalpha()}


def as_entities(tables: Tables) -> bytes:
    """One entity a line: PublicBody or Organization, Person, Event, Document, Documentation."""
    made = {entity["id"]: entity for make in _MAKERS for entity in make(tables)}
    lines = (json.dumps(entity, ensure_ascii=False, sort_keys=True) + "\n" for entity in made.values())
    return "".join(lines).encode("utf-8", "replace")


def _entity(schema: str, who: str, properties: Row) -> Row:
    told = {name: _texts(values) for name, values in properties.items()}
    return {"id": who, "schema": schema, "properties": {name: values for name, values in told.items() if values}}


def _texts(values: Any) -> list[str]:
    """FollowTheMoney holds every value as a list of texts."""
    listed = values if isinstance(values, list | tuple) else [values]
    return list(dict.fromkeys(str(value) for value in listed if value not in (None, "")))


def _id(kind: str, *key: Any) -> str:
    told = "\n".join(map(str, key))
    return f"hiwar-{kind}-{hashlib.sha1(told.encode(), usedforsecurity=False).hexdigest()[:20]}"


def _country(code: str | None) -> str | None:
    """The country as FollowTheMoney writes it, None for a body or for a state that nobody else knows."""
    known = code and named("states", code, "en") and code.lower() in _KNOWN
    return code.lower() if code and known else None


def _parties(tables: Tables) -> Iterator[Row]:
    codes = {code for row in tables["mechanisms"] for code in row["parties"]}
    codes |= {row["host"] for row in tables["rounds"] if row["host"]}
    codes |= {chair["party"] for _, chair in _chairs(tables) if chair.get("party")}
    for code in sorted(codes):
        names = [party_name(code, language) for language in LANGUAGES]
        schema = "PublicBody" if len(code) == 2 else "Organization"
        yield _entity(schema, _id("party", code), {"name": names, "country": _country(code)})


def _chairs(tables: Tables) -> Iterator[tuple[str, Row]]:
    for fact in tables["facts"]:
        if fact["name"] == "chairs" and fact["round"]:
            for chair in fact["value"]:
                yield fact["round"], chair


def _people(tables: Tables) -> Iterator[Row]:
    found: dict[str, Row] = {}
    for _, chair in _chairs(tables):
        who = _id("person", chair["name"], chair.get("party"))
        told = found.setdefault(who, {"name": [chair["name"]], "position": [], "country": _country(chair.get("party"))})
        told["position"].append(chair.get("office"))
    for who, told in found.items():
        yield _entity("Person", who, told)


def _rounds(tables: Tables) -> Iterator[Row]:
    mechanisms = {row["mechanism"]: row for row in tables["mechanisms"]}
    for row in tables["rounds"]:
        mechanism = mechanisms[row["mechanism"]]
        chairs = [chair for of, chair in _chairs(tables) if of == row["round"]]
        involved = [_id("party", code) for code in mechanism["parties"]]
        involved += [_id("person", chair["name"], chair.get("party")) for chair in chairs]
        told = {
            "name": f"{mechanism['name']} ({row['ordinal'] or row['start'] or '?'})",
            "startDate": row["start"],
            "endDate": row["end"],
            "country": _country(row["country"]),
            "location": [place_name(row["city"], language) for language in LANGUAGES] if row["city"] else None,
            "organizer": _id("party", row["host"]) if row["host"] else None,
            "involved": involved,
            "program": mechanism["name"],
            "programId": row["mechanism"],
        }
        yield _entity("Event", _id("round", row["round"]), told)


def _documents(tables: Tables) -> Iterator[Row]:
    rounds = {row["round"] for row in tables["rounds"]}
    for row in tables["documents"]:
        who = _id("text", row["text"], row["owner"])
        told = {
            "name": row["title"] or row["name"] or row["text"][:16],
            "title": row["title"],
            "fileName": row["name"],
            "publisher": row["publisher"],
            "publishedAt": row["published"],
            "language": _LANGUAGES.get(row["language"]),
        }
        yield _entity("Document", who, told)
        if row["round"] in rounds:
            ends = {"document": who, "entity": _id("round", row["round"]), "role": row["kind"]}
            yield _entity("Documentation", _id("told", who, row["round"]), ends)


_MAKERS = (_parties, _people, _rounds, _documents)
