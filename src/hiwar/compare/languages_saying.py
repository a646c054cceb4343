"""Say a difference between two versions: the clause on either side, and what stands there in words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hiwar.compare.languages_align import Bead
from hiwar.compare.languages_numbers import Parting
from hiwar.compare.languages_side import Mark, Side
from hiwar.record.comparison import Difference, Name, Said
from hiwar.record.span import Span

_CUT = re.compile(r"[,;:.()]\s")
_HARD_CUT = re.compile(r"[;:.]\s")
_AROUND = 45
"""How much of the clause is shown before and after the words that differ, in code points."""
_QUOTED = 90

_SAYS = {
    "number": "another number: {earlier}: “{words}”; {later}: “{others}”",
    "date": "another date: {earlier}: “{words}”; {later}: “{others}”",
    "party": "another party or place: {earlier}: “{words}”; {later}: “{others}”",
    "level": "a firmer promise on one side: {earlier}: “{words}”; {later}: “{others}”",
    "act": "another act: {earlier}: “{words}”; {later}: “{others}”",
    "negation": "said on one side, denied on the other: {earlier}: “{words}”; {later}: “{others}”",
    "name": "another name: {earlier}: “{words}”; {later}: “{others}”",
    "missing": "more on one side: {earlier}: “{words}”; {later}: “{others}”",
}
_ALONE = "{language}: “{words}”; {other}: nothing of it"


def clause(side: Side, stretch: Span, place: Span, *, listed: bool = False) -> Span:
    """The clause around some words, no longer than is good to mark: whole words, within its stretch.

    `listed`: commas do not end it, since the words may stand in a list.
    """
    folded, cutting = side.text.folded, _HARD_CUT if listed else _CUT
    low, high = max(stretch.start, place.start - _AROUND), min(stretch.stop, place.stop + _AROUND)
    cuts = [found.end() for found in cutting.finditer(folded, low, place.start)]
    start = low
    if cuts:
        start = cuts[-1]
    elif low > stretch.start:
        start = folded.find(" ", low, place.start) + 1 or place.start
    cut = cutting.search(folded, place.stop, high)
    if cut:
        return Span(start, cut.start())
    return Span(start, high if high == stretch.stop else max(folded.rfind(" ", place.stop, high), place.stop))


def counterpart(sides: tuple[Side, Side], own: int, stretches: tuple[Span, Span], place: Span) -> Span | None:
    """Where the other version should have said it: the answer to the words nearest to it."""
    near = sorted(_marks(sides[own], stretches[own]), key=lambda m: abs(m.start - place.start))
    answers = _marks(sides[1 - own], stretches[1 - own])
    for mark in near[:8]:
        found = [a for a in answers if mark.means(a)]
        if len(found) == 1 and not (mark.start < place.stop and place.start < mark.stop):
            return Span(found[0].start, found[0].stop)
    return None


def _marks(side: Side, stretch: Span) -> tuple[Mark, ...]:
    return (*side.states_in(*stretch), *(mark for mark in side.words_in(*stretch) if not mark.light))


_LISTED = frozenset({"party", "level", "name"})


def tell(sides: tuple[Side, Side], bead: Bead, kind: str, parting: Parting) -> Difference:
    """The difference between two places of a bead, with the place where the other version lacks it."""
    assert bead.earlier is not None
    assert bead.later is not None
    stretches, places = (bead.earlier, bead.later), [parting.earlier, parting.later]
    if kind == "missing":
        return _difference(sides, kind, places)
    if None in places:
        empty = places.index(None)
        places[empty] = counterpart(sides, 1 - empty, stretches, next(place for place in places if place))
    clauses = [
        clause(side, stretch, place, listed=kind in _LISTED) if place else None
        for side, stretch, place in zip(sides, stretches, places, strict=True)
    ]
    return _difference(sides, kind, clauses)


def _difference(sides: tuple[Side, Side], kind: str, places: list[Span | None]) -> Difference:
    """A difference at two folded places."""
    spans = [side.span(*place) if place else None for side, place in zip(sides, places, strict=True)]
    return Difference(kind, spans[0], spans[1], _said(sides, kind, spans))


def _said(sides: tuple[Side, Side], kind: str, spans: list[Span | None]) -> Said:
    """What differs, in words that name both versions."""
    quotes = [_quoted(side, span) for side, span in zip(sides, spans, strict=True)]
    first, second = (Name("language", side.language) for side in sides)
    if not all(quotes):
        at = 0 if quotes[0] else 1
        return Said.of(_ALONE, language=(first, second)[at], words=quotes[at], other=(second, first)[at])
    return Said.of(_SAYS[kind], earlier=first, words=quotes[0], later=second, others=quotes[1])


def _quoted(side: Side, span: Span | None) -> str:
    words = side.quote(span)
    return words if len(words) <= _QUOTED else words[: words.rfind(" ", 0, _QUOTED)] + " …"


_CLAIM = 3
"""How many telling words make a sentence that the other version lacks a claim."""


def tell_missing(sides: tuple[Side, Side], bead: Bead) -> Iterator[Difference]:
    """A sentence with a claim that has no counterpart."""
    for n, stretch in enumerate((bead.earlier, bead.later)):
        if stretch is None or sides[n].of_the_page(stretch):
            continue
        if len(_marks(sides[n], stretch)) >= _CLAIM:
            places: list[Span | None] = [None, None]
            places[n] = stretch
            yield _difference(sides, "missing", places)
