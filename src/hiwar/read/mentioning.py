"""Who is mentioned where: states, bodies, governments, people and the sides, before it is settled who acts."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import partial
from operator import attrgetter

from hiwar.lang.languages import language_of
from hiwar.read.mention import STATES, Mention, inside, is_bound
from hiwar.read.namesake import find_namesakes
from hiwar.read.person import find_people, short_names
from hiwar.read.scene import Scene
from hiwar.rules.rules import Hit

_start, _stop = attrgetter("start"), attrgetter("stop")


def find_mentions(scene: Scene) -> list[Mention]:
    """Every mention in the order of the text; of two at one place the longer."""
    people = find_people(scene)
    found: list[Mention] = [*people]
    found += (organs := list(_organs(scene)))
    found += _leaders(scene, organs, people)
    others = _cities(scene) | find_namesakes(scene)
    states = [hit for hit in scene.hits.longest("state", "body") if (hit.start, hit.stop) not in others]
    found += [_state(hit) for hit in states if not inside(hit.start, hit.stop, people)]
    found += [_capital(hit) for hit in scene.hits.of("place") if hit.value.get("capital") and not _is_where(scene, hit)]
    found += [
        _side(scene, hit)
        for hit in scene.hits.longest("side")
        if not (hit.value.get("realms") and _named_too(hit, found))
    ]
    kept = _with_initials(scene, _with_titles(scene, _longest(found)))
    return _longest([*kept, *short_names(scene, kept)])


def _with_titles(scene: Scene, mentions: list[Mention]) -> list[Mention]:
    """People with the titles that follow their names, where the language puts them there without a word between."""
    whole: list[Mention] = []
    for mention in mentions:
        last = whole[-1] if whole else None
        if last and scene.clauses.CONSTRUCTS and _titles(last, mention):
            codes = last.codes or mention.codes
            whole[-1] = last._replace(stop=mention.stop, office=last.office or mention.office, codes=codes)
        else:
            whole.append(mention)
    return whole


def _titles(person: Mention, title: Mention) -> bool:
    """Whether a mention is no one else, but the title of the one right before it.

    One with a state of its own is where the other has no office yet, but words of honour alone.
    """
    stranger = title.name or title.counterpart or (title.codes and (person.codes or person.office))
    nobody = title.kind == "person" and not stranger
    return nobody and person.kind == "person" and bool(person.name) and title.start - person.stop == 1


def _cities(scene: Scene) -> set[tuple[int, int]]:
    """Where a word that names a state and another's capital is the city: the text names that other state."""
    capitals = [hit for hit in scene.hits.of("place") if hit.value.get("capital")]
    countries = {(hit.start, hit.stop): hit.value["country"] for hit in capitals}
    doubtful = {
        (hit.start, hit.stop): hit.value["code"]
        for hit in scene.hits.of("state")
        if countries.get((hit.start, hit.stop), hit.value["code"]) != hit.value["code"]
    }
    if not doubtful:
        return set()
    named = {h.value["code"] for h in scene.hits.longest("state", "demonym") if (h.start, h.stop) not in doubtful}
    return {place for place, code in doubtful.items() if countries[place] in named and code not in named}


def _named_too(hit: Hit, mentions: list[Mention]) -> bool:
    """Whether the word for a realm is part of its name: the Kingdom of Spain."""
    return any(m.start < hit.stop and hit.start < m.stop for m in mentions)


def _with_initials(scene: Scene, mentions: list[Mention]) -> list[Mention]:
    """The mentions, initials in brackets taken into the name before them: the Gulf Cooperation Council (GCC)."""
    kept: list[Mention] = []
    for mention in mentions:
        last = kept[-1] if kept else None
        if last and mention.kind in STATES and last.codes == mention.codes and _in_brackets(scene, last.stop, mention):
            kept[-1] = last._replace(stop=mention.stop + 1)
            continue
        kept.append(mention)
    return kept


def _in_brackets(scene: Scene, at: int, mention: Mention) -> bool:
    """Whether a mention stands in brackets of its own right behind a place."""
    folded = scene.text.folded
    return folded[at : mention.start] == " (" and folded.startswith(")", mention.stop)


def _state(hit: Hit) -> Mention:
    return Mention(
        hit.start, hit.stop, (hit.value["code"],), hit.entry.kind, 1, hit.entry.id, is_bound(hit), gender="f"
    )


def _capital(hit: Hit) -> Mention:
    return Mention(hit.start, hit.stop, (hit.value["country"],), "capital", 1, hit.entry.id, is_bound(hit), gender="f")


_BEFORE = 24
"""How far before a capital it is looked for a preposition, in code points."""


def _is_where(scene: Scene, hit: Hit) -> bool:
    """Whether a capital says where something is, not who acts: in Doha."""
    preposition = language_of(scene.text.language).naming.PREPOSITION
    return bool(preposition.search(scene.text.folded[max(0, hit.start - _BEFORE) : hit.start]))


def _side(scene: Scene, hit: Hit) -> Mention:
    """A word for the sides; of the peoples that follow it, where it has them: the two sides, Qatari and Turkish."""
    kind = next((kind for key, kind in _SIDE_KINDS.items() if hit.value.get(key)), "side")
    number = hit.value["number"] if kind == "side" else 1
    if kind == "side" and (peoples := _peoples(scene, hit)):
        codes = tuple(sorted(people.value["code"] for people in peoples))
        return Mention(hit.start, peoples[-1].stop, codes, "organ", number, hit.entry.id, is_bound(hit))
    return Mention(hit.start, hit.stop, (), kind, number, hit.entry.id, is_bound(hit))


def _peoples(scene: Scene, side: Hit) -> list[Hit]:
    """The adjectives of two or three peoples right behind a word for the sides, where the language puts them there."""
    peoples: list[Hit] = []
    if not scene.clauses.CONSTRUCTS:
        return peoples
    demonyms = scene.hits.longest("demonym")
    at, stop = bisect_left(demonyms, side.stop, key=lambda hit: hit.start), side.stop
    for hit in demonyms[at : at + 3]:
        gap = scene.text.folded[stop : hit.start].replace(",", "").strip()
        if gap != (hit.shape.clitic if peoples else "") or not hit.shape.definite:
            break
        peoples.append(hit)
        stop = hit.stop
    return peoples if len(peoples) > 1 else []


_SIDE_KINDS = {"own": "own", "honour": "courtesy", "collective": "statement", "realms": "realm"}


def _organs(scene: Scene) -> Iterator[Mention]:
    """The Iraqi government, the Government of Iraq."""
    known = scene.hits.longest("state", "body", "demonym")
    for organ in map(partial(_with_portfolios, scene), scene.hits.longest("organ")):
        following, passed = bisect_left(known, organ.stop, key=_start), bisect_right(known, organ.start, key=_stop)
        after = _adjacent(scene, organ, known[following : following + 1], forward=True)
        before = _adjacent(scene, organ, known[max(0, passed - 1) : passed], forward=False)
        if near := after or before:
            start, stop = min(organ.start, near.start), max(organ.stop, near.stop)
            bound = is_bound(organ if organ.start < near.start else near)
            number = 3 if organ.value.get("many") else 1
            yield Mention(start, stop, (near.value["code"],), "organ", number, organ.entry.id, bound)
        elif "code" in organ.value:
            code, bound = organ.value["code"], is_bound(organ)
            yield Mention(organ.start, organ.stop, (code,), "organ", 1, organ.entry.id, bound, gender="m")


def _with_portfolios(scene: Scene, organ: Hit) -> Hit:
    """The ministers of several states with what they are in charge of: the ministers of water and energy of …."""
    for piece in scene.hits.longest("portfolio") if organ.value.get("many") else ():
        if piece.start >= organ.stop and scene.clauses.TITLE_GAP.fullmatch(scene.text.folded, organ.stop, piece.start):
            organ = organ._replace(stop=piece.stop)
    return organ


def _adjacent(scene: Scene, hit: Hit, near: list[Hit], *, forward: bool) -> Hit | None:
    if not near:
        return None
    gap = scene.text.folded[hit.stop : near[0].start] if forward else scene.text.folded[near[0].stop : hit.start]
    if hit.value.get("many") and forward and scene.clauses.MANY_GAP.fullmatch(gap):
        return near[0]
    joined = near[0].shape.clitic if forward else hit.shape.clitic
    if joined:
        return None
    return near[0] if scene.clauses.TITLE_GAP.fullmatch(gap) and not set(gap.split()) & {",", "and"} else None


def _leaders(scene: Scene, organs: list[Mention], people: list[Mention]) -> Iterator[Mention]:
    """Who led a side, or stood for it, named right behind it without a title."""
    led = [hit.stop for hit in scene.cues.get("led", ())]
    on_side = language_of(scene.text.language).naming.ON_SIDE
    for organ in organs if scene.clauses.CONSTRUCTS else ():
        stands_for = on_side.search(scene.text.folded[max(0, organ.start - _BEFORE) : organ.start])
        if not (stands_for or any(0 <= organ.start - stop <= 1 for stop in led)):
            continue
        walls = frozenset(person.start for person in people) | frozenset(
            h.start for h in scene.hits.of("act", "common")
        )
        name = scene.clauses.name_after(scene.text.folded, scene.cased, organ.stop, walls)
        if name and not inside(*name, people):
            yield Mention(*name, organ.codes, "person", 1, f"{scene.text.language}.round.led", name=name, gender="m")


def _longest(mentions: list[Mention]) -> list[Mention]:
    """In the order of the text; where two overlap the one that begins first, then the longer, is kept."""
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (m.start, -m.stop)):
        if not kept or mention.start >= kept[-1].stop:
            kept.append(mention)
    return kept
