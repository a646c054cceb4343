"""A stretch of a text."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """The characters `start` to `stop` of a text, in code points, half-open."""

    start: int
    stop: int

    def of(self, text: str) -> str:
        """The words that the span covers in `text`."""
        return text[self.start : self.stop]

    def holds(self, other: Span) -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.stop <= self.stop

    def meets(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.stop and other.start < self.stop


def in_one_line(words: str) -> str:
    """Words with one blank for every stretch of blanks and line ends, so that a value does not hang on its layout."""
    return " ".join(words.split())
