"""The titles of people: offices with their portfolios, states and honours that stand together as one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from hiwar.lang.languages import Clauses
from hiwar.read.mention import is_bound
from hiwar.read.scene import Scene
from hiwar.rules.rules import Hit


class Title(NamedTuple):
    """A title at folded `[start, stop)`: its offices and states, and where what stands for the office is."""

    start: int
    stop: int
    offices: list[Hit]
    states: list[Hit]
    office: tuple[int, int]


def titles_of(scene: Scene, pieces: list[Hit]) -> Iterator[tuple[Title, list[Hit]]]:
    """Every title that the pieces make, in the order of the text, each with the two pieces that follow it."""
    at = 0
    while at < len(pieces):
        chain = _chain(scene, pieces, at)
        at += len(chain)
        if title := _title(chain):
            yield title, pieces[at : at + 2]


def pieces_of(scene: Scene) -> list[Hit]:
    """Offices with their portfolios, honorifics, states and demonyms, none inside another.

    An office that is a given name too is the name right after another office: Minister Sultan Al Jaber; and after
    words of honour, unless it is that of a state.
    """
    pieces = scene.hits.longest("office", "portfolio", "honorific", "state", "demonym", "body")
    offices = {piece.stop for piece in pieces if piece.entry.kind in ("office", "portfolio", "state")}
    held = {piece.stop for piece in pieces if piece.entry.kind == "office"}
    honours = {piece.stop for piece in pieces if piece.entry.kind == "honorific"}
    states = {piece.start for piece in pieces if piece.entry.kind in ("state", "demonym")}
    names = offices | {stop for stop in honours if scene.clauses.CONSTRUCTS}
    kept = [
        p
        for p in pieces
        if not (
            p.value.get("given")
            and p.start - 1 in names
            and (p.start - 1 in offices or not {p.stop + 1, p.stop + 3} & states)
        )
    ]
    return [p for p in kept if not _is_given(scene, p, held)]


def _is_given(scene: Scene, piece: Hit, held: set[int]) -> bool:
    """Whether the name of a state is a given name, between an office and a last name: Prime Minister Chad Smith."""
    if scene.clauses.CONSTRUCTS or piece.entry.kind != "state" or piece.start - 1 not in held:
        return False
    word, behind = scene.cased[piece.start : piece.stop], scene.cased[piece.stop : piece.stop + 3]
    return word.istitle() and behind[:1] == " " and behind[1:].istitle()


def _chain(scene: Scene, pieces: list[Hit], at: int) -> list[Hit]:
    """The pieces from `at` on that stand together as one title."""
    chain = [pieces[at]]
    for piece in pieces[at + 1 :]:
        taken = is_bound(piece) and (
            piece.shape.clitic == chain[-1].value.get("takes") or _in_charge(chain, piece, scene.clauses)
        )
        gap = scene.text.folded[chain[-1].stop : piece.start].removesuffix(piece.shape.clitic if taken else "")
        close = scene.clauses.TITLE_GAP.fullmatch(gap) or (
            piece.entry.kind == "state"
            and scene.clauses.FORMAL_GAP.fullmatch(scene.text.folded, chain[-1].stop, piece.stop)
        )
        if not close or not _continues(chain, piece, gap, scene.clauses):
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


def _title(chain: list[Hit]) -> Title | None:
    offices = [p for p in chain if p.entry.kind == "office"]
    if not offices and chain[0].entry.kind != "honorific":
        honoured = next((n for n, p in enumerate(chain) if p.entry.kind == "honorific"), None)
        return _title(chain[honoured:]) if honoured else None
    states = [p for p in chain if p.entry.kind in ("state", "demonym", "body")]
    held = [p for p in chain if p.entry.kind in ("office", "portfolio")] or chain
    beside = [
        p for p in states if 0 <= p.start - held[-1].stop <= 1 + len(p.shape.clitic)
    ]  # an adjective agrees with its office
    return Title(chain[0].start, chain[-1].stop, offices, states, (held[0].start, (beside or held)[-1].stop))
