"""No record is built without the words that say it."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from datetime import date

import pytest

from hiwar.errors import EvidenceError
from hiwar.record import Deadline, Document, Evidence, Fact, Span, Time


@pytest.mark.parametrize(("start", "stop", "rule"), [(5, 5, "ar.act"), (5, 4, "ar.act"), (-1, 4, "ar.act"), (0, 4, "")])
def test_evidence_without_words_or_rule_is_refused(start: int, stop: int, rule: str) -> None:
    with pytest.raises(EvidenceError, match="no words or no rule"):
        Evidence(Span(start, stop), rule)


@pytest.mark.parametrize(("spans", "rule"), [((), "ar.round"), ((Span(3, 3),), "ar.round"), ((Span(0, 4),), "")])
def test_a_fact_without_words_or_rule_is_refused(spans: tuple[Span, ...], rule: str) -> None:
    with pytest.raises(EvidenceError):
        Fact(7, spans, rule)


def test_a_record_cannot_be_changed() -> None:
    time = Time(Evidence(Span(0, 4), "en.year"), "DATE", "2025", date(2025, 1, 1), date(2025, 12, 31))
    with pytest.raises(FrozenInstanceError):
        time.value = "2026"  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        Deadline(Span(0, 4), None, None).first = date(2026, 1, 1)  # type: ignore[misc]


def test_spans_hold_and_meet_half_open() -> None:
    words = Span(4, 9)
    assert words.of("The round is") == "round"
    assert words.holds(Span(4, 9))
    assert not words.holds(Span(3, 9))
    assert words.meets(Span(8, 20))
    assert not words.meets(Span(9, 20))


def test_a_text_is_known_by_its_utf8() -> None:
    assert Document("").id == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert Document("a\ud800").id != Document("a\udc00").id
    assert Document("same", path="a.txt").id == Document("same", path="b.txt").id
