"""A text read again by today's rules: what would change is shown before it does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from hiwar.record import Reading as Read
from hiwar.register.entering import enter
from hiwar.register.models import Commitment, Document
from hiwar.register.opening import read_bytes, rules_named

Marks = dict[tuple[str, str], "Stand"]


@dataclass(frozen=True, slots=True)
class Stand:
    """A mark or a fact as it counts: its words, and its values by name."""

    table: str
    name: str
    words: str
    values: tuple[tuple[str, Any], ...]


@dataclass(frozen=True, slots=True)
class Changed:
    """What a re-reading does to one mark or fact: `before` is None for a new one, `after` for one it no longer makes.

    `names` are the values that differ. `carried` is true where what people said of it moves to a newer mark, `waits`
    where it waits for a person.
    """

    before: Stand | None
    after: Stand | None
    names: tuple[str, ...] = ()
    carried: bool = False
    waits: bool = False


@dataclass(frozen=True, slots=True)
class Rereading:
    """What another reading of a text changes, and whether it was applied."""

    document: Document
    rules: str
    changes: tuple[Changed, ...]
    applied: bool


def reread(document: Document, *, apply: bool) -> Rereading:
    """The text read by today's rules; unless it is to be applied, nothing in the register changes.

    Raises: HiwarError where the text can no longer be read.
    """
    reading = _read_again(document)
    rules = rules_named(reading.document.language)
    with transaction.atomic():
        before = _standing(document)
        enter(reading, None, owner=_owner(document), rules=rules)
        changes = tuple(_changes(before, _standing(document), _judged(document)))
        if not apply:
            transaction.set_rollback(True)
    return Rereading(document, rules, changes, apply)


def _read_again(document: Document) -> Read:
    """From the bytes as they came, where the same text is still drawn out of them; else from the text that is kept."""
    kept = document.extractions.order_by("-version").first()
    told = {"published": document.published, "language": document.language or None}
    if kept is not None:
        reading = read_bytes(bytes(kept.original.content), kept.original.name or None, **told)
        if reading.document.id == document.text_id:
            return reading
    return read_bytes(document.text.encode("utf-8", "surrogatepass"), None, **told)


def _owner(document: Document):
    from hiwar.register.entering import Owner

    return Owner(document.owner_mechanism, document.owner_side, document.by, document.why)


def _standing(document: Document) -> Marks:
    stands: Marks = {}
    for mark in document.commitments.in_force().select_related("document"):
        values = ("level", "holders", "field", "renewed", "due_from", "due_to")
        stands["commitment", mark.identity] = _stand("commitment", "", mark.quote, mark, values)
    for mark in document.acts.in_force().select_related("document"):
        stands["act", mark.identity] = _stand("act", mark.kind, mark.quote, mark, ("actors", "addressees", "negated"))
    for fact in document.facts.in_force():
        words = " … ".join(document.text[start:stop] for start, stop in fact.spans)
        key = f"{fact.mention} {fact.name}"
        stands["fact", key] = Stand("fact", fact.name, words, (("value", fact.value),))
    return stands


def _stand(table: str, name: str, words: str, mark: Any, values: tuple[str, ...]) -> Stand:
    return Stand(table, name, words, tuple((value, getattr(mark, value)) for value in values))


def _judged(document: Document) -> dict[str, bool]:
    """The retired commitments that people judged: whether a newer mark succeeds them."""
    judged = Commitment.objects.filter(document=document).exclude(retired_by=None)
    waits = set(judged.waiting().values_list("identity", flat=True))
    carried = judged.exclude(succeeded_by=None).values_list("identity", flat=True)
    return dict.fromkeys(carried, True) | dict.fromkeys(waits, False)


def _changes(before: Marks, after: Marks, judged: dict[str, bool]) -> Iterator[Changed]:
    for key, was in before.items():
        now = after.get(key)
        if now is None:
            yield Changed(was, None, carried=judged.get(key[1], False), waits=judged.get(key[1]) is False)
        elif was != now:
            pairs = zip(was.values, now.values, strict=True)
            yield Changed(was, now, tuple(name for (name, old), (_, new) in pairs if old != new) or ("words",))
    yield from (Changed(None, now) for key, now in after.items() if key not in before)
