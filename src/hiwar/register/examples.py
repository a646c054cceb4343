"""Corrections as new examples for the vocabulary: what must match, and what must not.

Each names the rule that read it, the sentence with its words in braces, and what they should be: what a linguist
needs to add a word, or a `not`, to a data file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

from hiwar.membership.seats import Membership
from hiwar.register.corrected import NO_MARK
from hiwar.register.corrections import mark_of
from hiwar.register.models import Correction

Example = dict[str, Any]
_END = re.compile(r"(?<=[.!?؟])\s|\n")


def examples(membership: Membership) -> Iterator[Example]:
    """Every correction that this person may see and that was not taken back, oldest first."""
    shown = Correction.objects.visible_to(membership).filter(taken_back=False).select_related("document")
    for made in shown.order_by("at", "pk"):
        yield _example(made)


def _example(made: Correction) -> Example:
    document, mark = made.document, mark_of(made.document, made.mark)
    span = (mark.start, mark.stop) if mark else tuple(made.spans[0]) if made.spans else None
    told: Example = {
        "language": document.language,
        "rule": mark.rule if mark else None,
        "of": made.name or made.mark,
        "value": made.value,
        "why": made.why,
        "by": made.by,
        "on": made.at.date().isoformat(),
        "text": document.short_id,
    }
    if span:
        told["not" if made.name == NO_MARK else "say"] = sentence_around(
            document.text, span, braces=made.name != NO_MARK
        )
    return told


def sentence_around(text: str, span: tuple[int, int], *, braces: bool) -> str:
    """The sentence in which a span stands, on one line, its words in braces if wanted."""
    start = max((m.end() for m in _END.finditer(text, 0, span[0])), default=0)
    following = _END.search(text, max(span[1] - 1, 0))
    stop = max(following.start() if following else len(text), span[1])
    words = text[span[0] : span[1]]
    marked = f"{{{words}}}" if braces else words
    return " ".join((text[start : span[0]] + marked + text[span[1] : stop]).split())


def example_lines(example: Example) -> Iterator[str]:
    """The example as an entry of a data file would hold it."""
    written = yaml.safe_dump([example], allow_unicode=True, sort_keys=False, width=110)
    yield from written.rstrip().splitlines()
