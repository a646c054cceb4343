"""Round with round: what became of each promise, and of each act.

Source: the codebook's section 4: same holders, field and target, the instrument may change.
"""

from __future__ import annotations

from collections.abc import Iterator

from hiwar.compare.aligning import Pairs, likeness, linked, nearest, weigh
from hiwar.compare.laying import Laid
from hiwar.compare.reasons import reasons, relation_of
from hiwar.record import Link, Said

_DONE = 0.24
"""What is said to be done is the delivery of a promise where they are this alike."""

_DONE_YET_PROMISED, _MORE_ALIKE = 0.6, 0.25
"""It is that of a promise made again where they are this alike, and so much more than the promises."""

_OWN = 0.7
"""A deed is that of the promise most like it, and of those at least so like."""

_SAME_ACT = 0.3
"""Acts of one kind this alike are one act said again."""


def compare_rounds(earlier: Laid, later: Laid) -> tuple[Link, ...]:
    """The links between the commitments: every one of either text stands in at least one."""
    pairs = weigh(likeness(earlier.promise_rows, later.promise_index), earlier, later)
    kept = linked(pairs)
    done = dict(_deliveries(earlier, later, kept)) | dict(_rounds_held(earlier, later, kept))
    kept = {(i, j): score for (i, j), score in kept.items() if i not in done or score + _MORE_ALIKE > done[i].score}
    links = [_link(earlier, later, pair, score) for pair, score in sorted(kept.items())]
    links += [link for number, link in sorted(done.items())]
    return (*links, *_dropped(earlier, pairs, kept, done), *_new(later, pairs, kept))


def _link(earlier: Laid, later: Laid, pair: tuple[int, int], score: float) -> Link:
    found = list(reasons(earlier.held[pair[0]], later.held[pair[1]], score))
    return Link(*pair, relation_of(found), tuple(reason.said for reason in found), score)


def _new(later: Laid, pairs: Pairs, kept: Pairs) -> Iterator[Link]:
    matched, likest = {j for _, j in kept}, nearest(pairs, 1)
    for number in range(len(later.reading.commitments)):
        if number not in matched:
            yield Link(None, number, "new", (), 1.0 - likest[number])


def _dropped(earlier: Laid, pairs: Pairs, kept: Pairs, done: dict[int, Link]) -> Iterator[Link]:
    matched, likest = {i for i, _ in kept} | done.keys(), nearest(pairs, 0)
    for number in range(len(earlier.reading.commitments)):
        if number not in matched:
            yield Link(number, None, "dropped", (), 1.0 - likest[number])


def _deliveries(earlier: Laid, later: Laid, kept: Pairs) -> Iterator[tuple[int, Link]]:
    """The promises that the later text says are kept, with its words."""
    bars = _bars(kept)
    for number, (score, deed) in _best_deeds(earlier, later).items():
        if score >= bars.get(number, _DONE):
            by, said = later.deeds_said[deed]
            yield number, Link(number, None, "delivered", (said,), min(1.0, score), by)


def _rounds_held(earlier: Laid, later: Laid, kept: Pairs) -> Iterator[tuple[int, Link]]:
    """The promise to hold the round of which the later text tells, kept by its being held."""
    meeting = later.reading.round
    if meeting is None or meeting.ordinal is None:
        return
    matched, span = {i for i, _ in kept}, meeting.ordinal.spans[0]
    for number, promise in enumerate(earlier.held):
        named = promise.ordinals == {meeting.ordinal.value} and promise.mark.field == _DIALOGUE
        if named and number not in matched:
            sentence = later.sentence_of(later.text.folded_of(span.start))
            why = (Said.of("the later text tells of round {number}", number=meeting.ordinal.value),)
            yield number, Link(number, None, "delivered", why, 1.0, later.text.span(*sentence))


_DIALOGUE = "dialogue_machinery"


def _bars(kept: Pairs) -> dict[int, float]:
    """How like a deed must be to a promise that is made again, to count as its delivery.

    More than any new promise; far more where one of those has no other that is more like it.
    """
    likest, bars = nearest(kept, 1), dict[int, float]()
    for (i, j), score in kept.items():
        bar = max(_DONE_YET_PROMISED, score + _MORE_ALIKE) if score >= likest[j] else max(_DONE, score)
        bars[i] = max(bars.get(i, 0.0), bar)
    return bars


def _best_deeds(earlier: Laid, later: Laid) -> dict[int, tuple[float, int]]:
    """For each promise the deed that is likest to it, if no other promise is far more like that deed."""
    pairs = likeness(earlier.promise_rows, later.deed_index)
    likest = nearest(pairs, 1)
    best: dict[int, tuple[float, int]] = {}
    for (i, d), score in pairs.items():
        if score >= _OWN * likest[d] and score > best.get(i, _NONE)[0]:
            best[i] = (score, d)
    return best


_NONE = (0.0, -1)


def compare_acts(earlier: Laid, later: Laid) -> tuple[Link, ...]:
    """The links between the acts of one kind with an actor in common; the others are new or dropped."""
    before, after = earlier.reading.acts, later.reading.acts
    pairs = {
        (i, j): score
        for (i, j), score in likeness(earlier.act_rows, later.act_index).items()
        if score >= _SAME_ACT and not set(before[i].actors).isdisjoint(after[j].actors)
    }
    kept = _one_to_one(pairs)
    left, right = {i for i, _ in kept}, {j for _, j in kept}
    carried = [Link(i, j, "carried", (), min(1.0, score)) for (i, j), score in sorted(kept.items())]
    gone = [link for i, link in enumerate(earlier.acts_gone) if i not in left]
    new = [link for j, link in enumerate(later.acts_new) if j not in right]
    return (*carried, *gone, *new)


def _one_to_one(pairs: Pairs) -> Pairs:
    """The likest first, each act once."""
    kept: Pairs = {}
    left, right = set(), set()
    for (i, j), score in sorted(pairs.items(), key=lambda entry: (-entry[1], entry[0])):
        if i not in left and j not in right:
            kept[i, j] = score
            left.add(i)
            right.add(j)
    return kept
