"""A real browser on a live site; where there is none, one line says what to install (and fails where CI is set)."""

from __future__ import annotations

import os
import shutil

import pytest

LANGUAGES = ("ar", "en")
SCHEMES = ("light", "dark")
QUIET = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def pytest_collection_modifyitems(items):
    for test in items:
        if "site/browser" in test.path.as_posix():
            test.add_marker(pytest.mark.browser)


def _missing():
    try:
        import axe_playwright_python  # noqa: F401
        import playwright  # noqa: F401
    except ImportError:
        return "install the browser's tests: pip install playwright axe-playwright-python"
    return "" if _chromium() else "install chromium (apt-get install chromium), or name it in HIWAR_CHROMIUM"


def _chromium():
    return os.environ.get("HIWAR_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")


@pytest.fixture(scope="session")
def browser():
    """Chromium, started once."""
    if missing := _missing():
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(missing)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as running:
        started = running.chromium.launch(executable_path=_chromium(), args=QUIET)
        yield started
        started.close()


@pytest.fixture
def site(live_server, monkeypatch):
    """A site with the invented dialogue in it, apart from the engine."""
    from tests.register.invented import read_by_hand
    from tests.site.conftest import enter_all

    monkeypatch.setattr("hiwar.site.views.add.read_bytes", read_by_hand)
    monkeypatch.setattr("hiwar.site.views.add.rules_named", lambda language: "tests")
    water = enter_all()
    commitment = water.english.commitments.first()
    water.url = live_server.url
    water.pages = {
        "home": "/",
        "mechanism": f"/mechanisms/{water.mechanism.key}/",
        "rule": f"/mechanisms/{water.mechanism.key}/rule/",
        "commitments": f"/mechanisms/{water.mechanism.key}/commitments/",
        "round": f"/mechanisms/{water.mechanism.key}/rounds/{water.round.pk}/",
        "commitment": f"/commitments/{commitment.short_id}/",
        "texts": "/texts/",
        "english statement": f"/texts/{water.english.short_id}/",
        "arabic statement": f"/texts/{water.arabic.short_id}/",
        "two rounds": f"/compare/?a={water.before.short_id}&b={water.english.short_id}",
        "two languages": f"/compare/?a={water.english.short_id}&b={water.arabic.short_id}",
        "two texts to choose": "/compare/",
        "one text to choose": f"/compare/?a={water.english.short_id}",
        "due": "/due/?on=2026-01-01",
        "downloads": "/downloads/",
        "add": "/add/",
        "about": "/about/",
        "not found": "/nothing/",
    }
    return water


@pytest.fixture
def window(browser, site):
    """Opens a window: `window(width=…, scheme=…, javascript=…)`; every request it makes is kept."""
    opened = []

    def window(*, width=1320, height=900, scheme="light", javascript=True):
        context = browser.new_context(
            viewport={"width": width, "height": height}, color_scheme=scheme, java_script_enabled=javascript
        )
        opened.append(context)
        page = context.new_page()
        page.asked = []
        page.on("request", lambda request: page.asked.append(request.url))
        page.troubles = []
        page.on("pageerror", lambda error: page.troubles.append(str(error)))
        page.on("console", lambda said: page.troubles.append(said.text) if said.type == "error" else None)
        return page

    yield window
    for context in opened:
        context.close()
