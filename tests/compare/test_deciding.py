"""As what two texts are compared where nobody says it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from hiwar import compare, read
from hiwar.errors import OptionError

REPORTS = Path(__file__).parent.parent.parent / "examples" / "sahlan-norland" / "reports"
ROUND = "Qatar and Oman held the {} round of the Oman-Qatar Strategic Dialogue in Muscat on {}. They agreed to build a port."
ARABIC = "عقدت قطر وعمان الجولة الثالثة من الحوار الاستراتيجي القطري العماني في مسقط يوم 4 مايو 2026. واتفقتا على بناء ميناء."


@pytest.mark.parametrize(
    ("earlier", "later", "way", "why"),
    [
        (ROUND.format("second", "4 May 2025"), ROUND.format("third", "4 May 2026"), "rounds", "2 and 3"),
        (ROUND.format("third", "4 May 2026"), ROUND.format("third", "4 May 2026"), "outlets", "near-identical"),
        (
            ROUND.format("third", "4 May 2026"),
            "MUSCAT - The third round of the Oman-Qatar Strategic Dialogue ended in Muscat. Fish prices rose, traders said.",
            "outlets",
            "round 3",
        ),
        (ARABIC, ROUND.format("third", "4 May 2026"), "languages", "two languages"),
        (ARABIC, ROUND.format("fourth", "4 May 2027"), "rounds", "3 and 4"),
    ],
)
def test_the_texts_decide(earlier: str, later: str, way: str, why: str) -> None:
    comparison = compare(earlier, later)
    assert comparison.as_ == way
    assert why in str(comparison.decided)


def test_texts_published_long_apart_are_of_two_rounds() -> None:
    text = "Qatar and Oman discussed trade. They agreed to build a port."
    comparison = compare(read(text, published=date(2024, 1, 3)), read(text, published=date(2025, 1, 7)))
    assert comparison.as_ == "rounds"


def test_who_asks_for_a_way_gets_it_and_no_reason() -> None:
    comparison = compare(ROUND.format("second", "4 May 2025"), ROUND.format("third", "4 May 2026"), "outlets")
    assert (comparison.as_, comparison.decided) == ("outlets", None)


def held(parties: str, mechanism: str, place: str, day: str) -> str:
    return f"{parties} held the {mechanism} in {place} on {day}. They agreed to build a port."


@pytest.mark.parametrize(
    ("earlier", "later", "why"),
    [
        (
            ROUND.format("third", "4 May 2026"),
            held("Morocco and Japan", "second round of the Morocco-Japan Strategic Dialogue", "Rabat", "4 May 2026"),
            "share no parties and no mechanism",
        ),
        (
            ROUND.format("third", "4 May 2026"),
            held("Qatar and Japan", "third round of the Qatar-Japan Strategic Dialogue", "Doha", "6 June 2026"),
            "of their parties only QA",
        ),
        (
            ROUND.format("third", "4 May 2026"),
            "Fish prices rose again on Monday, traders said.",
            "the later text names no",
        ),
        ("Fish prices rose again on Monday.", "The weather was fine on Tuesday.", "neither text names its parties"),
        (
            ARABIC,
            held("Morocco and Japan", "second round of the Morocco-Japan Strategic Dialogue", "Rabat", "4 May 2026"),
            "share no parties and no mechanism",
        ),
    ],
)
def test_texts_that_have_nothing_in_common_are_not_compared(earlier: str, later: str, why: str) -> None:
    comparison = compare(earlier, later)
    assert (comparison.as_, comparison.links, comparison.differences) == (None, (), ())
    assert why in str(comparison.decided)


def test_who_compares_strangers_all_the_same_is_told_so() -> None:
    morocco = held("Morocco and Japan", "second round of the Morocco-Japan Strategic Dialogue", "Rabat", "4 May 2026")
    comparison = compare(ROUND.format("third", "4 May 2025"), morocco, "rounds")
    assert comparison.links
    assert [str(note) for note in comparison.notes] == ["the texts share no parties and no mechanism"]


@pytest.mark.parametrize(
    ("earlier", "later", "note"),
    [
        (ROUND.format("third", "4 May 2026"), ROUND.format("second", "4 May 2025"), "round 3, then round 2"),
        (
            held("Qatar and Oman", "consultations between the two foreign ministries", "Doha", "6 June 2026"),
            held("Qatar and Oman", "consultations between the two foreign ministries", "Muscat", "7 June 2025"),
            "2026-06-06, then 2025-06-07",
        ),
    ],
)
def test_the_later_text_given_first_is_said(earlier: str, later: str, note: str) -> None:
    comparison = compare(earlier, later)
    assert comparison.as_ == "rounds"
    assert any(note in str(said) and "the other way round" in str(said) for said in comparison.notes)
    assert compare(later, earlier).notes == ()


def test_numbers_of_two_mechanisms_are_no_row() -> None:
    commission = held("Qatar and Oman", "fifth session of the Oman-Qatar Joint Commission", "Doha", "6 June 2025")
    comparison = compare(commission, ROUND.format("third", "4 May 2026"))
    assert comparison.as_ == "rounds"
    assert [str(note) for note in comparison.notes] == [
        "the texts name two mechanisms: joint commission and strategic dialogue"
    ]


@pytest.mark.parametrize("arabic", ["agency", "reprint"])
def test_two_reports_in_two_languages_are_no_versions_of_one_text(arabic: str) -> None:
    reports = [(REPORTS / name).read_text("utf-8") for name in (f"{arabic}.ar.txt", "newspaper.en.txt")]
    assert compare(*reports).as_ == "outlets"


def test_versions_that_name_nobody_are_known_by_their_paragraphs() -> None:
    comparison = compare(
        "اتفق الجانبان على إنشاء مركز لأبحاث تحلية المياه قبل نهاية عام 2027.\n\nوأدانا الإرهاب بجميع أشكاله.",
        "The two sides agreed to establish a centre for desalination research by the end of 2027.\n\nThey condemned terrorism in all its forms.",
    )
    assert comparison.as_ == "languages"


def test_there_is_no_fourth_way() -> None:
    with pytest.raises(OptionError, match="rounds, languages, outlets"):
        compare("a", "b", "sideways")
