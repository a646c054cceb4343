"""Folding settles spelling and never loses the way back to the words as printed."""

from __future__ import annotations

import itertools
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hiwar.lang.folding import SAME, fold, fold_form
from hiwar.lang.texts import fold_text
from hiwar.record.span import Span
from tests.marked import marked

TATWEEL, SHADDA, FATHA = "\u0640", "\u0651", "\u064e"
RLM, LRE, PDF, ISOLATE, POP = "\u200f", "\u202a", "\u202c", "\u2067", "\u2069"

SAME_SPELLING = [
    # as printed, as a data file has it
    ("الإمارات", "الامارات"),
    ("أكّدَ الطرفانِ", "أكد الطرفان"),
    ("الـــولايات", "الولايات"),
    ("مستشفى", "مستشفي"),
    ("القاهره", "القاهرة"),
    ("یکی", "يكي"),
    ("٢٠٢٥", "2025"),
    ("۲۰۲۵", "2025"),
    ("٧٫٥٪", "7.5%"),
    ("ﻗﻄﺮ", "قطر"),
    ("ﺍﻻﺗﻔﺎﻕ", "الاتفاق"),
    ("ﷲ", "الله"),
    ("WASHINGTON", "washington"),
    ("Türkiye", "Turkiye"),
    ("São Tomé", "Sao Tome"),
    ("the Secretary’s", "the Secretary's"),
    ("“both sides”", '"both sides"'),
    ("co–chaired", "co-chaired"),
    ("ﬁrst", "first"),
    ("Cote d\u2019Ivoire", "Co\u0302te d'Ivoire"),
    ("joint\u00a0statement", "joint statement"),
    ("joint   statement", "joint statement"),
    ("soft\u00adware", "software"),
    (f"{RLM}قطر{RLM}", "قطر"),
    (f"{LRE}Doha{PDF}", "Doha"),
    (f"{ISOLATE}الدوحة{POP}", "الدوحة"),
    ("\ufeffقطر", "قطر"),
]


@pytest.mark.parametrize(("printed", "plain"), SAME_SPELLING)
def test_two_spellings_of_one_word_fold_alike(printed: str, plain: str) -> None:
    assert fold(printed)[0] == fold(plain)[0]


DIFFERENT_WORDS = [
    ("قطر", "قطرة"),
    ("عمان", "عمّانية"),
    ("مؤتمر", "موتمر"),
    ("شؤون", "شيون"),
    ("سأل", "سل"),
    ("سماء", "سما"),
    ("Iran", "Iraq"),
    ("resign", "re-sign"),
    ("straße", "strasse"),
]


@pytest.mark.parametrize(("one", "other"), DIFFERENT_WORDS)
def test_different_words_stay_different(one: str, other: str) -> None:
    assert fold(one)[0] != fold(other)[0]


FOUND = [
    # a form as the vocabulary has it, and the printed words that it must lead back to
    ("قطر", "استقبلت دولة {قـــطر} الوفد"),
    ("قطر", f"استقبلت دولة {{قطر}}{RLM}، ثم"),
    ("قطر", "زار {قَطَرَ} أمس"),
    ("أكد", "{أَكَّدَ} الجانبان"),
    ("قطر", "زار {ﻗﻄﺮ} أمس"),
    ("الولايات المتحدة", "وفد {الولايات\nالمتحدة} إلى الحوار"),
    ("الولايات المتحدة", "وفد {الولايات \r\n  المتحدة} إلى الحوار"),
    ("الولايات المتحدة", "وفد {الولايات \u200fالمتحدة} إلى الحوار"),
    ("الولايات المتحدة", "وفد {الولايات \u200f المتحدة} إلى الحوار"),
    ("الولايات المتحدة", "وفد {الولايات\u00a0\u00a0المتحدة} إلى الحوار"),
    ("17 ديسمبر", "في {١٧ ديسمبر} ٢٠٢٥"),
    ("الحوار", "«{الحوار}» الاستراتيجي"),
    ("Doha", "the round in {DOHA}, Qatar"),
    ("Turkiye", "visited {Türkiye}."),
    ("Turkiye", "visited {Tu\u0308rkiye}."),
    ("co-chaired", "They {co–chaired} it"),
    ("first", "the {ﬁrst} round"),
    ("office", "the {oﬃce} of"),
    ("United States", "the {United\tStates} and"),
    ("United States", "the {United \n States} and"),
    ("Qatar", "\ufeff{Qatar} said"),
    ("Qatar", "\r\n\r\n\x00{Qatar}\x00"),
    ("Qatar", "\ud83d {Qatar} \udc00"),
    ("Qatar", "talks… {Qatar} said"),
    ("Qatar", "🕊️ {Qatar} 🇶🇦"),
]


@pytest.mark.parametrize(("form", "text"), FOUND)
def test_a_form_leads_back_to_the_words_as_printed(form: str, text: str) -> None:
    plain, meant = marked(text)
    folded = fold_text(plain, "ar")
    assert spans_of(form, plain) == [meant], f"{folded.grid!r}"


def spans_of(form: str, plain: str) -> list[Span]:
    """Where a form of the vocabulary stands in a text, in offsets of the text as printed."""
    text = fold_text(plain, "ar")
    places = re.finditer(f"(?={re.escape(fold_form(form))})", text.grid)
    return [text.span(p.start(), p.start() + len(fold_form(form)) - 2) for p in places]


NOT_FOUND = [
    ("قطر", "قطرة ماء"),
    ("قطر", "القطر العربي"),
    ("United States", "United, States"),
    ("United States", "ties remain United\n\nStates will"),
    ("Oman", "a woman, Romania"),
]


@pytest.mark.parametrize(("form", "text"), NOT_FOUND)
def test_a_form_is_not_found_inside_another_word(form: str, text: str) -> None:
    assert spans_of(form, text) == []


# whatever the text ------------------------------------------------------------------------------------------------

TRICKY = (
    "قطرأإآىيةهءؤئكـ" + SHADDA + FATHA + "ٰٓ٠١٢۳۴٫٬٪؟،؛«»"
    "ﻗﻄﺮﻻﷲﷺﹰﹱ" + RLM + LRE + PDF + ISOLATE + POP + "\u200b\u200c\u200d\ufeff\u00ad"
    "aAéÉßøıİæﬁﬃ…’“–\u0301\u0308 \t\u00a0\u2003\n\r\x00\x0b\x0c\x1c\x85\u2028\ud800\udfff.!-_0Ж漢🇶"
)
texts = st.text(st.one_of(st.sampled_from(TRICKY), st.characters(exclude_categories=())), max_size=60)
words = st.text(st.sampled_from("قطرعمانأكدaBcdéß7٣"), min_size=1, max_size=8)


@given(texts)
@settings(max_examples=600)
def test_every_folded_character_comes_from_a_stretch_of_the_original_in_order(original: str) -> None:
    text = fold_text(original, "ar")
    spans = [text.span(at, at + 1) for at in range(len(text.folded))]
    assert all(0 <= span.start < span.stop <= len(original) for span in spans)
    assert all(a.start <= b.start and a.stop <= b.stop for a, b in itertools.pairwise(spans))
    assert all(a == b or a.stop <= b.start for a, b in itertools.pairwise(spans))
    assert text.grid == " " + text.grid[1:-1] + " "
    assert len(text.grid) == len(text.folded) + 2


@given(texts)
@settings(max_examples=600)
def test_the_quote_of_every_word_folds_to_that_word(original: str) -> None:
    text = fold_text(original.replace("ﷺ", "").replace("ﷻ", ""), "ar")  # one character, several words
    for word in re.finditer("[^ ]+", text.grid):
        start, stop = word.start() - 1, word.end() - 1
        quote = text.quote(start, stop)
        assert quote == text.original[slice(*text.span(start, stop))]
        assert fold(quote)[0] == word.group()


def test_a_ligature_of_several_words_is_quoted_whole() -> None:
    text = fold_text("قال ﷺ", "ar")
    assert text.quote(text.folded.index("عليه"), text.folded.index("عليه") + 4) == "ﷺ"


@given(texts)
def test_folding_what_is_folded_changes_nothing(original: str) -> None:
    once = fold(original)[0]
    assert fold(once)[0] == once


@given(
    st.lists(words, min_size=1, max_size=6), st.lists(st.sampled_from([TATWEEL, SHADDA, FATHA, RLM, ""]), min_size=60)
)
def test_marks_in_and_around_letters_shift_nothing(said: list[str], marks: list[str]) -> None:
    written = [w[0] + "".join(m + c for m, c in zip(marks, w[1:], strict=False)) for w in said]
    text = fold_text(" ".join(written), "ar")
    assert text.folded == fold(" ".join(said))[0]
    places = [(m.start() - 1, m.end() - 1) for m in re.finditer("[^ ]+", text.grid)]
    assert [text.quote(*place) for place in places] == written


@given(texts)
def test_sentences_lie_in_paragraphs_and_miss_no_word(original: str) -> None:
    text = fold_text(original, "en")
    assert all(any(p.holds(s) for p in text.paragraphs) for s in text.sentences)
    for spans in (text.sentences, text.paragraphs):
        assert all(a.stop <= b.start for a, b in itertools.pairwise(spans))
    for word in re.finditer("[^ ]+", text.grid):
        assert sum(s.start < word.end() - 1 and word.start() - 1 < s.stop for s in text.sentences) >= 1


def test_every_exchange_of_one_character_is_for_one_character() -> None:
    assert [(chr(code), char) for code, char in SAME.items() if len(char) != 1] == []


@pytest.mark.parametrize("empty", ["", " ", "\n\r\n", "\x00", TATWEEL, SHADDA * 40, RLM, "\ufeff", "ﹰ"])
def test_a_text_without_words_has_none(empty: str) -> None:
    text = fold_text(empty, "ar")
    assert text.grid.split() == []
    assert text.sentences == text.paragraphs == ()


def test_ten_million_letters_on_one_line() -> None:
    line = "أكّد الجانبان أهمّية الشراكة و" * 350_000
    text = fold_text(line[:10_000_000], "ar")
    at = text.folded.rindex("اهميه")
    assert text.quote(at, at + 5) == "أهمّية"


@pytest.mark.parametrize("run", [" ", SHADDA, RLM, f" {RLM}", f"{RLM} ", "\r", "ﷲ", f" {SHADDA}", "\u00a0\n"])
def test_a_million_of_the_same_folds_without_delay(run: str) -> None:
    text = fold_text("قطر" + run * (1_000_000 // len(run)) + "قطر", "ar")
    assert text.quote(len(text.folded) - 3, len(text.folded)) == "قطر"


def test_many_different_letters_fold_as_each_alone() -> None:
    letters = [chr(code) for code in SAME]
    assert len(letters) > 100
    assert fold("=".join(letters))[0].split("=") == [fold(f"={letter}=")[0].strip("=") for letter in letters]


def test_no_letter_is_folded_twice() -> None:
    assert {letter for letter in SAME.values() if SAME.get(ord(letter), letter) != letter} == set()
