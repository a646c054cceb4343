"""`hiwar threads`, as a person at a terminal meets it."""

from __future__ import annotations

import argparse
import json

import pytest

from hiwar.errors import OptionError
from hiwar.register import threadscommand
from tests.register.followed import KEY, enter_rounds

pytestmark = pytest.mark.django_db


@pytest.fixture
def threads(capsys, monkeypatch):
    monkeypatch.setattr("hiwar.register.threadscommand.start", lambda given: None)
    monkeypatch.setattr("hiwar.register.threadscommand.is_there", lambda given: True)
    enter_rounds()

    def threads(*words):
        parser = argparse.ArgumentParser()
        threadscommand.add_arguments(parser)
        assert threadscommand.run(parser.parse_args(words)) == 0
        return capsys.readouterr().out

    return threads


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", ["4 commitments", "Round 3: Resumed, firm", "dropped (as it seems to the program)", "Said to be done"]),
        ("ar", ["الجولة الثالثة", "مستأنف", "بحسب ما يظهر للبرنامج", "ستزرع عُمان"]),
    ],
)
def test_the_lines(threads, language, expected):
    shown = threads(KEY, "--on", "2024-06-01", "--lang", language)
    assert [words for words in expected if words not in shown] == []


def test_the_json_has_every_word_where_it_stands(threads):
    from hiwar.register.models import Document

    told = json.loads(threads(KEY, "--on", "2024-06-01", "--json"))
    assert told["schema"] == "hiwar/threads/1"
    texts = {document.text_id: document.text for document in Document.objects.all()}
    for thread in told["threads"]:
        for words in [*thread["steps"], *(v for s in thread["steps"] for v in s["versions"]), *thread["proofs"]]:
            start, stop = words["span"]
            assert texts[words["text"]][start:stop] == words["quote"]


def test_the_day_decides_what_is_over(threads):
    outcomes = [t["outcome"] for t in json.loads(threads(KEY, "--on", "2023-06-01", "--json"))["threads"]]
    assert "no_evidence" not in outcomes


def test_a_mechanism_that_is_not_there(threads):
    with pytest.raises(OptionError, match="it holds strategic-dialogue-is-om"):
        threads("strategic-dialogue-xx-yy")
