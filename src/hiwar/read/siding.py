"""People whom a text sets on a side: … chaired the round for Qatar."""

from __future__ import annotations

from typing import NamedTuple

from hiwar.lang.languages import language_of
from hiwar.read.mention import Mention
from hiwar.read.scene import Scene

_MARKERS = ("organ", "state", "body")
_FAR = 90
"""How far after the people the side may be named that they chaired for, in code points."""


def give_sides(scene: Scene, mentions: list[Mention], parties: tuple[str, ...]) -> list[Mention]:
    """The same mentions, people without a state of their own given the side that their sentence sets them on.

    The side is named before them and holds until the next is named, or after the verb that they are subjects of.
    """
    named = [m for m in mentions if m.kind in _MARKERS and m.codes and set(m.codes) <= set(parties)]
    sides = _Sides(named, [m for m in named if _marks_side(scene, m)])
    return [_sided(scene, m, sides, mentions) if m.kind == "person" and not m.codes else m for m in mentions]


def _marks_side(scene: Scene, mention: Mention) -> bool:
    """Whether the words beside a mention set people on its side: on behalf of, the Omani side was led by."""
    naming = language_of(scene.text.language).naming
    before = scene.text.folded[max(0, mention.start - 24) : mention.start]
    led = mention.kind == "organ" and naming.SIDE_LED.match(scene.text.folded, mention.stop)
    return bool(led or naming.ON_SIDE.search(before))


class _Sides(NamedTuple):
    """The mentions of the parties in the text, and those of them that set people on a side."""

    named: list[Mention]
    marks: list[Mention]


def _sided(scene: Scene, person: Mention, sides: _Sides, mentions: list[Mention]) -> Mention:
    marks = sides.marks
    sentence, behind = scene.sentence_at(person.start), next((m for m in sides.named if m.start >= person.stop), None)
    gap = language_of(scene.text.language).naming.PERSON_SIDE.match(scene.text.folded, person.stop)
    if behind and gap and gap.end() == behind.start:
        return person._replace(codes=behind.codes, rule=person.rule + ".side")
    before = [m for m in marks if sentence.start <= m.start < person.start]
    if before:
        return person._replace(codes=before[-1].codes, rule=person.rule + ".side")
    for mark in marks:
        after = person.stop <= mark.start < sentence.stop and mark.start - person.stop < 2 * _FAR
        between = [m for m in mentions if m.kind == "person" and m.codes and person.stop <= m.start < mark.start]
        if after and not between and _verb_between(scene, person.stop, mark.start):
            return person._replace(codes=mark.codes, rule=person.rule + ".side")
    return person


def _verb_between(scene: Scene, start: int, stop: int) -> bool:
    """Whether a word for chairing stands between the people and the side, no further than usual from the side."""
    return any(
        start <= cue.start and cue.stop <= stop and stop - cue.stop < _FAR for cue in scene.cues.get("chairs", [])
    )
