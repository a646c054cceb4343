"""Where everything stands on the timeline of rounds; a page draws it, and Arabic runs from right to left."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hiwar.register.practice import Due, Meeting, held, stretches

WIDTH, MARGIN = 1080, 56
SHAPES = ("circle", "square", "diamond", "triangle")


@dataclass(frozen=True, slots=True)
class Spot:
    """A round on the line; `shape` is that of its host, `unknown` where no text names one."""

    x: float
    meeting: Meeting | None
    shape: str
    ordinal: int | None
    host: str | None
    due: bool = False


@dataclass(frozen=True, slots=True)
class Timeline:
    """Places along a line that is `WIDTH` long."""

    spots: tuple[Spot, ...]
    years: tuple[tuple[float, int], ...]
    gaps: tuple[tuple[float, int, int], ...]
    ticks: tuple[float, ...] = ()
    width: int = WIDTH


def shapes(parties: list[str]) -> dict[str, str]:
    """Hosts differ by shape, in the order of the parties."""
    return {party: SHAPES[n % len(SHAPES)] for n, party in enumerate(parties)}


def timeline(
    meetings: list[Meeting], *, due: Due | None, missing: list[int], parties: list[str], rtl: bool
) -> Timeline:
    """The line from the first year to the year of the next round; rounds without a day have no place on it."""
    dated = [m for m in held(meetings) if m.start]
    days = [m.start for m in dated] + ([due.day] if due and due.day else [])
    if not days:
        return Timeline((), (), ())
    first, last = min(days).year, max(days).year + 1
    step = (WIDTH - 2 * MARGIN) / (last - first)

    def at(when: float) -> float:
        x = MARGIN + (when - first) * step
        return round(WIDTH - x if rtl else x, 1)

    shape = shapes(parties)
    spots = [Spot(at(_when(m.start)), m, shape.get(m.host or "", "unknown"), m.ordinal, m.host) for m in dated]
    if due and due.day:
        spots.append(Spot(at(_when(due.day)), None, shape.get(due.host or "", "unknown"), due.ordinal, due.host, True))
    gaps = tuple((at((a + b + 1) / 2), a, b) for a, b in stretches(missing))
    every = max(1, round((last - first) / 12))
    years = tuple((at(y + 0.5), y) for y in range(first, last, every))
    return Timeline(tuple(_apart(spots)), years, gaps, tuple(at(y) for y in range(first, last + 1)))


def _when(day: date) -> float:
    return day.year + (day.timetuple().tm_yday - 1) / 366


def _apart(spots: list[Spot], least: float = 26) -> list[Spot]:
    """Spots that would cover each other are moved a little along the line."""
    ordered = sorted(spots, key=lambda s: s.x)
    placed: list[Spot] = []
    for spot in ordered:
        x = max(spot.x, placed[-1].x + least) if placed else spot.x
        placed.append(Spot(x, spot.meeting, spot.shape, spot.ordinal, spot.host, spot.due))
    return placed
