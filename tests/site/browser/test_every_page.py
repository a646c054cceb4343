"""Every page in both languages, light and dark, at every width: what axe, the eye and the network would find."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.site.browser.conftest import LANGUAGES, SCHEMES

pytestmark = pytest.mark.django_db(transaction=True)
WIDTHS = (320, 768, 1320, 2560)


def axe(page):
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page).response["violations"]
    return [f"{v['id']} ({v['impact']}): {v['nodes'][0]['html'][:120]}" for v in found]


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing(site, window, language, scheme):
    page = window(scheme=scheme)
    found = {}
    for name, path in site.pages.items():
        page.goto(f"{site.url}/{language}{path}")
        found |= {name: violations} if (violations := axe(page)) else {}
    assert found == {}


def test_axe_finds_nothing_in_a_reading_that_is_not_saved_and_in_what_is_refused(site, window):
    page = window()
    for language in LANGUAGES:
        for words in (site.english.text, "refuse this"):
            page.goto(f"{site.url}/{language}/add/")
            page.fill("textarea", words)
            page.click("button[value=read]")
            assert axe(page) == []


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_is_wider_than_the_window(site, window, width):
    page = window(width=width)
    wide = []
    for language in LANGUAGES:
        for name, path in site.pages.items():
            page.goto(f"{site.url}/{language}{path}")
            inside, window_width = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
            wide += [f"{name} {language}: {inside}"] if inside > window_width else []
    assert wide == []


SHIFT = """() => new Promise(done => {
    let sum = 0;
    new PerformanceObserver(list => { for (const e of list.getEntries()) if (!e.hadRecentInput) sum += e.value; })
        .observe({type: "layout-shift", buffered: true});
    setTimeout(() => done(sum), 120);
})"""


def test_no_page_asks_another_host_nor_moves_nor_complains(site, window):
    page = window()
    for language in LANGUAGES:
        for name, path in site.pages.items():
            page.goto(f"{site.url}/{language}{path}")
            assert page.evaluate(SHIFT) < 0.01, f"{name} {language} moves"
    assert [url for url in page.asked if not url.startswith(f"{site.url}/")] == []
    assert [said for said in page.troubles if "404" not in said] == []


WEIGHT = """() => [...performance.getEntriesByType("resource"), ...performance.getEntriesByType("navigation")]
    .filter(e => !e.name.includes("/fonts/")).reduce((sum, e) => sum + e.decodedBodySize, 0)"""


def test_no_page_weighs_more_than_150_kb_with_its_styles_and_scripts(site, window):
    for path in site.pages.values():
        page = window()
        page.goto(f"{site.url}/ar{path}", wait_until="load")
        assert page.evaluate(WEIGHT) < 150_000


NAMELESS = """() => [...document.querySelectorAll("a, button")].filter(e => e.checkVisibility())
    .filter(e => !(e.getAttribute("aria-label") || e.textContent).trim()).map(e => e.outerHTML)"""


def test_every_link_and_button_has_a_name(site, window):
    page = window()
    for language in LANGUAGES:
        for path in site.pages.values():
            page.goto(f"{site.url}/{language}{path}")
            assert page.evaluate(NAMELESS) == []


# boxes that stand side by side are gone through one after the other
ORDER = """() => { const e = document.activeElement; const r = (e.closest(".rule-record") || e).getBoundingClientRect();
    const seen = getComputedStyle(e).outlineStyle !== "none" || e.closest("svg") !== null;
    return [e.tagName, Math.round(r.top + scrollY), seen] }"""


@pytest.mark.parametrize("language", LANGUAGES)
def test_focus_goes_down_the_page_and_is_always_seen(site, window, language):
    page = window()
    page.goto(f"{site.url}/{language}{site.pages['mechanism']}")
    places = []
    for _ in range(30):
        page.keyboard.press("Tab")
        tag, top, seen = page.evaluate(ORDER)
        if tag == "BODY":
            break
        assert seen, f"{tag} at {top} shows no focus"
        places.append(top)
    assert len(places) > 15
    assert all(later >= earlier - 40 for earlier, later in pairwise(places[1:]))


def test_on_paper_nothing_interactive_is_left(site, window):
    page = window()
    page.emulate_media(media="print")
    for path in (site.pages["mechanism"], site.pages["arabic statement"], site.pages["commitments"]):
        page.goto(f"{site.url}/ar{path}")
        assert page.locator("nav, button, select, input:not([type=hidden])").locator("visible=true").count() == 0
