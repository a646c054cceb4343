"""Words that tell one matter have one stem; words that tell nothing have none."""

from __future__ import annotations

import pytest

from hiwar.lang.folding import fold
from hiwar.lang.stems import stems_of


def letters(word: str, language: str) -> set[str]:
    return {stem.letters for stem in stems_of(fold(word)[0], language)}


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "prevention", "preventing"),
        ("en", "prosecute", "prosecutions"),
        ("en", "trafficking", "traffic"),
        ("en", "cooperative", "cooperation"),
        ("en", "universities", "university"),
        ("ar", "المشاريع", "مشروع"),
        ("ar", "للمياه", "المياه"),
        ("ar", "وبالطاقة", "طاقة"),
        ("ar", "كهرباء", "الكهرباء"),
        ("ar", "اتفاقيتهما", "اتفاقية"),
    ],
)
def test_one_stem(language: str, one: str, other: str) -> None:
    assert letters(one, language) & letters(other, language)


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "port", "portfolio"),
        ("en", "community", "communication"),
        ("ar", "ميناء", "مياه"),
        ("ar", "تجارة", "زراعة"),
    ],
)
def test_two_stems(language: str, one: str, other: str) -> None:
    assert not letters(one, language) & letters(other, language)


@pytest.mark.parametrize(("language", "word"), [("en", "the"), ("en", "pledged"), ("ar", "على"), ("ar", "الجانبان")])
def test_no_stem(language: str, word: str) -> None:
    assert letters(word, language) == set()
