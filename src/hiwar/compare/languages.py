"""Compare two language versions of one statement: their counterparts, and where they part.

What comes out is what lawyers of both sides look for by hand. Where nothing can be said safely, nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from hiwar.compare.languages_acts import Deed, deeds_of, match_deeds, part_acts, unmatched
from hiwar.compare.languages_align import Bead, Weigher, align_paragraphs, align_sentences
from hiwar.compare.languages_clauses import part_clauses, part_deeds
from hiwar.compare.languages_dates import Day, days_of, part_dates
from hiwar.compare.languages_denials import part_denials, part_hedges, part_studies
from hiwar.compare.languages_names import part_people, part_quoted, part_strangers, part_titles
from hiwar.compare.languages_numbers import Number, Parting, numbers_of, part_numbers
from hiwar.compare.languages_parties import part_parties
from hiwar.compare.languages_saying import tell, tell_missing
from hiwar.compare.languages_side import Side
from hiwar.record.comparison import Difference, Pair
from hiwar.record.reading import Reading


def compare_languages(earlier: Reading, later: Reading) -> tuple[tuple[Pair, ...], tuple[Difference, ...]]:
    """The paragraphs of two versions side by side, and the differences in the order of the earlier text.

    Spans are code points of either original, half-open, None where a version has no counterpart.
    """
    sides = Side.of(earlier), Side.of(later)
    weigher = Weigher(*sides)
    paragraphs = align_paragraphs(*sides, weigher)
    beads = [bead for pair in paragraphs for bead in _sentences(sides, weigher, pair)]
    found = list(_differences(sides, weigher, beads))
    pairs = tuple(
        Pair(
            sides[0].span(*bead.earlier) if bead.earlier else None,
            sides[1].span(*bead.later) if bead.later else None,
        )
        for bead in paragraphs
    )
    return pairs, tuple(found)


def answering(earlier: Reading, later: Reading) -> float:
    """How far two texts answer each other sentence for sentence: 0 to 1, by the length of what stands in a pair."""
    sides = Side.of(earlier), Side.of(later)
    weigher = Weigher(*sides)
    beads = [bead for pair in align_paragraphs(*sides, weigher) for bead in _sentences(sides, weigher, pair)]
    lengths = [sum(stretch.stop - stretch.start for stretch in bead[:2] if stretch) for bead in beads]
    answered = sum(
        bead.score * length for bead, length in zip(beads, lengths, strict=True) if bead.earlier and bead.later
    )
    return answered / max(1, sum(lengths))


def _sentences(sides: tuple[Side, Side], weigher: Weigher, pair: Bead) -> list[Bead]:
    return align_sentences(*sides, weigher, pair)


def _differences(sides: tuple[Side, Side], weigher: Weigher, beads: list[Bead]) -> Iterator[Difference]:
    numbers = numbers_of(sides[0]), numbers_of(sides[1])
    days = days_of(sides[0]), days_of(sides[1])
    deeds = deeds_of(sides[0]), deeds_of(sides[1])
    for bead in beads:
        if bead.earlier is None or bead.later is None:
            yield from tell_missing(sides, bead)
            continue
        found = list(_of_bead(Versions(sides, weigher, numbers, days, deeds), bead))
        yield from _once(found)


class Versions(NamedTuple):
    """Both versions with what was found in either."""

    sides: tuple[Side, Side]
    weigher: Weigher
    numbers: tuple[tuple[Number, ...], tuple[Number, ...]]
    days: tuple[tuple[Day, ...], tuple[Day, ...]]
    deeds: tuple[tuple[Deed, ...], tuple[Deed, ...]]


def _of_bead(versions: Versions, bead: Bead) -> Iterator[Difference]:
    """What differs in two stretches that answer each other."""
    sides, weigher, numbers, days, deeds = versions
    matches = match_deeds(deeds, bead, weigher)
    alone = unmatched(deeds, bead, matches)
    for kind, partings in (
        ("number", part_numbers(sides, numbers, bead)),
        ("date", part_dates(sides, days, bead)),
        ("party", part_parties(sides, bead)),
        ("name", part_people(sides, bead)),
        ("name", part_strangers(sides, bead)),
        ("name", part_titles(sides, bead)),
        ("name", part_quoted(sides, bead)),
        ("level", part_hedges(sides, bead)),
        ("level", part_studies(sides, bead)),
        ("negation", part_denials(sides, bead)),
        ("missing", part_clauses(sides, bead, weigher)),
        ("missing", part_deeds(sides, bead, weigher, alone)),
    ):
        for parting in partings:
            yield tell(sides, bead, kind, parting)
    for match in matches:
        if finding := part_acts(sides, match, bead, alone):
            yield tell(sides, bead, finding.kind, Parting(finding.earlier, finding.later))


def _once(found: list[Difference]) -> Iterator[Difference]:
    """The differences without those of a kind that another of the kind at the same place holds."""
    told: list[Difference] = []
    for difference in found:
        if not any(_same_place(difference, other) for other in told if other.kind == difference.kind):
            told.append(difference)
            yield difference


_ONE = frozenset({"missing", "name", "level"})
"""Kinds of which two that share a letter are one."""


def _same_place(one: Difference, other: Difference) -> bool:
    pairs = ((one.earlier, other.earlier), (one.later, other.later))
    return any(a and b and a.meets(b) and (one.kind in _ONE or a == b) for a, b in pairs)


__all__ = ["compare_languages"]
