"""Which states and bodies are the parties of a text, and what `the two sides` stands for."""

from __future__ import annotations

from collections import Counter

from hiwar.read.mention import Group, Mention
from hiwar.read.scene import Scene
from hiwar.record.marks import Evidence, Party

_OPENING = 2
"""How many paragraphs make the opening, where a text names its parties."""


def decide_parties(scene: Scene, groups: list[Group]) -> tuple[tuple[str, ...], list[Mention]]:
    """The codes of the parties in alphabetical order with the mentions that say so; none where the text has no sides.

    The two named most weigh, those of the opening and those who act or are joined more than those talked about.
    """
    weights: Counter[str] = Counter()
    joined: Counter[str] = Counter()
    for group in groups:
        early = scene.paragraph_number(group.start) < _OPENING
        for code in set(group.codes):
            weights[code] += (4 if early else 1) + (2 if any(m.kind == "person" for m in group.mentions) else 0)
            if len(group.codes) in (2, 3):
                joined[code] += 3 if early else 2
    total = weights + joined
    wanted = 3 if _speaks_of_three(scene) else 2
    ranked = [code for code, _ in sorted(total.items(), key=lambda pair: (-pair[1], pair[0]))]
    parties = tuple(sorted(ranked[:wanted]))
    if len(parties) < 2 or total[ranked[1]] < 4:
        return (), []
    says = [m for group in groups for m in group.mentions if set(m.codes) & set(parties)]
    return parties, _first_of_each(says, parties)


def _speaks_of_three(scene: Scene) -> bool:
    return any(hit.value.get("three") for hit in scene.hits.of("side"))


def _first_of_each(mentions: list[Mention], parties: tuple[str, ...]) -> list[Mention]:
    firsts = [next((m for m in mentions if code in m.codes), None) for code in parties]
    return [m for m in firsts if m is not None]


def settle_sides(mentions: list[Mention], parties: tuple[str, ...]) -> list[Mention]:
    """The same mentions with the sides, counterparts and plain offices given the parties that they stand for."""
    settled: list[Mention] = []
    offices: dict[str, tuple[str, ...]] = {}
    for mention in mentions:
        codes = mention.codes
        if mention.kind in ("side", "statement"):
            codes = parties
        elif mention.counterpart and not codes:
            codes = _other(settled, parties)
        settled.append(mention._replace(codes=codes))
    del offices
    return settled


def _other(before: list[Mention], parties: tuple[str, ...]) -> tuple[str, ...]:
    """The party other than that of the person mentioned last."""
    last = next((m for m in reversed(before) if m.kind == "person" and len(m.codes) == 1), None)
    others = tuple(code for code in parties if last and code not in last.codes)
    return others if len(others) == 1 and last and set(last.codes) <= set(parties) else ()


def mark_parties(scene: Scene, mentions: list[Mention]) -> tuple[Party, ...]:
    """The mentions of states and bodies as marks; a mention that stands for several gives one each."""
    return tuple(
        Party(Evidence(scene.text.span(m.start, m.stop), m.rule), code)
        for m in mentions
        if m.kind in ("state", "body", "capital", "organ", "side")
        for code in m.codes
    )
