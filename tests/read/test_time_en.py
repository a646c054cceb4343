"""Times in English reports, published on Tuesday 11 November 2025 unless the list says otherwise."""

from __future__ import annotations

from datetime import date

import pytest

from tests.read.timed import the_time, times_in

TUESDAY = date(2025, 11, 11)

NO_TIMES = [
    "They may take part in the march.",
    "Nobody may enter the hall.",
    "It was the third session of the panel.",
    "The sun rose as they sat down.",
    "USA Today carried the story.",
    "Some 1,900 tents were sent.",
    "Call +44 20-2010-2015 for details.",
    "a 12% rise in the budget",
    "the Dead Sea summit",
    "They returned to the fields on the 2nd attempt.",
]


@pytest.mark.parametrize("text", NO_TIMES)
def test_words_that_say_no_time(text: str) -> None:
    found = times_in(text, "en", TUESDAY)
    assert not found, f"{[t.evidence.span.of(text) for t in found]} in {text!r}"


DAYS = [
    ("The envoy left {yesterday}.", "2025-11-10"),
    ("The panel sat on {Thursday}.", "2025-11-06"),
    ("The panel opened on {Sunday} the fifth round of talks.", "2025-11-09"),
    ("The tenth round was postponed to {9 July}.", "2026-07-09"),
    ("The panel will sit on {Thursday}.", "2025-11-13"),
    ("The envoy is expected to land on {Friday}.", "2025-11-14"),
    ("The envoy said on {Friday} that the road will open.", "2025-11-07"),
    ("Both met {last Tuesday} in Amman.", "2025-11-04"),
    ("Both meet {next Monday} in Amman.", "2025-11-17"),
    ("It was signed on {April 9, 2019}.", "2019-04-09"),
    ("It was signed on {9 April 2019}.", "2019-04-09"),
    ("It was signed on {9th of April 2019}.", "2019-04-09"),
    ("It was signed on the {7th}.", "2025-11-07"),
    ("It was signed on {2019-04-09}.", "2019-04-09"),
    ("They met on {October 30}.", "2025-10-30"),
    ("They will meet on {January 30}.", "2026-01-30"),
    ("issued on {Monday, 10 November 2025}", "2025-11-10"),
    ("the decree of {10 Muharram 1440}", "2018-09-20"),
    ("held on {the day before yesterday}", "2025-11-09"),
]


@pytest.mark.parametrize(("text", "value"), DAYS)
def test_days(text: str, value: str) -> None:
    time = the_time(text, "en", TUESDAY)
    assert (time.type, time.value) == ("date", value)
    assert time.first == time.last == date.fromisoformat(value)


PERIODS = [
    ("Trade fell {last year}.", "2024", "2024-01-01", "2024-12-31"),
    ("They met {last month}.", "2025-10", "2025-10-01", "2025-10-31"),
    ("They meet {next week}.", "2025-W47", "2025-11-17", "2025-11-23"),
    ("It began in {2017}.", "2017", "2017-01-01", "2017-12-31"),
    ("Exports grew in the {second quarter of 2024}.", "2024-Q2", "2024-04-01", "2024-06-30"),
    ("Exports grew in {Q2 2024}.", "2024-Q2", "2024-04-01", "2024-06-30"),
    ("Work starts {early in 2027}.", "2027", "2027-01-01", "2027-04-30"),
    ("It dates from the {1960s}.", "196", "1960-01-01", "1969-12-31"),
    ("They last met in {December}.", "2024-12", "2024-12-01", "2024-12-31"),
    ("They will meet in {March}.", "2026-03", "2026-03-01", "2026-03-31"),
    ("It was agreed in {May}.", "2025-05", "2025-05-01", "2025-05-31"),
    ("The fair ran {from 3 to 5 June 2024}.", "2024-06-03/2024-06-05", "2024-06-03", "2024-06-05"),
    ("The fair ran {June 3-5, 2024}.", "2024-06-03/2024-06-05", "2024-06-03", "2024-06-05"),
    ("the plan for {2025-2029}", "2025/2029", "2025-01-01", "2029-12-31"),
    ("They will report {within 30 days}.", "2025-11-11/2025-12-11", "2025-11-11", "2025-12-11"),
    ("It was signed {three years ago}.", "2022", "2022-01-01", "2022-12-31"),
]


@pytest.mark.parametrize(("text", "value", "first", "last"), PERIODS)
def test_periods(text: str, value: str, first: str, last: str) -> None:
    time = the_time(text, "en", TUESDAY)
    assert (time.value, str(time.first), str(time.last)) == (value, first, last)


OTHERS = [
    ("a {four-day} visit", "duration", "P4D"),
    ("The truce holds for {45 days}.", "duration", "P45D"),
    ("The panel meets {every three months}.", "set", "P3M"),
    ("The forum is held {annually}.", "set", "P1Y"),
    ("She spoke {Thursday morning}.", "time", "2025-11-06TMO"),
    ("The truce starts at {8 a.m. on November 20}.", "time", "2025-11-20T08:00"),
    ("The sides are {currently} at work.", "date", "PRESENT_REF"),
]


@pytest.mark.parametrize(("text", "type_", "value"), OTHERS)
def test_hours_durations_sets(text: str, type_: str, value: str) -> None:
    time = the_time(text, "en", TUESDAY)
    assert (time.type, time.value) == (type_, value)


UNRESOLVED = [
    ("He left {yesterday}.", "PAST_REF"),
    ("It was signed on {Wednesday}.", "XXXX-WXX-3"),
    ("It was signed on {July 9}.", "XXXX-07-09"),
    ("They meet {next month}.", "FUTURE_REF"),
]


@pytest.mark.parametrize(("text", "value"), UNRESOLVED)
def test_without_a_day_of_publication_nothing_is_guessed(text: str, value: str) -> None:
    time = the_time(text, "en", None)
    assert (time.value, time.first, time.last) == (value, None, None)
