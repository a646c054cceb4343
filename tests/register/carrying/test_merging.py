"""Two registers that have both been worked on become one, and nobody's word is lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from hiwar.register.carrying.sending import Scope, send
from hiwar.register.carrying.tables import everything
from hiwar.register.carrying.taking import take
from hiwar.register.correcting import Wanted, correct, take_back
from hiwar.register.entering import enter
from hiwar.register.models import Commitment, Correction, Document, Evidence, Fact, Judgement, Link, Reading, Round
from tests.register.carrying.worked import ANALYST, COLLEAGUE, SIDE_A, SIDE_B, owned, promise, wipe, work
from tests.register.invented import english_statement, mentions_third_round, reread

pytestmark = pytest.mark.django_db
WHOLE = Scope(everything=True)


@pytest.fixture
def two(water, tmp_path):
    """`two(here, there)`: one register, copied, worked on in two places, and what of the second is taken here."""
    start, carried = tmp_path / "start.hiwar", tmp_path / "there.hiwar"

    def merge(here, there):
        send(start, WHOLE)
        there(English())
        send(carried, WHOLE)
        wipe()
        take(start)
        here(English())
        return take(carried)

    merge.file = carried
    return merge


class English:
    """The English statement, found again wherever it stands."""

    @property
    def document(self):
        return Document.objects.get(name="statement.en.txt")

    def promise(self, words="physicians"):
        return promise(self.document, words)


def nothing(_) -> None:
    pass


def judging(verdict, owner):
    def judge(of):
        link, _ = Link.objects.get_or_create(key="test:1", defaults={"earlier": of.promise(), "relation": "delivered"})
        Judgement.objects.create(link=link, verdict=verdict, **owned(owner))

    return judge


def correcting(name, value, owner):
    return lambda of: correct(of.document, Wanted(of.promise().identity, name, value), owner)


def reading(at, **changed):
    def again(of):
        enter(reread(english_statement(), **changed), None, rules="newer")
        Reading.objects.filter(rules="newer").update(at=at)

    return again


def test_both_peoples_judgements_are_kept_and_that_they_differ_is_said(two):
    took = two(judging("same", ANALYST), judging("different", COLLEAGUE))
    assert sorted(Judgement.objects.values_list("verdict", "by")) == [
        ("different", COLLEAGUE.by), ("same", ANALYST.by),
    ]  # fmt: skip
    assert took.disputed == 1
    assert took.new["judgements"] == 1


def test_each_sides_words_stay_that_sides(two):
    two(judging("same", SIDE_A), judging("different", SIDE_B))
    assert set(Judgement.objects.values_list("owner_side", "verdict")) == {("IS", "same"), ("OM", "different")}


def test_of_two_corrections_the_later_counts_and_both_are_kept(two):
    took = two(correcting("level", 2, ANALYST), correcting("level", 3, COLLEAGUE))
    # there it was corrected first, here later
    assert English().promise().level == 2
    assert sorted(Correction.objects.values_list("value", flat=True)) == [2, 3]
    assert [d.name for d in took.settled] == ["statement.en.txt"]


def test_a_correction_made_there_counts_here(two):
    two(nothing, correcting("field", "education", COLLEAGUE))
    assert English().promise().field == "education"


def test_what_was_taken_back_there_is_taken_back_here(two, water):
    made = correct(water.english, Wanted(promise(water.english, "physicians").identity, "level", 2), ANALYST)
    took = two(nothing, lambda of: take_back(Correction.objects.get(by=made.by)))
    assert Correction.objects.get().taken_back
    assert English().promise().level == 4
    assert took.changed == {"corrections": 1}


def test_evidence_taken_back_here_is_not_brought_back(two, water):
    Evidence.objects.create(commitment=promise(water.english, "physicians"), kind="note", note="so", **owned(ANALYST))
    two(lambda of: Evidence.objects.update(taken_back=True), nothing)
    assert Evidence.objects.get().taken_back


SHORTER = english_statement().commitments[2:]
LONG_AGO, LATER = datetime(2020, 1, 1, tzinfo=UTC), datetime(2099, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("at", "trainers_in_force"),
    [(LATER, False), (LONG_AGO, True)],
    ids=["read there last: its reading counts", "read there long ago: ours counts"],
)
def test_of_two_readings_the_one_made_last_counts_and_both_are_kept(two, at, trainers_in_force):
    two(nothing, reading(at, commitments=SHORTER))
    assert English().document.readings.count() == 2
    trainers = Commitment.objects.get(document=English().document, level=3)
    assert (trainers.retired_by is None) == trainers_in_force


def test_the_newest_reading_is_the_same_whichever_way_they_are_merged(two, tmp_path, water):
    two(reading(LATER, commitments=SHORTER), correcting("level", 2, COLLEAGUE))
    one_way = everything()
    send(tmp_path / "one.hiwar", WHOLE)
    wipe()
    take(two.file)
    take(tmp_path / "one.hiwar")
    in_force = [
        {row["identity"]: row["retired_by"] is None for row in rows["commitments"].values()}
        for rows in (one_way, everything())
    ]
    assert in_force[0] == in_force[1]


def test_a_fact_that_two_readings_say_in_the_same_words_stands_once(two):
    two(nothing, reading(LATER, commitments=SHORTER))
    cities = Fact.objects.filter(document=English().document, name="city", retired_by=None)
    assert cities.count() == 1


def test_a_text_is_described_by_the_reading_that_counts(two):
    described = replace(english_statement().document, title="The Statement", published=date(2025, 3, 14))
    two(nothing, reading(LATER, document=described))
    assert (English().document.title, English().document.published) == ("The Statement", date(2025, 3, 14))


def test_a_text_entered_there_joins_the_round_that_is_here(two):
    took = two(nothing, lambda of: enter(mentions_third_round(), None))
    added = Document.objects.get(name="mentions.txt")
    assert added.round == English().document.round
    assert took.new["documents"] == 1
    assert took.new.get("rounds", 0) == 0


def test_a_round_known_there_by_its_day_alone_is_the_round_that_has_a_number_here(two):
    took = two(nothing, lambda of: Round.objects.filter(ordinal=4).update(ordinal=None))
    assert Round.objects.filter(start=date(2025, 3, 12)).count() == 1
    assert took.joined == 1


def test_what_both_registers_hold_is_there_once_and_taking_it_again_changes_nothing(two, water):
    work(water)
    two(judging("same", ANALYST), judging("different", COLLEAGUE))
    merged = everything()
    again = take(two.file)
    assert again.nothing
    assert everything() == merged


def test_one_after_the_other_gives_the_same_people_the_same_words_as_the_other_way_round(two, tmp_path):
    two(judging("same", ANALYST), judging("different", COLLEAGUE))
    send(tmp_path / "merged.hiwar", WHOLE)
    merged = {name: set(rows) for name, rows in everything().items()}
    wipe()
    take(two.file)
    take(tmp_path / "merged.hiwar")
    assert {name: set(rows) for name, rows in everything().items()} == merged
