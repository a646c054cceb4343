"""The English reports of examples/us-qatar are read as their expected facts say."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from hiwar.read.reading import read

REPORTS = Path(__file__).resolve().parents[3] / "examples" / "us-qatar"
EXPECTED = json.loads((REPORTS / "expected.json").read_text(encoding="utf-8"))["files"]
ENGLISH = sorted(name for name, facts in EXPECTED.items() if facts["language"] == "en")


def round_of(name: str) -> dict:
    text = (REPORTS / name).read_bytes().decode("utf-8")
    return read(text, published=date.fromisoformat(EXPECTED[name]["published"])).to_dict()["round"]


@pytest.mark.parametrize("fact", ["ordinal", "start", "end", "city", "host", "parties"])
@pytest.mark.parametrize("name", ENGLISH)
def test_fact(name, fact):
    assert round_of(name)[fact] == EXPECTED[name][fact]


@pytest.mark.parametrize("name", ENGLISH)
def test_chairs(name):
    def known(chairs):
        return sorted((c["name"].removeprefix("Sheikh "), c["office"], c["party"]) for c in chairs)

    assert known(round_of(name)["chairs"]) == known(EXPECTED[name]["chairs"])


@pytest.mark.parametrize("name", ENGLISH)
def test_promises_with_a_time(name):
    text = (REPORTS / name).read_bytes().decode("utf-8")
    found = read(text, published=date.fromisoformat(EXPECTED[name]["published"])).commitments
    for promise in EXPECTED[name]["promises"]:
        if promise["level"] is None:
            continue
        start = text.index(promise["words"])
        stop = start + len(promise["words"])
        meant = [c for c in found if c.evidence.span.start < stop and start < c.evidence.span.stop]
        assert [(c.level, list(c.holders)) for c in meant] == [(promise["level"], promise["holders"])], promise["words"]
        limit = meant[0].deadline
        assert limit is not None, "no deadline"
        assert limit.span.of(text) == promise["deadline"]
