"""Goes through docs/walk-through.md as a person would: its commands in a terminal, its tables in a browser.

`Walk(...).steps()` yields each step of the page after it was done; whoever asks can then look at the browser.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parents[3]
PAGE = ROOT / "docs" / "walk-through.md"
TERMINAL = f'hiwar() {{ "{sys.executable}" -m hiwar.cli.main "$@"; }}\n'
WITHIN = " › "
_PART = re.compile(
    r"```console(?P<where>[^\n]*)\n(?P<commands>.*?)```|^(?P<row>\| \w+ \|[^\n]*\|)$|!\[[^\n]*?\]\(pictures/(?P<picture>[\w.-]+)\)",
    re.MULTILINE | re.DOTALL,
)
_INVISIBLE = re.compile("[\u200e\u200f\u2066-\u2069]")


@dataclass(frozen=True, slots=True)
class Step:
    """A numbered step of the page: its commands and what is done and seen, in the order in which they stand."""

    title: str
    text: str

    def parts(self) -> Iterator[tuple[str, str, str, str]]:
        """`(what, English, Arabic, where)`: rows of the tables, and `command`s with the machine they are for; `picture`s too."""
        for part in _PART.finditer(self.text):
            if part["row"]:
                _, what, english, arabic, _ = (cell.strip() for cell in part["row"].split("|"))
                yield what, english, arabic, ""
            elif part["picture"]:
                yield "picture", part["picture"], part["picture"], ""
            else:
                for line in part["commands"].splitlines():
                    yield "command", line.removeprefix("$ "), line.removeprefix("$ "), part["where"].strip()


def steps_of_the_page() -> list[Step]:
    """The numbered steps, as they stand in the documentation."""
    sections = re.split(r"^## (?=\d+\. )", PAGE.read_text("utf-8").split("\n## What next")[0], flags=re.MULTILINE)
    return [Step(*section.split("\n", 1)) for section in sections[1:]]


@dataclass
class Walk:
    """One person, one language, one browser window; `folder` is where she stands."""

    page: object
    language: str
    folder: Path
    picture: Callable = lambda page, name: None
    taken: list[Path] = field(default_factory=list)
    serving: list[subprocess.Popen] = field(default_factory=list)

    def steps(self) -> Iterator[Step]:
        """Does one step after the other."""
        (self.folder / "examples").symlink_to(ROOT / "examples")
        for step in steps_of_the_page():
            for what, english, arabic, where in step.parts():
                words = arabic if self.language == "ar" else english
                try:
                    self.do(what, words, where)
                except Exception as trouble:
                    raise AssertionError(f"{step.title}: {what} {words}: {trouble}") from trouble
            yield step

    def do(self, what: str, words: str, where: str) -> None:
        """One row of a table, or one command."""
        if what == "command":
            self.command(words, where or "here")
        elif what == "picture":
            self.picture(self.page, words)
        else:
            getattr(self, what)(words)

    def stop(self) -> None:
        """Stops what `hiwar serve` started."""
        for serving in self.serving:
            serving.terminate()
            serving.wait()

    # in a terminal ------------------------------------------------------------------------------------------------

    def command(self, line: str, machine: str) -> None:
        """Runs a line, or starts serving and opens the first page."""
        environment = os.environ | {"HIWAR_FOLDER": str(self.folder / machine), "PYTHONIOENCODING": "utf-8"}
        environment.pop("HIWAR_DATABASE", None)
        if line.startswith("hiwar serve"):
            words = [sys.executable, "-m", "hiwar.cli.main", "serve", "--port", "0"]
            serving = subprocess.Popen(words, cwd=self.folder, env=environment, stdout=subprocess.PIPE, text=True)
            self.serving.append(serving)
            self.page.goto(serving.stdout.readline().split()[0])
            return
        done = subprocess.run(
            ["bash", "-c", TERMINAL + line], cwd=self.folder, env=environment, capture_output=True, encoding="utf-8"
        )
        assert done.returncode == 0, done.stderr

    # on the pages -------------------------------------------------------------------------------------------------

    def place(self, words: str):
        """Where on the page, and the words themselves."""
        if WITHIN not in words:
            return self.page, words
        place, words = words.split(WITHIN)
        holding = self.page.locator("main li, main tr").filter(has_text=place).filter(visible=True)
        return holding.filter(has_not=self.page.locator("li, tr").filter(has_text=place)).first, words

    def press(self, words: str) -> None:
        """A button, a link or what folds something open: the one named so, else the one whose name holds the words."""
        place, words = self.place(words)
        for exact in (True, False):
            named = [place.get_by_role(role, name=words, exact=exact) for role in ("button", "link")]
            for found in (*named, place.locator("summary").filter(has_text=words)):
                if (seen := found.filter(visible=True)).count():
                    seen.first.click()
                    return
        raise AssertionError("nothing to press is named so")

    def entry(self, words: str):
        """The visible field of a label, and what goes into it. A label may hold a colon, an entry that ends it too."""
        for colon in re.finditer(": ", words):
            label, written = words[: colon.start()], words[colon.end() :]
            found = self.page.get_by_label(label, exact=True).filter(visible=True)
            if found.count():
                return found.first, written
        raise AssertionError("no field is named so")

    def write(self, words: str) -> None:
        """Into a field."""
        found, written = self.entry(words)
        found.fill(written)

    def choose(self, words: str) -> None:
        """From a list."""
        found, written = self.entry(words)
        found.select_option(label=written)

    def tick(self, words: str) -> None:
        """One of several answers."""
        self.page.get_by_label(words).filter(visible=True).first.check()

    def bring(self, words: str) -> None:
        """A file."""
        found, path = self.entry(words)
        found.set_input_files(self.folder / path)

    def take(self, words: str) -> None:
        """A file that the page gives; it is put where the person stands."""
        with self.page.expect_download() as waiting:
            self.press(words)
        path = self.folder / waiting.value.suggested_filename
        waiting.value.save_as(path)
        self.taken.append(path)

    def find(self, words: str) -> None:
        """The Word document that was taken last holds the words."""
        last = [path for path in self.taken if path.suffix == ".docx"][-1]
        with zipfile.ZipFile(last) as parts:
            body = parts.read("word/document.xml").decode()
        assert words in re.sub("<[^>]+>", "", body), f"not in {last.name}"

    def see(self, words: str) -> None:
        """The words stand on the page, for whoever looks."""
        place, words = self.place(words)
        place = place if place is not self.page else self.page.locator("main")
        shown = " ".join(_INVISIBLE.sub("", place.inner_text()).split())
        assert words in shown, f"not on {self.page.url}"
