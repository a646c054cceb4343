"""The reports of the Qatar-US Strategic Dialogue in examples/us-qatar keep their promises to the reader."""

from __future__ import annotations

import json
import re
import unicodedata
from datetime import date
from pathlib import Path

REPORTS = Path(__file__).resolve().parents[2] / "examples" / "us-qatar"
EXPECTED = json.loads((REPORTS / "expected.json").read_text(encoding="utf-8"))["files"]
SOURCES_HEAD = {"ar": "المصادر:", "en": "Sources:"}
NO_OFFICIAL_TEXT = {"ar": "ليس نصا رسميا", "en": "not an official text"}
# The ordinal as the report prints it, from the first round on.
ORDINALS = {
    "ar": ["الأولى", "الثاني", "الثالث", "الرابع", "الخامسة", "السادس", "السابع"],
    "en": ["first", "second", "third", "fourth", "fifth", "sixth", "seventh"],
}
WEEKDAYS = {
    "ar": ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"],
    "en": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
}
MONTHS = {
    "ar": [
        "يناير",
        "فبراير",
        "مارس",
        "أبريل",
        "مايو",
        "يونيو",
        "يوليو",
        "أغسطس",
        "سبتمبر",
        "أكتوبر",
        "نوفمبر",
        "ديسمبر",
    ],
    "en": [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
}
SCALES = {"ألف": 10**3, "مليون": 10**6, "مليار": 10**9, "thousand": 10**3, "million": 10**6, "billion": 10**9}
QUOTED = re.compile(r"«([^»]*)»|“([^”]*)”|\"([^\"]*)\"|‘([^’]*)’")
NUMBER = re.compile(rf"(\d+(?:,\d{{3}})*)(?:\s({'|'.join(SCALES)})\w*)?")
ADDRESS = re.compile(r"^- (https?://\S+)$", re.MULTILINE)


def parts(name: str) -> tuple[str, str, str]:
    """The header line, the report and the closing block of a file."""
    header, _, rest = (REPORTS / name).read_text(encoding="utf-8").partition("\n")
    report, _, closing = rest.partition(f"\n{SOURCES_HEAD[EXPECTED[name]['language']]}\n")
    return header, report, closing


def numbers(report: str) -> set[int]:
    """Every number written in digits, with its scale word: 60,000 and 60 thousand are the same."""
    return {int(digits.replace(",", "")) * SCALES.get(scale, 1) for digits, scale in NUMBER.findall(report)}


def weekdays_and_dates(report: str, language: str, year: int) -> list[tuple[str, date | None]]:
    """Every weekday that the report names, with the date printed right after it, if any."""
    months = "|".join(MONTHS[language])
    day_first, month_first = rf"(\d{{1,2}}) ({months})", rf"({months}) (\d{{1,2}})\b"
    found = []
    for weekday in re.finditer("|".join(WEEKDAYS[language]), report):
        after = report[weekday.end() :]
        match = re.match(rf",? (?:{day_first}|{month_first})(?:,? (\d{{4}}))?", after)
        if match is None:
            found.append((weekday.group(), None))
            continue
        day, month = match[1] or match[4], match[2] or match[3]
        printed = date(int(match[5] or year), MONTHS[language].index(month) + 1, int(day))
        found.append((weekday.group(), printed))
    return found


def test_seven_rounds_in_two_languages_and_no_other_text():
    printed = {f"round-{ordinal}.{language}.txt" for ordinal in range(1, 8) for language in ("ar", "en")}
    assert printed == {path.name for path in REPORTS.glob("*.txt")}
    assert printed == set(EXPECTED)


def test_text_is_nfc_with_plain_newlines():
    for name in EXPECTED:
        text = (REPORTS / name).read_bytes().decode("utf-8")
        assert unicodedata.is_normalized("NFC", text), name
        assert "\r" not in text, name
        assert not text.startswith("\ufeff"), name


def test_first_line_is_the_date_of_publication():
    for name, expected in EXPECTED.items():
        assert parts(name)[0] == f"date {expected['published']}", name


def test_sources_are_named_and_known():
    for name, expected in EXPECTED.items():
        closing = parts(name)[2]
        assert ADDRESS.findall(closing), f"{name}: no address in the sources block"
        assert ADDRESS.findall(closing) == expected["sources"], name
        assert NO_OFFICIAL_TEXT[expected["language"]] in closing, name


def test_weekday_agrees_with_its_date():
    for name, expected in EXPECTED.items():
        language = expected["language"]
        days = {date.fromisoformat(expected[key]) for key in ("published", "start", "end")}
        named = weekdays_and_dates(parts(name)[1], language, date.fromisoformat(expected["start"]).year)
        assert named, f"{name}: no weekday is named"
        for weekday, printed in named:
            meant = {printed} if printed else days
            assert weekday in {WEEKDAYS[language][day.weekday()] for day in meant}, (name, weekday, printed)


def test_nobody_is_quoted():
    for name in EXPECTED:
        _, report, closing = parts(name)
        for quoted in map("".join, QUOTED.findall(report + closing)):
            assert len(quoted.split()) <= 4, (name, quoted)


def test_expected_words_are_printed():
    for name, expected in EXPECTED.items():
        report = parts(name)[1]
        for chair in expected["chairs"] + expected.get("closed_by", []):
            assert chair["name"] in report, (name, chair)
            assert chair["office"] in report, (name, chair)
        for promise in expected["promises"]:
            assert promise["words"] in report, (name, promise)
            assert promise["deadline"] in promise["words"], (name, promise)
        assert ORDINALS[expected["language"]][expected["ordinal"] - 1] in report, name


def test_both_sides_chair_and_one_of_them_hosts():
    for name, expected in EXPECTED.items():
        assert {chair["party"] for chair in expected["chairs"]} == set(expected["parties"]), name
        assert expected["host"] in expected["parties"], name
        assert expected["start"] <= expected["end"] <= expected["published"], name


def test_arabic_and_english_name_the_same_numbers():
    for ordinal in range(1, 8):
        arabic, english = (parts(f"round-{ordinal}.{language}.txt")[1] for language in ("ar", "en"))
        assert numbers(arabic) == numbers(english), ordinal


def test_arabic_and_english_are_expected_to_say_the_same():
    for ordinal in range(1, 8):
        arabic, english = (EXPECTED[f"round-{ordinal}.{language}.txt"] for language in ("ar", "en"))
        for key in ("published", "ordinal", "start", "end", "city", "host", "parties", "sources"):
            assert arabic[key] == english[key], (ordinal, key)
        for key in ("chairs", "closed_by"):
            sides = [[person["party"] for person in version.get(key, [])] for version in (arabic, english)]
            assert sides[0] == sides[1], (ordinal, key)
        terms = [[(promise["holders"], promise["level"]) for promise in v["promises"]] for v in (arabic, english)]
        assert terms[0] == terms[1], ordinal


if __name__ == "__main__":
    for name, test in list(globals().items()):
        if name.startswith("test_"):
            test()
