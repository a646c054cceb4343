"""What does one hand to the minister? A form that asks for whom, in which language and how marked, and the file."""

from __future__ import annotations

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from hiwar.errors import OptionError
from hiwar.membership.seats import Membership
from hiwar.register.briefcommand import FORMATS, file_name, written
from hiwar.register.briefing import LONGEST_MARKING, Order, briefing_of, marked
from hiwar.register.models import Mechanism
from hiwar.register.words.labels import LANGUAGES

_TYPES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


def briefing(request: HttpRequest, key: str) -> HttpResponse:
    """The form; with `?format=` the file itself. `?for=`, `?lang=`, `?on=`, `?marking=` and `?notes=` say which."""
    found = get_object_or_404(Mechanism.objects.visible_to(request.membership), key=key)
    asked = request.GET
    own = own_side(request.membership, found)
    chosen = {
        "for": asked.get("for") or own or found.parties[0],
        "lang": asked.get("lang") or get_language(),
        "format": asked.get("format") or FORMATS[0],
        "on": asked.get("on") or timezone.localdate().isoformat(),
        "marking": marked(asked.get("marking"), get_language()),
        "notes": "notes" in asked,
    }
    if chosen["for"] not in found.parties or (chosen["notes"] and chosen["for"] != own):
        raise Http404
    problem = ""
    if "format" in asked:
        try:
            return _file(found, chosen, request.membership if chosen["notes"] else None)
        except ValueError:
            problem = _("This is no day. Give it as year-month-day, such as 2025-12-17.")
        except OptionError as error:
            problem = _trouble(error)
    context = {"mechanism": found, "chosen": chosen, "own": own, "languages": LANGUAGES, "formats": FORMATS}
    context |= {"longest": LONGEST_MARKING, "problem": problem}
    return render(request, "hiwar/briefing.html", context, status=422 if problem else 200)


def own_side(membership: Membership, mechanism: Mechanism) -> str:
    """The party on whose side of this dialogue the person sits; empty where on none."""
    return next((s.side for s in membership.seats if s.mechanism == mechanism.key and s.side in mechanism.parties), "")


def _file(mechanism: Mechanism, chosen: dict, notes: Membership | None) -> HttpResponse:
    kind, language = chosen["format"], chosen["lang"]
    if kind not in FORMATS or language not in LANGUAGES:
        raise Http404
    order = Order(chosen["for"], language, date.fromisoformat(chosen["on"]), chosen["marking"], notes)
    response = HttpResponse(written(briefing_of(mechanism, order), kind), content_type=_TYPES[kind])
    name = f"{file_name(mechanism.key, order.party, order.on)}-{language}.{kind}"
    response.headers["Content-Disposition"] = content_disposition_header(True, name)
    return response


def _trouble(error: OptionError) -> str:
    if "typst" in str(error):
        return _("PDF needs typst, which is not installed here. Choose Word, or install it: pip install 'hiwar[site]'.")
    return _("No public text speaks of this dialogue. A person of your side can make the briefing with its notes.")
