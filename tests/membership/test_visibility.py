"""Who may see what: side A, side B, the secretariat and an outsider look at the same table."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from hiwar.membership.seats import OUTSIDER, SECRETARIAT, Membership, Seat, local_person
from hiwar.register.entering import Owner, enter
from hiwar.register.models import Commitment, Delivery, Document, Fact, Judgement, Link, Mechanism, Round
from tests.register.invented import earlier_round, english_statement

pytestmark = pytest.mark.django_db

WATER = "dialogue-is-om"
SIDE_A = Membership("a", (Seat(WATER, "IS"),))
SIDE_B = Membership("b", (Seat(WATER, "OM"),))
BOTH_ELSEWHERE = Membership("c", (Seat("dialogue-no-om", "IS"), Seat("dialogue-is-no", "OM")))
THE_SECRETARIAT = Membership("s", (Seat(WATER, "", SECRETARIAT),))
WITHOUT_PRIVATE = [SIDE_B, BOTH_ELSEWHERE, THE_SECRETARIAT, OUTSIDER, local_person()]
WHO = ["side B", "sides of other mechanisms", "the secretariat", "an outsider", "the local person"]


@pytest.fixture
def commitment():
    enter(english_statement(), None)
    return Commitment.objects.get(level=3)


def delivery(commitment, side="", score=1):
    return Delivery.objects.create(
        commitment=commitment, score=score, owner_mechanism=WATER if side else "", owner_side=side
    )


@pytest.mark.parametrize("person", [SIDE_A, *WITHOUT_PRIVATE])
def test_what_is_public_is_seen_by_all(commitment, person):
    assert delivery(commitment) in Delivery.objects.visible_to(person)


def test_a_side_sees_its_own(commitment):
    assert delivery(commitment, "IS") in Delivery.objects.visible_to(SIDE_A)


@pytest.mark.parametrize("person", WITHOUT_PRIVATE, ids=WHO)
def test_nobody_else_sees_what_is_a_sides_own(commitment, person):
    delivery(commitment, "IS")
    assert Delivery.objects.visible_to(person).count() == 0


@pytest.mark.parametrize("person", WITHOUT_PRIVATE, ids=WHO)
def test_a_judgement_on_a_public_link_may_still_be_private(commitment, person):
    link = Link.objects.create(earlier=None, later=commitment, relation="new")
    Judgement.objects.create(link=link, verdict="same", owner_mechanism=WATER, owner_side="IS")
    assert Judgement.objects.visible_to(SIDE_A).count() == 1
    assert Judgement.objects.visible_to(person).count() == 0


PRIVATE = Owner(WATER, "IS", by="an officer of side A")
STANDING_ON_TEXTS = [Document, Commitment, Fact, Round, Mechanism]


@pytest.mark.parametrize("person", WITHOUT_PRIVATE, ids=WHO)
@pytest.mark.parametrize("table", STANDING_ON_TEXTS)
def test_a_private_text_hides_everything_read_in_it(person, table):
    enter(english_statement(), None, owner=PRIVATE)
    assert table.objects.visible_to(SIDE_A).exists()
    assert not table.objects.visible_to(person).exists()


@pytest.mark.parametrize("person", WITHOUT_PRIVATE, ids=WHO)
def test_what_is_public_stands_on_a_private_text_in_vain(person):
    enter(english_statement(), None, owner=PRIVATE)
    delivery(Commitment.objects.get(level=3))
    assert not Delivery.objects.visible_to(person).exists()


@pytest.mark.parametrize("person", WITHOUT_PRIVATE, ids=WHO)
def test_a_link_between_a_public_and_a_private_text_is_private(person):
    earlier = enter(earlier_round(3, date(2022, 5, 9), "OM", "Salalah"), None).document
    later = enter(english_statement(), None, owner=PRIVATE).document
    first = Commitment.objects.create(
        document=earlier, identity="1", start=0, stop=9, rule="r", level=4, read_by=earlier.readings.get()
    )
    drawn = Link.objects.create(earlier=first, later=later.commitments.first(), relation="carried", proposed=False)
    assert drawn in Link.objects.visible_to(SIDE_A)
    assert drawn not in Link.objects.visible_to(person)


@pytest.mark.parametrize("owner", [(WATER, ""), ("", "IS")])
def test_half_an_owner_is_refused(commitment, owner):
    with pytest.raises(IntegrityError), transaction.atomic():
        Delivery.objects.create(commitment=commitment, owner_mechanism=owner[0], owner_side=owner[1])
