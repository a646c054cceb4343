"""Where rounds stand on the line: time runs as the language does."""

from __future__ import annotations

from datetime import date

from hiwar.register.practice import Due, Meeting
from hiwar.site.timeline import WIDTH, timeline


def met(ordinal, day, host="IS"):
    return Meeting(ordinal, ordinal, day, host=host, status="held")


MEETINGS = [met(1, date(2019, 2, 3)), met(2, date(2020, 2, 4), "OM"), met(3, date(2022, 5, 9), None)]


def drawn(meetings=MEETINGS, *, rtl=False, due=None):
    return timeline(meetings, due=due, missing=[2021], parties=["IS", "OM"], rtl=rtl)


def test_time_runs_from_left_to_right_in_english():
    assert [s.ordinal for s in drawn().spots] == [1, 2, 3]


def test_time_runs_from_right_to_left_in_arabic():
    assert [s.ordinal for s in drawn(rtl=True).spots] == [3, 2, 1]


def test_hosts_differ_by_shape_and_one_that_nobody_names_has_its_own():
    assert [s.shape for s in drawn().spots] == ["circle", "square", "unknown"]


def test_rounds_close_together_do_not_cover_each_other():
    one, two = drawn([met(1, date(2019, 2, 3)), met(2, date(2019, 2, 4))]).spots
    assert two.x - one.x >= 26


def test_the_next_round_stands_at_the_end():
    spots = drawn(due=Due(4, date(2023, 5, 9), "OM")).spots
    assert (spots[-1].due, spots[-1].shape) == (True, "square")


def test_everything_lies_on_the_line():
    line = drawn(due=Due(4, date(2023, 12, 31), "OM"))
    assert all(0 < s.x < WIDTH for s in line.spots)
    assert all(0 < x < WIDTH for x, _ in line.years)


def test_rounds_without_a_day_draw_no_line():
    assert drawn([Meeting(1, 1, status="held")]).spots == ()
