"""Hold a reading to marked examples: braces stand around the words that must be found, or must not.

    nothing there          "nothing is found at …"
    another stretch there  "found in part: …"
    two marks there        "found twice: …"

An example without exactly one pair of braces raises MalformedError, so that no slip of the pen passes for a test.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TypeVar

import pytest

from hiwar import read
from hiwar.record import Reading
from hiwar.record.span import Span

PUBLISHED = date(2026, 2, 16)
"""A Monday; relative days are counted from it."""

Mark = TypeVar("Mark")


class MalformedError(ValueError):
    """An example that marks nothing, or more than one thing."""


def unmarked(example: str) -> tuple[str, Span]:
    """The text without its braces, and the span that stood between them."""
    start, stop = example.find("{"), example.find("}")
    if example.count("{") != 1 or example.count("}") != 1 or not -1 < start < stop - 1:
        raise MalformedError(f"one pair of braces around something, please: {example!r}")
    return example.replace("{", "").replace("}", ""), Span(start, stop - 1)


def read_marked(example: str, *, opening: str = "") -> tuple[Reading, Span]:
    """The reading of an example after an opening that names its parties, and the span that is marked."""
    text, span = unmarked(example)
    before = f"{opening}\n" if opening else ""
    return read(before + text, published=PUBLISHED), Span(span.start + len(before), span.stop + len(before))


def the_one(found: Sequence[tuple[Span, Mark]], span: Span, text: str) -> Mark:
    """The one mark that stands exactly at a span; fails where there is none, part of one, or two."""
    near = [(place, mark) for place, mark in found if place.meets(span)]
    exact = [mark for place, mark in near if place == span]
    if not near:
        pytest.fail(f"nothing is found at {span.of(text)!r} in {text!r}; found: {[p.of(text) for p, _ in found]}")
    if not exact:
        pytest.fail(f"{span.of(text)!r} is found in part: {[place.of(text) for place, _ in near]}")
    if len(near) > 1:
        pytest.fail(f"{span.of(text)!r} is found twice: {[mark for _, mark in near]}")
    return exact[0]


def none_of(found: Sequence[tuple[Span, Mark]], span: Span, text: str) -> None:
    """Fails where a mark stands at a span."""
    if near := [(place.of(text), mark) for place, mark in found if place.meets(span)]:
        pytest.fail(f"{span.of(text)!r} is found though it must not be: {near}")
