"""What must be done by whom by when: the promises of a dialogue that are not yet known to be kept.

The time limit is that of the last wording that a day can know. What a person judged to be delivered is due no more;
what only the program takes for delivered stands apart, to be judged. A promise without a time that the last
statement no longer carries is not asked for.

    overdue ──▸│ on ── before ──▸│ the next round ── later ──▸      without a time, to be judged
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db import connection

from hiwar.membership.seats import Membership
from hiwar.register.changes import token_of
from hiwar.register.meetings import meetings_of
from hiwar.register.models import Mechanism
from hiwar.register.practice import Due, Meeting, as_of, held, next_due
from hiwar.register.saying import account_of_mechanism
from hiwar.register.threads import SAID, Proof, Step, Thread, threads_of

OVERDUE, BEFORE, LATER, WITHOUT, TO_JUDGE = "overdue", "before", "later", "without", "to_judge"
WHENS = (OVERDUE, BEFORE, LATER, WITHOUT, TO_JUDGE)
DELIVERED, DROPPED = "delivered", "dropped"


@dataclass(frozen=True, slots=True)
class Owed:
    """A promise that is due: `step` holds its last wording, `when` one of `WHENS`, `outcome` what that day knows of it.

    `outcome_judged` is false where the program alone derived the outcome.
    """

    mechanism: Mechanism
    thread: Thread
    step: Step
    when: str
    outcome: str
    outcome_judged: bool

    @property
    def holders(self) -> tuple[str, ...]:
        """Whose it is."""
        return tuple(self.step.commitment.holders)

    @property
    def due_to(self) -> date | None:
        """The last day on which it is in time."""
        return self.step.commitment.due_to

    @property
    def due_from(self) -> date | None:
        """The first day of the time that its words name."""
        return self.step.commitment.due_from

    @property
    def judged(self) -> bool:
        """Whether a person has said anything of it: that it is the promise of an earlier round, or what came of it."""
        return self.outcome_judged or any(step.judgement or step.scores for step in self.thread.steps)

    @property
    def proofs(self) -> tuple[Proof, ...]:
        """What is said to show that it was done."""
        return self.thread.proofs


@dataclass(frozen=True, slots=True)
class Agenda:
    """What a dialogue owes on a day, by time, as a person sees it; `next` is the round that is due."""

    mechanism: Mechanism
    membership: Membership
    on: date
    next: Due | None
    rounds: tuple[Meeting, ...]
    owed: tuple[Owed, ...]
    threads: tuple[Thread, ...]

    def of(self, when: str) -> list[Owed]:
        """What is overdue, due before the next round, later, without a time, or said to be done and to be judged."""
        return [owed for owed in self.owed if owed.when == when]


def agenda_of(mechanism: Mechanism, membership: Membership, language: str, *, on: date) -> Agenda:
    """What is due in one dialogue on a day, as far as this person may see; kept until anything of it changes."""
    place = connection.settings_dict["NAME"], mechanism.pk, membership, language, on, token_of(mechanism)
    agenda = _kept.get(place) or _agenda(mechanism, membership, language, on)
    _kept[place] = agenda
    for oldest in list(_kept)[:-_MOST]:
        _kept.pop(oldest, None)
    return agenda


_MOST = 256
_kept: dict[tuple, Agenda] = {}


def _agenda(mechanism: Mechanism, membership: Membership, language: str, on: date) -> Agenda:
    rule = account_of_mechanism(mechanism, membership, language)
    meetings = as_of((meeting for _, _, meeting in meetings_of(mechanism, membership, language)), on)
    next_round = next_due(
        meetings,
        every=rule.value("mechanism.cadence"),
        hosting=rule.value("mechanism.hosting"),
        parties=mechanism.parties,
    )
    threads = threads_of(mechanism, membership, language, today=on)
    day = _Day(mechanism, on, next_round.day if next_round else None, held(meetings))
    owed = [found for thread in threads if (found := _owed(day, thread))]
    return Agenda(
        mechanism, membership, on, next_round, tuple(meetings), tuple(sorted(owed, key=_rank)), tuple(threads)
    )


def agendas(
    membership: Membership, language: str, *, on: date, mechanisms: Iterable[Mechanism] | None = None
) -> list[Agenda]:
    """What is due in every dialogue that this person may see, or in these."""
    shown = Mechanism.objects.visible_to(membership) if mechanisms is None else mechanisms
    return [agenda_of(mechanism, membership, language, on=on) for mechanism in shown]


@dataclass(frozen=True, slots=True)
class _Day:
    """What is asked, and what the day knows of rounds: those held by then, and when the next is due."""

    mechanism: Mechanism
    on: date
    next_day: date | None
    met: list[Meeting]


def _owed(agenda: _Day, thread: Thread) -> Owed | None:
    """A day before the last round knows the wording of the round before it, and not what came of the promise since."""
    on = agenda.on
    known = [step for step in thread.steps if step.meeting.start is None or step.meeting.start <= on]
    if not known:
        return None
    step = known[-1]
    outcome, judged = _outcome(thread, step, on, agenda.met)
    due = step.commitment.due_to
    if (outcome == DELIVERED and judged) or (due is None and outcome == DROPPED):
        return None
    stands = TO_JUDGE if outcome == DELIVERED else when(due, on=on, next_day=agenda.next_day)
    return Owed(agenda.mechanism, thread, step, stands, outcome, judged)


def _outcome(thread: Thread, step: Step, on: date, met: list[Meeting]) -> tuple[str, bool]:
    """What a day knows: not the words of a later text, nor that a later statement is silent."""
    all_known = step is thread.last
    if thread.outcome_judged:
        return (thread.outcome, True) if all_known else ("open", False)
    if thread.outcome == DELIVERED and not any(_known(proof, on) for proof in thread.proofs):
        all_known = False
    if thread.outcome == DROPPED and not any(_after(meeting, step.meeting) for meeting in met):
        all_known = False
    return (thread.outcome, False) if all_known else ("open", False)


def _after(meeting: Meeting, other: Meeting) -> bool:
    return meeting.start is not None and other.start is not None and meeting.start > other.start


def _known(proof: Proof, on: date) -> bool:
    return proof.kind == SAID and (proof.on is None or proof.on <= on)


def when(due: date | None, *, on: date, next_day: date | None) -> str:
    """Where a time limit stands, seen from a day: one that is reached on that very day is not overdue yet."""
    if due is None:
        return WITHOUT
    if due < on:
        return OVERDUE
    return BEFORE if next_day is not None and due <= next_day else LATER


def _rank(owed: Owed) -> tuple[int, date, date, str]:
    due = owed.due_to or date.max
    return WHENS.index(owed.when), due, owed.due_from or due, owed.thread.key


@dataclass(frozen=True, slots=True)
class Share:
    """What one party owes, or several together, by time."""

    holders: tuple[str, ...]
    by_time: tuple[tuple[str, tuple[Owed, ...]], ...]

    @property
    def number(self) -> int:
        """How much it is."""
        return sum(len(owed) for _, owed in self.by_time)


def by_holder(owed: Iterable[Owed]) -> list[Share]:
    """Each promise once, under those who made it: a party alone before several together, then by time."""
    of: dict[tuple[str, ...], dict[str, list[Owed]]] = defaultdict(lambda: defaultdict(list))
    for one in owed:
        of[tuple(sorted(one.holders))][one.when].append(one)
    order = sorted(of, key=lambda holders: (len(holders) == 0, len(holders), holders))
    return [Share(holders, tuple((w, tuple(of[holders][w])) for w in WHENS if w in of[holders])) for holders in order]


def asked_for(
    owed: Iterable[Owed], *, party: str = "", when: str = "", field: str = "", level: int | None = None
) -> list[Owed]:
    """Those that a party has to keep, alone or with others, of one time, field or level."""
    return [
        one
        for one in owed
        if (not party or party in one.holders)
        and (not when or one.when == when)
        and (not field or one.step.commitment.field == field)
        and (level is None or one.step.commitment.level == level)
    ]
