"""Tables as CSV and Parquet.

CSV is UTF-8 with a mark at its beginning, by which spreadsheets know Arabic; lists are joined by `; `, and a text
that a spreadsheet would take for a formula begins with an apostrophe. Parquet keeps every value as it is.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable
from datetime import date, datetime
from io import BytesIO, StringIO
from typing import Any

from hiwar.errors import OptionError
from hiwar.export.columns import DAY, JSON, LIST, MOMENT, NUMBER, TEXT, TRUTH, WHOLE, Column

Row = dict[str, Any]
_FORMULAS = "=+-@\uff1d\uff0b\uff0d\uff20"
_MARK = "\ufeff"


def as_csv(columns: Iterable[Column], rows: Iterable[Row]) -> bytes:
    """A table by RFC 4180, its first line the names of the columns."""
    named = list(columns)
    written = StringIO()
    out = csv.writer(written, lineterminator="\r\n")
    out.writerow([column.name for column in named])
    out.writerows([[cell(row[column.name], column.kind) for column in named] for row in rows])
    return (_MARK + written.getvalue()).encode("utf-8", "replace")


def cell(value: Any, kind: str) -> str:
    """A value for a spreadsheet: never a formula, always on one line."""
    if value is None:
        return ""
    if kind == TRUTH:
        return "true" if value else "false"
    if kind in (WHOLE, NUMBER):
        return str(value)
    if isinstance(value, date | datetime):
        return value.isoformat()
    if kind == LIST:
        return guarded("; ".join(value))
    return guarded(json.dumps(value, ensure_ascii=False) if kind == JSON else value)


def guarded(words: str) -> str:
    """Words that no spreadsheet takes for a formula, on one line and without what steers a terminal."""
    line = " ".join("".join(c if c.isprintable() or c.isspace() else "\ufffd" for c in words).split())
    return f"'{line}" if line[:1] in tuple(_FORMULAS) else line


def as_parquet(name: str, columns: Iterable[Column], rows: Iterable[Row]) -> bytes:
    """A table as a Parquet file; what each column holds stands in the file's own metadata.

    Raises: OptionError where pyarrow is not installed.
    """
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError:
        raise OptionError("Parquet needs the package pyarrow: pip install 'hiwar[tables]'") from None
    kinds = {
        TEXT: pyarrow.string(), WHOLE: pyarrow.int64(), NUMBER: pyarrow.float64(), TRUTH: pyarrow.bool_(),
        DAY: pyarrow.date32(), MOMENT: pyarrow.timestamp("us", tz="UTC"), LIST: pyarrow.list_(pyarrow.string()),
        JSON: pyarrow.string(),
    }  # fmt: skip
    named = list(columns)
    fields = [pyarrow.field(c.name, kinds[c.kind], metadata={"says": c.says}) for c in named]
    schema = pyarrow.schema(fields, metadata={"hiwar": f"table {name}"})
    given = [{c.name: _whole(row[c.name], c.kind) for c in named} for row in rows]
    out = BytesIO()
    parquet.write_table(pyarrow.Table.from_pylist(given, schema=schema), out, compression="zstd")
    return out.getvalue()


def _whole(value: Any, kind: str) -> Any:
    return json.dumps(value, ensure_ascii=False) if kind == JSON and value is not None else value


def as_json(tables: dict[str, list[Row]]) -> bytes:
    """All tables as one object, `hiwar/tables/1`; days and moments in ISO 8601."""
    made = {"schema": "hiwar/tables/1", "tables": tables}
    return json.dumps(made, ensure_ascii=False, indent=1, default=_iso).encode("utf-8", "replace") + b"\n"


def _iso(value: date | datetime) -> str:
    return value.isoformat()
