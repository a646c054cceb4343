"""The pictures as files of a mechanism that this person may see."""

from __future__ import annotations

import html
import re
from datetime import date

import pytest
from django.urls import reverse
from django.utils import translation

from hiwar.membership.seats import OUTSIDER
from hiwar.register.entering import Owner, enter
from hiwar.register.threads import threads_of
from tests.register.invented import ENGLISH, english_statement

pytestmark = pytest.mark.django_db
ON = date(2025, 6, 1)


@pytest.fixture
def client(client):
    client.defaults["SERVER_NAME"] = "127.0.0.1"
    return client


def address(key, name, form, language="en"):
    with translation.override(language):
        return reverse("picture", args=[key, name, form])


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("name", ["timeline", "hosts", "matrix"])
@pytest.mark.parametrize(("form", "starts"), [("svg", b"<svg"), ("png", b"\x89PNG")])
def test_a_picture_is_kept_as_a_file_that_says_what_it_is_of(client, water, language, name, form, starts):
    answer = client.get(address(water.mechanism.key, name, form, language))
    assert answer.status_code == 200
    assert answer.content.startswith(starts)
    assert answer.headers["Content-Disposition"] == f'attachment; filename="dialogue-is-om-{name}-{language}.{form}"'
    if form == "svg":
        assert ("Iceland–Oman Dialogue: " if language == "en" else "الحوار") in answer.content.decode()


@pytest.mark.parametrize(("name", "form"), [("nothing", "svg"), ("timeline", "gif")])
def test_what_there_is_not_is_not_found(client, water, name, form):
    assert client.get(address(water.mechanism.key, name, form)).status_code == 404


@pytest.mark.parametrize(("form", "starts"), [("svg", b"<svg"), ("png", b"\x89PNG")])
def test_the_ladder_of_a_commitment_is_kept_as_a_file_too(client, water, form, starts):
    (thread, *_) = threads_of(water.mechanism, OUTSIDER, "en", today=ON)
    with translation.override("en"):
        answer = client.get(reverse("ladder", args=[water.mechanism.key, thread.key, form]))
        nothing = client.get(reverse("ladder", args=[water.mechanism.key, "0" * 16, form]))
    assert answer.content.startswith(starts)
    assert nothing.status_code == 404


def test_of_a_dialogue_that_only_a_side_may_see_there_is_no_picture(client, db):
    entered = enter(english_statement(), ENGLISH.encode(), owner=Owner("dialogue-is-om", "IS"))
    assert client.get(address(entered.mechanism.key, "timeline", "svg")).status_code == 404


def counted(words: str) -> int:
    """How many commitments the name of a link of the matrix tells of."""
    if told := re.search(r"(\d+) open$|of (\d+) due", words):
        return int(told[1] or told[2])
    return sum(int((re.search(r"×(\d+)", each) or ("", 1))[1]) for each in words.split(": ", 1)[1].split("; "))


def test_every_number_of_the_matrix_is_that_of_the_list_it_leads_to(client, water):
    with translation.override("en"):
        page = client.get(reverse("mechanism", args=[water.mechanism.key])).text
    links = re.findall(r'<a href="([^"]*commitments/\?[^"]*)" aria-label="([^"]*)"', page)
    listed = {
        words: int(re.search(r'role="status">\s*(\d+)', client.get(html.unescape(link)).text)[1])
        for link, words in links
    }
    assert len(listed) > 3
    assert listed == {words: counted(words) for words in listed}
