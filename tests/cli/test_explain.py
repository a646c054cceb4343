"""`hiwar explain` as a linguist uses it: a place in, the words and entries behind its marks out."""

from __future__ import annotations

import pytest

from hiwar.cli.main import main

ROUNDS = "examples/sahlan-norland"

# Invented: neither the meeting nor what was said there took place.
TEXT = "وناقش الجانبان شؤون الطاقة. وأكد وزير الخارجية القطري أهمية الحوار."


@pytest.fixture
def text(tmp_path):
    path = tmp_path / "text.txt"
    path.write_text(TEXT, "utf-8")
    return path


def explained(text, where, capsys) -> str:
    assert main(["explain", f"{text}:{where}"]) == 0
    return capsys.readouterr().out


def test_a_mark_names_its_rule_with_file_and_line(text, capsys):
    told = explained(text, "ناقش", capsys)
    assert "ar.act.discuss" in told
    assert "ar/acts.yaml:" in told


def test_a_place_may_be_an_offset(text, capsys):
    assert explained(text, "1", capsys) == explained(text, "ناقش", capsys)


def test_words_of_other_sentences_are_not_told(text, capsys):
    assert "وزير الخارجية" not in explained(text, "ناقش", capsys)


def test_an_act_that_promises_nothing_says_so(text, capsys):
    assert "no commitment" in explained(text, "ناقش", capsys)


def test_a_word_that_carries_no_act_says_why(tmp_path, capsys):
    path = tmp_path / "price.txt"
    path.write_text("ارتفع ثمن النفط في السوق.", "utf-8")
    assert "no act" in explained(path, "ثمن", capsys)


@pytest.mark.parametrize(
    ("where", "says"),
    [("99999", "has no place"), ("كلمة غائبة", "do not stand in the text"), ("", "name a file and a place")],
)
def test_a_place_that_is_none_is_one_line(text, where, says, capsys):
    assert main(["explain", f"{text}:{where}"]) == 2
    error = capsys.readouterr().err
    assert says in error
    assert error.count("\n") == 1


def test_with_a_later_text_the_comparison_of_the_place_is_told(tmp_path, capsys):
    earlier, later = tmp_path / "earlier.txt", tmp_path / "later.txt"
    earlier.write_text("date 2024-03-01\n\nQatar and Oman agreed to open a joint clinic in Sohar by 2026.", "utf-8")
    later.write_text("date 2025-03-01\n\nQatar and Oman intend to open a joint clinic in Sohar by 2027.", "utf-8")
    assert main(["explain", f"{earlier}:joint clinic", "--with", str(later)]) == 0
    told = capsys.readouterr().out
    assert "Compared as rounds" in told
    assert "weakened" in told
    assert "by 2027" in told


def test_what_is_dropped_is_told_with_the_likest_promises(capsys):
    assert main(["explain", f"{ROUNDS}/round-3.en.txt:hydrogen", "--with", f"{ROUNDS}/round-4.en.txt"]) == 0
    told = capsys.readouterr().out
    assert "Compared as rounds (the texts name different rounds: 3 and 4)" in told
    assert "dropped (" in told
    assert "Promises of the later text most like it" in told
    assert "solar-powered desalination plant" in told


def test_a_difference_between_two_languages_is_told(capsys):
    assert main(["explain", f"{ROUNDS}/round-4.ar.txt:120 منحة", "--with", f"{ROUNDS}/round-4.en.txt"]) == 0
    told = capsys.readouterr().out
    assert "level: a firmer promise on one side" in told
    assert "strengthened" not in told


def test_what_a_newspaper_tells_on_anothers_word_is_told_and_not_as_dropped(capsys):
    place = f"{ROUNDS}/round-4.en.txt:fifty trainers"
    assert main(["explain", place, "--with", f"{ROUNDS}/reports/newspaper.en.txt"]) == 0
    told = capsys.readouterr().out
    assert "attributed: the later text tells it on another's word: “According to the official”" in told
    assert "dropped" not in told


def test_texts_that_have_nothing_in_common_are_explained_so(capsys):
    place, other = f"{ROUNDS}/round-3.en.txt:hydrogen", "examples/us-qatar/round-1.en.txt"
    assert main(["explain", place, "--with", other]) == 0
    assert "Not compared (the texts share no parties and no mechanism)" in capsys.readouterr().out
    assert main(["explain", place, "--with", other, "--as", "rounds"]) == 0
    told = capsys.readouterr().out
    assert "note: the texts share no parties and no mechanism" in told
    assert main(["explain", place, "--as", "rounds"]) == 2
    assert "--as goes with --with" in capsys.readouterr().err
