"""A mechanism's rule beside its record, made of what the texts that this person may see say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from django.db import connection

from hiwar.membership.seats import Membership
from hiwar.register.changes import token_of
from hiwar.register.keeping import CLAUSES, LATE_AFTER, NOT_KNOWN, Finding, Ground, Rule, findings
from hiwar.register.leading import STATEMENT
from hiwar.register.meetings import meetings_of
from hiwar.register.models import Act, Document, Mechanism, Round
from hiwar.register.practice import Due, Meeting, as_of, next_due, undated, years_without
from hiwar.register.ranks import ranks_of
from hiwar.register.saying import Account, Said, account_of_mechanism


@dataclass(frozen=True, slots=True)
class Words:
    """Words of a text that a finding rests on: `spans` [start, stop) in it, none where the text as a whole does.

    `mention` n: the text is about another round, and this is the n-th further round that it mentions.
    """

    name: str
    document: Document
    spans: tuple[tuple[int, int], ...] = ()
    mention: int = 0


@dataclass(frozen=True)
class Practice:
    """The rule, the rounds that the day knows, every finding, what is due next, and the words behind all of it."""

    rule: Account
    clauses: Rule
    told: tuple[tuple[Round, Account, Meeting], ...]
    found: tuple[Finding, ...]
    due: Due | None
    on: date
    late_after: float
    told_in: dict[int, Act]

    @cached_property
    def meetings(self) -> list[Meeting]:
        """The rounds, oldest first."""
        return [meeting for _, _, meeting in self.told]

    @cached_property
    def missing(self) -> list[int]:
        """Years without a round; none where rounds without a day might fill them."""
        return [] if undated(self.meetings) else years_without(self.meetings, self.on)

    def of(self, clause: str, meeting: Meeting | None = None) -> list[Finding]:
        """The findings under a clause, of one round or of all."""
        of = self.about(meeting) if meeting else self.found
        return [finding for finding in of if finding.clause == clause]

    def about(self, meeting: Meeting) -> list[Finding]:
        """Every finding about one round."""
        return self._by_round.get(meeting.key, [])

    @cached_property
    def _by_round(self) -> dict[int, list[Finding]]:
        found: dict[int, list[Finding]] = defaultdict(list)
        for finding in self.found:
            if finding.meeting:
                found[finding.meeting.key].append(finding)
        return found

    @cached_property
    def _rounds(self) -> dict[int, tuple[Round, Account]]:
        return {meeting.key: (round_, account) for round_, account, meeting in self.told}

    def sums(self) -> dict[str, dict[str, int]]:
        """For each clause how many findings say that it was kept, that it was not, and that nobody can say."""
        return self._sums

    @cached_property
    def _sums(self) -> dict[str, dict[str, int]]:
        return {clause: _sum(self.of(clause)) for clause in CLAUSES if self.of(clause)}

    def words(self, finding: Finding) -> list[Words]:
        """The words of every fact that a finding rests on, one text each."""
        return [words for ground in finding.grounds for words in self._words(ground)]

    def due_words(self) -> list[Words]:
        """The words that say when and where the next round is due."""
        if self.due is None:
            return []
        last = next((m for m in reversed(self.meetings) if m.held), None)
        names = ("start", "host")
        grounds = [Ground(meeting.key, name) for meeting in (last, self.due.planned) if meeting for name in names]
        grounds += [Ground(None, "mechanism.cadence"), Ground(None, "mechanism.hosting")]
        return [words for ground in grounds for words in self._words(ground)]

    def _words(self, ground: Ground) -> Iterator[Words]:
        if ground.meeting is None:
            yield from _first(self.rule.get(ground.name))
            return
        round_, account = self._rounds[ground.meeting]
        if ground.name == "statement":
            yield from self._statement(round_, account)
        elif ground.value is None:
            yield from _first(account.get(ground.name))
        else:
            yield from _first(next((s for s in account.said.get(ground.name, ()) if s.value == ground.value), None))

    def _statement(self, round_: Round, account: Account) -> Iterator[Words]:
        stated = {
            saying.document.pk: saying.document
            for said in account.said.values() for one in said for saying in one.sayings
            if saying.mention == 0 and saying.document.kind == STATEMENT
        }  # fmt: skip
        if stated:
            yield Words("statement", next(iter(stated.values())))
        elif round_.pk in self.told_in:
            act = self.told_in[round_.pk]
            yield Words("statement", act.document, ((act.start, act.stop),))


def practice_of(
    mechanism: Mechanism, membership: Membership, language: str, *, on: date, late_after: float = LATE_AFTER
) -> Practice:
    """The rule of a mechanism beside its record as a day can know it; kept while no text and no reading changes."""
    place = connection.settings_dict["NAME"], mechanism.pk, membership, language, on, late_after, token_of(mechanism)
    practice = _kept.get(place) or _recount(mechanism, membership, language, on, late_after)
    _kept[place] = practice
    for oldest in list(_kept)[:-_MOST]:  # several requests may do so at once
        _kept.pop(oldest, None)
    return practice


_MOST = 128
_kept: dict[tuple, Practice] = {}


def _recount(mechanism: Mechanism, membership: Membership, language: str, on: date, late_after: float) -> Practice:
    told = meetings_of(mechanism, membership, language)
    rule = account_of_mechanism(mechanism, membership, language)
    told_in = _told_in([r for r, _, _ in told], membership)
    full = {r.pk: (r, account, _full(meeting, account, told_in)) for r, account, meeting in told}
    known = [full[m.key] for m in as_of((m for _, _, m in full.values()), on)]
    met = [m for _, _, m in known]
    clauses = Rule(
        parties=tuple(mechanism.parties),
        **{name: rule.value(f"mechanism.{name}") for name in ("cadence", "hosting", "attended_by", "ends_in")},
    )
    due = next_due(met, every=clauses.cadence, hosting=clauses.hosting, parties=mechanism.parties)
    found = findings(met, clauses, on=on, late_after=late_after)
    return Practice(rule, clauses, tuple(known), found, due, on, late_after, told_in)


def _full(meeting: Meeting, account: Account, told_in: dict[int, Act]) -> Meeting:
    """With what only this page asks for: at which level each party came, and whether a report tells of a statement."""
    chairs = [chair for said in account.said.get("chairs", ()) for chair in said.value]
    return replace(meeting, ranks=ranks_of(chairs), told_statement=meeting.key in told_in)


def _told_in(rounds: list[Round], membership: Membership) -> dict[int, Act]:
    """For each round (by its pk) the first act that a report tells on the word of the round's joint statement."""
    acts = Act.objects.visible_to(membership).in_force().filter(source=STATEMENT, document__round__in=rounds)
    found: dict[int, Act] = {}
    for act in acts.exclude(document__kind=STATEMENT).select_related("document"):
        found.setdefault(act.document.round_id, act)
    return found


def _first(said: Said | None) -> Iterator[Words]:
    if said:
        yield Words(said.name, said.first.document, said.first.spans, said.first.mention)


def _sum(found: Iterable[Finding]) -> dict[str, int]:
    tones = [(finding.tone, finding.kind) for finding in found]
    return {
        "kept": sum(tone == "good" for tone, _ in tones),
        "not_kept": sum(tone == "late" for tone, _ in tones),
        "not_known": sum(kind == NOT_KNOWN for _, kind in tones),
    }
