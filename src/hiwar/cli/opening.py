"""Open what a command names: a file, or `-` for standard input, which can be read once."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from hiwar.errors import OptionError
from hiwar.record import Document
from hiwar.source import open_source

STDIN = "-"


def open_named(path: str) -> Document:
    """The document in a file or on standard input.

    Raises: SourceError where it cannot be opened.
    """
    if path != STDIN:
        return open_source(path)
    stream = sys.stdin
    return open_source(path, stream.buffer.read() if stream else b"")


def once(paths: Sequence[str | None]) -> None:
    """Standard input holds one text, so that it is named once.

    Raises: OptionError where it is named twice.
    """
    if list(paths).count(STDIN) > 1:
        raise OptionError("- names standard input, which holds one text; give the other texts as files")
