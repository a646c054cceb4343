"""What changed between two wordings, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

from hiwar.record.span import Span

_WORD = re.compile(r"\S+")
_KINDS = {"equal": "same", "delete": "removed", "insert": "added", "replace": "changed"}
_EDGES = ".,;:!?()[]\"'«»“”‘’\u060c\u061b\u061f"


class Change(NamedTuple):
    """A step of a word-level difference: `kind` is same, removed, added or changed; spans lie in either text."""

    kind: str
    earlier: Span | None
    later: Span | None


def word_changes(earlier: tuple[str, Span], later: tuple[str, Span]) -> tuple[Change, ...]:
    """The steps from the earlier wording to the later: same, removed, added, changed; capitals and points aside.

    Each side is a text and the span compared; spans of the steps lie in the texts, half-open.

        we will    build a port
        we will    finance a port by 2027
        same       changed same  added
    """
    before, after = (list(_words(*side)) for side in (earlier, later))
    steps = SequenceMatcher(None, [word for word, _ in before], [word for word, _ in after], autojunk=False)
    return tuple(
        Change(_KINDS[tag], _stretch(before[a:b]), _stretch(after[c:d])) for tag, a, b, c, d in steps.get_opcodes()
    )


def _words(text: str, span: Span) -> Iterator[tuple[str, Span]]:
    for word in _WORD.finditer(text, span.start, span.stop):
        yield word.group().strip(_EDGES).casefold() or word.group(), Span(*word.span())


def _stretch(words: list[tuple[str, Span]]) -> Span | None:
    return Span(words[0][1].start, words[-1][1].stop) if words else None
