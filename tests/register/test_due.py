"""What is due, by whom and by when, as the promises of two invented dialogues say it and as a day can know it."""

from __future__ import annotations

from datetime import date

import pytest

from hiwar.membership.seats import OUTSIDER, SECRETARIAT, Membership, Seat
from hiwar.record import Reading
from hiwar.register.due import agenda_of, asked_for, by_holder, when
from hiwar.register.entering import Owner, enter
from hiwar.register.models import Delivery, Guideline
from tests.register.invented import document, earlier_round, english_statement, rounds

pytestmark = pytest.mark.django_db

WATER = "dialogue-is-om"
A, B = Membership("a", (Seat(WATER, "IS"),)), Membership("b", (Seat(WATER, "OM"),))
SECRETARY = Membership("s", (Seat(WATER, "", SECRETARIAT),))
ANALYST = {"by": "A. Analyst", "why": "the ministry said so"}


@pytest.mark.parametrize(
    ("due", "on", "next_day", "stands"),
    [
        (None, "2025-06-01", "2026-03-12", "without"),
        ("2025-05-31", "2025-06-01", "2026-03-12", "overdue"),
        ("2025-06-01", "2025-06-01", "2026-03-12", "before"),
        ("2026-03-12", "2025-06-01", "2026-03-12", "before"),
        ("2026-03-13", "2025-06-01", "2026-03-12", "later"),
        ("2025-12-31", "2025-06-01", None, "later"),
        ("2026-12-31", "2026-06-01", "2026-03-12", "later"),
    ],
    ids=[
        "no date", "a day late", "on the very day", "on the day of the round", "a day after the round",
        "no round is due", "the round itself is late",
    ],
)  # fmt: skip
def test_where_a_time_limit_stands(due, on, next_day, stands):
    days = [date.fromisoformat(day) if day else None for day in (due, on, next_day)]
    assert when(days[0], on=days[1], next_day=days[2]) == stands


@pytest.fixture
def water():
    for reading in rounds():
        enter(reading, None)
    return enter(english_statement(), None)


def due(water, on="2025-06-01", who=OUTSIDER, language="en"):
    return agenda_of(water.mechanism, who, language, on=date.fromisoformat(on))


def quotes(owed):
    return [one.step.commitment.quote.split()[-1].strip(".") for one in owed]


# (day, overdue, before the next round, later, without a date), each promise by its last word
DAYS = [
    ("2025-03-01", [], [], [], []),
    ("2025-03-12", [], ["2025", "2026"], [], ["trainers", "MW"]),
    ("2025-12-31", [], ["2025", "2026"], [], ["trainers", "MW"]),
    ("2026-01-01", ["2025", "2026"], [], [], ["trainers", "MW"]),
]


@pytest.mark.parametrize(("on", "overdue", "before", "later", "without"), DAYS, ids=[row[0] for row in DAYS])
def test_what_is_due_on_a_day(water, on, overdue, before, later, without):
    agenda = due(water, on)
    shown = [sorted(quotes(agenda.of(w))) for w in ("overdue", "before", "later", "without")]
    assert shown == [sorted(part) for part in (overdue, before, later, without)]


def test_each_promise_stands_once_under_those_who_made_it(water):
    shares = by_holder(due(water).owed)
    assert [(share.holders, share.number) for share in shares] == [(("IS",), 1), (("IS", "OM"), 3)]
    assert [[w for w, _ in share.by_time] for share in shares] == [["without"], ["before", "without"]]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"party": "IS"}, 4),
        ({"party": "OM"}, 3),
        ({"party": "QA"}, 0),
        ({"when": "before"}, 2),
        ({"field": "health"}, 2),
        ({"level": 4}, 2),
        ({"party": "IS", "field": "health", "level": 3}, 1),
    ],
)
def test_what_is_asked_for(water, asked, found):
    assert len(asked_for(due(water).owed, **asked)) == found


def score(promise, value, **owner):
    guideline = Guideline.objects.create(commitment=promise, words="They went.", **(ANALYST | owner))
    Delivery.objects.create(commitment=promise, guideline=guideline, score=value, **(ANALYST | owner))


def physicians(water):
    return next(c for c in water.document.commitments.in_force() if "physicians" in c.quote)


@pytest.mark.parametrize(
    ("value", "there", "outcome"), [(1, 0, None), (0, 1, "partly"), (-1, 1, "not_delivered"), (None, 1, "open")]
)
def test_what_a_person_judged_delivered_is_due_no_more(water, value, there, outcome):
    score(physicians(water), value)
    found = [one for one in due(water).owed if "physicians" in one.step.commitment.quote]
    assert len(found) == there
    if found:
        assert (found[0].outcome, found[0].judged) == (outcome, True)


def test_what_nobody_judged_says_so(water):
    assert {(one.judged, one.outcome_judged) for one in due(water).owed} == {(False, False)}


@pytest.mark.parametrize(
    ("who", "there"), [(A, False), (B, True), (SECRETARY, True), (OUTSIDER, True)],
    ids=["side A", "side B", "the secretariat", "an outsider"],
)  # fmt: skip
def test_what_one_side_judged_is_done_for_that_side_alone(water, who, there):
    score(physicians(water), 1, owner_mechanism=WATER, owner_side="IS")
    found = [one for one in due(water, who=who).owed if "physicians" in one.step.commitment.quote]
    assert bool(found) == there


@pytest.mark.parametrize(
    ("who", "seen"), [(A, 1), (B, 0), (SECRETARY, 0), (OUTSIDER, 0)],
    ids=["side A", "side B", "the secretariat", "an outsider"],
)  # fmt: skip
def test_a_promise_in_a_side_s_own_text_is_due_for_that_side_alone(db, who, seen):
    water = enter(english_statement(), None)
    own = earlier_round(3, date(2022, 5, 9), "OM", "Salalah")
    words = own.document.text + "Oman will build a lighthouse at Duqm by 1 May 2026.\n"
    enter(own_text(own, words), None, owner=Owner(WATER, "IS", "an officer", "ours"))
    found = [one for one in due(water, who=who).owed if "lighthouse" in one.step.commitment.quote]
    assert len(found) == seen


def own_text(reading, words) -> Reading:
    from dataclasses import replace

    from hiwar.record import Commitment, Deadline, Evidence, Span

    at, by = words.index("Oman will"), words.index("by 1 May")
    promise = Commitment(
        Evidence(Span(at, len(words) - 2), "test.level4"), 4, ("OM",), "transport",
        deadline=Deadline(Span(by, len(words) - 2), date(2026, 5, 1), date(2026, 5, 1)),
    )  # fmt: skip
    opened = document(words, path="own.txt", language="en", kind="report", published=date(2022, 5, 9))
    return replace(reading, document=opened, commitments=(promise,))


def test_an_empty_register_owes_nothing(db):
    from hiwar.register.due import agendas

    assert agendas(OUTSIDER, "en", on=date(2025, 1, 1)) == []
