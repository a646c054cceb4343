"""A thread as its page shows it: each step with what changed in its words, and the rounds that left it out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from hiwar.record.span import Span
from hiwar.record.wording import word_changes
from hiwar.register.models import Act, Commitment, Link
from hiwar.register.practice import Meeting, held
from hiwar.register.threads import Proof, Step, Thread

Pieces = tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True)
class ShownStep:
    """A step with its number from 1; `pieces` are its words and whether they changed since the step before.

    `places` are the anchors of its words and of its versions' in their texts; `missed` are the rounds in between.
    """

    number: int
    step: Step
    pieces: Pieces
    places: dict[int, str]
    missed: tuple[Meeting, ...] = ()

    @property
    def form(self) -> str:
        """The form that judges it."""
        return f"step-{self.number}" if self.step.link else ""


@dataclass(frozen=True, slots=True)
class ShownProof:
    """A proof with the anchor of its words in their text, empty where nothing is marked there."""

    number: int
    proof: Proof
    place: str = ""

    @property
    def reasons(self) -> list[str]:
        """Why it is taken for a delivery, but for what only quotes the words again."""
        words = " ".join(self.proof.quote.split())
        return [reason for reason in self.proof.reasons if not words or words not in " ".join(reason.split())]

    @property
    def form(self) -> str:
        """The form that judges it."""
        return f"link-{self.proof.link.pk}" if self.proof.link else ""


@dataclass(frozen=True, slots=True)
class ShownDrawn:
    """A link by which a person took two promises together."""

    link: Link

    @property
    def form(self) -> str:
        """The form that judges it."""
        return f"link-{self.link.pk}"


def shown_drawn(thread: Thread, language: str) -> list[ShownDrawn]:
    """The links that a person drew; of those between the same rounds the one in the reader's language."""
    found: dict[tuple[int, int], Link] = {}
    for link in sorted(thread.drawn, key=lambda link: link.earlier.document.language != language):
        found.setdefault((link.earlier.document.round_id, link.later.document.round_id), link)
    return [ShownDrawn(link) for link in found.values()]


def shown_steps(thread: Thread, meetings: list[Meeting]) -> list[ShownStep]:
    """The steps in their order."""
    places = anchors(mark for step in thread.steps for mark in step.marks)
    met = [meeting.key for meeting in held(meetings)]
    by_key = {meeting.key: meeting for meeting in meetings}
    shown: list[ShownStep] = []
    for number, step in enumerate(thread.steps, 1):
        before = thread.steps[number - 2] if number > 1 else None
        between = _between(met, before, step) if before else []
        missed = tuple(by_key[key] for key in between)
        shown.append(ShownStep(number, step, wording(before, step), places, missed))
    return shown


def left_out(thread: Thread, meetings: list[Meeting]) -> list[Meeting]:
    """The rounds held after the last step; none where it was done, since nobody promises again what is done."""
    if thread.outcome == "delivered":
        return []
    met = held(meetings)
    keys = [meeting.key for meeting in met]
    last = thread.last.meeting.key
    told = {proof.meeting.key for proof in thread.proofs if proof.meeting}
    return [m for m in met[keys.index(last) + 1 :] if m.key not in told] if last in keys else []


def _between(met: list[int], before: Step, step: Step) -> list[int]:
    if before.meeting.key not in met or step.meeting.key not in met:
        return []
    return met[met.index(before.meeting.key) + 1 : met.index(step.meeting.key)]


def wording(before: Step | None, step: Step) -> Pieces:
    """The words of a step, with those that are not in the step before in the same language."""
    mark = step.commitment
    earlier = _same_language(before, mark) if before else None
    if earlier is None:
        return ((mark.quote, False),)
    changes = word_changes(
        (earlier.document.text, Span(earlier.start, earlier.stop)), (mark.document.text, Span(mark.start, mark.stop))
    )
    return tuple(_pieces(mark, [c.later for c in changes if c.later and c.kind != "same"]))


def _same_language(before: Step, mark: Commitment) -> Commitment | None:
    return next((m for m in before.marks if m.document.language == mark.document.language), None)


def _pieces(mark: Commitment, changed: list[Span]) -> Iterator[tuple[str, bool]]:
    text, at = mark.document.text, mark.start
    for start, stop in changed:
        if at < start:
            yield text[at:start], False
        yield text[start:stop], True
        at = stop
    if at < mark.stop:
        yield text[at : mark.stop], False


def anchors(marks: Iterable[Commitment]) -> dict[int, str]:
    """Where each commitment's words stand on the page of its text."""
    given = {mark.pk: mark for mark in marks}
    texts = {mark.document_id for mark in given.values()}
    numbers: dict[int, int] = defaultdict(int)
    places = {}
    standing = Commitment.objects.in_force().filter(document__in=texts).order_by("document", "start", "stop")
    for pk, text in standing.values_list("pk", "document"):
        numbers[text] += 1
        if pk in given:
            places[pk] = f"m-c{numbers[text]}"
    return places


def shown_proofs(thread: Thread) -> list[ShownProof]:
    """What shows delivery, with where its words stand."""
    places = _acts([proof for proof in thread.proofs if proof.document])
    return [ShownProof(n, proof, places.get(n, "")) for n, proof in enumerate(thread.proofs, 1)]


def _acts(proofs: list[Proof]) -> dict[int, str]:
    """The anchor of the first act that stands in the words of each."""
    texts = {proof.document.pk for proof in proofs}
    acts: dict[int, list[tuple[int, int]]] = defaultdict(list)
    standing = Act.objects.in_force().filter(document__in=texts).order_by("document", "start", "stop")
    for text, start, stop in standing.values_list("document", "head_start", "head_stop"):
        acts[text].append((start, stop))
    found = {}
    for number, proof in enumerate(proofs, 1):
        for nth, (start, stop) in enumerate(acts[proof.document.pk], 1):
            if start < proof.stop and proof.start < stop:
                found.setdefault(number, f"m-a{nth}")
    return found
