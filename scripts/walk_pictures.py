"""Take the pictures of docs/walk-through.md: the steps are done in a browser, and what then stands there is kept.

`scripts/walk_pictures.py` takes those that the page names `walk-WHAT-en.png` and `walk-WHAT-ar.png`. Needs playwright,
Pillow and Chromium.
"""

from __future__ import annotations

import io
import re
import shutil
import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))
from tests.site.browser.walking import Walk  # noqa: E402

PICTURES = ROOT / "docs" / "pictures"
SIZE = {"width": 1100, "height": 720}
COLOURS = 64
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
# from which element on the picture is taken; where none is named, from the top of the page
FROM = {"thread": "ol.thread", "due": "main .tally"}


def take(page: Page, what: str, path: Path) -> None:
    """Keeps what the window shows, in few colours."""
    if what in FROM:
        page.locator(FROM[what]).first.evaluate("e => scrollTo(0, e.getBoundingClientRect().top + scrollY - 24)")
    else:
        page.evaluate("scrollTo(0, 0)")
    shown = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    shown.quantize(COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)
    print(f"{path.relative_to(ROOT)}: {path.stat().st_size // 1024} KB")


def walk(browser: Browser, language: str) -> None:
    """Does the steps in one language and takes the pictures of that language."""
    context = browser.new_context(locale=language, viewport=SIZE)
    with tempfile.TemporaryDirectory(prefix="hiwar-walk-") as folder:
        walking = Walk(context.new_page(), language, Path(folder), picture=take_named(language))
        try:
            for step in walking.steps():
                print(step.title)
        finally:
            walking.stop()
            context.close()


def take_named(language: str):
    """Takes a picture where the page shows one, if it is of this language."""

    def taken(page: Page, name: str) -> None:
        found = re.fullmatch(rf"walk-(\w+)-{language}\.png", name)
        if found:
            take(page, found[1], PICTURES / name)

    return taken


if __name__ == "__main__":
    with sync_playwright() as running:
        opened = running.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        for one in ("en", "ar"):
            walk(opened, one)
        opened.close()
