"""Who promised what, in which words, at which level, by when?"""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, render
from django.utils.translation import get_language

from hiwar.register.leading import leading_texts
from hiwar.register.meetings import meetings_of
from hiwar.register.models import Commitment, Delivery, Mechanism
from hiwar.register.words.labels import FIELDS, LEVELS

ALL = "*"


def commitments(request: HttpRequest, key: str) -> HttpResponse:
    """The commitments of a mechanism's rounds; `?round=`, `?field=`, `?level=` and `?holder=` narrow the list."""
    found = get_object_or_404(Mechanism.objects.visible_to(request.membership), key=key)
    told = meetings_of(found, request.membership, get_language())
    leading = leading_texts([r for r, _, _ in told], request.membership, get_language())
    shown = Commitment.objects.visible_to(request.membership).in_force().filter(document__in=leading.values())
    narrowed = [c for c in shown.select_related("document") if _is_asked_for(c, request.GET)]
    groups = [(m, [c for c in narrowed if c.document.round_id == m.key]) for _, _, m in told]
    return render(
        request,
        "hiwar/commitments.html",
        {
            "mechanism": found,
            "groups": [(meeting, those) for meeting, those in groups if those],
            "number": len(narrowed),
            "all": shown.count(),
            "meetings": [m for _, _, m in told if m.key in leading],
            "fields": FIELDS,
            "levels": LEVELS,
            "chosen": request.GET,
        },
    )


def _is_asked_for(found: Commitment, asked: QueryDict) -> bool:
    """`*` and nothing ask for all; an empty field asks for those that have none."""
    wanted = (
        (asked.get("round") or ALL, str(found.document.round_id)),
        (asked.get("level") or ALL, str(found.level)),
        (asked.get("field", ALL), found.field),
    )
    holder = asked.get("holder") or ALL
    return all(ask in (ALL, told) for ask, told in wanted) and (holder == ALL or holder in found.holders)


def commitment(request: HttpRequest, identity: str) -> HttpResponse:
    """One commitment with its words in their sentence, and what people know came of it."""
    shown = Commitment.objects.visible_to(request.membership).select_related(
        "document__mechanism", "document__round", "succeeded_by__document", "read_by"
    )
    found = shown.filter(identity__startswith=identity).first() if len(identity) >= 12 else None
    if found is None:
        raise Http404
    body = found.document.newest_reading().body
    order = [(c["start"], c["stop"]) for c in body["commitments"]]
    span = (found.start, found.stop)
    delivered = Delivery.objects.visible_to(request.membership).filter(commitment=found)
    return render(
        request,
        "hiwar/commitment.html",
        {
            "commitment": found,
            "document": found.document,
            "anchor": f"m-c{order.index(span) + 1}" if span in order else "",
            "sentence": _sentence(found),
            "delivered": delivered,
        },
    )


def _sentence(found: Commitment) -> tuple[str, str, str]:
    """The words before, the words themselves and the words after, as far as their paragraph goes."""
    text = found.document.text
    start = text.rfind("\n", 0, found.start) + 1
    stop = text.find("\n", found.stop)
    stop = len(text) if stop < 0 else stop
    return text[start : found.start], found.quote, text[found.stop : stop]
