"""The links that texts propose: whatever the order in which they come in, and nothing judged is ever lost."""

from __future__ import annotations

from itertools import permutations

import pytest

from hiwar.register.entering import Owner
from hiwar.register.judging import judge
from hiwar.register.linking import link_mechanism
from hiwar.register.models import Commitment, Link
from tests.register.followed import FIRST, KEY, SECOND, SECOND_ARABIC, THIRD, enter_rounds, enter_text

pytestmark = pytest.mark.django_db


def standing():
    return sorted(Link.objects.filter(withdrawn=False).values_list("key", "relation"))


def promises(relation):
    return {
        (link.earlier.quote[:24], (link.later.quote if link.later else link.said)[:24])
        for link in Link.objects.filter(withdrawn=False, relation=relation).exclude(earlier=None)
    }


def test_what_the_rounds_say_of_each_other():
    enter_rounds()
    assert promises("delivered") == {("The two sides agreed to ", "2. The two sides welcome")}
    assert ("Oman intends to plant on", "Oman will plant two mill") in promises("strengthened")
    assert ("The two sides will seek ", "The two sides agreed to ") in promises("strengthened")
    assert len(promises("counterpart")) == 2


def test_linking_again_changes_nothing():
    mechanism = enter_rounds()
    before = standing()
    again = link_mechanism(mechanism)
    assert (again.new, again.withdrawn, again.kept) == (0, 0, len(before))
    assert standing() == before


@pytest.mark.parametrize("order", list(permutations([FIRST, SECOND, THIRD, SECOND_ARABIC]))[::5])
def test_the_order_of_entering_does_not_matter(order):
    mechanism = enter_rounds(*order)
    one_by_one = standing()
    whole = link_mechanism(mechanism)
    assert (whole.new, whole.withdrawn) == (0, 0)
    assert standing() == one_by_one


def test_a_round_that_comes_in_between_withdraws_what_led_over_it():
    enter_rounds(FIRST, THIRD)
    [over] = Link.objects.filter(earlier__document__round__ordinal=1, later__document__round__ordinal=3)
    assert not over.withdrawn
    enter_text(SECOND.replace("4. Iceland", "4. The two sides intend to establish a programme for the exchange of "
                              "resident physicians.\n\n5. Iceland"))  # fmt: skip
    over.refresh_from_db()
    assert over.withdrawn
    assert Link.objects.filter(earlier=over.earlier, later__document__round__ordinal=2, withdrawn=False).exists()


def test_a_judged_link_is_withdrawn_and_stays_with_its_judgement():
    enter_rounds(FIRST, THIRD)
    [over] = Link.objects.filter(earlier__document__round__ordinal=1, later__document__round__ordinal=3)
    judge([over], "same", Owner(by="A. Analyst", why="the same programme"))
    enter_text(SECOND)
    over.refresh_from_db()
    assert over in Link.objects.standing()
    assert over.judgements.get().by == "A. Analyst"


def test_a_sides_own_text_is_linked_for_that_side_alone():
    enter_rounds(FIRST, SECOND)
    own = enter_text(THIRD, mechanism=KEY, side="OM", by="B. Officer")
    links = Link.objects.filter(later__document=own)
    assert links.exists()
    from tests.register.followed import OUTSIDER, SIDE_A, SIDE_B, THE_SECRETARIAT

    assert links.visible_to(SIDE_B).exists()
    for other in (SIDE_A, THE_SECRETARIAT, OUTSIDER):
        assert not links.visible_to(other).exists()


def test_the_same_text_of_a_side_and_of_everybody_are_not_mixed_up():
    enter_rounds(FIRST, SECOND, THIRD)
    enter_text(THIRD, mechanism=KEY, side="OM", by="B. Officer")
    ends = Link.objects.exclude(later=None).values_list("earlier", "later")
    assert len(set(ends)) == len(list(ends))
    assert Commitment.objects.count() > Commitment.objects.values("identity").distinct().count()


NEWS = """date 2022-11-16

Iceland and Oman establish exchange of physicians

MUSCAT, 16 November 2022 - Iceland and Oman signed in Muscat on Wednesday an agreement on the exchange of resident \
physicians.
"""


@pytest.mark.parametrize("order", [(FIRST, SECOND, THIRD, NEWS), (NEWS, THIRD, SECOND, FIRST), (FIRST, NEWS, SECOND)])
def test_a_text_about_no_round_is_heard_of_what_was_promised_before_it(order):
    for text in order:
        enter_text(text)
    [link] = Link.objects.filter(said_in__round=None, relation="delivered", withdrawn=False)
    assert "resident physicians" in link.earlier.quote
    assert link.earlier.document.round.ordinal == 1
    assert "signed in Muscat" in link.said


def test_what_it_says_waits_for_a_person():
    from tests.register.followed import about, follow

    mechanism = enter_rounds(FIRST)
    enter_text(NEWS)
    thread = about("resident physicians", follow(mechanism))
    [proof] = thread.proofs
    assert (proof.rung, proof.judged, thread.outcome) == ("signed", False, "open")


@pytest.mark.parametrize("words", [("Oman", "Norway"), ("2022-11-16", "2020-11-16"), ("signed", "discussed")])
def test_a_text_of_others_of_an_earlier_day_or_of_no_deed_says_nothing(words):
    enter_rounds(FIRST, SECOND)
    enter_text(NEWS.replace(*words))
    assert not Link.objects.filter(said_in__round=None, relation="delivered").exists()
