"""Open plain text."""

from __future__ import annotations

from hiwar.record.document import Document
from hiwar.source.letters import decode
from hiwar.source.limits import Limits

MEDIA_TYPE = "text/plain"


def open_plain(raw: bytes, path: str | None, limits: Limits) -> Document:
    """The decoded text, unchanged but for a byte order mark.

    Raises: SourceError where the bytes are no text in an encoding that can be told.
    """
    text, notes = decode(raw, path)
    return Document(text, path, MEDIA_TYPE, notes=notes)
