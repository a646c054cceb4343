"""The timeline of rounds, and the strip of who hosted; time runs as the language does."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import pairwise

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from hiwar.export.names import party_name, place_name
from hiwar.register.keeping import CADENCE, HOSTING, MANNER
from hiwar.register.practice import CANCELLED, POSTPONED, VIRTUAL, Meeting, held, stretches
from hiwar.register.recounting import Practice
from hiwar.register.words.findings import say_finding
from hiwar.register.words.phrases import round_title, say_days, say_due, say_years
from hiwar.site.pictures.drawing import (
    SMALL,
    Flow,
    Picture,
    Shape,
    apart,
    label,
    line,
    moved,
    width_of,
)
from hiwar.site.pictures.keys import hosts_table, keys_of, rounds_table
from hiwar.site.pictures.signs import at_a_distance, elsewhere_sign, fallen_sign, host_sign

WIDTH, MARGIN, AXIS = 1080, 56, 62
MOST = 24
Address = Callable[[Meeting], str]


def timeline(practice: Practice, language: str, *, rtl: bool, address: Address) -> Picture | None:
    """Rounds on a line of years, how late each was, years without one, and the round that is due.

    None where no round has a day.
    """
    dated = [m for m in held(practice.meetings) if m.start][-MOST:]
    fallen = [f.meeting for f in practice.of(MANNER) if f.kind in (POSTPONED, CANCELLED) and f.meeting]
    fallen = [m for m in fallen if m.start and not m.held]
    due = practice.due.day if practice.due else None
    days = [m.start for m in dated] + [m.start for m in fallen if not dated or m.start > dated[0].start]
    days += [due] if due else []
    if not dated:
        return None
    span = (min(days).year, max(days).year + 1)
    drawing = _Line(practice, language, Flow(WIDTH, rtl), span)
    shapes = [
        *drawing.years(),
        *drawing.gaps(dated),
        *drawing.waits(dated),
        *drawing.spots(dated, address),
        *drawing.fallen(fallen),
    ]
    return Picture(
        name="timeline",
        title=_("Timeline of rounds"),
        description=_about(practice, dated, language),
        size=(WIDTH, 124),
        shapes=tuple(shapes),
        keys=tuple(keys_of(practice, dated, language, waits=True)),
        table=rounds_table(practice, language),
        rtl=rtl,
    )


class _Line:
    """The line from the first year to the last, and what stands on it."""

    def __init__(self, practice: Practice, language: str, flow: Flow, span: tuple[int, int]) -> None:
        self.practice, self.language, self.flow = practice, language, flow
        self.first, self.last = span
        self.step = (WIDTH - 2 * MARGIN) / (self.last - self.first)

    def along(self, when: float) -> float:
        """How far along the line a moment stands, in years and their parts."""
        return MARGIN + (when - self.first) * self.step

    def years(self) -> list[Shape]:
        """The line itself, a tick at each new year, and as many years' names as there is room for."""
        drawn = [line((12, AXIS), (WIDTH - 12, AXIS))]
        every = max(1, -(-52 // int(self.step))) if self.step >= 1 else 52
        for year in range(self.first, self.last + 1):
            x = self.flow.at(self.along(year))
            drawn.append(line((x, AXIS - 4), (x, AXIS + 4)))
        for year in range(self.first, self.last, every):
            x = self.flow.at(self.along(year + 0.5))
            drawn.append(label((x, 116), str(year), fill="$quiet"))
        return drawn

    def gaps(self, dated: list[Meeting]) -> list[Shape]:
        """Years without a round: a gap in the line, and the words where there is room."""
        drawn: list[Shape] = []
        missing = [year for year in self.practice.missing if self.first <= year < self.last]
        for first, last in stretches(missing):
            start, stop = self.along(first), self.along(last + 1)
            x1, x2 = self.flow.at(start), self.flow.at(stop)
            drawn.append(line((x1, AXIS), (x2, AXIS), stroke="$paper", stroke_width=4))
            drawn.append(line((x1, AXIS), (x2, AXIS), stroke_width=2, stroke_dasharray="2 6", stroke="$late"))
            words = _("no round")
            if width_of(words, SMALL) < stop - start:
                x = self.flow.at((start + stop) / 2)
                drawn.append(label((x, AXIS - 22), words, font_size=SMALL, fill="$quiet"))
        return drawn

    def waits(self, dated: list[Meeting]) -> list[Shape]:
        """How late a round was: a bar below the line from the day it was due."""
        known = {m.key: m for m in dated}
        drawn = []
        for finding in self.practice.of(CADENCE):
            stop = finding.meeting.start if finding.meeting else self.practice.on
            if finding.kind not in ("late", "overdue") or (finding.meeting and finding.meeting.key not in known):
                continue
            start = max(self.along(_when(finding.told["due"])), MARGIN)
            until = min(self.along(_when(stop)), WIDTH - MARGIN)
            words = say_finding(finding, self.language)
            drawn.append(_wait(self.flow.at(start), self.flow.at(until), words))
        return drawn

    def spots(self, dated: list[Meeting], address: Address) -> list[Shape]:
        """Each round where it stands, as a link; the one that is due is dashed."""
        due = self.practice.due
        days = [m.start for m in dated] + ([due.day] if due and due.day else [])
        order = sorted(range(len(days)), key=lambda n: (days[n], n))
        least = min(40.0, (WIDTH - 2 * MARGIN) / max(1, len(days) - 1))
        placed = apart([self.along(_when(days[n])) for n in order], least, (MARGIN - 20, WIDTH - MARGIN + 20))
        where = dict(zip(order, placed, strict=True))
        drawn = [self._spot(m, self.flow.at(where[n]), address) for n, m in enumerate(dated)]
        if due and due.day:
            sign = host_sign(due.host, list(self.practice.clauses.parties), self.language, due=True)
            if due.ordinal:
                sign = (*sign, label((0, -26), str(due.ordinal), fill="$quiet"))
            drawn.append(moved((self.flow.at(where[len(dated)]), AXIS), sign, words=say_due(due, self.language)))
        return drawn

    def _spot(self, meeting: Meeting, x: float, address: Address) -> Shape:
        sign = round_sign(self.practice, meeting, self.language)
        return moved((x, AXIS), sign, words=self._words(meeting), address=address(meeting))

    def fallen(self, meetings: list[Meeting]) -> list[Shape]:
        """Rounds that were announced for a day and put off or called off."""
        return [
            moved((self.flow.at(self.along(_when(m.start))), AXIS), fallen_sign(), words=self._words(m))
            for m in meetings
            if m.start and self.first <= m.start.year < self.last
        ]

    def _words(self, meeting: Meeting) -> str:
        return say_round(self.practice, meeting, self.language)


def _wait(x1: float, x2: float, words: str) -> Shape:
    drawn = (
        line((x1, AXIS + 24), (x2, AXIS + 24), stroke="$late", stroke_width=3),
        line((x1, AXIS + 19), (x1, AXIS + 29), stroke="$late", stroke_width=2),
    )
    return shape_group(drawn, words)


def shape_group(inside: tuple[Shape, ...], words: str) -> Shape:
    """Shapes that have one name together."""
    return Shape("g", {}, inside, words=words)


def round_sign(practice: Practice, meeting: Meeting, language: str) -> tuple[Shape, ...]:
    """A round's shape: its host's, or that of a third place; ringed where the sides met at a distance."""
    kinds = {finding.kind for finding in practice.of(MANNER, meeting)}
    parties = list(practice.clauses.parties)
    sign = elsewhere_sign() if "third_place" in kinds else host_sign(meeting.host, parties, language)
    ring = at_a_distance() if VIRTUAL in kinds else ()
    numbered = (label((0, -26), str(meeting.ordinal), font_weight="600"),) if meeting.ordinal else ()
    return (*sign, *ring, *numbered)


def say_round(practice: Practice, meeting: Meeting, language: str) -> str:
    """Round 3, Monday 30 May 2022, Skarheim, Norland; late by 12 months: due 2 June 2021."""
    told = [round_title(meeting.ordinal, meeting.start, language)]
    told += [say_days(meeting.start, meeting.end, language)] if meeting.start else []
    told += [place_name(meeting.city, language)] if meeting.city else []
    told += [party_name(meeting.host, language)] if meeting.host else []
    notes = [say_finding(f, language) for f in practice.about(meeting) if _is_told(f.clause, f.kind)]
    return _("; ").join([_(", ").join(told), *notes])


def _is_told(clause: str, kind: str) -> bool:
    return clause == MANNER or kind in ("late", "skipped", "out_of_turn", "below_level")


def strip(practice: Practice, language: str, *, rtl: bool, address: Address, here: int | None = None) -> Picture | None:
    """Who hosted, round by round: two rounds running in one capital are bound together.

    `here` is the key of the round whose page it is: a line stands under it. None where no text says who hosted.
    """
    met = held(practice.meetings)[-MOST:]
    if not any(m.host for m in met):
        return None
    due = practice.due
    cells = len(met) + (1 if due and due.host else 0)
    wide = min(120.0, (WIDTH - 24) / cells)
    flow = Flow(WIDTH, rtl)
    places = {m.key: flow.at(12 + wide * (n + 0.5)) for n, m in enumerate(met)}
    wrong = {f.meeting.key: f for f in practice.of(HOSTING) if f.kind == "out_of_turn" and f.meeting}
    drawn = [_bound(places[a.key], places[b.key], say_finding(wrong[b.key], language))
             for a, b in pairwise(met) if b.key in wrong]  # fmt: skip
    for meeting in met:
        sign = (*round_sign(practice, meeting, language), *_year(meeting.start, wide), *_here(meeting.key == here))
        words = say_round(practice, meeting, language)
        drawn.append(moved((places[meeting.key], AXIS), sign, words=words, address=address(meeting)))
    if due and due.host:
        x = flow.at(12 + wide * (cells - 0.5))
        sign = (*host_sign(due.host, list(practice.clauses.parties), language, due=True), *_year(due.day, wide))
        numbered = (label((0, -26), str(due.ordinal), fill="$quiet"),) if due.ordinal else ()
        drawn.append(moved((x, AXIS), (*sign, *numbered), words=say_due(due, language)))
    return Picture(
        name="hosts",
        title=_("Who hosted"),
        description=_about(practice, met, language),
        size=(WIDTH, 110),
        shapes=tuple(drawn),
        keys=tuple(keys_of(practice, met, language, waits=False)),
        table=hosts_table(practice, language),
        rtl=rtl,
    )


def _bound(x1: float, x2: float, words: str) -> Shape:
    return shape_group((line((x1, AXIS), (x2, AXIS), stroke="$late", stroke_width=5),), words)


def _here(is_here: bool) -> tuple[Shape, ...]:
    return (line((-18, 44), (18, 44), stroke="$ink", stroke_width=3),) if is_here else ()


def _year(day: date | None, wide: float) -> tuple[Shape, ...]:
    return (label((0, 36), str(day.year), font_size=SMALL, fill="$quiet"),) if day and wide > 36 else ()


def _when(day: date) -> float:
    return day.year + (day.timetuple().tm_yday - 1) / 366


def _about(practice: Practice, shown: list[Meeting], language: str) -> str:
    """What is to be seen, in a few clauses."""
    all_held = len(held(practice.meetings))
    number = ngettext("%(n)s round", "%(n)s rounds", all_held) % {"n": all_held}
    told = [number]
    if len(shown) < all_held:
        told.append(_("the last %(n)s of them are drawn") % {"n": len(shown)})
    if practice.missing:
        told.append(_("none in %(years)s") % {"years": say_years(practice.missing)})
    if practice.due:
        told.append(say_due(practice.due, language))
    return _("; ").join(told)
