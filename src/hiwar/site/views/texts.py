"""What does the text say, and what did we read in it?"""

from __future__ import annotations

from django.db.models import F
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import content_disposition_header
from django.utils.translation import get_language

from hiwar.register.comparing import companions
from hiwar.register.corrections import corrected, made_for, views_of
from hiwar.register.meetings import meetings_of
from hiwar.register.models import Document
from hiwar.site.paging import page_of
from hiwar.site.setting import set_reading

TEXTS_A_PAGE = 100
# A file is handed out as what it came as only where a browser cannot be made to run it.
_HARMLESS = ("text/plain", "application/pdf")


def texts(request: HttpRequest) -> HttpResponse:
    """Texts a page at a time, those of each mechanism together; last those about no round of a named mechanism."""
    shown = Document.objects.visible_to(request.membership).select_related("mechanism", "round").defer("text")
    ordered = shown.order_by(F("mechanism__key").asc(nulls_last=True), "published", "pk")
    page = page_of(request, ordered, size=TEXTS_A_PAGE)
    grouped: dict = {}
    for document in page:
        grouped.setdefault(document.mechanism, []).append(document)
    apart = grouped.pop(None, [])
    told = {"grouped": list(grouped.items()), "apart": apart, "page": page}
    return render(request, "hiwar/texts.html", told)


def statement(request: HttpRequest, text: str) -> HttpResponse:
    """The text as it was printed, and beside it what was read in it."""
    document = find_text(request, text)
    reading = document.newest_reading()
    return render(
        request,
        "hiwar/statement.html",
        {
            "document": document,
            "reading": reading,
            "set": set_reading(document.text, document.text_id, corrected(document, reading.body).body),
            "corrections": made_for(document),
            "views": views_of(document, request.membership),
            "meeting": _meeting(document, request),
            "companions": companions(document, request.membership),
            "others": _other_texts(document, request),
            "extractions": document.extractions.select_related("original").defer("original__content"),
            "saved": True,
        },
    )


def original(request: HttpRequest, text: str, pk: int) -> HttpResponse:
    """The bytes as they came, to be kept, never to be opened by the browser."""
    there = find_text(request, text).extractions.select_related("original")
    kept = next((extraction.original for extraction in there if extraction.pk == pk), None)
    if kept is None:
        raise Http404
    response = HttpResponse(bytes(kept.content), content_type="application/octet-stream")
    if kept.media_type in _HARMLESS:
        response.headers["Content-Type"] = kept.media_type
    return _named(response, kept.name or f"{kept.digest[:16]}.bin")


def plain(request: HttpRequest, text: str) -> HttpResponse:
    """The text in which every offset counts."""
    document = find_text(request, text)
    response = HttpResponse(document.text.encode(), content_type="text/plain; charset=utf-8")
    return _named(response, f"{document.short_id}.txt")


def _named(response: HttpResponse, name: str) -> HttpResponse:
    response.headers["Content-Disposition"] = content_disposition_header(True, name)
    return response


def find_text(request: HttpRequest, text: str) -> Document:
    """The text whose id begins so, where this person may see it.

    Raises: Http404 where there is none.
    """
    shown = Document.objects.visible_to(request.membership).select_related("mechanism", "round")
    found = shown.filter(text_id__startswith=text).first() if len(text) >= 12 else None
    if found is None:
        raise Http404
    return found


def _meeting(document: Document, request: HttpRequest):
    if not document.round:
        return None
    told = meetings_of(document.mechanism, request.membership, get_language())
    return next(meeting for round_, _, meeting in told if round_ == document.round)


def _other_texts(document: Document, request: HttpRequest):
    if not document.round:
        return []
    return document.round.documents.visible_to(request.membership).exclude(pk=document.pk).defer("text")
