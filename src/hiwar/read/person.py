"""People by their titles and names, in the order of either language, and by the last name alone later on."""

from __future__ import annotations

from collections.abc import Iterator

from hiwar.read.mention import Mention, is_bound
from hiwar.read.scene import Scene
from hiwar.read.title import Title, pieces_of, titles_of
from hiwar.rules.rules import Hit


def find_people(scene: Scene) -> list[Mention]:
    """Everybody named by a title, in the order of the text."""
    return _each_once(list(_titled(scene)))


def _each_once(people: list[Mention]) -> list[Mention]:
    """One mention for a name between an honour and an office: H.E. Qais Al Yousef, Minister of Commerce of Oman."""
    kept: list[Mention] = []
    for person in people:
        last = kept[-1] if kept else None
        if last and person.start < last.stop and last.office is None and last.name and person.name:
            kept[-1] = person._replace(start=min(last.start, person.start), name=last.name)
        else:
            kept.append(person)
    return kept


_LONGEST_NAME = 60
"""The longest that a name with its words of honour is, in code points."""


def _titled(scene: Scene) -> Iterator[Mention]:
    """People by their titles: office, state, honorific and name in the order of either language."""
    pieces = pieces_of(scene)
    verbs = [h.start for h in scene.hits.of("act", "side", "month", "weekday") if h.shape.tense != "noun"]
    verbs += [hit.start for hit in scene.hits.of("common")]
    if scene.clauses.CONSTRUCTS:  # the object may stand right behind the title: the Amir of Qatar visits {Washington}
        verbs += [hit.start for hit in scene.hits.of("place") if hit.value.get("capital")]
    titles = [p.start for p in pieces if p.entry.kind != "demonym"]
    walls = frozenset([*verbs, *titles]), frozenset(p.start for p in pieces if p.entry.kind == "demonym")
    chairs = [cue.stop for cue in scene.cues.get("chairs", ())] if scene.clauses.CONSTRUCTS else []
    others = walls[0] | walls[1] | {hit.start for hit in scene.hits.of("organ", "state") if chairs}
    for title, following in titles_of(scene, pieces):
        person = _person(scene, title, walls)
        if title.offices and (chair := _name_of_chair(scene, title, chairs, others)):
            person = person._replace(start=chair[0], stop=title.stop, name=chair)
            chairs.append(title.stop)
        if title.offices or person.name:
            yield _of_state(scene, person, following)


def _name_of_chair(scene: Scene, title: Title, after: list[int], walls: frozenset[int]) -> tuple[int, int] | None:
    """The name before a title where only it stands behind a word for chairing, or behind another chair so named.

    Chaired by {Badr Abdelatty} foreign minister of Egypt and {Hamish Falconer} minister of state.
    """
    for stop in after:
        if not 0 < title.start - stop < _LONGEST_NAME:
            continue
        begin = stop + 1
        honour = next((h for h in scene.hits.longest("honorific", "office") if h.start == begin), None)
        if honour and not (honour.value.get("minister") or honour.value.get("head")):
            begin = honour.stop + 1
        elif scene.text.folded[begin : begin + 1] in scene.clauses.NAME_JOINED[:1] and stop != after[0]:
            begin += 1
        name = scene.clauses.name_after(scene.text.folded, scene.cased, begin, walls)
        if name and name[1] + 1 == title.start and " " in scene.text.folded[slice(*name)]:
            return name
    return None


def _of_state(scene: Scene, person: Mention, following: list[Hit]) -> Mention:
    """The person with the state that follows the name: Prime Minister Narendra Modi of India."""
    for piece in following:
        if not person.name or person.codes or piece.entry.kind not in ("state", "body") or piece.start < person.stop:
            continue
        if scene.clauses.NAME_STATE_GAP.fullmatch(scene.text.folded, person.stop, piece.start):
            return person._replace(stop=piece.stop, codes=(piece.value["code"],))
    return person


def _person(scene: Scene, title: Title, known: tuple[frozenset[int], frozenset[int]]) -> Mention:
    """The person of a title; a demonym may end the name only where the title has its state already."""
    folded, cased, clauses = scene.text.folded, scene.cased, scene.clauses
    walls = known[0] if title.states or clauses.CONSTRUCTS else known[0] | known[1]
    name = clauses.name_after(folded, cased, title.stop, walls) or clauses.name_before(
        folded, cased, title.start, walls
    )
    if name and not clauses.CONSTRUCTS:
        name = _whole_name(scene, title, name, walls)
    start = min(title.start, name[0]) if name else title.start
    stop = max(title.stop, name[1]) if name else title.stop
    own = [code for p in title.offices if "party" in p.value for code in _whose(scene, p)]
    codes = [p.value["code"] for p in title.states] or own
    counterpart = any(p.value.get("counterpart") for p in title.offices)
    head = any(p.value.get("head") for p in title.offices)
    first = title.offices[0] if title.offices else None
    rule = first.entry.id if first else f"{scene.text.language}.honorific"
    bound = bool(first and is_bound(first)) if not title.states else False
    office = title.office if title.offices else None
    return Mention(start, stop, tuple(codes[:1]), "person", 1, rule, bound, name, office, counterpart, head, "m")


def _whose(scene: Scene, office: Hit) -> list[str]:
    """Whose an office is that names no state; one that others have too is theirs where the text names only them."""
    others, party = office.value.get("shared", ()), str(office.value["party"])
    named = {hit.value["code"] for hit in scene.hits.of("state", "demonym")} if others else set()
    sharing = [code for code in others if code in named]
    if not sharing or party in named:
        return [party]
    return sharing if len(sharing) == 1 else []


def _whole_name(scene: Scene, title: Title, name: tuple[int, int], walls: frozenset[int]) -> tuple[int, int]:
    """The name with a last name that is written as a state: Prime Minister Luis Montenegro.

    A given name alone, and no apostrophe behind the state, tell that it is none here.
    """
    if " " in scene.text.folded[slice(*name)] or name[0] < title.start:
        return name
    last = next((hit for hit in scene.hits.of("state") if hit.start == name[1] + 1), None)
    if last is None or scene.cased[last.stop : last.stop + 1] == "'":
        return name
    longer = scene.clauses.name_after(scene.text.folded, scene.cased, title.stop, walls - {last.start})
    return longer if longer and longer[1] == last.stop else name


def short_names(scene: Scene, mentions: list[Mention]) -> Iterator[Mention]:
    """Later mentions by the last part of a name that was given in full before: Blinken."""
    text = scene.text
    known: dict[str, Mention] = {}
    for mention in mentions:
        if mention.kind == "person" and mention.name and (last := _last_name(scene, mention.name)):
            known.setdefault(last, mention)
    for last, full in known.items():
        at = text.folded.find(last, full.stop)
        while at >= 0:
            stop = at + len(last)
            before = text.folded[max(0, at - 1) : at]
            if text.grid[stop + 1] == " " and (
                before in (" ", "\n", "(", '"') or (before in scene.clauses.NAME_JOINED and text.grid[at - 1] == " ")
            ):
                yield full._replace(
                    start=at,
                    stop=stop,
                    rule=full.rule + ".short",
                    bound=before == scene.clauses.NAME_JOINED[-1:],
                    name=full.name,
                )
            at = text.folded.find(last, stop)


def _last_name(scene: Scene, name: tuple[int, int]) -> str:
    """The last part of a name, with the particles bound to it; empty where it is too short to tell."""
    words = scene.text.folded[slice(*name)].replace(".", "").replace("-", " ").split()
    while words and words[-1] in scene.clauses.NAME_ENDINGS:
        words.pop()
    first = len(words) - 1
    while first > 1 and words[first - 1] in scene.clauses.BINDERS:
        first -= 1
    return " ".join(words[first:]) if words and len(words[-1]) > 3 else ""
