"""What a promise holds besides what it is about: when it is due, its numbers, whom and what it names."""

from __future__ import annotations

import re
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from hiwar.compare.figures import Figure
from hiwar.lang.deeds import deeds_of
from hiwar.record import Commitment, Span

if TYPE_CHECKING:
    from hiwar.compare.laying import Laid

_EVERY = re.compile(r"P(\d+)([DWMY])$")
_DAYS = {"D": 1.0, "W": 7.0, "M": 30.4, "Y": 365.0}

_FIRM_WORD = 0.5
"""A word that tells more than this is a telling one."""


class Promise:
    """A commitment in its laid-out text; what it holds is found once."""

    def __init__(self, laid: Laid, mark: Commitment) -> None:
        self.laid, self.mark = laid, mark
        self.span = mark.evidence.span
        self.holders = frozenset(mark.holders)

    @cached_property
    def words(self) -> str:
        """Its words as printed."""
        return self.span.of(self.laid.reading.document.text)

    @cached_property
    def lowered(self) -> str:
        """Its words without capitals."""
        return self.words.casefold()

    @cached_property
    def until(self) -> str:
        """The words of its time limit, on one line; empty where it has none."""
        limit = self.mark.deadline
        return " ".join(limit.span.of(self.laid.reading.document.text).split()) if limit else ""

    @cached_property
    def due(self) -> date | None:
        """The last day of its time limit, from the times read in the words of it where the mark has none."""
        limit = self.mark.deadline
        if limit is None or limit.last:
            return limit.last if limit else None
        times = [time for time in self.laid.reading.times if time.type == "date" and time.last]
        return max((time.last for time in times if time.last and time.evidence.span.meets(limit.span)), default=None)

    @cached_property
    def every(self) -> float | None:
        """How many days lie between its times where it is to be done again and again; None where it is not."""
        limit = self.mark.deadline
        span = limit.span if limit else self.span
        for time in self.laid.reading.times:
            if time.type == "set" and time.evidence.span.meets(span) and (found := _EVERY.match(time.value)):
                return int(found.group(1)) * _DAYS[found.group(2)]
        return None

    @cached_property
    def figures(self) -> dict[float, str]:
        """Its numbers that are no part of a time, as printed."""
        return {figure.value: figure.words for figure in self._figures if not figure.ordinal}

    @cached_property
    def ordinals(self) -> frozenset[float]:
        """The numbers of rounds, stages and editions that it names."""
        return frozenset(figure.value for figure in self._figures if figure.ordinal)

    @cached_property
    def _figures(self) -> list[Figure]:
        folded = self.laid.folded(self.span)
        return [figure for figure in self.laid.figures if folded.start <= figure.start < folded.stop]

    @cached_property
    def named(self) -> dict[str, str]:
        """States and bodies besides those that promise, and names as printed, by code or by the name itself."""
        from hiwar.compare.laying import without

        text = self.laid.reading.document.text
        parties = [party for party in self.laid.reading.parties if party.evidence.span.meets(self.span)]
        names = {p.code: p.evidence.span.of(text) for p in parties if p.code not in self.laid.parties}
        first = self.span.start + len(self.words.split(maxsplit=1)[0])
        patterns = deeds_of(self.laid.text.language)
        for gap in without(Span(first, self.span.stop), [party.evidence.span for party in parties]):
            for found in patterns.NAMES.finditer(text, gap.start, gap.stop):
                names[found.group().casefold()] = found.group()
        return names

    @cached_property
    def telling(self) -> dict[str, str]:
        """Its telling words by their stems, as printed; times, the names of parties and what promises it aside."""
        found: dict[str, str] = {}
        heads = [self.laid.folded(act.head) for act in self.laid.reading.acts if act.head.meets(self.span)]
        for token in self.laid.within(self.laid.folded(self.span)):
            stem, weight = token.terms[0]
            if any(head.start <= token.start < head.stop for head in heads):
                continue
            if weight > _FIRM_WORD and stem[0].isalpha():
                found.setdefault(stem, self.laid.text.quote(token.start, self.laid.word_end(token.start)))
        return found
