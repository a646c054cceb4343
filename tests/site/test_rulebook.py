"""The rule in one sentence, and each of its clauses beside what happened."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.utils import translation

from hiwar.membership.seats import OUTSIDER
from hiwar.register.practice import Meeting, next_due
from hiwar.register.saying import Account, account_of_mechanism
from hiwar.site.rulebook import kept, sentence

pytestmark = pytest.mark.django_db
TODAY = date(2025, 6, 1)


def words(html):
    return re.sub(r"<[^>]+>", "", str(html))


def met(ordinal, year, host, **told):
    return Meeting(ordinal, ordinal, date(year, 3, 12), host=host, **({"status": "held"} | told))


MEETINGS = [met(1, 2023, "IS", has_statement=True, chairs=2), met(2, 2025, "IS", chairs=1)]


@pytest.fixture
def rule(water):
    return account_of_mechanism(water.mechanism, OUTSIDER, "en")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Launched in 2019, to be held every year, in each capital in turn."),
        ("ar", "الإطلاق عام 2019، والانعقاد كل سنة، بالتناوب بين العاصمتين."),
    ],
)
def test_the_rule_is_one_sentence(rule, language, said):
    with translation.override(language):
        assert words(sentence(rule)) == said


def test_a_rule_that_no_text_gives_is_no_sentence():
    assert sentence(Account({})) == ""


def boxes(rule, meetings=MEETINGS):
    due = next_due(meetings, every="P1Y", hosting="alternating", parties=["IS", "OM"])
    with translation.override("en"):
        return [
            (k.rule, words(k.happened), words(k.note), k.tone)
            for k in kept(meetings, rule, due=due, today=TODAY, page="/")
        ]


def test_a_rule_that_was_not_kept(rule):
    assert boxes(rule) == [
        ("Every year", "2 rounds in 3 years", "none in 2024", "late"),
        ("In each capital in turn", "Iceland 2", "out of turn: Round 2", "late"),
        ("Next: Round 3", "Oman, due by 12 March 2026", "reckoned from the rule and the last round", "quiet"),
    ]


def test_a_rule_that_was_kept(rule):
    meetings = [met(1, 2024, "IS"), met(2, 2025, "OM")]
    assert [(note, tone) for _, _, note, tone in boxes(rule, meetings)[:2]] == [("kept", "good"), ("kept", "good")]


def test_without_a_rule_what_happened_is_told_and_nothing_is_judged():
    told = boxes(Account({}))
    assert told[:2] == [("Rounds", "2 rounds in 3 years", "", "quiet"), ("Hosts", "Iceland 2", "", "quiet")]


def test_of_no_rounds_nothing_is_told(rule):
    assert boxes(rule, []) == []
