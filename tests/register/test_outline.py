"""A mechanism in a few values, made anew only where a text of it has changed."""

from __future__ import annotations

import pytest

from hiwar.membership.seats import OUTSIDER, SECRETARIAT, Membership, Seat
from hiwar.register.correcting import Wanted, correct, take_back
from hiwar.register.entering import Owner, enter
from hiwar.register.models import Mechanism
from hiwar.register.outline import outlines
from tests.register.invented import arabic_statement, english_statement, rounds

pytestmark = pytest.mark.django_db

WATER = "dialogue-is-om"


def told(person=OUTSIDER):
    shown = Mechanism.objects.visible_to(person)
    return [(o.rounds, o.texts, o.commitments, o.last and o.last.ordinal) for o in outlines(shown, person, "en")]


def test_a_further_text_is_seen_at_once():
    enter(english_statement(), None)
    assert told() == [(1, 1, 4, 4)]
    enter(arabic_statement(), None)
    assert told() == [(1, 2, 4, 4)]


def test_a_correction_is_seen_at_once_and_so_is_taking_it_back():
    document = enter(english_statement(), None).document
    before = told()
    mark = document.commitments.in_force().first()
    made = correct(document, Wanted(mark.identity, "no_mark"), Owner(by="A. Analyst", why="it is none"))
    assert told()[0][2] == before[0][2] - 1
    take_back(made)
    assert told() == before


@pytest.mark.parametrize(
    ("person", "texts"),
    [
        (Membership("a", (Seat(WATER, "IS"),)), 2),
        (Membership("b", (Seat(WATER, "OM"),)), 1),
        (Membership("s", (Seat(WATER, "", SECRETARIAT),)), 1),
        (OUTSIDER, 1),
    ],
    ids=["side A", "side B", "the secretariat", "an outsider"],
)
def test_nobody_s_list_counts_another_s_texts(person, texts):
    enter(english_statement(), None)
    enter(rounds()[0], None, owner=Owner(WATER, "IS", by="an officer"))
    told(Membership("a", (Seat(WATER, "IS"),)))
    assert told(person)[0][1] == texts
