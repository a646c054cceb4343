"""Long lists come a page at a time."""

from __future__ import annotations

import pytest
from django.test import RequestFactory

from hiwar.site.paging import asked_without_page, page_of


@pytest.mark.parametrize(
    ("asked", "number", "first"),
    [("", 1, 0), ("page=1", 1, 0), ("page=3", 3, 20), ("page=last", 3, 20), ("page=99", 3, 20), ("page=x", 1, 0)],
)
def test_the_page_that_is_asked_for(asked, number, first):
    page = page_of(RequestFactory().get(f"/?{asked}"), range(25), size=10)
    assert (page.number, page[0]) == (number, first)


def test_what_else_was_asked_for_is_carried_from_page_to_page():
    assert asked_without_page(RequestFactory().get("/?field=health&page=2&level=4")) == "field=health&level=4"


def test_an_empty_list_has_one_empty_page():
    assert list(page_of(RequestFactory().get("/?page=last"), [], size=10)) == []
