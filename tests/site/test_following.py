"""The page of a commitment's thread, the list, the scores, and every form on them: who sees what, who may say what."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from hiwar.register.models import Delivery, Evidence, Guideline, Judgement, Link
from tests.register.followed import KEY, OUTSIDER, PEOPLE, SIDE_A, SIDE_B, enter_rounds

pytestmark = pytest.mark.django_db

TODAY = date(2024, 6, 1)
SIGNED = {"by": "A. Analyst", "why": "the words say so"}


@pytest.fixture
def mechanism(db, monkeypatch):
    monkeypatch.setattr("django.utils.timezone.localdate", lambda *_: TODAY)
    return enter_rounds()


@pytest.fixture
def sit(monkeypatch):
    """Seats the person who asks for the pages."""
    return lambda person: monkeypatch.setattr("hiwar.site.guarding.local_person", lambda: person)


def thread(words, person=OUTSIDER):
    from hiwar.register.models import Mechanism
    from hiwar.register.threads import threads_of
    from tests.register.followed import about

    return about(words, threads_of(Mechanism.objects.get(), person, "en", today=TODAY))


def page(client, words="mangrove", language="en", person=OUTSIDER):
    mark = thread(words, person).last.commitment
    return client.get(f"/{language}/commitments/{mark.short_id}/", SERVER_NAME="127.0.0.1")


def send(client, what, of="mangrove", /, *, person=OUTSIDER, **sent):
    mark = thread(of, person).last.commitment
    return client.post(f"/en/commitments/{mark.short_id}/{what}/", SIGNED | sent, SERVER_NAME="127.0.0.1")


def get(client, path):
    return client.get(f"/en/mechanisms/{KEY}/{path}", SERVER_NAME="127.0.0.1")


def number(answer) -> int:
    return int(re.search(r'role="status">(\d+) commitment', answer.text).group(1))


# what the pages say -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", ["Through the rounds", "Strengthened", "level 3 → 4", "Dropped", "as it seems to the program"]),
        ("ar", ["عبر الجولات", "عُزِّز", "ستزرع عُمان", "الدرجة: 3 ← 4", "بحسب ما يظهر للبرنامج"]),
    ],
)
def test_the_thread_of_a_commitment(client, mechanism, language, expected):
    answer = page(client, language=language)
    assert answer.status_code == 200
    for words in expected:
        assert words in re.sub(r"</?(?:ins|bdi)>", "", answer.text)


def test_a_missed_round_and_what_changed_in_the_words_are_shown(client, mechanism):
    text = page(client, "resident physicians").text
    assert "Resumed" in text
    assert "left out" in text
    assert re.search(r"<ins>[^<]*before the end of 2023", text)


def test_a_delivery_is_shown_with_its_words_and_once(client, mechanism):
    text = page(client, "business council").text
    assert "Said to be done" in text
    assert text.count("welcomed the joint business council, which was established") == 1


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("", 4),
        ("?outcome=delivered", 1),
        ("?outcome=dropped", 1),
        ("?outcome=not_delivered", 1),
        ("?outcome=no_evidence", 1),
        ("?holder=OM", 3),
        ("?holder=IS&level=4", 3),
        ("?field=education", 1),
        ("?field=*&round=", 4),
        ("?due=*", 4),
        ("?due=*&holder=OM", 3),
        ("?outcome=rumoured", 0),
        ("?due=%00", 0),
    ],
)
def test_the_list_is_narrowed(client, mechanism, asked, expected):
    answer = get(client, f"commitments/{asked}")
    assert answer.status_code == 200
    assert number(answer) == expected


def test_a_round_shows_what_was_made_or_renewed_in_it_in_its_words(client, mechanism):
    first, second = mechanism.rounds.get(ordinal=1), mechanism.rounds.get(ordinal=2)
    answer = get(client, f"commitments/?round={first.pk}")
    assert number(answer) == 3
    assert "one million mangrove" in answer.text
    assert "two million mangrove" in get(client, f"commitments/?round={second.pk}").text


def test_scores_link_to_what_they_count(client, mechanism):
    text = get(client, "scores/").text
    for window, holder, due in re.findall(r"\?due=([\d*]+)&amp;holder=(\w\w)\">scored \d+ of (\d+) due", text):
        assert number(get(client, f"commitments/?due={window}&holder={holder}")) == int(due)
    assert "?due=" in text


# what people say --------------------------------------------------------------------------------------------------


def test_a_step_is_judged_and_the_page_says_who_and_why(client, mechanism):
    answer = send(client, "judge", step="2", verdict="same")
    assert answer.status_code == 302
    assert answer.headers["Location"].endswith("#step-2")
    assert "A. Analyst" in page(client).text
    assert "the words say so" in page(client).text


def test_a_split_gives_two(client, mechanism):
    send(client, "judge", step="2", verdict="different")
    assert number(get(client, "commitments/")) == 5


def test_two_are_taken_together(client, mechanism):
    answer = send(client, "merge", other=thread("80 scholarships").key)
    assert answer.status_code == 302, answer.text
    assert number(get(client, "commitments/")) == 3
    drawn = Link.objects.filter(proposed=False)
    assert drawn.count() == 2, "one in each language"
    assert "Taken together by a person" in page(client).text
    send(client, "judge-link", link=drawn[0].pk, verdict="different")
    assert number(get(client, "commitments/")) == 4


def test_a_delivery_is_judged(client, mechanism):
    link = thread("business council").proofs[0].link
    send(client, "judge-link", "business council", link=link.pk, verdict="same")
    assert "as people judged" in page(client, "business council").text


def test_the_guideline_is_written_then_the_score_given_and_the_scores_page_counts_it(client, mechanism):
    assert send(client, "score", step="2", score="1").status_code == 422
    send(client, "guideline", words="delivered when two million stand")
    send(client, "score", step="2", score="1")
    assert "delivered when two million stand" in page(client).text
    text = get(client, "scores/").text
    assert "100%" in text
    assert "scored 1 of" in text


@pytest.mark.parametrize(
    ("sent", "shown"),
    [
        ({"kind": "note", "note": "seen from the air"}, "seen from the air"),
        ({"kind": "link", "address": "https://example.org/seen"}, 'href="https://example.org/seen"'),
        ({"kind": "file", "file": SimpleUploadedFile("seen.pdf", b"%PDF-1")}, "seen.pdf"),
    ],
)
def test_evidence_is_filed_shown_and_taken_back(client, mechanism, sent, shown):
    send(client, "evidence", **sent)
    assert shown in page(client).text
    filed = Evidence.objects.get()
    client.post(f"/en/evidence/{filed.pk}/take-back/", SERVER_NAME="127.0.0.1")
    assert shown not in page(client).text


def test_a_file_is_handed_out_to_be_kept_not_opened(client, mechanism):
    send(client, "evidence", kind="file", file=SimpleUploadedFile("seen.html", b"<script>"))
    answer = client.get(f"/en/evidence/{Evidence.objects.get().pk}/file/", SERVER_NAME="127.0.0.1")
    assert answer.content == b"<script>"
    assert answer.headers["Content-Type"] == "application/octet-stream"
    assert "attachment" in answer.headers["Content-Disposition"]


def test_a_quote_is_filed_with_its_place(client, mechanism):
    text = mechanism.documents.get(round__ordinal=3)
    send(client, "evidence", kind="quote", document=text.short_id, words="Iceland will provide 100")
    assert "Iceland will provide 100" in page(client).text


@pytest.mark.parametrize(
    ("what", "sent", "problem"),
    [
        ("judge", {"step": "2", "verdict": "same", "why": ""}, "A reason is missing"),
        ("judge", {"step": "2", "verdict": "same", "by": " "}, "A name is missing"),
        ("judge", {"step": "2", "verdict": "maybe"}, "Is none of these"),
        ("judge", {"step": "1", "verdict": "same"}, "it is the first of its thread"),
        ("judge", {"step": "99", "verdict": "same"}, "it is the first of its thread"),
        ("judge", {"step": "\u0663x", "verdict": "same"}, "it is the first of its thread"),
        ("merge", {"other": ""}, "Choose the other commitment"),
        ("guideline", {"words": ""}, "Say what counts as delivered"),
        ("score", {"step": "2", "score": "7"}, "Choose a score"),
        ("score", {"step": "9", "score": "1"}, "There is no such step"),
        ("score", {"step": "2", "score": "1"}, "No guideline is written yet"),
        ("evidence", {"kind": "link", "address": "here"}, "Is no address of a page"),
        ("evidence", {"kind": "note", "note": "seen", "on": "June"}, "Is no date"),
        ("evidence", {"kind": "quote", "words": "seen"}, "Choose the text that says it"),
        ("evidence", {"kind": "rumour"}, "Is none of these"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_typed_is_lost(client, mechanism, what, sent, problem):
    answer = send(client, what, **({"why": "because it grew"} | sent))
    assert answer.status_code == 422
    assert problem in answer.text
    assert 'role="alert"' in answer.text
    for name, value in sent.items():
        if name in ("address", "note", "words", "on") and value:
            assert value in answer.text
    assert not Judgement.objects.exists()
    assert not Delivery.objects.exists()
    assert not Evidence.objects.exists()


def test_the_name_is_asked_once(client, mechanism):
    send(client, "judge", step="2", verdict="same")
    assert 'value="A. Analyst"' in page(client).text


@pytest.mark.parametrize("what", ["judge", "judge-link", "merge", "guideline", "score", "evidence"])
def test_a_decision_is_sent_not_asked_for(client, mechanism, what):
    mark = thread("mangrove").last.commitment
    assert client.get(f"/en/commitments/{mark.short_id}/{what}/", SERVER_NAME="127.0.0.1").status_code == 405


# who sees what ----------------------------------------------------------------------------------------------------

OF_A_SIDE = {
    "judge": {"step": "2", "verdict": "different"},
    "guideline": {"words": "delivered when seen"},
    "evidence": {"kind": "note", "note": "seen from the air"},
}


@pytest.mark.parametrize(("what", "sent"), OF_A_SIDE.items())
def test_what_a_side_says_for_itself_nobody_else_sees(client, mechanism, sit, what, sent):
    sit(SIDE_B)
    assert send(client, what, person=SIDE_B, whose="OM", **(sent | {"by": "B. Officer"})).status_code == 302
    for table in (Judgement, Guideline, Evidence):
        assert all(row.owner_side == "OM" for row in table.objects.all())
    client.cookies.clear()
    for name, person in PEOPLE.items():
        sit(person)
        lists = number(get(client, "commitments/"))
        text = page(client, "mangrove", person=person).text if what != "judge" else ""
        assert ("B. Officer" in text) == (name == "side B" and what != "judge"), name
        assert lists == (5 if name == "side B" and what == "judge" else 4), name


@pytest.mark.parametrize("name", ["side A", "secretariat", "outsider"])
def test_nobody_speaks_for_a_side_on_which_they_do_not_sit(client, mechanism, sit, name):
    sit(PEOPLE[name])
    for what, sent in OF_A_SIDE.items():
        assert send(client, what, person=PEOPLE[name], whose="OM", **sent).status_code == 404


@pytest.mark.parametrize("name", ["side A", "secretariat", "outsider"])
def test_nobody_takes_back_or_opens_the_evidence_of_a_side(client, mechanism, sit, name):
    sit(SIDE_B)
    send(client, "evidence", person=SIDE_B, whose="OM", kind="file", file=SimpleUploadedFile("a.pdf", b"%PDF-1"))
    filed = Evidence.objects.get()
    sit(PEOPLE[name])
    assert client.get(f"/en/evidence/{filed.pk}/file/", SERVER_NAME="127.0.0.1").status_code == 404
    assert client.post(f"/en/evidence/{filed.pk}/take-back/", SERVER_NAME="127.0.0.1").status_code == 404
    filed.refresh_from_db()
    assert not filed.taken_back


@pytest.mark.parametrize("name", ["side A", "secretariat", "outsider"])
def test_what_stands_on_a_sides_own_text_is_not_there_for_others(client, mechanism, sit, name):
    mark = thread("80 scholarships").last.commitment
    mechanism.documents.filter(round__ordinal=3).update(owner_mechanism=KEY, owner_side="OM")
    sit(PEOPLE[name])
    address = f"/en/commitments/{mark.short_id}/"
    assert client.get(address, SERVER_NAME="127.0.0.1").status_code == 404
    for what, sent in OF_A_SIDE.items():
        assert client.post(f"{address}{what}/", SIGNED | sent, SERVER_NAME="127.0.0.1").status_code == 404
    sit(SIDE_B)
    assert client.get(address, SERVER_NAME="127.0.0.1").status_code == 200


def test_a_side_is_asked_who_may_see_it_and_others_are_not(client, mechanism, sit):
    for name, person in PEOPLE.items():
        sit(person)
        assert ('name="whose"' in page(client, person=person).text) == (name in ("side A", "side B")), name
    assert SIDE_A in PEOPLE.values()


def test_scores_of_a_side_are_counted_for_it_alone(client, mechanism, sit):
    sit(SIDE_B)
    send(client, "guideline", person=SIDE_B, whose="OM", words="delivered when seen")
    send(client, "score", person=SIDE_B, whose="OM", step="2", score="1")
    for name, person in PEOPLE.items():
        sit(person)
        assert ("100%" in get(client, "scores/").text) == (name == "side B"), name


@pytest.mark.parametrize("path", ["commitments/", "scores/"])
def test_a_mechanism_that_may_not_be_seen_is_not_there(client, mechanism, sit, path):
    mechanism.documents.update(owner_mechanism=KEY, owner_side="OM")
    for name, person in PEOPLE.items():
        sit(person)
        assert get(client, path).status_code == (200 if name == "side B" else 404), name


def test_a_commitment_of_no_dialogue_is_shown_and_says_why_it_is_not_followed(client, mechanism):
    mark = thread("mangrove").last.commitment
    mechanism.documents.filter(pk=mark.document_id).update(mechanism=None, round=None)
    answer = client.get(f"/en/commitments/{mark.short_id}/", SERVER_NAME="127.0.0.1")
    assert answer.status_code == 200
    assert "nothing to follow it through" in answer.text
