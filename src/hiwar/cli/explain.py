"""`hiwar explain PATH:OFFSET`: for those who repair the vocabulary without reading code."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace

from hiwar.cli.compare import take
from hiwar.cli.opening import once, open_named
from hiwar.cli.read import day
from hiwar.compare.deciding import WAYS
from hiwar.compare.explaining import ComparedPlace, Told, explain_compared
from hiwar.errors import OptionError
from hiwar.lang.languages import LANGUAGES, detect_language
from hiwar.read.explaining import Explanation, Reason, explain
from hiwar.read.reading import read_document, rules_of
from hiwar.record import Document, Span

_SHOWN = 90
"""How much of a quote is printed before it is cut, in code points."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of `hiwar explain`."""
    parser.add_argument(
        "place", metavar="PATH:WHERE", help="a file, and an offset in code points or words that stand in it"
    )
    parser.add_argument(
        "--with", dest="later", metavar="LATER", help="a later text, to say how the two are compared at the place"
    )
    parser.add_argument("--as", dest="as_", choices=WAYS, help="with --with: as what the two are compared")
    parser.add_argument("--published", type=day, metavar="DATE", help="the day of publication, as 2025-12-20")
    parser.add_argument("--language", choices=LANGUAGES, help="the language of the text, where the letters mislead")


def run(asked: argparse.Namespace) -> int:
    """Print what is known of the place.

    Raises: OptionError where the place is none; SourceError where the file cannot be opened.
    """
    if asked.as_ and not asked.later:
        raise OptionError("--as goes with --with, which names the later text")
    path, _, where = asked.place.rpartition(":")
    if not path or not where:
        raise OptionError(f"{asked.place}: name a file and a place in it, as report.txt:120 or report.txt:agreed")
    once([path, asked.later])
    document = open_named(path)
    language = asked.language or document.language or detect_language(document.text)
    if language is None:
        raise OptionError(f"{path}: no letters of a language that Hiwar reads ({', '.join(LANGUAGES)})")
    document = replace(document, language=language)
    if asked.published:
        document = replace(document, published=asked.published, published_from="given")
    offset = _offset(document, where)
    explanation = explain(document, rules_of(language), offset)
    lines = [*_lines(document, explanation)]
    if asked.later:
        later = take(asked.later, None)
        lines += _compared(explain_compared(read_document(document), later, offset, asked.as_))
    sys.stdout.write("\n".join(lines) + "\n")
    return 0


def _compared(place: ComparedPlace) -> Iterator[str]:
    """What is told of the place beside the later text, and what was weighed against it."""
    before, after = place.comparison.earlier.document.text, place.comparison.later.document.text
    comparison = place.comparison
    why = f" ({comparison.decided})" if comparison.decided else ""
    yield ""
    if comparison.as_ is None:
        yield f"Not compared{why}; --as says as what all the same"
        return
    yield f"Compared as {comparison.as_}{why}" + ("" if place.told else ": nothing is told of this place")
    yield from (f"  note: {note}" for note in comparison.notes)
    for told in place.told:
        yield from _told(told, before, after)
    if place.rivals:
        yield "Promises of the later text most like it, with their likeness"
    for told in place.rivals:
        yield from _told(told, before, after)


def _told(told: Told, before: str, after: str) -> Iterator[str]:
    """One thing that is told of a place, with its words on either side."""
    score = f" ({told.score:.2f})" if told.score is not None else ""
    yield f"  {told.what}{score}{': ' if told.why else ''}{'; '.join(told.why)}"
    yield from (f"      «{_short(text, span)}»" for text, span in ((before, told.earlier), (after, told.later)) if span)


def _short(text: str, span: Span) -> str:
    words = " ".join(span.of(text).split())
    return words if len(words) < _SHOWN else words[: _SHOWN - 1] + "…"


def _offset(document: Document, where: str) -> int:
    """The offset itself, or where the words first stand."""
    if where.isdigit():
        return int(where)
    at = document.text.find(where)
    if at < 0:
        raise OptionError(f"{document.path}: these words do not stand in the text; give them as printed, or an offset")
    return at


def _lines(document: Document, explanation: Explanation) -> Iterator[str]:
    yield f"Sentence {_at(explanation.sentence.start, explanation.sentence.stop)}"
    yield f"  {' '.join(explanation.sentence.of(document.text).split())}"
    yield from _section("Marks at this place", document, explanation.marks)
    yield from _section("Words known in the sentence", document, explanation.words)
    yield from _section("Words passed over", document, explanation.passed)
    yield from _section("Acts that make no commitment", document, explanation.promises)


def _section(title: str, document: Document, reasons: Iterable[Reason]) -> Iterator[str]:
    listed = list(reasons)
    yield ""
    yield title if listed else f"{title}: none"
    for reason in listed:
        yield f"  «{_short(document.text, reason.span)}» {_at(*reason.span)}  {reason.said}"
        yield from (f"      by {entry.id}  {entry.path}:{entry.line}  {entry.why}".rstrip() for entry in reason.entries)


def _at(start: int, stop: int) -> str:
    return f"[{start}, {stop})"
