"""As what two texts are compared where nobody says it."""

from __future__ import annotations

from datetime import date

import pytest

from hiwar import compare, read
from hiwar.errors import OptionError

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


def test_there_is_no_fourth_way() -> None:
    with pytest.raises(OptionError, match="rounds, languages, outlets"):
        compare("a", "b", "sideways")
