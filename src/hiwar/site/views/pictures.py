"""The pictures as files, to be put into a paper or a slide."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import get_language, get_language_bidi

from hiwar.register.models import Mechanism
from hiwar.register.practice import Meeting
from hiwar.register.recounting import Practice, practice_of
from hiwar.register.threads import Thread, threads_of
from hiwar.register.words.phrases import mechanism_title
from hiwar.site.pictures.drawing import Picture
from hiwar.site.pictures.ladder import ladder
from hiwar.site.pictures.matrix import matrix
from hiwar.site.pictures.png import as_png
from hiwar.site.pictures.rendering import as_file
from hiwar.site.pictures.rounds import strip, timeline
from hiwar.site.pictures.showing import Shown, named, show

ALL = "*"
TYPES = {"svg": "image/svg+xml", "png": "image/png"}


def practice_for(request: HttpRequest, mechanism: Mechanism) -> Practice:
    """The rule beside the record today, as this person may see it."""
    today = timezone.localdate()
    return practice_of(mechanism, request.membership, get_language(), on=today, late_after=settings.LATE_AFTER)


def round_address(mechanism: Mechanism) -> Callable[[Meeting], str]:
    """Where a round's page is."""
    return lambda meeting: reverse("round", args=[mechanism.key, meeting.key])


def pictures_of(mechanism: Mechanism, practice: Practice, request: HttpRequest) -> dict[str, Picture]:
    """Those pictures of a mechanism for which there is something to draw, by name; kept as long as the practice is."""
    kept = _drawn.get(id(practice))
    if kept is None or kept[0] is not practice:
        kept = practice, _draw(mechanism, practice, request)
        _drawn[id(practice)] = kept
        for oldest in list(_drawn)[:-_MOST]:
            _drawn.pop(oldest, None)
    return kept[1]


_MOST = 24
_drawn: dict[int, tuple[Practice, dict[str, Picture]]] = {}


def _draw(mechanism: Mechanism, practice: Practice, request: HttpRequest) -> dict[str, Picture]:
    language, rtl, address = get_language(), get_language_bidi(), round_address(mechanism)
    threads = threads_of(mechanism, request.membership, language, today=practice.on)
    drawn = (
        timeline(practice, language, rtl=rtl, address=address),
        strip(practice, language, rtl=rtl, address=address),
        matrix(threads, practice.meetings, today=practice.on, rtl=rtl, address=cell_address(mechanism)),
    )
    return {picture.name: picture for picture in drawn if picture}


def shown_strip(mechanism: Mechanism, here: Meeting, request: HttpRequest) -> Shown | None:
    """Who hosted, with a line under the round whose page it is; None where no text says who hosted."""
    practice, language = practice_for(request, mechanism), get_language()
    drawn = strip(practice, language, rtl=get_language_bidi(), address=round_address(mechanism), here=here.key)
    address = reverse("picture", args=[mechanism.key, "hosts", "svg"]).removesuffix(".svg")
    return show(drawn, address) if drawn else None


def cell_address(mechanism: Mechanism) -> Callable[[str, Meeting | None, str], str]:
    """Where the list of a cell of the matrix is: of a field, in a round or in all, with an outcome or with any."""
    page = reverse("commitments", args=[mechanism.key])

    def address(field: str, meeting: Meeting | None, outcome: str) -> str:
        asked: dict[str, str | int] = {"field": field} | ({"round": meeting.key} if meeting else {})
        asked |= {"due": ALL} if outcome == "due" else {"outcome": outcome} if outcome else {}
        return f"{page}?{urlencode(asked)}"

    return address


def ladder_of(thread: Thread, practice: Practice) -> Picture:
    """A promise through the rounds; each step leads to its words."""
    return ladder(
        thread,
        practice.meetings,
        rtl=get_language_bidi(),
        address=lambda step: reverse("commitment", args=[step.commitment.short_id]),
    )


def shown_ladder(thread: Thread, mechanism: Mechanism, request: HttpRequest) -> Shown:
    """The ladder with all that stands beside it, for the page of a commitment."""
    address = reverse("ladder", args=[mechanism.key, thread.key, "svg"]).removesuffix(".svg")
    return show(ladder_of(thread, practice_for(request, mechanism)), address)


def thread_picture(request: HttpRequest, key: str, thread: str, form: str) -> HttpResponse:
    """The ladder of one commitment as SVG or PNG."""
    mechanism = get_object_or_404(Mechanism.objects.visible_to(request.membership), key=key)
    practice = practice_for(request, mechanism)
    threads = threads_of(mechanism, request.membership, get_language(), today=practice.on)
    found = next((one for one in threads if one.key == thread), None)
    if found is None or form not in TYPES:
        raise Http404
    subject = mechanism_title(mechanism.kind, mechanism.parties, get_language())
    return saved(named(ladder_of(found, practice), subject), f"{key}-{thread}-{get_language()}.{form}", form)


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
