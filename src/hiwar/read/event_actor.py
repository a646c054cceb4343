"""Who acts in an event, or undergoes it: states, governments and people as the engine finds them, and roles besides."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple, Protocol

from hiwar.lang.happenings import Happenings
from hiwar.read.mention import Mention, is_bound
from hiwar.read.mentioning import find_mentions
from hiwar.read.scene import Scene
from hiwar.rules.rules import Hits


class Actor(NamedTuple):
    """One who acts, at folded `[start, stop)`: codes of states or bodies, and a sector (GOV, MIL, COP, REB …).

    `bound` tells that a preposition is joined to it, `place` that it only names where, `protests` that its name is
    that of those who protest.
    """

    start: int
    stop: int
    countries: tuple[str, ...]
    sector: str | None
    bound: bool = False
    place: bool = False
    protests: bool = False


class Standing(Protocol):
    """Anything that stands at a place."""

    @property
    def start(self) -> int: ...
    @property
    def stop(self) -> int: ...


class _Piece(NamedTuple):
    start: int
    stop: int
    code: str | None
    sector: str | None
    bound: bool
    place: bool
    modifier: bool
    definite: bool = True
    protests: bool = False


def find_actors(scene: Scene, event_hits: Hits, grammar: Happenings) -> list[Actor]:
    """Every actor in the order of the text, with pieces that belong together (Syrian rebels) as one."""
    chains: list[list[_Piece]] = []
    for piece in _longest(_pieces(scene, event_hits)):
        if chains and _continues(scene, chains[-1], piece, grammar):
            chains[-1].append(piece)
        else:
            chains.append([piece])
    return [_actor(chain, grammar) for chain in chains]


def apart_from(actors: list[Actor], heads: Sequence[Standing]) -> list[Actor]:
    """The actors that do not stand inside the words of an event."""
    starts = [head.start for head in heads]
    kept = []
    for actor in actors:
        at = bisect_right(starts, actor.start) - 1
        if at < 0 or heads[at].stop < actor.stop:
            kept.append(actor)
    return kept


def _pieces(scene: Scene, event_hits: Hits) -> Iterator[_Piece]:
    for mention in find_mentions(scene):
        if mention.kind in ("state", "body", "capital", "organ", "person"):
            yield _of_mention(mention)
    for hit in scene.hits.longest("demonym"):
        yield _Piece(hit.start, hit.stop, hit.value["code"], None, is_bound(hit), False, True)
    for hit in scene.hits.longest("place"):
        yield _Piece(hit.start, hit.stop, hit.value["country"], None, is_bound(hit), True, False)
    for hit in event_hits.of("event_role"):
        code = hit.value.get("code") or hit.value.get("alpha3")
        yield _Piece(
            hit.start,
            hit.stop,
            code,
            hit.value.get("sector"),
            is_bound(hit),
            False,
            False,
            hit.shape.definite,
            bool(hit.value.get("protests")),
        )


def _of_mention(mention: Mention) -> _Piece:
    sector = "GOV" if mention.kind in ("person", "organ") else None
    code = mention.codes[0] if mention.codes else None
    return _Piece(mention.start, mention.stop, code, sector, mention.bound, mention.kind == "capital", False)


def _longest(pieces: Iterator[_Piece]) -> list[_Piece]:
    kept: list[_Piece] = []
    for piece in sorted(pieces, key=lambda p: (p.start, -p.stop, p.place, p.sector is None, p.code is None)):
        if not kept or piece.start >= kept[-1].stop:
            kept.append(piece)
    return kept


def _continues(scene: Scene, chain: list[_Piece], piece: _Piece, grammar: Happenings) -> bool:
    """Whether a piece goes on with the same actor: a role beside its state, a second role of one person."""
    last = chain[-1]
    gap = scene.text.folded[last.stop : piece.start]
    if piece.bound or "\n" in gap or not grammar.TOKEN_GAP.fullmatch(gap):
        return False
    if grammar.VERB_FIRST and _begins_anew(chain, piece):
        return False
    known = {p.code for p in chain if p.code}
    if piece.code and known and piece.code not in known:
        return False
    return bool(piece.sector or last.sector or last.modifier)


def _begins_anew(chain: list[_Piece], piece: _Piece) -> bool:
    """Whether a role is that of another: after an adjective or a state's name, or indefinite and of another sector."""
    last = chain[-1]
    if not piece.sector:
        return False
    if last.code and not last.sector and not last.modifier:
        return True
    other = last.sector is not None and last.sector != piece.sector and not piece.definite
    return other or (last.modifier and len(chain) > 1)


def _actor(chain: list[_Piece], grammar: Happenings) -> Actor:
    countries = tuple(dict.fromkeys(p.code for p in chain if p.code))
    sectors = [p.sector for p in chain if p.sector]
    sector = (sectors[0] if grammar.VERB_FIRST else sectors[-1]) if sectors else None
    if len(sectors) > 1 and "GOV" in sectors and sector == "CVL":
        sector = "GOV"
    alone = len(chain) == 1 and chain[0].place
    return Actor(
        chain[0].start, chain[-1].stop, countries, sector, chain[0].bound, alone, any(p.protests for p in chain)
    )
