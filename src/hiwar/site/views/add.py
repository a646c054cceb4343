"""Paste a text or bring a file: the reading is shown first, and saved only when asked."""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _

from hiwar.errors import HiwarError
from hiwar.record import Reading
from hiwar.register.entering import Entered, enter
from hiwar.register.opening import read_bytes, rules_named
from hiwar.site.setting import set_reading

LANGUAGES = ("ar", "en")


@dataclass(slots=True)
class Brought:
    """What a person brought: typed words, or a file's bytes that travel with the form until they are saved."""

    text: str = ""
    raw: bytes = b""
    name: str = ""
    published: str = ""
    language: str = ""
    problem: str = ""
    where: str = ""

    @property
    def carried(self) -> str:
        """The file's bytes as the form carries them."""
        return base64.b64encode(self.raw).decode() if self.name and self.raw else ""

    @property
    def day(self) -> date | None:
        return parse_date(self.published) if self.published else None

    def stop(self, problem: str, where: str = "text") -> None:
        """Says what is wrong with which field; everything brought stays."""
        self.problem, self.where = problem, where


def add(request: HttpRequest) -> HttpResponse:
    """The form; with something brought its reading; with `save` the saved text."""
    if request.method != "POST":
        return render(request, "hiwar/add.html", {"brought": Brought()})
    brought = _brought(request)
    asked = request.POST.get("do", "read")
    if asked == "keep":
        return _shown(request, brought)
    _check(brought)
    if brought.problem:
        return _shown(request, brought)
    reading = _read(brought)
    if asked == "save" and reading:
        return redirect("text", _save(reading, brought).document.short_id)
    return _shown(request, brought, reading)


def _save(reading: Reading, brought: Brought) -> Entered:
    return enter(reading, brought.raw, rules=rules_named(reading.document.language))


def _shown(request: HttpRequest, brought: Brought, reading: Reading | None = None) -> HttpResponse:
    told = {"brought": brought, "reading": reading}
    if reading:
        document = reading.document
        told |= {"document": document, "set": set_reading(document.text, document.id, reading.to_dict())}
    return render(request, "hiwar/add.html", told, status=422 if brought.problem else 200)


def _brought(request: HttpRequest) -> Brought:
    sent = request.POST
    brought = Brought(
        text=sent.get("text", "").replace("\r\n", "\n"),
        published=sent.get("published", "").strip(),
        language=sent.get("language", "") if sent.get("language") in LANGUAGES else "",
    )
    _take_file(request, brought)
    if brought.text.strip() and not brought.name:
        brought.raw = brought.text.encode("utf-8", "surrogatepass")
    return brought


def _take_file(request: HttpRequest, brought: Brought) -> None:
    file = request.FILES.get("file")
    if file:
        brought.name = file.name
        brought.raw = file.read(settings.LARGEST_FILE + 1)
    elif request.POST.get("carried") and not request.POST.get("forget"):
        brought.name = request.POST.get("name", "")
        try:
            brought.raw = base64.b64decode(request.POST["carried"], validate=True)
        except binascii.Error:
            brought.name = ""


def _check(brought: Brought) -> None:
    if brought.published and not _is_day(brought.published):
        brought.stop(_("Published: this is no date. Write it as year-month-day, as in 2025-12-17."), "published")
    elif len(brought.raw) > settings.LARGEST_FILE:
        brought.raw, brought.name = b"", ""
        brought.stop(_("File: it is larger than 10 MB. Bring the text alone, or in parts."), "file")
    elif not brought.raw.strip():
        brought.stop(_("Text: nothing was pasted and no file chosen. Paste a text or choose a file."), "text")


def _is_day(written: str) -> bool:
    try:
        return parse_date(written) is not None
    except ValueError:
        return False


def _read(brought: Brought) -> Reading | None:
    try:
        return read_bytes(brought.raw, brought.name or None, published=brought.day, language=brought.language or None)
    except HiwarError as error:
        brought.stop(str(error), "file" if brought.name else "text")
        return None
