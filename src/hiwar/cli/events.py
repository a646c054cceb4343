"""`hiwar read --events`: the events of texts, as objects or as a table."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from hiwar.cli.opening import STDIN
from hiwar.cli.progress import Progress
from hiwar.errors import HiwarError, OptionError
from hiwar.export.events import events_object, heading, row_lines
from hiwar.read.event import tell
from hiwar.read.reading import rules_of
from hiwar.record import Reading

Reader = Callable[[str, argparse.Namespace], Reading]
Refuser = Callable[[str, HiwarError, argparse.Namespace], None]
Printer = Callable[[dict[str, object]], None]


def print_events(asked: argparse.Namespace, read_path: Reader, refuse: Refuser, print_json: Printer) -> int:
    """Print the events of every path; 2 where any was refused, the rest is read all the same.

    Raises: OptionError where one id is given for several paths.
    """
    if asked.id and len(asked.paths) > 1:
        raise OptionError("--id names one text, but several paths are given; leave it out to take each path's stem")
    if asked.csv:
        sys.stdout.write(heading())
    refused = 0
    for path in Progress(asked.paths, "read"):
        try:
            reading = read_path(path, asked)
        except HiwarError as error:
            refused += 1
            refuse(path, error, asked)
        else:
            _print(asked.id or _id_of(path), reading, asked, print_json)
    return 2 if refused else 0


def _id_of(path: str) -> str:
    """What a text is called where nobody gives an id: `-` alone would be the beginning of a formula."""
    return "stdin" if path == STDIN else Path(path).stem


def _print(name: str, reading: Reading, asked: argparse.Namespace, print_json: Printer) -> None:
    told = tell(reading)
    language = reading.document.language
    rules = rules_of(language) if language else None
    if asked.csv:
        if rules:
            sys.stdout.write(row_lines(name, reading, told.events, rules))
    else:
        print_json(events_object(name, reading, told, rules, ontology=asked.events))
