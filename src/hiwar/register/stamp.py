"""What the threads stand on, as a stamp that changes whenever anything of it does."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, Max, Q

from hiwar.register.models import Correction, Delivery, Document, Evidence, Guideline, Judgement, Link, Reading


def stamp() -> tuple[Any, ...]:
    """Cheap to ask: the newest of each table, and how many were taken back."""
    newest = [
        table.objects.aggregate(at=Max("pk"))["at"] for table in (Document, Reading, Judgement, Delivery, Guideline)
    ]
    links = Link.objects.aggregate(at=Max("pk")), Link.objects.aggregate(at=Max("changed"))
    taken = Q(taken_back=True)
    undone = [t.objects.aggregate(at=Max("pk"), n=Count("pk", filter=taken)) for t in (Evidence, Correction)]
    return (*newest, *(one["at"] for one in links), *(tuple(one.values()) for one in undone))
