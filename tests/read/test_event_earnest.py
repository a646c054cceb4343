"""Deeds of conflict that are denied, only threatened or of a game are none; so is a city no condemning one."""

from __future__ import annotations

import pytest

from tests.read.events_told import told

NOT_DONE = [
    ("en", "Israel denied bombing the hospital in Gaza."),
    ("en", "Israel denied that it had bombed the hospital."),
    ("en", "Iran ruled out attacking Iraq."),
    ("en", "Russia did not bomb the school."),
    ("en", "No soldiers were killed."),
    ("en", "Brazil beat Argentina 2-1 in the final."),
    ("en", "Brazil attacked from the start in the World Cup match."),
    ("en", "The striker shot wide as England attacked Germany."),
    ("ar", "نفت إسرائيل قصف المستشفى في غزة."),
    ("ar", "نفت إسرائيل أنها قصفت المستشفى."),
    ("ar", "لم تقصف روسيا المدرسة."),
    ("ar", "استبعدت إيران مهاجمة العراق."),
    ("ar", "هاجم المنتخب البرازيلي منذ البداية في المباراة النهائية."),
]

DONE = [
    ("en", "Turkey denied responsibility for the attack."),
    ("en", "Kenya fired rockets at Somalia."),
    ("en", "Gunmen bombed the stadium during the World Cup match."),
    ("ar", "قصفت روسيا مدينة أوديسا."),
]

THREATENED = [
    ("en", "The United States threatened to impose sanctions on Iran.", ["USA THREATEN IRN"]),
    ("en", "The EU threatened Serbia with sanctions.", ["IGO THREATEN SRB"]),
    ("en", "The United States imposed sanctions on Iran.", ["USA SANCTION IRN"]),
    ("ar", "هددت واشنطن بفرض عقوبات على إيران.", ["USA THREATEN IRN"]),
    ("ar", "فرضت واشنطن عقوبات على إيران.", ["USA SANCTION IRN"]),
    ("ar", "قصفت روسيا مدينة أوديسا.", ["RUS ASSAULT UKR"]),
]


@pytest.mark.parametrize(("language", "text"), NOT_DONE)
def test_what_was_not_done_in_earnest(language: str, text: str) -> None:
    assert not [line for line in told(text, language) if "ASSAULT" in line]


@pytest.mark.parametrize(("language", "text"), DONE)
def test_what_was_done_stays(language: str, text: str) -> None:
    assert [line for line in told(text, language) if "ASSAULT" in line]


@pytest.mark.parametrize(("language", "text", "events"), THREATENED)
def test_what_is_only_threatened(language: str, text: str, events: list[str]) -> None:
    assert told(text, language) == events
