"""The promises of the invented dialogue are followed from round to round as its makers say they go."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from hiwar import compare, read
from hiwar.record import Commitment, Deadline, Evidence, Reading, Span

EXAMPLE = Path(__file__).parent.parent.parent / "examples" / "sahlan-norland"
THREADS = json.loads((EXAMPLE / "threads.json").read_text("utf-8"))
PAIRS = [(1, 2), (2, 3), (3, 4)]


def marks(text: str, number: int, language: str) -> list[tuple[Commitment, str]]:
    """The commitments of a round as the makers mark them, each with its thread."""
    found = []
    for thread in THREADS["threads"]:
        for entry in thread["entries"]:
            if (entry["round"], entry["language"]) == (number, language) and entry["quote"] and entry["level"]:
                at = text.index(entry["quote"])
                until = text.find(entry["deadline"], at) if entry["deadline"] else -1
                limit = Deadline(Span(until, until + len(entry["deadline"])), None, None) if until >= 0 else None
                evidence = Evidence(Span(at, at + len(entry["quote"])), "given")
                holders = tuple(thread["holders"])
                mark = Commitment(evidence, entry["level"], holders, thread["field"], entry["renewed"], limit)
                found.append((mark, thread["id"]))
    return sorted(found, key=lambda pair: pair[0].evidence.span)


@cache
def statement(number: int, language: str) -> tuple[Reading, tuple[str, ...]]:
    text = (EXAMPLE / f"round-{number}.{language}.txt").read_text("utf-8")
    published = date.fromisoformat(THREADS["rounds"][number - 1]["published"])
    marked = marks(text, number, language)
    reading = replace(read(text, published=published), commitments=tuple(mark for mark, _ in marked))
    return reading, tuple(thread for _, thread in marked)


def relation(thread: str, number: int, language: str) -> str | None:
    entries = next(t["entries"] for t in THREADS["threads"] if t["id"] == thread)
    return next((e["relation"] for e in entries if (e["round"], e["language"]) == (number, language)), None)


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_no_promise_is_lost(first: int, second: int, language: str) -> None:
    (earlier, before), (later, after) = statement(first, language), statement(second, language)
    links = compare(earlier, later).links
    found = {(before[k.earlier], after[k.later]) for k in links if k.earlier is not None and k.later is not None}
    assert {(thread, thread) for thread in set(before) & set(after)} - found == set()


@pytest.mark.parametrize("language", ["ar", "en"])
def test_nearly_every_relation_is_told_as_its_makers_tell_it(language: str) -> None:
    told = right = 0
    for first, second in PAIRS:
        (earlier, before), (later, after) = statement(first, language), statement(second, language)
        for link in compare(earlier, later).links:
            thread = after[link.later] if link.later is not None else before[link.earlier or 0]
            if wanted := relation(thread, second, language):
                told += 1
                right += wanted == link.relation
    assert right / told >= 0.93
