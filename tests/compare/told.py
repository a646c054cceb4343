"""Invented statements of an invented dialogue, each said as shortly as a promise can be."""

from __future__ import annotations

from hiwar import compare
from hiwar.lang.languages import detect_language
from hiwar.record import Comparison, Link

HEADS = {"en": "Joint statement of Qatar and Oman.", "ar": "بيان مشترك بين قطر وعُمان."}


def rounds(earlier: str, later: str) -> Comparison:
    """Two statements compared as rounds."""
    first, second = (f"{HEADS[detect_language(text) or 'en']}\n\n{text}\n" for text in (earlier, later))
    return compare(first, second, "rounds")


def quote(comparison: Comparison, link: Link) -> tuple[str | None, str | None]:
    """The words of a link on either side."""
    sides = (comparison.earlier, link.earlier), (comparison.later, link.later)
    return tuple(  # type: ignore[return-value]
        reading.commitments[mark].evidence.span.of(reading.document.text) if mark is not None else None
        for reading, mark in sides
    )


def only(comparison: Comparison) -> Link:
    """The only link of a comparison."""
    (link,) = comparison.links
    return link
