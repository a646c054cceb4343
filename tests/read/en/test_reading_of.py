"""An example that fails says how it fails."""

from __future__ import annotations

import pytest

from hiwar.record.span import Span
from tests.read.en.reading_of import none_there, the_one

EXAMPLE = "The two sides {agreed} to meet"


def span(mark: Span) -> Span:
    return mark


@pytest.mark.parametrize(
    ("marks", "says"),
    [
        ([], "nothing is found at 'agreed'"),
        ([Span(0, 3)], "nothing is found at 'agreed'"),
        ([Span(14, 18)], "only a part agrees: 'agre' for 'agreed'"),
        ([Span(14, 23)], "only a part agrees: 'agreed to' for 'agreed'"),
        ([Span(14, 20), Span(18, 20)], "2 marks at 'agreed'"),
    ],
)
def test_each_failure_has_its_own_words(marks, says):
    with pytest.raises(AssertionError, match=says):
        the_one(EXAMPLE, marks, span)


@pytest.mark.parametrize("example", ["no braces", "{two} {pairs}", "{unclosed", "an empty {} pair"])
def test_malformed_example_is_refused(example):
    with pytest.raises(AssertionError, match="please"):
        the_one(example, [], span)


def test_match_is_returned():
    assert the_one(EXAMPLE, [Span(14, 20)], span) == Span(14, 20)


def test_mark_where_none_is_wanted_fails():
    with pytest.raises(AssertionError, match="nothing is to be found"):
        none_there(EXAMPLE, [Span(14, 20)], span)
