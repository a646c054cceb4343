"""The entries of a list under words that announce it, in lines of their own or run on in one paragraph.

The two sides agreed to:            announces
- [open a school in Bergen];        an entry
- Health:                           a heading inside the list, no entry
  - [train 100 nurses]
The sides will: (a) [open a school]; and (b) [train 100 nurses].
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from hiwar.lang.languages import Promises, language_of
from hiwar.read.act import Reading
from hiwar.read.scene import Scene

_HEADING = 4
"""How many words make at most a heading inside a list; more are an entry that its own list only tells apart."""

_DIGITS, _LETTERS = re.compile(r"\d+"), re.compile(r"[^\W\d_]+")


class _Line(NamedTuple):
    """A line that opens with a mark: where its words stand, and how deep it is, by its mark and its indent."""

    start: int
    stop: int
    depth: tuple[str, int]


def listed(scene: Scene, act: Reading) -> list[tuple[int, int]] | None:
    """Where the entries stand that an act announces, in folded offsets; None where it announces no list."""
    promises = language_of(scene.text.language).promises
    paragraph = scene.text.paragraphs[scene.paragraph_number(act.start)]
    words = scene.text.folded[act.start : paragraph.stop]
    opens = promises.LIST_OPENS.match(words)
    if opens:
        entries = list(_entries(scene.text.folded, list(_lines(scene, act, promises))))
    else:
        entries = list(_run_on(scene, act, paragraph.stop, promises))
    whole = [(start, _ended(scene, start, stop)) for start, stop in entries]
    return whole if whole or opens else None


def _ended(scene: Scene, start: int, stop: int) -> int:
    """Where the words of an entry end, without what leads on to the next: …; and."""
    return start + len(scene.clauses.TRAILING.sub("", scene.text.folded[start:stop], count=1))


def _lines(scene: Scene, act: Reading, promises: Promises) -> Iterator[_Line]:
    folded = scene.text.folded
    for following in scene.text.paragraphs[scene.paragraph_number(act.start) + 1 :]:
        opened = promises.LISTED.match(folded[following.start : following.stop])
        if not opened:
            return
        begins = scene.text.start_of(following.start)
        indent = begins - max(scene.text.original.rfind(end, 0, begins) for end in "\r\n")
        mark = _DIGITS.sub("1", opened.group().strip())
        yield _Line(following.start + opened.end(), following.stop, (_LETTERS.sub("a", mark), indent))


def _entries(folded: str, lines: list[_Line]) -> Iterator[tuple[int, int]]:
    """The lines that are entries: without headings, and without the parts of an entry that has a list of its own."""
    parted: tuple[str, int] | None = None
    for at, line in enumerate(lines):
        if parted and line.depth != parted:
            continue
        parted = None
        words = folded[line.start : line.stop].rstrip()
        opens = words.endswith(":") and at + 1 < len(lines) and lines[at + 1].depth != line.depth
        if opens and len(words.split()) <= _HEADING:
            continue
        parted = line.depth if opens else None
        yield line.start, line.stop


def _run_on(scene: Scene, act: Reading, stop: int, promises: Promises) -> Iterator[tuple[int, int]]:
    """The entries of a list inside a paragraph: agreed to: (a) …; (b) …."""
    folded = scene.text.folded
    opened = promises.RUN_ON.search(folded, act.head_stop, stop)
    if not opened or "." in folded[act.head_stop : opened.start()]:
        return
    marks = list(promises.MARK.finditer(folded, opened.start(), stop))
    for at, mark in enumerate(marks):
        ends = marks[at + 1].start() if at + 1 < len(marks) else stop
        sentence = scene.sentence_at(mark.end())
        yield mark.end(), min(ends, sentence.stop) if at + 1 == len(marks) else ends
