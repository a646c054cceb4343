"""The thread of a commitment, its forms and the scores in a real browser: with scripts and without."""

from __future__ import annotations

import pytest

from tests.register.followed import KEY, about, enter_rounds, follow
from tests.site.browser.conftest import LANGUAGES, SCHEMES
from tests.site.browser.test_every_page import SHIFT, WEIGHT, axe

pytestmark = pytest.mark.django_db(transaction=True)
OPEN_ALL = "document.querySelectorAll('details').forEach(details => details.open = true)"


@pytest.fixture
def followed(live_server):
    """The addresses of the pages: steps, a delivery, everything that people can say, the list, the scores."""
    from hiwar.register.delivering import Given, file_evidence, score, write_guideline
    from hiwar.register.entering import Owner
    from hiwar.register.judging import judge_step, merge

    mechanism = enter_rounds()
    threads = follow(mechanism)
    steps, done, told = (about(words, threads) for words in ("resident physicians", "business council", "mangrove"))
    analyst = Owner(by="A. Analyst", why="the words say so")
    judge_step(told, 1, "same", analyst)
    mark = told.last.commitment
    guideline = write_guideline(mark, "delivered when two million seedlings stand", analyst)
    for value, by in ((1, "A. Analyst"), (0, "B. Analyst")):
        score(mark, value, Owner(by=by, why="counted"), guideline=guideline)
    file_evidence(mark, Given("note", note="seen from the air"), analyst)
    file_evidence(mark, Given("link", address="https://example.org/" + "seedlings" * 12), analyst)
    merge(done, about("80 scholarships", threads), analyst)
    pages = {t.key: f"/commitments/{t.last.commitment.short_id}/" for t in (steps, done, told)}
    mechanism_pages = {name: f"/mechanisms/{KEY}/{name}/" for name in ("commitments", "scores")}
    return live_server.url, {**pages, **mechanism_pages}, f"/commitments/{steps.last.commitment.short_id}/"


@pytest.fixture
def window(browser):
    opened = []

    def window(**asked):
        width, scheme = asked.get("width", 1320), asked.get("scheme", "light")
        scripts = asked.get("javascript", True)
        context = browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme=scheme, java_script_enabled=scripts
        )
        opened.append(context)
        return context.new_page()

    yield window
    for context in opened:
        context.close()


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing_with_every_form_open(followed, window, language, scheme):
    url, pages, _ = followed
    page, found = window(scheme=scheme), {}
    for path in pages.values():
        page.goto(f"{url}/{language}{path}")
        page.evaluate(OPEN_ALL)
        found |= {path: violations} if (violations := axe(page)) else {}
    assert found == {}


@pytest.mark.parametrize("width", [320, 768, 2560])
def test_nothing_is_wider_than_the_window(followed, window, width):
    url, pages, _ = followed
    page, wide = window(width=width), []
    for language in LANGUAGES:
        for path in pages.values():
            page.goto(f"{url}/{language}{path}")
            page.evaluate(OPEN_ALL)
            inside, of_window = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
            wide += [f"{path} {language}: {inside}"] if inside > of_window else []
    assert wide == []


def test_no_page_moves_or_is_heavy(followed, window):
    url, pages, _ = followed
    for path in pages.values():
        page = window()
        page.goto(f"{url}/ar{path}", wait_until="load")
        assert page.evaluate(SHIFT) < 0.01, path
        assert page.evaluate(WEIGHT) <= 150_000, path


@pytest.mark.parametrize("scripts", [True, False])
def test_a_step_is_judged_another_and_the_thread_is_split(followed, window, scripts):
    url, _, path = followed
    page = window(javascript=scripts)
    page.goto(f"{url}/en{path}")
    assert page.locator("li[id^=step-]").count() == 2
    form = page.locator("#step-2 details.judge")
    form.locator("summary").click()
    form.locator("input[name=by]").fill("A. Analyst")
    form.locator("button[value=different]").click()
    assert page.url.endswith(path), "a reason is asked for by the browser, and nothing is sent"
    form.locator("input[name=why]").fill("another programme")
    form.locator("button[value=different]").click()
    page.wait_for_url("**#step-2")
    assert page.locator("li[id^=step-]").count() == 1


def test_scores_stand_with_what_they_stand_on_and_lead_there(followed, window):
    url, _, _ = followed
    page = window()
    page.goto(f"{url}/en/mechanisms/{KEY}/scores/")
    assert page.locator("text=A. Analyst, B. Analyst").count() == 1
    cell = page.locator("td a").first
    number = int(cell.inner_text().rsplit(" of ", 1)[1].split()[0])
    cell.click()
    assert page.locator("ol.promises > li").count() == number
