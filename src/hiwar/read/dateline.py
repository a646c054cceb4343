"""The day of publication that a text itself gives, where it gives one beyond doubt."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from hiwar.lang.calendars import TIMINGS
from hiwar.read.time_days import Standpoint, reckon
from hiwar.read.time_joins import join_terms
from hiwar.read.time_term import Term
from hiwar.read.time_terms import terms_of
from hiwar.read.time_words import find_rows
from hiwar.record.span import Span
from hiwar.record.text import Text
from hiwar.rules.rules import Hits

_LINES = 12
"""How many of the first paragraphs may hold the day of publication."""
_REACH = 3000
"""How far into the text they are looked for, in code points."""
_LEAD = 90
"""How far into its paragraph the day of a dateline, or the word for today before a day, may stand, in code points."""
_YEARS = range(1900, 2200)
_FIGURES = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.]\d+")
_AFTER = re.compile(
    r"\s*[)\]]?\s*(?:/[^/\n]{2,30}/|[(\[][^\W\d][^)\]\d\n]{1,30}[)\]]\s"
    r"|(?:[(\[][^)\]\n]{2,50}[)\]])?\s*[.,]?\s*(?:-{1,2}|:|\||(?:[^\W\d_]{2,8})?\s*$))"
)
_REST = re.compile(r"[\W\d_]*(?:[^\W\d_]{1,4}[\W\d_]*)?")


def find_dateline(text: Text, hits: Hits) -> tuple[date, Span] | None:
    """The day of publication and its words: of a labelled line, of a line of its own, of a dateline, or of the day
    that the text calls today; else None.

    A day without its year, or whose day and month could be exchanged, is none; so are two lines that disagree.
    """
    lines = text.paragraphs[:_LINES]
    if not lines:
        return None
    calendar = TIMINGS[text.language].calendar
    labelled, alone, lead, today = [], [], [], []
    for day, term in _days(text, hits, min(lines[-1].stop, _REACH)):
        line = next((p for p in lines if p.start <= term.start < p.stop), None)
        if line is None:
            continue
        place, found = Span(term.start, term.stop), (day, text.span(term.start, term.stop))
        before, after = text.folded[line.start : term.start], text.folded[term.stop : line.stop]
        if calendar.PUBLISHED.match(before):
            labelled.append(found)
        elif _REST.fullmatch(before) and _REST.fullmatch(after):
            alone.append(found)
        elif _leads(text, hits, line, place):
            lead.append(found)
        elif _is_today(text, place):
            today.append(found)
    return _agreed(labelled[:1]) or _agreed(alone) or _agreed(lead[:1]) or _agreed(today)


def is_dateline(text: Text, hits: Hits, span: Span) -> bool:
    """Whether a day stands as in a dateline, alone in its line or before the first words, with or without its year.

    `span` is in code points of the text.
    """
    start = text.folded_of(span.start)
    place = Span(start, start + span.stop - span.start)
    line = next((p for p in text.paragraphs[:_LINES] if p.start <= place.start < p.stop), None)
    if line is None:
        return False
    before, after = text.folded[line.start : place.start], text.folded[place.stop : line.stop]
    return bool(_REST.fullmatch(before) and _REST.fullmatch(after)) or _leads(text, hits, line, place)


_VERBS = ("act", "round_cue", "organ", "office", "side")


def _leads(text: Text, hits: Hits, line: Span, place: Span) -> bool:
    """Whether a day stands in a dateline: behind a place at most, and before a dash or the end of its line."""
    before, after = text.folded[line.start : place.start], text.folded[place.stop : line.stop]
    if len(before) >= _LEAD or not _AFTER.match(after):
        return False
    if not TIMINGS[text.language].calendar.AGENCY.match(before):
        return False
    return not any(line.start <= hit.start < place.start for hit in hits.of(*_VERBS))


def calls_today(text: Text, span: Span) -> bool:
    """Whether the text calls a day today (today, 3 June 2024), so that it is told and no dateline.

    `span` is in code points of the text.
    """
    start = text.folded_of(span.start)
    return _is_today(text, Span(start, start + span.stop - span.start))


def _is_today(text: Text, place: Span) -> bool:
    line = next((p for p in text.paragraphs if p.start <= place.start < p.stop), place)
    before = text.folded[max(line.start, place.start - _LEAD) : place.stop]
    return bool(TIMINGS[text.language].calendar.TODAY.search(before))


def _agreed(found: list[tuple[date, Span]]) -> tuple[date, Span] | None:
    return found[0] if found and len({day for day, _ in found}) == 1 else None


def _days(text: Text, hits: Hits, until: int) -> Iterator[tuple[date, Term]]:
    """Every day that is given whole, with its year, and no other way to read it."""
    for row in find_rows(text, hits, until=until):
        for term in join_terms(terms_of(row, text.language)):
            day = term.of if term.kind == "at" and term.of else term
            if day.kind != "date" or day.year is None or day.day is None or _exchangeable(text, day):
                continue
            period = reckon(day, Standpoint(None, lambda: 0))
            if period and period.first and period.first.year in _YEARS and period.note is None:
                yield period.first, term


def _exchangeable(text: Text, term: Term) -> bool:
    """Whether figures could be read with day and month the other way round: 05/06/2024 in English."""
    found = _FIGURES.match(text.folded, term.start)
    if found is None or TIMINGS[text.language].calendar.DAY_FIRST:
        return False
    one, two = int(found.group(1)), int(found.group(2))
    return one != two and one <= 12 and two <= 12
