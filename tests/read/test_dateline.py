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
    # a report of one sentence that ends with the day of what it tells
    ("en", "The Jordan-Cyprus summit was held in Amman on 16 April 2024."),
    ("en", "Jordan and Iraq will convene the Joint Committee in Baghdad on 12 May 2025."),
    ("ar", "عقد الأردن والعراق اللجنة المشتركة في بغداد في 12 مايو 2025"),
    ("en", "RIYADH, Nov 3 (SPA) -- The two sides met."),
    ("en", "They met today after talks on 3 June 2024 in Amman."),
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
    ("en", "BRUSSELS ({10 April 2025}) – The two sides met.", date(2025, 4, 10)),
    ("en", "RIYADH, {Nov 3, 2025} (SPA) -- The two sides met.", date(2025, 11, 3)),
    ("en", "The two sides met in Amman today, {Thursday, 13 November 2025}.", date(2025, 11, 13)),
    ("ar", "الدوحة في {3 نوفمبر 2025} /قنا/ عقدت قطر وتركيا الحوار", date(2025, 11, 3)),
    ("ar", "عقدت اليوم {الخميس 13 نوفمبر 2025} بتونس أشغال الدورة الثالثة", date(2025, 11, 13)),
    ("ar", "محادثات في عمّان\n{٣ حزيران/يونيو ٢٠٢٤}\nالتقى الوزيران", date(2024, 6, 3)),
]


@pytest.mark.parametrize(("language", "text", "day"), GIVEN)
def test_the_day_and_its_words(language: str, text: str, day: date) -> None:
    plain, span = marked(text)
    folded = fold_text(plain, language)
    assert find_dateline(folded, rules_of(language).find(folded)) == (day, span)
