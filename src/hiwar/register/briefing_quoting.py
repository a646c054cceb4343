"""Quotes for a briefing: words of a text with its number, their paragraph and, for a fact, their whole sentence."""

from __future__ import annotations

from collections.abc import Iterable

from hiwar.export.brief import Passage, Source, quoted
from hiwar.export.days import say_day
from hiwar.export.paragraphs import paragraph_at
from hiwar.lang.languages import LANGUAGES
from hiwar.record import Span
from hiwar.register.leading import STATEMENT
from hiwar.register.models import Commitment, Document
from hiwar.register.words import labels
from hiwar.register.words.phrases import text_title

SHORT = 80
"""A quote that stands elsewhere in full is no longer than so many code points."""

_LONGEST_SENTENCE = 220
_AROUND = 80


class Quoter:
    """Makes the quotes of one briefing, and keeps the texts that they are taken from."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._kept: dict[int, Source] = {}

    @property
    def sources(self) -> tuple[Source, ...]:
        """The texts that were quoted so far."""
        return tuple(self._kept.values())

    def promise(self, commitment: Commitment, *, marked: Iterable[Span] = (), short: bool = False) -> Passage:
        """The words of a promise."""
        span = Span(commitment.start, commitment.stop)
        return self.words(commitment.document, span, marked=marked, **({"longest": SHORT} if short else {}))

    def words(self, document: Document, span: Span, **options) -> Passage:
        """The words of a span."""
        said, marked, cut = quoted(document.text, span, **options)
        number, paragraph = paragraph_at(document.text, span.start)
        if span.start == paragraph[0] and number is not None and said.startswith(f"{number}. "):
            said, marked = said.removeprefix(f"{number}. "), _back(marked, len(f"{number}. "))
        return Passage(said, document.language, self._source(document), number, marked, cut)

    def sentence(self, document: Document, spans: Iterable[tuple[int, int]]) -> Passage | None:
        """The sentence that holds the first of the spans, or as much of a long one as stands around it."""
        first = next(iter(spans), None)
        if first is None:
            return None
        text = document.text
        _, paragraph = paragraph_at(text, first[0])
        start, stop = _sentence(text, document.language, paragraph, first)
        begins, ends = _cut_down(text, (start, stop), first)
        passage = self.words(document, Span(begins, ends), longest=_LONGEST_SENTENCE)
        return _with_edges(passage, later=begins > start, shortened=ends < stop)

    def _source(self, document: Document) -> int:
        if document.pk not in self._kept:
            title = text_title(document.title, document.first_words)
            told = self._told(document, title)
            self._kept[document.pk] = Source(len(self._kept) + 1, title, told, document.language)
        return self._kept[document.pk].number

    def _told(self, document: Document, title: str) -> str:
        """What else is known of a text; not its kind where its title says as much."""
        kind = labels.label(labels.TEXTS, document.kind) if document.kind else ""
        parts = [
            "" if kind.casefold() in title.casefold() or document.kind == STATEMENT else kind,
            document.publisher,
            say_day(document.published, self.language, weekday=False) if document.published else "",
            labels.label(labels.LANGUAGES, document.language) if document.language else "",
        ]
        return " · ".join(part for part in parts if part)


def _back(marked: tuple[Span, ...], by: int) -> tuple[Span, ...]:
    return tuple(Span(max(0, span.start - by), span.stop - by) for span in marked if span.stop > by)


def _sentence(text: str, language: str, paragraph: tuple[int, int], span: tuple[int, int]) -> tuple[int, int]:
    """The sentence of a paragraph in which a span begins; half-open."""
    words = text[paragraph[0] : paragraph[1]]
    known = LANGUAGES.get(language)
    lowered = words.lower() if len(words.lower()) == len(words) else words
    found = known.sentence_ends(lowered, lambda at: not words[at : at + 1].islower()) if known else ()
    ends = [paragraph[0] + at for at in found]
    start = max((end for end in ends if end <= span[0]), default=paragraph[0])
    stop = min((end for end in ends if end >= span[1]), default=paragraph[1])
    start += len(text[start:stop]) - len(text[start:stop].lstrip())
    return start, stop


def _cut_down(text: str, sentence: tuple[int, int], span: tuple[int, int]) -> tuple[int, int]:
    """The sentence, or whole words around the span where it is long."""
    start, stop = sentence
    if stop - start <= _LONGEST_SENTENCE:
        return sentence
    begins = text.find(" ", max(start, span[0] - _AROUND), span[0]) + 1 if span[0] - _AROUND > start else start
    wanted = max(span[1], begins + _LONGEST_SENTENCE - _AROUND)
    ends = text.rfind(" ", span[1], wanted) if wanted < stop else stop
    return begins or span[0], ends if ends >= span[1] else min(stop, span[1])


def _with_edges(passage: Passage, *, later: bool, shortened: bool) -> Passage:
    return Passage(
        passage.words, passage.language, passage.source, passage.paragraph, passage.marked,
        shortened or passage.shortened, later,
    )  # fmt: skip
