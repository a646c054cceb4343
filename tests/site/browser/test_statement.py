"""The statement's page: its text is the statement, its marks stand where the reading says, each lights the other."""

from __future__ import annotations

import pytest

from tests.register.invented import arabic_statement, english_statement
from tests.site.browser.conftest import LANGUAGES

pytestmark = pytest.mark.django_db(transaction=True)
STATEMENTS = [("english statement", english_statement), ("arabic statement", arabic_statement)]

OFFSETS = """() => { const text = document.querySelector(".statement");
    const spans = {};
    for (const piece of text.querySelectorAll("[data-marks]")) {
        const range = document.createRange();
        range.setStart(text, 0); range.setEndBefore(piece);
        const start = [...range.toString()].length, stop = start + [...piece.textContent].length;
        for (const key of piece.dataset.marks.split(" ")) {
            const [a, b] = spans[key] || [start, stop];
            spans[key] = [Math.min(a, start), Math.max(b, stop)];
        }
    }
    return spans }"""


@pytest.mark.parametrize(("name", "made"), STATEMENTS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_marks_stand_where_the_reading_says(site, window, language, name, made):
    page = window()
    page.goto(f"{site.url}/{language}{site.pages[name]}")
    spans = page.evaluate(OFFSETS)
    reading = made().to_dict()
    for kind, key in (("commitments", "c"), ("acts", "a")):
        for n, said in enumerate(reading[kind], 1):
            assert spans[f"{key}{n}"] == [said["start"], said["stop"]]
    for fact in ("ordinal", "city", "start"):
        assert spans[f"f-{fact}"] == reading["round"]["evidence"][fact][0]


@pytest.mark.parametrize(("name", "made"), STATEMENTS)
def test_the_text_of_the_page_is_the_statement(site, window, name, made):
    page = window()
    page.goto(f"{site.url}/en{site.pages[name]}")
    assert page.evaluate("document.querySelector('.statement').textContent") == made().document.text


@pytest.mark.parametrize(("name", "made"), STATEMENTS)
def test_what_is_copied_is_the_statement_without_numbers(site, window, name, made):
    page = window()
    page.goto(f"{site.url}/ar{site.pages[name]}")
    copied = page.evaluate(
        "getSelection().selectAllChildren(document.querySelector('.statement')) || `${getSelection()}`"
    )
    lines = [line for line in made().document.text.split("\n") if line]
    assert [line for line in copied.split("\n") if line] == lines


def lit(page):
    return page.evaluate("[...document.querySelectorAll('.now')].map(e => e.id || e.dataset.marks)")


def test_hovering_a_mark_lights_its_entry_and_all_its_pieces(site, window):
    page = window()
    page.goto(f"{site.url}/ar{site.pages['arabic statement']}")
    page.hover("#m-c2")
    assert "c2" in lit(page)
    assert page.locator(".statement .now[data-marks~=c2]").count() == page.locator("[data-marks~=c2]").count()


def test_the_entry_of_the_mark_under_the_pointer_is_brought_into_view(site, window):
    page = window(height=420)
    page.goto(f"{site.url}/en{site.pages['english statement']}")
    page.hover("#m-c1")
    entry, record = page.locator("#c1").bounding_box(), page.locator(".record").bounding_box()
    assert record["y"] <= entry["y"]
    assert entry["y"] + entry["height"] <= record["y"] + record["height"]


def test_hovering_an_entry_lights_its_words(site, window):
    page = window()
    page.goto(f"{site.url}/en{site.pages['english statement']}")
    page.hover("#a2")
    assert page.locator(".statement .now").all_inner_texts() == [
        "praised",
        " what has been achieved since the third round",
    ]


def test_the_tab_key_stops_once_at_every_mark_and_lights_it(site, window):
    page = window()
    page.goto(f"{site.url}/en{site.pages['english statement']}")
    stops = page.evaluate("[...document.querySelectorAll('.statement a:not([tabindex])')].map(e => e.id)")
    assert len(stops) == len(set(stops))
    assert {"m-c1", "m-c2", "m-a1"} <= set(stops)
    page.focus("#m-c1")
    assert {"c1"} <= set(lit(page))
    page.keyboard.press("Tab")
    assert "c1" in lit(page)
    assert "a4" in lit(page)


def test_a_mark_leads_to_its_entry_and_back(site, window):
    page = window()
    page.goto(f"{site.url}/en{site.pages['english statement']}")
    page.click("#m-c2")
    assert page.url.endswith("#c2")
    assert page.locator("#c2").evaluate("e => e.matches(':target')")
    page.click("#c2 a[href='#m-c2']")
    assert page.url.endswith("#m-c2")


def test_without_javascript_marks_and_entries_lead_to_each_other(site, window):
    page = window(javascript=False)
    page.goto(f"{site.url}/ar{site.pages['arabic statement']}")
    page.click("#m-c3")
    assert page.url.endswith("#c3")
    page.click("#c3 a[href='#m-c3']")
    assert page.url.endswith("#m-c3")


def focused(page):
    return page.evaluate("document.activeElement.id")


def test_keys_go_from_mark_to_mark_by_their_place_on_the_keyboard(site, window):
    page = window()
    page.goto(f"{site.url}/ar{site.pages['arabic statement']}")
    marks = page.evaluate("[...document.querySelectorAll('.statement .mark[id]')].map(e => e.id)")
    # on an Arabic keyboard the key J writes another letter; its place is the same
    arabic = "new KeyboardEvent('keydown', {code: 'KeyJ', key: 'ت', bubbles: true})"
    page.evaluate(f"document.body.dispatchEvent({arabic})")
    assert focused(page) == marks[0]
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("k")
    assert focused(page) == marks[1]


def test_the_question_mark_shows_the_keys_and_they_can_be_switched_off(site, window):
    page = window()
    page.goto(f"{site.url}/en{site.pages['english statement']}")
    page.keyboard.press("Shift+Slash")
    assert page.locator("#keys").is_visible()
    page.click("#keys button[value=off]")
    page.wait_for_load_state()
    page.keyboard.press("j")
    assert focused(page) == ""
    page.keyboard.press("Shift+Slash")
    assert not page.locator("#keys").is_visible()


def test_keys_rest_while_someone_types(site, window):
    page = window()
    page.goto(f"{site.url}/en{site.pages['add']}")
    page.focus("textarea")
    page.keyboard.type("j?k")
    assert page.input_value("textarea") == "j?k"
    assert not page.locator("#keys").is_visible()


def test_arabic_stands_in_the_right_column_in_either_interface(site, window):
    page = window()
    for language in LANGUAGES:
        for name, right in (("arabic statement", True), ("english statement", False)):
            page.goto(f"{site.url}/{language}{site.pages[name]}")
            text, record = (page.locator(part).bounding_box()["x"] for part in (".statement", ".record"))
            assert (text > record) is right
