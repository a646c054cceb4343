"""`hiwar due` at the command line: as lines in either language, and as one object."""

from __future__ import annotations

import json

import pytest

from hiwar.cli.main import main
from tests.site.conftest import enter_all

pytestmark = pytest.mark.django_db


@pytest.fixture
def due(capsys, monkeypatch, db):
    monkeypatch.setattr("hiwar.register.duecommand.start", lambda given: None)
    monkeypatch.setattr("hiwar.register.duecommand.is_there", lambda given: True)
    enter_all()

    def run(*words):
        code = main(["due", "--on", "2025-06-01", *words])
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return run


LINES = {
    "en": [
        "Due, as of Sunday 1 June 2025",
        "Iceland–Oman Dialogue: Next: Round 5, Oman, due by 12 March 2026",
        "Iceland (1)",
        "  Without a date (1)",
        "    “Iceland intends to send fifty trainers”",
        "      no date is given · intent · Health · proposed by the program · statement.en.txt",
    ],
    "ar": ["المستحقات حتى الأحد 1 يونيو/حزيران 2025", "آيسلندا (1)", "    «تعتزم آيسلندا إيفاد خمسين مدرّبًا»"],
}


@pytest.mark.parametrize("language", LINES)
def test_every_promise_stands_with_its_words_under_those_who_made_it(due, language):
    code, out, _ = due("--lang", language)
    printed = out.splitlines()
    assert code == 0
    assert [line for line in LINES[language] if line not in printed] == []


@pytest.mark.parametrize(("words", "number"), [((), 4), (("--for", "om"), 3), (("--mechanism", "dialogue-is-om"), 4)])
def test_as_one_object(due, words, number):
    told = json.loads(due("--json", *words)[1])
    assert (told["schema"], told["on"], len(told["due"])) == ("hiwar/due/1", "2025-06-01", number)
    assert told["next"] == [
        {"mechanism": "dialogue-is-om", "ordinal": 5, "day": "2026-03-12", "host": "OM", "announced": False}
    ]


def test_the_object_says_where_the_words_stand(due):
    from tests.register.invented import ENGLISH

    told = json.loads(due("--json")[1])
    english = [one for one in told["due"] if one["path"] == "statement.en.txt"]
    assert english
    assert all(ENGLISH[one["start"] : one["stop"]] == one["quote"] for one in english)
    limits = [ENGLISH[d["start"] : d["stop"]] for one in english if (d := one["deadline"])]
    assert sorted(limits) == ["before the end of 2025", "in 2026"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--mechanism", "nosuch"), "it holds dialogue-is-om"),
        (("--for", "FR"), "takes part in none of these dialogues; IS, OM do"),
    ],
)
def test_what_is_not_there_is_refused_in_one_line(due, words, said):
    code, out, err = due(*words)
    assert (code, out, said in err, err.count("\n")) == (2, "", True, 1)


def test_a_register_that_nobody_has_begun_is_not_begun_by_asking(capsys, tmp_path):
    assert main(["due", "--database", str(tmp_path / "no.sqlite3")]) == 2
    assert "nothing is there yet" in capsys.readouterr().err
    assert not (tmp_path / "no.sqlite3").exists()
