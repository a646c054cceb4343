"""The compiled vocabulary of one language, and what it finds in a text."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter
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
        self._longest: dict[tuple[str, ...], list[Hit]] = {}
        self._several: dict[tuple[str, ...], list[Hit]] = {}
        for hit in _in_order(hits):
            self._by_kind[hit.entry.kind].append(hit)

    def of(self, *kinds: str) -> list[Hit]:
        """The hits of these kinds, in the order of the text, longer before shorter at one place."""
        if len(kinds) == 1:
            return self._by_kind.get(kinds[0], [])
        if kinds not in self._several:
            self._several[kinds] = _in_order(h for kind in kinds for h in self._by_kind.get(kind, ()))
        return self._several[kinds]

    def all(self) -> list[Hit]:
        """Every hit in the order of the text, longer before shorter at one place."""
        return self.of(*self._by_kind)

    def longest(self, *kinds: str) -> list[Hit]:
        """The hits of these kinds without those that a longer one at or before the same place covers."""
        if kinds not in self._longest:
            kept: list[Hit] = []
            reach = -1
            for hit in self.of(*kinds):
                if hit.stop > reach and hit.start >= reach:
                    kept.append(hit)
                    reach = hit.stop
            self._longest[kinds] = kept
        return self._longest[kinds]


def _in_order(hits: Iterable[Hit]) -> list[Hit]:
    """The hits in the order of the text, longer before shorter at one place, else as they came."""
    by_stop = sorted(hits, key=itemgetter(1), reverse=True)
    by_stop.sort(key=itemgetter(0))  # the second order keeps the first where two begin together
    return by_stop


class Meanings(NamedTuple):
    """What the written forms stand for, kept flat so that it loads at once.

    Form `i` is `lengths[i]` letters long, blanks at either end included, and has the meanings `firsts[i]` to
    `firsts[i + 1]`: each an entry, how many of its letters are joined particles, and a set of shapes. `dotted`
    forms end in a full stop that belongs to them (U.S.), where the text has one.
    """

    lengths: array[int]
    firsts: array[int]
    dotted: bytes
    entries: array[int]
    skips: bytes
    shapes: array[int]
    shape_sets: tuple[tuple[Shape, ...], ...]


_NAMES = ("state", "demonym", "place", "body")
_LOOKALIKE = "lookalike"


@dataclass(frozen=True)
class Rules:
    """The vocabulary of a language compiled into a native multi-pattern matcher; holds no state of a text.

    `digest` is the hash of the data files it was compiled from. `cased` are the entries whose capitals count (US).
    """

    language: str
    digest: str
    entries: tuple[Entry, ...]
    cased: frozenset[int]
    meanings: Meanings
    automaton: Any

    def find(self, text: Text) -> Hits:
        """Every place where an entry of the vocabulary stands in the text as whole words.

        A name inside a longer word for something else (Indian in Indian Ocean) is none.
        """
        hits: list[Hit] = []
        lengths, firsts, dotted, numbers, skips, shapes, shape_sets = self.meanings
        entries, cased, folded = self.entries, self.cased, text.folded
        for end, form in self.automaton.iter(text.grid):
            begin, stop = end - lengths[form] + 1, end - 1
            if dotted[form] and folded[stop : stop + 1] == ".":
                stop += 1
            for at in range(firsts[form], firsts[form + 1]):
                number = numbers[at]
                entry = entries[number]
                if number in cased and not _keeps_case(text, (begin, stop), entry):
                    continue
                hits.append(Hit(begin + skips[at], stop, entry, shape_sets[shapes[at]]))
        return Hits(_without_lookalikes(hits))

    def of(self, kind: str) -> tuple[Entry, ...]:
        """The entries of a kind, those without forms included."""
        return self._by_kind.get(kind, ())

    def named(self, kind: str, key: str) -> dict[Any, Entry]:
        """The entries of a kind by one of their values."""
        if (kind, key) not in self._by_value:
            self._by_value[kind, key] = {entry.value[key]: entry for entry in self.of(kind) if key in entry.value}
        return self._by_value[kind, key]

    @cached_property
    def by_id(self) -> dict[str, Entry]:
        """Every entry by its id."""
        return {entry.id: entry for entry in self.entries}

    @cached_property
    def _by_kind(self) -> dict[str, tuple[Entry, ...]]:
        kinds = dict.fromkeys(entry.kind for entry in self.entries)
        return {kind: tuple(entry for entry in self.entries if entry.kind == kind) for kind in kinds}

    @cached_property
    def _by_value(self) -> dict[tuple[str, str], dict[Any, Entry]]:
        return {}


def _keeps_case(text: Text, place: tuple[int, int], entry: Entry) -> bool:
    """Whether a name that is also a common word (US, Turkey) is written as a name."""
    quote = text.quote(*place)
    return quote in entry.forms or quote.isupper()


def _without_lookalikes(hits: list[Hit]) -> list[Hit]:
    """The hits without names that stand inside a longer word for something else."""
    others = [hit for hit in hits if hit.entry.kind == _LOOKALIKE]
    if not others:
        return hits
    return [
        hit
        for hit in hits
        if hit.entry.kind not in _NAMES or not any(o.start <= hit.start and hit.stop <= o.stop for o in others)
    ]
