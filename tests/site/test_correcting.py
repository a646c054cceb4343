"""The page on which a person says what should have been read."""

from __future__ import annotations

import pytest

from hiwar.membership.seats import OUTSIDER, SECRETARIAT, Membership, Seat
from hiwar.register.entering import Owner, enter
from hiwar.register.models import Correction
from tests.register.invented import english_statement

pytestmark = pytest.mark.django_db

WATER = "dialogue-is-om"
SIDE_A = Membership("a", (Seat(WATER, "IS"),))
SIDE_B = Membership("b", (Seat(WATER, "OM"),))
THE_SECRETARIAT = Membership("s", (Seat(WATER, "", SECRETARIAT),))
SIGNED = {"by": "A. Analyst", "why": "the text says so"}


@pytest.fixture
def sit(monkeypatch):
    """Seats the person who asks for the pages."""
    return lambda person: monkeypatch.setattr("hiwar.site.guarding.local_person", lambda: person)


def address(document, asked):
    return f"/en/texts/{document.short_id}/correct/?{asked}"


def send(client, document, asked, **answers):
    return client.post(address(document, asked), SIGNED | answers, SERVER_NAME="127.0.0.1")


def first_promise(document):
    return document.commitments.in_force().first()


def as_it_stands(mark):
    return {
        "level": str(mark.level),
        "holders": ", ".join(mark.holders),
        "field": mark.field,
        "due_from": str(mark.due_from or ""),
        "due_to": str(mark.due_to or ""),
        "words": mark.deadline,
    }


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("asked", ["missed=1", "fact=city", "fact=chairs", "fact=mechanism.cadence"])
def test_the_form_asks_for_what_is_wrong(client, water, language, asked):
    page = client.get(f"/{language}/texts/{water.english.short_id}/correct/?{asked}", SERVER_NAME="127.0.0.1")
    assert page.status_code == 200
    assert 'name="words"' in page.text
    assert 'name="why"' in page.text


@pytest.mark.parametrize("asked", ["", "fact=weather", "fact=topics", "mark=0123456789abcdef", "mark=%00"])
def test_what_is_not_there_cannot_be_corrected(client, water, asked):
    assert client.get(address(water.english, asked), SERVER_NAME="127.0.0.1").status_code == 404


def test_a_level_is_put_right_and_the_page_says_so(client, water):
    mark = first_promise(water.english)
    answer = send(client, water.english, f"mark={mark.short_id}", **(as_it_stands(mark) | {"level": "2"}))
    assert answer.status_code == 302
    mark.refresh_from_db()
    assert mark.level == 2
    page = client.get(answer.headers["Location"], SERVER_NAME="127.0.0.1").text
    assert "A. Analyst" in page
    assert "the text says so" in page
    assert "corrected" in page


def test_only_what_was_changed_is_corrected(client, water):
    mark = first_promise(water.english)
    send(client, water.english, f"mark={mark.short_id}", **(as_it_stands(mark) | {"holders": " om"}))
    assert [(c.name, c.value) for c in Correction.objects.all()] == [("holders", ["OM"])]


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({}, "nothing was changed"),
        ({"level": "2", "why": " "}, "needs a reason"),
        ({"level": "2", "by": ""}, "needs a name"),
        ({"holders": "Oman"}, "is no code"),
        ({"due_to": "soon", "words": "2025"}, "is no date"),
        ({"words": "before the Flood", "due_to": "2025-12-31"}, "not in the text"),
    ],
)
def test_a_correction_that_cannot_stand_keeps_what_was_typed(client, water, change, says):
    mark = first_promise(water.english)
    answer = send(client, water.english, f"mark={mark.short_id}", **(as_it_stands(mark) | change))
    assert answer.status_code == 422
    assert says in answer.text.lower()
    assert all(typed in answer.text for typed in change.values())
    assert not Correction.objects.exists()


def test_a_missing_commitment_is_added(client, water):
    words = "welcomed the opening of the joint centre"
    send(client, water.english, "missed=1", level="2", holders="IS, OM", field="", words=words)
    assert words in [c.quote for c in water.english.commitments.in_force()]


def test_chairs_are_put_right_line_by_line(client, water):
    send(client, water.english, "fact=chairs", value="Anna | Minister | is\nSalim | | OM", words="Salim al-Harthi")
    fact = water.english.facts.in_force().get(name="chairs", mention=0)
    assert [(c["name"], c["party"]) for c in fact.value] == [("Anna", "IS"), ("Salim", "OM")]


def test_a_correction_is_taken_back_on_the_page(client, water):
    mark = first_promise(water.english)
    send(client, water.english, f"mark={mark.short_id}", **(as_it_stands(mark) | {"level": "2"}))
    made = Correction.objects.get()
    back = f"/en/texts/{water.english.short_id}/corrections/{made.pk}/take-back/"
    assert client.get(back, SERVER_NAME="127.0.0.1").status_code == 405
    assert client.post(back, SERVER_NAME="127.0.0.1").status_code == 302
    mark.refresh_from_db()
    assert mark.level == 4
    assert client.post(back, SERVER_NAME="127.0.0.1").status_code == 404


def test_the_name_is_asked_for_once(client, water):
    mark = first_promise(water.english)
    send(client, water.english, f"mark={mark.short_id}", **(as_it_stands(mark) | {"level": "2"}))
    assert 'value="A. Analyst"' in client.get(address(water.english, "missed=1"), SERVER_NAME="127.0.0.1").text


@pytest.mark.parametrize("person", [SIDE_B, THE_SECRETARIAT, OUTSIDER], ids=["side B", "secretariat", "outsider"])
def test_another_s_text_cannot_be_corrected_nor_found(client, db, sit, person):
    document = enter(english_statement(), None, owner=Owner(WATER, "IS", by="an officer")).document
    sit(person)
    assert client.get(address(document, "missed=1"), SERVER_NAME="127.0.0.1").status_code == 404
    assert send(client, document, "fact=city", value="Muscat", words="Muscat").status_code == 404


def test_a_side_corrects_its_own_text(client, db, sit):
    document = enter(english_statement(), None, owner=Owner(WATER, "IS", by="an officer")).document
    sit(SIDE_A)
    assert send(client, document, "fact=city", value="Muscat", words="Muscat").status_code == 302
    made = Correction.objects.get()
    assert (made.owner_mechanism, made.owner_side) == (WATER, "IS")
