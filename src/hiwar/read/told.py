"""An act as it is read, before it becomes a mark, and a word that was passed over."""

from __future__ import annotations

from typing import NamedTuple

from hiwar.lang.forms import Shape
from hiwar.read.mention import Group


class Reading(NamedTuple):
    """An act as it is read, in folded offsets, before it becomes a mark.

    `subject` is the group that acts where it stands beside the head. `number` and `gender` are those of the
    subject; `stop` is where the content ends. `doubt` is empty where it is told outright, else what `doubt_of` says.
    """

    start: int
    stop: int
    head_stop: int
    kind: str
    codes: tuple[str, ...]
    number: int
    gender: str
    rule: str
    shape: Shape
    way: str
    subject: Group | None = None
    cameo: str | None = None
    negated: bool = False
    embedded: bool = False
    doubt: str = ""

    @property
    def reach(self) -> int:
        """Where the content begins: behind the head, and behind the subject where that follows it."""
        behind = self.subject.stop if self.subject and self.subject.start > self.start else 0
        return max(self.head_stop, behind)


class Passed(NamedTuple):
    """A word that may carry an act and was passed over, in folded offsets; `reason` is one of REASONS."""

    start: int
    stop: int
    rule: str
    reason: str


REASONS = {
    "inside": "it stands inside the head of another act",
    "subject": "no subject of its own stands beside it, and nothing tells that it keeps the one before",
    "noun": "it tells only with a noun that says what is expressed or done, and none follows",
    "word": "it needs a word after it that does not follow",
    "agreement": "no subject before it agrees in number and gender",
}
"""Why a word that may carry an act does not, for those who repair the vocabulary."""
