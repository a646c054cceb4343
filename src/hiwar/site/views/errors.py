"""Pages for what went wrong: what, where and what to do."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _


def _page(request: HttpRequest, status: int, *, what: str, todo: str) -> HttpResponse:
    return render(request, "hiwar/error.html", {"what": what, "todo": todo, "status": status}, status=status)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """No such page, or none that this person may see: the answer is the same."""
    todo = _("Look for it in the list of mechanisms or texts.")
    return _page(request, 404, what=_("There is no such page"), todo=todo)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """The request was refused."""
    return _page(request, 403, what=_("This was not allowed"), todo=_("Go back and try from the page itself."))


def form_expired(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form's token is missing or old."""
    todo = _("Go back: what you typed is still there. Reload nothing; send the form again. Cookies must be allowed.")
    return _page(request, 403, what=_("This form could not be checked"), todo=todo)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """The request makes no sense, or is too large."""
    return _page(request, 400, what=_("This could not be understood"), todo=_("Go back; a file may be 10 MB at most."))


def broken(request: HttpRequest) -> HttpResponse:
    """Something failed that should not; nothing was saved."""
    todo = _("Nothing was saved. Go back and try again; if it fails again, the terminal says why.")
    return _page(request, 500, what=_("Something went wrong"), todo=todo)
