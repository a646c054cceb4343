"""The rule of a dialogue beside what happened."""

from __future__ import annotations

from datetime import date

import pytest

from hiwar.register.practice import (
    Due,
    Meeting,
    cadence,
    hosts,
    in_order,
    next_due,
    out_of_turn,
    stretches,
    undated,
    years,
    years_without,
)  # fmt: skip

TODAY = date(2025, 6, 1)


def met(ordinal: int, year: int, host: str | None = None, **told) -> Meeting:
    return Meeting(ordinal, ordinal, date(year, 3, 12), host=host, **({"status": "held"} | told))


FOUR = [met(1, 2019, "IS"), met(2, 2020, "OM"), met(3, 2022, "OM"), met(4, 2025, "IS")]


@pytest.mark.parametrize(
    ("written", "told"),
    [("every year", None), ("", None), (None, None), ("PT1H", None), ("P1Y", (1, "Y")), ("P6M", (6, "M"))],
)
def test_how_often_is_read_from_its_duration_alone(written, told):
    assert cadence(written) == told


def test_years_without_a_round():
    assert years_without(FOUR, TODAY) == [2021, 2023, 2024]


def test_the_running_year_counts_only_with_a_round_in_it():
    assert years([met(1, 2023)], TODAY) == range(2023, 2025)
    assert years([met(1, 2025)], TODAY) == range(2025, 2026)


def test_without_a_day_there_are_no_years():
    assert years_without([Meeting(1, 1)], TODAY) == []


@pytest.mark.parametrize(
    ("missing", "shown"),
    [([], []), ([2021], [(2021, 2021)]), ([2021, 2023, 2024], [(2021, 2021), (2023, 2024)])],
)
def test_years_that_follow_each_other_are_one_stretch(missing, shown):
    assert stretches(missing) == shown


@pytest.mark.parametrize("status", ["planned", "postponed", "cancelled", "under_way"])
def test_a_round_that_was_not_held_counts_for_nothing(status):
    announced = [*FOUR, met(5, 2026, "IS", status=status)]
    assert hosts(announced) == [("IS", 2), ("OM", 2)]
    assert out_of_turn(announced) == [FOUR[2]]


def test_a_host_that_nobody_names_breaks_no_turn():
    assert out_of_turn([met(1, 2019, "IS"), met(2, 2020), met(3, 2021, "IS")]) == []


def test_turns_count_rounds_and_not_years():
    assert out_of_turn([met(1, 2015, "IS"), met(2, 2025, "OM")]) == []


NO_DAY = Meeting(3, 3, status="held", host="IS")


def test_a_round_without_a_day_stands_where_its_number_puts_it():
    three = [met(4, 2025, "IS"), NO_DAY, met(2, 2020, "OM")]
    assert [m.ordinal for m in in_order(three)] == [2, 3, 4]
    assert undated(three) == 1


def test_a_round_without_day_and_number_stands_last():
    assert [m.ordinal for m in in_order([Meeting(9), met(1, 2019), NO_DAY])] == [1, 3, None]


def test_after_a_round_without_a_day_the_next_is_due_on_no_day():
    assert due([met(2, 2020, "OM"), NO_DAY]) == Due(4, None, "OM")


def due(meetings, **rule):
    return next_due(meetings, **({"every": "P1Y", "hosting": "alternating", "parties": ["IS", "OM"]} | rule))


def test_the_next_round_is_due_one_cadence_later_in_the_other_capital():
    assert due(FOUR) == Due(5, date(2026, 3, 12), "OM")


def test_nothing_is_due_without_a_rule():
    assert due(FOUR, every=None, hosting=None) is None


def test_nothing_is_due_before_the_first_round():
    assert due([]) is None


def test_among_three_parties_nobody_can_say_who_is_next():
    assert due(FOUR, parties=["IS", "NO", "OM"]).host is None


def test_an_announced_round_comes_before_a_reckoned_one():
    announced = met(5, 2027, "OM", status="planned")
    assert due([*FOUR, announced]) == Due(5, date(2027, 3, 12), "OM", announced)


def test_an_announcement_of_a_round_that_has_passed_is_no_next_round():
    assert due([met(3, 2023, status="planned"), met(4, 2025, "IS")]).day == date(2026, 3, 12)


@pytest.mark.parametrize(
    ("last", "every", "next_day"),
    [
        (date(2024, 2, 29), "P1Y", date(2025, 2, 28)),
        (date(2025, 8, 31), "P6M", date(2026, 2, 28)),
        (date(2025, 12, 17), "P1M", date(2026, 1, 17)),
        (date(2025, 12, 17), "P2W", date(2025, 12, 31)),
    ],
)
def test_a_month_that_is_too_short_ends_on_its_last_day(last, every, next_day):
    assert due([Meeting(1, 1, last, status="held")], every=every).day == next_day
