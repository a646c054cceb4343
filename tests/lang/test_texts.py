"""A text without full stops is read in stretches, so that no text takes long; what people write stays whole."""

from __future__ import annotations

import pytest

from hiwar.lang.texts import fold_text

PROMISES = {
    "en": "the two sides agreed to open a school in Bergen and to train nurses and ",
    "ar": "واتفق الجانبان على فتح مدرسة في بيرغن وتدريب الممرضين ",
}


@pytest.mark.parametrize(("language", "words"), PROMISES.items())
def test_a_sentence_that_nobody_would_write_is_cut_between_words(language: str, words: str) -> None:
    text = fold_text(words * 400, language)
    pieces = [text.folded[slice(*sentence)] for sentence in text.sentences]
    assert len(text.paragraphs) == 1
    assert max(map(len, pieces)) <= 2_000
    assert " ".join(pieces) == text.folded.strip()


@pytest.mark.parametrize(("language", "words"), PROMISES.items())
def test_a_long_sentence_stays_whole(language: str, words: str) -> None:
    assert len(fold_text(words * 20, language).sentences) == 1


def test_letters_without_a_blank_are_cut_all_the_same() -> None:
    text = fold_text("a" * 5_001, "en")
    assert [stop - start for start, stop in text.sentences] == [2_000, 2_000, 1_001]
