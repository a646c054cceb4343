"""Line ends inside a sentence, where a text was cut into lines of one width: no ends of anything.

The third round was held in     |  full: the next word would not have fitted
Muscat on 3 June. The two       |
sides agreed on a date.         |  ends its paragraph
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import NamedTuple

from hiwar.lang.languages import language_of

_LINE = re.compile(r"[^\n]+")
_STOPS = tuple(".!?:;…")
_CLOSES = "\"')]}"

_WIDTHS = range(40, 141)
"""How wide a text cut into lines may be, in code points: wider lines are paragraphs, narrower ones are headings."""

_LONG = 40
"""How long a line is at least after which a small letter goes on with its sentence, in code points."""

_ALIKE = 0.9
"""How near to the width a full line comes."""

_MOST = 0.8
"""The share of lines that are full where a text was cut into lines of one width."""


class Line(NamedTuple):
    """A line of the folded text with its words."""

    start: int
    stop: int
    words: str


def join_lines(folded: str, language: str, small: Callable[[int], bool]) -> str:
    """The folded text with a blank for each line end inside a sentence or a paragraph, offsets unchanged.

    `small` says whether the original has a small letter at a folded offset.
    """
    lines = [Line(*found.span(), found.group().rstrip()) for found in _LINE.finditer(folded)]
    pairs = [(one, other) for one, other in pairwise(lines) if other.start - one.stop == 1]
    ends = set(_run_on(pairs, language, small))
    return "".join(" " if at in ends else letter for at, letter in enumerate(folded)) if ends else folded


def _run_on(pairs: list[tuple[Line, Line]], language: str, small: Callable[[int], bool]) -> Iterator[int]:
    """Where lines end that the next goes on with; an entry of a list opens anew."""
    width, listed, last = _width(pairs), False, -1
    promises, hangs = language_of(language).promises, language_of(language).hangs
    for one, other in pairs:
        listed = one.words.endswith(":") or (listed and one.start == last)
        last = other.start
        if promises.LISTED.match(other.words) or one.words.endswith((":", ";")):
            continue
        within = _is_open(one) and not listed and (hangs(one.words) or (small(other.start) and len(one.words) >= _LONG))
        if within or (width and _is_full(one, other, width)):
            yield one.stop


def _width(pairs: list[tuple[Line, Line]]) -> int:
    """The width to which a text was cut, or 0: nearly all lines that end inside a sentence are full."""
    width = max((len(line.words) for pair in pairs for line in pair), default=0)
    if width not in _WIDTHS:
        return 0
    inside = [(one, other) for one, other in pairs if _is_open(one)]
    full = sum(_is_full(one, other, width) for one, other in inside)
    return width if full > 1 and full >= _MOST * len(inside) else 0


def _is_open(line: Line) -> bool:
    """Whether a line ends in no mark that ends a sentence."""
    return not line.words.rstrip(_CLOSES).endswith(_STOPS)


def _is_full(line: Line, following: Line, width: int) -> bool:
    """Whether the first word of the next line would not have fitted, marks that folding leaves out allowed for."""
    return len(line.words) + 1 + len(following.words.split(" ", 1)[0]) > width * _ALIKE
