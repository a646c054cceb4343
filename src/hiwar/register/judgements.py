"""Which of several people's words counts for a reader: the newest of the reader's own side, else the newest public."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from hiwar.membership.models import Owned

Word = TypeVar("Word", bound=Owned)


def that_counts(words: Iterable[Word]) -> Word | None:
    """Of words that the reader may see. None where there are none."""
    return max(words, key=_rank, default=None)


def of_whom(words: Iterable[Word]) -> list[Word]:
    """All words of the reader's own side where it has any, else the public ones."""
    given = list(words)
    own = [word for word in given if word.owner_side]
    return own or given


def _rank(word: Owned) -> tuple[bool, object, int]:
    return bool(word.owner_side), word.at, word.pk
