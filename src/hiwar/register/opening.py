"""From bytes to a reading: the one place where the register asks the engine."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from hiwar.errors import SourceError
from hiwar.record import Reading
from hiwar.version import __version__


def read_bytes(raw: bytes, name: str | None, *, published: date | None = None, language: str | None = None) -> Reading:
    """What is read in the bytes of a text or file; `name` is the file's.

    Raises: HiwarError where they cannot be opened or read.
    """
    from hiwar.read.reading import read_document
    from hiwar.source import open_source

    return read_document(open_source(name, raw), published=published, language=language)


def read_path(path: str, *, published: date | None = None, language: str | None = None) -> tuple[bytes, Reading]:
    """The bytes of a file, and what is read in them.

    Raises: HiwarError where it cannot be opened or read.
    """
    from hiwar.read.reading import read_document
    from hiwar.source import open_source

    reading = read_document(open_source(path), published=published, language=language)
    try:
        return Path(path).read_bytes(), reading
    except OSError as error:
        raise SourceError(f"cannot be opened again ({error.strerror}); try once more", path) from None


@cache
def rules_named(language: str | None) -> str:
    """The rules by which a text of this language is read: the version and the start of their digest."""
    from hiwar.rules import load_rules

    return f"hiwar {__version__}, {load_rules(language).digest[:12]}" if language else f"hiwar {__version__}"
