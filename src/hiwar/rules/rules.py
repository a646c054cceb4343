"""The compiled vocabulary of one language, and what it finds in a text."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from hiwar.lang.forms import Shape
from hiwar.record.text import Text
from hiwar.rules.entry import Entry


class Hit(NamedTuple):
    """Where an entry stands in a text: `[start, stop)` in folded offsets, joined particles left out.

    `shapes` are the ways in which the written form can be read (a past and a verbal noun may be written alike).
    """

    start: int
    stop: int
    entry: Entry
    shapes: tuple[Shape, ...]

    @property
    def shape(self) -> Shape:
        """The first of the ways in which the form can be read."""
        return self.shapes[0]

    @property
    def value(self) -> dict[str, Any]:
        """The value of the entry."""
        return self.entry.value


class Hits:
    """All that was found in one text, by kind, in the order of the text, longer before shorter."""

    def __init__(self, hits: list[Hit]) -> None:
        self._by_kind: defaultdict[str, list[Hit]] = defaultdict(list)
        for hit in sorted(hits, key=lambda h: (h.start, -h.stop)):
            self._by_kind[hit.entry.kind].append(hit)

    def of(self, *kinds: str) -> list[Hit]:
        """The hits of these kinds, in the order of the text, longer before shorter at one place."""
        if len(kinds) == 1:
            return self._by_kind.get(kinds[0], [])
        return sorted((h for kind in kinds for h in self._by_kind.get(kind, ())), key=lambda h: (h.start, -h.stop))

    def longest(self, *kinds: str) -> list[Hit]:
        """The hits of these kinds without those that a longer one at or before the same place covers."""
        kept: list[Hit] = []
        reach = -1
        for hit in self.of(*kinds):
            if hit.stop > reach:
                if not kept or hit.start >= reach:
                    kept.append(hit)
                    reach = hit.stop
        return kept


class Pattern(NamedTuple):
    """What a written form stands for: for each entry how many leading letters are particles, and its shapes.

    `dotted` forms end in a full stop that belongs to them (U.S.), where the text has one.
    """

    length: int
    meanings: tuple[tuple[int, int, tuple[Shape, ...]], ...]
    dotted: bool = False


@dataclass(frozen=True)
class Rules:
    """The vocabulary of a language compiled into a native multi-pattern matcher; holds no state of a text.

    `digest` is the hash of the data files it was compiled from.
    """

    language: str
    digest: str
    entries: tuple[Entry, ...]
    patterns: tuple[Pattern, ...]
    automaton: Any

    def find(self, text: Text) -> Hits:
        """Every place where an entry of the vocabulary stands in the text as whole words."""
        hits: list[Hit] = []
        entries, patterns = self.entries, self.patterns
        for end, index in self.automaton.iter(text.grid):
            length, meanings, dotted = patterns[index]
            begin, stop = end - length + 1, end - 1
            if dotted and text.folded[stop : stop + 1] == ".":
                stop += 1
            for number, skip, shapes in meanings:
                hits.append(Hit(begin + skip, stop, entries[number], shapes))
        return Hits(hits)

    def of(self, kind: str) -> tuple[Entry, ...]:
        """The entries of a kind, those without forms included."""
        return self._by_kind.get(kind, ())

    def named(self, kind: str, key: str) -> dict[Any, Entry]:
        """The entries of a kind by one of their values."""
        if (kind, key) not in self._by_value:
            self._by_value[kind, key] = {entry.value[key]: entry for entry in self.of(kind) if key in entry.value}
        return self._by_value[kind, key]

    @cached_property
    def _by_kind(self) -> dict[str, tuple[Entry, ...]]:
        kinds = dict.fromkeys(entry.kind for entry in self.entries)
        return {kind: tuple(entry for entry in self.entries if entry.kind == kind) for kind in kinds}

    @cached_property
    def _by_value(self) -> dict[tuple[str, str], dict[Any, Entry]]:
        return {}
