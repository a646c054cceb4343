"""Writes a register, or what some of its sides may see of it, to a file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from django.db import models, transaction
from django.db.models import Q

from hiwar.membership.models import Owned
from hiwar.membership.seats import Membership, Seat
from hiwar.register.carrying.packing import packing
from hiwar.register.carrying.tables import TABLES, Ids, Row, Table, Telling, rows_of
from hiwar.register.models import (
    Document,
    Evidence,
    Extraction,
    Fact,
    Judgement,
    Link,
    Mechanism,
    Original,
    Round,
)


@dataclass(frozen=True, slots=True)
class Scope:
    """What goes into a file: what is public, with it what belongs to these sides, or everything."""

    sides: tuple[tuple[str, str], ...] = ()
    everything: bool = False

    @property
    def membership(self) -> Membership:
        """Who would see just that; with everything, one who sits on every side that owns anything."""
        sides = owners() if self.everything else self.sides
        return Membership("", tuple(Seat(mechanism, side) for mechanism, side in sides))

    def as_json(self) -> Row:
        """As the file says it of itself."""
        return {"sides": [":".join(side) for side in self.sides], "everything": self.everything}


PUBLIC = Scope()


@dataclass(frozen=True, slots=True)
class Sent:
    """How many rows of each table went into the file, and whether a side alone may see some of them."""

    path: Path
    rows: dict[str, int]
    private: bool = False


def owners() -> list[tuple[str, str]]:
    """Every side that owns anything."""
    found: set[tuple[str, str]] = set()
    for table in TABLES:
        if issubclass(table.model, Owned):
            owned = table.model.objects.exclude(owner_side="")
            found |= set(owned.values_list("owner_mechanism", "owner_side").distinct())
    return sorted(found)


def left_behind(scope: Scope) -> int:
    """How many rows that belong to sides do not go along."""
    if scope.everything:
        return 0
    owned = [table.model for table in TABLES if issubclass(table.model, Owned)]
    return sum(m.objects.count() - m.objects.visible_to(scope.membership).count() for m in owned)


@transaction.atomic
def send(path: Path, scope: Scope = PUBLIC) -> Sent:
    """The register stands in the file at `path`, as far as the scope goes; the same register gives the same file.

    Raises: CarryError where it cannot be written.
    """
    ids = Ids()
    with packing(path, scope.as_json()) as packed:
        for table in TABLES:
            packed.table(table.name, _rows(table, scope, ids))
        for pk, digest in Original.objects.order_by("digest").values_list("pk", "digest"):
            if pk in ids.of["originals"]:
                packed.original(digest, bytes(Original.objects.get(pk=pk).content))
    private = bool(scope.everything and owners()) or bool(scope.sides)
    return Sent(path, {name: len(of) for name, of in ids.of.items()}, private)


def _rows(table: Table, scope: Scope, ids: Ids) -> Iterator[Row]:
    if scope.everything:
        return (row for _, row in rows_of(table, table.model.objects.all(), ids))
    who = scope.membership
    told = _TOLD[table.model](who) if table.model in _TOLD else None
    return (row for _, row in rows_of(table, _chosen(table.model, who), ids, told=told))


def _chosen(model: type[models.Model], who: Membership) -> models.QuerySet:
    """What this person may see, retired marks and the rounds that only those tell of included."""
    if model is Original:
        texts, shown = Extraction.objects.visible_to(who), Evidence.objects.visible_to(who)
        files = shown.exclude(file=None)
        return Original.objects.filter(Q(pk__in=texts.values("original")) | Q(pk__in=files.values("file")))
    if model is Round:
        told = Fact.objects.visible_to(who).exclude(round=None).values("round")
        about = Document.objects.visible_to(who).exclude(round=None).values("round")
        return Round.objects.filter(Q(pk__in=told) | Q(pk__in=about))
    if model is Mechanism:
        rounds = _chosen(Round, who).values("mechanism")
        texts = Document.objects.visible_to(who).exclude(mechanism=None).values("mechanism")
        return Mechanism.objects.filter(Q(pk__in=rounds) | Q(pk__in=texts))
    if model is Link:
        return _links(who)
    return model.objects.visible_to(who)


def _links(who: Membership) -> models.QuerySet:
    """Without those that are there only because somebody drew or judged them whose word stays behind."""
    judged = Judgement.objects.values("link")
    told = Judgement.objects.visible_to(who).values("link")
    there_anyway = Q(proposed=True) & (Q(withdrawn=False) | ~Q(pk__in=judged))
    return Link.objects.visible_to(who).filter(there_anyway | Q(pk__in=told))


def _of_rounds(who: Membership) -> Telling:
    """Number and day of a round are told where a text says them that goes along, or where all its texts do."""
    facts, texts = Fact.objects.exclude(round=None), Document.objects.exclude(round=None)
    behind = set(facts.exclude(pk__in=Fact.objects.visible_to(who)).values_list("round", flat=True))
    behind |= set(texts.exclude(pk__in=Document.objects.visible_to(who)).values_list("round", flat=True))
    said: dict[int, set[str]] = defaultdict(set)
    shown = Fact.objects.visible_to(who).filter(round__in=behind, name__in=("ordinal", "start", "end"))
    for round_, value in shown.values_list("round", "value"):
        said[round_].add(str(value))

    def tell(kept: Round) -> None:
        if kept.pk in behind:
            kept.ordinal = kept.ordinal if str(kept.ordinal) in said[kept.pk] else None
            kept.start = kept.start if str(kept.start) in said[kept.pk] else None

    return tell


def _of_originals(who: Membership) -> Telling:
    """Bytes that a text which stays behind shares go under the name that a text gives them which goes along."""
    texts, files = Extraction.objects.all(), Evidence.objects.exclude(file=None)
    behind = set(texts.exclude(pk__in=Extraction.objects.visible_to(who)).values_list("original", flat=True))
    behind |= set(files.exclude(pk__in=Evidence.objects.visible_to(who)).values_list("file", flat=True))
    shown = Extraction.objects.visible_to(who).filter(original__in=behind).order_by("-pk")
    names = {e.original_id: (e.document.name, e.document.media_type) for e in shown.select_related("document")}

    def tell(kept: Original) -> None:
        if kept.pk in behind:
            kept.name, kept.media_type = names.get(kept.pk, ("", "application/octet-stream"))

    return tell


_TOLD: dict[type[models.Model], Callable[[Membership], Telling]] = {Round: _of_rounds, Original: _of_originals}
