"""`hiwar read PATH…`: texts in, records out."""

from __future__ import annotations

import argparse
import json
import sys
from datetime import date
from typing import Any

from hiwar.cli.opening import once, open_named
from hiwar.cli.progress import Progress
from hiwar.errors import HiwarError, OptionError
from hiwar.export.account import Account
from hiwar.lang.languages import LANGUAGES
from hiwar.read.reading import read_document
from hiwar.record import Reading
from hiwar.record.reading import SCHEMA


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of `hiwar read`."""
    parser.add_argument(
        "paths", nargs="+", metavar="PATH", help="a file (text, HTML, PDF, DOCX), or - for standard input"
    )
    parser.add_argument("--published", type=day, metavar="DATE", help="the day of publication, as 2025-12-20")
    parser.add_argument("--language", choices=LANGUAGES, help="the language of the texts, where the letters mislead")
    parser.add_argument("--lang", choices=LANGUAGES, help="the language of the account (default: that of the text)")
    parser.add_argument("--json", action="store_true", help="print the reading as one JSON object a line")
    parser.add_argument(
        "--events", choices=("plover", "cameo"), help="print who did what to whom, as this ontology names it"
    )
    parser.add_argument("--csv", action="store_true", help="with --events: one row an event")
    parser.add_argument(
        "--id", metavar="ID", help="with --events and one PATH: the text's id (default: the path's stem)"
    )
    parser.add_argument("--with-text", action="store_true", help="with --json: print the text that the spans count in")


def day(written: str) -> date:
    """A date as it is given on the command line.

    Raises: argparse.ArgumentTypeError where it is none.
    """
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{written!r} is no date; write it as 2025-12-20") from None


def run(asked: argparse.Namespace) -> int:
    """Read every path; 2 where any was refused, the rest is read all the same.

    Raises: OptionError where an option has nothing to do with the others, or standard input is named twice.
    """
    once(asked.paths)
    _refuse_idle(asked)
    if asked.events:
        return _print_events(asked)
    refused = 0
    for number, path in enumerate(Progress(asked.paths, "read")):
        try:
            reading = _read(path, asked)
        except HiwarError as error:
            refused += 1
            _refuse(path, error, asked)
        else:
            _show(reading, asked, first=number == 0)
    return 2 if refused else 0


def _refuse_idle(asked: argparse.Namespace) -> None:
    """An option that would do nothing is refused: who gave it expects it to do something."""
    if (asked.csv or asked.id is not None) and not asked.events:
        raise OptionError("--csv and --id go with --events; add --events plover or --events cameo")
    if asked.with_text and (asked.events or not asked.json):
        raise OptionError("--with-text goes with --json alone; the account and the events quote the words themselves")
    if asked.events and asked.json:
        raise OptionError("--events prints objects of its own, or with --csv a table; leave out --json or --events")
    if asked.lang and (asked.json or asked.events):
        raise OptionError(
            "--lang is the language of the account; --json and --events print codes. Leave it out, or give --language"
        )


def _read(path: str, asked: argparse.Namespace) -> Reading:
    document = open_named(path)
    return read_document(document, published=asked.published, language=asked.language)


def _print_events(asked: argparse.Namespace) -> int:
    from hiwar.cli.events import print_events  # loads a vocabulary of its own: only where it is asked for

    return print_events(asked, _read, _refuse, _print_json)


def _show(reading: Reading, asked: argparse.Namespace, *, first: bool) -> None:
    if asked.json:
        _print_json(reading.to_dict(with_text=asked.with_text))
        return
    if not first:
        print()
    language = asked.lang or reading.document.language or next(iter(LANGUAGES))
    print("\n".join(Account(reading, language).lines()))


def _refuse(path: str, error: HiwarError, asked: argparse.Namespace) -> None:
    print(f"hiwar: {error}", file=sys.stderr)
    if asked.json:
        reason = getattr(error, "reason", None) or str(error)
        _print_json({"schema": SCHEMA, "path": path, "refused": [{"reason": reason}]})


def _print_json(shown: dict[str, Any]) -> None:
    """One object a line; lone surrogates are written as escapes."""
    try:
        line = json.dumps(shown, ensure_ascii=False)
        line.encode("utf-8")
    except UnicodeEncodeError:
        line = json.dumps(shown)
    print(line)
