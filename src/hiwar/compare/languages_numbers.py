"""Where two versions count otherwise: amounts, counts, shares, ordinals, spans of time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from hiwar.compare.languages_align import Bead
from hiwar.compare.languages_side import Side
from hiwar.read.time_words import find_rows
from hiwar.record.marks import Time
from hiwar.record.span import Span

_DURATION = re.compile(r"P(?:T)?(\d+(?:\.\d+)?)(DE|CE|[YMWDH])")
_DAYS = {"CE": 36500, "DE": 3650, "Y": 365, "M": 30.4, "W": 7, "D": 1, "H": 1 / 24}
_SHARE = "percent_share"
_GLUED = re.compile(r"(?<!\d)\d{1,4}(?!\d)")
_MONEY = re.compile(r"[$€£¥]\s?(\d+(?:,\d{3})*(?:\.\d+)?)[\s-]?")
_MILLION = 1_000_000
"""What the rows of number words take every larger one for."""
_FIRST, _LAST = 1900, 2100
"""Four figures between these are a year, which dates look after."""
_YEARS = re.compile(r"(?<!\d)(?:19|20)\d\d[-/]\d{2,4}(?!\d)")
_SMALL = 2
"""Numbers up to this one are said in many ways (a dual, both, a pair): they answer, but never ask."""


class Number(NamedTuple):
    """A number in folded `[start, stop)`; `size` where it is none but hundreds, thousands.

    `asks`: whether its     absence from the other version tells anything. `days`: how long a span of time is.
    """

    start: int
    stop: int
    value: float
    size: bool = False
    asks: bool = True
    days: float = 0.0

    def equals(self, other: Number) -> bool:
        """Whether both say the same: spans of time by their length, all else by the number."""
        if self.days and other.days:
            return abs(self.days - other.days) <= 0.02 * max(self.days, other.days)
        return self.value == other.value


def numbers_of(side: Side) -> tuple[Number, ...]:
    """The numbers of a version that are no part of a date, in order; those glued to a name (COP28) only answer."""
    times = [(side.fold(t.evidence.span), t) for t in side.reading.times]
    dates = [span for span, time in times if time.type in ("date", "time", "set")]
    spans = [(span, time) for span, time in times if time.type == "duration"]
    found = [_length(span, time.value) for span, time in spans if _DURATION.fullmatch(time.value)]
    found += [Number(s.start, s.stop, float(n), days=float(n)) for s, time in times if (n := days_ahead(side, time))]
    shares = [Span(m.start, m.stop) for m in side.words if _SHARE in m.senses]
    spells = [Span(*found.span()) for found in _YEARS.finditer(side.text.folded)]
    taken = [*dates, *shares, *spells, *(Span(number.start, number.stop) for number in found)]
    sizes = list(_sizes(side))
    shares_of = [number for number in sizes if number.value < 1]  # a third, before it is read as an ordinal
    for number in (*_money(side), *shares_of, *_counted(side), *sizes, *_inside_names(side), *_duals(side)):
        if not any(s.start < number.stop and number.start < s.stop for s in taken):
            found.append(number)
            taken.append(Span(number.start, number.stop))
    inside = (*_counted(side), *_sizes(side))
    found += [Number(n.start, n.stop, n.value, n.size, False) for n in inside if _within(n, dates)]
    return tuple(sorted(found))


def days_ahead(side: Side, time: Time) -> int:
    """How many days a spell has that begins with the day of publication (within six weeks); 0 for any other time."""
    if "/" not in time.value or not time.first or not time.last or time.first != side.reading.document.published:
        return 0
    return (time.last - time.first).days


def _within(number: Number, spans: list[Span]) -> bool:
    return any(s.start <= number.start and number.stop <= s.stop for s in spans)


def _length(span: Span, value: str) -> Number:
    found = _DURATION.fullmatch(value)
    assert found is not None
    count = float(found.group(1))
    return Number(span.start, span.stop, count, days=count * _DAYS[found.group(2)])


def _counted(side: Side) -> Iterator[Number]:
    scales = [(hit.start, hit.stop, float(hit.value["size"])) for hit in side.senses.of("scale")]
    for row in find_rows(side.text, side.hits):
        previous: Number | None = None
        for word in row:
            value = word.value.get("float", word.number) if word.letter in "dynog#" else None
            if not value:
                if previous and word.stop > word.start:
                    yield previous
                    previous = None
                continue
            scale = next((size for start, stop, size in scales if word.start <= start and stop <= word.stop), _MILLION)
            value = value * scale / _MILLION
            year = word.letter == "y" and _FIRST <= value <= _LAST
            number = Number(word.start, word.stop, float(value), asks=value > _SMALL and not year)
            if previous and word.letter in "n#" and value >= 1000 and previous.value < 1000:
                previous = Number(previous.start, word.stop, previous.value * value)
                continue
            if previous:
                yield previous
            previous = number
        if previous:
            yield previous


def _money(side: Side) -> Iterator[Number]:
    """Amounts behind the sign of their currency: $1.5 billion."""
    scales = {hit.start: (hit.stop, 1000.0) for hit in side.hits.of("number") if hit.value.get("cardinal") == 1000}
    scales |= {hit.start: (hit.stop, float(hit.value["size"])) for hit in side.senses.of("scale")}
    for found in _MONEY.finditer(side.text.folded):
        value, stop = float(found.group(1).replace(",", "")), found.end(1)
        if scale := scales.get(found.end()):
            value, stop = value * scale[1], scale[0]
        yield Number(found.start(), stop, value)


def _sizes(side: Side) -> Iterator[Number]:
    """Hundreds of, dozens of, half: numbers without a count."""
    for hit in side.senses.longest("quantity"):
        size = float(hit.value["size"])
        yield Number(hit.start, hit.stop, size, True, not 1 <= size <= _SMALL)


def _inside_names(side: Side) -> Iterator[Number]:
    folded = side.text.folded
    for found in _GLUED.finditer(folded):
        if folded[found.start() - 1 : found.start()].isalpha():
            yield Number(found.start(), found.end(), float(found.group()), asks=False)


def _duals(side: Side) -> Iterator[Number]:
    """Two by the form of the noun."""
    for mark in side.words:
        if mark.many == _SMALL:
            yield Number(mark.start, mark.stop, 2.0, asks=False)


class Parting(NamedTuple):
    """Two places where the versions part; None where a version has nothing there."""

    earlier: Span | None
    later: Span | None


def part_numbers(sides: tuple[Side, Side], numbers: tuple[tuple[Number, ...], ...], bead: Bead) -> Iterator[Parting]:
    """The numbers of a bead that the other version gives otherwise, paired in order."""
    if bead.earlier is None or bead.later is None:
        return
    ours = [n for n in numbers[0] if bead.earlier.start <= n.start < bead.earlier.stop]
    theirs = [n for n in numbers[1] if bead.later.start <= n.start < bead.later.stop]
    left, right = _unanswered(ours, theirs), _unanswered(theirs, ours)
    askers = sum(n.asks for n in left), sum(n.asks for n in right)
    if not any(askers):
        return
    for number, other in _paired(sides, left, right):
        if number.asks or other.asks:
            yield Parting(Span(number.start, number.stop), Span(other.start, other.stop))


def _unanswered(ours: list[Number], theirs: list[Number]) -> list[Number]:
    pool = list(theirs)
    left = []
    for number in sorted(ours, key=lambda n: not n.asks):
        answer = next((n for n in pool if n.equals(number) and n.size == number.size), None)
        answer = answer or next((n for n in pool if n.equals(number) and not (number.size and number.value == 2)), None)
        if answer is None:
            left.append(number)
        elif number.asks:
            pool.remove(answer)
    return sorted(left)


_NEAR = 40
"""How far from a number the word may stand that it counts, in code points."""


def _paired(sides: tuple[Side, Side], left: list[Number], right: list[Number]) -> Iterator[tuple[Number, Number]]:
    """Numbers that count the same thing; where one of each is left, those two."""
    asking = [n for n in left if n.asks], [n for n in right if n.asks]
    if len(asking[0]) == 1 and len(asking[1]) == 1:
        yield asking[0][0], asking[1][0]
        return
    free = list(right)
    for number in left:
        if answer := next((n for n in free if (n.asks or number.asks) and _count_alike(sides, number, n)), None):
            free.remove(answer)
            yield number, answer


def _count_alike(sides: tuple[Side, Side], ours: Number, theirs: Number) -> bool:
    left = sides[0].words_in(ours.start - _NEAR // 2, ours.stop + _NEAR)
    right = sides[1].words_in(theirs.start - _NEAR // 2, theirs.stop + _NEAR)
    return any(a.means(b) for a in left for b in right if not a.light and not b.light)
