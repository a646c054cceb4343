"""What stays when there is more than four pages hold, and how much is left out.

The rule, which the briefing itself states: what is overdue stays before what is due, what is due before what has no
date, firm promises before intents and efforts, weaker or dropped wording before stronger and new; the facts about the
dialogue always stay, and so do the first of each section. The builder writes the rule into each entry's `rank`. Room is
reckoned in points of height, so that both formats leave out the same.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil

from hiwar.export.brief import CHANGES, FACTS, PROMISES, QUESTIONS, Briefing, Entry, Section, cited

PAGES = 4
AT_LEAST = 3
"""So many entries of a section stay, however full the others are."""

_PAGE = 775
"""How many points of height a page holds, less what stays empty where an entry does not fit at its foot."""

_RULE = 40


@dataclass(frozen=True, slots=True)
class Measure:
    """Heights in points, and how many letters stand in a line of each kind of section."""

    line: float
    small: float
    padding: float
    group: float
    heading: float
    widths: dict[str, int]


_LATIN = Measure(13.5, 12, 11.5, 20, 78, {FACTS: 88, PROMISES: 50, CHANGES: 46, QUESTIONS: 92})
_ARABIC = Measure(17.5, 15, 13, 25, 90, {FACTS: 84, PROMISES: 46, CHANGES: 44, QUESTIONS: 86})
_TITLE = 110


def measure_of(language: str) -> Measure:
    """How tall and wide things stand in a language."""
    return _ARABIC if language in _TALL else _LATIN


_TALL = frozenset({"ar"})


def fitted(briefing: Briefing, *, pages: float = PAGES) -> Briefing:
    """The briefing with as much as so many pages hold; each section counts what it leaves out."""
    measure = measure_of(briefing.language)
    room = _PAGE * pages - _frame(briefing, measure)
    kept: set[tuple[int, int]] = set()
    for number, at in _by_weight(briefing):
        section = briefing.sections[number]
        opens = section.entries[at].group not in {section.entries[n].group for s, n in kept if s == number}
        need = height(section.entries[at], section.kind, measure, opens=opens)
        if need <= room:
            kept.add((number, at))
            room -= need
    return cited(replace(briefing, sections=tuple(_only(s, n, kept) for n, s in enumerate(briefing.sections))))


def _frame(briefing: Briefing, measure: Measure) -> float:
    """What stands on the pages beside the entries: the title, what is said first, headings and sources."""
    said = sum(ceil(len(sentence) / measure.widths[FACTS]) * measure.line * 1.4 for sentence in briefing.summary)
    leads = sum(measure.line * 2 for section in briefing.sections if section.lead or not section.entries)
    headings = (len(briefing.sections) + 1) * measure.heading
    return _TITLE + said + leads + headings + len(briefing.sources) * measure.line * 1.5 + _RULE


def _by_weight(briefing: Briefing) -> list[tuple[int, int]]:
    """Section and place of every entry: facts, then the first of each section, the second and so on, then by rank."""
    weighed: list[tuple[int, tuple[int, ...], int, int]] = []
    for number, section in enumerate(briefing.sections):
        order = sorted(range(len(section.entries)), key=lambda at: (section.entries[at].rank, at))
        for turn, at in enumerate(order):
            first = 0 if section.kind == FACTS else min(turn, AT_LEAST) + 1
            weighed.append((first, section.entries[at].rank, number, at))
    return [(number, at) for _, _, number, at in sorted(weighed)]


def _only(section: Section, number: int, kept: set[tuple[int, int]]) -> Section:
    entries = tuple(entry for at, entry in enumerate(section.entries) if (number, at) in kept)
    return replace(section, entries=entries, left_out=len(section.entries) - len(entries))


def height(entry: Entry, kind: str, measure: Measure, *, opens: bool = False) -> float:
    """How tall an entry stands; `opens`: the heading of its group stands above it."""
    width = measure.widths[kind]
    beside = 16 + len(entry.holders) + len(entry.note) if kind == PROMISES else 16
    quotes = [_lines(len(p.words) + beside, width) for p in entry.quotes]
    tall = (max(quotes, default=1) if kind == CHANGES else sum(quotes)) * measure.line
    if kind in (FACTS, CHANGES, QUESTIONS):
        tall += _lines(len(entry.label) + len(entry.says) + len(entry.group), width * 1.8) * measure.line
    if kind == PROMISES:
        rest = max(_lines(len(entry.deadline), 19), _lines(len(entry.outcome), 16)) * measure.line
        tall = max(tall, rest + (not entry.judged) * measure.small)
    return tall + measure.padding + (measure.group if opens and entry.group and kind == PROMISES else 0)


def _lines(letters: int, width: float) -> int:
    return ceil(letters / width)
