"""The pictures in a real browser: names, keyboard, direction, and no words on others at any width."""

from __future__ import annotations

import pytest

from tests.site.browser.conftest import LANGUAGES

pytestmark = pytest.mark.django_db(transaction=True)
WIDTHS = (320, 768, 1320, 2560)

COVERING = """() => [...document.querySelectorAll("svg.picture")].flatMap(svg => {
    const words = [...svg.querySelectorAll("text")].map(t => [t.textContent, t.getBoundingClientRect()]);
    return words.flatMap(([a, r], n) => words.slice(n + 1)
        .filter(([b, s]) => r.left < s.right - 1 && s.left < r.right - 1 && r.top < s.bottom - 3 && s.top < r.bottom - 3)
        .map(([b]) => `${a} / ${b}`));
})"""
OUTSIDE = """() => [...document.querySelectorAll("svg.picture")].flatMap(svg => {
    const room = svg.getBoundingClientRect();
    return [...svg.querySelectorAll("text")].map(t => [t.textContent, t.getBoundingClientRect()])
        .filter(([, r]) => r.left < room.left - 1 || r.right > room.right + 1).map(([words]) => words);
})"""
LINKS = """() => [...document.querySelector("svg.picture").querySelectorAll("a")]
    .map(a => [a.getAttribute("aria-label"), a.getBoundingClientRect().left])"""


@pytest.mark.parametrize("width", WIDTHS)
def test_no_words_cover_others_and_none_leave_the_picture(site, window, width):
    page = window(width=width)
    for language in LANGUAGES:
        page.goto(f"{site.url}/{language}{site.pages['mechanism']}")
        assert page.locator("svg.picture").count() >= 2
        assert page.evaluate(COVERING) == []
        assert page.evaluate(OUTSIDE) == []


@pytest.mark.parametrize(("language", "way"), [("en", 1), ("ar", -1)])
def test_time_runs_as_the_language_does_and_the_keyboard_with_it(site, window, language, way):
    page = window()
    page.goto(f"{site.url}/{language}{site.pages['mechanism']}")
    places = [left for _, left in page.evaluate(LINKS)]
    assert len(places) == 4
    assert places == sorted(places, reverse=way < 0)


def test_a_round_is_opened_by_the_keyboard(site, window):
    page = window()
    page.goto(f"{site.url}/en{site.pages['mechanism']}")
    link = page.locator("svg.picture a").first
    link.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/rounds/**")


def test_the_table_opens_without_scripts_and_stands_beside_its_picture(site, window):
    page = window(javascript=False)
    page.goto(f"{site.url}/ar{site.pages['mechanism']}")
    figure = page.locator("figure.drawn").first
    assert not figure.locator("table").is_visible()
    figure.locator("summary").click()
    assert figure.locator("tbody tr").count() == 4


@pytest.mark.parametrize("form", ["svg", "png"])
def test_each_picture_is_kept_as_a_file(site, window, form):
    page = window()
    page.goto(f"{site.url}/ar{site.pages['mechanism']}")
    for link in page.locator(f".saved a[href$='.{form}']").all():
        with page.expect_download() as kept:
            link.click()
        assert kept.value.suggested_filename.endswith(f"-ar.{form}")


def test_a_kept_svg_shows_its_words_in_its_own_faces_with_nothing_but_itself(site, window, tmp_path):
    page = window()
    page.goto(f"{site.url}/ar{site.pages['mechanism']}")
    with page.expect_download() as kept:
        page.locator(".saved a[href$='.svg']").first.click()
    file = tmp_path / "picture.svg"
    kept.value.save_as(file)
    alone = window()
    alone.goto(file.as_uri())
    assert (
        alone.evaluate("document.fonts.ready.then(fonts => [...fonts].filter(f => f.status === 'loaded').length)") >= 2
    )
    assert [url for url in alone.asked if not url.startswith(("file:", "data:"))] == []
    assert alone.troubles == []


def test_with_forced_colours_everything_is_still_there(site, browser):
    context = browser.new_context(forced_colors="active")
    page = context.new_page()
    page.goto(f"{site.url}/en{site.pages['mechanism']}")
    drawn = page.evaluate("""() => [...document.querySelectorAll("svg.picture :is(circle, rect, line, path)")]
        .map(e => getComputedStyle(e)).filter(s => s.stroke !== "none" || s.fill !== "none").length""")
    assert drawn > 10
    context.close()


def test_on_paper_the_pictures_are_there_and_what_saves_them_is_not(site, window):
    page = window()
    page.emulate_media(media="print")
    page.goto(f"{site.url}/ar{site.pages['mechanism']}")
    assert page.locator("svg.picture").locator("visible=true").count() >= 2
    assert page.locator(".saved, .astable summary").locator("visible=true").count() == 0
