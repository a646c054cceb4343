"""Entering a text: once is enough, nothing is lost, and rounds gather their texts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from django.db import connection

from hiwar.record import Evidence, Span
from hiwar.register.entering import Owner, enter, first_words
from hiwar.register.models import (
    Act,
    Commitment,
    Delivery,
    Document,
    Extraction,
    Fact,
    Mechanism,
    Original,
    Reading,
    Round,
)
from tests.register.invented import (
    ENGLISH,
    arabic_statement,
    earlier_round,
    english_statement,
    no_round,
    reread,
    rounds,
)  # fmt: skip

pytestmark = pytest.mark.django_db

TABLES = (Act, Commitment, Document, Extraction, Fact, Mechanism, Original, Reading, Round)


def counts():
    return {table.__name__: table.objects.count() for table in TABLES}


def test_a_statement_makes_its_mechanism_its_round_and_its_marks():
    entered = enter(english_statement(), ENGLISH.encode())
    assert entered.new == {"mechanism", "round"}
    assert entered.mechanism.key == "dialogue-is-om"
    assert (entered.round.ordinal, entered.round.start) == (4, date(2025, 3, 12))
    assert (entered.marks["commitments"].new, entered.marks["acts"].new) == (4, 5)
    assert [c.level for c in Commitment.objects.all()] == [4, 3, 2, 4]
    assert Commitment.objects.first().quote.startswith("The two sides agreed to set up")
    assert Commitment.objects.first().deadline == "before the end of 2025"


def test_entering_twice_changes_nothing():
    enter(english_statement(), ENGLISH.encode())
    before = counts()
    again = enter(english_statement(), ENGLISH.encode())
    assert not again.changed
    assert counts() == before


def test_the_same_text_from_another_folder_is_the_same_text():
    reading = english_statement()
    enter(reading, ENGLISH.encode())
    before = counts()
    enter(replace(reading, document=replace(reading.document, path="elsewhere/statement.en.txt")), ENGLISH.encode())
    assert counts() == before


def test_bytes_and_text_are_both_kept():
    raw = b"\xef\xbb\xbf" + ENGLISH.encode()
    document = enter(english_statement(), raw).document
    assert document.text == ENGLISH
    assert bytes(document.extractions.get().original.content) == raw


def test_another_text_out_of_the_same_bytes_is_a_new_version():
    reading = english_statement()
    enter(reading, b"%PDF")
    other = replace(
        no_round(), document=replace(no_round().document, text="Oman opened a new museum of water in  Nizwa.\n")
    )
    enter(other, b"%PDF")
    assert list(Extraction.objects.order_by("version").values_list("version", flat=True)) == [1, 2]


def test_languages_of_one_statement_are_texts_of_one_round():
    first = enter(english_statement(), None)
    second = enter(arabic_statement(), None)
    assert first.round == second.round
    assert second.new == frozenset()
    assert first.round.documents.count() == 2


def test_rounds_stand_in_the_order_of_their_days():
    for reading in [*reversed(rounds()), english_statement()]:
        enter(reading, None)
    assert list(Round.objects.values_list("ordinal", flat=True)) == [1, 2, 3, 4]


def without_ordinal(reading):
    return replace(reading, round=replace(reading.round, ordinal=None))


def test_a_report_that_gives_no_number_is_found_by_its_day():
    numbered = enter(english_statement(), None).round
    assert enter(without_ordinal(arabic_statement()), None).round == numbered


def test_a_report_of_the_last_day_belongs_to_the_round_that_began_the_day_before():
    first = english_statement()
    two_days = replace(first.round, end=replace(first.round.end, value=date(2025, 3, 13)))
    round_ = enter(replace(first, round=two_days), None).round
    later = without_ordinal(arabic_statement())
    last_day = replace(later.round, start=replace(later.round.start, value=date(2025, 3, 13)))
    assert enter(replace(later, round=last_day), None).round == round_


def test_a_number_and_a_day_known_apart_are_brought_together_by_a_text_that_gives_both():
    dated = without_ordinal(arabic_statement())
    early = earlier_round(3, date(2025, 3, 1), "IS", "Reykjavík")
    numbered = replace(early, round=replace(early.round, start=None, ordinal=replace(early.round.ordinal, value=4)))
    enter(dated, None)
    enter(numbered, None)
    assert Round.objects.count() == 2
    both = enter(english_statement(), None).round
    assert list(Round.objects.all()) == [both]
    assert both.documents.count() == 3


def test_two_rounds_with_different_numbers_on_one_day_stay_two():
    one = enter(english_statement(), None).round
    other = arabic_statement()
    other = replace(other, round=replace(other.round, ordinal=replace(other.round.ordinal, value=5)))
    assert enter(other, None).round != one


def test_a_text_about_no_round_is_entered_too():
    entered = enter(no_round(), None)
    assert (entered.mechanism, entered.round) == (None, None)
    assert Document.objects.get().acts.count() == 1


def test_a_newer_reading_retires_marks_and_deletes_none():
    reading = english_statement()
    enter(reading, None)
    entered = enter(reread(reading, commitments=reading.commitments[:2], acts=reading.acts[1:]), None)
    assert entered.marks["commitments"].retired == 2
    assert Commitment.objects.count() == 4
    assert Commitment.objects.in_force().count() == 2
    assert Act.objects.in_force().count() == 4


def test_a_mark_that_comes_back_is_in_force_again():
    reading = english_statement()
    enter(reading, None)
    enter(reread(reading, commitments=()), None)
    enter(reread(reading, acts=()), None)
    assert Commitment.objects.in_force().count() == 4


def widened(commitment, by):
    span = Span(commitment.evidence.span.start, commitment.evidence.span.stop + by)
    return replace(commitment, evidence=Evidence(span, "test.newer"))


def test_what_was_judged_moves_to_the_mark_that_covers_half_of_it():
    reading = english_statement()
    enter(reading, None)
    old = Commitment.objects.get(level=3)
    Delivery.objects.create(commitment=old, score=1, by="an officer", why="seen in the report of May")
    changed = tuple(widened(c, 5) if c.level == 3 else c for c in reading.commitments)
    enter(reread(reading, commitments=changed), None)
    old.refresh_from_db()
    assert old.retired_by is not None
    assert old.succeeded_by == Commitment.objects.in_force().get(level=3)
    assert old.deliveries.count() == 1


def test_what_was_judged_and_has_no_successor_is_kept_waiting():
    reading = english_statement()
    enter(reading, None)
    old = Commitment.objects.get(level=2)
    Delivery.objects.create(commitment=old, score=0)
    enter(reread(reading, commitments=reading.commitments[:2]), None)
    old.refresh_from_db()
    assert old.succeeded_by is None
    assert list(Commitment.objects.waiting()) == [old]


def test_facts_that_changed_are_retired_and_the_rest_stays():
    reading = english_statement()
    enter(reading, None)
    city = replace(reading.round.city, value="Akureyri")
    entered = enter(reread(reading, round=replace(reading.round, city=city)), None)
    assert (entered.marks["facts"].new, entered.marks["facts"].retired) == (1, 1)
    assert Fact.objects.in_force().get(name="city").value == "Akureyri"
    assert Fact.objects.filter(name="city").count() == 2


def test_a_side_and_the_public_may_each_have_the_same_text():
    reading = english_statement()
    enter(reading, None)
    enter(reading, None, owner=Owner("dialogue-is-om", "IS", by="an officer"))
    assert Document.objects.count() == 2


def test_a_text_that_cannot_be_entered_leaves_nothing_behind(monkeypatch):
    monkeypatch.setattr("hiwar.register.settling.enter_marks", lambda *told: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        enter(english_statement(), ENGLISH.encode())
    assert not any(counts().values())


def test_half_a_character_is_kept_as_one_character():
    reading = no_round()
    broken = replace(reading.document, text="\ud800 Oman opened a new museum of water")
    enter(replace(reading, document=broken), None)
    assert Document.objects.get().text == "\ufffd Oman opened a new museum of water"


def test_the_models_and_their_migrations_agree():
    from django.core.management import call_command

    assert connection.vendor == "sqlite"
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", ""),
        ("\n\n  The two sides met.\nThey agreed.", "The two sides met."),
        ("date 2025-12-20\n\nThe two sides met.", "The two sides met."),
        (" date 2025-12-20 أكدت قطر", "أكدت قطر"),
        ("2025-12-20 is a day.", "is a day."),
        ("date 2025-12-20", "date 2025-12-20"),
        ("Invented: neither state exists.\n\nJoint Statement on Trade\nThey met.", "Joint Statement on Trade"),
        ("مثال مختلَق: لا وجود للدولتين.\n\nبيان مشترك بشأن التجارة\nالتقيا.", "بيان مشترك بشأن التجارة"),
        ("word " * 30, "word word word word word word word word word word word word word word word word word word…"),
        ("x" * 100, "x" * 90 + "…"),
    ],
)
def test_a_text_without_a_title_is_known_by_its_first_words(text, words):
    assert first_words(text) == words
