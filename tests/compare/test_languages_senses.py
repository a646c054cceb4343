"""The words of diplomacy by their senses: the same senses in both languages, and every entry held to its examples."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from hiwar.compare.languages_names import consonants, same_name
from hiwar.compare.languages_side import VERSIONS, sense_rules
from hiwar.lang.languages import LANGUAGES
from hiwar.rules import Entry
from hiwar.rules.loading import DATA, entries_of

FEWEST = 400


def entries(language: str, kind: str = "sense") -> Iterator[Entry]:
    return (entry for entry in entries_of(language, DATA / VERSIONS) if entry.kind == kind)


def senses(language: str) -> set[str]:
    return {sense for entry in entries(language) for sense in entry.value["senses"]}


def test_every_sense_can_be_said_in_every_language() -> None:
    said = {language: senses(language) for language in LANGUAGES}
    whole = set.union(*said.values())
    assert {language: sorted(whole - own) for language, own in said.items() if whole - own} == {}
    assert len(whole) >= FEWEST


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_near_is_a_sense(language: str) -> None:
    near = {sense for entry in entries(language) for sense in entry.value.get("near", ())}
    assert near - senses(language) == set()


@pytest.mark.parametrize("kind", ["quantity", "scale", "negation"])
def test_what_counts_and_denies_is_the_same_in_every_language(kind: str) -> None:
    ids = {language: {entry.id.partition(".")[2] for entry in entries(language, kind)} for language in LANGUAGES}
    common = set.intersection(*ids.values())
    assert len(common) >= 3
    assert kind == "negation" or all(own == common for own in ids.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_entry_is_found_in_its_example(language: str) -> None:
    # loading holds each entry to its examples and raises where one fails
    assert sense_rules(language).of("sense")


@pytest.mark.parametrize(
    ("english", "arabic"),
    [
        ("hedayah", "هدايه"), ("sawab", "صواب"), ("iwaya", "ايوايا"), ("safadi", "الصفدي"), ("rubio", "روبيو"),
        ("khulaifi", "الخليفي"), ("zarqa", "الزرقاء"), ("kharrazi", "خرازي"), ("jeddah", "جده"), ("petra", "البترا"),
        ("guterres", "غوتيريش"), ("macron", "ماكرون"), ("shoukry", "شكري"), ("fidan", "فيدان"),
    ],
)  # fmt: skip
def test_one_name_in_two_scripts(english: str, arabic: str) -> None:
    assert same_name((english, "en"), (arabic, "ar")), (consonants(english, "en"), consonants(arabic, "ar"))


@pytest.mark.parametrize(
    ("english", "arabic"),
    [
        ("hedayah", "صواب"),
        ("iwaya", "كاميكاوا"),
        ("rubio", "بلينكن"),
        ("zarqa", "المفرق"),
        ("safadi", "شكري"),
        ("petra", "جرش"),
    ],
)
def test_two_names(english: str, arabic: str) -> None:
    assert not same_name((english, "en"), (arabic, "ar")), (consonants(english, "en"), consonants(arabic, "ar"))
