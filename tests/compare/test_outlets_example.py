"""What the three outlets of the invented example make of its last joint statement, in one language and across two."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest

from hiwar import compare
from hiwar.record import Comparison

EXAMPLE = Path(__file__).parent.parent.parent / "examples" / "sahlan-norland"
AGENCY, NEWSPAPER, REPRINT = (f"reports/{name}.txt" for name in ("agency.ar", "newspaper.en", "reprint.ar"))
ARABIC, ENGLISH = "round-4.ar.txt", "round-4.en.txt"


@cache
def compared(earlier: str, later: str) -> Comparison:
    return compare(*((EXAMPLE / name).read_text("utf-8") for name in (earlier, later)))


def kinds_at(comparison: Comparison, words: str) -> set[str]:
    """The kinds of the differences at these words of the earlier text."""
    at = comparison.earlier.document.text.index(words)
    return {d.kind for d in comparison.differences if d.earlier and d.earlier.start <= at < d.earlier.stop}


def promises(statement: str, report: str) -> list[tuple[str, str, str]]:
    """Each promise of the statement, with its words there and how the report tells it."""
    threads = json.loads((EXAMPLE / "threads.json").read_text("utf-8"))["threads"]
    reports = json.loads((EXAMPLE / "outlets.json").read_text("utf-8"))["reports"]
    told = {p["thread"]: p["told"] for r in reports if r["file"] == report for p in r["promises"]}
    language = statement.split(".")[1]
    quotes = [
        (thread["id"], entry["quote"])
        for thread in threads
        for entry in thread["entries"]
        if (entry["round"], entry["language"]) == (4, language) and entry["quote"]
    ]
    return [(name, quote, told[name]) for name, quote in quotes]


@pytest.mark.parametrize(("statement", "report"), [(ARABIC, AGENCY), (ENGLISH, NEWSPAPER), (ARABIC, NEWSPAPER)])
def test_what_a_report_leaves_out_of_the_promises_is_told(statement: str, report: str) -> None:
    comparison = compared(statement, report)
    found = [
        (told, "omitted" in kinds_at(comparison, quote), name) for name, quote, told in promises(statement, report)
    ]
    left_out = [name for told, omitted, name in found if told == "omitted" and not omitted]
    carried = [name for told, omitted, name in found if told != "omitted" and omitted]
    assert len(left_out) + len(carried) <= 2, (left_out, carried)


@pytest.mark.parametrize(("statement", "report"), [(ARABIC, AGENCY), (ENGLISH, NEWSPAPER), (ARABIC, NEWSPAPER)])
def test_the_statement_is_told_from_the_report(statement: str, report: str) -> None:
    comparison = compared(statement, report)
    assert (comparison.as_, comparison.told_from, comparison.same_source) == ("outlets", "earlier", False)


def test_a_reprint_is_one_source_with_its_agency_and_says_nothing_else() -> None:
    comparison = compared(AGENCY, REPRINT)
    assert (comparison.same_source, comparison.differences) == (True, ())


@pytest.mark.parametrize("report", [AGENCY, REPRINT])
def test_the_newspaper_is_another_source(report: str) -> None:
    assert compared(report, NEWSPAPER).same_source is False


@pytest.mark.parametrize("statement", [ARABIC, ENGLISH])
def test_what_is_told_on_an_officials_word_is_told_so(statement: str) -> None:
    comparison = compared(statement, NEWSPAPER)
    quotes = [quote for _, quote, told in promises(statement, NEWSPAPER) if told == "attributed"]
    assert quotes
    assert all("attributed" in kinds_at(comparison, quote) for quote in quotes)


def test_between_two_languages_no_claim_is_told_in_other_words() -> None:
    assert "reworded" not in {difference.kind for difference in compared(ARABIC, NEWSPAPER).differences}


def test_a_headline_is_no_claim() -> None:
    newspaper = compared(ENGLISH, NEWSPAPER)
    text = newspaper.later.document.text
    told = [d.later.of(text) for d in newspaper.differences if d.later]
    assert not any("Norland softens its promise" in words for words in told)
