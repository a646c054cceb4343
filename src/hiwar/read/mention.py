"""A mention of one who may act, and the groups of those who act together."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from hiwar.read.scene import Scene
from hiwar.rules.rules import Hit

STATES = ("state", "body", "place", "demonym")


class Mention(NamedTuple):
    """A mention of one who may act: folded `[start, stop)`.

    `codes` are the states or bodies it stands for, empty for the sides until the parties are known. `number` is
    1, 2 or 3 (many). `bound` tells that a preposition is joined to it, so that it is no subject. `name` and
    `office` are the folded places of a person's name and office; `counterpart` that it is the other party's.
    """

    start: int
    stop: int
    codes: tuple[str, ...]
    kind: str
    number: int
    rule: str
    bound: bool = False
    name: tuple[int, int] | None = None
    office: tuple[int, int] | None = None
    counterpart: bool = False
    head: bool = False
    gender: str = ""


class Group(NamedTuple):
    """Mentions joined to one subject.

    `codes` are all that it stands for, in alphabetical order; `number` how many act, 3 for many; `bound` tells that
    a preposition is joined to the first of them.
    """

    start: int
    stop: int
    mentions: tuple[Mention, ...]
    codes: tuple[str, ...]
    number: int
    bound: bool


def is_bound(hit: Hit) -> bool:
    """Whether a preposition is joined to the form."""
    return hit.shape.bound


def inside(start: int, stop: int, mentions: Iterable[Mention]) -> bool:
    """Whether a stretch lies within one of the mentions."""
    return any(m.start <= start and stop <= m.stop for m in mentions)


_JOINT = 40
"""The longest that may stand between two mentions of one group, in code points."""


def join_mentions(scene: Scene, mentions: list[Mention]) -> list[Group]:
    """Mentions that stand together as one subject: Secretary Blinken and the Amir."""
    joined: list[list[Mention]] = []
    for mention in mentions:
        if joined and _joins(scene, joined[-1][-1], mention):
            joined[-1].append(mention)
        else:
            joined.append([mention])
    return [_group(tuple(together)) for together in joined]


def _group(mentions: tuple[Mention, ...]) -> Group:
    first = mentions[0]
    if len(mentions) == 1 and len(first.codes) < 2:
        return Group(first.start, first.stop, mentions, first.codes, first.number, first.bound)
    codes = tuple(sorted({code for mention in mentions for code in mention.codes}))
    number = min(3, sum(mention.number for mention in mentions))
    return Group(first.start, mentions[-1].stop, mentions, codes, number, first.bound)


_ALONE = frozenset({"side", "own", "statement"})


def _joins(scene: Scene, last: Mention, mention: Mention) -> bool:
    if mention.start - last.stop > _JOINT or mention.bound or last.kind in _ALONE or mention.kind in _ALONE:
        return False
    gap = scene.text.folded[last.stop : mention.start]
    again = "-" in gap and set(mention.codes) <= set(last.codes)  # LUSAKA, Zambia - Zambia and Angola
    return "\n" not in gap and not again and bool(scene.clauses.JOINS.fullmatch(gap))
