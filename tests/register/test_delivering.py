"""Guidelines, evidence and scores: what is taken, and what is not."""

from __future__ import annotations

from datetime import date

import pytest

from hiwar.register.adding import AddingError
from hiwar.register.delivering import Given, file_evidence, guideline_of, score, write_guideline
from hiwar.register.entering import Owner
from hiwar.register.judging import judge
from hiwar.register.models import Document
from tests.register.followed import KEY, PEOPLE, about, enter_rounds, follow

pytestmark = pytest.mark.django_db

ANALYST = Owner(by="A. Analyst", why="it says so")


@pytest.fixture
def promise(db):
    return about("mangrove", follow(enter_rounds())).last.commitment


def third() -> Document:
    return Document.objects.get(round__ordinal=3)


@pytest.mark.parametrize(
    ("given", "name"),
    [
        (Given("rumour"), "kind"),
        (Given("note", note=" "), "note"),
        (Given("link", address="javascript:alert(1)"), "address"),
        (Given("link", address="ftp://example.org/a"), "address"),
        (Given("link", address="https://" + "a" * 2000 + ".org"), "address"),
        (Given("file"), "file"),
        (Given("quote", words="Iceland will"), "document"),
        (Given("note", note="seen", party="FR"), "party"),
    ],
)
def test_what_is_no_evidence(promise, given, name):
    with pytest.raises(AddingError) as refused:
        file_evidence(promise, given, ANALYST)
    assert refused.value.name == name


@pytest.mark.parametrize("words", ["", "Oman has planted nothing", "Iceland"])
def test_a_quote_is_words_that_stand_once_in_the_text(promise, words):
    with pytest.raises(AddingError) as refused:
        file_evidence(promise, Given("quote", document=third(), words=words), ANALYST)
    assert refused.value.name == "words"


def test_a_quote_keeps_where_it_stands_and_its_day(promise):
    filed = file_evidence(promise, Given("quote", document=third(), words="Iceland will  provide\n100"), ANALYST)
    assert filed.quote == "Iceland will provide 100"
    assert filed.on == date(2023, 3, 8)


def test_a_file_is_kept_unchanged_once(promise):
    one = file_evidence(promise, Given("file", file=b"%PDF-", file_name="a.pdf"), ANALYST)
    other = file_evidence(promise, Given("file", file=b"%PDF-", file_name="b.pdf"), ANALYST)
    assert one.file == other.file
    assert bytes(one.file.content) == b"%PDF-"


def test_nothing_is_taken_without_a_name(promise):
    nobody = Owner(why="it says so")
    guideline = write_guideline(promise, "delivered when planted", ANALYST)
    for add in (
        lambda: write_guideline(promise, "delivered when planted", nobody),
        lambda: file_evidence(promise, Given("note", note="seen"), nobody),
        lambda: score(promise, 1, nobody, guideline=guideline),
        lambda: judge([], "same", nobody),
    ):
        with pytest.raises(AddingError) as refused:
            add()
        assert refused.value.name == "by"


def test_the_guideline_comes_first(promise):
    with pytest.raises(AddingError) as refused:
        score(promise, 1, ANALYST, guideline=None)
    assert refused.value.name == "guideline"


@pytest.mark.parametrize(("value", "party", "name"), [(2, "", "score"), (1, "IS", "party"), (1, "FR", "party")])
def test_what_is_no_score(promise, value, party, name):
    guideline = write_guideline(promise, "delivered when planted", ANALYST)
    with pytest.raises(AddingError) as refused:
        score(promise, value, ANALYST, party=party, guideline=guideline)
    assert refused.value.name == name


def test_a_side_scores_by_its_own_guideline_and_the_others_by_the_public_one(promise):
    write_guideline(promise, "delivered when planted", Owner(KEY, "OM", "B. Officer"))
    write_guideline(promise, "delivered when they have grown", ANALYST)
    seen = {name: guideline_of([promise], person).words for name, person in PEOPLE.items()}
    assert seen.pop("side B") == "delivered when planted"
    assert set(seen.values()) == {"delivered when they have grown"}
