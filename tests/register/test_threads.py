"""One promise through all its rounds, as each reader sees it."""

from __future__ import annotations

import pytest

from hiwar.register.delivering import Given, file_evidence, score, take_back, write_guideline
from hiwar.register.entering import Owner
from hiwar.register.judging import judge, judge_drawn, judge_proof, judge_step, merge
from hiwar.register.models import Link
from hiwar.register.threads import thread_of
from tests.register.followed import (
    KEY,
    OUTSIDER,
    PEOPLE,
    SIDE_A,
    SIDE_B,
    THE_SECRETARIAT,
    THIRD,
    about,
    enter_rounds,
    enter_text,
    follow,
    ladder,
)  # fmt: skip

pytestmark = pytest.mark.django_db

PUBLIC = Owner(by="A. Analyst", why="the words say so")
OF_A = Owner(KEY, "IS", "A. Officer", "our file says so")
OF_B = Owner(KEY, "OM", "B. Officer", "our file says otherwise")


@pytest.fixture
def mechanism(db):
    return enter_rounds()


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize(
    ("words", "steps", "outcome"),
    [
        ("resident physicians", [(1, "new"), (3, "resumed")], "no_evidence"),
        ("business council", [(1, "new")], "delivered"),
        ("mangrove", [(1, "new"), (2, "strengthened")], "dropped"),
    ],
)
def test_the_ladder_of_each_promise(mechanism, language, words, steps, outcome):
    thread = about(words, follow(mechanism, language=language))
    assert ladder(thread) == steps
    assert (thread.outcome, thread.outcome_judged) == (outcome, False)


def test_a_round_gives_one_step_in_the_readers_language_and_its_version_beside(mechanism):
    for language, other in (("en", "ar"), ("ar", "en")):
        step = about("mangrove", follow(mechanism, language=language)).last
        assert step.commitment.document.language == language
        assert [version.document.language for version in step.versions] == [other]


def test_reasons_are_told_in_the_readers_language(mechanism):
    assert any(reason.startswith("level 3 → 4") for reason in about("mangrove", follow(mechanism)).last.reasons)
    arabic = about("mangrove", follow(mechanism, language="ar")).last.reasons
    assert arabic
    assert not any("level" in reason for reason in arabic)


def test_every_promise_stands_in_one_thread(mechanism):
    marks = [mark.pk for thread in follow(mechanism) for step in thread.steps for mark in step.marks]
    assert len(marks) == len(set(marks)) == 9


def test_a_later_text_says_it_is_done_in_its_words(mechanism):
    [proof] = about("business council", follow(mechanism)).proofs
    assert "welcomed the joint business council" in proof.quote
    assert not proof.judged


# judging ----------------------------------------------------------------------------------------------------------


def test_a_confirmed_step_carries_who_and_why(mechanism):
    judge_step(about("mangrove", follow(mechanism)), 1, "same", PUBLIC)
    step = about("mangrove", follow(mechanism)).last
    assert (step.judgement.by, step.judgement.why) == ("A. Analyst", "the words say so")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_split_counts_in_both_languages_and_taking_it_up_again_restores(mechanism, language):
    before = [(t.key, ladder(t)) for t in follow(mechanism, language=language)]
    whole = about("mangrove", follow(mechanism))
    judge_step(whole, 1, "different", PUBLIC)
    split = follow(mechanism, language=language)
    assert len(split) == len(before) + 1
    assert ladder(about("mangrove", [t for t in split if t.first.meeting.ordinal == 1])) == [(1, "new")]
    judge(Link.objects.filter(pk__in=[link.pk for _, link in whole.last.led]), "same", PUBLIC)
    assert [(t.key, ladder(t)) for t in follow(mechanism, language=language)] == before


def test_merging_and_refusing_it_restores_what_was(mechanism):
    before = [(t.key, ladder(t)) for t in follow(mechanism)]
    one, other = about("business council", follow(mechanism)), about("80 scholarships", follow(mechanism))
    links = merge(one, other, PUBLIC)
    assert not any(link.proposed for link in links)
    merged = about("business council", follow(mechanism))
    assert [number for number, _ in ladder(merged)] == [1, 2, 3]
    judge_drawn(merged, links[0], "different", PUBLIC)
    assert [(t.key, ladder(t)) for t in follow(mechanism)] == before


@pytest.mark.parametrize("language", ["en", "ar"])
def test_two_promises_of_one_round_are_merged_in_both_languages(mechanism, language):
    before = [(t.key, ladder(t)) for t in follow(mechanism, language=language)]
    merge(about("mangrove", follow(mechanism)), about("80 scholarships", follow(mechanism)), PUBLIC)
    [merged] = [t for t in follow(mechanism, language=language) if t.drawn]
    assert [number for number, _ in ladder(merged)] == [1, 2, 3]
    assert len(follow(mechanism, language=language)) == len(before) - 1
    judge_drawn(merged, merged.drawn[0], "different", PUBLIC)
    assert [(t.key, ladder(t)) for t in follow(mechanism, language=language)] == before


def test_a_delivery_that_is_refused_shows_nothing(mechanism):
    thread = about("business council", follow(mechanism))
    judge_proof(thread.proofs[0], "different", PUBLIC)
    refused = about("business council", follow(mechanism))
    assert refused.proofs == ()
    assert refused.outcome == "dropped"


def test_a_delivery_that_is_confirmed_is_judged(mechanism):
    judge_proof(about("business council", follow(mechanism)).proofs[0], "same", PUBLIC)
    thread = about("business council", follow(mechanism))
    assert (thread.outcome, thread.outcome_judged) == ("delivered", True)


def test_a_side_splits_for_itself_alone(mechanism):
    judge_step(about("mangrove", follow(mechanism, SIDE_A)), 1, "different", OF_A)
    assert {name: len(follow(mechanism, person)) for name, person in PEOPLE.items()} == {
        "side A": 5, "side B": 4, "secretariat": 4, "outsider": 4,
    }  # fmt: skip


def test_a_sides_own_judgement_goes_before_a_newer_public_one(mechanism):
    judge_step(about("mangrove", follow(mechanism, SIDE_A)), 1, "different", OF_A)
    judge_step(about("mangrove", follow(mechanism, OUTSIDER)), 1, "same", PUBLIC)
    assert len(follow(mechanism, SIDE_A)) == 5
    assert about("mangrove", follow(mechanism, SIDE_B)).last.judgement.by == "A. Analyst"


def test_a_judgement_moves_to_the_mark_of_a_newer_reading(mechanism):
    thread = about("mangrove", follow(mechanism))
    judge_step(thread, 1, "same", PUBLIC)
    old = thread.last.commitment
    from hiwar.register.models import Commitment

    fields = {
        f.name: getattr(old, f.name) for f in Commitment._meta.concrete_fields if f.name not in ("id", "identity")
    }
    newer = Commitment.objects.create(identity="f" * 64, **(fields | {"start": old.start + 5}))
    Commitment.objects.filter(pk=old.pk).update(retired_by=old.read_by, succeeded_by=newer)
    step = about("mangrove", follow_afresh(mechanism)).last
    assert step.commitment == newer
    assert step.judgement.by == "A. Analyst"
    assert step.carried_over
    assert thread_of(Commitment.objects.get(pk=old.pk), follow_afresh(mechanism)).last.commitment == newer


def follow_afresh(mechanism):
    from hiwar.register.weaving import weave
    from tests.register.followed import TODAY

    return weave(mechanism, OUTSIDER, "en", today=TODAY)


# what came of it --------------------------------------------------------------------------------------------------


def scored(mechanism, words, value, owner, person=OUTSIDER, party=""):
    mark = about(words, follow(mechanism, person)).last.commitment
    guideline = write_guideline(mark, "delivered when it is opened", owner)
    return score(mark, value, owner, party=party, guideline=guideline)


@pytest.mark.parametrize(("value", "outcome"), [(1, "delivered"), (0, "partly"), (-1, "not_delivered")])
def test_a_score_says_what_came_of_it(mechanism, value, outcome):
    scored(mechanism, "mangrove", value, PUBLIC)
    thread = about("mangrove", follow(mechanism))
    assert (thread.outcome, thread.outcome_judged) == (outcome, True)


def test_not_known_is_no_score(mechanism):
    scored(mechanism, "mangrove", None, PUBLIC)
    assert about("mangrove", follow(mechanism)).outcome == "dropped"


def test_a_side_never_sees_the_others_scores(mechanism):
    scored(mechanism, "mangrove", 1, OF_A, SIDE_A)
    scored(mechanism, "mangrove", -1, OF_B, SIDE_B)
    seen = {name: about("mangrove", follow(mechanism, person)).outcome for name, person in PEOPLE.items()}
    assert seen == {
        "side A": "delivered", "side B": "not_delivered", "secretariat": "dropped", "outsider": "dropped",
    }  # fmt: skip


def test_evidence_is_seen_by_its_side_until_it_is_taken_back(mechanism):
    mark = about("mangrove", follow(mechanism)).last.commitment
    note = file_evidence(mark, Given("note", party="OM", note="seen from the air"), OF_B)
    counts = {name: len(about("mangrove", follow(mechanism, person)).proofs) for name, person in PEOPLE.items()}
    assert counts == {"side A": 0, "side B": 1, "secretariat": 0, "outsider": 0}
    take_back(note)
    assert about("mangrove", follow(mechanism, SIDE_B)).proofs == ()


def test_a_sides_own_text_makes_a_step_for_that_side_alone(db):
    mechanism = enter_rounds()
    mechanism.documents.filter(round__ordinal=3).update(owner_mechanism=KEY, owner_side="OM")
    lengths = {n: len(about("80 scholarships", follow(mechanism, p)).steps) for n, p in PEOPLE.items()}
    assert lengths == {"side A": 1, "side B": 2, "secretariat": 1, "outsider": 1}
    assert THE_SECRETARIAT in PEOPLE.values()
    assert THIRD


def test_threads_are_kept_until_anything_changes(mechanism, django_assert_max_num_queries):
    follow(mechanism)
    with django_assert_max_num_queries(9):
        follow(mechanism)
    enter_text(THIRD.replace("100 scholarships", "120 scholarships").replace("8 March", "9 March"))
    assert len(follow(mechanism)) >= 4


def test_threads_need_no_query_each(mechanism, django_assert_max_num_queries):
    with django_assert_max_num_queries(30):
        follow_afresh(mechanism)


def test_a_thread_has_one_key_in_both_languages(mechanism):
    keys = [{thread.key for thread in follow(mechanism, language=language)} for language in ("en", "ar")]
    assert keys[0] == keys[1]
