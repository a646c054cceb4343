"""A briefing as it is handed to a minister: what it says, every line with its quote and its source.

Whatever language a word is shown in, it is chosen before it comes here; the writers (`brief_pdf`, `brief_docx`) only
set it. Spans count code points of the words they mark, half-open.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from hiwar.record import Span

FACTS, PROMISES, CHANGES, QUESTIONS = "facts", "promises", "changes", "questions"
"""The kinds of section, each set in its own way."""

GOOD, LATE, PLAIN = "good", "late", ""
"""How what is said sounds: kept, not kept, neither."""

LONGEST_QUOTE = 260
"""A longer quote is cut at a word, and three points say so; in code points."""

_BLANKS = re.compile(r"\s+")
_BEFORE, _SHORTENED = "… ", " …"


@dataclass(frozen=True, slots=True)
class Source:
    """A text that is quoted: its number in this briefing, what it is called and what else tells it from others."""

    number: int
    title: str
    told: str
    language: str


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a source, and the number of the paragraph they stand in; `marked` are the words that changed.

    `later`: the sentence begins before the quote; `shortened`: the quote goes on in its source.
    """

    words: str
    language: str
    source: int
    paragraph: int | None = None
    marked: tuple[Span, ...] = ()
    shortened: bool = False
    later: bool = False

    def pieces(self) -> Iterator[tuple[str, bool]]:
        """The words in their order, each stretch with whether it is marked; three points where the quote goes on."""
        yield from _piece(_BEFORE if self.later else "", marked=False)
        at = 0
        for span in self.marked:
            yield from _piece(self.words[at : span.start], marked=False)
            yield from _piece(self.words[span.start : span.stop], marked=True)
            at = span.stop
        yield from _piece(self.words[at:] + (_SHORTENED if self.shortened else ""), marked=False)


def _piece(words: str, *, marked: bool) -> Iterator[tuple[str, bool]]:
    if words:
        yield words, marked


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a section. What a kind of section has no use for stays empty.

    `label` stands before what is said (how often, strengthened, two texts differ …) and `group` above a run of
    entries (the field). `level`, `deadline`, `holders` and `outcome` are a promise's, in words; `judged` is false where
    the program alone says what came of it. `passages` are the quotes: of a change the earlier and the later, either of
    which may be missing; `note` then stands for the later. `rank` orders what matters: the smallest stays longest.
    """

    label: str = ""
    says: str = ""
    group: str = ""
    level: str = ""
    deadline: str = ""
    holders: str = ""
    outcome: str = ""
    tone: str = PLAIN
    judged: bool = True
    note: str = ""
    passages: tuple[Passage | None, ...] = ()
    rank: tuple[int, ...] = ()

    @property
    def quotes(self) -> tuple[Passage, ...]:
        """The quotes that there are."""
        return tuple(passage for passage in self.passages if passage)


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and its entries; `lead` is said under the heading, `none` where nothing is to be listed.

    `left_out` counts the entries that found no room. `heads` are the headings of its columns, where they are others
    than its kind's.
    """

    kind: str
    title: str
    entries: tuple[Entry, ...]
    lead: str = ""
    none: str = ""
    left_out: int = 0
    heads: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Briefing:
    """All that a briefing says; `party` is the code of whom it is for, `digest` names the state of what it is made of.

    `marking` stands on every page, and `notes` too where the briefing holds what is a side's own.
    """

    language: str
    title: str
    party: str
    made_for: str
    day: str
    on: str
    marking: str
    notes: str
    summary: tuple[str, ...]
    sections: tuple[Section, ...]
    sources: tuple[Source, ...]

    @property
    def left_out(self) -> int:
        """How many entries found no room."""
        return sum(section.left_out for section in self.sections)


def quoted(
    text: str, span: Span, *, marked: Iterable[Span] = (), longest: int = LONGEST_QUOTE
) -> tuple[str, tuple[Span, ...], bool]:
    """The words of a span as they are set: line breaks become blanks, and a long quote is cut at a word.

    `marked` are spans of the text; they are handed back as spans of the words. The last value says whether it was cut.
    """
    words, places = _blanks_joined(text, span)
    cut = len(words) > longest
    if cut:
        words = words[: words.rfind(" ", 0, longest) + 1].rstrip() or words[:longest]
    moved = (_moved(places, one, len(words)) for one in marked)
    return words, tuple(one for one in moved if one.start < one.stop), cut


def _blanks_joined(text: str, span: Span) -> tuple[str, list[int]]:
    """The words with single blanks, and for each of their letters its place in the text."""
    words: list[str] = []
    places: list[int] = []
    for found in re.finditer(r"\S+", text[span.start : span.stop]):
        if words:
            words.append(" ")
            places.append(span.start + found.start() - 1)
        words += found.group()
        places += range(span.start + found.start(), span.start + found.end())
    return "".join(words), places


def _moved(places: list[int], span: Span, length: int) -> Span:
    inside = [at for at, place in enumerate(places[:length]) if span.start <= place < span.stop]
    return Span(inside[0], inside[-1] + 1) if inside else Span(0, 0)


def cited(briefing: Briefing) -> Briefing:
    """The briefing with only the sources that it quotes, numbered in the order in which they are first quoted."""
    used = [p.source for s in briefing.sections for e in s.entries for p in e.quotes]
    numbers = {old: new for new, old in enumerate(dict.fromkeys(used), 1)}
    known = {source.number: source for source in briefing.sources}
    sections = tuple(replace(s, entries=tuple(_renumbered(e, numbers) for e in s.entries)) for s in briefing.sections)
    sources = tuple(replace(known[old], number=new) for old, new in numbers.items())
    return replace(briefing, sections=sections, sources=sources)


def _renumbered(entry: Entry, numbers: dict[int, int]) -> Entry:
    passages = (p and replace(p, source=numbers[p.source]) for p in entry.passages)
    return replace(entry, passages=tuple(passages))
