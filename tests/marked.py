"""Texts with braces around the words that are meant: `زار الوزير {قطر} أمس`."""

from __future__ import annotations

from hiwar.record.span import Span


def marked(text: str) -> tuple[str, Span]:
    """The text without its braces, and the span that stood between them."""
    assert text.count("{") == text.count("}") == 1, f"one pair of braces, please: {text!r}"
    return text.replace("{", "").replace("}", ""), Span(text.index("{"), text.index("}") - 1)
