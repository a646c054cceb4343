"""From an empty box to a text in the register, with and without JavaScript."""

from __future__ import annotations

import pytest

from hiwar.register.models import Document
from tests.register.invented import ENGLISH

pytestmark = pytest.mark.django_db(transaction=True)
NEW = ENGLISH.replace("fifty", "sixty")


@pytest.mark.parametrize("javascript", [True, False])
def test_a_text_is_pasted_read_and_saved(site, window, javascript):
    page = window(javascript=javascript)
    page.goto(f"{site.url}/en/add/")
    page.fill("textarea", NEW)
    page.fill("[name=published]", "2025-03-13")
    page.click("button[value=read]")
    assert page.locator("#preview").is_visible()
    assert page.input_value("textarea") == NEW
    assert not Document.objects.filter(text=NEW).exists()
    page.click("button[value=save]")
    assert "/en/texts/" in page.url
    assert Document.objects.filter(text=NEW).count() == 1


def test_a_refused_text_stays_in_its_box(site, window):
    page = window()
    page.goto(f"{site.url}/ar/add/")
    page.fill("textarea", "refuse this")
    page.click("button[value=save], button[value=read]")
    assert page.locator("[role=alert]").inner_text() == "this is no statement; bring one"
    assert page.input_value("textarea") == "refuse this"


def test_switching_the_language_keeps_what_was_typed(site, window):
    page = window()
    page.goto(f"{site.url}/en/add/")
    page.fill("textarea", "half a statement")
    page.click(".switch")
    assert "/ar/add/" in page.url
    assert page.input_value("textarea") == "half a statement"


def test_a_file_is_dropped_on_the_form(site, window):
    page = window()
    page.goto(f"{site.url}/en/add/")
    dropped = page.evaluate_handle(
        "() => { const d = new DataTransfer(); d.items.add(new File(['Oman met Iceland.'], 'met.txt')); return d }"
    )
    page.dispatch_event("form[data-drop]", "drop", {"dataTransfer": dropped})
    page.click("button[value=read]")
    assert "met.txt" in page.locator(".carried").inner_text()
    page.click("button[value=save]")
    assert Document.objects.filter(text="Oman met Iceland.", name="met.txt").exists()
