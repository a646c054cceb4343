"""Compare two readings: the one function, and the three ways of it."""

from __future__ import annotations

from dataclasses import replace

from hiwar.compare.deciding import LANGUAGES, OUTLETS, ROUNDS, WAYS, decide
from hiwar.compare.laying import Laid, lay_out
from hiwar.compare.noting import notes_on
from hiwar.compare.outlets import compare_outlets
from hiwar.compare.rounds import compare_acts, compare_rounds
from hiwar.compare.taking import take_text
from hiwar.errors import OptionError
from hiwar.record import Comparison, Reading, Said


def compare(earlier: str | Reading, later: str | Reading, as_: str | None = None) -> Comparison:
    """Two readings, or texts, side by side: what became of each promise, and where the texts part.

    `as_` is rounds, languages or outlets; without it what the texts are decides, and the answer says which and why:
    its own `as_` is None where the two have nothing in common, and nothing is compared. Pure: the same readings give
    the same comparison. Raises: OptionError where `as_` is none of the three; HiwarError where a text is in no language
    that Hiwar reads.
    """
    if as_ is not None and as_ not in WAYS:
        raise OptionError(f"{as_!r} is no way to compare; the ways are {', '.join(WAYS)}")
    before, after = lay_out(take_text(earlier)), lay_out(take_text(later))
    way, why = (as_, None) if as_ else decide(before, after)
    if way is None:
        return Comparison(None, before.reading, after.reading, decided=why)
    compared = _WAYS[way](before, after, why)
    return replace(compared, notes=(*compared.notes, *notes_on(before.reading, after.reading, way)))


def _rounds(earlier: Laid, later: Laid, why: Said | None) -> Comparison:
    return Comparison(
        ROUNDS,
        earlier.reading,
        later.reading,
        links=compare_rounds(earlier, later),
        act_links=compare_acts(earlier, later),
        decided=why,
    )


def _languages(earlier: Laid, later: Laid, why: Said | None) -> Comparison:
    from hiwar.compare.languages import compare_languages  # loaded where asked for: a reading must not wait for it

    pairs, differences = compare_languages(earlier.reading, later.reading)
    return Comparison(
        LANGUAGES,
        earlier.reading,
        later.reading,
        links=compare_rounds(earlier, later),
        paragraphs=pairs,
        differences=differences,
        decided=why,
    )


def _outlets(earlier: Laid, later: Laid, why: Said | None) -> Comparison:
    links = compare_rounds(earlier, later)
    told = compare_outlets(earlier, later, links)
    return Comparison(
        OUTLETS,
        earlier.reading,
        later.reading,
        links=links,
        paragraphs=told.paragraphs,
        differences=told.differences,
        same_source=told.same_source,
        told_from=told.told_from,
        decided=why,
    )


_WAYS = {ROUNDS: _rounds, LANGUAGES: _languages, OUTLETS: _outlets}
