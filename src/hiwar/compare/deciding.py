"""As what two texts are compared, where nobody has said it: rounds, languages, outlets, or nothing.

Nothing is guessed: texts that share neither their parties nor their words are compared as nothing, and the answer
says what they lack.
"""

from __future__ import annotations

from typing import Any

from hiwar.compare.laying import Laid
from hiwar.compare.printings import copied
from hiwar.record import Fact, Name, Reading, Round, Said

ROUNDS, LANGUAGES, OUTLETS = WAYS = ("rounds", "languages", "outlets")

_NEAR = 3
"""Reports of one event are published within so many days."""

_APART = 45
"""Texts published so many days apart do not tell of one event."""

_ENOUGH = 2
"""Two texts belong to one mechanism where they share so many parties, or all where a text names fewer."""


def decide(earlier: Laid, later: Laid) -> tuple[str | None, Said]:
    """As what the two are compared, and why; None where they have nothing in common that could be compared."""
    before, after = earlier.reading, later.reading
    two_languages = in_two_languages(before, after)
    printed_alike = not two_languages and copied(earlier, later)
    if not printed_alike and (reason := strangers(before, after)):
        versions = two_languages and are_versions(before, after)
        return (LANGUAGES, Said("paragraph answers paragraph in two languages")) if versions else (None, reason)
    if reason := _other_round(before, after):
        return ROUNDS, reason
    if two_languages:
        if are_versions(before, after):
            return LANGUAGES, Said("the texts are in two languages and name no different rounds")
        return OUTLETS, Said("the texts are in two languages and are no versions of one")
    if printed_alike:
        return OUTLETS, Said("the texts are near-identical")
    if reason := _same_event(before, after):
        return OUTLETS, reason
    return ROUNDS, Said("the texts are of the same parties, and nothing shows that they tell of one event")


def in_two_languages(earlier: Reading, later: Reading) -> bool:
    """Whether the two are written in two languages."""
    return earlier.document.language != later.document.language


# whether they have to do with each other ------------------------------------------------------------------------------


def strangers(earlier: Reading, later: Reading) -> Said | None:
    """Why the two have nothing to do with each other; None where they share their parties."""
    sides = parties_of(earlier), parties_of(later)
    if not sides[0] or not sides[1]:
        return Said(_NAMELESS["both" if not (sides[0] or sides[1]) else "earlier" if not sides[0] else "later"])
    shared = sides[0] & sides[1]
    if len(shared) >= min(_ENOUGH, len(sides[0]), len(sides[1])):
        return None
    if not shared:
        return Said("the texts share no parties and no mechanism")
    return Said.of("the texts share no mechanism, and of their parties only {party}", party=Name("state", min(shared)))


_NAMELESS = {
    "both": "neither text names its parties",
    "earlier": "the earlier text names no parties",
    "later": "the later text names no parties",
}


def parties_of(reading: Reading) -> frozenset[str]:
    """Whose meeting the text is about; else who acts in it and promises, else whom it names."""
    if reading.round:
        return frozenset(reading.round.parties.value)
    acting = [code for act in reading.acts for code in act.actors]
    acting += [code for mark in reading.commitments for code in mark.holders]
    return frozenset(acting or (mark.code for mark in reading.parties))


# whether they are versions of one text --------------------------------------------------------------------------------

_VERSIONS = 0.62
"""Versions of one text answer each other sentence for sentence by this much; measured are 0.74 to 0.90 for versions,
and at most 0.50 for other texts of one dialogue."""


def are_versions(earlier: Reading, later: Reading) -> bool:
    """Whether two texts in two languages are versions of one."""
    from hiwar.compare.languages import answering  # loaded where asked for: a reading must not wait for it

    return answering(earlier, later) >= _VERSIONS


# whether they are of two rounds ---------------------------------------------------------------------------------------


def _other_round(earlier: Reading, later: Reading) -> Said | None:
    """Why the two are of different rounds; None where they may be of one."""
    before, after = earlier.round, later.round
    if _numbered_alike(before, after):
        return _other_number(earlier, later)
    days = _day(before), _day(after)
    if days[0] and days[1] and abs((days[1] - days[0]).days) > _NEAR:
        return Said.of("the meetings were held on different days: {before} and {after}", before=days[0], after=days[1])
    published = earlier.document.published, later.document.published
    if published[0] and published[1] and abs((published[1] - published[0]).days) > _APART:
        message = "the texts were published long after one another: {before} and {after}"
        return Said.of(message, before=published[0], after=published[1])
    return None


def _other_number(earlier: Reading, later: Reading) -> Said | None:
    first, second = value_of(earlier.round, "ordinal"), value_of(later.round, "ordinal")
    if not _numbered_alike(earlier.round, later.round) or first == second:
        return None
    return Said.of("the texts name different rounds: {before} and {after}", before=first, after=second)


def _numbered_alike(before: Round | None, after: Round | None) -> bool:
    """Whether both have numbers, and of one row."""
    both = value_of(before, "ordinal") is not None and value_of(after, "ordinal") is not None
    return both and _of_one_mechanism(before, after)


def _same_event(earlier: Reading, later: Reading) -> Said | None:
    """Why the two tell of one event; None where nothing shows it."""
    before, after = earlier.round, later.round
    if two_mechanisms(before, after):
        return None
    if _numbered_alike(before, after) and value_of(before, "ordinal") == value_of(after, "ordinal"):
        return Said.of("both texts tell of round {number}", number=value_of(after, "ordinal"))
    parties = set(value_of(before, "parties") or ()) & set(value_of(after, "parties") or ())
    first, second = _day(before), _day(after)
    if len(parties) > 1 and first and second:
        return Said.of("both texts tell of a meeting of the same parties on {day}", day=second)
    published = earlier.document.published, later.document.published
    if len(parties) > 1 and published[0] and published[1] and abs((published[1] - published[0]).days) <= _NEAR:
        return Said("both texts tell of the same parties and were published within three days")
    return None


def _of_one_mechanism(before: Round | None, after: Round | None) -> bool:
    if before is None or after is None or two_mechanisms(before, after):
        return False
    return len(set(before.parties.value) & set(after.parties.value)) > 1


def two_mechanisms(before: Round | None, after: Round | None) -> tuple[str, str] | None:
    """The kinds of two mechanisms where they are no two names of one: a joint commission and a strategic dialogue."""
    named = [meeting.mechanism if meeting else None for meeting in (before, after)]
    kinds = [value_of(mechanism, "kind") for mechanism in named]
    if not kinds[0] or not kinds[1] or kinds[0] == kinds[1] or any(kind in _LOOSE for kind in kinds):
        return None
    return kinds[0], kinds[1]


_LOOSE = ("dialogue", "ministerial", "other")
"""Kinds that a report may give a mechanism which has another kind in full."""


def value_of(holder: Any, name: str) -> Any:
    """The value of a fact of a round or mechanism; None where the text gives none."""
    fact: Fact[Any] | None = getattr(holder, name, None) if holder else None
    return fact.value if fact else None


def _day(meeting: Round | None) -> Any:
    return value_of(meeting, "start") or value_of(meeting, "end")
