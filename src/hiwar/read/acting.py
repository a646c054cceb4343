"""Who acts: the group beside the verb, or the last subject before that agrees with it."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import NamedTuple

from hiwar.lang.forms import Shape, Subject
from hiwar.read.mention import Group
from hiwar.read.told import Reading
from hiwar.record.span import Span

_start = attrgetter("start")


class Near(NamedTuple):
    """What stands around a candidate: the groups, the acts before it, its sentence, and the parties of the text."""

    groups: list[Group]
    found: list[Reading]
    sentence: Span
    parties: tuple[str, ...]


def acting(
    group: Group | None, subject: Subject, found: list[Reading], place: tuple[Span, bool]
) -> tuple[tuple[str, ...], int, str] | None:
    """Who acts: the group beside the head, or the last subject before that agrees; None where there is none."""
    if subject.way == "none":
        return (), 0, ""
    if group is not None and group.mentions[0].kind == "own":
        kept = _kept(subject.shape._replace(number=1, gender=""), found, (place[0], False))
        return (kept.codes, 1, kept.gender) if kept else None
    if group is not None:
        return group.codes, group.number, group.mentions[0].gender
    kept = _kept(subject.shape, found, place)
    return (kept.codes, kept.number, kept.gender) if kept else None


def opened(subject: Subject, near: Near) -> tuple[tuple[str, ...], int, str] | None:
    """He with whom the sentence opens, for a verb without a subject before which nobody acts there."""
    groups, found, sentence, _ = near
    if subject.way != "kept" or subject.shape.number > 1 or (found and found[-1].start >= sentence.start):
        return None
    first = groups[(at := bisect_left(groups, sentence.start, key=_start)) : at + 1]
    for group in first:
        opens = group.start - sentence.start < _OPENING and group.stop < subject.start and not group.bound
        if opens and group.mentions[0].kind == "person" and group.number == 1 and group.codes:
            return group.codes, 1, group.mentions[0].gender
    return None


_OPENING = 16
"""How near the beginning of a sentence he stands with whom it opens, in code points."""


def spoken_of(group: Group | None, groups: list[Group], sentence: Span) -> tuple[tuple[str, ...], int, str] | None:
    """He who opens the sentence, where nobody has acted before: The Amir arrived in Cairo, where he met …."""
    if group is None or group.mentions[0].kind != "own":
        return None
    for other in groups[bisect_left(groups, sentence.start, key=_start) :]:
        if other.start < group.start and other.mentions[0].kind == "person" and other.codes:
            return other.codes, other.number, other.mentions[0].gender
        return None
    return None


def _kept(shape: Shape, found: list[Reading], place: tuple[Span, bool]) -> Reading | None:
    """The last act whose subject agrees in number, and in gender where both are told; first in the sentence itself.

    What is said in somebody's content is the last resort for a verb outside it: its subject is the speaker.
    """
    sentence, embedded = place
    acts = [act for act in reversed(found[-14:]) if act.way != "none" and (act.codes or act.number)]
    here = [act for act in acts if act.start >= sentence.start]
    earlier = [act for act in acts if act.start < sentence.start and not act.embedded]
    speaking = here if embedded else [act for act in here if not act.embedded and act.shape.tense != "noun"]
    others = [act for act in here if act not in speaking]
    for act in [*speaking, *others, *earlier] if shape.tense == "participle" else [*speaking, *earlier, *others]:
        if _agrees(shape, act):
            return act
    return here[0] if here and not shape.gender else None


def _agrees(shape: Shape, act: Reading) -> bool:
    if not shape.gender and shape.number != 2:
        return True
    if shape.number >= 2:
        return act.number >= 2
    if shape.gender == "f" and act.gender == "f":
        return True
    return act.number <= 1 and (not act.gender or not shape.gender or act.gender == shape.gender)
