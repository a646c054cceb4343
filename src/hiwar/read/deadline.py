"""Until when a promise is to be kept: a limit in its words, before them over a list, or behind them."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from hiwar.lang.folding import SAME
from hiwar.lang.languages import language_of
from hiwar.read.scene import Scene
from hiwar.record.marks import Deadline, Time
from hiwar.record.span import Span


class Promise(NamedTuple):
    """A promise in folded offsets, before its field and deadline are read.

    `body` is where what is promised begins, behind the head; `lead` is the stretch before it that may hold the time
    limit: the opening of its sentence, or the umbrella of its list. `ends` is where its clause ends, with what is no
    part of the promise. `listed` tells that it is an entry of a list.
    """

    start: int
    stop: int
    level: int
    holders: tuple[str, ...]
    renewed: bool
    rule: str
    future: bool = False
    listed: bool = False
    body: int = 0
    lead: tuple[int, int] = (0, 0)
    ends: int = 0
    parties: tuple[str, ...] = ()


def deadline_of(scene: Scene, promise: Promise, times: tuple[Time, ...], published: date | None) -> Deadline | None:
    """The time limit or planned time of a promise: in its own words, else said before it, else behind it."""
    found = _deadline(scene, scene.text.span(promise.start, promise.stop), times, published)
    return found or _lead(scene, promise, times, published) or _trailing(scene, promise, times, published)


def _deadline(scene: Scene, span: Span, times: tuple[Time, ...], published: date | None) -> Deadline | None:
    """The first time in the promise that lies ahead, with the words that make it a limit.

    A frequency counts where no other time is told: annual meetings are no limit of what is due by 2029.
    """
    often = None
    for time in times:
        if not span.holds(time.evidence.span) or not _ahead(time, published):
            continue
        start = _opened(scene, span, time.evidence.span)
        if start < time.evidence.span.start or time.type in ("set", "date") or _limits(scene, time):
            found = Deadline(Span(start, time.evidence.span.stop), time.first, time.last)
            if time.type != "set":
                return found
            often = often or found
    return often


def _limits(scene: Scene, time: Time) -> bool:
    """Whether a time opens itself with a word that makes it a limit: within 90 days."""
    first = scene.text.original[time.evidence.span.start : time.evidence.span.stop].split()[0]
    return bool(language_of(scene.text.language).promises.DEADLINE_WORDS.search(f"{first.translate(SAME)} "))


def _trailing(scene: Scene, promise: Promise, times: tuple[Time, ...], published: date | None) -> Deadline | None:
    """The planned time said behind the promise, in words of their own: … , work to begin in March."""
    opened = language_of(scene.text.language).promises.PLANNED.match(scene.text.folded, promise.stop, promise.ends)
    if not opened or promise.ends - opened.end() < 1:
        return None
    return _deadline(scene, scene.text.span(promise.stop, promise.ends), times, published)


_SUBJECT_AFTER = 12
"""How far after a time limit that leads the sentence the promise begins, in code points: a comma, an article."""


def _lead(scene: Scene, promise: Promise, times: tuple[Time, ...], published: date | None) -> Deadline | None:
    """The time limit said before the promise: once over a list, or at the opening of the sentence."""
    start, stop = promise.lead
    if start >= stop:
        return None
    lead = scene.text.span(start, stop)
    found = _deadline(scene, lead, times, published)
    if found is None or stop > promise.start:
        return None
    near = found.span.start == lead.start and lead.stop - found.span.stop < _SUBJECT_AFTER
    return found if promise.listed or near else None


def _ahead(time: Time, published: date | None) -> bool:
    if time.type == "set" or (time.type == "duration" and time.value.startswith("P")):
        return True
    if time.type != "date" or time.value == "PRESENT_REF" or time.value == "PAST_REF":
        return time.value == "FUTURE_REF"
    return published is None or time.last is None or time.last >= published


def _opened(scene: Scene, span: Span, time: Span) -> int:
    """Where the words begin that make the time a limit: by the end of."""
    words = language_of(scene.text.language).promises.DEADLINE_WORDS
    before = scene.text.original[span.start : time.start].translate(SAME).replace("\n", " ")
    found = words.search(before)
    return span.start + found.start() + (found.group()[:1] in " (") if found else time.start
