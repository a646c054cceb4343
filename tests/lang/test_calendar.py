"""Which way a clause points, by the verb nearest to the time."""

from __future__ import annotations

import pytest

from hiwar.lang.ar import calendar as ar
from hiwar.lang.en import calendar as en

WAYS = [
    ("en", "the minister said", -1),
    ("en", "the council will meet on", 1),
    ("en", "the summit, which was announced, is to be held on", 1),
    ("en", "the summit will be held, he said on", -1),
    ("en", "on", 0),
    ("ar", "قال الوزير", -1),
    ("ar", "سيجتمع المجلس", 1),
    ("ar", "اعلن ان اللجنه ستعقد", 1),
    ("ar", "من المقرر ان يلتقي الوزيران", 1),
    ("ar", "يلتقي الوزير نظيره", 1),
    ("ar", "بحث الوزير سياسه بلاده", -1),
]


@pytest.mark.parametrize(("language", "before", "way"), WAYS)
def test_the_nearest_verb_decides(language: str, before: str, way: int) -> None:
    assert {"ar": ar, "en": en}[language].leaning(before, "") == way
