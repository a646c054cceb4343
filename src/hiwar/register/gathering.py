"""Finds or makes the mechanism and the round that a text is about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q
from django.utils.dateparse import parse_date

from hiwar.register.models import Document, Mechanism, Round


@dataclass(frozen=True, slots=True)
class Gathered:
    """What a text was attached to: `made` names what of it is new, `mentioned` are the further rounds it mentions.

    A mention that is no round of the text's mechanism has None in its place.
    """

    made: frozenset[str] = frozenset()
    mentioned: tuple[Round | None, ...] = ()


def gather(document: Document, body: dict[str, Any]) -> Gathered:
    """The text is attached to its mechanism and round, and the rounds that it mentions are found or made.

    A text about no round of a named mechanism is attached to neither.
    """
    meeting = body["round"]
    if not (meeting and meeting.get("mechanism")):
        document.mechanism = document.round = None
        document.save()
        return Gathered(mentioned=(None,) * len(body["mentioned_rounds"]))
    document.mechanism, new_mechanism = _mechanism(meeting)
    document.round, new_round = _round(document.mechanism, meeting)
    document.save()
    made = frozenset(name for name, new in (("mechanism", new_mechanism), ("round", new_round)) if new)
    return Gathered(made, tuple(_mentioned(document.mechanism, said) for said in body["mentioned_rounds"]))


def _mentioned(mechanism: Mechanism, meeting: dict[str, Any]) -> Round | None:
    """A mention that names no other mechanism and other parties and gives a number is a round of the text's own."""
    named = meeting.get("mechanism") or {"kind": mechanism.kind}
    same = (named.get("kind"), sorted(meeting.get("parties") or [])) == (mechanism.kind, mechanism.parties)
    return _round(mechanism, meeting)[0] if same and meeting.get("ordinal") is not None else None


def _mechanism(meeting: dict[str, Any]) -> tuple[Mechanism, bool]:
    kind = meeting["mechanism"].get("kind") or "other"
    parties = sorted(meeting["mechanism"].get("parties") or meeting.get("parties") or [])
    key = "-".join([kind, *parties]).lower().replace("_", "-")[:160]
    return Mechanism.objects.get_or_create(key=key, defaults={"kind": kind, "parties": parties})


def _round(mechanism: Mechanism, meeting: dict[str, Any]) -> tuple[Round | None, bool]:
    return find_round(mechanism, meeting.get("ordinal"), parse_date(meeting.get("start") or ""))


def find_round(mechanism: Mechanism, ordinal: int | None, start: date | None) -> tuple[Round | None, bool]:
    """By number, else by the day it began, else made; a text that gives both brings the two together."""
    if ordinal is None and start is None:
        return None, False
    numbered = mechanism.rounds.filter(ordinal=ordinal).first() if ordinal is not None else None
    dated = _dated(mechanism, ordinal, start) if start else None
    found = numbered or dated
    if found is None:
        return mechanism.rounds.create(ordinal=ordinal, start=start), True
    if numbered and dated and numbered != dated:
        dated.documents.update(round=numbered)
        dated.facts.update(round=numbered)
        dated.delete()
    found.ordinal = found.ordinal if found.ordinal is not None else ordinal
    found.start = found.start or start
    found.save()
    return found, False


def _dated(mechanism: Mechanism, ordinal: int | None, start: Any) -> Round | None:
    """A round that a text says began or ended on that day; where this text gives a number, only one that has none."""
    told = Q(facts__name__in=("start", "end"), facts__value=start.isoformat(), facts__retired_by=None)
    same_day = mechanism.rounds.filter(Q(start=start) | told).distinct()
    return same_day.filter(Q(ordinal=None) if ordinal is not None else Q()).first()
