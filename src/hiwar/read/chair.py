"""Who led or met for each side."""

from __future__ import annotations

from itertools import pairwise

from hiwar.read.act import Reading
from hiwar.read.mechanism import cues
from hiwar.read.mention import Mention
from hiwar.read.scene import Scene
from hiwar.record.round import Chair, Fact
from hiwar.record.span import in_one_line
from hiwar.rules.rules import Hit

_OPENING = 4
_FIRST = 110
"""How far from the word for chairing the first chair is named, in code points."""

_NEXT = 48
"""How far from one chair the next is named, in code points: a comma, `and`, the name of a side."""


def find_chairs(
    scene: Scene, mentions: list[Mention], parties: tuple[str, ...], acts: list[Reading]
) -> Fact[tuple[Chair, ...]] | None:
    """The chairs of each party: those named beside a word for chairing, else those who met or spoke first."""
    mentions = _paired(scene, mentions, parties)
    spoken_for = [m for m in mentions if m.kind == "person" and m.codes and set(m.codes) <= set(parties)]
    people = [m for m in spoken_for if m.name]
    chosen, rule = [m for m in _led(scene, spoken_for) if m.name], "chairs"
    if {code for m in chosen for code in m.codes} != set(parties):
        met = _met(scene, people, acts)
        missing = [m for m in met if m.codes[0] not in {c.codes[0] for c in chosen}]
        chosen, rule = [*chosen, *missing], rule if chosen else "met"
    if not chosen:
        return None
    fullest = _each_once(scene, [_fullest(scene, m, people) for m in chosen])
    spans = tuple(scene.text.span(m.start, m.stop) for m in fullest)
    return Fact(tuple(_chair(scene, m) for m in fullest), spans, f"{scene.text.language}.round.{rule}")


def _unjoined(scene: Scene, mentions: list[Mention]) -> list[Mention]:
    """The mentions, a name behind another person without the `and` that is joined to it."""
    told = list(mentions)
    for at, (one, other) in enumerate(pairwise(mentions), 1):
        both = one.kind == other.kind == "person" and other.name and other.name[0] == other.start
        gap, first = scene.text.folded[one.stop : other.start], scene.text.folded[other.start]
        if both and other.name and gap in (" ", ", ") and first in scene.clauses.NAME_JOINED[:1]:
            told[at] = other._replace(name=(other.name[0] + 1, other.name[1]))
    return told


def _titled_behind(mentions: list[Mention], parties: tuple[str, ...]) -> list[Mention]:
    """The mentions, a person without a side given that of the title right behind: the President X president of Y."""
    told = list(mentions)
    for at, (person, title) in enumerate(pairwise(mentions)):
        alone = person.kind == title.kind == "person" and person.name and not person.codes
        if alone and not title.name and title.start - person.stop == 1 and set(title.codes) <= set(parties):
            told[at] = person._replace(codes=title.codes)
    return told


def _paired(scene: Scene, mentions: list[Mention], parties: tuple[str, ...]) -> list[Mention]:
    """The mentions, of two who are named to chair between two sides the one without a side given the other's."""
    mentions = _titled_behind(_unjoined(scene, mentions), parties)
    told = [m for m in mentions if m.kind == "person" and m.name and set(m.codes) <= set(parties)]
    given = {}
    for cue in cues(scene, "chairs") if len(parties) == 2 else ():
        for row in (_row_after(scene, cue, told), _row_before(scene, cue, told)):
            sided, unsided = [m for m in row if len(m.codes) == 1], [m for m in row if not m.codes]
            if len(row) == 2 and len(sided) == len(unsided) == 1:
                others = tuple(code for code in parties if code not in sided[0].codes)
                given[unsided[0]] = unsided[0]._replace(codes=others, rule=unsided[0].rule + ".paired")
    return [given.get(m, m) for m in mentions]


def _chair(scene: Scene, mention: Mention) -> Chair:
    text = scene.text
    name = text.quote(*mention.name) if mention.name else text.quote(mention.start, mention.stop)
    office = text.quote(*mention.office) if mention.office else None
    return Chair(in_one_line(name), in_one_line(office) if office else None, mention.codes[0])


def _led(scene: Scene, people: list[Mention]) -> list[Mention]:
    """All who are named in a row after a word for chairing, else before it, in the first paragraphs."""
    led: list[Mention] = []
    for cue in cues(scene, "chairs"):
        if scene.depth(cue.start) < 2 * _OPENING:
            after, before = _row_after(scene, cue, people), _row_before(scene, cue, people)
            led += (before or after) if cue.value.get("active") else (after or before)
    return sorted(led)


def _row_after(scene: Scene, cue: Hit, people: list[Mention]) -> list[Mention]:
    sentence = scene.sentence_at(cue.start)
    row: list[Mention] = []
    reach = cue.stop + _FIRST
    for person in people:
        if cue.start <= person.start < min(reach, sentence.stop):
            row.append(person)
            reach = person.stop + _NEXT
    return row


def _row_before(scene: Scene, cue: Hit, people: list[Mention]) -> list[Mention]:
    sentence = scene.sentence_at(cue.start)
    row: list[Mention] = []
    reach = cue.start - _NEXT
    for person in reversed(people):
        if sentence.start <= person.start and max(reach, sentence.start) <= person.stop <= cue.start:
            row.insert(0, person)
            reach = person.start - _NEXT
    return row


def _met(scene: Scene, people: list[Mention], acts: list[Reading]) -> list[Mention]:
    """For each party the first person named in the opening, where the text tells of meeting, discussing or agreeing."""
    early = [m for m in people if scene.depth(m.start) < _OPENING]
    if not any(act.kind in ("meet", "discuss", "agree") for act in acts):
        return []
    first: dict[str, Mention] = {}
    for person in early:
        first.setdefault(person.codes[0], person)
    return list(first.values())


def _each_once(scene: Scene, people: list[Mention]) -> list[Mention]:
    """Each person at the first mention."""
    seen: dict[tuple[str, str], Mention] = {}
    for person in people:
        last = scene.text.folded[slice(*(person.name or (0, 0)))].split()[-1:]
        seen.setdefault((person.codes[0], " ".join(last)), person)
    return list(seen.values())


def _fullest(scene: Scene, mention: Mention, people: list[Mention]) -> Mention:
    """The same person where the name stands with an office, and in full."""
    if mention.office and mention.name and " " in scene.text.folded[slice(*mention.name)].strip():
        return mention
    words = scene.text.folded[slice(*(mention.name or (0, 0)))].split()
    same = [
        m
        for m in people
        if m.codes == mention.codes and m.name and _one_person(scene, words, scene.text.folded[slice(*m.name)].split())
    ]
    return max(same or [mention], key=lambda m: (bool(m.office), (m.name[1] - m.name[0]) if m.name else 0, -m.start))


def _one_person(scene: Scene, words: list[str], other: list[str]) -> bool:
    """Whether two forms of a name may be one person's: they begin or end alike, or share more than a father's name."""
    shared = len(set(words) & set(other))
    father = any(len(name) > 1 and name[-2] in scene.clauses.BINDERS for name in (words, other))
    alike = shared == 1 and words[-1] == other[-1] and not father
    return bool(words and other) and (words[0] == other[0] or shared > 1 or alike)
