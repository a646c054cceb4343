"""A time as it is said, before it is reckoned."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from hiwar.lang.calendars import Calendar
from hiwar.read.time_words import Word


class Term(NamedTuple):
    """A time as it is said: its kind, folded `[start, stop)`, and what its words give.

    `lean` is -1 for last, 0 for this, 1 for next; `many` is how many, or which, -1 the last; `sure` is False for
    what is a time only beside another word.
    """

    kind: str
    start: int
    stop: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    hijri: bool = False
    weekday: int | None = None
    lean: int | None = None
    unit: str = ""
    many: float = 0
    value: str = ""
    hour: int | None = None
    minute: int = 0
    second: int | None = None
    half: str = ""
    zone: bool = False
    sure: bool = True
    of: Term | None = None
    to: Term | None = None


Words = Sequence[Word]
Builder = Callable[[Words, Calendar], "Term | None"]


def ends_of(words: Words) -> tuple[int, int]:
    """Where a term stands: from its first word to its last that is no preposition."""
    first = next((w for w in words if w.letter not in "_~+"), words[0])
    return first.start, words[-1].stop


def first_of(words: Words, letters: str) -> Word | None:
    return next((word for word in words if word.letter in letters), None)


def plain(word: Word) -> Term:
    if word.letter in "don":
        return Term("number", word.start, word.stop, day=word.number, value=word.letter, sure=False)
    if word.letter == "y":
        return Term("year", word.start, word.stop, year=word.number, sure=False)
    return Term("joint", word.start, word.stop, value=word.letter, sure=False)
