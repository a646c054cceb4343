"""The compare page: two texts side by side, what differs in both, and where to go when there is nothing to compare."""

from __future__ import annotations

import re
from html import unescape
from importlib import import_module
from pathlib import Path

import pytest
from django.core.cache import cache
from django.urls import reverse
from django.utils import translation

from hiwar.register.comparing import companions, compare_texts, in_order
from hiwar.register.entering import Owner, enter
from hiwar.register.opening import read_path
from tests.register.invented import arabic_statement, english_statement

pytestmark = pytest.mark.django_db
EXAMPLE = Path(__file__).parents[2] / "examples" / "sahlan-norland"
TEXTS = ["round-3.en.txt", "round-4.en.txt", "round-4.ar.txt", "reports/agency.ar.txt", "reports/reprint.ar.txt"]


@pytest.fixture
def client(client):
    client.defaults["SERVER_NAME"] = "127.0.0.1"
    return client


@pytest.fixture
def sahlan(db):
    """Texts of the invented dialogue of Sahlan and Norland, by the names of their files."""
    entered = {}
    for name in TEXTS:
        raw, reading = read_path(str(EXAMPLE / name))
        entered[Path(name).name] = enter(reading, raw).document
    return entered


def page(client, one, other, language="en", **query):
    with translation.override(language):
        answer = client.get(reverse("compare"), {"a": one.short_id, "b": other.short_id, **query})
    assert answer.status_code == 200
    return answer.text


def entries(html):
    """The entries of the list, by their anchors."""
    return dict(re.findall(r'<li id="(x\d+)" class="entry"(.*?)</li>', html, re.DOTALL))


def columns(html):
    """The language of each text, in reading order, and the direction in which the columns follow each other."""
    direction = re.search(r'<div class="columns" dir="(\w+)">', html).group(1)
    return direction, re.findall(r'<article class="statement" lang="(\w+)"', html)


def set_texts(html):
    """What stands in each of the two texts, without markup."""
    articles = re.findall(r'<article class="statement"[^>]*>(.*?)</article>', html, re.DOTALL)
    return [unescape(re.sub(r"<[^>]+>", "", article)) for article in articles]


# what is said ----------------------------------------------------------------------------------------------------


def test_two_rounds_are_told_with_reasons_and_both_quotes(client, sahlan):
    html = page(client, sahlan["round-3.en.txt"], sahlan["round-4.en.txt"])
    assert "What changed from round to round" in html
    assert "Everything marked here is proposed by the program." in html
    assert "the texts name different rounds" in html
    scholarships = next(entry for entry in entries(html).values() if "scholarships" in entry)
    assert "Strengthened" in scholarships
    assert "<del>100</del>" in scholarships
    assert "<ins>120</ins>" in scholarships


def test_the_earlier_round_is_read_first_in_whatever_order_they_are_named(client, sahlan):
    there = page(client, sahlan["round-3.en.txt"], sahlan["round-4.en.txt"])
    back = page(client, sahlan["round-4.en.txt"], sahlan["round-3.en.txt"])
    assert set_texts(there) == set_texts(back)
    assert set_texts(there)[0] == sahlan["round-3.en.txt"].text


@pytest.mark.parametrize("language", ["ar", "en"])
def test_arabic_stands_in_the_right_hand_column(client, sahlan, language):
    html = page(client, sahlan["round-4.en.txt"], sahlan["round-4.ar.txt"], language)
    assert columns(html) == (("rtl", ["ar", "en"]) if language == "ar" else ("ltr", ["en", "ar"]))


def test_two_languages_are_told_by_kind(client, sahlan):
    html = page(client, sahlan["round-4.en.txt"], sahlan["round-4.ar.txt"])
    assert "Where the two languages differ" in html
    assert any("scholarships" in entry and "Stronger on one side" in entry for entry in entries(html).values())


def test_printings_of_one_source_are_said_to_confirm_nothing(client, sahlan):
    html = page(client, sahlan["agency.ar.txt"], sahlan["reprint.ar.txt"])
    assert "What the two reports tell differently" in html
    assert "together they confirm nothing" in html


def test_both_texts_stay_what_they_are(client, sahlan):
    html = page(client, sahlan["round-4.en.txt"], sahlan["round-4.ar.txt"])
    assert set_texts(html) == [sahlan["round-4.en.txt"].text, sahlan["round-4.ar.txt"].text]


@pytest.mark.parametrize("pair", [("round-3.en.txt", "round-4.en.txt"), ("agency.ar.txt", "reprint.ar.txt")])
def test_every_entry_leads_to_its_words_and_every_mark_back(client, sahlan, pair):
    html = page(client, *(sahlan[name] for name in pair))
    anchors = re.findall(r'\sid="([^"]+)"', html)
    assert len(anchors) == len(set(anchors))
    assert [link for link in re.findall(r'href="#([^"]+)"', html) if link not in anchors] == []
    assert set(re.findall(r'aria-describedby="([^"]+)"', html)) <= set(anchors)


# the filter -------------------------------------------------------------------------------------------------------


def chips(html):
    """Where each number of the filter leads, and the number."""
    filtered = re.search(r'<nav class="chips[^>]*>(.*?)</nav>', html, re.DOTALL).group(1)
    found = re.findall(r'<a href="([^"]+)"[^>]*>(?:<span[^>]*>[^<]*</span> )?[^<]+? (\d+)</a>', filtered)
    return [(unescape(address), int(number)) for address, number in found]


def test_every_number_leads_to_the_list_that_it_counts(client, sahlan):
    html = page(client, sahlan["round-3.en.txt"], sahlan["round-4.en.txt"])
    told = chips(html)
    assert len(told) > 5
    for address, number in told:
        assert len(entries(client.get(address).text)) == number


def test_a_narrowed_list_keeps_its_numbers_and_marks_nothing_else(client, sahlan):
    pair = sahlan["round-3.en.txt"], sahlan["round-4.en.txt"]
    whole, narrowed = entries(page(client, *pair)), page(client, *pair, only="weakened")
    assert entries(narrowed).items() <= whole.items()
    assert 'class="mark is-strengthened"' not in narrowed


def test_a_kind_that_there_is_not_narrows_nothing(client, sahlan):
    pair = sahlan["round-3.en.txt"], sahlan["round-4.en.txt"]
    assert entries(page(client, *pair, only="nothing")) == entries(page(client, *pair))


def test_what_is_asked_for_is_done_and_said(client, sahlan):
    html = page(client, sahlan["round-3.en.txt"], sahlan["round-4.en.txt"], **{"as": "outlets"})
    assert "Compared as was asked." in html
    assert all("as=outlets" in address for address, _ in chips(html))


# what cannot be compared ------------------------------------------------------------------------------------------


def test_a_text_that_there_is_not_is_told_with_a_list_to_choose_from(client, sahlan):
    answer = client.get("/en/compare/", {"a": sahlan["round-4.en.txt"].short_id, "b": "0" * 16})
    assert answer.status_code == 404
    assert "There is no such text. Choose one from the list." in answer.text
    assert '<select id="b"' in answer.text


def test_a_text_is_not_compared_with_itself(client, sahlan):
    text = sahlan["round-4.en.txt"]
    assert "one and the same text" in page(client, text, text)


def test_a_way_that_there_is_not_is_told(client, sahlan):
    pair = {"a": sahlan["round-3.en.txt"].short_id, "b": sahlan["round-4.en.txt"].short_id}
    answer = client.get("/en/compare/", {**pair, "as": "poems; rm"})
    assert answer.status_code == 422
    assert "There is no such way to compare." in answer.text


def test_a_reading_that_is_too_old_is_told(client, sahlan):
    text = sahlan["round-4.en.txt"]
    kept = text.newest_reading()
    kept.body["commitments"] = [{"words": "none"}]
    kept.digest = "older"
    kept.save()
    answer = client.get("/en/compare/", {"a": text.short_id, "b": sahlan["round-3.en.txt"].short_id})
    assert answer.status_code == 422
    assert "Enter the text again" in answer.text


def test_with_one_text_there_is_nothing_to_compare_and_the_page_says_what_to_do(client):
    raw, reading = read_path(str(EXAMPLE / TEXTS[0]))
    enter(reading, raw)
    html = client.get("/en/compare/").text
    assert "Two texts are needed." in html
    assert 'href="/en/add/"' in html


def test_the_text_of_a_side_is_no_text_to_others(client, db):
    own = Owner("dialogue-is-om", "IS", by="an officer")
    private = enter(arabic_statement(), None, owner=own).document
    public = enter(english_statement(), None).document
    answer = client.get("/en/compare/", {"a": public.short_id, "b": private.short_id})
    assert answer.status_code == 404
    assert private.short_id not in client.get("/en/compare/", {"a": public.short_id}).text
    assert private.short_id not in client.get(f"/en/texts/{public.short_id}/").text


# which texts go together ------------------------------------------------------------------------------------------


def test_a_statement_is_compared_with_its_other_language_and_the_round_before(sahlan):
    from hiwar.membership.seats import local_person

    found = [(c.how, c.document.name) for c in companions(sahlan["round-4.en.txt"], local_person())]
    assert found[:2] == [("language", "round-4.ar.txt"), ("before", "round-3.en.txt")]
    assert {how for how, _ in found[2:]} == {"outlet"}


def test_a_report_comes_after_its_statement(sahlan):
    statement, report = sahlan["round-4.ar.txt"], sahlan["agency.ar.txt"]
    assert in_order(report, statement) == in_order(statement, report) == (statement, report)


def test_a_statement_and_a_round_lead_to_what_they_are_compared_with(client, water):
    pair = f"/en/compare/?a={water.english.short_id}&amp;b={water.arabic.short_id}"
    assert pair in client.get(f"/en/texts/{water.english.short_id}/").text
    assert pair in client.get(f"/en/mechanisms/{water.mechanism.key}/rounds/{water.round.pk}/").text


def test_a_comparison_is_made_once_and_anew_for_a_newer_reading(sahlan, monkeypatch):
    cache.clear()
    pair = sahlan["round-3.en.txt"], sahlan["round-4.en.txt"]
    first = compare_texts(*pair)
    monkeypatch.setattr(import_module("hiwar.compare.comparing"), "compare", lambda *texts: "made anew")
    assert compare_texts(*pair) == first
    newest = pair[1].newest_reading()
    pair[1].readings.create(digest="newer", rules="newer", body=newest.body)
    assert compare_texts(*pair) == "made anew"
