"""Pairs of rounds of other mechanisms, bilateral and of blocs, in varied words: what became of each promise."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from hiwar import compare
from hiwar.record import Comparison, Reading

PAIRS = Path(__file__).parent / "pairs"
NAMES = sorted(path.stem for path in PAIRS.glob("*.txt"))


class Promise(NamedTuple):
    """What became of a promise, with its sentence in either text; None where a text has none."""

    relation: str
    earlier: str | None
    later: str | None


@cache
def told(name: str) -> tuple[str, str, list[Promise]]:
    """Both texts, and the promises in them."""
    blocks = (PAIRS / f"{name}.txt").read_text("utf-8").split("\n\n")
    sides: tuple[list[str], list[str]] = ([], [])
    promises = []
    for block in blocks:
        lines = {line[0]: line[2:] for line in block.splitlines() if line[0] != "#"}
        for sign, side in zip("<>", sides, strict=True):
            side += [lines[sign]] if sign in lines else []
        if "=" in lines:
            promises.append(Promise(lines["="], lines.get("<"), lines.get(">")))
    return "\n\n".join(sides[0]), "\n\n".join(sides[1]), promises


@cache
def compared(name: str) -> Comparison:
    return compare(*told(name)[:2])


def marks_in(reading: Reading, sentence: str | None) -> set[int]:
    """The commitments that stand in a sentence."""
    if sentence is None:
        return set()
    at = reading.document.text.index(sentence)
    spans = [mark.evidence.span for mark in reading.commitments]
    return {n for n, span in enumerate(spans) if at <= span.start < at + len(sentence)}


def relations_of(comparison: Comparison, promise: Promise) -> set[str]:
    """What is told of a promise."""
    before, after = (
        marks_in(comparison.earlier, promise.earlier),
        marks_in(comparison.later, promise.later if promise.relation != "delivered" else None),
    )
    return {
        link.relation
        for link in comparison.links
        if (link.earlier in before and (link.later in after or link.later is None))
        or (not before and link.later in after and link.earlier is None)
    }


def every_promise() -> list[tuple[str, int]]:
    return [(name, number) for name in NAMES for number in range(len(told(name)[2]))]


@pytest.mark.parametrize("name", NAMES)
def test_they_are_compared_as_rounds(name: str) -> None:
    assert compared(name).as_ == "rounds"
    assert compared(name).notes == ()


@pytest.mark.parametrize(("name", "number"), every_promise())
def test_what_became_of_each_promise(name: str, number: int) -> None:
    promise = told(name)[2][number]
    found = relations_of(compared(name), promise)
    assert found == {promise.relation}, promise
