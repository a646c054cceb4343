"""Every page answers in both languages, says what the register says, and lets nothing through that is another's."""

from __future__ import annotations

import re

import pytest
from django.urls import reverse
from django.utils import translation

from hiwar.register.entering import Owner, enter
from hiwar.register.models import Commitment
from hiwar.site.cutting import cut
from tests.register.invented import ARABIC, ENGLISH, arabic_statement, english_statement, mentions_third_round

pytestmark = pytest.mark.django_db
LANGUAGES = ["ar", "en"]


@pytest.fixture
def client(client):
    client.defaults["SERVER_NAME"] = "127.0.0.1"
    return client


def address(name, *args, language="en"):
    with translation.override(language):
        return reverse(name, args=args)


def every_page(water, language):
    commitment = water.english.commitments.first()
    return [
        address(name, *args, language=language)
        for name, args in [
            ("home", []),
            ("mechanism", [water.mechanism.key]),
            ("rule", [water.mechanism.key]),
            ("commitments", [water.mechanism.key]),
            ("round", [water.mechanism.key, water.round.pk]),
            ("commitment", [commitment.short_id]),
            ("texts", []),
            ("text", [water.english.short_id]),
            ("text", [water.arabic.short_id]),
            ("text", [water.apart.short_id]),
            ("compare", []),
            ("due", []),
            ("downloads", []),
            ("add", []),
            ("about", []),
        ]
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_answers_in_its_language_and_direction(client, water, language):
    for page in every_page(water, language):
        response = client.get(page)
        assert response.status_code == 200, page
        direction = "rtl" if language == "ar" else "ltr"
        assert f'<html lang="{language}" dir="{direction}">' in response.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_weighs_more_than_150_kb(client, water, language):
    assert all(len(client.get(page).content) < 150_000 for page in every_page(water, language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_stands_inline(client, water, language):
    for page in every_page(water, language):
        html = client.get(page).text
        assert not re.search(r"<style|\sstyle=|<script(?![^>]*\ssrc=)|\son\w+=", html), page
        assert not re.search(r'(?:src|href|action)="https?:', html), page


def test_every_link_of_every_page_leads_somewhere(client, water):
    checked = set()
    for language in LANGUAGES:
        for page in every_page(water, language):
            for link in set(re.findall(r'href="(/(?:ar|en)/[^"#]*)', client.get(page).text)) - checked:
                checked.add(link)
                assert client.get(link.replace("&amp;", "&")).status_code == 200, f"{page} → {link}"
    assert len(checked) > 40


def test_every_anchor_that_is_linked_to_is_there(client, water):
    for page in every_page(water, "en"):
        html = client.get(page).text
        for link, anchor in re.findall(r'href="([^"#]*)#([^"]+)"', html):
            there = client.get(link.replace("&amp;", "&")).text if link else html
            assert f'id="{anchor}"' in there, f"{page} → {link}#{anchor}"


def test_the_first_page_of_an_empty_register_says_how_to_begin(client):
    html = client.get("/en/").text
    assert "hiwar register add" in html
    assert 'href="/en/add/"' in html


def test_the_address_without_a_language_leads_to_the_reader_s(client):
    assert client.get("/", HTTP_ACCEPT_LANGUAGE="ar").headers["Location"] == "/ar/"
    assert client.get("/", HTTP_ACCEPT_LANGUAGE="fr").headers["Location"] == "/en/"


def test_the_language_switch_stays_on_the_page(client, water):
    page = address("round", water.mechanism.key, water.round.pk)
    assert f'href="{page.replace("/en/", "/ar/")}"' in client.get(page).text


def test_the_mechanism_s_rule_leads_to_its_words(client, water):
    html = client.get(address("mechanism", water.mechanism.key)).text
    assert f'<a href="/en/texts/{water.english.short_id}/#m-f-mechanism-cadence">every year</a>' in html
    assert "out of turn: Round 3" in html
    assert "Oman, due by 12 March 2026" in html


def test_the_rounds_of_one_host(client, water):
    html = client.get(address("mechanism", water.mechanism.key) + "?host=OM").text
    start = html.index('<table class="rounds">')
    table = html[start : html.index("</table>", start)]
    assert "Round 2" in table
    assert "Round 4" not in table


@pytest.mark.parametrize(
    ("asked", "number"),
    [("", 4), ("?level=4", 2), ("?field=health", 2), ("?field=", 0), ("?holder=OM", 3), ("?level=2&field=health", 0)],
)
def test_commitments_narrowed(client, water, asked, number):
    html = client.get(address("commitments", water.mechanism.key) + asked).text
    assert html.count('class="level ') == number


@pytest.mark.parametrize(
    "asked", ["?round=x", "?level=-1", "?field=no_such", "?round=999999999999999999999", "?holder="]
)
def test_a_strange_question_gets_a_list_and_no_error(client, water, asked):
    assert client.get(address("commitments", water.mechanism.key) + asked).status_code == 200


def set_text(html):
    """What a browser takes as the text of the article."""
    from html import unescape

    article = html[html.index('<article class="statement"') : html.index("</article>")]
    return unescape(re.sub(r"<[^>]+>", "", article.replace("&#13;", "\r")))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_text_on_the_page_is_the_statement(client, water, language):
    assert set_text(client.get(address("text", water.english.short_id, language=language)).text) == ENGLISH
    assert set_text(client.get(address("text", water.arabic.short_id, language=language)).text) == ARABIC


def test_every_mark_leads_to_its_entry_and_back(client, water):
    html = client.get(address("text", water.arabic.short_id, language="ar")).text
    for key in ("c1", "c2", "c3", "c4", "a1", "a2", "a3", "a4"):
        assert f'href="#{key}"' in html
        assert f'id="{key}"' in html
        assert f'id="m-{key}"' in html
        assert f'href="#m-{key}"' in html


def test_where_texts_contradict_each_other_the_round_s_page_says_so(client, water):
    from dataclasses import replace

    other = english_statement()
    text = replace(other.document, text=other.document.text + "\n", path="other.txt")
    city = replace(other.round.city, value="Akureyri")
    enter(replace(other, document=text, round=replace(other.round, city=city)), None)
    html = client.get(address("round", water.mechanism.key, water.round.pk)).text
    assert "Where the texts differ" in html
    assert "Akureyri" in html


def test_what_another_round_s_text_says_in_passing_leads_to_its_words(client, water):
    passing = enter(mentions_third_round(), None).document
    third = water.mechanism.rounds.get(ordinal=3)
    html = client.get(address("round", water.mechanism.key, third.pk)).text
    assert f'href="/en/texts/{passing.short_id}/#m-f1-start"' in html
    assert "Texts about other rounds that mention this one" in html
    words = client.get(address("text", passing.short_id)).text
    assert 'id="m-f1-start"' in words
    assert 'href="#m-f1-start"' in words


def test_the_original_is_handed_out_byte_for_byte_and_never_opened(client, water):
    extraction = water.english.extractions.get()
    response = client.get(address("original", water.english.short_id, extraction.pk))
    assert response.content == ENGLISH.encode()
    assert response.headers["Content-Disposition"].startswith("attachment")
    assert response.headers["X-Content-Type-Options"] == "nosniff"


def test_the_plain_text_is_what_offsets_count_in(client, water):
    assert client.get(address("plain", water.arabic.short_id)).content.decode() == ARABIC


PRIVATE = Owner("dialogue-is-om", "IS", by="an officer")


def test_a_side_s_own_text_is_nowhere(client, db):
    document = enter(english_statement(), ENGLISH.encode(), owner=PRIVATE).document
    promise = Commitment.objects.first()
    for name, args in [
        ("mechanism", [document.mechanism.key]),
        ("commitments", [document.mechanism.key]),
        ("round", [document.mechanism.key, document.round.pk]),
        ("text", [document.short_id]),
        ("plain", [document.short_id]),
        ("original", [document.short_id, document.extractions.get().pk]),
        ("commitment", [promise.short_id]),
    ]:
        assert client.get(address(name, *args)).status_code == 404, name
    assert "Iceland" not in client.get("/en/").text
    assert "Iceland" not in client.get("/en/texts/").text


def test_a_side_s_own_text_changes_no_count(client, water):
    before = client.get(address("mechanism", water.mechanism.key)).text
    reading = arabic_statement()
    from dataclasses import replace

    enter(replace(reading, document=replace(reading.document, text=ARABIC + "\n")), None, owner=PRIVATE)
    assert scrubbed(client.get(address("mechanism", water.mechanism.key)).text) == scrubbed(before)


def scrubbed(html):
    return re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", html)


@pytest.mark.parametrize(
    "page", ["/en/texts/none/", "/en/texts/aaaaaaaaaaaaaaaa/", "/en/mechanisms/none/", "/en/nothing/"]
)
def test_a_page_that_is_not_there_says_what_to_do(client, db, page):
    response = client.get(page)
    assert response.status_code == 404
    assert "There is no such page" in response.text


def test_headings_of_a_text_are_no_numbered_paragraphs(client, water):
    html = client.get(address("text", water.english.short_id)).text
    assert html.count('<p class="subhead">') == 2
    assert len(cut(ENGLISH, []).paragraphs) == 7
