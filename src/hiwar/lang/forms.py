"""What a form of the vocabulary is, in either language."""

from __future__ import annotations

from typing import NamedTuple


class Shape(NamedTuple):
    """What the written shape of a form tells: empty where it tells nothing.

    `tense`: past, present, future, participle, noun (a verbal noun), passive. `number`: 1, 2, 3 (many) or 0.
    `gender`: m, f. `clitic`: the joined particles before it that are not part of the mark, as folded letters.
    `suffix`: the joined pronoun after it, as folded letters. `bound`: a preposition is among the clitics.
    """

    tense: str = ""
    number: int = 0
    gender: str = ""
    clitic: str = ""
    suffix: str = ""
    definite: bool = False
    bound: bool = False


class Form(NamedTuple):
    """One written form: `text` as spelled, clitics included, with its shape.

    `melted` tells that its article has melted into the particle before it (للدفاع), so that the mark holds both.
    """

    text: str
    shape: Shape = Shape()
    melted: bool = False

    @property
    def joined(self) -> int:
        """How many of its first letters are joined particles and no part of the mark."""
        return len(self.shape.clitic) - self.melted


class Head(NamedTuple):
    """A word that may carry an act: folded `[start, stop)`, the ways it can be read, and where it stands.

    `homograph`: the form is also a common word, so that it needs a subject of its own. `opening` and `closing`
    bound its sentence; `before` is where the head before it in the sentence ends, or -1.
    """

    start: int
    stop: int
    shapes: tuple[Shape, ...]
    homograph: bool
    opening: int
    closing: int
    before: int = -1
    before_tense: str = ""


class Standing(NamedTuple):
    """Where a group of mentions stands that may be a subject; `bound` where a preposition is joined to it."""

    start: int
    stop: int
    number: int
    bound: bool
    kind: str
    gender: str = ""


class Subject(NamedTuple):
    """How a head has its subject: `group` (the one at `group`), `kept` (that of the sentence), `none` (it has none).

    `start` is where the head begins, a light verb before it included. `shape` is the way in which it is read.
    """

    way: str
    shape: Shape
    start: int
    group: int = -1
