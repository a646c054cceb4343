"""In which directions a promise has moved between two texts, each said in words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from hiwar.compare.promises import Promise
from hiwar.record import Commitment, Name, Said

STRONGER, SAME, WEAKER = 1, 0, -1

_WIDE = 0.45
"""How alike two promises are of which one is the other and more."""

_MORE = 2
"""So many telling words more widen a target."""


class Reason(NamedTuple):
    """A change and its direction; `weight` ranks what it bears on: 3 level, 2 target, 1 the rest, 0 none."""

    direction: int
    weight: int
    said: Said


def reasons(earlier: Promise, later: Promise, score: float) -> Iterator[Reason]:
    """Every direction in which the promise moved, the level first."""
    yield from _level(earlier.mark, later.mark)
    if earlier.holders != later.holders:
        yield from _holders(earlier, later)
    yield from _deadline(earlier, later)
    yield from _numbers(earlier, later)
    yield from _bodies(earlier, later)
    if score >= _WIDE:
        yield from _target(earlier, later)
    if earlier.mark.renewed != later.mark.renewed:
        yield Reason(SAME, 0, Said("'continue' added" if later.mark.renewed else "'continue' left out"))


def relation_of(found: list[Reason]) -> str:
    """Carried, strengthened or weakened: by the level, else by the target, else by the rest where all agree."""
    for weight in (3, 2):
        ways = {reason.direction for reason in found if reason.weight == weight}
        if len(ways) == 1:
            return _RELATIONS[ways.pop()]
    ways = {reason.direction for reason in found if reason.direction}
    return _RELATIONS[ways.pop()] if len(ways) == 1 else _RELATIONS[SAME]


_RELATIONS = {STRONGER: "strengthened", SAME: "carried", WEAKER: "weakened"}


def _one_language(earlier: Promise, later: Promise) -> bool:
    return earlier.laid.text.language == later.laid.text.language


def _level(earlier: Commitment, later: Commitment) -> Iterator[Reason]:
    if earlier.level != later.level:
        said = Said.of("level {before} → {after}", before=earlier.level, after=later.level)
        yield Reason(STRONGER if later.level > earlier.level else WEAKER, 3, said)


def _holders(earlier: Promise, later: Promise) -> Iterator[Reason]:
    for code in sorted(later.holders - earlier.holders):
        yield Reason(STRONGER, 1, Said.of("{party} promises it too", party=Name("state", code)))
    for code in sorted(earlier.holders - later.holders):
        yield Reason(WEAKER, 1, Said.of("{party} promises it no longer", party=Name("state", code)))


# when -------------------------------------------------------------------------------------------------------------


def _deadline(earlier: Promise, later: Promise) -> Iterator[Reason]:
    before, after = earlier.until, later.until
    if after and not before:
        yield Reason(STRONGER, 1, Said.of("a date was added: {words}", words=after))
    elif before and not after:
        yield Reason(WEAKER, 1, Said.of("a date was left out: {words}", words=before))
    elif earlier.every and later.every:
        yield from _often(earlier, later)
    elif earlier.due and later.due and earlier.due != later.due:
        forward = later.due < earlier.due
        message = "the date was brought forward: {before} → {after}" if forward else _BACK
        yield Reason(STRONGER if forward else WEAKER, 1, Said.of(message, before=before, after=after))
    elif _one_language(earlier, later) and before.casefold() != after.casefold() and not (earlier.due and later.due):
        yield Reason(SAME, 0, Said.of("the date is worded anew: {before} → {after}", before=before, after=after))


def _often(earlier: Promise, later: Promise) -> Iterator[Reason]:
    """Whether it is to be done more often: every year, then every six months."""
    if earlier.every and later.every and earlier.every != later.every:
        more = later.every < earlier.every
        message = "more often: {before} → {after}" if more else "less often: {before} → {after}"
        yield Reason(STRONGER if more else WEAKER, 1, Said.of(message, before=earlier.until, after=later.until))


_BACK = "the date was moved back: {before} → {after}"


# how much, who and what -------------------------------------------------------------------------------------------


def _numbers(earlier: Promise, later: Promise) -> Iterator[Reason]:
    added = [number for number in later.figures if number not in earlier.figures]
    gone = [number for number in earlier.figures if number not in later.figures]
    if len(added) == 1 == len(gone):
        words = {"before": earlier.figures[gone[0]], "after": later.figures[added[0]]}
        said = Said.of("the number changed: {before} → {after}", **words)
        yield Reason(STRONGER if added[0] > gone[0] else WEAKER, 1, said)
        return
    for number in added:
        yield Reason(STRONGER, 1, Said.of("a number was added: {number}", number=later.figures[number]))
    for number in gone:
        yield Reason(WEAKER, 1, Said.of("a number was left out: {number}", number=earlier.figures[number]))


def _bodies(earlier: Promise, later: Promise) -> Iterator[Reason]:
    before, after = earlier.named, later.named
    if not _one_language(earlier, later):  # names as printed stand in one language's letters, codes in every one's
        before, after = ({k: v for k, v in names.items() if k.isupper()} for names in (before, after))
    for name in sorted(after.keys() - before.keys()):
        if name not in earlier.lowered:
            yield Reason(STRONGER, 1, Said.of("named anew: {name}", name=after[name]))
    for name in sorted(before.keys() - after.keys()):
        if name not in later.lowered:
            yield Reason(WEAKER, 1, Said.of("named no longer: {name}", name=before[name]))


def _target(earlier: Promise, later: Promise) -> Iterator[Reason]:
    """Whether one promise is the other and more: the target was widened or narrowed."""
    before, after = earlier.telling, later.telling
    added, gone = _only(after, before), _only(before, after)
    if len(added) >= _MORE and not gone:
        yield Reason(STRONGER, 2, Said.of("the target was widened: {words}", words=_listed(after, added)))
    elif len(gone) >= _MORE and not added:
        yield Reason(WEAKER, 2, Said.of("the target was narrowed: without {words}", words=_listed(before, gone)))


def _only(words: dict[str, str], others: dict[str, str]) -> set[str]:
    """The stems that neither stand on the other side nor inside a longer one there: publish, publishing."""
    alone = words.keys() - others.keys()
    return {stem for stem in alone if not any(stem in other or other in stem for other in others)}


def _listed(words: dict[str, str], stems: set[str]) -> str:
    return " … ".join(word for stem, word in words.items() if stem in stems)
