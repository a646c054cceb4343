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
    """Mentions joined to one subject."""

    start: int
    stop: int
    mentions: tuple[Mention, ...]

    @property
    def codes(self) -> tuple[str, ...]:
        """All that the group stands for, in alphabetical order."""
        return tuple(sorted({code for mention in self.mentions for code in mention.codes}))

    @property
    def number(self) -> int:
        """How many act: 1, 2 or 3 for many."""
        return min(3, sum(mention.number for mention in self.mentions))

    @property
    def bound(self) -> bool:
        """Whether a preposition is joined to the first of them."""
        return self.mentions[0].bound


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
    groups: list[Group] = []
    for mention in mentions:
        if groups and _joins(scene, groups[-1], mention):
            last = groups.pop()
            groups.append(Group(last.start, mention.stop, (*last.mentions, mention)))
        else:
            groups.append(Group(mention.start, mention.stop, (mention,)))
    return groups


def _joins(scene: Scene, group: Group, mention: Mention) -> bool:
    if mention.start - group.stop > _JOINT:
        return False
    gap = scene.text.folded[group.stop : mention.start]
    alone = ("side", "own", "statement")
    if mention.bound or "\n" in gap or group.mentions[-1].kind in alone or mention.kind in alone:
        return False
    return bool(scene.clauses.JOINS.fullmatch(gap))
