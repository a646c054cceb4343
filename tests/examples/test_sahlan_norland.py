"""The invented Sahlan-Norland dialogue in examples/sahlan-norland says what its JSON files say of it."""

from __future__ import annotations

import json
import re
import unicodedata
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "sahlan-norland"
THREADS = json.loads((EXAMPLE / "threads.json").read_text(encoding="utf-8"))
DIFFERENCES = json.loads((EXAMPLE / "differences.json").read_text(encoding="utf-8"))["differences"]
OUTLETS = json.loads((EXAMPLE / "outlets.json").read_text(encoding="utf-8"))["reports"]
LANGUAGES, ROUNDS = ("ar", "en"), (1, 2, 3, 4)
STATEMENTS = [f"round-{number}.{language}.txt" for number in ROUNDS for language in LANGUAGES]
REPORTS = ["reports/agency.ar.txt", "reports/newspaper.en.txt", "reports/reprint.ar.txt"]
INVENTED = {"ar": "مثال مختلَق: لا وجود لهاتين الدولتين", "en": "Invented example: neither state exists"}
RELATIONS = {"new", "carried", "strengthened", "weakened", "delivered", "dropped"}
WEEKDAYS = {
    "ar": ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"],
    "en": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
}
MONTHS = {
    "ar": re.findall(r"\w+", "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر"),
    "en": re.findall(r"\w+", "January February March April May June July August September October November December"),
}
# Words for numbers, as patterns; a scale after a number multiplies it.
NUMBER_WORDS = {
    "ar": {
        "أول|الأول|الأولى": 1, "الثانية|عامين": 2, "الثالثة": 3, "الرابعة": 4, "الخامسة": 5, "ستة": 6, "تسعة": 9,
        "ثلاثين": 30, "خمسين": 50, "مليون": 10**6, "مليوني": 2 * 10**6, "ملياري": 2 * 10**9,
    },
    "en": {
        "first|one(?= million)": 1, "second|two(?= million| years)": 2, "third": 3, "fourth": 4, "fifth": 5, "six": 6,
        "nine": 9, "thirty": 30, "fifty": 50,
    },
}  # fmt: skip
SCALES = {"مليون": 10**6, "مليار": 10**9, "مليارات": 10**9, "million": 10**6, "billion": 10**9}
# What makes a promise, and how firm it is: the first that matches decides.
LEVELS = {
    "ar": [
        (2, r"\bو?(?:سي|ي|ت)سع\w+ (?:\w+ )?إلى|\bو?سيعمل الجانبان على"),
        (3, r"\bو?[يت]عتزم\w*|\bعزمهما على"),
        (4, r"\bو?اتفق الجانبان على|\bو?س[يت](?!ة\b|اد|ر\b|ما\b)\w+|\bتجتمع"),
    ],
    "en": [
        (2, r"\b(?:will )?(?:seek|work) to\b"),
        (3, r"\bintends? to\b|\bintention to\b"),
        (4, r"\bagreed to\b|\bwill\b"),
    ],
}
HEDGES = {"ar": "حسب الاقتضاء", "en": "as appropriate"}


def text_of(name: str) -> str:
    return (EXAMPLE / name).read_bytes().decode("utf-8")


def language_of(name: str) -> str:
    return name.removesuffix(".txt")[-2:]


def body(name: str) -> str:
    """What stands below the date and the words that say that all is invented."""
    return text_of(name).split("\n", 4)[4]


def words(text: str) -> list[str]:
    """Words and numbers, without the numbers of the paragraphs."""
    return [word for word in text.split() if re.search(r"\w", word) and not re.fullmatch(r"\d+\.", word)]


def paragraphs(name: str) -> dict[int, str]:
    return {int(number): text for number, text in re.findall(r"^(\d+)\. (.+)$", text_of(name), re.MULTILINE)}


def headings(name: str) -> list[int]:
    """The number of the paragraph before each heading."""
    blocks = body(name).split("\n\n")
    before = [re.match(r"(\d+)\. ", block) for block in blocks]
    return [int(match[1]) for match, after in zip(before, blocks[1:], strict=False) if match and len(words(after)) < 6]


def numbers(text: str, language: str) -> list[float]:
    """Every number of a text, in digits and in words, in order of size."""
    known = NUMBER_WORDS[language]
    worded = "|".join(f"(?P<w{place}>{pattern})" for place, pattern in enumerate(known))
    prefix = "[ولب]?" if language == "ar" else ""
    pattern = rf"(?:(?P<digits>\d[\d,]*(?:\.\d+)?)|\b{prefix}(?:{worded})\b)(?: (?P<scale>{'|'.join(SCALES)})\b)?"
    found = []
    for match in re.finditer(pattern, text):
        in_words = [value for place, value in enumerate(known.values()) if match[f"w{place}"]]
        value = float(match["digits"].rstrip(",").replace(",", "")) if match["digits"] else float(in_words[0])
        found.append(value * SCALES.get(match["scale"], 1))
    return sorted(found)


def months(text: str, language: str) -> list[int]:
    return sorted(MONTHS[language].index(name) + 1 for name in re.findall("|".join(MONTHS[language]), text))


def level(quote: str, language: str) -> int:
    """The level of a promise by its own words (codebook: a hedge lowers by one)."""
    firmness = next(level for level, pattern in LEVELS[language] if re.search(pattern, quote))
    return firmness - (HEDGES[language] in quote)


def entries() -> list[tuple[str, dict]]:
    return [(thread["id"], entry) for thread in THREADS["threads"] for entry in thread["entries"]]


def file_of(entry: dict) -> str:
    return f"round-{entry['round']}.{entry['language']}.txt"


def pairs() -> dict[tuple[str, int], dict[str, dict]]:
    """The Arabic and the English entry of every promise in every round."""
    both: dict[tuple[str, int], dict[str, dict]] = {}
    for thread, entry in entries():
        both.setdefault((thread, entry["round"]), {})[entry["language"]] = entry
    return both


# the files ----------------------------------------------------------------------------------------------------------


def test_four_rounds_in_two_languages_and_three_reports():
    assert {path.relative_to(EXAMPLE).as_posix() for path in EXAMPLE.rglob("*.txt")} == {*STATEMENTS, *REPORTS}
    assert [report["file"] for report in OUTLETS] == REPORTS


@pytest.mark.parametrize("name", [*STATEMENTS, *REPORTS])
def test_text_is_nfc_with_plain_newlines(name):
    text = text_of(name)
    assert unicodedata.is_normalized("NFC", text)
    assert "\r" not in text
    assert not text.startswith("\ufeff")
    assert text.endswith("\n")


@pytest.mark.parametrize("name", [*STATEMENTS, *REPORTS])
def test_says_below_the_date_that_it_is_invented(name):
    date_line, blank, said = text_of(name).split("\n")[:3]
    assert re.fullmatch(r"date \d{4}-\d\d-\d\d", date_line)
    assert blank == ""
    assert said.startswith(INVENTED[language_of(name)])


def test_the_other_files_say_that_all_is_invented():
    assert INVENTED["en"] in (EXAMPLE / "README.md").read_text(encoding="utf-8")[:400]
    assert INVENTED["ar"] in (EXAMPLE / "README.md").read_text(encoding="utf-8")[:400]
    for path in EXAMPLE.glob("*.json"):
        assert INVENTED["en"] in json.loads(path.read_text(encoding="utf-8"))["about"], path.name


@pytest.mark.parametrize("name", STATEMENTS)
def test_a_statement_has_600_to_900_words(name):
    assert 600 <= len(words(body(name))) <= 900


@pytest.mark.parametrize("name", [*STATEMENTS, *REPORTS])
def test_weekday_agrees_with_its_date(name):
    language, text = language_of(name), text_of(name)
    days, names = "|".join(WEEKDAYS[language]), "|".join(MONTHS[language])
    # The month may stand once for two days: Monday 30 and Tuesday 31 May 2022.
    dated = re.findall(rf"\b(?:و)?({days}) (\d\d?) (?=(?:(?:and )?\w+ \d\d? )?({names})\S* (\d{{4}}))", text)
    for weekday, day, month, year in dated:
        printed = date(int(year), MONTHS[language].index(month) + 1, int(day))
        assert weekday == WEEKDAYS[language][printed.weekday()], (weekday, printed)
    undated = len(re.findall(rf"\b(?:و)?(?:{days})\b", text)) - len(dated)
    assert undated == (1 if name in REPORTS else 0)


def test_the_weekday_of_a_report_is_that_of_the_round():
    for name in REPORTS:
        assert WEEKDAYS[language_of(name)][date(2025, 3, 12).weekday()] in body(name), name


@pytest.mark.parametrize("entry", THREADS["rounds"], ids=lambda entry: f"round {entry['number']}")
def test_chairs_and_day_stand_in_both_languages(entry):
    for language in LANGUAGES:
        opening = paragraphs(f"round-{entry['number']}.{language}.txt")[1]
        assert all(chair[language] in opening for chair in entry["chairs"].values())
        assert str(date.fromisoformat(entry["end"]).day) in opening
        assert text_of(f"round-{entry['number']}.{language}.txt").startswith(f"date {entry['published']}\n")


# Arabic with English ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("number", ROUNDS)
def test_both_languages_have_the_same_paragraphs_and_headings(number):
    arabic, english = (f"round-{number}.{language}.txt" for language in LANGUAGES)
    assert list(paragraphs(arabic)) == list(paragraphs(english)) == list(range(1, len(paragraphs(arabic)) + 1))
    assert headings(arabic) == headings(english)
    assert len(headings(arabic)) == 7


@pytest.mark.parametrize("number", ROUNDS)
def test_both_languages_name_the_same_numbers_and_months(number):
    arabic, english = (paragraphs(f"round-{number}.{language}.txt") for language in LANGUAGES)
    for place in arabic:
        said = {"ar": arabic[place], "en": english[place]}
        for difference in DIFFERENCES:
            if (difference["round"], difference["paragraph"], difference["kind"]) == (number, place, "date"):
                said = {language: said[language].replace(difference[language]["words"], "") for language in LANGUAGES}
        assert numbers(said["ar"], "ar") == numbers(said["en"], "en"), place
        assert months(said["ar"], "ar") == months(said["en"], "en"), place


def test_exactly_two_places_differ_and_each_is_what_it_says():
    assert [difference["kind"] for difference in DIFFERENCES] == ["level", "date"]
    for difference in DIFFERENCES:
        for language in LANGUAGES:
            said = difference[language]
            paragraph = paragraphs(f"round-{difference['round']}.{language}.txt")[difference["paragraph"]]
            assert paragraph.count(said["quote"]) == 1
            assert said["words"] in said["quote"]
    planted, dated = DIFFERENCES
    assert [level(planted[language]["quote"], language) for language in LANGUAGES] == [2, 4]
    assert [months(dated[language]["words"], language) for language in LANGUAGES] == [[9], [11]]


def test_promises_are_alike_in_both_languages_but_for_the_planted_level():
    planted = {
        (difference["thread"], difference["round"]) for difference in DIFFERENCES if difference["kind"] == "level"
    }
    for place, entry in pairs().items():
        same = [entry["ar"][key] == entry["en"][key] for key in ("relation", "level", "renewed", "resumed")] + [
            bool(entry["ar"][key]) == bool(entry["en"][key]) for key in ("quote", "deadline", "delivered_by")
        ]
        assert all(same) != (place in planted), place


# the threads --------------------------------------------------------------------------------------------------------


def test_every_quote_stands_once_in_its_file():
    for thread, entry in entries():
        for quote in filter(None, (entry["quote"], entry["delivered_by"])):
            assert text_of(file_of(entry)).count(quote) == 1, (thread, quote)
        assert entry["deadline"] is None or entry["deadline"] in entry["quote"], thread


def test_a_relation_says_what_stands_there():
    for thread, entry in entries():
        assert entry["relation"] in RELATIONS, thread
        assert (entry["delivered_by"] is not None) == (entry["relation"] == "delivered"), thread
        assert (entry["quote"] is None) == (entry["relation"] in ("delivered", "dropped")), thread
        assert (entry["level"] is None) == (entry["quote"] is None), thread


def test_the_level_follows_from_the_words():
    for thread, entry in entries():
        if entry["quote"]:
            assert entry["level"] == level(entry["quote"], entry["language"]), (thread, entry["quote"])


def test_a_thread_runs_from_its_first_round_without_a_gap():
    for thread in THREADS["threads"]:
        for language in LANGUAGES:
            steps = [entry for entry in thread["entries"] if entry["language"] == language]
            found = [entry["round"] for entry in steps]
            assert steps[0]["relation"] == "new", thread["id"]
            assert found == list(range(found[0], found[-1] + 1)), thread["id"]
            assert found[-1] == 4 or steps[-1]["relation"] in ("delivered", "dropped"), thread["id"]
            for before, after in pairwise(steps):
                assert after["resumed"] == (before["relation"] == "dropped"), thread["id"]
                assert (after["relation"] == "new") == after["resumed"], thread["id"]


def test_a_changed_level_gives_the_relation():
    for thread in THREADS["threads"]:
        for language in LANGUAGES:
            steps = [entry for entry in thread["entries"] if entry["language"] == language and entry["level"]]
            for before, after in pairwise(steps):
                if after["level"] != before["level"] and not after["resumed"]:
                    risen = "strengthened" if after["level"] > before["level"] else "weakened"
                    assert after["relation"] == risen, (thread["id"], after["round"])
                assert after["relation"] in ("carried", "new") or after["why"], (thread["id"], after["round"])


def test_every_relation_occurs_and_some_promises_are_resumed():
    assert {entry["relation"] for _, entry in entries()} == RELATIONS
    assert {thread for thread, entry in entries() if entry["resumed"]} == {"resident-physicians", "every-year"}


@pytest.mark.parametrize("name", STATEMENTS)
def test_every_promise_of_a_statement_is_in_a_thread(name):
    text, language = text_of(name), language_of(name)
    quotes = [entry["quote"] for _, entry in entries() if file_of(entry) == name and entry["quote"]]
    spans = [(text.index(quote), text.index(quote) + len(quote)) for quote in quotes]
    heads = re.finditer("|".join(pattern for _, pattern in LEVELS[language]), text)
    outside = [text[m.start() : m.end() + 40] for m in heads if not any(a <= m.end() <= b for a, b in spans)]
    assert outside == []


# the outlets --------------------------------------------------------------------------------------------------------


def test_every_outlet_tells_or_omits_every_promise_of_the_last_round():
    promised = {thread for thread, entry in entries() if entry["round"] == 4 and entry["quote"]}
    for report in OUTLETS:
        assert {promise["thread"] for promise in report["promises"]} == promised, report["file"]
        for promise in report["promises"]:
            assert (promise["words"] is None) == (promise["told"] == "omitted"), promise
            assert promise["words"] is None or text_of(report["file"]).count(promise["words"]) == 1, promise


def test_the_reprint_is_the_agency_with_another_headline():
    agency, reprint = (text_of(name).split("\n\n") for name in (REPORTS[0], REPORTS[2]))
    assert agency[4:] == reprint[5:]
    assert agency[2] != reprint[2]
    assert OUTLETS[2]["same_source_as"] == REPORTS[0]


def test_the_newspaper_omits_rewords_and_attributes():
    told = {promise["told"] for promise in OUTLETS[1]["promises"]}
    assert told == {"carried", "omitted", "reworded", "attributed"}
