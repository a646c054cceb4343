"""The day of publication that a text gives of itself."""

from __future__ import annotations

from datetime import date

import pytest

from hiwar.lang.texts import fold_text
from hiwar.read.dateline import find_dateline
from tests.marked import marked
from tests.read.timed import rules_of

NONE = [
    ("en", "The two sides met on 3 June 2024 in Amman and signed an accord."),
    ("en", "AMMAN, 3 June (Petra) - The two sides met."),
    ("en", "Published: 03/06/2024\nThe two sides met."),
    ("en", "June 3, 2024\nJune 4, 2024\nThe two sides met."),
    ("en", "The fair of June 2024\nThe two sides met."),
    ("ar", "عمّان 3 يونيو (بترا) - التقى الوزيران"),
    ("ar", "التقى الوزيران في عمّان في 3 يونيو 2024 ووقعا اتفاقا"),
    ("ar", "أعلن المتحدث أمس انعقاد الجولة"),
]


@pytest.mark.parametrize(("language", "text"), NONE)
def test_no_day_is_guessed(language: str, text: str) -> None:
    folded = fold_text(text, language)
    assert find_dateline(folded, rules_of(language).find(folded)) is None


GIVEN = [
    ("en", "date {2024-06-03}\n\nThe two sides met.", date(2024, 6, 3)),
    ("en", "Talks in Amman\nPublished: {June 3, 2024}\nThe two sides met.", date(2024, 6, 3)),
    (
        "en",
        "Talks in Amman\nOffice of the Spokesperson\n{June 3, 2024}\nThe two sides met on June 1, 2024.",
        date(2024, 6, 3),
    ),
    ("en", "Talks in Amman\nAMMAN, {3 June 2024} (Petra) – The two sides met.", date(2024, 6, 3)),
    ("ar", "تاريخ النشر: {3 يونيو 2024}\nالتقى الوزيران", date(2024, 6, 3)),
    ("ar", "محادثات في عمّان\nعمّان في {3 يونيو 2024} /بترا/ - التقى الوزيران", date(2024, 6, 3)),
    ("ar", "محادثات في عمّان\n{٣ حزيران/يونيو ٢٠٢٤}\nالتقى الوزيران", date(2024, 6, 3)),
]


@pytest.mark.parametrize(("language", "text", "day"), GIVEN)
def test_the_day_and_its_words(language: str, text: str, day: date) -> None:
    plain, span = marked(text)
    folded = fold_text(plain, language)
    assert find_dateline(folded, rules_of(language).find(folded)) == (day, span)
