"""Adding a text: the reading comes first, saving when asked, and nothing typed is lost."""

from __future__ import annotations

import base64
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from hiwar.register.models import Document, Original
from tests.register.invented import ARABIC, ENGLISH, read_by_hand

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def engine(monkeypatch):
    """The site is tested apart from the engine."""
    monkeypatch.setattr("hiwar.site.views.add.read_bytes", read_by_hand)
    monkeypatch.setattr("hiwar.site.views.add.rules_named", lambda language: "tests")


@pytest.fixture
def send(client):
    def send(language="en", **fields):
        return client.post(f"/{language}/add/", fields, SERVER_NAME="127.0.0.1")

    return send


def typed(html):
    """What stands in the box for the text."""
    from html import unescape

    return unescape(re.search(r"<textarea[^>]*>\n(.*?)</textarea>", html, re.S)[1])


def test_reading_saves_nothing(send):
    response = send(text=ENGLISH, do="read")
    assert "Nothing is saved yet." in response.text
    assert "exchange of resident physicians" in response.text
    assert not Document.objects.exists()


def test_saving_saves_and_leads_to_the_text(send):
    response = send(text=ENGLISH.replace("\n", "\r\n"), do="save")
    document = Document.objects.get()
    assert document.text == ENGLISH
    assert response.headers["Location"] == f"/en/texts/{document.short_id}/"
    assert bytes(Original.objects.get().content) == ENGLISH.encode()


def test_what_was_typed_stays_when_it_is_read(send):
    response = send(text=ARABIC, published="2025-03-13", language="ar", do="read")
    assert typed(response.text) == ARABIC
    assert 'value="2025-03-13"' in response.text


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"text": "", "do": "read"}, "nothing was pasted and no file chosen"),
        ({"text": " \n ", "do": "save"}, "nothing was pasted and no file chosen"),
        ({"text": "words", "published": "17 December", "do": "read"}, "this is no date"),
        ({"text": "words", "published": "2025-02-30", "do": "save"}, "this is no date"),
        ({"text": "refuse this", "do": "save"}, "this is no statement; bring one"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_typed_is_lost(send, fields, said):
    response = send(**fields)
    assert response.status_code == 422
    assert said in response.text
    assert typed(response.text) == fields["text"]
    assert 'role="alert"' in response.text
    assert not Document.objects.exists()


def test_switching_the_language_loses_nothing_that_was_typed(send):
    response = send(language="ar", text="half a statement", published="2025", do="keep")
    assert response.status_code == 200
    assert typed(response.text) == "half a statement"
    assert 'value="2025"' in response.text
    assert '<html lang="ar"' in response.text


def test_a_file_is_read_and_travels_with_the_form_until_it_is_saved(send):
    raw = ARABIC.encode()
    response = send(file=SimpleUploadedFile("بيان.txt", raw), do="read")
    carried = re.search(r'name="carried" value="([^"]+)"', response.text)[1]
    assert base64.b64decode(carried) == raw
    assert "بيان.txt" in response.text
    send(carried=carried, name="بيان.txt", do="save")
    assert bytes(Original.objects.get().content) == raw
    assert Document.objects.get().name == "بيان.txt"


def test_a_file_that_is_left_out_is_not_saved(send):
    carried = base64.b64encode(ARABIC.encode()).decode()
    send(carried=carried, name="x.txt", forget="1", text=ENGLISH, do="save")
    assert Document.objects.get().text == ENGLISH


def test_a_file_that_was_damaged_on_its_way_is_asked_for_again(send):
    assert send(carried="%%%", name="x.txt", do="save").status_code == 422


def test_a_file_that_is_too_large_is_refused_and_the_words_stay(send, settings):
    settings.LARGEST_FILE = 10
    response = send(file=SimpleUploadedFile("x.txt", b"x" * 11), text="words", do="read")
    assert "larger than 10 MB" in response.text
    assert typed(response.text) == "words"


def test_saving_the_same_text_twice_changes_nothing(send):
    send(text=ENGLISH, do="save")
    send(text=ENGLISH, do="save")
    assert Document.objects.count() == 1
    assert Document.objects.get().readings.count() == 1
