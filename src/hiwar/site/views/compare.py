"""What changed from one text to another: rounds, language versions, outlets?"""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from hiwar.errors import HiwarError, OptionError, SourceError
from hiwar.register.comparing import companions, compare_texts, in_order, place_in_time
from hiwar.register.leading import leading_texts
from hiwar.register.models import Document
from hiwar.register.words import comparisons
from hiwar.site.comparison import WAYS, Shown

LONGEST_LIST = 200
"""How many texts, the newest first, the chooser lists."""


def compare(request: HttpRequest) -> HttpResponse:
    """`?a=` and `?b=` are two texts; `?as=` says as what, `?only=` narrows; where a text is missing it is chosen."""
    chosen = {name: request.GET.get(name, "") for name in ("a", "b")}
    found = {name: _document(request, identity) for name, identity in chosen.items()}
    a, b = found["a"], found["b"]
    if any(chosen[name] and not found[name] for name in chosen):
        return _chooser(request, found, _("There is no such text. Choose one from the list."), status=404)
    if a is None or b is None:
        return _chooser(request, found)
    if a == b:
        return _chooser(request, {"a": a, "b": None}, _("This is one and the same text. Choose another beside it."))
    return _compared(request, *in_order(a, b))


def _compared(request: HttpRequest, earlier: Document, later: Document) -> HttpResponse:
    way = request.GET.get("as") or None
    try:
        comparison = compare_texts(earlier, later, way)
    except HiwarError as error:
        return _chooser(request, {"a": earlier, "b": later}, _trouble(error), status=422)
    shown = Shown(comparison, (earlier, later), language=get_language() or "en", only=request.GET.get("only", ""))
    pair = {"a": earlier.short_id, "b": later.short_id}
    return render(
        request,
        "hiwar/compare.html",
        {
            "shown": shown,
            "earlier": earlier,
            "later": later,
            "heading": comparisons.HEADINGS[comparison.as_ or "none"],
            "told_from": comparisons.TOLD_FROM.get(comparison.told_from or ""),
            "ways": [(of, _address(pair | {"as": of})) for of in WAYS],
            "asked": way,
            "here_address": _address(pair | ({"as": way} if way else {})),
        },
    )


def _trouble(error: HiwarError) -> str:
    if isinstance(error, OptionError):
        return _("There is no such way to compare. Choose again; the way is found by itself.")
    if isinstance(error, SourceError):
        return _("What was read in one of the texts is too old to be compared. Enter the text again: it is read anew.")
    return _("One of the texts is in no language that Hiwar reads. Choose another beside it.")


def _chooser(request: HttpRequest, found: dict[str, Document | None], problem: str = "", status: int = 200):
    one = found["a"] or found["b"]
    texts = Document.objects.visible_to(request.membership).select_related("mechanism", "round").defer("text")
    shown = texts.order_by("-published", "-pk")[:LONGEST_LIST]
    grouped: dict = {}
    for document in shown:
        grouped.setdefault(document.mechanism, []).append(document)
    return render(
        request,
        "hiwar/compare_choose.html",
        {
            "a": found["a"],
            "b": found["b"],
            "one": one,
            "problem": problem,
            "grouped": sorted(grouped.items(), key=lambda pair: (pair[0] is None, str(pair[0]))),
            "left_out": texts.count() - len(shown),
            "suggested": companions(one, request.membership) if one else _pairs(shown, request),
            "too_few": len(shown) < 2,
        },
        status=status,
    )


def _pairs(shown, request: HttpRequest):
    """Of each mechanism the text that speaks for its newest round, to begin with."""
    newest: dict = {}
    for round_ in sorted({document.round for document in shown if document.round}, key=place_in_time):
        newest[round_.mechanism_id] = round_
    leading = leading_texts(newest.values(), request.membership, get_language() or "en")
    documents = [leading[round_.pk] for round_ in newest.values() if round_.pk in leading]
    return [(document, companions(document, request.membership)) for document in documents]


def _address(query: dict[str, str]) -> str:
    return f"{reverse('compare')}?{urlencode(query)}"


def _document(request: HttpRequest, text: str) -> Document | None:
    shown = Document.objects.visible_to(request.membership).select_related("mechanism", "round")
    return shown.filter(text_id__startswith=text).first() if len(text) >= 12 else None
