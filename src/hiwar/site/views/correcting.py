"""What should have been read here, and why?"""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hiwar.register.corrected import MISSED
from hiwar.register.correcting import OF_A_ROUND, CorrectionError, correct, take_back
from hiwar.register.corrections import mark_of
from hiwar.register.entering import Owner
from hiwar.register.models import Document
from hiwar.register.models.marks import Mark
from hiwar.site.corrections import fact_now, questions_of, wanted_of
from hiwar.site.signing import keep_name, name_given
from hiwar.site.views.texts import find_text


def correcting(request: HttpRequest, text: str) -> HttpResponse:
    """The form for one mark (`?mark=`), one fact (`?fact=`) or a commitment that is missing (`?missed=1`)."""
    document = find_text(request, text)
    mark, name = _asked(request, document)
    fact = fact_now(document, name) if mark is None else None
    questions = questions_of(mark, fact.value if fact else None, name)
    told = {
        "document": document,
        "mark": mark,
        "name": name,
        "questions": questions,
        "by": name_given(request),
        "sent": request.POST,
    }
    if request.method != "POST":
        return render(request, "hiwar/correct.html", told)
    owner = Owner(document.owner_mechanism, document.owner_side, name_given(request), request.POST.get("why", ""))
    try:
        wanted = wanted_of(mark, name, request.POST, questions)
        if not wanted:
            raise CorrectionError("value", _("nothing was changed; change a value, or go back"))
        for want in wanted:
            correct(document, want, owner)
    except CorrectionError as problem:
        return render(request, "hiwar/correct.html", told | {"problem": problem}, status=422)
    return keep_name(redirect("text", document.short_id), owner.by)


@require_POST
def taking_back(request: HttpRequest, text: str, pk: int) -> HttpResponse:
    """The correction counts no longer."""
    document = find_text(request, text)
    made = document.corrections.visible_to(request.membership).filter(pk=pk, taken_back=False).first()
    if made is None or (made.owner_mechanism, made.owner_side) != (document.owner_mechanism, document.owner_side):
        raise Http404
    take_back(made)
    return redirect("text", document.short_id)


def _asked(request: HttpRequest, document: Document) -> tuple[Mark | None, str]:
    """The mark that is asked for, or the name of a fact; `missed` for a commitment that is missing."""
    asked = request.GET
    if asked.get("missed"):
        return None, MISSED
    if asked.get("fact") in OF_A_ROUND:
        return None, asked["fact"]
    start = asked.get("mark", "")
    whole = _whole_identity(document, start) if len(start) >= 12 else None
    mark = mark_of(document, whole) if whole else None
    if mark is None:
        raise Http404
    return mark, ""


def _whole_identity(document: Document, start: str) -> str | None:
    for marks in (document.commitments, document.acts):
        found = marks.filter(identity__startswith=start).values_list("identity", flat=True).first()
        if found:
            return found
    return None
