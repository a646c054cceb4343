"""Further rounds that a text mentions: an earlier one, one to come, with what their sentence says of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from hiwar.read.counting import called_other, counts, ordinal_fact
from hiwar.read.mechanism import cues
from hiwar.read.placing import place_fact, says_where
from hiwar.read.scene import Scene
from hiwar.read.standing import status_in
from hiwar.record.marks import Time
from hiwar.record.round import Fact, Round
from hiwar.record.span import Span
from hiwar.rules.rules import Hit

_A_ROUND = 10
"""The longest that a round lasts, in days: a longer time (in 2019) is no day of one."""


def find_mentioned(
    scene: Scene, main: Round | None, times: tuple[Time, ...], published: date | None
) -> tuple[Round, ...]:
    """The rounds other than `main` that the text counts or calls coming, each once, in the order of the text."""
    if main is None:
        return ()
    own = main.ordinal.value if main.ordinal else None
    found: dict[object, Round] = {}
    for key, place, ordinal in _spoken(scene, own):
        found.setdefault(key, replace(_meeting(scene, main, place, (times, published)), ordinal=ordinal))
    return tuple(found.values())


def _spoken(scene: Scene, own: int | None) -> Iterator[tuple[object, Span, Fact[int] | None]]:
    """Where another round is spoken of: by its number, or as the next one."""
    counted = list(counts(scene))
    for count in counted:
        number = count.ordinal.value["ordinal"]
        if number != own:
            yield number, Span(count.start, count.stop), ordinal_fact(scene, count)
    for noun in [*scene.mechanisms, *cues(scene, "ordinal_of")]:
        if called_other(scene, noun.start, noun.stop) == "coming" and not any(c.noun == noun for c in counted):
            yield "coming", Span(noun.start, noun.stop), None


def _meeting(scene: Scene, main: Round, place: Span, when: tuple[tuple[Time, ...], date | None]) -> Round:
    """What the sentence that speaks of the round says of it; its parties are those of the text."""
    times, published = when
    sentence = scene.sentence_at(place.start)
    day = _day(scene, sentence, place, times)
    where = _where(scene, sentence, place)
    status = status_in(scene, sentence, place)
    if status is None and day and day.first and published:
        rule = f"{day.evidence.rule}+by_day"
        status = Fact("planned" if day.first > published else "held", (day.evidence.span,), rule)
    return Round(
        parties=main.parties,
        start=_fact(day, day.first if day else None),
        end=_fact(day, day.last if day else None),
        status=status,
        city=place_fact(scene, where, "name"),
        country=place_fact(scene, where, "country"),
        host=place_fact(scene, where, "country") if where and where.value["country"] in main.parties.value else None,
    )


def _fact(time: Time | None, value: date | None) -> Fact[date] | None:
    return Fact(value, (time.evidence.span,), time.evidence.rule) if time and value else None


def _day(scene: Scene, sentence: Span, place: Span, times: tuple[Time, ...]) -> Time | None:
    """The day in the sentence nearest to where the round is spoken of."""
    best: tuple[int, Time] | None = None
    for time in times:
        if time.type != "date" or not time.first or not time.last or (time.last - time.first).days > _A_ROUND:
            continue
        at = scene.text.folded_of(time.evidence.span.start)
        if sentence.start <= at < sentence.stop and (best is None or abs(at - place.start) < best[0]):
            best = abs(at - place.start), time
    return best[1] if best else None


def _where(scene: Scene, sentence: Span, place: Span) -> Hit | None:
    """The place in the sentence after a preposition, nearest to where the round is spoken of."""
    near = [
        hit
        for hit in scene.hits.longest("place")
        if sentence.start <= hit.start and hit.stop <= sentence.stop and hit.value.get("country")
        if says_where(scene, hit, sentence)
    ]
    return min(near, key=lambda hit: abs(hit.start - place.start), default=None)
