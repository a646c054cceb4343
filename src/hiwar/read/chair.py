"""Who led or met for each side."""

from __future__ import annotations

from hiwar.read.act import Reading
from hiwar.read.mechanism import cues
from hiwar.read.mention import Mention
from hiwar.read.scene import Scene
from hiwar.record.round import Chair, Fact

_OPENING = 4
_AFTER = 320
"""How far after the word for chairing the chairs may be named, in code points."""


def find_chairs(
    scene: Scene, mentions: list[Mention], parties: tuple[str, ...], acts: list[Reading]
) -> Fact[tuple[Chair, ...]] | None:
    """The chairs of each party: those named beside a word for chairing, else those who met or spoke first."""
    people = [m for m in mentions if m.kind == "person" and m.name and m.codes and set(m.codes) <= set(parties)]
    chosen, rule = _led(scene, people), "chairs"
    if {code for m in chosen for code in m.codes} != set(parties):
        met, by = _met(scene, people, acts), "met"
        missing = [m for m in met if m.codes[0] not in {c.codes[0] for c in chosen}]
        chosen, rule = [*chosen, *missing], rule if chosen else by
    if not chosen:
        return None
    fullest = [_fullest(scene, m, people) for m in chosen]
    spans = tuple(scene.text.span(m.start, m.stop) for m in fullest)
    return Fact(tuple(_chair(scene, m) for m in fullest), spans, f"{scene.text.language}.round.{rule}")


def _chair(scene: Scene, mention: Mention) -> Chair:
    text = scene.text
    name = text.quote(*mention.name) if mention.name else text.quote(mention.start, mention.stop)
    office = text.quote(*mention.office) if mention.office else None
    return Chair(name, office, mention.codes[0])


def _led(scene: Scene, people: list[Mention]) -> list[Mention]:
    """Those named in the sentence after a word for chairing, before another clause begins."""
    for cue in cues(scene, "chairs"):
        sentence = scene.sentence_at(cue.start)
        stop = min(sentence.stop, cue.stop + _AFTER)
        after = [m for m in people if cue.start <= m.start < stop]
        before = [m for m in people if sentence.start <= m.start < cue.start and cue.start - m.stop < _AFTER]
        named = after or before
        if named and scene.paragraph_number(cue.start) < 2 * _OPENING:
            return _one_each(named)
    return []


def _one_each(people: list[Mention]) -> list[Mention]:
    """Each person once."""
    seen: list[Mention] = []
    for person in people:
        if person.codes[0] not in {other.codes[0] for other in seen}:
            seen.append(person)
    return seen


def _met(scene: Scene, people: list[Mention], acts: list[Reading]) -> list[Mention]:
    """For each party the first person named in the opening who meets, agrees, discusses or speaks there."""
    early = [m for m in people if scene.paragraph_number(m.start) < _OPENING]
    meeting = any(act.kind in ("meet", "discuss", "agree") for act in acts)
    return _one_each(early) if meeting else []


def _fullest(scene: Scene, mention: Mention, people: list[Mention]) -> Mention:
    """The same person where the name stands with an office, and in full."""
    if mention.office and mention.name and " " in scene.text.folded[slice(*mention.name)].strip():
        return mention
    words = set(scene.text.folded[slice(*(mention.name or (0, 0)))].split())
    same = [
        m
        for m in people
        if m.codes == mention.codes and m.name and words & set(scene.text.folded[slice(*m.name)].split())
    ]
    return max(same or [mention], key=lambda m: (bool(m.office), (m.name[1] - m.name[0]) if m.name else 0, -m.start))
