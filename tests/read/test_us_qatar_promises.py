"""The promises that the reports of the Qatar-US dialogue tell are read in both languages, and no others."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from hiwar import read

REPORTS = Path(__file__).resolve().parents[2] / "examples" / "us-qatar"
EXPECTED = json.loads((REPORTS / "expected.json").read_text(encoding="utf-8"))["files"]


@pytest.mark.parametrize("name", EXPECTED)
def test_promises_of_a_report(name: str) -> None:
    text = (REPORTS / name).read_text(encoding="utf-8")
    told = read(text).commitments
    expected = EXPECTED[name].get("promises", [])
    assert len(told) == len(expected)
    for commitment, promise in zip(told, expected, strict=True):
        begins = text.index(promise["words"])
        assert commitment.evidence.span.start < begins + len(promise["words"])
        assert commitment.evidence.span.stop > begins
        assert list(commitment.holders) == promise["holders"]
        assert commitment.level == (promise["level"] or commitment.level)
        assert commitment.deadline is not None
        assert commitment.deadline.span.of(text) == promise["deadline"]
