"""How to read the pages, and which keys there are."""

from __future__ import annotations

from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from hiwar.site.context import KEYS_COOKIE
from hiwar.version import __version__

YEAR = 365 * 24 * 3600


def about(request: HttpRequest) -> HttpResponse:
    """What the lines and signs mean, what is kept where, and the keys."""
    return render(request, "hiwar/about.html", {"version": __version__})


@require_POST
def keys(request: HttpRequest) -> HttpResponse:
    """Switches the keys on or off, and goes back to the page where that was asked."""
    wanted = "off" if request.POST.get("keys") == "off" else "on"
    back = urlsplit(request.POST.get("back", "")).path
    response = redirect(back if back.startswith("/") and not back.startswith("//") else reverse("about"))
    response.set_cookie(KEYS_COOKIE, wanted, max_age=YEAR, samesite="Strict", httponly=True)
    return response
