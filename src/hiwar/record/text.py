"""A text folded for matching, every place of which points into the original."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from hiwar.record.span import Span


@dataclass(frozen=True, slots=True)
class Text:
    """Folded text with its offset map.

    `folded` is the original with spelling variants settled; `grid` is `folded` with every character that is
    part of no word turned into a blank and a blank at either end, so that `grid[i + 1]` stands over `folded[i]`
    and a word is what stands between blanks. The map is kept as breaks: from `folded_at[k]` on, folded and
    original run in step until the next break.

        original   th_m~n Rubio         kept     folded_at   (0, 2, 3, …)
        folded     thmn rubio           map to   original_at (0, 3, 5, …)

    (`_` a stretched letter and `~` a mark on one, both left out in folding.)

    All offsets are code points, half-open.
    """

    original: str
    folded: str
    grid: str
    language: str
    folded_at: Sequence[int]
    original_at: Sequence[int]
    original_ends: Sequence[int]
    sentences: tuple[Span, ...] = ()
    paragraphs: tuple[Span, ...] = ()

    def start_of(self, at: int) -> int:
        """Where in the original the folded character at `at` begins."""
        k = bisect_right(self.folded_at, at) - 1
        return min(self.original_at[k] + at - self.folded_at[k], max(self.original_at[k], self.original_ends[k] - 1))

    def stop_of(self, at: int) -> int:
        """Where in the original the folded character at `at` ends, marks written on it included."""
        k = bisect_right(self.folded_at, at) - 1
        if k + 1 < len(self.folded_at) and at + 1 == self.folded_at[k + 1]:
            return self.original_ends[k]
        return min(self.original_at[k] + at - self.folded_at[k] + 1, self.original_ends[k])

    def span(self, start: int, stop: int) -> Span:
        """The stretch of the original that the folded `[start, stop)` was made from."""
        if len(self.folded_at) == 1:  # nothing was left out or spelled longer: the two run in step to the end
            return Span(start, stop)
        folded_at = self.folded_at
        k = bisect_right(folded_at, start) - 1
        limit = folded_at[k + 1] if k + 1 < len(folded_at) else len(self.folded) + 1
        if start < stop < limit:  # within one stretch the two run in step
            shift = self.original_at[k] - folded_at[k]
            if stop + shift <= self.original_ends[k]:
                return Span(start + shift, stop + shift)
        return Span(self.start_of(start), self.stop_of(stop - 1))

    def quote(self, start: int, stop: int) -> str:
        """The original words that the folded `[start, stop)` was made from."""
        return self.span(start, stop).of(self.original)

    def folded_of(self, at: int) -> int:
        """Where in the folded text the original character at `at` stands, or the next that was kept."""
        k = max(0, bisect_right(self.original_at, at) - 1)
        limit = self.folded_at[k + 1] if k + 1 < len(self.folded_at) else len(self.folded)
        return min(self.folded_at[k] + at - self.original_at[k], limit)
