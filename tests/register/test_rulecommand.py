"""`hiwar rule`, as a person at a terminal meets it."""

from __future__ import annotations

import argparse
import json
from dataclasses import replace

import pytest

from hiwar.errors import OptionError
from hiwar.membership.seats import OUTSIDER
from hiwar.record import Fact, Round, Span
from hiwar.register import rulecommand
from hiwar.register.allowance import late_after
from hiwar.register.entering import Owner, enter
from hiwar.register.models import Mechanism
from hiwar.register.recounting import practice_of
from tests.register.invented import ENGLISH, english_statement, rounds

pytestmark = pytest.mark.django_db
KEY = "dialogue-is-om"


@pytest.fixture
def water(db):
    for reading in rounds():
        enter(reading, reading.document.text.encode())
    return enter(english_statement(), ENGLISH.encode())


@pytest.fixture
def rule(capsys, monkeypatch):
    monkeypatch.setattr("hiwar.register.rulecommand.start", lambda given: None)
    monkeypatch.setattr("hiwar.register.rulecommand.is_there", lambda given: True)

    def rule(*words):
        parser = argparse.ArgumentParser()
        rulecommand.add_arguments(parser)
        assert rulecommand.run(parser.parse_args(words)) == 0
        return capsys.readouterr().out

    return rule


def test_every_finding_stands_with_its_words(water, rule):
    printed = rule(KEY, "--on", "2025-06-01")
    assert "How often: every year  «every year» statement.en.txt" in printed
    assert "Round 3: out of turn: Oman again\n    «Muscat» round-2.txt · «Salalah» round-3.txt" in printed
    assert "Round 3: late by 15 months: due 4 February 2021" in printed
    assert "No round in 2021, 2023–2024" in printed
    assert printed.endswith("Next: Round 5, Oman, due by 12 March 2026\n")


def test_in_arabic(water, rule):
    printed = rule(KEY, "--on", "2025-06-01", "--lang", "ar")
    assert "الجولة الثالثة: في غير دورها: سلطنة عمان مرة أخرى" in printed


def test_a_day_knows_nothing_of_what_comes_after_it(water, rule):
    printed = rule(KEY, "--on", "2020-12-31")
    assert "Round 3" not in printed.split("Next:")[0]
    assert printed.endswith("Next: Round 3, Iceland, due by 4 February 2021\n")


def test_as_json_every_offset_finds_its_words(water, rule):
    told = json.loads(rule(KEY, "--on", "2025-06-01", "--json"))
    assert (told["schema"], told["on"], told["late_after"]) == ("hiwar/rule/1", "2025-06-01", 0.25)
    late = next(f for f in told["findings"] if f["finding"] == "late" and f["round"] == 4)
    assert (late["kept"], late["due"], late["days"]) == (False, "2023-05-09", 673)
    texts = {d.text_id: d.text for d in Mechanism.objects.get().documents.all()}
    for finding in told["findings"]:
        for said in finding["evidence"]:
            for (start, stop), quote in zip(said["spans"], said["quotes"], strict=True):
                assert texts[said["text"]][start:stop] == quote
    assert told["next"]["day"] == "2026-03-12"
    assert told["years_without"] == [2021, 2023, 2024]


def test_a_dialogue_that_the_register_does_not_hold_is_refused_with_those_it_holds(water, rule):
    with pytest.raises(OptionError, match=f"nothing: no mechanism of the register; it holds {KEY}"):
        rule("nothing")


def test_a_register_that_nobody_has_begun_is_not_begun_by_asking(rule, monkeypatch):
    monkeypatch.setattr("hiwar.register.rulecommand.is_there", lambda given: False)
    with pytest.raises(OptionError, match="the register: nothing is there yet"):
        rule(KEY)


def test_what_only_a_side_may_see_counts_for_nobody_else(db):
    entered = enter(english_statement(), ENGLISH.encode(), owner=Owner("dialogue-is-om", "IS"))
    practice = practice_of(entered.mechanism, OUTSIDER, "en", on=entered.round.start)
    assert (practice.found, practice.meetings) == ((), [])


@pytest.mark.parametrize(("given", "share"), [(None, 0.25), ("", 0.25), ("0", 0.0), ("0.5", 0.5), ("1", 1.0)])
def test_how_late_counts_as_late_is_a_setting(monkeypatch, given, share):
    monkeypatch.delenv("HIWAR_LATE_AFTER", raising=False)
    if given is not None:
        monkeypatch.setenv("HIWAR_LATE_AFTER", given)
    assert late_after() == share


@pytest.mark.parametrize("given", ["a quarter", "25%", "-1", "2", "nan"])
def test_what_is_no_share_is_refused(monkeypatch, given):
    monkeypatch.setenv("HIWAR_LATE_AFTER", given)
    with pytest.raises(OptionError, match="write it from 0 to 1"):
        late_after()


def test_a_round_of_which_only_an_earlier_text_speaks_was_not_held(db):
    """The fourth statement says in passing that the fifth will be in Muscat."""
    reading = english_statement()
    words = "fifth round in Muscat"
    at = ENGLISH.index(words)

    def fact(value, word):
        start = at + words.index(word)
        return Fact(value, (Span(start, start + len(word)),), "test.fact")

    fifth = Round(
        parties=reading.round.parties,
        ordinal=fact(5, "fifth"),
        city=fact("Muscat", "Muscat"),
        host=fact("OM", "Muscat"),
    )
    entered = enter(replace(reading, mentioned_rounds=(fifth,)), ENGLISH.encode())
    practice = practice_of(entered.mechanism, OUTSIDER, "en", on=entered.round.start)
    assert [(m.ordinal, m.status, m.held) for m in practice.meetings] == [(4, "held", True), (5, "planned", False)]
    assert (practice.due.ordinal, practice.due.host, practice.due.planned.city) == (5, "OM", "Muscat")
