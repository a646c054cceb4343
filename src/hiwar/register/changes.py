"""Says that something of a mechanism has changed, and what stands until it does.

Rows that are saved one by one say so by themselves; whoever writes many rows at once calls `note_change`.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from typing import Any

from django.db.models.signals import post_delete, post_save

from hiwar.register.models import (
    Change,
    Correction,
    Delivery,
    Document,
    Evidence,
    Guideline,
    Judgement,
    Link,
    Mechanism,
    Reading,
)

_PATHS = {
    Document: ("mechanism",),
    Reading: ("document", "mechanism"),
    Correction: ("document", "mechanism"),
    Guideline: ("commitment", "document", "mechanism"),
    Evidence: ("commitment", "document", "mechanism"),
    Delivery: ("commitment", "document", "mechanism"),
    Judgement: ("link", "earlier", "document", "mechanism"),
    Link: ("earlier", "document", "mechanism"),
}
"""From a row to its mechanism."""


def note_change(mechanisms: Iterable[int | None]) -> None:
    """What is kept of these mechanisms (by their pk) is to be made anew."""
    for mechanism in sorted({pk for pk in mechanisms if pk is not None}):
        Change.objects.update_or_create(mechanism_id=mechanism, defaults={"token": uuid.uuid4().hex})


def note_change_everywhere() -> None:
    """What is kept of any mechanism is to be made anew."""
    note_change(Mechanism.objects.values_list("pk", flat=True))


def tokens() -> dict[int, str]:
    """For each mechanism (by its pk) its newest change."""
    return dict(Change.objects.values_list("mechanism", "token"))


def token_of(mechanism: Mechanism) -> str:
    """The newest change of a mechanism, empty where none was noted."""
    return Change.objects.filter(mechanism=mechanism).values_list("token", flat=True).first() or ""


def watch_rows() -> None:
    """From now on every row that is saved or deleted by itself notes the change of its mechanism."""
    for table in _PATHS:
        for signal in (post_save, post_delete):
            signal.connect(_changed, sender=table, dispatch_uid=f"hiwar-{table.__name__}-{id(signal)}")


def _changed(sender: type[Any], instance: Any, **told: Any) -> None:
    if told.get("raw"):
        return
    at = instance
    for name in _PATHS[sender]:
        at = getattr(at, name, None)
    if at is not None:
        note_change([at.pk])
