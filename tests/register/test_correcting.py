"""What was read wrongly is put right by a person, and stays right when the text is read again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hiwar.membership.seats import OUTSIDER, SECRETARIAT, Membership, Seat
from hiwar.record import Evidence, Span
from hiwar.register.correcting import CorrectionError, Wanted, correct, take_back
from hiwar.register.corrections import views_of, waiting
from hiwar.register.entering import Owner, enter
from hiwar.register.models import Act, Commitment, Correction
from tests.register.invented import ENGLISH, english_statement

pytestmark = pytest.mark.django_db

WATER = "dialogue-is-om"
ANALYST = Owner(by="A. Analyst", why="read it in the text")
SIDE_A = Owner(WATER, "IS", by="an officer", why="our view")


@pytest.fixture
def document():
    return enter(english_statement(), None).document


def promise(document, words):
    return next(c for c in document.commitments.in_force() if words in c.quote)


def put_right(document, words, name, value=None, said=""):
    return correct(document, Wanted(promise(document, words).identity, name, value, said), ANALYST)


@pytest.mark.parametrize(
    ("name", "value", "kept"),
    [
        ("level", 2, 2),
        ("field", "education", "education"),
        ("holders", ["OM"], ["OM"]),
        ("holders", ["OM", "IS", "OM"], ["IS", "OM"]),
        ("renewed", True, True),
    ],
)
def test_a_value_of_a_commitment_is_put_right(document, name, value, kept):
    put_right(document, "set up an exchange", name, value)
    assert getattr(promise(document, "set up an exchange"), name) == kept


def test_a_time_limit_is_put_right_with_its_words(document):
    put_right(document, "set up an exchange", "deadline", {"from": None, "to": "2025-12-31"}, "the end of 2025")
    found = promise(document, "set up an exchange")
    assert (found.deadline, str(found.due_to)) == ("the end of 2025", "2025-12-31")


def test_a_time_limit_that_is_none_is_taken_away(document):
    put_right(document, "set up an exchange", "deadline", None)
    assert promise(document, "set up an exchange").due_to is None


def test_what_is_no_commitment_is_marked_no_longer_and_not_deleted(document):
    wrong = promise(document, "fifty trainers")
    put_right(document, "fifty trainers", "no_mark")
    assert wrong not in document.commitments.in_force()
    assert Commitment.objects.filter(pk=wrong.pk).exists()


def test_a_commitment_that_was_missed_is_added_with_its_words(document):
    wanted = Wanted("commitment", "missed", {"level": 2, "holders": ["IS"], "field": "health"}, "the joint centre")
    correct(document, wanted, ANALYST)
    found = promise(document, "the joint centre")
    assert (found.level, found.holders, found.rule) == (2, ["IS"], "person")


def test_the_kind_of_an_act_is_put_right(document):
    praise = document.acts.in_force().get(kind="praise")
    correct(document, Wanted(praise.identity, "act", "welcome"), ANALYST)
    assert not document.acts.in_force().filter(kind="praise").exists()
    assert document.acts.in_force().filter(kind="welcome", start=praise.start).exists()


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("city", "Muscat", "Muscat"),
        ("host", "OM", "Sultanate of Oman"),
        ("mechanism.cadence", "P1Y", "every year"),
        ("start", "2025-03-13", "12 March 2025"),
    ],
)
def test_a_fact_of_the_round_is_put_right(document, name, value, words):
    correct(document, Wanted(name, "", value, words), ANALYST)
    fact = document.facts.in_force().get(name=name, mention=0)
    (start, stop), *_ = fact.spans
    assert (fact.value, document.text[start:stop]) == (value, words)


def test_a_round_with_another_number_gathers_the_text(document):
    correct(document, Wanted("ordinal", "", 5, "fifth round"), ANALYST)
    document.refresh_from_db()
    assert document.round.ordinal == 5


@pytest.mark.parametrize(
    ("wanted", "where"),
    [
        (Wanted("commitment", "missed", {"level": 2, "holders": ["IS"]}, "words that stand nowhere"), "words"),
        (Wanted("commitment", "missed", {"level": 2, "holders": ["IS"]}, ""), "words"),
        (Wanted("commitment", "missed", {"level": 2, "holders": ["IS"]}, "The two sides"), "words"),
        (Wanted("commitment", "missed", {"level": 7, "holders": ["IS"]}, "the joint centre"), "level"),
        (Wanted("commitment", "missed", {"level": 2, "holders": []}, "the joint centre"), "holders"),
        (Wanted("commitment", "missed", {"level": 2, "holders": ["Iceland!"]}, "the joint centre"), "holders"),
        (Wanted("city", "", "Muscat", ""), "words"),
        (Wanted("start", "", "13 March", "12 March 2025"), "start"),
        (Wanted("ordinal", "", "five", "fifth"), "ordinal"),
        (Wanted("mechanism.cadence", "", "yearly", "every year"), "mechanism.cadence"),
        (Wanted("weather", "", "mild", "every year"), "name"),
    ],
)
def test_what_cannot_stand_is_refused_and_says_where(document, wanted, where):
    with pytest.raises(CorrectionError) as refused:
        correct(document, wanted, ANALYST)
    assert refused.value.name == where
    assert "\n" not in str(refused.value)
    assert not Correction.objects.exists()


@pytest.mark.parametrize("owner", [Owner(by="", why="x"), Owner(by="A. Analyst", why=" ")])
def test_nobody_corrects_without_a_name_and_a_reason(document, owner):
    with pytest.raises(CorrectionError):
        correct(document, Wanted("city", "", "Muscat", "Muscat"), owner)


def read_anew(document, **changed):
    return enter(replace(english_statement(), **changed), None).document


def test_a_correction_outlives_a_re_reading(document):
    put_right(document, "set up an exchange", "level", 2)
    correct(document, Wanted("city", "", "Muscat", "Muscat"), ANALYST)
    again = english_statement()
    read_anew(document, acts=again.acts[:1])
    assert promise(document, "set up an exchange").level == 2
    assert document.facts.in_force().get(name="city", mention=0).value == "Muscat"


def test_a_correction_moves_to_the_mark_that_covers_half_of_its_words(document):
    put_right(document, "set up an exchange", "level", 2)
    first, *others = english_statement().commitments
    start, stop = first.evidence.span
    shorter = replace(first, evidence=Evidence(Span(start + 14, stop), "newer.rule"))
    read_anew(document, commitments=(shorter, *others))
    assert promise(document, "set up an exchange").level == 2


def test_a_correction_without_a_mark_to_stand_on_waits_for_a_person(document):
    made = put_right(document, "set up an exchange", "level", 2)
    read_anew(document, commitments=english_statement().commitments[1:])
    assert waiting(OUTSIDER) == [made]


def test_what_was_missed_is_not_marked_twice_once_the_rules_see_it(document):
    kept = english_statement().commitments
    enter(replace(english_statement(), commitments=kept[1:]), None)
    words = ENGLISH[slice(*kept[0].evidence.span)]
    correct(document, Wanted("commitment", "missed", {"level": 4, "holders": ["IS", "OM"]}, words), ANALYST)
    enter(english_statement(), None)
    assert [c.quote for c in document.commitments.in_force()].count(words) == 1


def test_a_correction_taken_back_counts_no_longer_and_stays_known(document):
    made = put_right(document, "set up an exchange", "level", 2)
    take_back(made)
    assert promise(document, "set up an exchange").level == 4
    assert Correction.objects.get().taken_back


def test_a_side_s_view_of_a_public_text_changes_nothing_for_others(document):
    found = promise(document, "set up an exchange")
    correct(document, Wanted(found.identity, "level", 2), SIDE_A)
    assert promise(document, "set up an exchange").level == 4
    assert [view.value for view in views_of(document, Membership("a", (Seat(WATER, "IS"),)))] == [2]


@pytest.mark.parametrize(
    "person",
    [Membership("b", (Seat(WATER, "OM"),)), Membership("s", (Seat(WATER, "", SECRETARIAT),)), OUTSIDER],
    ids=["side B", "the secretariat", "an outsider"],
)
def test_nobody_else_sees_a_side_s_view(document, person):
    found = promise(document, "set up an exchange")
    correct(document, Wanted(found.identity, "level", 2), SIDE_A)
    assert views_of(document, person) == []


def test_an_act_s_correction_does_not_touch_another_act(document):
    before = set(Act.objects.in_force().values_list("identity", flat=True))
    praise = document.acts.in_force().get(kind="praise")
    correct(document, Wanted(praise.identity, "no_mark"), ANALYST)
    assert set(Act.objects.in_force().values_list("identity", flat=True)) == before - {praise.identity}
