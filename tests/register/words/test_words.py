"""Names, days and plurals as a reader of either language writes them."""

from __future__ import annotations

from datetime import date

import pytest
from django.utils import translation
from django.utils.translation import ngettext

from hiwar.export.days import say_day
from hiwar.export.names import party_name, place_name
from hiwar.register.words import labels
from hiwar.register.words.phrases import mechanism_title, round_title, say_cadence, say_days

DAY = date(2025, 12, 17)


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "Wednesday 17 December 2025"), ("ar", "الأربعاء 17 ديسمبر/كانون الأول 2025")],
)
def test_a_day_as_the_reader_writes_it(language, said):
    assert say_day(DAY, language) == said


def test_a_day_without_its_weekday():
    assert say_day(DAY, "en", weekday=False) == "17 December 2025"


def test_several_days():
    with translation.override("en"):
        assert say_days(DAY, DAY, "en") == "Wednesday 17 December 2025"
        assert say_days(DAY, date(2025, 12, 18), "en") == "Wednesday 17 to Thursday 18 December 2025"
        assert say_days(DAY, date(2026, 1, 1), "en") == "Wednesday 17 December 2025 to Thursday 1 January 2026"
        assert say_days(None, None, "en") == "no day is given"


@pytest.mark.parametrize(
    ("code", "language", "name"),
    [
        ("QA", "en", "Qatar"),
        ("QA", "ar", "قطر"),
        ("US", "ar", "الولايات المتحدة"),
        ("NO_SUCH_BODY", "en", "NO SUCH BODY"),
    ],
)
def test_names_of_states_and_bodies(code, language, name):
    assert party_name(code, language) == name


@pytest.mark.parametrize(("name", "arabic"), [("Washington", "واشنطن"), ("Muscat", "مسقط"), ("Doha", "الدوحة")])
def test_a_city_has_its_own_name_and_not_its_palace_s(name, arabic):
    assert place_name(name, "ar") == arabic


def test_a_city_without_an_arabic_name_keeps_its_english_one():
    assert place_name("Nowhere-on-Sea", "ar") == "Nowhere-on-Sea"


@pytest.mark.parametrize(
    ("language", "parties", "title"),
    [
        ("en", ["US", "QA"], "Qatar–United States Strategic Dialogue"),
        ("ar", ["US", "QA"], "الحوار الاستراتيجي بين قطر والولايات المتحدة"),
        ("en", ["QA"], "Strategic Dialogue of Qatar"),
    ],
)
def test_titles_of_mechanisms(language, parties, title):
    with translation.override(language):
        assert mechanism_title("strategic_dialogue", parties, language) == title


@pytest.mark.parametrize(
    ("language", "ordinal", "title"),
    [
        ("en", 7, "Round 7"),
        ("ar", 7, "الجولة السابعة"),
        ("ar", 31, "الجولة 31"),
        ("en", None, "Round of Wednesday 17 December 2025"),
    ],
)
def test_titles_of_rounds(language, ordinal, title):
    with translation.override(language):
        assert round_title(ordinal, DAY, language) == title


@pytest.mark.parametrize(
    ("duration", "english", "arabic"),
    [
        ("P1Y", "every year", "كل سنة"),
        ("P2Y", "every 2 years", "كل سنتين"),
        ("P3Y", "every 3 years", "كل 3 سنوات"),
        ("P6M", "every 6 months", "كل 6 أشهر"),
        ("P18M", "every 18 months", "كل 18 شهرًا"),
        ("often", "often", "often"),
    ],
)
def test_how_often(duration, english, arabic):
    with translation.override("en"):
        assert say_cadence(duration) == english
    with translation.override("ar"):
        assert say_cadence(duration) == arabic


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (0, "لا التزامات"),
        (1, "التزام واحد"),
        (2, "التزامان"),
        (3, "3 التزامات"),
        (10, "10 التزامات"),
        (11, "11 التزامًا"),
        (99, "99 التزامًا"),
        (100, "100 التزام"),
        (103, "103 التزامات"),
    ],
)
def test_arabic_has_six_plurals(number, said):
    with translation.override("ar"):
        assert ngettext("%(n)s commitment", "%(n)s commitments", number) % {"n": number} == said


def test_every_code_has_a_name_in_both_languages():
    groups = [labels.FIELDS, labels.ACTS, labels.LEVELS, labels.STATUSES, labels.MECHANISMS, labels.TEXTS, labels.FACTS]
    for group in groups:
        for code in group:
            with translation.override("en"):
                english = labels.label(group, code)
            with translation.override("ar"):
                assert labels.label(group, code) != english, code


def test_a_code_without_a_name_is_shown_with_blanks():
    assert labels.label(labels.FIELDS, "outer_space") == "outer space"
