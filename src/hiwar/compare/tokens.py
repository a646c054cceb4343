"""The telling words and matters of a text, each at its place."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from typing import Any

from hiwar.compare.matters import matter_rules
from hiwar.lang.stems import stems_of
from hiwar.record import Reading, Span, Text

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")

_MATTER = 1.2
"""What a matter counts beside a single telling word."""

_KIN = 0.8
"""What a family of matters counts: addictions and treatment are no one matter, and yet akin."""

_BODY = 1.2
"""What a state or body counts that is spoken of."""

_INSIDE = 0.7
"""What is left of a word that stands for a matter, since the matter counts."""

MATTER, MEANS, KIN, FIELD, BODY = "@", "~", "^", "%", "="
"""How a term is marked that is no stem."""


STOPS = frozenset(".!?;:\u061b\u061f\u2026\u00bb\u201d\"')")
"""What a sentence ends in, and a headline not."""


class Token:
    """A telling word or matter at a place of the folded text."""

    __slots__ = ("start", "terms")

    def __init__(self, start: int, terms: tuple[tuple[str, float], ...]) -> None:
        self.start, self.terms = start, terms


def find_tokens(reading: Reading, text: Text) -> tuple[Token, ...]:
    """The tokens of a text in its order."""
    found = (*_tokens(reading, text), *_others(reading, text))
    return tuple(sorted(found, key=lambda token: token.start))


def _tokens(reading: Reading, text: Text) -> Iterator[Token]:
    """The telling words and matters in the order of the text, apart from parties and times."""
    matters = matter_rules(text.language).find(text).longest("matter")
    starts = [hit.start for hit in matters]
    silent = sorted(_silent(reading, text))
    opened = [span.start for span in silent]
    for word in WORD.finditer(text.folded):
        start = word.start()
        at = bisect_right(opened, start) - 1
        if at >= 0 and start < silent[at].stop:
            continue
        near = bisect_right(starts, start) - 1
        inside = near >= 0 and start < matters[near].stop
        stems = stems_of(word.group(), text.language)
        terms = [(stem.letters, stem.weight * (_INSIDE if inside else 1.0)) for stem in stems]
        if inside and start == matters[near].start:
            terms.extend(_matter(matters[near].value))
        if terms:
            yield Token(start, tuple(terms))


def _matter(value: Mapping[str, Any]) -> Iterator[tuple[str, float]]:
    """A matter and, fainter, what it is one of; a means (training, a memorandum) tells less than an end."""
    if value.get("means"):
        yield f"{MEANS}{value['matter']}", 1.0
    else:
        yield f"{MATTER}{value['matter']}", _MATTER
    if "kin" in value:
        yield f"{KIN}{value['kin']}", _KIN


def _silent(reading: Reading, text: Text) -> Iterator[Span]:
    """Folded stretches that tell who or when, and not what."""
    spans = [mark.evidence.span for mark in reading.parties] + [mark.evidence.span for mark in reading.times]
    for span in spans:
        yield Span(text.folded_of(span.start), text.folded_of(span.stop))


def _others(reading: Reading, text: Text) -> Iterator[Token]:
    """The states and bodies besides those that promise: they are what is spoken of."""
    holders = {code for mark in reading.commitments for code in mark.holders}
    for party in reading.parties:
        if party.code not in holders:
            yield Token(text.folded_of(party.evidence.span.start), ((f"{BODY}{party.code}", _BODY),))
