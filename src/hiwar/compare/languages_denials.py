"""Where one version denies what the other says, or hedges what the other promises outright."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from hiwar.compare.languages_align import Bead
from hiwar.compare.languages_numbers import Parting
from hiwar.compare.languages_side import Mark, Side
from hiwar.record.span import Span
from hiwar.rules.rules import Hit

_REFUSING = frozenset({"prevent", "reject", "fail", "tolerance", "impunity", "end"})
"""Senses that hold a denial of their own."""
_HEDGE = "as_appropriate"


def part_denials(sides: tuple[Side, Side], bead: Bead) -> Iterator[Parting]:
    """A denial on one side of a bead whose other side holds no word that denies, refuses or prevents."""
    if bead.earlier is None or bead.later is None:
        return
    stretches = bead.earlier, bead.later
    for n in (0, 1):
        own = _denials(sides[n], stretches[n])
        strong = [hit for hit in own if _denies(sides, n, stretches[1 - n], hit)]
        if not strong or any(hit.value["denies"] == "other" for hit in own):
            continue
        other, stretch = sides[1 - n], stretches[1 - n]
        if any(h.value["denies"] != "none" for h in _denials(other, stretch)) or _refuses(
            other, stretch, sides[n].words_in(*stretches[n])
        ):
            continue
        places: list[Span | None] = [None, None]
        places[n] = Span(strong[0].start, strong[0].stop)
        yield Parting(places[0], places[1])
        return


_NEXT = 14
"""How far behind a word like `without`, `un-` that stands before it the word begins which it denies."""


def _denies(sides: tuple[Side, Side], own: int, stretch: Span, hit: Hit) -> bool:
    """Whether a word denies by itself, or turns into its contrary what the other version says."""
    if hit.value["denies"] == "strong":
        return True
    if hit.value["denies"] != "soft":
        return False
    denied = sides[own].words_in(hit.stop, hit.stop + _NEXT)[:1]
    return any(mark.means(word) for mark in denied for word in sides[1 - own].words_in(*stretch))


def _denials(side: Side, stretch: Span) -> list[Hit]:
    """The words of a stretch that deny, those inside a set phrase that denies nothing left out."""
    hits = [h for h in side.senses.of("negation") if stretch.start <= h.start < stretch.stop]
    phrases = [h for h in hits if h.value["denies"] == "none"]
    return [h for h in hits if h in phrases or not any(p.start < h.stop and h.start < p.stop for p in phrases)]


def _refuses(side: Side, stretch: Span, others: tuple[Mark, ...]) -> bool:
    """Whether a word refuses or prevents that answers none of the other version."""
    refusing = [mark for mark in side.words_in(*stretch) if mark.senses & _REFUSING]
    return any(not any(mark.means(other) for other in others) for mark in refusing)


def part_hedges(sides: tuple[Side, Side], bead: Bead) -> Iterator[Parting]:
    """A hedge (as appropriate) that only one side of a bead has."""
    if bead.earlier is None or bead.later is None:
        return
    hedges = [
        [m for m in side.words_in(*stretch) if _HEDGE in m.senses]
        for side, stretch in zip(sides, (bead.earlier, bead.later), strict=True)
    ]
    if hedges[0] and not hedges[1]:
        yield Parting(Span(hedges[0][0].start, hedges[0][0].stop), None)
    if hedges[1] and not hedges[0]:
        yield Parting(None, Span(hedges[1][0].start, hedges[1][0].stop))


_STUDIED = ("explore", "possibility")
_APART = 6
"""How far apart the two words stand that promise a study and no more: explore the possibility."""


def part_studies(sides: tuple[Side, Side], bead: Bead) -> Iterator[Parting]:
    """What one side of a bead only studies the possibility of, where the other speaks of no study."""
    if bead.earlier is None or bead.later is None:
        return
    stretches = bead.earlier, bead.later
    for n in (0, 1):
        marks = sides[n].words_in(*stretches[n])
        pairs = [(a, b) for a, b in pairwise(marks) if _is_study(a, b)]
        others = sides[1 - n].offered_in(*stretches[1 - n])
        if pairs and not any(set(_STUDIED) & mark.senses for mark in others):
            place = Span(pairs[0][0].start, pairs[0][1].stop)
            yield Parting(place, None) if n == 0 else Parting(None, place)


def _is_study(one: Mark, other: Mark) -> bool:
    return _STUDIED[0] in one.senses and _STUDIED[1] in other.senses and other.start - one.stop <= _APART
