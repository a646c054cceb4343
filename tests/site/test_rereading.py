"""The page on which a text is read again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hiwar.membership.seats import OUTSIDER, SECRETARIAT, Membership, Seat
from hiwar.register.entering import Owner, enter
from tests.register.invented import english_statement

pytestmark = pytest.mark.django_db

WATER = "dialogue-is-om"


@pytest.fixture
def newer(monkeypatch):
    first, *others = english_statement().commitments
    read = replace(english_statement(), commitments=(replace(first, level=3), *others[1:]))
    monkeypatch.setattr("hiwar.register.rereading.read_bytes", lambda *told, **more: read)


def page(document, language="en"):
    return f"/{language}/texts/{document.short_id}/reread/"


@pytest.mark.parametrize(("language", "says"), [("en", "no longer"), ("ar", "لم يعد معلَّمًا")])
def test_what_would_change_is_shown_and_nothing_changes(client, water, newer, language, says):
    shown = client.get(page(water.english, language), SERVER_NAME="127.0.0.1")
    assert shown.status_code == 200
    assert says in shown.text
    assert water.english.commitments.in_force().count() == 4


def test_with_the_button_it_changes(client, water, newer):
    assert client.post(page(water.english), SERVER_NAME="127.0.0.1").status_code == 302
    assert water.english.commitments.in_force().count() == 3


@pytest.mark.parametrize(
    ("person", "answer"),
    [
        (Membership("a", (Seat(WATER, "IS"),)), 200),
        (Membership("b", (Seat(WATER, "OM"),)), 404),
        (Membership("s", (Seat(WATER, "", SECRETARIAT),)), 404),
        (OUTSIDER, 404),
    ],
    ids=["side A", "side B", "the secretariat", "an outsider"],
)
def test_a_side_s_own_text_is_read_again_by_it_alone(client, db, newer, monkeypatch, person, answer):
    document = enter(english_statement(), None, owner=Owner(WATER, "IS", by="an officer")).document
    monkeypatch.setattr("hiwar.site.guarding.local_person", lambda: person)
    assert client.get(page(document), SERVER_NAME="127.0.0.1").status_code == answer
