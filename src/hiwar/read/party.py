"""Which states and bodies are the parties of a text, and what `the two sides` stands for."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from hiwar.read.mechanism import cues
from hiwar.read.mention import Group, Mention
from hiwar.read.scene import Scene
from hiwar.read.siding import give_sides
from hiwar.record.marks import Evidence, Party

_MANY = range(3, 6)
"""How many sides may meet and be named one by one."""

_NAMED = 5
"""How much it weighs that the name of the mechanism has a side."""

_OPENING = 2
"""How many paragraphs make the opening, where a text names its parties."""


def decide_parties(scene: Scene, groups: list[Group]) -> tuple[tuple[str, ...], list[Mention]]:
    """The codes of the parties in alphabetical order with the mentions that say so; none where the text has no sides.

    The two named most weigh, those of the opening and those who act or are joined more than those talked about.
    """
    named = _named_sides(scene)
    many = tuple(sorted(m.codes[0] for m in named)) if len(named) in _MANY else _who_meet(scene, groups)
    parties = many if len(many) in _MANY else _weightiest(scene, groups, [*many, *(m.codes[0] for m in named)])
    says = [m for m in [*(m for group in groups for m in group.mentions), *named] if set(m.codes) & set(parties)]
    return parties, _first_of_each(says, parties)


def _weightiest(scene: Scene, groups: list[Group], named: list[str]) -> tuple[str, ...]:
    """The two who weigh most, or three where three meet; none where the second hardly weighs."""
    total = Counter(dict.fromkeys(named, _NAMED))
    for group in groups:
        early = scene.depth(group.start) < _OPENING
        weight = (4 if early else 1) + 2 * any(m.kind == "person" for m in group.mentions)
        if len(group.codes) in (2, 3):
            weight += 3 if early else 2
        for code in group.codes:
            total[code] += weight
    wanted = 3 if _speaks_of_three(scene) or _three_meet(scene, groups) else 2
    ranked = [code for code, _ in sorted(total.items(), key=lambda pair: (-pair[1], pair[0]))]
    return tuple(sorted(ranked[:wanted])) if len(ranked) > 1 and total[ranked[1]] >= 4 else ()


def _named_sides(scene: Scene) -> list[Mention]:
    """The sides in the name of a mechanism in the opening: the Saudi-Iraqi Coordination Council."""
    for hit in scene.mechanisms:
        if scene.depth(hit.start) >= _OPENING:
            return []
        if len(sides := scene.sides_of(hit)) > 1:
            return [Mention(s.start, s.stop, (s.value["code"],), "named", 1, s.entry.id) for s in sides]
    return []


def _who_meet(scene: Scene, groups: list[Group]) -> tuple[str, ...]:
    """Those who are named together, before any other, in the first sentence of the opening that tells of a meeting."""
    told = [*cues(scene, "held"), *scene.mechanisms]
    signed = [hit for hit in scene.hits.of("act") if hit.value["act"] in ("sign", "agree", "meet")]
    signed += scene.hits.of("title")
    for group in groups:
        if scene.depth(group.start) >= _OPENING:
            return ()
        if not len(group.mentions) == len(group.codes) > 1:
            continue
        sentence = scene.sentence_at(group.start)
        before = [g for g in groups if sentence.start <= g.start < group.start and g.codes]
        first = all(g.mentions[0].kind == "capital" for g in before)
        says = [*told, *signed] if len(group.codes) in _MANY else told
        if first and any(sentence.start <= hit.start < sentence.stop for hit in says):
            return group.codes
    return ()


def _speaks_of_three(scene: Scene) -> bool:
    return any(hit.value.get("three") for hit in scene.hits.of("side"))


def _three_meet(scene: Scene, groups: list[Group]) -> bool:
    """Whether the opening names the ministers or leaders of three."""
    return any(
        len(group.codes) == 3
        and group.mentions[0].kind == "organ"
        and group.mentions[0].number == 3
        and scene.depth(group.start) < _OPENING
        for group in groups
    )


def _first_of_each(mentions: list[Mention], parties: tuple[str, ...]) -> list[Mention]:
    firsts = [next((m for m in mentions if code in m.codes), None) for code in parties]
    return [m for m in firsts if m is not None]


def settle_codes(scene: Scene, mentions: list[Mention], parties: tuple[str, ...]) -> list[Mention]:
    """The same mentions, the sides given the parties and people the party that the text gives them elsewhere.

    A person without a state beside the title speaks for that of an earlier or later mention by the same name or
    office; a counterpart for the other party; where all but one party have their person, the one left over.
    """
    sided = give_sides(scene, _apposed(scene, mentions), parties)
    settled = [m._replace(codes=parties) if m.kind in ("side", "statement") else m for m in sided]
    known = [m for m in settled if m.kind == "person" and m.codes]
    otherwise = {code for m in mentions if m.kind in ("state", "capital", "organ") for code in m.codes}
    settled = [_renamed(scene, m, known, otherwise) if m.kind == "person" else m for m in settled]
    settled = [_named(scene, m, known) if m.kind == "person" and not m.codes else m for m in settled]
    settled = [_realm(scene, m, settled, at) if m.kind == "realm" else m for at, m in enumerate(settled)]
    settled = [_honoured(scene, m, settled[:at]) if m.kind == "courtesy" else m for at, m in enumerate(settled)]
    for at, mention in enumerate(settled):
        if mention.counterpart and not mention.codes:
            settled[at] = mention._replace(codes=_other(settled[:at], parties))
    return _remaining(scene, settled, parties)


def _led(mentions: list[Mention]) -> list[Mention]:
    """A person named right behind a side is of that side."""
    led = list(mentions)
    for at, (first, second) in enumerate(pairwise(mentions), 1):
        beside = first.kind == "organ" and second.kind == "person" and second.start - first.stop == 1
        if beside and second.name and not second.codes:
            led[at] = second._replace(codes=first.codes, rule=second.rule + ".led")
    return led


_APPOSITION = re.compile(r"\s*,\s*(?:the\s+)?")


def _apposed(scene: Scene, mentions: list[Mention]) -> list[Mention]:
    """A name takes the party of the office that a comma puts beside it: Mohamed bin Zayed, President of the UAE."""
    apposed = list(mentions)
    for at, (first, second) in enumerate(pairwise(mentions)):
        alone = first.kind == second.kind == "person" and first.name and not first.codes
        beside = second.codes and not second.name
        if alone and beside and _APPOSITION.fullmatch(scene.text.folded, first.stop, second.start):
            apposed[at] = first._replace(codes=second.codes, office=second.office, rule=second.rule)
    return apposed


def _renamed(scene: Scene, mention: Mention, known: list[Mention], named: set[str]) -> Mention:
    """The mention of one whose last name is read as a people with the party of that person.

    `named` are the states that the text names otherwise: there the word may well be the people.
    """
    if not mention.codes or mention.name or set(mention.codes) <= named or not mention.office:
        return mention
    last = scene.text.folded[slice(*mention.office)].split()[-1]
    for other in known:
        if other.name and scene.text.folded[slice(*other.name)].split()[-1] == last:
            return mention._replace(codes=other.codes, name=other.name, rule=mention.rule + ".named")
    return mention


def _realm(scene: Scene, mention: Mention, mentions: list[Mention], at: int) -> Mention:
    """`The Kingdom` stands for the kingdom mentioned last, else for the one that the text names next.

    Those whose agencies write so come first: before the name of Spain it is still the Saudi one.
    """
    said = next(hit.value for hit in scene.hits.of("side") if hit.start == mention.start)
    for realms in (said["realms"], said.get("rarely", ())):
        for other in [*reversed(mentions[:at]), *mentions[at:]]:
            if len(other.codes) == 1 and other.codes[0] in realms:
                return mention._replace(codes=other.codes)
    return mention


def _honoured(scene: Scene, mention: Mention, before: list[Mention]) -> Mention:
    """A courtesy with a pronoun (His Highness) stands for the last person so honoured."""
    stem = scene.clauses.honour_of(scene.text.folded[mention.start : mention.stop])
    for other in reversed(before):
        if other.kind == "person" and other.codes and stem in scene.text.folded[max(0, other.start - 12) : other.stop]:
            return mention._replace(codes=other.codes, gender="m")
    return mention


def _named(scene: Scene, mention: Mention, known: list[Mention]) -> Mention:
    """The mention with the party of one with the same name, else of the only one with the same office."""
    folded = scene.text.folded
    words = _name_words(folded, mention)
    for other in known:
        if words and other.name and _same_name(words, _name_words(folded, other)):
            return mention._replace(codes=other.codes, rule=mention.rule + ".named", head=mention.head or other.head)
    if mention.office and not words:
        office = folded[slice(*mention.office)]
        same = {o.codes for o in known if o.office and office in folded[slice(*o.office)]}
        same = same or _honoured_alike(folded, mention, known)
        if len(same) == 1:
            return mention._replace(codes=next(iter(same)), rule=mention.rule + ".same")
    return mention


def _honoured_alike(folded: str, mention: Mention, known: list[Mention]) -> set[tuple[str, ...]]:
    """The parties of those whose titles open with the same words of honour: His Highness the President."""
    honour = folded[mention.start : mention.office[0] if mention.office else mention.start]
    return {other.codes for other in known if honour.strip() and folded.startswith(honour, other.start)}


def _name_words(folded: str, mention: Mention) -> set[str]:
    """The words of a person's name that tell it from others: no initials, no particles of three letters or fewer."""
    return set(re.findall(r"[^\W\d_]{4,}", folded[slice(*(mention.name or (0, 0)))]))


def _same_name(words: set[str], other: set[str]) -> bool:
    """Whether two forms of a name agree: the shorter in the longer, or half of the words of both."""
    shared = words & other
    return bool(shared) and len(shared) * 2 >= min(len(words), len(other))


def _remaining(scene: Scene, mentions: list[Mention], parties: tuple[str, ...]) -> list[Mention]:
    """Where one party alone has no person of its own yet, the first titled and named person without party is its own.

    Where two such people are named together, the President and the Prime Minister, it is not told whose each is.
    """
    spoken = {code for m in mentions if m.kind == "person" and m.name for code in m.codes}
    left = [code for code in parties if code not in spoken]
    nameless = [m for m in mentions if m.kind == "person" and not m.codes and m.name and m.office]
    if len(left) != 1 or len(parties) != 2 or not nameless:
        return mentions
    if any(_together(scene, a, b) for a, b in pairwise(nameless)):
        return mentions
    first = _name_words(scene.text.folded, nameless[0])
    return [
        m._replace(codes=(left[0],), rule=m.rule + ".remaining")
        if m.kind == "person" and not m.codes and m.name and _same_name(first, _name_words(scene.text.folded, m))
        else m
        for m in mentions
    ]


def _together(scene: Scene, first: Mention, second: Mention) -> bool:
    """Whether two people stand joined."""
    return bool(scene.clauses.JOINS.fullmatch(scene.text.folded, first.stop, second.start))


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
