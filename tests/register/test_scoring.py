"""Percentages with what they stand on, windows from round to round, and how two scorers agree."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace

import pytest

from hiwar.register.practice import Meeting
from hiwar.register.scoring import Rate, agreement, dues, kappa, rate, standing, table, windows

ROUNDS = [Meeting(key=n, ordinal=n, start=date(2018 + n, 4, 1)) for n in (1, 2, 3)]
TODAY = date(2021, 10, 1)


def word(by, score, party=""):
    return SimpleNamespace(by=by, score=score, party=party)


def thread(*steps):
    """Steps as (round, due day or None, scores); both parties promise."""
    return SimpleNamespace(
        steps=tuple(
            SimpleNamespace(
                meeting=ROUNDS[n - 1], commitment=SimpleNamespace(holders=["QA", "US"], due_to=due), scores=scores
            )
            for n, due, scores in steps
        )
    )


def owed(*threads, party="QA"):
    found = dues(threads, windows(ROUNDS), today=TODAY)
    return [(due.window + 1, due.score) for due in found if due.party == party]


@pytest.mark.parametrize(
    ("what", "steps", "expected"),
    [
        ("a promise without a time limit is due until the next round", [(1, None, [])], [(1, None)]),
        ("renewed, it is due again", [(1, None, []), (2, None, [])], [(1, None), (2, None)]),
        ("what was promised last is not due while its window runs", [(3, None, [])], []),
        ("it is where its time is over", [(3, date(2021, 9, 1), [])], [(3, None)]),
        ("or where somebody has scored it already", [(3, None, [word("A", 1)])], [(3, 1.0)]),
        ("a time limit in a later window is due there", [(1, date(2020, 12, 31), [])], [(2, None)]),
        ("if it was not renewed before", [(1, date(2020, 12, 31), []), (2, date(2020, 12, 31), [])], [(2, None)]),
        ("a score is for the party that it names", [(1, None, [word("A", -1, "US")])], [(1, None)]),
        ("what is not known is not scored", [(1, None, [word("A", None)])], [(1, None)]),
        ("where scorers differ the mean counts", [(1, None, [word("A", 1), word("B", 0)])], [(1, 0.5)]),
    ],
)
def test_what_is_due_when(what, steps, expected):
    assert owed(thread(*steps)) == expected, what


def test_what_a_scorer_says_of_one_party_goes_before_what_is_said_of_all():
    words = [word("A", 1), word("A", -1, "QA"), word("B", 0)]
    assert sorted(standing(words, "QA")) == [-1, 0]
    assert sorted(standing(words, "US")) == [0, 1]


@pytest.mark.parametrize(
    ("given", "percentage", "withheld"),
    [
        (Rate(4, 4, 1.0), 100, False),
        (Rate(4, 4, 0.0), 50, False),
        (Rate(4, 4, -1.0), 0, False),
        (Rate(4, 2, 0.5), 75, False),
        (Rate(5, 2, 1.0), None, True),
        (Rate(4, 0, None), None, True),
        (Rate(0, 0, None), None, False),
    ],
)
def test_a_percentage_is_withheld_under_half(given, percentage, withheld):
    assert (given.percentage, given.withheld) == (percentage, withheld)


def test_a_window_belongs_to_each_party():
    threads = [thread((1, None, [word("A", 1)])), thread((1, None, [])), thread((2, None, [word("A", -1, "US")]))]
    found = table(dues(threads, windows(ROUNDS), today=TODAY), ["QA", "US"])
    assert found["QA", 0] == Rate(2, 1, 1.0)
    assert found["US", 1] == Rate(1, 1, -1.0)
    assert found["US", None] == Rate(3, 2, 0.0)
    assert ("QA", 2) not in found


def test_nothing_due_has_no_rate():
    assert rate([]) == Rate(0, 0, None)


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        ([], None),
        ([(1, 1), (1, 1)], None),
        ([(1, 1), (-1, -1)], 1.0),
        ([(1, -1), (-1, 1)], -1.0),
        # 20 of 25 yes by both, and so on: the worked example of the textbooks
        ([(1, 1)] * 20 + [(1, -1)] * 5 + [(-1, 1)] * 10 + [(-1, -1)] * 15, 0.4),
    ],
)
def test_kappa(pairs, expected):
    assert kappa(pairs) == (expected if expected is None else pytest.approx(expected))


def test_two_scorers_agree_on_what_both_scored():
    scored = [("p1", "A", 1), ("p1", "B", 1), ("p2", "A", 0), ("p2", "B", 1), ("p3", "A", 1), ("p4", "B", None)]
    [found] = agreement(scored)
    assert (found.one, found.other, found.both, found.same, found.share) == ("A", "B", 2, 1, 50)
