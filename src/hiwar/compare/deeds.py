"""Where a text says that something is done: built, signed, opened, or welcomed as done."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from hiwar.lang.deeds import deeds_of
from hiwar.record import Span

if TYPE_CHECKING:
    from hiwar.compare.laying import Laid

_BEFORE = 40
"""How far before a verb the words may stand that deny it or set it in the future, in code points."""


class Deed(NamedTuple):
    """What is said to be done, in folded offsets: `head` the verb, `content` the stretch that says what."""

    head: Span
    content: Span


def find_deeds(laid: Laid) -> Iterator[Deed]:
    """The deeds of a text in its order, apart from those inside a promise.

    we built capacity to find victims, and signed a memorandum on …
       -----                              ------                        heads
    ---------------------------------    -----------------------        contents
    """
    patterns, folded = deeds_of(laid.text.language), laid.text.folded
    promised = [laid.folded(mark.evidence.span) for mark in laid.reading.commitments]
    for sentence in laid.text.sentences:
        heads = [
            Span(*found.span())
            for found in patterns.DONE.finditer(folded, sentence.start, sentence.stop)
            if not patterns.DENIED.search(folded, max(sentence.start, found.start() - _BEFORE), found.start())
            and not any(span.meets(Span(*found.span())) for span in promised)
        ]
        for number, head in enumerate(heads):
            start = sentence.start if number == 0 else head.start
            stop = heads[number + 1].start if number + 1 < len(heads) else sentence.stop
            yield Deed(head, Span(start, _cut(start, stop, promised)))


def _cut(start: int, stop: int, promised: list[Span]) -> int:
    """Where the content ends: at the first promise inside it."""
    return min([stop, *(span.start for span in promised if start < span.start < stop)])
