"""The numbers and ordinals of a text, in words or figures, apart from those that are part of a time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from hiwar.read.reading import rules_of
from hiwar.read.time_words import find_rows
from hiwar.record import Reading, Span, Text
from hiwar.rules.rules import Hits

_COUNTS, _SCALES = "dynog#", "n#"
"""The letters of words that count, and of those that may be a scale behind a number."""

_SCALE = 1000
_LEAST = 3
"""One and two are said in many ways (a dual, both, a pair), and tell no amount."""


class Figure(NamedTuple):
    """A number at a folded place, as printed; `ordinal` where it numbers a thing and counts none."""

    start: int
    value: float
    words: str
    ordinal: bool = False


def find_figures(reading: Reading, text: Text) -> list[Figure]:
    """The figures of a text in its order."""
    hits = rules_of(text.language).find(text)
    taken = [Span(*map(text.folded_of, time.evidence.span)) for time in reading.times]
    found = [Figure(h.start, h.value["ordinal"], text.quote(h.start, h.stop), True) for h in hits.of("ordinal")]
    numbered = {figure.start for figure in found}
    counted = [
        Figure(place.start, value, text.quote(*place))
        for place, value in _counted(text, hits)
        if value >= _LEAST and place.start not in numbered and not any(span.meets(place) for span in taken)
    ]
    return sorted([*found, *counted])


def _counted(text: Text, hits: Hits) -> Iterator[tuple[Span, float]]:
    """The numbers of a text, a scale joined to what stands before it: 1.5 billion."""
    for row in find_rows(text, hits):
        last: tuple[Span, float] | None = None
        for word in row:
            value = float(word.value.get("float", word.number)) if word.letter in _COUNTS else 0.0
            if last and value >= _SCALE > last[1] and word.letter in _SCALES:
                last = Span(last[0].start, word.stop), last[1] * value
                continue
            if last:
                yield last
            last = (Span(word.start, word.stop), value) if value else None
        if last:
            yield last
