"""The pictures as files, to be put into a paper or a slide."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, get_language_bidi

from hiwar.register.models import Mechanism
from hiwar.register.practice import Meeting
from hiwar.register.recounting import Practice, practice_of
from hiwar.register.words.phrases import mechanism_title
from hiwar.site.pictures.drawing import Picture
from hiwar.site.pictures.png import as_png
from hiwar.site.pictures.rendering import as_file
from hiwar.site.pictures.rounds import strip, timeline
from hiwar.site.pictures.showing import named

TYPES = {"svg": "image/svg+xml", "png": "image/png"}


def practice_for(request: HttpRequest, mechanism: Mechanism) -> Practice:
    """The rule beside the record today, as this person may see it."""
    today = timezone.localdate()
    return practice_of(mechanism, request.membership, get_language(), on=today, late_after=settings.LATE_AFTER)


def round_address(mechanism: Mechanism) -> Callable[[Meeting], str]:
    """Where a round's page is."""
    return lambda meeting: reverse("round", args=[mechanism.key, meeting.key])


def pictures_of(mechanism: Mechanism, practice: Practice, request: HttpRequest) -> dict[str, Picture]:
    """Those pictures of a mechanism for which there is something to draw, by name."""
    language, rtl, address = get_language(), get_language_bidi(), round_address(mechanism)
    drawn = (draw(practice, language, rtl=rtl, address=address) for draw in (timeline, strip))
    return {picture.name: picture for picture in drawn if picture}


def picture(request: HttpRequest, key: str, name: str, form: str) -> HttpResponse:
    """One picture of a mechanism as SVG or PNG."""
    mechanism = get_object_or_404(Mechanism.objects.visible_to(request.membership), key=key)
    found = pictures_of(mechanism, practice_for(request, mechanism), request).get(name)
    if found is None or form not in TYPES:
        raise Http404
    subject = mechanism_title(mechanism.kind, mechanism.parties, get_language())
    return saved(named(found, subject), f"{key}-{name}-{get_language()}.{form}", form)


def saved(picture: Picture, file: str, form: str) -> HttpResponse:
    """A file to keep: opened from here, its own style would be refused by the site's rules."""
    content = as_png(picture) if form == "png" else as_file(picture)
    return HttpResponse(
        content, content_type=TYPES[form], headers={"Content-Disposition": f'attachment; filename="{file}"'}
    )
