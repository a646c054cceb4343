"""The register to take along: as one file to carry, or as what other programs take."""

from __future__ import annotations

import importlib.util
import tempfile
from pathlib import Path

from django.http import FileResponse, Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy

from hiwar.membership.seats import OUTSIDER, Membership
from hiwar.register.carrying.sending import Scope, send
from hiwar.register.exporting import forms
from hiwar.register.exporting.rows import Asked
from hiwar.register.models import Mechanism

_SAYS = {
    forms.CSV: gettext_lazy("Tables for a spreadsheet, one file each"),
    forms.PARQUET: gettext_lazy("Tables for data analysis, one file each"),
    forms.JSON: gettext_lazy("All tables in one file"),
    forms.JSONLD: gettext_lazy("Linked data in the words of schema.org"),
    forms.FTM: gettext_lazy("Entities for investigations: who met whom, when and where"),
    forms.PLOVER: gettext_lazy("Who did what to whom, for researchers"),
}
_NAMES = {
    forms.CSV: "CSV", forms.PARQUET: "Parquet", forms.JSON: "JSON", forms.JSONLD: "JSON-LD",
    forms.FTM: "FollowTheMoney", forms.PLOVER: "PLOVER",
}  # fmt: skip


def downloads(request: HttpRequest) -> HttpResponse:
    """What can be taken along, and in which forms."""
    offered = [(form, _NAMES[form], _SAYS[form]) for form in forms.FORMS if form != forms.PARQUET or _has_parquet()]
    told = {
        "forms": offered,
        "parquet": _has_parquet(),
        "mechanisms": list(Mechanism.objects.visible_to(request.membership)),
        "own": any(seat.side for seat in request.membership.seats),
    }
    return render(request, "hiwar/downloads.html", told)


def _has_parquet() -> bool:
    return importlib.util.find_spec("pyarrow") is not None


def download(request: HttpRequest, form: str) -> HttpResponse:
    """The register in one form; `?mechanism=` one dialogue, `?own=1` with what the reader's side alone may see."""
    if form not in forms.FORMS or (form == forms.PARQUET and not _has_parquet()):
        raise Http404
    who, key = _reader(request), request.GET.get("mechanism", "")
    if key:
        get_object_or_404(Mechanism.objects.visible_to(who), key=key)
    asked = Asked(who, get_language(), timezone.localdate(), key)
    name = "-".join(filter(None, (key or "hiwar", "with-our-own" if who.seats else "")))
    if form in forms.FOLDERS:
        return _named(HttpResponse(forms.one_file(form, asked), content_type="application/zip"), f"{name}-{form}.zip")
    body = forms.events(asked) if form == forms.PLOVER else [forms.one_file(form, asked)]
    kind = f"{forms.TYPES[form]}; charset=utf-8"
    return _named(StreamingHttpResponse(body, content_type=kind), f"{name}.{forms.ENDINGS[form]}")


def carried(request: HttpRequest) -> HttpResponse:
    """The whole register as one file, as far as the reader may see it."""
    who = _reader(request)
    scope = Scope(tuple((seat.mechanism, seat.side) for seat in who.seats if seat.side))
    with tempfile.TemporaryDirectory(prefix="hiwar-") as folder:
        sent = send(Path(folder) / "register.hiwar", scope)
        # the name goes with the folder, the bytes stay until they are sent
        response = FileResponse(sent.path.open("rb"), content_type="application/zip")
    return _named(response, "register-with-our-own.hiwar" if who.seats else "register.hiwar")


def _reader(request: HttpRequest) -> Membership:
    """What is a side's own is in no file unless it is asked for."""
    if not request.GET.get("own"):
        return OUTSIDER
    return Membership(request.membership.person, tuple(s for s in request.membership.seats if s.side))


def _named(response, name: str):
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    response.headers["Cache-Control"] = "no-store"
    return response
