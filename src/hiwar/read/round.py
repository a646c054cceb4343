"""The round that a text is about: which, when, where, who, and what it was about."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from hiwar.lang.folding import SAME
from hiwar.lang.languages import language_of
from hiwar.read.act import Reading
from hiwar.read.chair import find_chairs
from hiwar.read.counting import number_of, tells_other
from hiwar.read.mechanism import choose_naming, cues, find_namings, read_mechanism
from hiwar.read.mention import Mention
from hiwar.read.placing import place_fact, says_where
from hiwar.read.scene import Scene
from hiwar.record.marks import Time
from hiwar.record.round import Fact, Round, Topic
from hiwar.record.span import Span
from hiwar.rules.rules import Hit

_OPENING = 5
_LEADING = 6
"""How near the beginning of its sentence a date leads all of it (On January 14, …), in code points."""

_LONGEST = 5
"""The longest that a round named by its days lasts, in days after the first."""

_APART = 12
"""How far apart two days of one meeting may be named, in code points."""

_FIGURES = re.compile(r"\d+")
_HELD_WITHIN = 140
"""How far a date may stand from the word that tells a meeting was held, in code points."""


_AFTER = 40
"""How far after a round a word may stand that tells how it stands, in code points."""


class Seen(NamedTuple):
    """What the earlier steps found that a round is read from."""

    mentions: list[Mention]
    parties: tuple[str, ...]
    party_mentions: list[Mention]
    acts: list[Reading]
    times: tuple[Time, ...]


def find_round(scene: Scene, seen: Seen, published: date | None) -> Round | None:
    """The round, or None where the text is about no meeting of sides."""
    naming = choose_naming(scene, find_namings(scene))
    if not seen.parties or not (naming or any(act.kind == "meet" for act in seen.acts)):
        return None
    spans = tuple(scene.text.span(m.start, m.stop) for m in seen.party_mentions)
    start, end = _dates(scene, seen)
    place = _place(scene)
    return Round(
        parties=Fact(seen.parties, spans, f"{scene.text.language}.round.parties"),
        mechanism=read_mechanism(scene, naming, seen.parties, seen.times) if naming else None,
        ordinal=number_of(scene, _OPENING),
        start=start,
        end=end,
        status=_status(scene, start, published),
        city=place_fact(scene, place, "name"),
        country=place_fact(scene, place, "country"),
        host=_invited(scene, seen) or _host(scene, place, seen.parties),
        chairs=find_chairs(scene, seen.mentions, seen.parties, seen.acts),
        topics=tuple(_topics(scene, seen)),
    )


# when -------------------------------------------------------------------------------------------------------------


def _dates(scene: Scene, seen: Seen) -> tuple[Fact[date] | None, Fact[date] | None]:
    """First and last day of the meeting: the time nearest to a word that tells it was held, in one sentence."""
    best: tuple[int, Time, Hit] | None = None
    for time in seen.times:
        if time.type not in ("date", "time") or time.first is None or time.last is None:
            continue
        if (time.last - time.first).days > 10:
            continue
        start = scene.text.folded_of(time.evidence.span.start)
        stop = start + time.evidence.span.stop - time.evidence.span.start
        if scene.depth(start) >= _OPENING:
            break
        if tells_other(scene, scene.sentence_at(start)) or _said_then(scene, start):
            continue
        if any(0 <= start - cue.stop <= 1 for cue in cues(scene, "issued")):
            continue
        if (near := _held_near(scene, Span(start, stop), seen)) and (best is None or near[0] < best[0]):
            best = near[0], time, near[1]
    if best is None:
        return None, None
    _, time, cue = best
    time = _longer(scene, seen, time)
    last = _joined_day(scene, seen, time)
    rule = f"{cue.entry.id}+{time.evidence.rule}"
    until = Fact(_sure(last.last), (last.evidence.span,), f"{cue.entry.id}+{last.evidence.rule}")
    return Fact(_sure(time.first), (time.evidence.span,), rule), until


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


def _held_near(scene: Scene, time: Span, seen: Seen) -> tuple[int, Hit] | None:
    """How near the time stands to the nearest word for holding the meeting, no other act's head between them."""
    sentence = scene.sentence_at(time.start)
    best: tuple[int, Hit] | None = None
    for hit in [*cues(scene, "held"), *cues(scene, "chairs")]:
        if not (sentence.start <= hit.start < sentence.stop):
            continue
        left, right = (hit.stop, time.start) if hit.start < time.start else (time.stop, hit.start)
        distance = max(0, right - left)
        if time.start - sentence.start < _LEADING:
            distance = min(distance, _HELD_WITHIN)
        between = sum(left <= act.start < right and act.kind not in ("meet", "discuss") for act in seen.acts)
        cost = distance + 60 * between + 20 * scene.depth(hit.start)
        if distance <= _HELD_WITHIN and (best is None or cost < best[0]):
            best = cost, hit
    return best


def _status(scene: Scene, start: Fact[date] | None, published: date | None) -> Fact[str] | None:
    """Put off, called off or under way where the opening says so, else planned or held as its day lies ahead or not."""
    for cue in ("postponed", "cancelled", "under_way"):
        for hit in cues(scene, cue):
            if scene.depth(hit.start) < 2 and _of_round(scene, hit):
                return Fact(cue, (scene.text.span(hit.start, hit.stop),), hit.entry.id)
    for hit in cues(scene, "planned") if start is None else ():
        sentence = scene.sentence_at(hit.start)
        if scene.depth(hit.start) < 2 and _of_round(scene, hit) and not tells_other(scene, sentence):
            return Fact("planned", (scene.text.span(hit.start, hit.stop),), hit.entry.id)
    if start and published:
        return Fact("planned" if start.value > published else "held", start.spans, start.rule)
    return None


def _of_round(scene: Scene, hit: Hit) -> bool:
    nouns = [*scene.hits.of("mechanism"), *cues(scene, "ordinal_of")]
    return any(0 <= noun.start - hit.stop < 30 or 0 <= hit.start - noun.stop < _AFTER for noun in nouns)


# where ------------------------------------------------------------------------------------------------------------


def _place(scene: Scene) -> Hit | None:
    """The place of the meeting: the first after a preposition in a sentence of the opening that tells it was held."""
    told = [*cues(scene, "held"), *scene.hits.of("mechanism")]
    for hit in scene.hits.longest("place"):
        if scene.depth(hit.start) >= _OPENING:
            return None
        sentence = scene.sentence_at(hit.start)
        hosting = any(0 <= hit.start - cue.stop <= 1 for cue in cues(scene, "hosts")) or _placed(scene, hit)
        if not (hosting or says_where(scene, hit, sentence)):
            continue
        if tells_other(scene, sentence):
            continue
        if any(
            sentence.start <= cue.start < sentence.stop and abs(cue.start - hit.start) < 3 * _HELD_WITHIN
            for cue in told
        ):
            return hit
    return None


def _placed(scene: Scene, place: Hit) -> bool:
    """Whether a word for hosting stands right behind the place: Muscat hosted the talks."""
    behind = [cue for cue in cues(scene, "held") if cue.value.get("place") == "before"]
    return any(0 <= cue.start - place.stop <= len(", ") for cue in behind)


def _host(scene: Scene, place: Hit | None, parties: tuple[str, ...]) -> Fact[str] | None:
    """The party in whose country the meeting is held; in a third place nobody is said to host."""
    if place is None or place.value["country"] not in parties:
        return None
    return place_fact(scene, place, "country")


def _invited(scene: Scene, seen: Seen) -> Fact[str] | None:
    """The party whose guests the others are: hosted by Oman."""
    for cue in cues(scene, "guest_of"):
        for mention in seen.mentions:
            beside = 0 <= mention.start - cue.stop <= 1 and scene.depth(cue.start) < _OPENING
            if beside and len(mention.codes) == 1 and mention.codes[0] in seen.parties:
                return Fact(mention.codes[0], (scene.text.span(mention.start, mention.stop),), cue.entry.id)
    return None


# what about -------------------------------------------------------------------------------------------------------


def _topics(scene: Scene, seen: Seen) -> Iterator[Topic]:
    """The countries and fields that were discussed, each at its first place in what was discussed."""
    given: set[str] = set()
    for act in seen.acts:
        if act.kind != "discuss" or not (set(act.codes) <= set(seen.parties)):
            continue
        for mention in seen.mentions:
            inside = act.head_stop <= mention.start and mention.stop <= act.stop
            for code in mention.codes if inside and mention.kind in ("state", "capital") else ():
                if code not in given and code not in seen.parties:
                    given.add(code)
                    yield Topic(code, "country", scene.text.span(mention.start, mention.stop))
        for hit in scene.fields:
            if act.head_stop <= hit.start and hit.stop <= act.stop and hit.value["code"] not in given:
                given.add(hit.value["code"])
                yield Topic(hit.value["code"], "field", scene.text.span(hit.start, hit.stop))
