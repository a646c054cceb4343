"""Words that a page parts at the end of a line, put together again.

The hyphen of a word that was only parted (govern-ment) goes; that of a compound that happened to break there
(counter-terrorism) stays. Which it is, the rest of the text tells; nothing is looked up in a list of words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

SOFT, HARD = "\u00ad", "-"

_PARTED = re.compile(rf"(\w+(?:-\w+)*)[{HARD}{SOFT}\u2010]$")
_GOES_ON = re.compile(r"\w+(?:-\w+)*")
_WORD = re.compile(r"\w+(?:-\w+)*")


def words_of(lines: Iterable[str]) -> frozenset[str]:
    """The words that stand whole in the lines of a text, those with hyphens as they are, in small letters.

    Neither what a line ends with in a hyphen nor what the next line begins with is a word of the text.
    """
    found: set[str] = set()
    parted = False
    for line in lines:
        words = _WORD.findall(line.casefold())
        begins, parted = parted, bool(_PARTED.search(line))
        found.update(words[int(begins) : len(words) - int(parted)])
    return frozenset(found)


def is_parted(start: str, rest: str) -> bool:
    """Whether a line ends within a word, so that what follows is no new paragraph."""
    return bool(_PARTED.search(start)) and rest[:1].islower()


def joined(start: str, rest: str, words: frozenset[str]) -> str:
    """Two lines of one paragraph as one; `words` are those of the text."""
    parted, goes_on = _PARTED.search(start), _GOES_ON.match(rest)
    if not parted or not goes_on:
        return f"{start} {rest}"
    return start[:-1] + ("" if _one_word(parted.group(1), goes_on.group(), words) else HARD) + rest


def _one_word(first: str, second: str, words: frozenset[str]) -> bool:
    """Whether the halves are one word: as the text writes it elsewhere, else where neither half is a word of it.

    What goes on with a capital or a figure was never one word: Qatar-US, 2025-2026.
    """
    if not (first[-1].isalpha() and second[0].islower()) and second[0].upper() != second[0].lower():
        return False
    if second[0].isdigit() or first[-1].isdigit():
        return False
    first, second = first.casefold(), second.casefold()
    if first + second in words:
        return True
    if f"{first}-{second}" in words:
        return False
    return second not in words


def settled(line: str, *, printed: bool) -> str:
    """A line whose soft hyphens inside are what they look like: a hyphen where it is `printed`, else nothing."""
    body, last = (line[:-1], line[-1]) if line.endswith(SOFT) else (line, "")
    return body.replace(SOFT, HARD if printed else "") + last
