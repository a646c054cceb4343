"""docs/walk-through.md, done by hand: in Arabic and in English, its commands, its pages, its files."""

from __future__ import annotations

import pytest

from tests.site.browser.conftest import LANGUAGES
from tests.site.browser.test_every_page import axe
from tests.site.browser.walking import Walk, steps_of_the_page

BEGINS = {".pdf": b"%PDF-", ".docx": b"PK", ".ics": b"BEGIN:VCALENDAR", ".hiwar": b"PK"}


def test_every_step_says_what_is_done_and_what_is_seen():
    steps = steps_of_the_page()
    done = [{what for what, *_ in step.parts()} for step in steps]
    assert [step.title.split(".")[0] for step in steps] == [str(number) for number in range(1, len(steps) + 1)]
    assert [step.title for step, kinds in zip(steps, done, strict=True) if not kinds & {"see", "take"}] == []


@pytest.fixture
def walk(browser, request, tmp_path):
    """A person with an empty register."""
    context = browser.new_context(locale=request.param, viewport={"width": 1320, "height": 900})
    page = context.new_page()
    page.set_default_timeout(20_000)
    page.troubles = []
    page.on("pageerror", lambda error: page.troubles.append(str(error)))
    page.on("console", lambda said: page.troubles.append(said.text) if said.type == "error" else None)
    walk = Walk(page, request.param, tmp_path)
    yield walk
    walk.stop()
    context.close()


@pytest.mark.parametrize("walk", LANGUAGES, indirect=True)
def test_the_walk_leads_from_the_files_to_the_briefing_and_to_another_machine(walk):
    found = {}
    for step in walk.steps():
        assert f"/{walk.language}/" in walk.page.url, f"{step.title}: another language"
        found |= {step.title: violations} if (violations := axe(walk.page)) else {}
    assert found == {}
    assert walk.page.troubles == []
    assert [path.suffix for path in walk.taken] == [".ics", ".pdf", ".docx", ".pdf", ".docx", ".hiwar"]
    assert [path.name for path in walk.taken if not path.read_bytes().startswith(BEGINS[path.suffix])] == []
    assert len({path.name for path in walk.taken}) == len(walk.taken)
