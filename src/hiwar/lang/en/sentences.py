"""Where English sentences end, and where they do not."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

_END = re.compile(r"[.!?]+[\"')\]]*(?=\s)")
_SHORT = re.compile(
    r"(?:^|[\s(\"'])(?:[a-z]|[a-z](?:\.[a-z])+|mr|mrs|ms|dr|prof|rev|st|gen|col|lt|maj|capt|adm|sen|rep|gov|hon|jr|sr"
    r"|no|nos|vol|art|arts|para|paras|dept|govt|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|vs|approx|inc|ltd|co"
    r"|corp|\d{1,2})\.$"
)
_FOLLOWS = re.compile(r"\s+[\"'(\[]*(?=\w)")
_DETERMINER = re.compile(r"(?:the|in|both|they|this|these|we|on|as|it|he|she)\b")
_TITLE = re.compile(r"(?:president|secretary|minister)\b")
_PLACED = re.compile(r"\b(?:in|within|across) the u\.s\.$|(?:\bjr|\bsr|\binc|\bltd)\.$")
_ENDING_INITIALS = re.compile(r"(?:\b[a-z]\.[a-z]|\bjr|\bsr|\binc|\bltd)\.$")


def sentence_ends(folded: str, opens: Callable[[int], bool]) -> Iterator[int]:
    """Offsets after the end of each sentence in a folded paragraph.

    `opens` says whether the original has a capital or a number at an offset: what follows must open so. A full
    stop after an initial, an abbreviation or a list number ends none; after `U.S.` one, where a determiner follows,
    or a title behind a place: in the U.S. Secretary ….
    """
    for found in _END.finditer(folded):
        at = found.end()
        follows = _FOLLOWS.match(folded, at)
        if follows is None or not opens(follows.end()):
            continue
        before = folded[max(0, found.start() - 12) : found.start() + 1]
        if found.group()[0] == "." and _SHORT.search(before):
            if _ENDING_INITIALS.search(before) and _begins(folded, at, follows.end()):
                yield at
            continue
        yield at


def _begins(folded: str, stop: int, start: int) -> bool:
    """Whether what follows an abbreviation begins a sentence: the U.S. Secretary of State does not."""
    if _DETERMINER.match(folded, start):
        return True
    return bool(_TITLE.match(folded, start) and _PLACED.search(folded, max(0, stop - 20), stop))


_HANGING = re.compile(
    r"(?:,|-|\b(?:the|a|an|of|and|or|in|at|on|by|to|for|from|with|between|his|her|its|their|was|were|is|are|has|have"
    r"|had|will|be|been|that|which|who|counterpart|minister|dr|mr|mrs|ms|gen))\.?$"
)


def hangs(line: str) -> bool:
    """Whether a folded line ends in a word or mark that nothing ends in: chaired by the."""
    return bool(_HANGING.search(line))
