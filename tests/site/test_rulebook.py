"""The rule in one sentence, and each of its clauses beside what happened."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.utils import translation

from hiwar.membership.seats import OUTSIDER
from hiwar.register.keeping import Rule, findings
from hiwar.register.practice import Meeting, next_due
from hiwar.register.recounting import Practice, practice_of
from hiwar.register.saying import Account, account_of_mechanism
from hiwar.site.rulebook import judged, kept, sentence

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


RULE = Rule(("IS", "OM"), "P1Y", "alternating")


def boxes(meetings=MEETINGS, rule=RULE):
    due = next_due(meetings, every=rule.cadence, hosting=rule.hosting, parties=["IS", "OM"])
    found = findings(meetings, rule, on=TODAY)
    told = tuple((None, Account({}), meeting) for meeting in meetings)
    practice = Practice(Account({}), rule, told, found, due, TODAY, 0.25, {})
    with translation.override("en"):
        return [
            (k.rule, words(k.happened), [(tone, words(note)) for tone, note in k.notes])
            for k in kept(practice, page="/", details="/rule/")
        ]


def test_a_rule_that_was_not_kept():
    assert boxes() == [
        ("Every year", "2 rounds in 3 years",
         [("late", "late: Round 2"), ("late", "a turn skipped before: Round 2"), ("quiet", "none in 2024")]),
        ("In each capital in turn", "Iceland 2", [("late", "out of turn: Round 2")]),
        ("Next: Round 3", "Oman, due by 12 March 2026", [("quiet", "reckoned from the rule and the last round")]),
    ]  # fmt: skip


def test_a_rule_that_was_kept():
    told = boxes([met(1, 2024, "IS"), met(2, 2025, "OM")])
    assert [notes for _, _, notes in told[:2]] == [[("good", "kept")], [("good", "kept")]]


def test_what_texts_do_not_say_is_not_known():
    rule = Rule(("IS", "OM"), "P1Y", "alternating", "ministers", "joint_statement")
    told = {name: notes for name, _, notes in boxes([met(1, 2024, None), met(2, 2025, "OM")], rule)}
    assert told["Attended by ministers"] == [("quiet", "not known: Round 1, Round 2")]
    assert told["A joint statement each time"] == [("quiet", "no statement in the register: Round 1, Round 2")]


def test_many_rounds_are_counted_and_not_named():
    told = boxes([met(n, 2000 + 2 * n, "IS") for n in range(1, 7)])
    assert told[1][2] == [("late", "out of turn: 5 rounds")]


def test_what_no_clause_speaks_of_stands_in_a_box_of_its_own():
    told = boxes([met(1, 2024, "IS"), met(2, 2025, None, country="CH", city="Geneva")])
    assert ("Besides", "1", [("quiet", "Round 2: in a third place: Geneva, Switzerland")]) in told


def test_without_a_rule_what_happened_is_told_and_nothing_is_judged():
    assert boxes(rule=Rule(("IS", "OM")))[:2] == [("Rounds", "2 rounds in 3 years", []), ("Hosts", "Iceland 2", [])]


def test_of_no_rounds_nothing_is_told():
    assert boxes([]) == []


def test_every_finding_leads_to_its_words(water):
    practice = practice_of(water.mechanism, OUTSIDER, "en", on=TODAY)
    with translation.override("en"):
        hosting = next(clause for clause in judged(practice) if clause.clause == "hosting")
    where, said, tone, links = hosting.findings[2]
    assert (where, said, tone) == ("Round 3", "out of turn: Oman again", "late")
    assert [words(link) for link in links] == ["Muscat", "Salalah", "in each capital in turn"]
    assert all("#m-f" in link for link in links)
