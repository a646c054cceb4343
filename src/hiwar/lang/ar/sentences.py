"""Where Arabic sentences end, and where they do not."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from hiwar.lang.ar.clauses import _folded

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


_HANGING = _folded(
    r"(?:[،,]|(?:^|\s)و?(?:في|من|على|إلى|عن|مع|بين|أو|أن|إن|التي|الذي|الذين|خلال|برئاسة|بحضور|يوم|نظيره|نظيرته|نظيرها"
    r"|وزير|وزيرة|وزيري|قد|هذا|هذه))$"
)


def hangs(line: str) -> bool:
    """Whether a folded line ends in a word or mark that nothing ends in: برئاسة وزير."""
    return bool(_HANGING.search(line))
