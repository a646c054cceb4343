"""When a round was, or is to be, held."""

from __future__ import annotations

import re
from datetime import date, timedelta

from hiwar.lang.folding import SAME
from hiwar.lang.languages import language_of
from hiwar.read.counting import tells_other
from hiwar.read.mechanism import cues
from hiwar.read.scene import Scene
from hiwar.read.seen import Seen
from hiwar.read.standing import Standing
from hiwar.record.marks import Time
from hiwar.record.round import Fact
from hiwar.record.span import Span
from hiwar.rules.rules import Hit

OPENING = 5
"""How many paragraphs of full sentences may name the days of the round."""

_LEADING = 6
"""How near the beginning of its sentence a date leads all of it (On January 14, …), in code points."""

_LONGEST = 5
"""The longest that a round named by its days lasts, in days after the first."""

_APART = 12
"""How far apart two days of one meeting may be named, in code points."""

_SPAN = 10
"""The longest time that may be the days of a round, in days after the first."""

_A_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_FIGURES = re.compile(r"\d+")
HELD_WITHIN = 140
"""How far a date may stand from the word that tells a meeting was held, in code points."""


_OTHER_SENTENCE = 40
"""How much further a day counts that stands in another sentence than the word that says how the round stands."""

_PROMISES = ("agree", "commit", "call_for", "hope")


def find_days(scene: Scene, seen: Seen, standing: Standing) -> tuple[Fact[date] | None, Fact[date] | None]:
    """First and last day of the meeting: the time nearest to a word that tells it was held, in one sentence.

    A round that was put off has the day to which it was put off, and no other.
    """
    best: tuple[int, Time, Hit] | None = None
    for time in seen.times:
        place = _place_of(scene, time)
        if scene.depth(place.start) >= OPENING or not _may_be_day(scene, time, place, standing):
            continue
        near = _told_near(scene, place, seen, standing, spanning=_ends_on_day(time))
        if near and (best is None or near[0] < best[0]):
            best = near[0], time, near[1]
    if best is None:
        return None, None
    _, time, cue = best
    if standing.fell and _ends_on_day(time):
        return _put_off_to(time, cue)
    time = _longer(scene, seen, time)
    last = _joined_day(scene, seen, time)
    if standing.told and standing.told.status in ("begun", "under_way"):
        last = _closing_day(scene, seen, last) or last
    rule = f"{cue.entry.id}+{time.evidence.rule}"
    until = Fact(_sure(last.last), (last.evidence.span,), f"{cue.entry.id}+{last.evidence.rule}")
    return Fact(_sure(time.first), (time.evidence.span,), rule), until


def _ends_on_day(time: Time) -> bool:
    """Whether a range ends on a day: from May to 9 July."""
    return bool(_A_DAY.fullmatch(time.value.rpartition("/")[2])) and "/" in time.value


def _put_off_to(time: Time, cue: Hit) -> tuple[Fact[date] | None, Fact[date] | None]:
    """The last of two days between which a round was moved: from Monday to Thursday."""
    day = Fact(_sure(time.last), (time.evidence.span,), f"{cue.entry.id}+{time.evidence.rule}")
    return day, day


def _place_of(scene: Scene, time: Time) -> Span:
    start = scene.text.folded_of(time.evidence.span.start)
    return Span(start, start + time.evidence.span.stop - time.evidence.span.start)


def _may_be_day(scene: Scene, time: Time, place: Span, standing: Standing) -> bool:
    """Whether a time is of days, and none of speaking, of a term, of another round or of a plan that was overtaken."""
    if time.type not in ("date", "time") or time.first is None or time.last is None:
        return False
    moved = standing.fell and _ends_on_day(time)
    if ((time.last - time.first).days > _SPAN and not moved) or any(place.meets(span) for span in standing.overtaken):
        return False
    if tells_other(scene, scene.sentence_at(place.start)) or _said_then(scene, place.start):
        return False
    before = scene.text.folded[max(0, place.start - _APART * 3) : place.start]
    if language_of(scene.text.language).naming.NO_DAY.search(before) and not standing.fell:
        return False
    return not any(0 <= place.start - cue.stop <= 1 for cue in cues(scene, "issued"))


def _told_near(scene: Scene, place: Span, seen: Seen, standing: Standing, *, spanning: bool) -> tuple[int, Hit] | None:
    """How near a day stands to the word that tells of the meeting, and that word; `spanning` are days from one to
    another."""
    if not (standing.fell and standing.told):
        return _held_near(scene, place, seen, standing)
    hit = standing.told.hit
    between = scene.text.folded[hit.stop : place.start]
    naming = language_of(scene.text.language).naming
    after = place.start >= hit.stop
    new = after and (spanning or naming.NEW_DAY.search(between))
    plans = [cue for cue in cues(scene, "planned") if hit.stop <= cue.start < place.start]
    if any(naming.PAST_PLAN.search(scene.text.folded, hit.stop, cue.start) for cue in plans):
        return None
    return (len(between), hit) if new and len(between) < HELD_WITHIN and "\n" not in between else None


def _joined_day(scene: Scene, seen: Seen, day: Time) -> Time:
    """The last of days named one by one (on Monday 30 and Tuesday 31 May); the day itself where it is alone."""
    for time in seen.times:
        gap = scene.text.original[day.evidence.span.stop : time.evidence.span.start]
        if time.evidence.span.start < day.evidence.span.stop or len(gap) > _APART:
            continue
        joint = scene.clauses.JOINS.fullmatch(_FIGURES.sub("", gap.translate(SAME)))
        if joint and time.first and day.last and day.last < time.first <= day.last + timedelta(days=_LONGEST):
            return _joined_day(scene, seen, time)
    return day


def _closing_day(scene: Scene, seen: Seen, first: Time) -> Time | None:
    """The day on which a round that began on the first is to end: opened on Tuesday and is to run until Friday."""
    closes = language_of(scene.text.language).naming.CLOSES
    sentence = scene.sentence_at(scene.text.folded_of(first.evidence.span.start))
    for time in seen.times:
        place = _place_of(scene, time)
        behind = first.evidence.span.stop <= time.evidence.span.start and place.start < sentence.stop
        if not (behind and time.type == "date" and time.last and first.last):
            continue
        told = closes.search(scene.text.folded, max(0, place.start - 40), place.start)
        if told and first.last < time.last <= first.last + timedelta(days=_SPAN):
            return time
    return None


def _said_then(scene: Scene, at: int) -> bool:
    """Whether a day is that of speaking: officials said on Thursday."""
    naming = language_of(scene.text.language).naming
    return bool(naming.SAID_WHEN.search(scene.text.folded, max(0, at - 40), at))


def _longer(scene: Scene, seen: Seen, day: Time) -> Time:
    """The days in the same sentence of which this is one: concluded on Tuesday …, held on 14 and 15 September."""
    sentence = scene.sentence_at(scene.text.folded_of(day.evidence.span.start))
    within = scene.text.span(sentence.start, sentence.stop)
    for time in seen.times:
        if time.type == "date" and within.holds(time.evidence.span) and _wider(time, day):
            return time
    return day


def _wider(time: Time, day: Time) -> bool:
    """Whether a time of a few days holds the other and more."""
    if not (time.first and time.last and day.first and day.last):
        return False
    holds = time.first <= day.first and day.last <= time.last
    return holds and (day.last - day.first) < (time.last - time.first) <= timedelta(days=_LONGEST)


def _sure(day: date | None) -> date:
    assert day is not None
    return day


def _held_near(scene: Scene, time: Span, seen: Seen, standing: Standing) -> tuple[int, Hit] | None:
    """How near the time stands to the nearest word for holding the meeting, no other act's head between them."""
    sentence = scene.sentence_at(time.start)
    told = standing.told is not None and sentence.start <= standing.told.hit.start < sentence.stop
    best: tuple[int, Hit] | None = None
    for hit in [*cues(scene, "held"), *cues(scene, "chairs")]:
        if not (sentence.start <= hit.start < sentence.stop) or standing.of_other(hit, sentence):
            continue
        left, right = (hit.stop, time.start) if hit.start < time.start else (time.stop, hit.start)
        distance = max(0, right - left)
        if time.start - sentence.start < _LEADING:
            distance = min(distance, HELD_WITHIN)
        acts = [act for act in seen.acts if left <= act.start < right and act.kind not in ("meet", "discuss")]
        if hit.start < time.start and any(act.kind in _PROMISES for act in acts):
            continue
        cost = distance + 60 * len(acts) + 20 * scene.depth(hit.start) + (0 if told else _OTHER_SENTENCE)
        if distance <= HELD_WITHIN and (best is None or cost < best[0]):
            best = cost, hit
    return best
