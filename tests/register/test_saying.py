"""What several texts say of one round: agreement is one value, a contradiction is shown and never hidden."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hiwar.membership.seats import OUTSIDER
from hiwar.register.entering import Owner, enter
from hiwar.register.saying import account_of_mechanism, account_of_rounds
from tests.register.invented import arabic_statement, english_statement, mentions_third_round, rounds

pytestmark = pytest.mark.django_db


def saying(reading, **facts):
    """The same text, read as saying something else of the round."""
    told = {name: replace(getattr(reading.round, name), value=value) for name, value in facts.items()}
    return replace(reading, round=replace(reading.round, **told))


def account(round_, language="en"):
    return account_of_rounds([round_], OUTSIDER, language)[round_.pk]


def test_texts_that_agree_are_one_value_with_two_sources():
    enter(english_statement(), None)
    round_ = enter(arabic_statement(), None).round
    city = account(round_).get("city")
    assert city.value == "Reykjavík"
    assert len(city.sayings) == 2
    assert account(round_).conflicts == ()


def test_texts_that_contradict_each_other_are_both_shown():
    enter(english_statement(), None)
    round_ = enter(saying(arabic_statement(), city="Akureyri"), None).round
    told = account(round_)
    assert {told.value("city"), told.others("city")[0].value} == {"Reykjavík", "Akureyri"}
    assert [other.name for other in told.conflicts] == ["city"]


def test_each_value_keeps_the_words_that_say_it():
    entered = enter(english_statement(), None)
    ((start, stop),) = account(entered.round).get("city").first.spans
    assert entered.document.text[start:stop] == "Reykjavík"


def test_names_in_two_languages_are_no_contradiction():
    enter(english_statement(), None)
    round_ = enter(arabic_statement(), None).round
    assert account(round_, "ar").value("chairs")[1]["name"] == "سالم الحارثي"
    assert account(round_, "en").value("chairs")[1]["name"] == "Salim al-Harthi"


def test_a_round_announced_and_then_held_is_held():
    enter(english_statement(), None)
    earlier = saying(arabic_statement(), status="planned")
    earlier = replace(earlier, document=replace(earlier.document, published=earlier.document.published.replace(day=1)))
    round_ = enter(earlier, None).round
    assert account(round_).value("status") == "held"
    assert account(round_).conflicts == ()


def test_a_round_known_from_a_mention_alone_is_a_round():
    mechanism = enter(mentions_third_round(), None).mechanism
    third = mechanism.rounds.get(ordinal=3)
    told = account(third)
    assert (told.value("city"), told.get("city").first.mention) == ("Nizwa", 1)
    assert third in mechanism.rounds.visible_to(OUTSIDER)
    assert third.documents.count() == 0


def test_what_is_said_in_passing_comes_after_what_a_text_says_of_its_own_round():
    mechanism = enter(mentions_third_round(), None).mechanism
    enter(rounds()[2], None)
    told = account(mechanism.rounds.get(ordinal=3))
    assert (told.value("city"), told.others("city")[0].value) == ("Salalah", "Nizwa")
    assert len(told.get("start").sayings) == 2


def test_a_mention_of_another_mechanism_s_round_is_no_round_of_this_one():
    reading = mentions_third_round()
    (third,) = reading.mentioned_rounds
    elsewhere = replace(third, parties=replace(third.parties, value=("IS", "NO")))
    mechanism = enter(replace(reading, mentioned_rounds=(elsewhere,)), None).mechanism
    assert [r.ordinal for r in mechanism.rounds.all()] == [4]


def test_a_round_that_only_a_side_s_own_text_mentions_is_nobody_else_s():
    own = Owner("dialogue-is-om", "IS", by="an officer")
    mechanism = enter(mentions_third_round(), None, owner=own).mechanism
    assert mechanism.rounds.count() == 2
    assert not mechanism.rounds.visible_to(OUTSIDER).exists()


def test_a_side_s_own_text_says_nothing_to_others():
    enter(english_statement(), None)
    own = Owner("dialogue-is-om", "IS", by="an officer")
    round_ = enter(saying(arabic_statement(), city="Akureyri"), None, owner=own).round
    assert account(round_).conflicts == ()


def test_the_rule_of_a_mechanism_is_what_its_texts_say():
    mechanism = enter(english_statement(), None).mechanism
    rule = account_of_mechanism(mechanism, OUTSIDER, "en")
    assert (rule.value("mechanism.cadence"), rule.value("mechanism.hosting")) == ("P1Y", "alternating")
    assert rule.value("mechanism.ends_in") is None
