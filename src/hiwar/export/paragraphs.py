"""Where the paragraphs of a text stand, and by which number each is cited."""

from __future__ import annotations

import re
from collections.abc import Iterator

_BLANK_LINE = re.compile(r"\n[^\S\n]*(?:\r?\n[^\S\n]*)+")
_LINE = re.compile(r"\r?\n")
_DATELINE = re.compile(r"(?:date:?\s*)?\d{4}-\d{2}-\d{2}")
_ADDRESS = re.compile(r"\W*(?:https?://|www\.)\S+")
_PRINTED = re.compile(r"\(?(\d{1,3})[.)]\s")
_LONGEST_WRAPPED = 120
_LONGEST_HEADING = 70
_ENDS_A_SENTENCE = tuple(".!?:;,…\u061f\u061b\u060c")


def paragraph_spans(text: str) -> Iterator[tuple[int, int]]:
    """Where paragraphs stand, without the blanks around them.

    In a text of long lines every line is a paragraph; in one whose lines were wrapped, a blank line ends one.
    """
    wrapped = all(len(line) <= _LONGEST_WRAPPED for line in text.split("\n"))
    breaks = _BLANK_LINE if wrapped and _BLANK_LINE.search(text.strip()) else _LINE
    at = 0
    for end in [*(m.span() for m in breaks.finditer(text)), (len(text), len(text))]:
        stretch = text[at : end[0]]
        if stretch.strip():
            start = at + len(stretch) - len(stretch.lstrip())
            yield start, start + len(stretch.strip())
        at = end[1]


def style_of(words: str) -> str:
    """`dateline` for a header of the day alone, `address` for one of a page, `subhead` for a short line without end."""
    if _DATELINE.fullmatch(words):
        return "dateline"
    if _ADDRESS.fullmatch(words):
        return "address"
    short = len(words) <= _LONGEST_HEADING and "\n" not in words
    return "subhead" if short and words[0].isalnum() and not words.endswith(_ENDS_A_SENTENCE) else ""


def paragraph_at(text: str, place: int) -> tuple[int | None, tuple[int, int]]:
    """The paragraph that holds a place: its number and its span, half-open.

    The number is the one printed before it where the text prints one, else the one that the text's page counts:
    headings and headers have none.
    """
    spans, counted = list(paragraph_spans(text)), 0
    for start, stop in spans:
        words = text[start:stop]
        headed = len(spans) > 1 and bool(style_of(words))
        counted += not headed
        if place < stop:
            printed = _PRINTED.match(words)
            return (int(printed[1]) if printed else None if headed else counted), (start, stop)
    return None, (0, len(text))
