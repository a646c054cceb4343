"""Who promised what, in which words, at which level, by when; its thread through the rounds; what was delivered?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import get_language

from hiwar.register.adding import AddingError, sides_of
from hiwar.register.delivering import guideline_of
from hiwar.register.meetings import meetings_of
from hiwar.register.models import Commitment, Document, Mechanism
from hiwar.register.practice import Meeting
from hiwar.register.scoring import dues, windows
from hiwar.register.threads import Step, Thread, thread_of, threads_of
from hiwar.register.words.following import EVIDENCE, PROOF_VERDICTS, VERDICTS
from hiwar.register.words.labels import DELIVERIES, FIELDS, LEVELS, OUTCOMES
from hiwar.site.following import anchors, left_out, shown_drawn, shown_proofs, shown_steps
from hiwar.site.paging import asked_without_page, page_of
from hiwar.site.signing import name_given
from hiwar.site.views.pictures import shown_ladder

ALL = "*"
COMMITMENTS_A_PAGE = 100


@dataclass(frozen=True, slots=True)
class Followed:
    """A promise that is asked for, with the mechanism, its rounds and its thread; None where it is followed nowhere."""

    commitment: Commitment
    mechanism: Mechanism | None = None
    meetings: tuple[Meeting, ...] = ()
    threads: tuple[Thread, ...] = ()
    thread: Thread | None = None


def commitments(request: HttpRequest, key: str) -> HttpResponse:
    """The promises of a mechanism, each once; round, field, level, holder, outcome and due narrow the list."""
    found = get_object_or_404(Mechanism.objects.visible_to(request.membership), key=key)
    threads, meetings = threads_for(request, found), meetings_for(request, found)
    due = _due(request, threads, meetings) if request.GET.get("due") else None
    steps = [(step, thread) for thread in threads for step in _asked_steps(thread, request.GET, due)]
    rows = [(step, thread) for step, thread in steps if _is_asked_for(step, thread, request.GET)]
    told = {step.meeting.key for thread in threads for step in thread.steps}
    place = {meeting.key: n for n, meeting in enumerate(meetings)}
    page = page_of(request, sorted(rows, key=lambda row: place[row[0].meeting.key]), size=COMMITMENTS_A_PAGE)
    return render(
        request,
        "hiwar/commitments.html",
        {
            "mechanism": found,
            "groups": list(_grouped(list(page), meetings)),
            "page": page,
            "carried": asked_without_page(request),
            "number": len(rows),
            "all": len(threads),
            "meetings": [meeting for meeting in meetings if meeting.key in told],
            "fields": FIELDS,
            "levels": LEVELS,
            "outcomes": OUTCOMES,
            "chosen": request.GET,
            "window": next((m for m in meetings if str(m.key) == request.GET.get("due")), None),
        },
    )


def threads_for(request: HttpRequest, mechanism: Mechanism) -> list[Thread]:
    """The threads of a mechanism today, as this person may see them."""
    return threads_of(mechanism, request.membership, get_language() or "en", today=timezone.localdate())


def meetings_for(request: HttpRequest, mechanism: Mechanism) -> list[Meeting]:
    """The rounds of a mechanism, oldest first."""
    return [meeting for _, _, meeting in meetings_of(mechanism, request.membership, get_language() or "en")]


def _due(request: HttpRequest, threads: list[Thread], meetings: list[Meeting]) -> set[tuple[str, int, str]]:
    """What was due in the window that is asked for: thread, step and party."""
    of = windows(meetings)
    asked = request.GET["due"]
    due = dues(threads, of, today=timezone.localdate())
    return {(d.thread.key, d.step, d.party) for d in due if asked in (ALL, str(of[d.window].meeting.key))}


def _asked_steps(thread: Thread, asked: QueryDict, due: set[tuple[str, int, str]] | None) -> list[Step]:
    """The steps that are shown: all that were due, that of the round that is asked for, else the last."""
    if due is not None:
        holder = asked.get("holder") or ALL
        numbers = {n for key, n, party in due if key == thread.key and holder in (ALL, party)}
        return [thread.steps[n] for n in sorted(numbers)]
    wanted = asked.get("round") or ALL
    if wanted == ALL:
        return [thread.last]
    return [step for step in thread.steps if str(step.meeting.key) == wanted]


def _is_asked_for(step: Step, thread: Thread, asked: QueryDict) -> bool:
    """`*` and nothing ask for all; an empty field asks for those that have none."""
    outcomes = {thread.outcome, "not_delivered" if thread.outcome == "dropped" else thread.outcome}
    holder, outcome = asked.get("holder") or ALL, asked.get("outcome") or ALL
    wanted = ((asked.get("level") or ALL, str(step.commitment.level)), (asked.get("field", ALL), thread.field))
    return (
        all(ask in (ALL, told) for ask, told in wanted)
        and (holder == ALL or holder in step.commitment.holders)
        and (outcome == ALL or outcome in outcomes)
    )


def _grouped(rows: list[tuple[Step, Thread]], meetings: list[Meeting]) -> Iterator[tuple[Meeting, list]]:
    for meeting in meetings:
        those = [(step, thread) for step, thread in rows if step.meeting.key == meeting.key]
        if those:
            yield meeting, those


def commitment(request: HttpRequest, identity: str) -> HttpResponse:
    """One commitment with its words in their sentence, its thread, and what people say came of it."""
    return shown(request, followed(request, identity))


def followed(request: HttpRequest, identity: str) -> Followed:
    """The commitment whose identity begins so, with its thread.

    Raises: Http404 where this person may see none.
    """
    visible = Commitment.objects.visible_to(request.membership).select_related(
        "document__mechanism", "document__round", "succeeded_by__document", "read_by"
    )
    found = visible.filter(identity__startswith=identity).first() if len(identity) >= 12 else None
    if found is None:
        raise Http404
    mechanism = found.document.mechanism
    if mechanism is None:
        return Followed(found)
    threads = threads_for(request, mechanism)
    meetings = tuple(meetings_for(request, mechanism))
    return Followed(found, mechanism, meetings, tuple(threads), thread_of(found, threads))


def shown(request: HttpRequest, asked: Followed, problem: AddingError | None = None, form: str = "") -> HttpResponse:
    """The page; with a problem the form that has it stays open, and everything typed stays in it."""
    found = asked.commitment
    told: dict[str, Any] = {
        "commitment": found,
        "document": found.document,
        "anchor": anchors([found]).get(found.pk, ""),
        "sentence": _sentence(found),
        "mechanism": asked.mechanism,
        "thread": asked.thread,
        "problem": problem,
        "form": form,
        "sent": request.POST,
        "by": name_given(request),
    }
    if asked.thread and asked.mechanism:
        told |= _of_thread(request, asked, asked.thread, asked.mechanism)
        forms = {s.form for s in (*told["steps"], *told["proofs"], *told["drawn"])} | {"merge", "evidence", "guideline"}
        forms |= {"score"} if told["guideline"] else set()
        told["form"] = form if form in forms else ""
    return render(request, "hiwar/commitment.html", told, status=422 if problem else 200)


def _of_thread(request: HttpRequest, asked: Followed, thread: Thread, mechanism: Mechanism) -> dict[str, Any]:
    here = next((s for s in thread.steps if any(m.pk == asked.commitment.pk for m in s.marks)), thread.last)
    marks = [mark for step in thread.steps for mark in step.marks]
    near = {pk for link in thread.aside for pk in (link.earlier_id, link.later_id)}
    others = [t for t in asked.threads if t.key != thread.key]
    texts = Document.objects.visible_to(request.membership).filter(mechanism=mechanism).select_related("round")
    return {
        "steps": shown_steps(thread, list(asked.meetings)),
        "left_out": left_out(thread, list(asked.meetings)),
        "proofs": shown_proofs(thread),
        "drawn": shown_drawn(thread, get_language() or "en"),
        "picture": shown_ladder(thread, mechanism, request),
        "here": here,
        "sides": sides_of(request.membership, mechanism.key),
        "scored": [(step, word) for step in thread.steps for word in step.scores],
        "guideline": guideline_of(marks, request.membership),
        "likely": [t for t in others if any(m.pk in near for s in t.steps for m in s.marks)],
        "others": others,
        "texts": texts.defer("text").order_by("-published"),
        "verdicts": VERDICTS,
        "proof_verdicts": PROOF_VERDICTS,
        "kinds": EVIDENCE,
        "scores": [(("" if value is None else str(value)), label) for value, label in DELIVERIES.items()],
    }


def _sentence(found: Commitment) -> tuple[str, str, str]:
    """The words before, the words themselves and the words after, as far as their paragraph goes."""
    text = found.document.text
    start = text.rfind("\n", 0, found.start) + 1
    stop = text.find("\n", found.stop)
    stop = len(text) if stop < 0 else stop
    return text[start : found.start], found.quote, text[found.stop : stop]
