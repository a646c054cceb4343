"""Two texts of the register side by side: what changed between them, and which texts go together."""

from __future__ import annotations

import operator
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.core.cache import cache

from hiwar.membership.seats import Membership
from hiwar.record import Comparison
from hiwar.record.loading import load_reading
from hiwar.register.corrections import corrected, counting
from hiwar.register.leading import STATEMENT
from hiwar.register.models import Document, Reading, Round

LANGUAGE, BEFORE, OUTLET = "language", "before", "outlet"


@dataclass(frozen=True, slots=True)
class Companion:
    """A text that another may be compared with, and as what: its other language, the round before, another report."""

    how: str
    document: Document


def compare_texts(earlier: Document, later: Document, as_: str | None = None) -> Comparison:
    """What changed between two texts, by the newest reading of each as people corrected it; kept while it runs.

    The answer is kept under what counts, so that a newer reading is compared anew. Raises: HiwarError where `as_`
    is no way to compare, or a text cannot be compared.
    """
    from hiwar.compare.comparing import compare

    before, after = earlier.newest_reading(), later.newest_reading()
    place = f"comparison-{_stamp(earlier, before)}-{_stamp(later, after)}-{as_ or 'decided'}"
    kept = cache.get(place) if as_ is None or as_.isalpha() else None
    if kept is None:
        kept = compare(_loaded(before, earlier), _loaded(after, later), as_)
        cache.set(place, kept, None)
    return kept


def _stamp(document: Document, reading: Reading) -> str:
    return "+".join([reading.digest, *(str(made.pk) for made in counting(document))])


def _loaded(reading: Reading, document: Document):
    body = corrected(document, reading.body).body
    return load_reading(body | {"document": body["document"] | {"text": document.text}})


def in_order(one: Document, other: Document) -> tuple[Document, Document]:
    """Earlier and later: by the day of the round, of publication; a statement before what is told of it."""
    for told in (_met, operator.attrgetter("published")):
        days = told(one), told(other)
        if None not in days and days[0] != days[1]:
            return (one, other) if days[0] < days[1] else (other, one)
    statement_last = other.kind == STATEMENT != one.kind and one.language == other.language
    return (other, one) if statement_last else (one, other)


def _met(document: Document) -> date | None:
    return document.round.start if document.round else None


def companions(document: Document, membership: Membership) -> list[Companion]:
    """What a text may well be compared with: its other language, the round before, other reports of its round."""
    if not document.round:
        return []
    texts = Document.objects.visible_to(membership).filter(mechanism=document.mechanism).exclude(round=None)
    shown = list(texts.exclude(pk=document.pk).select_related("round").defer("text"))
    return list(_companions(document, sorted(shown, key=lambda other: _unlike(document, other))))


def _unlike(document: Document, other: Document) -> tuple[bool, bool, str, int]:
    return (other.language != document.language, other.kind != document.kind, str(other.published or ""), other.pk)


def _companions(document: Document, others: list[Document]) -> Iterator[Companion]:
    same = [other for other in others if other.round_id == document.round_id]
    versions = [other for other in same if other.language != document.language]
    alike = [other for other in versions if other.kind == document.kind]
    version = next(iter(alike), versions[0] if len(versions) == 1 else None)
    if version:
        yield Companion(LANGUAGE, version)
    place = place_in_time(document.round)
    before = [other for other in others if place_in_time(other.round) < place]
    if before:
        last = max(place_in_time(other.round) for other in before)
        yield Companion(BEFORE, next(other for other in before if place_in_time(other.round) == last))
    yield from (Companion(OUTLET, other) for other in same if other != version)


def place_in_time(round_: Round) -> tuple[date, int]:
    """By what the rounds of a mechanism follow each other: day, then number."""
    return (round_.start or date.min, round_.ordinal or 0)
