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
"""How far into its paragraph the day of a dateline may stand, in code points."""
_YEARS = range(1900, 2200)
_FIGURES = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.]\d+")
_AFTER = re.compile(r"\s*(?:[(/\[][^)/\]\n]{2,50}[)/\]])?\s*[.,]?\s*(?:-{1,2}|:|(?:[^\W\d_]{2,8})?\s*$)")
_REST = re.compile(r"[\W\d_]*(?:[^\W\d_]{1,4}[\W\d_]*)?")


def find_dateline(text: Text, hits: Hits) -> tuple[date, Span] | None:
    """The day of publication and its words: of a labelled line, of a line of its own, or of a dateline; else None.

    A day without its year, or whose day and month could be exchanged, is none; so are two lines that disagree.
    """
    lines = text.paragraphs[:_LINES]
    if not lines:
        return None
    days = list(_days(text, hits, min(lines[-1].stop, _REACH)))
    calendar = TIMINGS[text.language].calendar
    labelled, alone, lead = [], [], []
    for day, term in days:
        line = next((p for p in lines if p.start <= term.start < p.stop), None)
        if line is None:
            continue
        before, after = text.folded[line.start : term.start], text.folded[term.stop : line.stop]
        found = day, text.span(term.start, term.stop)
        if calendar.PUBLISHED.match(before):
            labelled.append(found)
        elif _REST.fullmatch(before) and _REST.fullmatch(after):
            alone.append(found)
        elif len(before) < _LEAD and calendar.AGENCY.match(before) and _AFTER.match(after):
            lead.append(found)
    return _agreed(labelled[:1]) or _agreed(alone) or _agreed(lead[:1])


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
