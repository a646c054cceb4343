"""Where Arabic sentences end."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

_END = re.compile(r"(?:[.!?]+[\"')\]]*(?=\s)|[?!]|\.(?=[^\W\d_]{2}))")
_SHORT = re.compile(r"(?:^|[\s(])[^\W\d_]\.$|(?:^|\s)\d{1,2}\.$")


def sentence_ends(folded: str, opens: Callable[[int], bool]) -> Iterator[int]:
    """Offsets after the end of each sentence in a folded paragraph.

    A full stop after a single letter (د. أحمد) or a list number (1.) ends none.
    """
    del opens  # Arabic has no capitals
    for found in _END.finditer(folded):
        if not _SHORT.search(folded[max(0, found.start() - 4) : found.start() + 1]):
            yield found.end()
