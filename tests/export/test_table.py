"""Tables that spreadsheets and data programs take: no cell is a formula, no value is changed on the way."""

from __future__ import annotations

import csv
import json
from datetime import UTC, date, datetime
from io import BytesIO, StringIO

import pytest

from hiwar.export.columns import TABLES, Column
from hiwar.export.table import as_csv, as_json, as_parquet, cell, guarded

COLUMNS = (
    Column("quote", "text", "the words"), Column("level", "whole", "…"), Column("score", "number", "…"),
    Column("renewed", "truth", "…"), Column("due", "day", "…"), Column("at", "moment", "…"),
    Column("holders", "list", "…"), Column("value", "json", "…"),
)  # fmt: skip
ROW = {
    "quote": "اتفق الجانبان\nعلى «إنشاء» مركز, هنا", "level": 4, "score": 0.83, "renewed": False,
    "due": date(2025, 12, 31), "at": datetime(2025, 3, 13, 9, 30, tzinfo=UTC), "holders": ["IS", "OM"],
    "value": [{"name": "آنا"}],
}  # fmt: skip
NOTHING = dict.fromkeys(ROW)


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("will provide", "will provide"),
        ("=1+1", "'=1+1"),
        ("=HYPERLINK(\"http://x\")", "'=HYPERLINK(\"http://x\")"),
        ("+974 4000 0000", "'+974 4000 0000"),
        ("-2 per cent", "'-2 per cent"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1+1", "'=1+1"),
        ("\r\n=1+1", "'=1+1"),
        ("＝1+1", "'＝1+1"),
        ("\ufeff=1+1", "\ufffd=1+1"),
        ("two\nlines", "two lines"),
        ("\x1b[31mred", "\ufffd[31mred"),
        ("اتفق الجانبان", "اتفق الجانبان"),
        ("", ""),
    ],
)  # fmt: skip
def test_no_words_are_a_formula(words, shown):
    assert guarded(words) == shown


@pytest.mark.parametrize(
    ("value", "kind", "shown"),
    [
        (None, "text", ""), (-1, "whole", "-1"), (0.5, "number", "0.5"), (True, "truth", "true"),
        (date(2025, 1, 2), "day", "2025-01-02"), (["=A", "B"], "list", "'=A; B"), ([[0, 5]], "json", "[[0, 5]]"),
    ],
)  # fmt: skip
def test_a_cell(value, kind, shown):
    assert cell(value, kind) == shown


def test_a_table_reads_back_from_csv():
    made = as_csv(COLUMNS, [ROW, NOTHING])
    assert made.startswith(b"\xef\xbb\xbf"), "by this mark spreadsheets know Arabic"
    heading, first, second = csv.reader(StringIO(made.decode("utf-8-sig"), newline=""))
    assert heading == [column.name for column in COLUMNS]
    assert first[:4] == ["اتفق الجانبان على «إنشاء» مركز, هنا", "4", "0.83", "false"]
    assert second == [""] * len(COLUMNS)


def test_a_table_reads_back_from_parquet_as_it_was():
    parquet = pytest.importorskip("pyarrow.parquet")
    table = parquet.read_table(BytesIO(as_parquet("commitments", COLUMNS, [ROW, NOTHING])))
    first, second = table.to_pylist()
    assert first == ROW | {"value": json.dumps(ROW["value"], ensure_ascii=False)}
    assert second == NOTHING
    assert table.schema.field("quote").metadata[b"says"] == b"the words"


def test_every_kind_of_a_column_has_its_place():
    kinds = {column.kind for columns in TABLES.values() for column in columns}
    assert kinds == {"text", "whole", "number", "truth", "day", "moment", "list", "json"}


def test_no_table_has_two_columns_of_one_name():
    doubled = [n for n, columns in TABLES.items() if len({c.name for c in columns}) != len(columns)]
    assert doubled == []


def test_json_keeps_every_value():
    made = json.loads(as_json({"x": [ROW]}))
    assert made["schema"] == "hiwar/tables/1"
    assert made["tables"]["x"][0]["quote"] == ROW["quote"]
    assert made["tables"]["x"][0]["at"] == "2025-03-13T09:30:00+00:00"
