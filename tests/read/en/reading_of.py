"""Hold a reading to examples: texts with braces around the words that are meant."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache
from typing import TypeVar

from hiwar.read.reading import read
from hiwar.record.reading import Reading
from hiwar.record.span import Span
from tests.marked import marked

PUBLISHED = date(2025, 3, 10)
"""A Monday: the day on which every example is published."""

T = TypeVar("T")


@cache
def reading_of(text: str) -> Reading:
    """The reading of an example without its braces."""
    return read(text.replace("{", "").replace("}", ""), published=PUBLISHED, language="en")


def the_one(example: str, marks: Iterable[T], span_of) -> T:
    """The only mark that stands exactly where the braces are; else it fails and says how.

    `span_of` gives the span of a mark. Raises: AssertionError where the braces are not one pair around some words.
    """
    plain, span = marked(example)
    assert span.start < span.stop, f"braces around some words, please: {example!r}"
    here = [mark for mark in marks if overlaps(span_of(mark), span)]
    assert here, f"nothing is found at {span.of(plain)!r}"
    assert len(here) == 1, f"{len(here)} marks at {span.of(plain)!r}: {[span_of(mark).of(plain) for mark in here]}"
    found = span_of(here[0])
    assert found == span, f"only a part agrees: {found.of(plain)!r} for {span.of(plain)!r}"
    return here[0]


def none_there(example: str, marks: Iterable[T], span_of) -> None:
    """Fail where any mark touches the words in braces."""
    plain, span = marked(example)
    here = [span_of(mark).of(plain) for mark in marks if overlaps(span_of(mark), span)]
    assert not here, f"{here} at {span.of(plain)!r}, where nothing is to be found"


def overlaps(one: Span, other: Span) -> bool:
    """Whether two spans share a character."""
    return one.start < other.stop and other.start < one.stop
