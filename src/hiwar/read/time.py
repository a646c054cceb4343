"""The time step: every time that a text gives, with the words that give it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from hiwar.lang.calendars import TIMINGS
from hiwar.read.time_days import Period, Standpoint, reckon
from hiwar.read.time_joins import join_terms
from hiwar.read.time_term import Term
from hiwar.read.time_terms import terms_of
from hiwar.read.time_words import find_rows
from hiwar.record.marks import Evidence, Time
from hiwar.record.text import Text
from hiwar.rules.rules import Hits

_SEEN = 160
"""How far before and after a time the words are looked at that say which way it points, in code points."""
_NEVER_ALONE = frozenset({"joint", "number", "base", "stage", "quarter", "nth", "daypart"})


def find_times(text: Text, hits: Hits, published: date | None) -> tuple[Time, ...]:
    """The times of a text in their order; spans count in the original, a range is one time.

    `published` is the day against which relative times are reckoned. Without it they have no days and the open
    value of TIMEX3: `XXXX-09-29`, `XXXX-WXX-3`, `PAST_REF`, `PRESENT_REF`, `FUTURE_REF`.
    """
    times: list[Time] = []
    for row in find_rows(text, hits):
        said = join_terms(terms_of(row, text.language))
        times += _checked(said, list(_times(text, said, published)))
    return tuple(times)


def _times(text: Text, said: list[Term], published: date | None) -> Iterator[tuple[Term, Time]]:
    starts = TIMINGS[text.language].calendar.WEEK_STARTS
    for place, term in enumerate(said):
        if term.kind == "number" and _is_day(text, said, place):
            month = Term("unit", term.start, term.stop, unit="month", lean=0)
            term = term._replace(kind="date", of=month)
        elif not _stands(text, said, place):
            continue
        period = reckon(term, Standpoint(published, lambda term=term: _way(text, term), starts))  # type: ignore[misc]
        if period is not None:
            yield term, _mark(text, term, period)


def _mark(text: Text, term: Term, period: Period) -> Time:
    rule = f"{text.language}.{term.kind}.{period.how}".rstrip(".")
    quote = text.folded[term.start : term.stop + 1]
    closed = quote.endswith(")") and "(" in quote
    evidence = Evidence(text.span(term.start, term.stop + closed), rule)
    calendar = "hijri" if period.hijri else "gregorian"
    return Time(evidence, period.type, period.value, period.first, period.last, calendar, period.note)


def _is_day(text: Text, said: list[Term], place: int) -> bool:
    """Whether an ordinal in figures is a day of the month of the text: on the 15th, and nothing counted after it."""
    term = said[place]
    if term.value != "o" or not place or said[place - 1].value != "_" or not text.folded[term.start].isdigit():
        return False
    return text.folded[term.stop : term.stop + 1] in ("", "\n", ".", ",", ";", ")")


def _stands(text: Text, said: list[Term], place: int) -> bool:
    """Whether a term is a time where it stands: a word that is also another needs company."""
    term = said[place]
    calendar, folded = TIMINGS[text.language].calendar, text.folded
    if term.kind == "weekday":
        return term.sure and not calendar.no_weekday(folded[max(0, term.start - 24) : term.start])
    if term.sure:
        return term.kind not in ("joint", "base")
    if term.kind == "quarter" and term.value == "Q" and place and said[place - 1].value in ("_", "~"):
        return True
    if term.kind in _NEVER_ALONE:
        return False
    if term.kind == "year":
        return _year_stands(said, place)
    if term.kind == "month":
        start = max(term.start, folded.rfind(" ", 0, term.stop) + 1)
        before, after = folded[max(0, start - 24) : start], folded[term.stop : term.stop + 24]
        return calendar.stands_alone(before, after, text.original[text.start_of(start)].isupper())
    return False


def _year_stands(said: list[Term], place: int) -> bool:
    year = said[place].year or 0
    before = said[place - 1] if place else None
    return before is not None and before.kind == "joint" and before.value in "_<~(>BFI" and 1900 <= year <= 2100


def _way(text: Text, term: Term) -> int:
    """Which way the words of the sentence around a term point."""
    at = bisect_right(text.sentences, (term.start, len(text.folded))) - 1
    start, stop = text.sentences[at] if at >= 0 else (0, len(text.folded))
    before = text.folded[max(start, term.start - _SEEN) : term.start]
    after = text.folded[term.stop : max(term.stop, min(stop, term.stop + _SEEN))]
    return TIMINGS[text.language].calendar.leaning(before, after)


def _checked(said: list[Term], found: list[tuple[Term, Time]]) -> list[Time]:
    """The times with every Hijri day held against the Gregorian day that is named beside it."""
    times = [time for _, time in found]
    for at in range(len(found) - 1):
        (one, left), (two, right) = found[at], found[at + 1]
        if left.calendar == right.calendar or one.kind != "date" or two.kind != "date" or not _paired(said, one, two):
            continue
        if left.first and right.first and left.first != right.first:
            times[at] = replace(left, note=f"pair {right.first}")
            times[at + 1] = replace(right, note=f"pair {left.first}")
    return times


def _paired(said: list[Term], one: Term, two: Term) -> bool:
    between = "".join(t.value for t in said[said.index(one) + 1 : said.index(two)] if t.kind == "joint")
    return between.strip("_~,") in ("=", "(", "/", "-", "")
