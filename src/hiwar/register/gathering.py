"""Finds or makes the mechanism and the round that a text is about."""

from __future__ import annotations

from typing import Any

from django.db.models import Q
from django.utils.dateparse import parse_date

from hiwar.register.models import Document, Mechanism, Round


def gather(document: Document, meeting: dict[str, Any] | None) -> frozenset[str]:
    """The text is attached to its mechanism and round; names which of the two had to be made.

    A text about no round of a named mechanism is attached to neither.
    """
    mechanism, round_, made = None, None, set()
    if meeting and meeting.get("mechanism"):
        mechanism, new = _mechanism(meeting)
        made |= {"mechanism"} if new else set()
        round_, new = _round(mechanism, meeting.get("ordinal"), parse_date(meeting.get("start") or ""))
        made |= {"round"} if new else set()
    before = document.round
    document.mechanism, document.round = mechanism, round_
    document.save()
    if before and before != round_ and not before.documents.exists():
        before.delete()
    return frozenset(made)


def _mechanism(meeting: dict[str, Any]) -> tuple[Mechanism, bool]:
    kind = meeting["mechanism"].get("kind") or "other"
    parties = sorted(meeting["mechanism"].get("parties") or meeting.get("parties") or [])
    key = "-".join([kind, *parties]).lower().replace("_", "-")[:160]
    return Mechanism.objects.get_or_create(key=key, defaults={"kind": kind, "parties": parties})


def _round(mechanism: Mechanism, ordinal: int | None, start: Any) -> tuple[Round | None, bool]:
    """By number, else by the day it began; a text that gives both brings the two together."""
    if ordinal is None and start is None:
        return None, False
    numbered = mechanism.rounds.filter(ordinal=ordinal).first() if ordinal is not None else None
    dated = _dated(mechanism, ordinal, start) if start else None
    found = numbered or dated
    if found is None:
        return mechanism.rounds.create(ordinal=ordinal, start=start), True
    if numbered and dated and numbered != dated:
        dated.documents.update(round=numbered)
        dated.delete()
    found.ordinal = found.ordinal if found.ordinal is not None else ordinal
    found.start = found.start or start
    found.save()
    return found, False


def _dated(mechanism: Mechanism, ordinal: int | None, start: Any) -> Round | None:
    """A round that a text says began or ended on that day; where this text gives a number, only one that has none."""
    told = Q(documents__facts__name__in=("start", "end"), documents__facts__value=start.isoformat())
    same_day = mechanism.rounds.filter(Q(start=start) | told & Q(documents__facts__retired_by=None)).distinct()
    return same_day.filter(Q(ordinal=None) if ordinal is not None else Q()).first()
