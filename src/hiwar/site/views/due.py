"""What must be done by whom before the next round? As a page, and as a calendar that other programs subscribe to."""

from __future__ import annotations

import hashlib
from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from hiwar.export.calendar import EVENT, TASK, calendar
from hiwar.membership.seats import Membership
from hiwar.register.due import WHENS, Owed, agendas, asked_for, by_holder
from hiwar.register.feed import all_entries
from hiwar.register.models import Mechanism
from hiwar.register.words.labels import FIELDS, LEVELS
from hiwar.register.words.phrases import mechanism_title
from hiwar.site.feeds import reader_of, token_of
from hiwar.site.paging import asked_without_page, page_of

PROMISES_A_PAGE = 100


def due(request: HttpRequest) -> HttpResponse:
    """What is due, by party and time; `?mechanism=`, `?for=`, `?when=`, `?field=`, `?level=` narrow it, `?on=` asks
    for another day."""
    on = _day(request.GET.get("on")) or timezone.localdate()
    mechanisms = list(Mechanism.objects.visible_to(request.membership))
    asked = request.GET.get("mechanism", "")
    shown = [m for m in mechanisms if m.key == asked or not asked]
    if asked and not shown:
        raise Http404
    told = agendas(request.membership, get_language(), on=on, mechanisms=shown)
    owed = [one for agenda in told for one in agenda.owed]
    narrowed = _narrowed(owed, request)
    ordered = [one for share in by_holder(narrowed) for _, those in share.by_time for one in those]
    page = page_of(request, ordered, size=PROMISES_A_PAGE)
    return render(
        request,
        "hiwar/due.html",
        {
            "on": on,
            "today": on == timezone.localdate(),
            "agendas": told,
            "mechanisms": mechanisms,
            "parties": sorted({party for m in shown for party in m.parties}),
            "shares": by_holder(page),
            "page": page,
            "carried": asked_without_page(request),
            "number": len(narrowed),
            "all": len(owed),
            "counts": [(when, sum(one.when == when for one in narrowed)) for when in WHENS],
            "whens": WHENS,
            "fields": FIELDS,
            "levels": LEVELS,
            "chosen": request.GET,
            "asked": asked,
            "feed": _feed_address(request, asked),
            "feed_at": request.build_absolute_uri(_feed_address(request, asked)),
            "own_feed": bool(token_of(request.membership)),
        },
    )


def _narrowed(owed: list[Owed], request: HttpRequest) -> list[Owed]:
    level = request.GET.get("level", "")
    return asked_for(
        owed,
        party=request.GET.get("for", ""),
        when=request.GET.get("when", ""),
        field=request.GET.get("field", ""),
        level=int(level) if level.isascii() and level.isdecimal() else None,
    )


def _day(written: str | None) -> date | None:
    try:
        return date.fromisoformat(written or "")
    except ValueError:
        return None


def _feed_address(request: HttpRequest, key: str) -> str:
    token = token_of(request.membership)
    given = ([key] if key else []) + ([token] if token else [])
    name = ("mechanism_" if key else "") + ("own_feed" if token else "feed")
    return reverse(name, args=given)


def feed(request: HttpRequest, key: str = "", token: str = "") -> HttpResponse:
    """The calendar of all dialogues or of one; `?for=` one party's promises, `?as=tasks` with tasks for time limits."""
    reader, language = reader_of(token), get_language()
    mechanisms = Mechanism.objects.visible_to(reader)
    shown = [get_object_or_404(mechanisms, key=key)] if key else list(mechanisms)
    told = agendas(reader, language, on=timezone.localdate(), mechanisms=shown)
    body = calendar(
        all_entries(told, language, _Pages(request), party=request.GET.get("for", "")),
        name=_name(shown, reader, language, key),
        language=language,
        deadlines_as=TASK if request.GET.get("as") == "tasks" else EVENT,
    )
    return _answer(request, body, key or "hiwar", private=bool(token))


def _name(shown: list[Mechanism], reader: Membership, language: str, key: str) -> str:
    name = mechanism_title(shown[0].kind, shown[0].parties, language) if key else _("Hiwar")
    return _("%(name)s, with our own") % {"name": name} if reader.seats else name


def _answer(request: HttpRequest, body: bytes, name: str, *, private: bool) -> HttpResponse:
    etag = quote_etag(hashlib.sha256(body).hexdigest()[:32])
    response = HttpResponse(body, content_type="text/calendar; charset=utf-8")
    response.headers["Content-Disposition"] = f'inline; filename="{name}.ics"'
    response.headers["ETag"] = etag
    response.headers["Cache-Control"] = "private, no-cache" if private else "no-cache"
    return get_conditional_response(request, etag=etag, response=response)


class _Pages:
    """The full addresses of pages, for a program that shows the entries elsewhere."""

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    def __call__(self, name: str, key: str) -> str:
        return self.request.build_absolute_uri(reverse(name, args=key.split("/")))
