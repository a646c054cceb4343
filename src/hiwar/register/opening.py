"""From bytes to a reading: the one place where the register asks the engine."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from hiwar.errors import SourceError
from hiwar.record import Reading


def read_bytes(raw: bytes, name: str | None, *, published: date | None = None, language: str | None = None) -> Reading:
    """What is read in the bytes of a text or file; `name` is the file's.

    Raises: HiwarError where they cannot be opened or read.
    """
    from hiwar.read import read_document
    from hiwar.source import open_source

    return read_document(open_source(name, raw), published=published, language=language)


def read_path(path: str, *, published: date | None = None, language: str | None = None) -> tuple[bytes, Reading]:
    """The bytes of a file, and what is read in them.

    Raises: HiwarError where it cannot be opened or read.
    """
    from hiwar.read import read_document
    from hiwar.source import open_source

    reading = read_document(open_source(path), published=published, language=language)
    try:
        return Path(path).read_bytes(), reading
    except OSError as error:
        raise SourceError(f"cannot be opened again ({error.strerror}); try once more", path) from None
