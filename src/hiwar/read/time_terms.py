"""Rows of words parted into times as they are said, by the grammar of the language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from hiwar.lang.calendars import TIMINGS
from hiwar.read import time_dates, time_hours, time_measures
from hiwar.read.time_term import Builder, Term, plain
from hiwar.read.time_words import Word

_BUILDERS: Mapping[str, Builder] = {**time_dates.BUILDERS, **time_measures.BUILDERS, **time_hours.BUILDERS}


@lru_cache(maxsize=4)
def _grammar(language: str) -> tuple[re.Pattern[str], tuple[str, ...]]:
    rules = TIMINGS[language].calendar.GRAMMAR
    joined = "|".join(f"(?P<r{n}>{shape})" for n, (_, shape) in enumerate(rules))
    return re.compile(joined), tuple(name for name, _ in rules)


@lru_cache(maxsize=16384)
def _parted(letters: str, language: str) -> tuple[tuple[str, int, int], ...]:
    """Where the grammar finds its shapes in the letters of a row; what is in no shape stands as itself."""
    pattern, names = _grammar(language)
    parts: list[tuple[str, int, int]] = []
    done = 0
    for found in pattern.finditer(letters):
        parts += [("", at, at + 1) for at in range(done, found.start())]
        parts.append((names[int(str(found.lastgroup)[1:])], *found.span()))
        done = found.end()
    return (*parts, *(("", at, at + 1) for at in range(done, len(letters))))


def terms_of(row: list[Word], language: str) -> list[Term]:
    """The terms of a row, what joins them among them (of kind `joint`, the letter in `value`)."""
    calendar = TIMINGS[language].calendar
    letters = "".join(word.letter for word in row)
    terms: list[Term] = []
    for name, start, stop in _parted(letters, language):
        words = row[start:stop]
        term = _BUILDERS[name](words, calendar) if name else None
        if term is None and len(words) > 1:  # no such time: the words after the first may make another
            return [*terms, *terms_of(row[start : start + 1], language), *terms_of(row[start + 1 :], language)]
        terms.append(plain(words[0]) if term is None else term)
    return terms
