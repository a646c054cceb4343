"""What a form of the vocabulary is, in either language."""

from __future__ import annotations

from typing import NamedTuple


class Shape(NamedTuple):
    """What the written shape of a form tells: empty where it tells nothing.

    `tense`: past, present, future, participle, noun (a verbal noun), passive. `number`: 1, 2, 3 (many) or 0.
    `gender`: m, f. `clitic`: the joined particles before it that are not part of the mark, as folded letters.
    `suffix`: the joined pronoun after it, as folded letters.
    """

    tense: str = ""
    number: int = 0
    gender: str = ""
    clitic: str = ""
    suffix: str = ""
    definite: bool = False


class Form(NamedTuple):
    """One written form: `text` as spelled, clitics included, with its shape."""

    text: str
    shape: Shape = Shape()
