"""The round that a text is about, and the mechanism it is a round of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from hiwar.errors import EvidenceError
from hiwar.record.span import Span

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Fact(Generic[T]):
    """A value of a round with the words that say it.

    Raises: EvidenceError where there are no words or no rule.
    """

    value: T
    spans: tuple[Span, ...]
    rule: str

    def __post_init__(self) -> None:
        if not self.spans or not self.rule or any(s.stop <= s.start for s in self.spans):
            raise EvidenceError(f"no words or no rule behind a fact by {self.rule!r}")


@dataclass(frozen=True, slots=True)
class Chair:
    """Who led or met for a side: `name` as printed, `office` verbatim or None."""

    name: str
    office: str | None
    party: str


@dataclass(frozen=True, slots=True)
class Topic:
    """What the round was about: a `country` code, or a `field` code of the codebook."""

    code: str
    kind: str
    span: Span


@dataclass(frozen=True, slots=True)
class Mechanism:
    """A standing dialogue, council or commission, and the rule that it keeps, as far as the text says."""

    kind: Fact[str]
    parties: tuple[str, ...]
    name: Fact[str]
    launched: Fact[str] | None = None
    cadence: Fact[str] | None = None
    hosting: Fact[str] | None = None
    fields: Fact[tuple[str, ...]] | None = None
    attended_by: Fact[str] | None = None
    ends_in: Fact[str] | None = None


@dataclass(frozen=True, slots=True)
class Round:
    """A meeting of sides; every value is a Fact, or None where the text does not give it.

    `format` is virtual, in_person or hybrid.
    """

    parties: Fact[tuple[str, ...]]
    mechanism: Mechanism | None = None
    ordinal: Fact[int] | None = None
    start: Fact[date] | None = None
    end: Fact[date] | None = None
    status: Fact[str] | None = None
    city: Fact[str] | None = None
    country: Fact[str] | None = None
    host: Fact[str] | None = None
    chairs: Fact[tuple[Chair, ...]] | None = None
    topics: tuple[Topic, ...] = ()
    format: Fact[str] | None = None
