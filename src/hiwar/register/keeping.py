"""The rule of a dialogue beside what its rounds did: each finding names the facts that it rests on.

A round is late that begins more than a share of the cadence (a quarter, unless set otherwise) after the last
round's start plus the cadence; a turn is skipped where a whole further cadence goes by without a round. The turn to
host goes by rounds held, not by years: a host is out of turn that hosted the round before. Where texts do not say
what is needed, the finding says that it is not known.

    start 2020 ──cadence──▸ due 2021 ──a quarter──▸ late from here ──────▸ 2022: a turn skipped
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise
from typing import Any

from hiwar.register.practice import CANCELLED, PLANNED, POSTPONED, VIRTUAL, Meeting, after, as_of, cadence, held

CADENCE, HOSTING, ATTENDANCE, STATEMENT, MANNER = "cadence", "hosting", "attended_by", "ends_in", "manner"
CLAUSES = (CADENCE, HOSTING, ATTENDANCE, STATEMENT, MANNER)
LATE_AFTER = 0.25
RANKS = ("officials", "ministers", "leaders")
TONES = {
    "on_time": "good", "in_turn": "good", "at_level": "good", "issued": "good", "told": "good",
    "late": "late", "skipped": "late", "overdue": "late", "out_of_turn": "late", "below_level": "late",
}  # fmt: skip
NOT_KNOWN = "not_known"


@dataclass(frozen=True, slots=True)
class Rule:
    """What a dialogue says of itself, each clause None where no text gives it."""

    parties: tuple[str, ...] = ()
    cadence: str | None = None
    hosting: str | None = None
    attended_by: str | None = None
    ends_in: str | None = None


@dataclass(frozen=True, slots=True)
class Ground:
    """A fact that a finding rests on: of a round by its key, or of the rule; `value` where one of several counts."""

    meeting: int | None
    name: str
    value: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a round did under a clause of the rule; `told` holds the days and numbers of it.

    `meeting` is None where it is about the time since the last round.
    """

    clause: str
    kind: str
    meeting: Meeting | None
    grounds: tuple[Ground, ...] = ()
    told: Mapping[str, Any] = field(default_factory=dict)

    @property
    def tone(self) -> str:
        """`good` where the rule was kept, `late` where not, `quiet` where nothing is judged."""
        return TONES.get(self.kind, "quiet")


def findings(
    meetings: Sequence[Meeting], rule: Rule, *, on: date, late_after: float = LATE_AFTER
) -> tuple[Finding, ...]:
    """Everything that a day can know of how the rule was kept, clause by clause, oldest round first."""
    known = as_of(meetings, on)
    met = held(known)
    found = [*_pace(met, rule, on, late_after)]
    for clause, judge in _JUDGES.items():
        if getattr(rule, clause):
            found += [judge(before, this, rule) for before, this in zip([None, *met], met, strict=False)]
    return (*found, *_manners(known, rule, on))


def _pace(met: list[Meeting], rule: Rule, on: date, share: float) -> Iterator[Finding]:
    step = cadence(rule.cadence)
    if step is None or not met:
        return
    for before, this in pairwise(met):
        yield from _interval(before, this, step, share)
    yield from _since(met[-1], step, on, share)


def _interval(before: Meeting, this: Meeting, step: tuple[int, str], share: float) -> Iterator[Finding]:
    """Whether a round came in time after the round before."""
    grounds = (Ground(before.key, "start"), Ground(this.key, "start"), Ground(None, "mechanism.cadence"))
    due = after(before.start, step)
    if before.start is None or this.start is None or due is None:
        yield Finding(CADENCE, NOT_KNOWN, this, grounds)
        return
    if skipped := _skipped(before.start, this.start, step):
        yield Finding(CADENCE, "skipped", this, grounds, {"number": len(skipped), "due": skipped})
    days = (this.start - due).days
    kind = "late" if days > allowed(before.start, due, share) else "on_time"
    yield Finding(CADENCE, kind, this, grounds, {"due": due, "days": days})


def _since(last: Meeting, step: tuple[int, str], on: date, share: float) -> Iterator[Finding]:
    """Whether the next round has been waited for too long already."""
    due = after(last.start, step)
    if last.start is None or due is None or on <= due:
        return
    grounds = (Ground(last.key, "start"), Ground(None, "mechanism.cadence"))
    if skipped := _skipped(last.start, on, step):
        yield Finding(CADENCE, "skipped", None, grounds, {"number": len(skipped), "due": skipped})
    days = (on - due).days
    kind = "overdue" if days > allowed(last.start, due, share) else "due_now"
    yield Finding(CADENCE, kind, None, grounds, {"due": due, "days": days})


def allowed(start: date, due: date, share: float) -> int:
    """How many days after it was due a round is not late yet."""
    return int((due - start).days * share)


def _skipped(start: date, until: date, step: tuple[int, str]) -> tuple[date, ...]:
    """The days on which rounds were due that nobody held: one for each whole further cadence."""
    due: list[date] = []
    while (further := after(start, step, len(due) + 2)) and further <= until:
        due.append(after(start, step, len(due) + 1) or start)
    return tuple(due)


def _turn(before: Meeting | None, this: Meeting, rule: Rule) -> Finding:
    grounds = [Ground(this.key, "host"), Ground(None, "mechanism.hosting")]
    if before is None:
        return Finding(HOSTING, "first", this, tuple(grounds), {"host": this.host})
    grounds.insert(0, Ground(before.key, "host"))
    told = {"host": this.host, "before": before.host, "round_before": before.ordinal}
    if not (this.host and before.host):
        return Finding(HOSTING, NOT_KNOWN, this, tuple(grounds), told)
    return Finding(HOSTING, "out_of_turn" if this.host == before.host else "in_turn", this, tuple(grounds), told)


def _attendance(before: Meeting | None, this: Meeting, rule: Rule) -> Finding:
    grounds = (Ground(this.key, "chairs"), Ground(None, "mechanism.attended_by"))
    if rule.attended_by not in RANKS:
        return Finding(ATTENDANCE, NOT_KNOWN, this, grounds)
    least = RANKS.index(rule.attended_by)
    below = [p for p in rule.parties if p in this.ranks and RANKS.index(this.ranks[p]) < least]
    silent = [p for p in rule.parties if p not in this.ranks]
    if below:
        return Finding(ATTENDANCE, "below_level", this, grounds, {"level": rule.attended_by, "parties": below})
    if silent:
        return Finding(ATTENDANCE, NOT_KNOWN, this, grounds, {"level": rule.attended_by, "parties": silent})
    return Finding(ATTENDANCE, "at_level", this, grounds, {"level": rule.attended_by})


def _statement(before: Meeting | None, this: Meeting, rule: Rule) -> Finding:
    kind = "issued" if this.has_statement else "told" if this.told_statement else NOT_KNOWN
    return Finding(STATEMENT, kind, this, (Ground(this.key, "statement"), Ground(None, "mechanism.ends_in")))


_JUDGES: dict[str, Callable[[Meeting | None, Meeting, Rule], Finding]] = {
    HOSTING: _turn, ATTENDANCE: _attendance, STATEMENT: _statement,
}  # fmt: skip


def _manners(meetings: list[Meeting], rule: Rule, on: date) -> Iterator[Finding]:
    """What no clause speaks of: put off, called off, at a distance, in a third place, announced and never told of."""
    for meeting in meetings:
        stands = meeting.stands | {meeting.status or ""}
        for kind in (POSTPONED, CANCELLED):
            if kind in stands:
                yield Finding(MANNER, kind, meeting, (Ground(meeting.key, "status", kind),))
        if meeting.format == VIRTUAL:
            yield Finding(MANNER, VIRTUAL, meeting, (Ground(meeting.key, "format", VIRTUAL),))
        elif _elsewhere(meeting, rule):
            told = {"country": meeting.country, "city": meeting.city}
            yield Finding(MANNER, "third_place", meeting, (Ground(meeting.key, "country"),), told)
        if meeting.status == PLANNED and meeting.start and meeting.start < on:
            yield Finding(MANNER, "unconfirmed", meeting, (Ground(meeting.key, "start"),), {"day": meeting.start})


def _elsewhere(meeting: Meeting, rule: Rule) -> bool:
    """Held in the country of no party; where a party is a body and no state, nobody can say."""
    states = bool(rule.parties) and all(len(party) == 2 for party in rule.parties)
    return states and meeting.held and meeting.country is not None and meeting.country not in rule.parties
