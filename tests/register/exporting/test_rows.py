"""Every table says what the register says, to each reader what that reader may see, and refers to what is there."""

from __future__ import annotations

from datetime import date

import pytest

from hiwar.export.columns import TABLES
from hiwar.membership.seats import OUTSIDER, SECRETARIAT, Membership, Seat
from hiwar.register.exporting.rows import Asked, all_rows
from tests.register.carrying.worked import SIDE_A, SIDE_B, WATER

A, B = Membership("a", (Seat(WATER, "IS"),)), Membership("b", (Seat(WATER, "OM"),))
SECRETARY = Membership("s", (Seat(WATER, "", SECRETARIAT),))
ELSEWHERE = Membership("c", (Seat("dialogue-no-om", "IS"),))
READERS = [A, B, SECRETARY, ELSEWHERE, OUTSIDER]
NAMES = ["side A", "side B", "the secretariat", "a side of another dialogue", "an outsider"]
TODAY = date(2025, 6, 1)


def tables(who=OUTSIDER, language="en", only=""):
    return all_rows(Asked(who, language, TODAY, only))


@pytest.mark.parametrize("who", READERS, ids=NAMES)
def test_each_reader_gets_its_own_side_s_rows_and_no_other_s(worked, who):
    told = repr(tables(who))
    assert (SIDE_A.by in told, "private-paper.txt" in told, "2031" in told) == (who is A,) * 3
    assert (SIDE_B.by in told) == (who is B)


@pytest.mark.parametrize("who", READERS, ids=NAMES)
def test_a_row_says_whose_it_is(worked, who):
    owners = {row["owner"] for rows in tables(who).values() for row in rows if row.get("owner")}
    assert owners == {A: {f"{WATER}:IS"}, B: {f"{WATER}:OM"}}.get(who, set())


def test_every_table_has_rows_and_every_row_every_column(worked):
    for name, rows in tables(A).items():
        assert rows, name
        assert all(list(row) == [column.name for column in TABLES[name]] for row in rows)


def test_every_column_is_filled_somewhere(worked):
    empty = [
        f"{name}.{column.name}"
        for name, rows in tables(A).items()
        for column in TABLES[name]
        if all(row[column.name] is None for row in rows)
    ]
    # side A's own text says nothing but a day, no later words show a delivery, the note was taken back
    assert empty == [
        "rounds.format", "documents.publisher", "commitments.owner", "acts.owner", "links.said_in", "links.said_start",
        "links.said_stop", "links.said", "evidence.note",
    ]  # fmt: skip


REFERENCES = [
    ("rounds", "mechanism", "mechanisms", "mechanism"),
    ("documents", "round", "rounds", "round"),
    ("facts", "text", "documents", "text"),
    ("facts", "round", "rounds", "round"),
    ("commitments", "text", "documents", "text"),
    ("commitments", "thread", "threads", "thread"),
    ("acts", "text", "documents", "text"),
    ("threads", "last_round", "rounds", "round"),
    ("threads", "commitments", "commitments", "commitment"),
    ("judgements", "link", "links", "link"),
    ("evidence", "text", "documents", "text"),
    ("scores", "commitment", "commitments", "commitment"),
]


@pytest.mark.parametrize(("name", "column", "other", "key"), REFERENCES, ids=[f"{r[0]}.{r[1]}" for r in REFERENCES])
def test_what_a_row_refers_to_is_there(worked, name, column, other, key):
    told = tables(A)
    meant = [value for row in told[name] for value in (row[column] if isinstance(row[column], list) else [row[column]])]
    assert set(meant) - {None} - {row[key] for row in told[other]} == set()


def test_a_quote_is_the_words_at_its_place(worked):
    from hiwar.register.models import Document

    texts = dict(Document.objects.values_list("text_id", "text"))
    told = tables()
    for row in (*told["commitments"], *told["acts"]):
        assert row["quote"] == texts[row["text"]][row["start"] : row["stop"]]


def test_one_dialogue_alone(worked):
    told = tables(only=WATER)
    assert {row["mechanism"] for row in told["documents"]} == {WATER}
    assert {row["mechanism"] for row in tables()["documents"]} == {WATER, None}
    assert all(rows == [] for rows in tables(only="nosuch").values())


@pytest.mark.parametrize(("language", "name"), [("en", "Iceland–Oman Dialogue"), ("ar", "حوار")])
def test_names_are_in_the_language_that_is_asked_for(worked, language, name):
    from django.utils import translation

    with translation.override(language):
        assert name in tables(language=language)["mechanisms"][0]["name"]


def test_evidence_that_was_taken_back_is_left_out(worked):
    assert {row["kind"] for row in tables()["evidence"]} == {"file", "quote", "link"}
