"""Times in marked texts: `التقيا {أمس} في الدوحة`, and what is said where they are not found."""

from __future__ import annotations

from datetime import date
from functools import cache

from hiwar.lang.texts import fold_text
from hiwar.read.time import find_times
from hiwar.record.marks import Time
from hiwar.rules import Rules, load_rules
from tests.marked import marked


@cache
def rules_of(language: str) -> Rules:
    """The rules of a language, loaded once for all tests."""
    return load_rules(language)


def times_in(text: str, language: str, published: date | None) -> tuple[Time, ...]:
    """The times of a text."""
    folded = fold_text(text, language)
    return find_times(folded, rules_of(language).find(folded), published)


def the_time(text: str, language: str, published: date | None) -> Time:
    """The one time that stands exactly between the braces."""
    plain, span = marked(text)
    meeting = [time for time in times_in(plain, language, published) if time.evidence.span.meets(span)]
    assert meeting, f"no time is found at the braces of {text!r}"
    assert len(meeting) == 1, f"several times at the braces of {text!r}: {[t.evidence.span.of(plain) for t in meeting]}"
    found = meeting[0].evidence.span
    assert found == span, f"found {found.of(plain)!r} and not the words in braces of {text!r}"
    return meeting[0]
