"""What marked examples tell apart when they fail."""

from __future__ import annotations

import pytest

from hiwar.record.span import Span
from tests.read.ar.examples import MalformedError, none_of, the_one, unmarked

TEXT = "زار الوزير قطر أمس"
QATAR = Span(11, 14)


@pytest.mark.parametrize(
    "example", ["زار الوزير قطر", "زار {الوزير} {قطر}", "زار {الوزير قطر", "زار }الوزير{ قطر", "زار {} قطر"]
)
def test_malformed_example_raises(example):
    with pytest.raises(MalformedError):
        unmarked(example)


def test_marked_words_are_kept_without_their_braces():
    assert unmarked("زار الوزير {قطر} أمس") == (TEXT, QATAR)


@pytest.mark.parametrize(
    ("found", "said"),
    [
        ([], "nothing is found"),
        ([(Span(0, 3), "other")], "nothing is found"),
        ([(Span(4, 14), "longer")], "in part"),
        ([(QATAR, "once"), (QATAR, "again")], "twice"),
        ([(QATAR, "once"), (Span(4, 14), "longer")], "twice"),
    ],
)
def test_each_failure_has_its_own_words(found, said):
    with pytest.raises(pytest.fail.Exception, match=said):
        the_one(found, QATAR, TEXT)


def test_the_one_mark_is_given_back():
    assert the_one([(Span(0, 3), "other"), (QATAR, "this")], QATAR, TEXT) == "this"


def test_a_mark_where_none_may_stand_fails():
    none_of([(Span(0, 3), "other")], QATAR, TEXT)
    with pytest.raises(pytest.fail.Exception, match="must not"):
        none_of([(QATAR, "this")], QATAR, TEXT)
