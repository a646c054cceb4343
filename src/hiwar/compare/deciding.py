"""As what two texts are compared, where nobody has said it: rounds, languages or outlets."""

from __future__ import annotations

from typing import Any

from hiwar.compare.laying import Laid
from hiwar.compare.outlets import copied
from hiwar.record import Fact, Reading, Round, Said

ROUNDS, LANGUAGES, OUTLETS = WAYS = ("rounds", "languages", "outlets")

_NEAR = 3
"""Reports of one event are published within so many days."""


def decide(earlier: Laid, later: Laid) -> tuple[str, Said]:
    """As what the two are compared, and why."""
    before, after = earlier.reading, later.reading
    if reason := _other_round(before, after):
        return ROUNDS, reason
    if before.document.language != after.document.language:
        if _may_be_versions(before, after):
            return LANGUAGES, Said("the texts are in two languages and name no different rounds")
        return OUTLETS, Said("the texts are in two languages and differ in day, length or kind")
    if copied(earlier, later):
        return OUTLETS, Said("the texts are near-identical")
    if reason := _same_event(before, after):
        return OUTLETS, reason
    return ROUNDS, Said("nothing shows that the texts tell of one event")


_ALIKE = 0.7
"""Two versions of one text have paragraphs in like number: the fewer are at least this share of the more."""


def _may_be_versions(earlier: Reading, later: Reading) -> bool:
    """Whether two texts may be versions of one: of one day and kind, with paragraphs in like number."""
    days = {reading.document.published for reading in (earlier, later)} - {None}
    if len(days) > 1:
        return False
    counts = sorted(sum(bool(line.strip()) for line in r.document.text.splitlines()) for r in (earlier, later))
    return earlier.document.kind == later.document.kind and counts[0] >= _ALIKE * counts[1]


def _other_round(earlier: Reading, later: Reading) -> Said | None:
    """Why the two are of different rounds; None where they may be of one."""
    before, after = earlier.round, later.round
    first, second = _value(before, "ordinal"), _value(after, "ordinal")
    if first and second and _of_one_mechanism(before, after):
        message = "the texts name different rounds: {before} and {after}"
        return Said.of(message, before=first, after=second) if first != second else None
    days = _day(before), _day(after)
    if days[0] and days[1] and abs((days[1] - days[0]).days) > _NEAR:
        return Said.of("the meetings were held on different days: {before} and {after}", before=days[0], after=days[1])
    published = earlier.document.published, later.document.published
    if published[0] and published[1] and abs((published[1] - published[0]).days) > _APART:
        message = "the texts were published long after one another: {before} and {after}"
        return Said.of(message, before=published[0], after=published[1])
    return None


_APART = 45
"""Texts published so many days apart do not tell of one event."""


def _same_event(earlier: Reading, later: Reading) -> Said | None:
    """Why the two tell of one event; None where nothing shows it."""
    before, after = earlier.round, later.round
    if _of_one_mechanism(before, after) and _value(before, "ordinal") == _value(after, "ordinal") is not None:
        return Said.of("both texts tell of round {number}", number=_value(after, "ordinal"))
    parties = set(_value(before, "parties") or ()) & set(_value(after, "parties") or ())
    first, second = _day(before), _day(after)
    if len(parties) > 1 and first and second:
        return Said.of("both texts tell of a meeting of the same parties on {day}", day=second)
    published = earlier.document.published, later.document.published
    if len(parties) > 1 and published[0] and published[1] and abs((published[1] - published[0]).days) <= _NEAR:
        return Said("both texts tell of the same parties and were published within three days")
    return None


def _of_one_mechanism(before: Round | None, after: Round | None) -> bool:
    if before is None or after is None:
        return False
    return len(set(before.parties.value) & set(after.parties.value)) > 1


def _value(meeting: Round | None, name: str) -> Any:
    fact: Fact[Any] | None = getattr(meeting, name) if meeting else None
    return fact.value if fact else None


def _day(meeting: Round | None) -> Any:
    return _value(meeting, "start") or _value(meeting, "end")
