"""The benchmark measures what it names; no test asserts a time."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from bench.reports import reports
from bench.run import STEP_FUNCTIONS
from hiwar.lang.languages import LANGUAGES
from hiwar.read import reading

ROOT = Path(__file__).parent.parent


def test_every_step_of_a_reading_is_measured() -> None:
    assert set(STEP_FUNCTIONS) == set(reading.STEPS)
    assert [name for owner, name in STEP_FUNCTIONS.values() if not callable(getattr(owner, name, None))] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_invented_reports_are_read_as_reports_of_a_round(language: str) -> None:
    """Else the benchmark would measure the reading of texts in which there is little to find."""
    texts = reports(language, 5)
    assert len({text for text, _ in texts}) == 5
    for text, day in texts:
        found = reading.read(text, published=day)
        assert found.round is not None
        assert found.document.language == language
        assert len(found.acts) >= 10
        assert len(found.commitments) >= 5
        assert len(found.times) >= 8


def test_the_benchmark_runs() -> None:
    command = [sys.executable, "bench/run.py", "--documents", "2", "--repeat", "1", "--starts", "0", "--memory", "5"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    for words in (
        "documents/s",
        "characters/s",
        "peak memory",
        "commitment",
        "KB a document",
    ):
        assert words in done.stdout
