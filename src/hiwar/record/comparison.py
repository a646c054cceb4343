"""What two readings say side by side: links between their commitments, pairs of paragraphs, differences.

Spans count code points of the earlier or the later text, half-open; marks are counted from 0 in their reading.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

from hiwar.record.reading import Reading
from hiwar.record.span import Span
from hiwar.record.wording import Change, word_changes

SCHEMA = "hiwar/comparison/1"

RELATIONS = ("delivered", "strengthened", "weakened", "carried", "new", "dropped")
"""What became of a promise, the telling ones first."""

KINDS = (
    "missing", "level", "number", "date", "party", "act", "negation", "name",
    "omitted", "reworded", "attributed", "unsure",
)  # fmt: skip
"""The kinds of a difference; `unsure` where two passages stand and nothing can be said safely."""


class Name(NamedTuple):
    """A code that has a name in each language: `of` is `state`, `field`, `act`, `level`, `language` or `mechanism`."""

    of: str
    code: str

    def __str__(self) -> str:
        return self.code.replace("_", " ")


Value = str | int | date | Name


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence about a comparison that can be told in any language: a message of the catalogues and its values.

    `Said.of("a date was added: {words}", words="by June 2026")`; `str()` tells it in English, with codes for names.
    """

    message: str
    values: tuple[tuple[str, Value], ...] = ()

    @classmethod
    def of(cls, message: str, **values: Value) -> Said:
        return cls(message, tuple(values.items()))

    def __str__(self) -> str:
        return self.message.format(**{name: str(value) for name, value in self.values})


@dataclass(frozen=True, slots=True)
class Link:
    """A commitment (or act) of the earlier text and what became of it in the later.

    `earlier` is None for a new one, `later` for one dropped or delivered; `by` are the words of the later text that
    say it was done. `score` runs from 0 to 1: how surely the relation holds.
    """

    earlier: int | None
    later: int | None
    relation: str
    why: tuple[Said, ...] = ()
    score: float = 1.0
    by: Span | None = None


@dataclass(frozen=True, slots=True)
class Pair:
    """A paragraph and its counterpart; None where a side has none."""

    earlier: Span | None
    later: Span | None


@dataclass(frozen=True, slots=True)
class Difference:
    """Where two texts part: the words on either side (None where a side has none), and what differs, said."""

    kind: str
    earlier: Span | None
    later: Span | None
    say: Said


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two readings side by side; `as_` says as what they were compared: rounds, languages or outlets.

    `as_` is None where they have nothing in common and were not compared. `decided` says why, where nobody asked for a
    way; `notes` what is to be known before the comparison is trusted. `same_source` is None where it was not asked
    (rounds, languages).
    """

    as_: str | None
    earlier: Reading
    later: Reading
    links: tuple[Link, ...] = ()
    act_links: tuple[Link, ...] = ()
    paragraphs: tuple[Pair, ...] = ()
    differences: tuple[Difference, ...] = ()
    same_source: bool | None = None
    told_from: str | None = None
    decided: Said | None = None
    notes: tuple[Said, ...] = field(default=())

    def to_dict(self) -> dict[str, Any]:
        """The JSON object `hiwar/comparison/1`."""
        shown: dict[str, Any] = {
            "schema": SCHEMA,
            "as": self.as_,
            "decided": str(self.decided) if self.decided else None,
            "earlier": _document(self.earlier),
            "later": _document(self.later),
            "links": [_link(link) | self._worded(link) for link in self.links],
            "act_links": [_link(link) for link in self.act_links],
            "paragraphs": [{"earlier": _span(p.earlier), "later": _span(p.later)} for p in self.paragraphs],
            "differences": [_difference(difference) for difference in self.differences],
            "notes": [str(note) for note in self.notes],
        }
        if self.same_source is not None:
            shown["same_source"] = self.same_source
            shown["told_from"] = self.told_from
        return shown

    def wording(self, link: Link) -> tuple[Change, ...]:
        """The steps from the earlier wording of a linked commitment to the later; none where it stands on one side."""
        if link.earlier is None or link.later is None:
            return ()
        before = self.earlier.commitments[link.earlier].evidence.span
        after = self.later.commitments[link.later].evidence.span
        return word_changes((self.earlier.document.text, before), (self.later.document.text, after))

    def _worded(self, link: Link) -> dict[str, Any]:
        steps = [{"kind": c.kind, "earlier": _span(c.earlier), "later": _span(c.later)} for c in self.wording(link)]
        return {"wording": steps} if steps else {}


def _span(span: Span | None) -> list[int] | None:
    return list(span) if span else None


def _document(reading: Reading) -> dict[str, Any]:
    document = reading.document
    published = document.published.isoformat() if document.published else None
    said = {"id": document.id, "path": document.path, "language": document.language, "published": published}
    return said | {"title": document.title, "publisher": document.publisher}


def _link(link: Link) -> dict[str, Any]:
    shown: dict[str, Any] = {
        "earlier": link.earlier,
        "later": link.later,
        "relation": link.relation,
        "why": [str(reason) for reason in link.why],
        "score": round(link.score, 3),
    }
    if link.by:
        shown["by"] = list(link.by)
    return shown


def _difference(difference: Difference) -> dict[str, Any]:
    return {
        "kind": difference.kind,
        "earlier": _span(difference.earlier),
        "later": _span(difference.later),
        "say": str(difference.say),
    }
