"""The briefing's page: anyone may make it of what is public; a side's notes are its own people's alone."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest

from hiwar.membership.seats import OUTSIDER, SECRETARIAT, Membership, Seat
from hiwar.register.models import Evidence

pytestmark = pytest.mark.django_db
WATER = "dialogue-is-om"
A, B = Membership("a", (Seat(WATER, "IS"),)), Membership("b", (Seat(WATER, "OM"),))
SECRETARY = Membership("s", (Seat(WATER, "", SECRETARIAT),))
ELSEWHERE = Membership("c", (Seat("dialogue-no-om", "IS"),))
ALL = [A, B, SECRETARY, ELSEWHERE, OUTSIDER]
NAMES = ["side A", "side B", "the secretariat", "a side of another dialogue", "an outsider"]
PAGE = f"/en/mechanisms/{WATER}/briefing/"


@pytest.fixture
def ask(client, monkeypatch):
    """`ask(who, address)`: the page as this person gets it."""

    def asked(who, address):
        monkeypatch.setattr("hiwar.site.guarding.local_person", lambda: who)
        return client.get(address, SERVER_NAME="127.0.0.1")

    return asked


@pytest.fixture
def noted(water):
    """Side A's own note on what it has promised alone."""
    promise = next(c for c in water.english.commitments.in_force() if "fifty trainers" in c.quote)
    Evidence.objects.create(
        commitment=promise, kind="note", note="Only twelve can be found.", by="an officer", why="ours",
        owner_mechanism=WATER, owner_side="IS",
    )  # fmt: skip
    return water


def words(response) -> str:
    with zipfile.ZipFile(BytesIO(response.content)) as package:
        return "".join(package.read(f"word/{name}.xml").decode() for name in ("document", "header1"))


def test_the_page_of_a_dialogue_leads_to_it(ask, water):
    assert f'href="{PAGE}"' in ask(OUTSIDER, f"/en/mechanisms/{WATER}/").content.decode()


@pytest.mark.parametrize("who", ALL, ids=NAMES)
def test_everybody_gets_the_form_and_a_word_document_of_what_is_public(ask, noted, who):
    assert ask(who, PAGE).status_code == 200
    made = ask(who, f"{PAGE}?format=docx&for=IS&lang=en&on=2025-06-01&marking=Restricted")
    assert made.status_code == 200
    assert made["Content-Disposition"] == f'attachment; filename="brief-{WATER}-is-2025-06-01-en.docx"'
    assert "Restricted" in words(made)
    assert "Only twelve" not in words(made)


@pytest.mark.parametrize(("who", "seen"), list(zip(ALL, [True, False, False, False, False], strict=True)), ids=NAMES)
def test_only_a_person_of_the_side_is_offered_its_notes_and_gets_them(ask, noted, who, seen):
    assert ('name="notes"' in ask(who, f"{PAGE}?for=IS").content.decode()) == (who in (A, B))
    made = ask(who, f"{PAGE}?format=docx&for=IS&lang=en&on=2025-06-01&notes=1")
    assert made.status_code == (200 if seen else 404)
    if seen:
        assert "Only twelve can be found." in words(made)
        assert "for it alone" in words(made)


def test_the_pdf_is_handed_out(ask, water):
    pytest.importorskip("typst", reason="typst is not installed")
    made = ask(OUTSIDER, f"{PAGE}?format=pdf&for=OM&lang=ar&on=2025-06-01")
    assert made["Content-Type"] == "application/pdf"
    assert made.content[:5] == b"%PDF-"


def test_the_form_is_filled_in_for_ones_own_side_in_ones_own_language(ask, water):
    page = ask(B, PAGE.replace("/en/", "/ar/")).content.decode()
    assert '<option value="OM" selected>' in page
    assert '<option value="ar" selected>' in page
    assert "للاستعمال الرسمي" in page


def test_a_day_that_is_none_is_said_and_nothing_typed_is_lost(ask, water):
    page = ask(OUTSIDER, f"{PAGE}?format=docx&for=IS&lang=en&on=soon&marking=Mine")
    assert page.status_code == 422
    assert 'value="soon"' in page.content.decode()
    assert 'value="Mine"' in page.content.decode()


@pytest.mark.parametrize("query", ["for=QA", "format=exe&for=IS&lang=en", "format=docx&for=IS&lang=fr"])
def test_what_is_not_offered_is_not_found(ask, water, query):
    assert ask(OUTSIDER, f"{PAGE}?{query}").status_code == 404
