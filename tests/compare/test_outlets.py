"""What reports of one meeting carried, left out, put otherwise or told on another's word; invented throughout."""

from __future__ import annotations

from datetime import date

import pytest

from hiwar import compare, read
from hiwar.compare.printings import sources
from hiwar.record import Comparison

STATEMENT = """Joint Statement of Qatar and Oman

The two sides held the third round of the Oman-Qatar Strategic Dialogue in Muscat on 4 May 2026.

The two sides agreed to build a desalination plant in Sur by the end of 2028. They condemned attacks on merchant ships.

Oman will host an exhibition of manuscripts in Nizwa. The two sides praised the work of their archaeologists.
"""
DAY = date(2026, 5, 5)


def told(report: str, statement: str = STATEMENT) -> Comparison:
    return compare(read(statement, published=DAY), read(report, published=DAY), "outlets")


def kinds_of(comparison: Comparison, words: str) -> set[str]:
    """The kinds of the differences on a sentence of the earlier text that holds these words."""
    at = comparison.earlier.document.text.index(words)
    return {d.kind for d in comparison.differences if d.earlier and d.earlier.start <= at < d.earlier.stop}


REPORT = """Oman and Qatar held the third round of the Oman-Qatar Strategic Dialogue in Muscat on 4 May 2026.

The two sides agreed to build a desalination plant in Sur by the end of 2028. An exhibition of old manuscripts in Nizwa is to be hosted by Oman.
"""


@pytest.mark.parametrize(
    ("words", "kind"),
    [("build a desalination plant", None), ("merchant ships", "omitted"), ("manuscripts", "reworded")],
)
def test_each_claim_is_followed_into_the_report(words: str, kind: str | None) -> None:
    assert kinds_of(told(REPORT), words) == ({kind} if kind else set())


def test_what_a_report_adds_is_left_out_by_the_statement() -> None:
    comparison = told(REPORT + "\nTraders in Sur complained about the price of fish.\n")
    added = [d for d in comparison.differences if d.earlier is None and d.later]
    assert any("price of fish" in d.later.of(comparison.later.document.text) for d in added if d.later)


def test_another_date_is_a_difference() -> None:
    comparison = told(REPORT.replace("on 4 May 2026", "on 6 May 2026"))
    assert [str(d.say) for d in comparison.differences if d.kind == "date"] == ["4 May 2026 / 6 May 2026"]


def test_another_number_is_a_difference() -> None:
    statement = "Joint statement. Qatar and Oman agreed to plant 300 trees in Sur. " * 1
    comparison = told("Qatar and Oman agreed to plant 500 trees in Sur, in a joint statement.", statement)
    assert [d.kind for d in comparison.differences if d.kind == "number"] == ["number"]


def test_a_softer_promise_is_a_difference_of_level() -> None:
    comparison = told(REPORT.replace("agreed to build", "will seek to build"))
    assert "level" in kinds_of(comparison, "build a desalination plant")


def test_a_report_is_told_from_the_statement() -> None:
    assert told(REPORT).told_from == "earlier"
    assert compare(read(REPORT, published=DAY), read(STATEMENT, published=DAY), "outlets").told_from == "later"


def test_copies_are_one_source_and_no_confirmation() -> None:
    comparison = told(STATEMENT.replace("Joint Statement of Qatar and Oman", "From our correspondent in Muscat"))
    assert comparison.same_source is True
    assert comparison.told_from is None


def test_a_report_in_its_own_words_is_no_copy() -> None:
    assert told(REPORT.replace("agreed", "decided")).same_source is False


def test_a_shortened_copy_is_a_copy() -> None:
    assert told("\n".join(STATEMENT.splitlines()[2:5])).same_source is True


def test_ten_copies_are_one_source() -> None:
    copies = [read(f"Outlet {n}\n{STATEMENT}", published=DAY) for n in range(10)]
    other = read("Farmers in Sohar met on Monday. They asked for more water from the two new wells of the town.")
    assert sources([*copies, other]) == (tuple(range(10)), (10,))


def test_nothing_is_said_of_outlets_in_two_languages_sentence_by_sentence() -> None:
    comparison = told("اتفق الجانبان القطري والعماني على بناء محطة لتحلية المياه في صور.")
    assert all(d.earlier is None or d.later is None for d in comparison.differences)
