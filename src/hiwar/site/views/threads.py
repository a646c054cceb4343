"""What people say of a thread: one decision a view, each a form that is sent and leads back to the page."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hiwar.register.adding import AddingError, sides_of
from hiwar.register.delivering import Given, file_evidence, guideline_of, score, take_back, write_guideline
from hiwar.register.entering import Owner
from hiwar.register.judging import judge_drawn, judge_proof, judge_step, merge
from hiwar.register.models import Document, Evidence, Mechanism
from hiwar.register.scoring import agreement, dues, rate, table, windows
from hiwar.register.threads import Step, Thread
from hiwar.site.signing import keep_name, name_given
from hiwar.site.views.commitments import Followed, followed, meetings_for, shown, threads_for

Decision = Callable[[HttpRequest, Followed, Thread, Owner], str]


def _decided(request: HttpRequest, identity: str, decide: Decision, form: str) -> HttpResponse:
    """Runs a decision and leads back to the place on the page that it names; a problem shows the page again."""
    asked = followed(request, identity)
    if asked.thread is None:
        raise Http404
    owner = owner_of(request, asked.mechanism.key if asked.mechanism else "")
    try:
        place = decide(request, asked, asked.thread, owner)
    except AddingError as problem:
        return shown(request, asked, problem, form)
    address = reverse("commitment", args=[asked.commitment.short_id])
    return keep_name(redirect(f"{address}#{place}"), owner.by)


def owner_of(request: HttpRequest, mechanism: str) -> Owner:
    """Whose word the form gives: of a side on which the person sits, else everybody's.

    Raises: Http404 where it is a side on which the person does not sit.
    """
    side = request.POST.get("whose", "")
    if side and side not in sides_of(request.membership, mechanism):
        raise Http404
    return Owner(mechanism if side else "", side, name_given(request), request.POST.get("why", ""))


@require_POST
def judging(request: HttpRequest, identity: str) -> HttpResponse:
    """Whether a step goes on with the promise before it; `different` splits the thread there."""
    number = _number(request.POST.get("step", ""))

    def decide(request: HttpRequest, asked: Followed, thread: Thread, owner: Owner) -> str:
        judge_step(thread, number - 1, request.POST.get("verdict", ""), owner)
        return f"step-{number}"

    return _decided(request, identity, decide, f"step-{number}")


@require_POST
def judging_link(request: HttpRequest, identity: str) -> HttpResponse:
    """Whether later words tell of this promise, or what a person took together is one."""
    pk = _number(request.POST.get("link", ""))

    def decide(request: HttpRequest, asked: Followed, thread: Thread, owner: Owner) -> str:
        verdict = request.POST.get("verdict", "")
        proof = next((p for p in thread.proofs if p.link and p.link.pk == pk), None)
        if proof:
            judge_proof(proof, verdict, owner)
            return "delivered"
        drawn = next((link for link in thread.drawn if link.pk == pk), None)
        if drawn is None:
            raise Http404
        judge_drawn(thread, drawn, verdict, owner)
        return "rounds"

    return _decided(request, identity, decide, f"link-{pk}")


@require_POST
def merging(request: HttpRequest, identity: str) -> HttpResponse:
    """Two threads are one promise."""

    def decide(request: HttpRequest, asked: Followed, thread: Thread, owner: Owner) -> str:
        other = next((t for t in asked.threads if t.key == request.POST.get("other")), None)
        if other is None:
            raise AddingError("other", _("choose the other commitment"))
        merge(thread, other, owner)
        return "rounds"

    return _decided(request, identity, decide, "merge")


@require_POST
def guiding(request: HttpRequest, identity: str) -> HttpResponse:
    """What counts as delivered is written down."""

    def decide(request: HttpRequest, asked: Followed, thread: Thread, owner: Owner) -> str:
        write_guideline(thread.last.commitment, request.POST.get("words", ""), owner)
        return "scores"

    return _decided(request, identity, decide, "guideline")


@require_POST
def scoring(request: HttpRequest, identity: str) -> HttpResponse:
    """A scorer's word on one step."""
    number = _number(request.POST.get("step", ""))

    def decide(request: HttpRequest, asked: Followed, thread: Thread, owner: Owner) -> str:
        step = _step(thread, number)
        marks = [mark for one in thread.steps for mark in one.marks]
        guideline = guideline_of(marks, request.membership)
        party = request.POST.get("party", "")
        score(step.commitment, _score(request.POST.get("score")), owner, guideline=guideline, party=party)
        return "scores"

    return _decided(request, identity, decide, "score")


@require_POST
def filing(request: HttpRequest, identity: str) -> HttpResponse:
    """Evidence is filed at the last step of a thread."""

    def decide(request: HttpRequest, asked: Followed, thread: Thread, owner: Owner) -> str:
        file_evidence(thread.last.commitment, _given(request), owner)
        return "delivered"

    return _decided(request, identity, decide, "evidence")


@require_POST
def taking_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Evidence counts no longer; only whose it is may take it back."""
    filed = _evidence(request, pk)
    mechanism = filed.commitment.document.mechanism
    own = sides_of(request.membership, filed.owner_mechanism)
    if mechanism is None or (filed.owner_side and filed.owner_side not in own):
        raise Http404
    take_back(filed)
    return redirect(f"{reverse('commitment', args=[filed.commitment.short_id])}#delivered")


def evidence_file(request: HttpRequest, pk: int) -> HttpResponse:
    """A file as it came, to be kept, never to be opened by the browser."""
    filed = _evidence(request, pk)
    if filed.file is None:
        raise Http404
    name = content_disposition_header(True, filed.file.name or f"{filed.file.digest[:16]}.bin")
    return HttpResponse(
        bytes(filed.file.content), content_type="application/octet-stream", headers={"Content-Disposition": name}
    )


def _evidence(request: HttpRequest, pk: int) -> Evidence:
    shown_to = Evidence.objects.visible_to(request.membership).filter(taken_back=False)
    return get_object_or_404(shown_to.select_related("commitment__document__mechanism", "file"), pk=pk)


def _number(written: str) -> int:
    return int(written) if written.isascii() and written.isdigit() and len(written) < 10 else 0


def _step(thread: Thread, number: int) -> Step:
    if not 0 < number <= len(thread.steps):
        raise AddingError("step", _("there is no such step"))
    return thread.steps[number - 1]


def _score(written: str | None) -> int | None:
    scores = {"1": 1, "0": 0, "-1": -1, "": None}
    if written not in scores:
        raise AddingError("score", _("choose a score, or say that it is not known"))
    return scores[written]


def _given(request: HttpRequest) -> Given:
    sent, file = request.POST, request.FILES.get("file")
    if file and file.size > settings.LARGEST_FILE:
        raise AddingError("file", _("it is larger than 10 MB; bring a smaller one, or its address"))
    texts = Document.objects.visible_to(request.membership)
    return Given(
        kind=sent.get("kind", ""),
        party=sent.get("party", ""),
        on=_day(sent.get("on", "").strip()),
        document=texts.filter(text_id__startswith=sent["document"]).first() if sent.get("document") else None,
        words=sent.get("words", ""),
        address=sent.get("address", ""),
        file=file.read() if file else b"",
        file_name=file.name if file else "",
        note=sent.get("note", ""),
    )


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written) if written else None
    except ValueError:
        raise AddingError("on", _("is no date; write it as 2025-12-17")) from None


def scores(request: HttpRequest, key: str) -> HttpResponse:
    """How much of what was due was delivered, per party and from round to round, and how scorers agree."""
    found = get_object_or_404(Mechanism.objects.visible_to(request.membership), key=key)
    threads, meetings = threads_for(request, found), meetings_for(request, found)
    of = windows(meetings)
    due = list(dues(threads, of, today=timezone.localdate()))
    rates = table(due, found.parties)
    rows = [
        (window, [(party, rates.get((party, number))) for party in found.parties])
        for number, window in enumerate(of)
        if any((party, number) in rates for party in found.parties)
    ]
    return render(
        request,
        "hiwar/scores.html",
        {
            "mechanism": found,
            "rows": rows,
            "sums": [(party, rates.get((party, None))) for party in found.parties],
            "whole": rate(due),
            "differ": [d for d in due if d.differ],
            "agreement": agreement(
                ((step.commitment.pk, word.party), word.by, word.score)
                for thread in threads for step in thread.steps for word in step.scores
            ),
        },
    )  # fmt: skip
