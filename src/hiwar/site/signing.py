"""In whose name something is judged or corrected: asked once, kept in the browser, never empty."""

from __future__ import annotations

from urllib.parse import quote, unquote

from django.http import HttpRequest, HttpResponse

COOKIE = "hiwar_by"
_YEAR = 365 * 24 * 3600
_LONGEST = 100


def name_given(request: HttpRequest) -> str:
    """The name that the form gives, else the one that was given before, empty where there is none."""
    given = request.POST.get("by")
    return _plain(unquote(request.COOKIES.get(COOKIE, "")) if given is None else given)


def keep_name(response: HttpResponse, name: str) -> HttpResponse:
    """The answer with the name for next time."""
    response.set_cookie(COOKIE, quote(_plain(name)), max_age=_YEAR, samesite="Strict", httponly=True)
    return response


def _plain(name: str) -> str:
    return " ".join("".join(c for c in name if c.isprintable()).split())[:_LONGEST]
