"""What is marked in a text: times, parties, people, places, acts and commitments.

Every span counts code points of `Document.text`, half-open. State codes are ISO 3166-1 alpha-2, bodies have the
short codes of the codebook; kinds and levels are the codebook's.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hiwar.errors import EvidenceError
from hiwar.record.span import Span


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words that say something, and the rule that read them.

    Raises: EvidenceError where there are no words or no rule.
    """

    span: Span
    rule: str

    def __post_init__(self) -> None:
        if self.span.start < 0 or self.span.stop <= self.span.start or not self.rule:
            raise EvidenceError(f"no words or no rule behind a mark: {self.span} by {self.rule!r}")


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression; `value` is TIMEX3, `first` and `last` the days it covers (None where it has none)."""

    evidence: Evidence
    type: str
    value: str
    first: date | None
    last: date | None
    calendar: str = "gregorian"
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Party:
    """A mention of a state or body; a mention of several (`the two sides`) gives several."""

    evidence: Evidence
    code: str


@dataclass(frozen=True, slots=True)
class Person:
    """A mention of a person: `name` as printed at the fullest mention, `office` verbatim, `party` spoken for."""

    evidence: Evidence
    name: str
    office: str | None
    party: str | None


@dataclass(frozen=True, slots=True)
class Place:
    """A mention of a city, country or territory by its English `name`; `country` is the state it lies in."""

    evidence: Evidence
    name: str
    country: str | None


@dataclass(frozen=True, slots=True)
class Act:
    """What an actor is said to have done or said; `head` is the shortest span that carries the act.

    `source` says on whose word it is told (`joint_statement`, `official`, `agency`, `reporter`; None where the
    text does not say), and `source_span` the words that say so.
    """

    evidence: Evidence
    head: Span
    kind: str
    actors: tuple[str, ...]
    addressees: tuple[str, ...] = ()
    source: str | None = None
    source_span: Span | None = None
    negated: bool = False
    renewed: bool = False
    plover: str | None = None
    cameo: str | None = None


@dataclass(frozen=True, slots=True)
class Deadline:
    """The words of a time limit or planned time, and the days they cover where they can be told."""

    span: Span
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Commitment:
    """A promise by parties of the text: `level` 4 firm, 3 intent, 2 effort; `field` a code of the codebook."""

    evidence: Evidence
    level: int
    holders: tuple[str, ...]
    field: str | None
    renewed: bool = False
    deadline: Deadline | None = None
