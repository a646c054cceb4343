"""What is to be said of a whole comparison: texts given the wrong way round, or compared as what they hardly are."""

from __future__ import annotations

from collections.abc import Iterator

from hiwar.compare.deciding import (
    LANGUAGES,
    ROUNDS,
    are_versions,
    in_two_languages,
    strangers,
    two_mechanisms,
    value_of,
)
from hiwar.record import Name, Reading, Said


def notes_on(earlier: Reading, later: Reading, way: str) -> Iterator[Said]:
    """What a reader must know before trusting the comparison, the most serious first."""
    if way == ROUNDS:
        if reason := strangers(earlier, later):
            yield reason
            return
        yield from _reversed(earlier, later)
        if kinds := two_mechanisms(earlier.round, later.round):
            names = [Name("mechanism", kind) for kind in kinds]
            yield Said.of("the texts name two mechanisms: {before} and {after}", before=names[0], after=names[1])
    if way == LANGUAGES:
        if not in_two_languages(earlier, later):
            yield Said("both texts are in one language: nothing is said of how they are translated")
        elif not are_versions(earlier, later):
            yield Said("few paragraphs answer each other: these may be no versions of one text")


def _reversed(earlier: Reading, later: Reading) -> Iterator[Said]:
    """That the later text was given first: by the numbers of the rounds, else their days, else those of publication."""
    before, after = earlier.round, later.round
    mixed = two_mechanisms(before, after)
    told = (
        (None if mixed else (value_of(before, "ordinal"), value_of(after, "ordinal")), _NUMBERS),
        ((value_of(before, "start"), value_of(after, "start")), _DAYS),
        ((earlier.document.published, later.document.published), _PUBLISHED),
    )
    for values, message in told:
        if values and values[0] is not None and values[1] is not None and values[0] != values[1]:
            if values[0] > values[1]:
                yield Said.of(message, before=values[0], after=values[1])
            return


_NUMBERS = "the later round was given first: round {before}, then round {after}; give them the other way round"
_DAYS = "the later meeting was given first: {before}, then {after}; give them the other way round"
_PUBLISHED = "the later text was given first: {before}, then {after}; give them the other way round"
