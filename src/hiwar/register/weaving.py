"""Builds the threads of a mechanism out of its promises, links and judgements, all loaded at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Q

from hiwar.export.comparison import say
from hiwar.membership.seats import Membership
from hiwar.register.chains import chain
from hiwar.register.judgements import of_whom, that_counts
from hiwar.register.meetings import meetings_of
from hiwar.register.models import Act, Commitment, Delivery, Evidence, Judgement, Link, Mechanism
from hiwar.register.proposing import DELIVERED
from hiwar.register.threads import DELIVERED as DONE
from hiwar.register.threads import SAID, SIGNED, Proof, Step, Thread
from hiwar.register.tying import DIFFERENT, SAME, Tie, tie
from hiwar.register.words.reasons import restored


@dataclass(slots=True)
class Tied:
    """A pair of promises in force (or a promise and its delivery) with every link that stands for it."""

    one: int
    other: int | None
    links: list[Link] = field(default_factory=list)
    judgements: list[tuple[Judgement, Link]] = field(default_factory=list)

    @property
    def link(self) -> Link:
        """The one to show: still proposed before withdrawn, the newest."""
        return self.links[0] if len(self.links) == 1 else max(self.links, key=lambda one: (not one.withdrawn, one.pk))

    @property
    def judgement(self) -> Judgement | None:
        return that_counts(judgement for judgement, _ in self.judgements) if self.judgements else None

    @property
    def verdict(self) -> str | None:
        found = self.judgement
        return found.verdict if found else None

    @property
    def stands(self) -> bool:
        """Still proposed, or drawn or judged by a person."""
        return any(not link.withdrawn for link in self.links) or self.verdict is not None

    def is_carried_over(self) -> bool:
        """Whether the judgement was given on marks that a newer reading has replaced."""
        counts = self.judgement
        given_on = {link.pk for judgement, link in self.judgements if judgement == counts}
        return counts is not None and not any(
            link.pk in given_on and {link.earlier_id, link.later_id} <= {self.one, self.other} for link in self.links
        )


def weave(mechanism: Mechanism, membership: Membership, language: str, *, today: date) -> list[Thread]:
    """All threads of a mechanism as a reader sees them; a fixed number of queries, whatever its size."""
    loom = _Loom(mechanism, membership, language, today)
    promises = {pk: mark.document_id for pk, mark in loom.promises.items()}
    ties = [
        Tie(t.one, t.other, t.link.relation, t.link.score or 0.0, t.verdict)
        for t in loom.tied.values()
        if t.other is not None
    ]
    threads = [loom.thread(of) for of in tie(promises, ties)]
    return sorted(threads, key=lambda t: (loom.place[t.first.meeting.key], t.first.commitment.start, t.key))


class _Loom:
    """Everything that the threads of one mechanism are made of."""

    def __init__(self, mechanism: Mechanism, membership: Membership, language: str, today: date) -> None:
        self.mechanism, self.membership, self.language, self.today = mechanism, membership, language, today
        self.voices = chain(mechanism, membership)
        self.place = {voice.round: at for at, voice in enumerate(self.voices)}
        told = meetings_of(mechanism, membership, language)
        self.meetings = {round_.pk: meeting for round_, _, meeting in told}
        self._load_promises()
        self.tied = self._tie()
        told_in = {link.said_in_id for tied in self.tied.values() for link in tied.links if link.said_in_id}
        self._signed = defaultdict(list)
        for pk, *span in (
            Act.objects.in_force().filter(kind="sign", document__in=told_in).values_list("document", "start", "stop")
        ):
            self._signed[pk].append(span)
        self._of = defaultdict(list)
        for tied in self.tied.values():
            for end in {tied.one, tied.other} - {None}:
                self._of[end].append(tied)
        self.evidence = self._by_promise(Evidence.objects.filter(taken_back=False).select_related("document", "file"))
        self.scores = self._by_promise(Delivery.objects.select_related("guideline"))

    def _load_promises(self) -> None:
        documents = {d.pk: d for voice in self.voices for d in voice.texts.values()}
        self.promises = dict[int, Commitment]()
        for mark in Commitment.objects.in_force().filter(document__in=list(documents)):
            mark.document = documents[mark.document_id]
            self.promises[mark.pk] = mark
        retired = Commitment.objects.filter(document__mechanism=self.mechanism).exclude(succeeded_by=None)
        self._heirs = dict(retired.values_list("pk", "succeeded_by"))
        self._documents = documents

    def _heir(self, pk: int | None) -> int | None:
        """The promise that a newer reading reads in the place of one that it no longer makes."""
        while pk in self._heirs:
            pk = self._heirs[pk]
        return pk

    def _tie(self) -> dict[tuple, Tied]:
        shown = Link.objects.visible_to(self.membership).filter(earlier__document__mechanism=self.mechanism)
        judged = defaultdict(list)
        words = Judgement.objects.visible_to(self.membership).filter(link__earlier__document__mechanism=self.mechanism)
        for judgement in words:
            judged[judgement.link_id].append(judgement)
        tied: dict[tuple, Tied] = {}
        for link in shown.filter(Q(withdrawn=False) | Q(pk__in=list(judged))).select_related("said_in"):
            one, other = self._heir(link.earlier_id), self._heir(link.later_id)
            ends = (
                (one, other) if link.relation != DELIVERED else (one, link.said_in_id, link.said_start, link.said_stop)
            )
            made = tied.setdefault(ends, Tied(one, other))
            made.links.append(link)
            made.judgements += [(judgement, link) for judgement in judged[link.pk]]
        return {ends: made for ends, made in tied.items() if made.stands}

    def _by_promise(self, words) -> dict[int, list]:
        shown = words.visible_to(self.membership).filter(commitment__document__mechanism=self.mechanism)
        found = defaultdict(list)
        for word in shown:
            found[self._heir(word.commitment_id)].append(word)
        return found

    # one thread -------------------------------------------------------------------------------------------------

    def thread(self, of: frozenset[int]) -> Thread:
        """The thread of the promises that belong together."""
        by_round = defaultdict(list)
        for pk in of:
            by_round[self.promises[pk].document.round_id].append(self.promises[pk])
        rounds = sorted(by_round, key=self.place.__getitem__)
        steps: list[Step] = []
        numbers: dict[int, int] = {}
        for number, key in enumerate(rounds):
            steps.append(self._step(key, by_round[key], steps, numbers))
            numbers |= dict.fromkeys((mark.pk for mark in by_round[key]), number)
        proofs = tuple(self._proofs(steps))
        outcome, judged = self._outcome(steps, proofs)
        return Thread(
            min(mark.short_id for mark in steps[0].marks),
            tuple(steps),
            proofs,
            outcome,
            judged,
            tuple(self._aside(of)),
            tuple(self._drawn(of)),
        )

    def _step(self, key: int, marks: list[Commitment], before: list[Step], numbers: dict[int, int]) -> Step:
        voice = self.voices[self.place[key]]
        first = voice.leading(self.language).pk
        shown, *versions = sorted(marks, key=lambda m: (m.document_id != first, m.document.language, m.start, m.pk))
        scores = of_whom(word for mark in marks for word in self.scores.get(mark.pk, ()))
        told = {"meeting": self.meetings[key], "commitment": shown, "versions": tuple(versions)}
        told |= {
            "scores": tuple(_newest(scores)),
            "place": self.place[key],
        }
        led = self._led(marks, numbers)
        told["led"] = tuple((number, tied.link) for number, tied in led)
        tied = self._best(led, shown, before)
        if tied is None:
            return Step(**told)
        missed = self.voices[self.place[before[-1].meeting.key] + 1 : self.place[key]]
        return Step(
            **told,
            relation="resumed" if any(v.is_statement for v in missed) else tied.link.relation,
            reasons=self._say(tied.link),
            link=tied.link,
            judgement=tied.judgement,
            carried_over=tied.is_carried_over(),
        )

    def _led(self, marks: list[Commitment], numbers: dict[int, int]) -> list[tuple[int, Tied]]:
        """Everything that leads to a step, with the number of the step that it leads from."""
        found = {}
        for mark in marks:
            for tied in self._of[mark.pk]:
                number = numbers.get(tied.other if tied.one == mark.pk else tied.one)
                if number is not None and tied.other is not None and tied.verdict != DIFFERENT:
                    found[id(tied)] = number, tied
        return list(found.values())

    def _best(self, led: list[tuple[int, Tied]], shown: Commitment, before: list[Step]) -> Tied | None:
        """What leads to a step: from the nearest step before, between the texts shown where it can be."""
        nearest = max((number for number, _ in led), default=None)
        if nearest is None:
            return None
        ends = {before[nearest].commitment.pk, shown.pk}
        from_there = (tied for number, tied in led if number == nearest)
        return max(from_there, key=lambda t: ({t.one, t.other} == ends, t.link.score or 0.0, -t.link.pk))

    def _say(self, link: Link) -> tuple[str, ...]:
        return tuple(say(said, self.language) for said in restored(link.reasons))

    # what came of it ----------------------------------------------------------------------------------------------

    def _proofs(self, steps: list[Step]) -> Iterator[Proof]:
        yield from self._said(steps)
        for number, step in enumerate(steps):
            for filed in (e for mark in step.marks for e in self.evidence.get(mark.pk, ())):
                document = filed.document
                meeting = self.meetings.get(document.round_id) if document else None
                yield Proof(filed.kind, number, document, filed.start, filed.stop, filed.on, meeting, evidence=filed)

    def _said(self, steps: list[Step]) -> Iterator[Proof]:
        """What later texts say of it: once for each round, in the reader's language where it can be."""
        found: dict[tuple, list[tuple[int, Tied]]] = defaultdict(list)
        for number, step in enumerate(steps):
            for tied in (t for mark in step.marks for t in self._of[mark.pk] if t.link.relation == DELIVERED):
                if tied.verdict != DIFFERENT:
                    told = tied.link.said_in
                    found[(told.round_id, None) if told.round_id else (None, told.pk)].append((number, tied))
        for of_round in found.values():
            number, best = max(of_round, key=lambda one: self._told_best(one[1]))
            document = best.link.said_in
            meeting = self.meetings.get(document.round_id)
            on = meeting.start if meeting else document.published
            yield Proof(
                SAID, number, document, best.link.said_start, best.link.said_stop, on, meeting,
                self._say(best.link), best.link, None, best.judgement, best.is_carried_over(),
                tuple(t.link for _, t in of_round if t is not best),
                SIGNED if self._is_signed(best.link) else DONE,
            )  # fmt: skip

    def _is_signed(self, link: Link) -> bool:
        signed = self._signed[link.said_in_id]
        return any(start < link.said_stop and link.said_start < stop for start, stop in signed)

    def _told_best(self, tied: Tied) -> tuple[bool, bool, float, int]:
        return (
            tied.link.said_in.language == self.language,
            tied.verdict == SAME,
            tied.link.score or 0.0,
            -tied.link.pk,
        )

    def _outcome(self, steps: list[Step], proofs: tuple[Proof, ...]) -> tuple[str, bool]:
        """By the scores of the last step, else by words that a person took for its delivery, else as it seems."""
        last = steps[-1]
        scored = score_of(last.scores)
        if scored is not None:
            return scored, True
        told = [p for p in proofs if p.kind == SAID and (p.step == len(steps) - 1 or p.judged)]
        said = [p for p in told if p.judged or p.meeting]
        if said:
            return "delivered", any(p.judged for p in said)
        if told or any(p.evidence for p in proofs):  # what no round says itself waits for a person
            return "open", False
        at = self.place[last.meeting.key]
        later = [v for v in self.voices[at + 1 :] if self.meetings[v.round].held]
        if later and later[-1].is_statement:
            return "dropped", False
        over = last.commitment.due_to is not None and last.commitment.due_to < self.today
        return ("no_evidence" if over else "open"), False

    def _drawn(self, of: frozenset[int]) -> Iterator[Link]:
        """The links by which a person took promises of the thread together."""
        for pk in sorted(of):
            for tied in self._of[pk]:
                if tied.one == pk and tied.other in of and tied.verdict == SAME and not tied.link.proposed:
                    link = tied.link
                    link.earlier, link.later = self.promises[tied.one], self.promises[tied.other]
                    yield link

    def _aside(self, of: frozenset[int]) -> Iterator[Link]:
        """Proposed links that lead out of the thread and that nobody judged."""
        for pk in sorted(of):
            for tied in self._of[pk]:
                out = tied.other is not None and not {tied.one, tied.other} <= of
                if out and tied.verdict is None and {tied.one, tied.other} <= self.promises.keys():
                    yield tied.link


def _newest(scores: Iterable[Delivery]) -> list[Delivery]:
    """Each scorer's newest word for each party."""
    newest: dict[tuple[str, str], Delivery] = {}
    for word in sorted(scores, key=lambda w: (w.at, w.pk)):
        newest[word.by, word.party] = word
    return list(newest.values())


def score_of(scores: Iterable[Delivery]) -> str | None:
    """Delivered where every score is +1, not delivered where every one is −1, else partly; None without any."""
    told = {word.score for word in scores} - {None}
    if not told:
        return None
    return "delivered" if told == {1} else "not_delivered" if told == {-1} else "partly"
