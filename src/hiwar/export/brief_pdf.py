"""A briefing as PDF: A4, tagged, with its own fonts, set by typst without a network (decision 0062)."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

from hiwar.errors import OptionError
from hiwar.export.brief import Briefing, Entry, Passage, Section, Source
from hiwar.export.brief_saying import citation, heads, labels, left_out, marks_of_quoting, rule_said

_HERE = Path(__file__).parent
_FONTS = _HERE / "fonts"
STANDARD = "ua-1"
"""PDF/UA-1: a screen reader finds headings, tables, languages and the order of reading."""


def as_pdf(briefing: Briefing) -> bytes:
    """The bytes of the PDF, the same for the same briefing; its date is the briefing's day.

    Raises: OptionError where typst is not installed.
    """
    try:
        import typst
    except ImportError:
        raise OptionError("a briefing as PDF needs typst: pip install 'hiwar[site]', or ask for .docx") from None
    asked = {"briefing": json.dumps(told(briefing), ensure_ascii=False)}
    day = datetime.combine(date.fromisoformat(briefing.day), time(), UTC)
    every: Any = ([STANDARD], [])
    for standards in every:  # a letter that no font has is shown as a box: that no standard allows
        try:
            made = typst.compile(
                _HERE / "brief.typ", format="pdf", root=_HERE, font_paths=[_FONTS], ignore_system_fonts=True,
                sys_inputs=asked, pdf_standards=standards, timestamp=day,
            )  # fmt: skip
        except typst.TypstError:
            continue
        if isinstance(made, bytes):
            return made
    raise OptionError("the briefing could not be set as PDF; ask for .docx")


def told(briefing: Briefing) -> dict[str, Any]:
    """What the page is handed: everything as it is to be read, in the order of the page."""
    day = date.fromisoformat(briefing.day)
    return {
        "language": briefing.language,
        "title": briefing.title,
        "made_for": briefing.made_for,
        "on": briefing.on,
        "running": briefing.title,
        "date": {"year": day.year, "month": day.month, "day": day.day},
        "marking": briefing.marking,
        "notes": briefing.notes,
        "summary": list(briefing.summary),
        "sections": [_section(section, briefing.language) for section in briefing.sections],
        "sources": [_source(source) for source in briefing.sources],
        "rule": rule_said(briefing),
        "say": labels(briefing.language),
    }


def _section(section: Section, language: str) -> dict[str, Any]:
    return {
        "kind": section.kind,
        "title": section.title,
        "lead": section.lead,
        "none": section.none,
        "heads": list(heads(section, language)),
        "left": left_out(section, language),
        "entries": [_entry(entry, language) for entry in section.entries],
    }


def _entry(entry: Entry, language: str) -> dict[str, Any]:
    names = ("label", "says", "group", "level", "deadline", "holders", "outcome", "tone", "judged", "note")
    said = {name: getattr(entry, name) for name in names}
    return said | {"passages": [p and _passage(p, language) for p in entry.passages]}


def _passage(passage: Passage, language: str) -> dict[str, Any]:
    opens, closes = marks_of_quoting(passage.language)
    return {
        "language": passage.language,
        "open": opens,
        "close": closes,
        "source": passage.source,
        "cite": citation(passage, language),
        "pieces": [{"words": words, "marked": marked} for words, marked in passage.pieces()],
    }


def _source(source: Source) -> dict[str, Any]:
    return {"number": source.number, "title": source.title, "told": source.told, "language": source.language}
