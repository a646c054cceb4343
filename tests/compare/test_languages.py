"""Two language versions of invented statements: faithful ones say nothing, a changed sentence is found and nothing else."""

from __future__ import annotations

import importlib.util
import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from hiwar.compare.languages import compare_languages
from hiwar.read.reading import read
from hiwar.record import Reading
from hiwar.record.comparison import Difference

ROOT = Path(__file__).parent.parent.parent
VERSIONS = Path(__file__).parent / "versions"
NAMES = (
    "jordan-japan", "qatar-turkiye", "several", "morocco-us", "eu-gcc", "iraq-eu", "oman-india", "arab-china", "kuwait-uk"
)  # fmt: skip
EXAMPLE = ROOT / "examples" / "sahlan-norland"
GOLD = ROOT.parent / "shared" / "gold" / "compare"
TO_A_PARAGRAPH = 4


@cache
def sentences(name: str) -> tuple[date, list[tuple[str, str]]]:
    """The day of publication and the sentences (English, Arabic) of an invented statement."""
    lines = (VERSIONS / f"{name}.txt").read_text("utf-8").splitlines()
    published = next(line.removeprefix("# published ") for line in lines if line.startswith("# published "))
    told = [line for line in lines if line and not line.startswith("#")]
    return date.fromisoformat(published), list(zip(told[::2], told[1::2], strict=True))


def version(name: str, side: int, changed: dict[int, str] | None = None) -> Reading:
    """One version of a statement, in paragraphs, with sentences changed by their number from 1."""
    published, pairs = sentences(name)
    told = [(changed or {}).get(number, pair[side]) for number, pair in enumerate(pairs, 1)]
    paragraphs = [" ".join(told[at : at + TO_A_PARAGRAPH]) for at in range(0, len(told), TO_A_PARAGRAPH)]
    return read("\n\n".join(paragraphs), published)


@cache
def english(name: str) -> Reading:
    return version(name, 0)


def told(differences: tuple[Difference, ...]) -> list[tuple[str, str]]:
    return [(difference.kind, str(difference.say)) for difference in differences]


# nothing where the versions are faithful ---------------------------------------------------------------------------


@pytest.mark.parametrize("name", NAMES)
def test_a_faithful_version_raises_no_alarm_in_either_direction(name: str) -> None:
    arabic = version(name, 1)
    assert told(compare_languages(arabic, english(name))[1]) == []
    assert told(compare_languages(english(name), arabic)[1]) == []


@pytest.mark.parametrize("name", NAMES)
def test_every_paragraph_has_its_counterpart(name: str) -> None:
    pairs, _ = compare_languages(version(name, 1), english(name))
    assert len(pairs) == -(-len(sentences(name)[1]) // TO_A_PARAGRAPH)
    assert all(pair.earlier and pair.later for pair in pairs)


def test_a_text_is_no_different_from_itself() -> None:
    assert told(compare_languages(english("several"), english("several"))[1]) == []


def test_a_version_without_a_word_has_nothing_to_compare() -> None:
    pairs, differences = compare_languages(read("", language="ar"), read("", language="en"))
    assert (pairs, differences) == ((), ())


@pytest.mark.parametrize(
    ("before_english", "before_arabic", "after_english"),
    [
        ("Source: https://www.example.org/en/news/4411\n\nMinistry of Foreign Affairs\n\nPress release\n\n", "", ""),
        ("date 2025-11-27\nurl https://example.org/a/b\n\n", "التاريخ: 27 نوفمبر 2025\n\n", ""),
        ("", "المصدر: https://www.example.org/ar/4411\n\nوزارة الخارجية - المكتب الإعلامي\n\n", ""),
        ("For immediate release\n\nMedia contact: press@example.org, +44 20 5550 0100\n\n", "", ""),
        ("", "", "\n\nSources:\n- https://example.org/one-long-address/kuwait\n- https://example.com/two"),
    ],
)
def test_lines_of_the_page_are_missing_on_no_side(before_english: str, before_arabic: str, after_english: str) -> None:
    published, pairs = sentences("kuwait-uk")
    texts = ["\n\n".join(pair[side] for pair in pairs) for side in (1, 0)]
    versions = [read(before_arabic + texts[0], published), read(before_english + texts[1] + after_english, published)]
    assert told(compare_languages(*versions)[1]) == []
    assert told(compare_languages(*reversed(versions))[1]) == []


def test_a_promise_in_a_list_is_missing_though_it_ends_in_no_stop() -> None:
    published, pairs = sentences("kuwait-uk")
    texts = ["\n\n".join(pair[side].rstrip(".") for pair in pairs) for side in (1, 0)]
    texts[1] += "\n\nThe two sides agreed to open a joint technical college in Kuwait City by 2028"
    _, differences = compare_languages(*(read(text, published) for text in texts))
    assert [difference.kind for difference in differences] == ["missing"]


# what was changed, and nothing else --------------------------------------------------------------------------------


def changes() -> list[tuple[str, int, str, str]]:
    found = []
    for name in NAMES:
        path = VERSIONS / f"{name}.changed.txt"
        for line in path.read_text("utf-8").splitlines() if path.exists() else ():
            if not line.startswith("#"):
                number, kind, words = line.split("\t")
                found.append((name, int(number), kind, words))
    return found


@pytest.mark.parametrize(("name", "number", "kind", "words"), changes())
def test_a_changed_sentence_is_found_and_nothing_else(name: str, number: int, kind: str, words: str) -> None:
    arabic = version(name, 1, {number: words})
    _, differences = compare_languages(arabic, english(name))
    assert [difference.kind for difference in differences] == [kind], told(differences)
    (difference,) = differences
    if difference.earlier:
        assert difference.earlier.of(arabic.document.text) in arabic.document.text
    spans = [(difference.earlier, arabic, words), (difference.later, english(name), sentences(name)[1][number - 1][0])]
    for span, reading, sentence in spans:
        if span:
            at = reading.document.text.index(sentence)
            assert at <= span.start < span.stop <= at + len(sentence), "marked outside the changed sentence"


@pytest.mark.parametrize("number", [2, 9, 19, 26, 38])
def test_a_sentence_left_out_is_found_on_the_side_that_has_it(number: int) -> None:
    _, differences = compare_languages(version("jordan-japan", 1, {number: ""}), english("jordan-japan"))
    sentence = sentences("jordan-japan")[1][number - 1][0]
    text = english("jordan-japan").document.text
    found = [(d.kind, d.earlier, d.later.of(text) if d.later else None) for d in differences]
    assert found == [("missing", None, sentence)]


def test_what_differs_is_said_with_the_words_of_both() -> None:
    words = "واتفقا على عقد الجولة الخامسة من الحوار في طوكيو قبل نهاية عام 2027."
    _, (difference,) = compare_languages(version("jordan-japan", 1, {3: words}), english("jordan-japan"))
    assert "2027" in str(difference.say)
    assert "2026" in str(difference.say)


# invented example and measured texts -------------------------------------------------------------------------------


@pytest.mark.skipif(not EXAMPLE.exists(), reason="the example of Sahlan and Norland is not there")
@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_the_example_differs_where_it_says(number: int) -> None:
    versions = [read((EXAMPLE / f"round-{number}.{code}.txt").read_text("utf-8")) for code in ("ar", "en")]
    planted = json.loads((EXAMPLE / "differences.json").read_text("utf-8"))["differences"]
    _, differences = compare_languages(*versions)
    assert sorted(d.kind for d in differences) == sorted(p["kind"] for p in planted if p["round"] == number)


def scorer() -> Any:
    spec = importlib.util.spec_from_file_location("score_comparisons", GOLD / "score.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.skipif(not (GOLD / "languages").exists(), reason="the measured versions (../shared) are not there")
@pytest.mark.parametrize("name", ["iraq", "uae", "mexico"])
def test_of_measured_versions_most_is_found_and_next_to_nothing_else(name: str) -> None:
    case = json.loads((GOLD / "languages" / f"{name}.json").read_text("utf-8"))
    published = date.fromisoformat(case["published"])
    versions = [read((GOLD / "languages" / case[code]).read_text("utf-8"), published) for code in ("ar", "en")]
    _, differences = compare_languages(*versions)
    close = scorer().close
    free = list(case["differences"])
    extra = []
    for found in differences:
        right = [
            want
            for want in free
            if found.kind in {want["kind"], *want["also"]}
            and (close(want["ar"], found.earlier) or close(want["en"], found.later))
        ]
        if right:
            free.remove(right[0])
        else:
            extra.append(found)
    assert len(extra) <= 1, told(tuple(extra))
    assert len(free) * 5 <= len(case["differences"]), [want["say"] for want in free]
