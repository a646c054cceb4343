"""`hiwar compare EARLIER LATER`: two texts, or readings of texts, side by side."""

from __future__ import annotations

import argparse
import json
import re
from datetime import date
from typing import Any

from hiwar.cli.opening import once, open_named
from hiwar.cli.read import day
from hiwar.compare.comparing import compare
from hiwar.compare.deciding import WAYS
from hiwar.compare.taking import take_shown
from hiwar.errors import OptionError, SourceError
from hiwar.export.comparison import ComparisonAccount
from hiwar.lang.languages import LANGUAGES
from hiwar.read.reading import read_document
from hiwar.record import Document, Reading
from hiwar.record.reading import SCHEMA


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of `hiwar compare`."""
    kinds = "a text, - for standard input, or a reading as hiwar read --json --with-text prints it"
    parser.add_argument("earlier", metavar="EARLIER", help=kinds)
    parser.add_argument("later", metavar="LATER", help=kinds)
    parser.add_argument("--as", dest="as_", choices=WAYS, help="as what they are compared (default: what they are)")
    parser.add_argument(
        "--published",
        type=day,
        metavar="DATE",
        action="append",
        help="the day of publication, as 2025-12-20; twice where the two have two, the earlier's first",
    )
    parser.add_argument("--lang", choices=LANGUAGES, help="the language of the account (default: that of the later)")
    parser.add_argument("--json", action="store_true", help="print the comparison as one JSON object")


def run(asked: argparse.Namespace) -> int:
    """Print the comparison.

    Raises: SourceError where a file cannot be opened or is no whole reading; OptionError where days are too many.
    """
    once([asked.earlier, asked.later])
    days = asked.published or [None]
    if asked.lang and asked.json:
        raise OptionError("--lang is the language of the account, and --json prints none; leave out one of them")
    if len(days) > 2:
        raise OptionError("--published was given more than twice; there are two texts")
    earlier, later = take(asked.earlier, days[0]), take(asked.later, days[-1])
    comparison = compare(earlier, later, asked.as_)
    if asked.json:
        print(_json(comparison.to_dict()))
        return 0
    language = asked.lang or later.document.language or next(iter(LANGUAGES))
    print("\n".join(ComparisonAccount(comparison, language).lines()))
    return 0


def take(path: str, published: date | None) -> Reading:
    """The reading of a file: a text is read, a reading is taken as it is.

    Raises: SourceError where the file cannot be opened or is no whole reading.
    """
    document = open_named(path)
    shown = _shown(document)
    if shown is None:
        return read_document(document, published=published)
    try:
        return take_shown(shown, published)
    except SourceError as error:
        raise SourceError(error.reason, path) from error


def _shown(document: Document) -> dict[str, Any] | None:
    """The reading that the file holds as JSON; None where it is a text.

    Raises: SourceError where it is JSON and no reading.
    """
    text = document.text.lstrip()
    named = (document.path or "").lower().endswith((".json", ".jsonl"))
    if not named and not _BEGINS.match(text):
        return None
    try:
        shown = json.loads(text)
    except ValueError as broken:
        if not named and f'"{SCHEMA}"' not in text[:_HEAD]:
            return None
        if text.count('{"schema"') > 1:
            raise SourceError("holds several readings; print one reading to a file of its own", document.path) from None
        line = getattr(broken, "lineno", 1)
        reason = f"is no whole JSON object (line {line}); print one reading to a file of its own"
        raise SourceError(reason, document.path) from broken
    if not isinstance(shown, dict) or shown.get("schema") != SCHEMA:
        raise SourceError(f"{_what(shown)}; {_GIVE}", document.path)
    return shown


def _what(shown: Any) -> str:
    """What JSON is that is no reading."""
    schema = shown.get("schema") if isinstance(shown, dict) else None
    return f"is JSON of the form {schema!r} and no reading" if isinstance(schema, str) else "is JSON and no reading"


_GIVE = "give a text, or a reading as hiwar read --json --with-text prints it"

_BEGINS = re.compile(r'\{\s*"|\[\s*[{"\[]')
"""How JSON begins, and next to no text."""

_HEAD = 2_000
"""Where in a file the name of its schema is looked for, in code points."""


def _json(shown: dict[str, Any]) -> str:
    """One line; lone surrogates are written as escapes."""
    line = json.dumps(shown, ensure_ascii=False)
    try:
        line.encode("utf-8")
    except UnicodeEncodeError:
        return json.dumps(shown)
    return line
