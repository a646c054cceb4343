"""Two texts in a window: both places of a difference are lit, shown and led to, by pointer, key and without script."""

from __future__ import annotations

from pathlib import Path

import pytest

from hiwar.register.entering import enter
from hiwar.register.opening import read_path
from tests.site.browser.conftest import LANGUAGES, SCHEMES
from tests.site.browser.test_every_page import axe

pytestmark = pytest.mark.django_db(transaction=True)
EXAMPLE = Path(__file__).parents[3] / "examples" / "sahlan-norland"
PAIRS = {
    "rounds": ("round-3.en.txt", "round-4.en.txt"),
    "arabic rounds": ("round-3.ar.txt", "round-4.ar.txt"),
    "languages": ("round-4.en.txt", "round-4.ar.txt"),
    "outlets": ("round-4.en.txt", "reports/newspaper.en.txt"),
    "printings": ("reports/agency.ar.txt", "reports/reprint.ar.txt"),
}


@pytest.fixture
def pairs(site):
    """The addresses of pairs of texts of the invented dialogue of Sahlan and Norland."""
    ids = {}
    for name in sorted({name for pair in PAIRS.values() for name in pair}):
        raw, reading = read_path(str(EXAMPLE / name))
        ids[name] = enter(reading, raw).document.short_id
    return {name: f"/compare/?a={ids[a]}&b={ids[b]}" for name, (a, b) in PAIRS.items()}


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing(site, pairs, window, language, scheme):
    page = window(scheme=scheme)
    for name, path in pairs.items():
        for narrowed in ("", "&only=acts_new") if name == "rounds" else ("",):
            page.goto(f"{site.url}/{language}{path}{narrowed}")
            assert axe(page) == [], name


@pytest.mark.parametrize("width", [320, 768, 1152, 1320, 2560])
def test_nothing_is_wider_than_the_window(site, pairs, window, width):
    page = window(width=width)
    for language in LANGUAGES:
        for name, path in pairs.items():
            page.goto(f"{site.url}/{language}{path}")
            inside, own = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
            assert inside <= own, f"{name} {language}"
            scrolling = "[...document.querySelectorAll('.statement, .changes')].map(e => e.scrollWidth - e.clientWidth)"
            assert max(page.evaluate(scrolling)) <= 0, f"{name} {language}"


def sides(page):
    return page.evaluate("[...document.querySelectorAll('.statement')].map(e => [e.lang, e.getBoundingClientRect().x])")


@pytest.mark.parametrize("language", LANGUAGES)
def test_arabic_stands_on_the_right_and_english_on_the_left(site, pairs, window, language):
    page = window()
    page.goto(f"{site.url}/{language}{pairs['languages']}")
    placed = dict(sides(page))
    assert placed["ar"] > placed["en"]


def test_of_two_arabic_texts_the_earlier_stands_on_the_right(site, pairs, window):
    page = window()
    page.goto(f"{site.url}/en{pairs['arabic rounds']}")
    (_, first), (_, second) = sides(page)
    assert first > second
    assert page.locator(".column").first.inner_text().startswith("Earlier Round 3")


def test_what_is_copied_is_the_text_without_numbers(site, pairs, window):
    page = window()
    page.goto(f"{site.url}/ar{pairs['arabic rounds']}")
    text = page.evaluate("document.querySelector('.statement').textContent")
    copied = page.evaluate(
        "getSelection().selectAllChildren(document.querySelector('.statement')) || `${getSelection()}`"
    )
    assert [line for line in copied.split("\n") if line] == [line for line in text.split("\n") if line.strip()]


SHOWN = """key => [...document.querySelectorAll('.statement')].map(text => {
    const words = text.querySelector(`[data-marks~=${key}]`);
    const [inner, outer] = [words.getBoundingClientRect(), text.getBoundingClientRect()];
    return words.classList.contains('now') && inner.top >= outer.top - 1 && inner.top < Math.min(outer.bottom, innerHeight) })"""


def test_keys_go_from_difference_to_difference_and_show_both_places(site, pairs, window):
    page = window()
    page.goto(f"{site.url}/ar{pairs['arabic rounds']}&only=weakened")
    keys = page.evaluate("[...document.querySelectorAll('[data-entry]')].map(e => e.id)")
    for key in keys:
        page.keyboard.press("j")
        assert page.evaluate("document.activeElement.closest('[data-entry]').id") == key
        page.wait_for_function(f"({SHOWN})('{key}').every(Boolean)")
    page.keyboard.press("k")
    assert page.evaluate("document.activeElement.closest('[data-entry]').id") == keys[-2]


def test_from_a_mark_in_a_text_the_keys_go_on_from_its_difference(site, pairs, window):
    page = window()
    page.goto(f"{site.url}/en{pairs['rounds']}")
    page.focus("#b-x6")
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.closest('[data-entry]').id") == "x7"


def test_a_mark_lights_its_entry_and_its_counterpart(site, pairs, window):
    page = window()
    page.goto(f"{site.url}/en{pairs['rounds']}")
    page.focus("#a-x6")
    lit = page.evaluate("[...document.querySelectorAll('.now')].map(e => e.id)")
    assert {"x6", "a-x6", "b-x6"} <= set(lit)


def test_without_javascript_an_entry_leads_to_both_places_and_back_and_the_filter_narrows(site, pairs, window):
    page = window(javascript=False)
    page.goto(f"{site.url}/ar{pairs['rounds']}")
    for side in ("a", "b"):
        page.click(f"#x6 a[href='#{side}-x6']")
        assert page.url.endswith(f"#{side}-x6")
        page.locator(f"#{side}-x6").press("Enter")
        assert page.url.endswith("#x6")
    page.click(".chips a[href$='only=weakened']")
    assert "only=weakened" in page.url
    assert page.locator("[data-entry]").count() == page.locator(".statement .mark[id^=a-x]").count()


def test_two_texts_can_be_chosen_without_javascript(site, pairs, window):
    page = window(javascript=False)
    page.goto(f"{site.url}/en/compare/")
    for name in ("a", "b"):
        page.select_option(f"#{name}", index=1 if name == "a" else 2)
    page.click("main form button")
    assert page.locator(".statement").count() == 2


def test_on_paper_stand_the_list_and_both_texts_whole(site, pairs, window):
    page = window()
    page.goto(f"{site.url}/ar{pairs['languages']}")
    page.emulate_media(media="print")
    assert page.locator("nav, button, select").locator("visible=true").count() == 0
    cut_off = "[...document.querySelectorAll('.statement, .changes')].filter(e => e.scrollHeight > e.clientHeight + 1)"
    assert page.evaluate(f"{cut_off}.length") == 0


WEIGHT = """() => [...performance.getEntriesByType("resource"), ...performance.getEntriesByType("navigation")]
    .filter(e => !e.name.includes("/fonts/")).reduce((sum, e) => sum + e.decodedBodySize, 0)"""


@pytest.mark.parametrize("name", PAIRS)
def test_no_comparison_weighs_more_than_150_kb(site, pairs, window, name):
    page = window()
    page.goto(f"{site.url}/ar{pairs[name]}", wait_until="load")
    assert page.evaluate(WEIGHT) < 150_000
    assert [url for url in page.asked if not url.startswith(f"{site.url}/")] == []
    assert page.troubles == []
