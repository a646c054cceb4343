"""Fold a text: settle spelling once, and keep the way back to the original."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from hiwar.lang.ar import fold as ar
from hiwar.lang.en import fold as en

_INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u061c\u2060\ufeff" + "".join(map(chr, range(0x202A, 0x202F)))
_INVISIBLE += "".join(map(chr, range(0x2066, 0x206A)))
_BLANKS = "\t\x0b\x0c\x00\x85\xa0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))

SAME: dict[int, str] = {}
SAME |= dict.fromkeys(map(ord, _BLANKS), " ")
SAME |= {ord("\u2028"): "\n", ord("\u2029"): "\n", ord("\r"): "\n"}
SAME |= {int(k): str(v) for table in (ar.SAME, en.SAME) for k, v in table.items()}
SAME |= {code: SAME.get(ord(letter), letter) for code, letter in SAME.items()}
"""What is folded one character for one: the common case, done in native code. No letter is folded twice."""

_FOLDED = frozenset(map(chr, SAME))
_LONGER = {**ar.LONGER, **en.LONGER}
_MARKS = ar.MARKS + en.MARKS
_DROPPED = _MARKS + _INVISIBLE

_BLANK, _DROP, _LONG = re.escape(" " + _BLANKS), re.escape(_DROPPED), re.escape("".join(_LONGER))
_UNEVEN = re.compile(
    # most letters open none of these: the first look, at one of them, turns away all others at once
    f"(?=[{_BLANK}{_DROP}{_LONG}\r])(?:"
    f"(?P<blank>(?<=[{_BLANK}\r\n])[{_BLANK}{_DROP}]*[{_BLANK}])|(?P<trailing>[{_BLANK}{_DROP}]*[{_BLANK}](?=[\r\n]))"
    f"|(?P<dropped>[{_DROP}]+)|(?P<longer>[{_LONG}])|(?P<crlf>\r(?=\n)))"
)
_OTHER = re.compile(r"[^\w]|_", re.UNICODE)


class _Break(dict[int, str]):
    """A translation table that learns which characters stand in no word."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        self[code] = " " if _OTHER.match(char) else char
        return self[code]


_GRID = _Break()
_FEW = 100
"""How many letters are replaced one after the other; more of them are translated, so that no text takes long."""


def _settled(text: str, letters: Iterable[str], table: Mapping[int, str]) -> str:
    """The text with the letters in the table that stand in it replaced: mostly few, each sought in native code."""
    said = [letter for letter in letters if table[ord(letter)] != letter]
    if len(said) > _FEW:
        return text.translate(table)
    for letter in said:
        text = text.replace(letter, table[ord(letter)])
    return text


def fold(original: str) -> tuple[str, list[int], list[int], list[int]]:
    """Fold `original`.

    Returns the folded text and its map as breaks: folded offsets, the original offsets they stand for, and where
    the original stretch of each break ends (marks on its last letter included).
    """
    even = _settled(original, _FOLDED.intersection(original), SAME)
    pieces: list[str] = []
    folded_at, original_at, ends = [0], [0], [len(original)]
    done = length = 0
    for found in _UNEVEN.finditer(original):
        start, stop = found.span()
        kept = even[done:start]
        pieces.append(kept)
        length += len(kept)
        letters = _LONGER.get(found.group(), "")
        ends[-1] = stop if found.lastgroup == "dropped" and found.group()[0] in _MARKS else start
        if letters:
            pieces.append(letters)
            _open(folded_at, original_at, ends, length, start, stop)
            length += len(letters)
        _open(folded_at, original_at, ends, length, stop, len(original))
        done = stop
    pieces.append(even[done:])
    return "".join(pieces), folded_at, original_at, ends


def _open(folded_at: list[int], original_at: list[int], ends: list[int], folded: int, original: int, end: int) -> None:
    """Begin a stretch; one that would hold nothing is written over."""
    if folded_at[-1] == folded and len(folded_at) > 1:
        original_at[-1], ends[-1] = original, end
    else:
        folded_at.append(folded)
        original_at.append(original)
        ends.append(end)


def grid(folded: str) -> str:
    """`folded` with blanks for all that stands in no word, and one blank at either end."""
    return f" {_settled(folded, set(folded), _GRID)} "


@lru_cache(maxsize=4096)
def fold_form(form: str) -> str:
    """A form of the vocabulary as it stands in a grid, with its blanks: ` co chaired `."""
    return " " + " ".join(grid(fold(form)[0]).split()) + " "


def spellings(form: str) -> tuple[str, ...]:
    """The ways in which a form may stand in a grid: St. Petersburg with the blank of its full stop, or without."""
    plain, spaced = fold_form(form), f" {grid(fold(form)[0]).strip()} "
    return (plain,) if plain == spaced else (plain, spaced)
