"""Bring the letters of a printed line into the order in which they are read.

A PDF keeps where each letter stands, not what is read after what. `logical` turns a line as seen, left to right,
into the order of reading, after the rules by which lines are laid out (Unicode Standard Annex 9, run backwards).
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise

_CLASSES = {"R": "R", "AL": "R", "L": "L", "EN": "D", "AN": "D", "CS": "S", "NSM": "M"}
# A run that is read left to right: Latin words with what stands between and after them, or a number.
_LEFTWARD = re.compile(r"L(?:[LDSNM]*[LD])?|D(?:S?D)*")
_RIGHTWARD = re.compile(r"R(?:[RDSNM]*[RM])?")
_BRACKETS = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")
_OPENING, _CLOSING = frozenset("([{«‹"), frozenset(")]}»›")


@lru_cache(maxsize=4096)
def direction(letter: str) -> str:
    """R for a letter read right to left, L left to right, D digit, S number separator, M mark, N the rest."""
    return _CLASSES.get(unicodedata.bidirectional(letter[:1]), "N")


def runs_leftward(line: str) -> bool:
    """Whether more of the letters are read right to left than left to right."""
    classes = "".join(map(direction, line))
    return classes.count("R") > classes.count("L")


def logical(seen: str, rightward: bool) -> str:
    """The line `seen` (left to right) in the order of reading; `rightward` where its paragraph runs right to left.

    seen      .2025 rebmeced 17 no     (capitals aside, as Arabic would stand)
    logical   on 17 december 2025.
    """
    if rightward:
        return _turned(seen)
    classes = "".join(map(direction, seen))
    pieces, done = [], 0
    for run in _RIGHTWARD.finditer(classes):
        pieces += [seen[done : run.start()], _turned(seen[run.start() : run.end()])]
        done = run.end()
    return "".join(pieces) + seen[done:]


def _turned(seen: str) -> str:
    classes = "".join(map(direction, seen))
    pieces, done = [], len(seen)
    for run in reversed(list(_LEFTWARD.finditer(classes))):
        pieces += [seen[run.end() : done][::-1], seen[run.start() : run.end()]]
        done = run.start()
    return "".join(pieces) + seen[:done][::-1]


def brackets_turned(lines: list[str]) -> bool:
    """Whether the brackets of lines in the order of reading stand the wrong way round.

    Some programs keep a bracket by its shape on the page, some by its meaning: only the whole of the text tells.
    """
    right = wrong = 0
    for line in lines:
        brackets = [letter for letter in line if letter in _OPENING or letter in _CLOSING]
        for first, second in pairwise(brackets):
            right += first in _OPENING and second in _CLOSING
            wrong += first in _CLOSING and second in _OPENING
        if len(brackets) == 2:
            right += brackets[0] in _OPENING
            wrong += brackets[0] in _CLOSING
    return wrong > right


def turn_brackets(line: str) -> str:
    """The line with each bracket next to or among letters read right to left turned about."""
    classes = "".join(map(direction, line))
    pieces = list(line)
    for run in re.finditer(r"[^L]+", classes):
        pieces[run.start() : run.end()] = line[run.start() : run.end()].translate(_BRACKETS)
    return "".join(pieces)
