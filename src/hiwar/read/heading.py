"""The place and day in the heading of a joint statement: Brussels, 3 December 2025."""

from __future__ import annotations

from itertools import takewhile
from typing import NamedTuple

from hiwar.read.scene import Scene
from hiwar.record.marks import Time
from hiwar.record.span import Span
from hiwar.rules.rules import Hit

_LINES = 8
"""How many of the first paragraphs may be the heading, which ends before the first full stop."""

_LONGEST = 60
"""The longest that a line of place and day is, in code points."""


class Heading(NamedTuple):
    """Where and when a statement says of itself that it was made."""

    place: Hit
    day: Time


def find_heading(scene: Scene, days: tuple[Time, ...]) -> Heading | None:
    """The heading's place with the day beside it, or in the line right before or behind; None where either lacks.

    Without its place a day is that of publication alone.
    """
    lines = list(takewhile(lambda line: scene.text.folded[line.stop - 1] != ".", scene.text.paragraphs[:_LINES]))
    short = [line for line in lines if line.stop - line.start < _LONGEST]
    places = {at: hit for at, line in enumerate(short) if (hit := _place_in(scene, line))}
    for at, line in enumerate(short):
        day = next((time for time in days if _holds(scene, line, time)), None)
        near = next((places[n] for n in (at, at - 1, at + 1) if n in places), None)
        if day and near:
            return Heading(near, day)
    return None


def _place_in(scene: Scene, line: Span) -> Hit | None:
    """The place that a line begins or ends with, where the line tells nothing."""
    told = scene.hits.of("act", "round_cue", "mechanism", "office")
    if any(line.start <= hit.start < line.stop for hit in told):
        return None
    within = [hit for hit in scene.hits.longest("place") if line.start <= hit.start and hit.stop <= line.stop]
    return next(
        (hit for hit in within if hit.start == line.start + len(hit.shape.clitic) or hit.stop == line.stop), None
    )


def _holds(scene: Scene, line: Span, time: Time) -> bool:
    at = scene.text.folded_of(time.evidence.span.start)
    return line.start <= at < line.stop and time.type == "date" and time.first is not None and time.first == time.last
