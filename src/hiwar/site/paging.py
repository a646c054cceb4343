"""Long lists a page at a time, by Django's paginator; a number beyond the last page is the last page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.core.paginator import Page, Paginator
from django.http import HttpRequest


def page_of(request: HttpRequest, found: Sequence[Any], *, size: int) -> Page:
    """The page that `?page=` asks for (`last` for the last), with the numbers of its neighbours."""
    pages, asked = Paginator(found, size), request.GET.get("page")
    return pages.get_page(pages.num_pages if asked == "last" else asked)


def asked_without_page(request: HttpRequest) -> str:
    """What else was asked for, to be carried from page to page."""
    kept = request.GET.copy()
    kept.pop("page", None)
    return kept.urlencode()
