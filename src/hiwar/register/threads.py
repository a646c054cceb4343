"""One promise through all its rounds, and what came of it."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field
from datetime import date

from django.db import connection

from hiwar.membership.seats import Membership
from hiwar.register.changes import token_of
from hiwar.register.models import Commitment, Delivery, Document, Evidence, Judgement, Link, Mechanism
from hiwar.register.practice import Meeting

OUTCOMES = ("delivered", "partly", "not_delivered", "dropped", "no_evidence", "open")
SAID = "said"
RUNGS = DISCUSSED, AGREED, SIGNED, DELIVERED = "discussed", "agreed", "signed", "delivered"
_SOUGHT = 2


@dataclass(frozen=True, slots=True)
class Step:
    """A promise as one round says it.

    `relation` is new, carried, strengthened, weakened or resumed, to the step before. `judgement` is the one that
    counts for the reader, None where the program alone proposes the link; `carried_over` where it was given on marks
    that a newer reading has replaced. `scores` are the scorers' words that count. `led` is everything that leads here
    from earlier steps, with their numbers from 0; `place` is the round's among the rounds that have texts.
    """

    meeting: Meeting
    commitment: Commitment
    versions: tuple[Commitment, ...] = ()
    relation: str = "new"
    reasons: tuple[str, ...] = ()
    link: Link | None = None
    judgement: Judgement | None = None
    carried_over: bool = False
    scores: tuple[Delivery, ...] = ()
    led: tuple[tuple[int, Link], ...] = ()
    place: int = 0

    @property
    def rung(self) -> str:
        """How far it has come: discussed while it is only sought, then agreed."""
        return DISCUSSED if self.commitment.level == _SOUGHT else AGREED

    @property
    def marks(self) -> tuple[Commitment, ...]:
        """The promise in all texts of the round."""
        return (self.commitment, *self.versions)


@dataclass(frozen=True, slots=True)
class Proof:
    """What shows that a promise was kept, or not: later words that the program found, or evidence that people filed.

    `kind` is `said` for words that the program proposes, else the kind of the evidence; spans count code points of
    `document`, half-open. `meeting` is the round whose text says it.
    """

    kind: str
    step: int
    document: Document | None = None
    start: int | None = None
    stop: int | None = None
    on: date | None = None
    meeting: Meeting | None = None
    reasons: tuple[str, ...] = ()
    link: Link | None = None
    evidence: Evidence | None = None
    judgement: Judgement | None = None
    carried_over: bool = False
    versions: tuple[Link, ...] = ()
    rung: str = DELIVERED

    @property
    def quote(self) -> str:
        """The later words; empty where it is a link, a file or a note."""
        return self.document.text[self.start : self.stop] if self.document and self.stop else ""

    @property
    def judged(self) -> bool:
        """Whether a person stands behind it."""
        return self.evidence is not None or (self.judgement is not None and self.judgement.verdict == "same")


@dataclass(frozen=True, slots=True)
class Thread:
    """One promise through all its rounds, the oldest step first.

    `key` is that of its first promise, the same whatever the reader's language. `outcome` is delivered, partly,
    not_delivered, dropped, no_evidence or open; `outcome_judged` is false where the program derived it. `aside` are
    proposed links to promises of other threads that were not taken, `drawn` those by which a person took promises
    together.
    """

    key: str
    steps: tuple[Step, ...]
    proofs: tuple[Proof, ...] = ()
    outcome: str = "open"
    outcome_judged: bool = False
    aside: tuple[Link, ...] = field(default=())
    drawn: tuple[Link, ...] = ()

    @property
    def first(self) -> Step:
        return self.steps[0]

    @property
    def last(self) -> Step:
        return self.steps[-1]

    @property
    def field(self) -> str:
        """As the last step has it."""
        return self.last.commitment.field

    @property
    def holders(self) -> list[str]:
        """As the last step has them."""
        return self.last.commitment.holders

    @property
    def level(self) -> int:
        """As the last step has it."""
        return self.last.commitment.level

    @property
    def due_from(self) -> date | None:
        """As the last step has it."""
        return self.last.commitment.due_from

    @property
    def due_to(self) -> date | None:
        """As the last step has it."""
        return self.last.commitment.due_to


def threads_of(mechanism: Mechanism, membership: Membership, language: str, *, today: date) -> list[Thread]:
    """The threads of a mechanism as a reader sees them, in the order of their first steps.

    They are kept while nothing changes of what they stand on.
    """
    from hiwar.register.weaving import weave

    place = connection.settings_dict["NAME"], mechanism.pk, membership, language, today, token_of(mechanism)
    if place not in _kept:
        _kept[place] = weave(mechanism, membership, language, today=today)
        while len(_kept) > _MOST:
            _kept.popitem(last=False)
    _kept.move_to_end(place)
    return list(_kept[place])


_MOST = 128
_kept: OrderedDict[tuple, list[Thread]] = OrderedDict()


def thread_of(commitment: Commitment, threads: list[Thread]) -> Thread | None:
    """The thread in which a promise stands, or the one that a newer reading reads in its place."""
    while commitment.succeeded_by is not None:
        commitment = commitment.succeeded_by
    for thread in threads:
        if any(mark.pk == commitment.pk for step in thread.steps for mark in step.marks):
            return thread
    return None
