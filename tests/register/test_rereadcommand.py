"""`hiwar register reread` and `hiwar register corrections`, as an analyst and a linguist use them."""

from __future__ import annotations

import json
from argparse import Namespace

import pytest

from hiwar.errors import OptionError
from hiwar.register.correcting import Wanted, correct
from hiwar.register.entering import Owner, enter
from hiwar.register.examples import sentence_around
from hiwar.register.rereadcommand import list_corrections, reread_texts
from tests.register.invented import english_statement

pytestmark = pytest.mark.django_db


@pytest.fixture
def document():
    return enter(english_statement(), None).document


def told(command, **asked):
    lines = []
    code = command(Namespace(**({"texts": [], "apply": False, "json": False} | asked)), lines.append)
    return code, lines


@pytest.mark.parametrize(
    ("text", "words", "shown"),
    [
        ("One. Two will do it. Three.", "will do", "Two {will do} it."),
        ("A heading\nTwo will do it", "will do", "Two {will do} it"),
        ("أولًا. سيعمل الجانبان على ذلك. ثالثًا.", "سيعمل", "{سيعمل} الجانبان على ذلك."),
        ("Will they? They will do it.", "will do it.", "They {will do it.}"),
    ],
)
def test_the_sentence_has_its_words_in_braces(text, words, shown):
    start = text.index(words)
    assert sentence_around(text, (start, start + len(words)), braces=True) == shown


def test_a_correction_becomes_an_example_for_the_vocabulary(document):
    mark = document.commitments.in_force().get(level=3)
    correct(document, Wanted(mark.identity, "level", 2), Owner(by="A. Analyst", why="it only intends"))
    _, lines = told(list_corrections, json=True)
    example = json.loads(lines[0])
    assert (example["of"], example["value"], example["rule"]) == ("level", 2, mark.rule)
    assert "{" + " ".join(mark.quote.split()) + "}" in example["say"]


def test_what_should_not_be_marked_becomes_an_example_that_must_not_match(document):
    mark = document.commitments.in_force().get(level=3)
    correct(document, Wanted(mark.identity, "no_mark"), Owner(by="A. Analyst", why="a report of somebody else"))
    code, lines = told(list_corrections)
    assert code == 0
    assert any(line.lstrip("- ").startswith("not:") for line in lines)
    assert not any("say:" in line for line in lines)


def test_without_corrections_it_says_so(document):
    assert told(list_corrections) == (0, ["Nobody has corrected anything."])


def test_a_text_that_is_not_there_cannot_be_read_again(document):
    with pytest.raises(OptionError, match="no text has an id that begins so"):
        told(reread_texts, texts=["0123456789"])


def test_what_today_s_rules_read_otherwise_is_told_mark_by_mark(document):
    code, lines = told(reread_texts)
    assert code == 0
    assert any(line.startswith(("  −", "  +")) for line in lines)
    assert lines[-1] == "Nothing was changed. With --apply it is."
    before = document.commitments.in_force().count()
    told(reread_texts, apply=True)
    assert told(reread_texts)[1] == ["Nothing is read otherwise."]
    assert document.commitments.in_force().count() != 0 != before
