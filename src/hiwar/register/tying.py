"""Ties promises together into threads: pure, and in whatever order the ties come the threads are the same.

What a person judged the same belongs together. What a person judged different stands in no thread together, whatever
else is proposed. What the program proposes joins the likest first, and never puts two promises of one text together.

    same       a ── b            joined
    different  b ─╳─ d           never together, so c ── d is not taken, though it is proposed
    proposed   b ── c, c ── d
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

SAME, DIFFERENT, UNSURE = "same", "different", "unsure"
COUNTERPART = "counterpart"


@dataclass(frozen=True, slots=True)
class Tie:
    """Two promises that are said to be one; `verdict` is what a person says of it, None where nobody judged it yet."""

    one: int
    other: int
    relation: str
    score: float = 1.0
    verdict: str | None = None


def tie(texts: Mapping[int, int], ties: Iterable[Tie]) -> list[frozenset[int]]:
    """The promises (each with the number of its text) in threads, in the order of their least numbers.

    A tie to a promise that is not among them is passed over.
    """
    known = sorted((t for t in ties if t.one in texts and t.other in texts), key=_first_told)
    knots = _Knots(texts, [t for t in known if t.verdict == DIFFERENT])
    for t in known:
        if t.verdict == SAME:
            knots.join(t.one, t.other)
    for t in known:
        if t.verdict not in (SAME, DIFFERENT) and knots.may_join(t.one, t.other):
            knots.join(t.one, t.other)
    return sorted((frozenset(of) for of in knots.threads()), key=min)


def _first_told(t: Tie) -> tuple[bool, float, int, int]:
    """Versions of one text before rounds, the likest first."""
    return t.relation != COUNTERPART, -t.score, min(t.one, t.other), max(t.one, t.other)


class _Knots:
    """Promises joined so far, and which must stay apart."""

    def __init__(self, texts: Mapping[int, int], apart: Iterable[Tie]) -> None:
        self._of = {one: [one] for one in texts}
        self._texts = {one: {text} for one, text in texts.items()}
        self._apart: dict[int, set[int]] = {}
        for t in apart:
            self._apart.setdefault(t.one, set()).add(t.other)
            self._apart.setdefault(t.other, set()).add(t.one)

    def may_join(self, one: int, other: int) -> bool:
        """Whether a proposal may put the two together."""
        left, right = self._of[one], self._of[other]
        if left is right:
            return False
        if not self._texts[left[0]].isdisjoint(self._texts[right[0]]):
            return False
        return not any(self._apart.get(a, _NONE) & set(right) for a in left if a in self._apart)

    def join(self, one: int, other: int) -> None:
        left, right = self._of[one], self._of[other]
        if left is right:
            return
        if len(left) < len(right):
            left, right = right, left
        self._texts[left[0]] |= self._texts[right[0]]
        left += right
        self._of |= dict.fromkeys(right, left)

    def threads(self) -> list[list[int]]:
        return list({id(of): of for of in self._of.values()}.values())


_NONE: frozenset[int] = frozenset()
