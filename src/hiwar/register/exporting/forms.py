"""The forms in which a register is given out, and the one place that makes them."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO

from hiwar.export.columns import TABLES
from hiwar.export.entities import as_entities
from hiwar.export.linked import as_linked
from hiwar.export.table import as_csv, as_json, as_parquet
from hiwar.register.exporting.rows import Asked, all_rows, rows

CSV, PARQUET, JSON, JSONLD, FTM, PLOVER = "csv", "parquet", "json", "jsonld", "ftm", "plover"
FORMS = (CSV, PARQUET, JSON, JSONLD, FTM, PLOVER)
FOLDERS = (CSV, PARQUET)
"""Forms of one file for each table; the others are one file."""

ENDINGS = {JSON: "json", JSONLD: "jsonld", FTM: "ftm.json", PLOVER: "plover.jsonl"}
TYPES = {
    JSON: "application/json", JSONLD: "application/ld+json", FTM: "application/x-ndjson",
    PLOVER: "application/x-ndjson",
}  # fmt: skip
_LONG_AGO = (1980, 1, 1, 0, 0, 0)


def files(form: str, asked: Asked) -> Iterator[tuple[str, bytes]]:
    """The files of a form that has one for each table, by name.

    Raises: OptionError where the package that writes them is not installed.
    """
    for name, columns in TABLES.items():
        told = rows(name, asked)
        yield f"{name}.{form}", as_csv(columns, told) if form == CSV else as_parquet(name, columns, told)


def one_file(form: str, asked: Asked) -> bytes:
    """The file of a form that is one; with a form of several files, a ZIP of them."""
    if form in FOLDERS:
        return packed(files(form, asked))
    if form == PLOVER:
        return b"".join(events(asked))
    made: Callable[..., bytes] = {JSON: as_json, JSONLD: as_linked, FTM: as_entities}[form]
    return made(all_rows(asked))


def packed(named: Iterator[tuple[str, bytes]]) -> bytes:
    """A ZIP of files; the same files give the same bytes."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as into:
        for name, content in named:
            entry = zipfile.ZipInfo(name, date_time=_LONG_AGO)
            entry.compress_type = zipfile.ZIP_DEFLATED
            into.writestr(entry, content)
    return out.getvalue()


def events(asked: Asked) -> Iterator[bytes]:
    """The events of every text, read anew, one JSON object a text and line."""
    from hiwar import read
    from hiwar.export.events import events_object
    from hiwar.read.event import tell
    from hiwar.read.reading import rules_of

    for document in asked.documents.values():
        reading = read(document.text, published=document.published, language=document.language or None)
        language = reading.document.language
        made = events_object(document.text_id, reading, tell(reading), rules_of(language) if language else None)
        yield json.dumps(made, ensure_ascii=False).encode("utf-8", "replace") + b"\n"
