"""The rule beside the record: cases that a diplomat could read, and what is found of each round."""

from __future__ import annotations

from datetime import date

import pytest

from hiwar.register.keeping import ATTENDANCE, CADENCE, HOSTING, MANNER, STATEMENT, Rule, allowed, findings
from hiwar.register.practice import Meeting, next_due

RULE = Rule(("IS", "OM"), "P1Y", "alternating", "ministers", "joint_statement")
BOTH = {"IS": "ministers", "OM": "ministers"}


def day(written: str) -> date:
    return date.fromisoformat(written)


def met(ordinal: int, start: str | None, host: str | None, **told) -> Meeting:
    said = {"status": "held", "country": host, "ranks": BOTH, "has_statement": True} | told
    return Meeting(ordinal, ordinal, day(start) if start else None, host=host, **said)


def found(meetings, *, clause, on="2023-01-01", rule=RULE, **options):
    """Each finding as the round's number and its kind; None stands for the time since the last round."""
    all_of = findings(meetings, rule, on=day(on), **options)
    return [(f.meeting.ordinal if f.meeting else None, f.kind) for f in all_of if f.clause == clause]


PACE = {
    "a year to the day": (["2020-03-12", "2021-03-12"], [(2, "on_time")]),
    "earlier than a year is in time": (["2020-03-12", "2020-09-12"], [(2, "on_time")]),
    "two rounds in one year": (["2020-02-01", "2020-11-01", "2021-11-01"], [(2, "on_time"), (3, "on_time")]),
    "a quarter of a year after it was due is not late yet": (["2020-03-12", "2021-06-11"], [(2, "on_time")]),
    "a day more is late": (["2020-03-12", "2021-06-12"], [(2, "late")]),
    "late by nearly a year, but no turn skipped": (["2020-03-12", "2022-03-11"], [(2, "late")]),
    "a whole further year without a round: a turn is skipped": (
        ["2020-03-12", "2022-03-12"],
        [(2, "skipped"), (2, "late")],
    ),
    "a day that no text gives is not known": (["2020-03-12", None], [(2, "not_known")]),
    "29 February comes back on 28 February": (["2020-02-29", "2021-02-28"], [(2, "on_time")]),
}


@pytest.mark.parametrize("case", PACE)
def test_how_often(case):
    starts, expected = PACE[case]
    meetings = [met(n, start, "IS" if n % 2 else "OM") for n, start in enumerate(starts, 1)]
    assert found(meetings, clause=CADENCE, on=max(s for s in starts if s)) == expected


def test_two_turns_are_skipped_in_four_years_and_each_is_named_by_the_day_it_was_due():
    skipped, late = findings(
        [met(1, "2020-03-12", "IS"), met(2, "2024-03-11", "OM")], Rule(cadence="P1Y"), on=day("2024-03-11")
    )
    assert (skipped.kind, skipped.told) == ("skipped", {"number": 2, "due": (day("2021-03-12"), day("2022-03-12"))})
    assert (late.kind, late.told) == ("late", {"due": day("2021-03-12"), "days": 1095})


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        ("2021-03-12", []),
        ("2021-03-13", [(None, "due_now")]),
        ("2021-06-12", [(None, "overdue")]),
        ("2022-03-12", [(None, "skipped"), (None, "overdue")]),
    ],
)
def test_since_the_last_round(on, expected):
    assert found([met(1, "2020-03-12", "IS")], clause=CADENCE, on=on) == expected


@pytest.mark.parametrize(
    ("share", "kind"), [(0.0, "late"), (0.1, "late"), (0.25, "on_time"), (0.5, "on_time"), (1.0, "on_time")]
)
def test_how_late_counts_as_late_can_be_set(share, kind):
    meetings = [met(1, "2020-03-12", "IS"), met(2, "2021-05-01", "OM")]
    assert found(meetings, clause=CADENCE, on="2021-05-01", late_after=share) == [(2, kind)]


@pytest.mark.parametrize(
    ("duration", "starts", "expected"),
    [
        ("P6M", ["2020-01-10", "2020-08-20"], [(2, "on_time")]),
        ("P6M", ["2020-01-10", "2020-08-26"], [(2, "late")]),
        ("P2Y", ["2020-01-10", "2022-07-01"], [(2, "on_time")]),
        ("P2Y", ["2020-01-10", "2024-01-10"], [(2, "skipped"), (2, "late")]),
    ],
)
def test_other_cadences_have_a_quarter_of_their_own(duration, starts, expected):
    meetings = [met(n, start, "IS") for n, start in enumerate(starts, 1)]
    assert found(meetings, clause=CADENCE, on=starts[-1], rule=Rule(cadence=duration)) == expected


def test_a_quarter_is_counted_in_whole_days():
    assert allowed(day("2020-03-12"), day("2021-03-12"), 0.25) == 91


TURNS = {
    "in each capital in turn": (["IS", "OM", "IS"], ["first", "in_turn", "in_turn"]),
    "the same capital twice running": (["IS", "OM", "OM", "IS"], ["first", "in_turn", "out_of_turn", "in_turn"]),
    "after that the turn goes on from the round before": (["IS", "IS", "OM"], ["first", "out_of_turn", "in_turn"]),
    "a host that no text names": (["IS", None, "IS"], ["first", "not_known", "not_known"]),
}


@pytest.mark.parametrize("case", TURNS)
def test_who_hosts(case):
    hosts, expected = TURNS[case]
    meetings = [met(n, f"{2010 + n}-03-12", host) for n, host in enumerate(hosts, 1)]
    assert [kind for _, kind in found(meetings, clause=HOSTING)] == expected


def test_a_missed_year_moves_no_turn():
    meetings = [met(1, "2019-03-12", "IS"), met(2, "2022-03-12", "OM"), met(3, "2022-12-12", "IS")]
    assert found(meetings, clause=HOSTING) == [(1, "first"), (2, "in_turn"), (3, "in_turn")]


def test_a_round_that_was_postponed_and_never_held_takes_no_turn():
    meetings = [met(1, "2020-03-12", "IS"), met(2, "2021-03-12", "OM", status="postponed"), met(3, "2021-12-01", "OM")]
    assert found(meetings, clause=HOSTING) == [(1, "first"), (3, "in_turn")]
    assert found(meetings, clause=MANNER) == [(2, "postponed")]


LEVELS = {
    "ministers on each side": ({"IS": "ministers", "OM": "ministers"}, "at_level"),
    "a prime minister is more": ({"IS": "ministers", "OM": "leaders"}, "at_level"),
    "a senior official on one side": ({"IS": "ministers", "OM": "officials"}, "below_level"),
    "one side of whose chair no text tells": ({"IS": "ministers"}, "not_known"),
    "a senior official is below even where the other is not known": ({"IS": "officials"}, "below_level"),
    "no chair is named": ({}, "not_known"),
}


@pytest.mark.parametrize("case", LEVELS)
def test_at_which_level(case):
    ranks, expected = LEVELS[case]
    assert found([met(1, "2022-03-12", "IS", ranks=ranks)], clause=ATTENDANCE) == [(1, expected)]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({"has_statement": True}, "issued"),
        ({"has_statement": False, "told_statement": True}, "told"),
        ({"has_statement": False}, "not_known"),
    ],
)
def test_whether_a_statement_was_issued(told, expected):
    assert found([met(1, "2022-03-12", "IS", **told)], clause=STATEMENT) == [(1, expected)]


MANNERS = {
    "put off, then held": ({"stands": frozenset({"postponed", "held"})}, ["postponed"]),
    "called off": ({"status": "cancelled"}, ["cancelled"]),
    "at a distance": ({"format": "virtual", "country": None}, ["virtual"]),
    "at a distance, hosted by one": ({"format": "virtual"}, ["virtual"]),
    "in a third place": ({"host": None, "country": "CH", "city": "Geneva"}, ["third_place"]),
    "in the capital of a party": ({"country": "OM"}, []),
    "in a place that no text gives": ({"country": None}, []),
    "announced for a day that has passed": ({"status": "planned"}, ["unconfirmed"]),
    "announced for a day to come": ({"status": "planned", "start": day("2024-05-01")}, []),
}


@pytest.mark.parametrize("case", MANNERS)
def test_what_no_clause_speaks_of(case):
    told, expected = MANNERS[case]
    said = {"start": day("2022-03-12"), "host": "IS", "country": "IS", "status": "held"} | told
    assert [kind for _, kind in found([Meeting(1, 1, **said)], clause=MANNER)] == expected


def test_a_host_outside_the_parties_is_no_third_place_where_a_party_is_a_body():
    meeting = met(1, "2022-03-12", None, country="SA")
    assert found([meeting], clause=MANNER, rule=Rule(parties=("GCC", "US"))) == []


def test_after_a_round_in_a_third_place_nobody_can_say_whose_turn_it_is():
    meetings = [met(1, "2020-03-12", "IS"), met(2, "2021-03-12", None, country="CH"), met(3, "2022-03-12", "IS")]
    assert found(meetings, clause=HOSTING) == [(1, "first"), (2, "not_known"), (3, "not_known")]
    due = next_due(meetings[:2], every="P1Y", hosting="alternating", parties=["IS", "OM"])
    assert (due.day, due.host) == (day("2022-03-12"), None)


def test_a_day_knows_nothing_of_what_comes_after_it():
    meetings = [met(1, "2020-03-12", "IS"), met(2, "2021-03-12", "IS")]
    assert found(meetings, clause=HOSTING, on="2020-12-31") == [(1, "first")]


def test_of_a_dialogue_without_a_rule_nothing_is_judged():
    assert findings([met(1, "2020-03-12", "IS"), met(2, "2030-03-12", "IS")], Rule(), on=day("2031-01-01")) == ()


def test_every_finding_names_the_facts_that_it_rests_on():
    meetings = [met(1, "2020-03-12", "IS"), met(2, "2021-03-12", "OM", stands=frozenset({"postponed"}))]
    rests_on = {
        (f.clause, f.kind): [(g.meeting, g.name) for g in f.grounds]
        for f in findings(meetings, RULE, on=day("2021-03-12"))
        if f.meeting is meetings[1]
    }
    assert rests_on == {
        (CADENCE, "on_time"): [(1, "start"), (2, "start"), (None, "mechanism.cadence")],
        (HOSTING, "in_turn"): [(1, "host"), (2, "host"), (None, "mechanism.hosting")],
        (ATTENDANCE, "at_level"): [(2, "chairs"), (None, "mechanism.attended_by")],
        (STATEMENT, "issued"): [(2, "statement"), (None, "mechanism.ends_in")],
        (MANNER, "postponed"): [(2, "status")],
    }
