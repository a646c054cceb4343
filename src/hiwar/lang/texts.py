"""Make a Text of what was opened: folded, with its sentences and paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from hiwar.lang.folding import fold, grid
from hiwar.lang.languages import language_of
from hiwar.lang.lines import join_lines
from hiwar.record.span import Span
from hiwar.record.text import Text

_PARAGRAPH = re.compile(r"[^\n]+")

_LONGEST = 2_000
"""The longest stretch taken for one sentence, in code points: a text without full stops is cut at a blank."""


def fold_text(original: str, language: str) -> Text:
    """The folded text; sentences and paragraphs are spans of the folded text.

    Raises: LanguageError where the language is none that Hiwar reads.
    """
    folded, folded_at, original_at, ends = fold(original)
    bare = Text(original, folded, grid(folded), language, folded_at, original_at, ends)
    if "\n" in folded:
        folded = join_lines(folded, language, lambda at: original[bare.start_of(at)].islower())
        bare = replace(bare, folded=folded)
    paragraphs = tuple(_paragraphs(folded))
    sentences = tuple(sentence for paragraph in paragraphs for sentence in _sentences(bare, paragraph))
    return Text(original, folded, bare.grid, language, folded_at, original_at, ends, sentences, paragraphs)


def _paragraphs(folded: str) -> Iterator[Span]:
    for line in _PARAGRAPH.finditer(folded):
        if trimmed := _trimmed(folded, *line.span()):
            yield trimmed


def _trimmed(folded: str, start: int, stop: int) -> Span | None:
    words = folded[start:stop]
    span = Span(start + len(words) - len(words.lstrip()), start + len(words.rstrip()))
    return span if span.stop > span.start else None


def _sentences(text: Text, paragraph: Span) -> Iterator[Span]:
    def opens(at: int) -> bool:
        """Whether the original writes a capital or a number at an offset of the paragraph."""
        letter = text.original[text.start_of(paragraph.start + at)]
        return letter.isupper() or letter.isdigit()

    start = paragraph.start
    ends = language_of(text.language).sentence_ends(text.folded[slice(*paragraph)], opens)
    for end in [*(paragraph.start + end for end in ends), paragraph.stop]:
        yield from _cut(text.folded, start, end)
        start = end


def _cut(folded: str, start: int, stop: int) -> Iterator[Span]:
    """The sentence without blanks at its ends; a longer one than anybody writes in pieces."""
    while start < stop:
        end = stop if stop - start <= _LONGEST else max(folded.rfind(" ", start, start + _LONGEST) + 1, start)
        end = end if end > start else start + _LONGEST
        if sentence := _trimmed(folded, start, end):
            yield sentence
        start = end
