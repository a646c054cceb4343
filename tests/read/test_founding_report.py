"""The report that founded the project, read as its first reader needed it: every value with the words that say it.

The report lies beside the project (`../shared/seed`) and is no part of it; without it these tests are skipped.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from hiwar.read.reading import read_document
from hiwar.record import Reading
from hiwar.source import open_source

REPORT = Path(__file__).parents[3] / "shared" / "seed" / "report-2025-12-20.ar.txt"


@pytest.fixture(scope="module")
def reading() -> Reading:
    if not REPORT.exists():
        pytest.skip(f"the founding report is not there: {REPORT}")
    return read_document(open_source(str(REPORT)))


def words(reading: Reading, fact) -> list[str]:
    return [span.of(reading.document.text) for span in fact.spans]


def test_published_is_the_day_of_the_header(reading):
    document = reading.document
    assert (document.published, document.published_from) == (date(2025, 12, 20), "dateline")
    assert "2025-12-20" in document.published_span.of(document.text)


@pytest.mark.parametrize(
    ("fact", "value", "said"),
    [
        ("parties", ("QA", "US"), ["قطر", "الولايات المتحدة"]),
        ("ordinal", 7, ["السابع"]),
        ("start", date(2025, 12, 17), ["الأربعاء الماضي"]),
        ("end", date(2025, 12, 17), ["الأربعاء الماضي"]),
        ("status", "held", ["انعقد"]),
        ("city", "Washington", ["واشنطن"]),
        ("country", "US", ["واشنطن"]),
        ("host", "US", ["واشنطن"]),
    ],
)
def test_round(reading, fact, value, said):
    found = getattr(reading.round, fact)
    assert found.value == value
    assert words(reading, found) == said


def test_chairs_are_the_two_ministers(reading):
    chairs = reading.round.chairs
    assert [(c.name, c.office, c.party) for c in chairs.value] == [
        ("محمد بن عبد الرحمن آل ثاني", "رئيس الوزراء وزير الخارجية القطري", "QA"),
        ("ماركو روبيو", "وزير الخارجية الأميركي", "US"),
    ]
    assert all(c.name in said for c, said in zip(chairs.value, words(reading, chairs), strict=True))


@pytest.mark.parametrize(
    ("fact", "value", "said"),
    [
        ("kind", "strategic_dialogue", "الحوار الإستراتيجي"),
        ("name", "الحوار الإستراتيجي", "الحوار الإستراتيجي"),
        ("launched", "2018", "عام 2018"),
        ("cadence", "P1Y", "بشكل سنوي"),
        ("hosting", "alternating", "بالتناوب"),
        ("attended_by", "ministers", "وزراء وكبار المسؤولين"),
        ("ends_in", "joint_statement", "يصدر عنه بيان مشترك"),
    ],
)
def test_rule_of_the_mechanism(reading, fact, value, said):
    found = getattr(reading.round.mechanism, fact)
    assert found.value == value
    assert said in " ".join(words(reading, found))


def test_eight_fields_are_seven_codes_with_their_words(reading):
    fields = reading.round.mechanism.fields
    assert set(fields.value) == {
        "defence", "security_counterterrorism", "regional_affairs", "energy_climate", "trade_investment",
        "education", "health",
    }  # fmt: skip
    said = words(reading, fields)
    for word in ("الدفاع", "الأمن", "السياسة الإقليمية", "مكافحة الإرهاب", "الطاقة", "الاقتصاد", "التعليم", "الصحة"):
        assert word in said


def test_eight_places_were_discussed(reading):
    countries = {topic.code for topic in reading.round.topics if topic.kind == "country"}
    assert countries == {"PS", "IR", "SY", "LB", "AF", "CD", "RW", "HT"}


def test_executive_order_is_of_29_september_2025(reading):
    times = {time.evidence.span.of(reading.document.text): time.value for time in reading.times}
    assert times["29 سبتمبر/أيلول"] == "2025-09-29"


def test_it_holds_no_commitment(reading):
    assert reading.commitments == ()


@pytest.mark.parametrize(
    ("head", "kind", "actors", "source"),
    [
        ("أكدت", "affirm", ("QA", "US"), "reporter"),
        ("انعقاد", "meet", ("QA", "US"), "reporter"),
        ("قال", "state", ("QA", "US"), "joint_statement"),
        ("ذكر", "state", ("QA", "US"), "joint_statement"),
        ("أشاد", "praise", ("QA",), "joint_statement"),
        ("ثمّن", "praise", ("US",), "joint_statement"),
        ("جددت", "affirm", ("QA", "US"), "joint_statement"),
        ("ناقش", "discuss", ("QA", "US"), "reporter"),
        ("أكد", "affirm", ("QA", "US"), "reporter"),
        ("شدد", "affirm", ("US",), "reporter"),
        ("أكدا", "affirm", ("QA", "US"), "reporter"),
    ],
)
def test_act(reading, head, kind, actors, source):
    text = reading.document.text
    acts = [act for act in reading.acts if act.head.of(text) == head]
    assert acts, f"no act has the head {head}"
    assert any((act.kind, act.actors, act.source) == (kind, actors, source) for act in acts), [
        (act.kind, act.actors, act.source) for act in acts
    ]


def test_every_act_has_an_actor(reading):
    assert all(act.actors for act in reading.acts)


def test_advertisement_is_no_statement(reading):
    at = reading.document.text.index("\nإعلان\n") + 1
    assert not any(act.evidence.span.start <= at < act.evidence.span.stop for act in reading.acts)


def test_source_is_told_by_the_words_that_say_so(reading):
    text = reading.document.text
    praised = next(act for act in reading.acts if act.head.of(text) == "ثمّن")
    assert praised.source_span.of(text) == "بحسب البيان"
