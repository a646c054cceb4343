"""Where two versions name other states, bodies or places."""

from __future__ import annotations

from collections.abc import Iterator

from hiwar.compare.languages_align import Bead
from hiwar.compare.languages_numbers import Parting
from hiwar.compare.languages_side import Mark, Side
from hiwar.record.span import Span


def part_parties(sides: tuple[Side, Side], bead: Bead) -> Iterator[Parting]:
    """The states, bodies and places that one version names in a bead and the other nowhere near.

    The sides of the statement go by many names (the two leaders, the capital, we): they are never missed.
    """
    if bead.earlier is None or bead.later is None:
        return
    sides_codes = sides[0].parties | sides[1].parties
    left = _unanswered(sides, bead, 0, sides_codes)
    right = _unanswered(sides, bead, 1, sides_codes)
    for one, other in zip(left, right, strict=False):
        yield Parting(Span(one.start, one.stop), Span(other.start, other.stop))
    for mark in left[len(right) :]:
        yield Parting(Span(mark.start, mark.stop), None)
    for mark in right[len(left) :]:
        yield Parting(None, Span(mark.start, mark.stop))


_WIDER = "_PLUS"
"""What the code of a body with guests ends in; versions use one name for both."""


def _unanswered(sides: tuple[Side, Side], bead: Bead, own: int, known: frozenset[str]) -> list[Mark]:
    stretch, other = (bead.earlier, bead.later) if own == 0 else (bead.later, bead.earlier)
    assert stretch is not None
    assert other is not None
    marks = sides[own].states_in(*stretch)
    answers = {code.removesuffix(_WIDER) for mark in sides[1 - own].states_in(*other) for code in mark.senses}
    left: list[Mark] = []
    seen: set[str] = set()
    for mark in marks:
        codes = {code.removesuffix(_WIDER) for code in mark.senses}
        if codes.isdisjoint(known | answers | seen) and not _described(sides, own, mark, other):
            left.append(mark)
            seen |= codes
    return left


_WORDS_ANSWERED = 0.6


def _described(sides: tuple[Side, Side], own: int, mark: Mark, stretch: Span) -> bool:
    """Whether the words of a body's name stand in the other version, where its vocabulary knows no such body.

    Or where the name is also another's: the Cooperation Council of the Gulf, and of the Union and Iraq.
    """
    words = sides[own].words_in(mark.start, mark.stop)
    answers = sides[1 - own].offered_in(*stretch)
    answered = sum(any(word.means(answer) for answer in answers) for word in words)
    if words and answered >= _WORDS_ANSWERED * len(words):
        return True
    inside = [w for w in sides[own].offered_in(mark.start, mark.stop) if w.stop - w.start < mark.stop - mark.start]
    return len(inside) > 1 and all(any(word.means(answer) for answer in answers) for word in inside)
