"""From bytes to a reading: the one place where the register asks the engine."""

from __future__ import annotations

import sys
from datetime import date
from functools import cache
from pathlib import Path

from hiwar.errors import SourceError
from hiwar.record import Document, Reading
from hiwar.version import __version__

STDIN = "-"


def read_bytes(raw: bytes, name: str | None, *, published: date | None = None, language: str | None = None) -> Reading:
    """What is read in the bytes of a text or file; `name` is the file's.

    Raises: HiwarError where they cannot be opened or read.
    """
    from hiwar.source import open_source

    return _read(open_source(name, raw), published, language)


def read_path(path: str, *, published: date | None = None, language: str | None = None) -> tuple[bytes, Reading]:
    """The bytes of a file, or of standard input (`-`), and what is read in them.

    Raises: HiwarError where it cannot be opened or read.
    """
    if path == STDIN:
        raw = sys.stdin.buffer.read()
        return raw, read_bytes(raw, path, published=published, language=language)
    from hiwar.source import open_source

    document = open_source(path)
    try:
        raw = Path(path).read_bytes()
    except OSError as error:
        raise SourceError(f"cannot be opened again ({error.strerror}); try once more", path) from None
    return raw, _read(document, published, language)


def _read(document: Document, published: date | None, language: str | None) -> Reading:
    from hiwar.read.reading import read_document

    if not document.text.strip():
        raise SourceError("holds no text, and there is nothing to enter; give the text itself", document.path)
    return read_document(document, published=published, language=language)


@cache
def rules_named(language: str | None) -> str:
    """The rules by which a text of this language is read: the version and the start of their digest."""
    from hiwar.rules import load_rules

    return f"hiwar {__version__}, {load_rules(language).digest[:12]}" if language else f"hiwar {__version__}"
