"""Who is mentioned where: states, bodies, governments, people and the sides, before it is settled who acts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import NamedTuple

from hiwar.lang.languages import Clauses, language_of
from hiwar.read.namesake import find_namesakes
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


def find_mentions(scene: Scene) -> list[Mention]:
    """Every mention in the order of the text; of two at one place the longer."""
    people = _each_once(list(_titled(scene)))
    found: list[Mention] = [*people]
    found += (organs := list(_organs(scene)))
    found += _leaders(scene, organs, people)
    cities = _cities(scene)
    namesakes = find_namesakes(scene)
    states = [hit for hit in scene.hits.longest("state", "body") if (hit.start, hit.stop) not in cities | namesakes]
    found += [_state(hit) for hit in states if not _inside(hit.start, hit.stop, people)]
    found += [_capital(hit) for hit in scene.hits.of("place") if hit.value.get("capital") and not _is_where(scene, hit)]
    found += [
        _side(hit) for hit in scene.hits.longest("side") if not (hit.value.get("realms") and _named_too(hit, found))
    ]
    kept = _with_initials(scene, _with_titles(scene, _longest(found)))
    return _longest([*kept, *_short_names(scene, kept)])


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


def _inside(start: int, stop: int, mentions: Iterable[Mention]) -> bool:
    return any(m.start <= start and stop <= m.stop for m in mentions)


def _named_too(hit: Hit, mentions: list[Mention]) -> bool:
    """Whether the word for a realm is part of its name: the Kingdom of Spain."""
    return any(m.start < hit.stop and hit.start < m.stop for m in mentions)


def _longest(mentions: list[Mention]) -> list[Mention]:
    """In the order of the text; where two overlap the one that begins first, then the longer, is kept."""
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (m.start, -m.stop)):
        if not kept or mention.start >= kept[-1].stop:
            kept.append(mention)
    return kept


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


def _side(hit: Hit) -> Mention:
    kind = next((kind for key, kind in _SIDE_KINDS.items() if hit.value.get(key)), "side")
    number = hit.value["number"] if kind == "side" else 1
    return Mention(hit.start, hit.stop, (), kind, number, hit.entry.id, is_bound(hit))


_SIDE_KINDS = {"own": "own", "honour": "courtesy", "collective": "statement", "realms": "realm"}


def _organs(scene: Scene) -> Iterator[Mention]:
    """The Iraqi government, the Government of Iraq."""
    known = scene.hits.longest("state", "body", "demonym")
    for organ in map(partial(_with_portfolios, scene), scene.hits.longest("organ")):
        after = _adjacent(scene, organ, [k for k in known if k.start >= organ.stop][:1], forward=True)
        before = _adjacent(scene, organ, [k for k in known if k.stop <= organ.start][-1:], forward=False)
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
        if name and not _inside(*name, people):
            yield Mention(*name, organ.codes, "person", 1, f"{scene.text.language}.round.led", name=name, gender="m")


# people -----------------------------------------------------------------------------------------------------------


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


class _Title(NamedTuple):
    start: int
    stop: int
    offices: list[Hit]
    states: list[Hit]
    office: tuple[int, int]


def _titled(scene: Scene) -> Iterator[Mention]:
    """People by their titles: office, state, honorific and name in the order of either language."""
    pieces = _pieces(scene)
    verbs = [h.start for h in scene.hits.of("act", "side", "month", "weekday") if h.shape.tense != "noun"]
    verbs += [hit.start for hit in scene.hits.of("common")]
    titles = [p.start for p in pieces if p.entry.kind != "demonym"]
    walls = frozenset([*verbs, *titles]), frozenset(p.start for p in pieces if p.entry.kind == "demonym")
    at = 0
    chairs = [cue.stop for cue in scene.cues.get("chairs", ())] if scene.clauses.CONSTRUCTS else []
    others = walls[0] | walls[1] | {hit.start for hit in scene.hits.of("organ", "state")}
    while at < len(pieces):
        chain = _chain(scene, pieces, at)
        at += len(chain)
        title = _title(chain)
        if title:
            person = _person(scene, title, walls)
            if title.offices and (chair := _name_of_chair(scene, title, chairs, others)):
                person = person._replace(start=chair[0], stop=title.stop, name=chair)
                chairs.append(title.stop)
            if title.offices or person.name:
                yield _of_state(scene, person, pieces[at : at + 1])


def _name_of_chair(scene: Scene, title: _Title, after: list[int], walls: frozenset[int]) -> tuple[int, int] | None:
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


def _pieces(scene: Scene) -> list[Hit]:
    """Offices with their portfolios, honorifics, states and demonyms, none inside another.

    An office that is a given name too is the name right after another office: Minister Sultan Al Jaber; and after
    words of honour, unless it is that of a state.
    """
    pieces = scene.hits.longest("office", "portfolio", "honorific", "state", "demonym", "body")
    offices = {piece.stop for piece in pieces if piece.entry.kind in ("office", "portfolio", "state")}
    honours = {piece.stop for piece in pieces if piece.entry.kind == "honorific"}
    states = {piece.start for piece in pieces if piece.entry.kind in ("state", "demonym")}
    names = offices | {stop for stop in honours if scene.clauses.CONSTRUCTS}
    return [
        p
        for p in pieces
        if not (
            p.value.get("given")
            and p.start - 1 in names
            and (p.start - 1 in offices or not {p.stop + 1, p.stop + 3} & states)
        )
    ]


def _chain(scene: Scene, pieces: list[Hit], at: int) -> list[Hit]:
    """The pieces from `at` on that stand together as one title."""
    chain = [pieces[at]]
    for piece in pieces[at + 1 :]:
        taken = is_bound(piece) and (
            piece.shape.clitic == chain[-1].value.get("takes") or _in_charge(chain, piece, scene.clauses)
        )
        gap = scene.text.folded[chain[-1].stop : piece.start].removesuffix(piece.shape.clitic if taken else "")
        formal = piece.entry.kind == "state" and scene.clauses.FORMAL_GAP.fullmatch(
            scene.text.folded, chain[-1].stop, piece.stop
        )
        if not (formal or scene.clauses.TITLE_GAP.fullmatch(gap)) or not _continues(chain, piece, gap, scene.clauses):
            break
        if "\n" in gap and scene.paragraph_number(piece.start) != scene.paragraph_number(chain[0].start):
            break
        chain.append(piece)
    return chain


def _in_charge(chain: list[Hit], piece: Hit, clauses: Clauses) -> bool:
    """Whether a portfolio is joined to an office by a preposition: minister of state for Middle Eastern affairs."""
    if piece.entry.kind != "portfolio" or piece.shape.clitic != clauses.NAME_JOINED[-1:]:
        return False
    return any(p.value.get("minister") for p in chain)


def _continues(chain: list[Hit], piece: Hit, gap: str, clauses: Clauses) -> bool:
    """Whether a piece goes on with the title: two offices of one person, or a state beside an office."""
    if is_bound(piece) and _in_charge(chain, piece, clauses):
        return True
    if is_bound(piece):
        return piece.shape.clitic == chain[-1].value.get("takes") and piece.entry.kind in ("state", "body")
    offices = [p for p in chain if p.entry.kind == "office"]
    states = [p for p in chain if p.entry.kind in ("state", "demonym", "body")]
    if piece.entry.kind == "portfolio" or chain[-1].entry.kind == "portfolio":
        return _goes_on(chain, piece, gap.split(), constructs=clauses.CONSTRUCTS)
    if "," in gap:
        return False
    if piece.value.get("head") and any(p.value.get("head") for p in offices) and gap.strip():
        return False
    joined = bool(clauses.TITLE_AND.search(gap))
    if piece.entry.kind == "office":
        if clauses.CONSTRUCTS and states and not offices:
            return False  # there a state stands behind its office
        if any(p.value.get("counterpart") for p in chain) or (offices and piece.value.get("counterpart")):
            return False
        twice = (
            offices and offices[-1].value.get("ministry") and piece.value.get("minister") and "party" not in piece.value
        )
        return not (joined and states and offices and not twice) and not (joined and not offices)
    if piece.entry.kind == "honorific":
        return not joined
    posted = bool(gap.strip()) and any(p.value.get("post") for p in offices)
    return not joined and bool(offices or piece.entry.kind != chain[-1].entry.kind) and (posted or not states)


def _goes_on(chain: list[Hit], piece: Hit, gap: list[str], *, constructs: bool) -> bool:
    """Whether a title goes on with a portfolio or after one: Minister of Trade and Industry; Energy Minister."""
    last, joined = chain[-1].entry.kind, bool({"and", ","} & set(gap))
    if last in ("state", "body"):
        gap = [word for word in gap if word not in ("'s", "'")]
    if piece.entry.kind == "portfolio":
        return last == "portfolio" or (not joined and (constructs or bool(gap) == (last == "office")))
    if piece.entry.kind == "office":
        return not gap or (joined and "," not in gap and any(p.entry.kind == "office" for p in chain))
    states = any(p.entry.kind in ("state", "demonym", "body") for p in chain)
    return not joined and (piece.entry.kind == "honorific" or not states)


def _title(chain: list[Hit]) -> _Title | None:
    offices = [p for p in chain if p.entry.kind == "office"]
    if not offices and chain[0].entry.kind != "honorific":
        honoured = next((n for n, p in enumerate(chain) if p.entry.kind == "honorific"), None)
        return _title(chain[honoured:]) if honoured else None
    states = [p for p in chain if p.entry.kind in ("state", "demonym", "body")]
    held = [p for p in chain if p.entry.kind in ("office", "portfolio")] or chain
    beside = [
        p for p in states if 0 <= p.start - held[-1].stop <= 1 + len(p.shape.clitic)
    ]  # an adjective agrees with its office
    return _Title(chain[0].start, chain[-1].stop, offices, states, (held[0].start, (beside or held)[-1].stop))


def _person(scene: Scene, title: _Title, known: tuple[frozenset[int], frozenset[int]]) -> Mention:
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


def _whole_name(scene: Scene, title: _Title, name: tuple[int, int], walls: frozenset[int]) -> tuple[int, int]:
    """The name with a last name that is written as a state: Prime Minister Luis Montenegro.

    A given name alone, and no apostrophe behind the state, tell that it is none here.
    """
    if " " in scene.text.folded[slice(*name)] or not title.states or name[0] < title.start:
        return name
    last = next((hit for hit in scene.hits.of("state") if hit.start == name[1] + 1), None)
    if last is None or scene.cased[last.stop : last.stop + 1] == "'":
        return name
    longer = scene.clauses.name_after(scene.text.folded, scene.cased, title.stop, walls - {last.start})
    return longer if longer and longer[1] == last.stop else name


def _short_names(scene: Scene, mentions: list[Mention]) -> Iterator[Mention]:
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


# groups -----------------------------------------------------------------------------------------------------------


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
