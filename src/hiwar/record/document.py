"""A text as it was opened, before anything is read in it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date, datetime

from hiwar.errors import OptionError
from hiwar.record.span import Span


@dataclass(frozen=True, slots=True)
class Refusal:
    """A part of a source that could not be read, and why."""

    reason: str
    path: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A text with what its source says about it.

    `text` is what every span of a reading counts in: for plain text the decoded file unchanged but for a byte
    order mark, for other formats the text drawn out of them. `published_from` says where `published` comes
    from: `given` (by the caller), `metadata` (of the file) or `dateline` (the words at `published_span`).
    `notes` are what a reader of the reading must know, such as tracked changes read as accepted.
    Raises: OptionError where the text is no str or `published` no date.
    """

    text: str
    path: str | None = None
    media_type: str = "text/plain"
    title: str | None = None
    publisher: str | None = None
    published: date | None = None
    published_from: str | None = None
    published_span: Span | None = None
    language: str | None = None
    kind: str | None = None
    notes: tuple[str, ...] = ()
    refused: tuple[Refusal, ...] = ()

    def __post_init__(self) -> None:
        if not isinstance(self.text, str):
            kind = type(self.text).__name__
            raise OptionError(f"a text is a str, not {kind}; open bytes and files with hiwar.source.open_source")
        if self.published is not None and (
            not isinstance(self.published, date) or isinstance(self.published, datetime)
        ):
            kind = type(self.published).__name__
            raise OptionError(f"published is a datetime.date, not {kind}; give date(2025, 12, 20)")

    @property
    def id(self) -> str:
        """SHA-256 of the text's UTF-8, lone surrogates passed through."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()
