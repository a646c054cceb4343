"""What the heading of a statement and the line of an agency tell of a round, and what they do not; all invented."""

from __future__ import annotations

from datetime import date

import pytest

from hiwar import read

NO_ROUND = [
    # no place beside the day: it is that of publication, and no meeting is told
    "Joint Statement of Oman and Belgium\n3 December 2025\n\nOman and Belgium condemned the attack on aid workers.",
    # no statement
    "Trade of Oman and Belgium\nBrussels, 3 December 2025\n\nOman and Belgium affirmed the value of trade.",
]

MADE = [
    # the text, its parties, and the day and city of its heading
    ("Joint Statement of Oman and Belgium\nBrussels, 3 December 2025\n\nThe Sultan of Oman and the King of the Belgians "
     "affirmed the ties between Oman and Belgium.", "BE OM", "2025-12-03", "Brussels"),
    ("Joint Statement of the United States of America and the State of Qatar on the Sixth Strategic Dialogue\n"
     "Doha, March 5, 2024\n\nThe two sides reaffirmed their partnership and agreed to expand cooperation on energy.",
     "QA US", "2024-03-05", "Doha"),
    ("بيان مشترك بين سلطنة عمان ومملكة بلجيكا\nبروكسل في 3 ديسمبر 2025\n\nأكدت سلطنة عمان ومملكة بلجيكا متانة العلاقات "
     "بينهما.", "BE OM", "2025-12-03", "Brussels"),
    # what the text tells of the meeting goes before the heading
    ("Joint Statement of Oman and Belgium\nBrussels, 3 December 2025\n\nThe Sultan of Oman met the King of Belgium in "
     "Muscat on 1 December 2025. Oman and Belgium affirmed their ties.", "BE OM", "2025-12-01", "Muscat"),
]  # fmt: skip

DAYS = [
    # the text, its day of publication, and the day of the round
    ("RIYADH, Nov 3 (SPA) -- Saudi Arabia and Hungary held the Joint Committee in Riyadh on Sunday.", "2025-11-03",
     "2025-11-02"),
    ("RIYADH, Nov 3 (SPA) -- Saudi Arabia and Hungary held the Joint Committee in Riyadh.", "2025-11-03", None),
    ("BRUSSELS (10 April 2025) – The European Union and Jordan held the fifteenth Association Council today.", None,
     "2025-04-10"),
    ("عقدت اليوم الخميس 13 نوفمبر 2025 بتونس أشغال الدورة الثالثة للجنة المشتركة التونسية الليبية.", None, "2025-11-13"),
    ("الدوحة في 3 نوفمبر 2025 /قنا/ عقدت قطر وتركيا اليوم الجولة السادسة من الحوار الاستراتيجي.", None, "2025-11-03"),
    # rounds that are counted in passing, and terms
    ("Kuwait and Iraq held the third session of the Joint Committee in Kuwait City. The first was held in March 2019 "
     "and the second in November 2023.", "2025-06-05", None),
    ("Oman and India held the Joint Commission in Muscat and agreed to sign a treaty by 30 June 2026.", "2025-06-05",
     None),
    ("عقدت سلطنة عمان والهند اللجنة المشتركة في مسقط واتفقتا على توقيع الاتفاقية قبل 30 يونيو 2026.", "2025-06-05", None),
]  # fmt: skip

FORMATS = [
    ("Qatar and Norway held the third round of political consultations in Oslo.", None),
    (
        "Qatar and Norway held political consultations in Oslo and discussed virtual currencies' rules. Virtually nobody "
        "objected.",
        None,
    ),
    ("Qatar and Norway held the third round of political consultations via videoconference.", "virtual"),
    ("Qatar and Norway held a virtual meeting of the Joint Committee.", "virtual"),
    ("Japan and Chile held the third Policy Dialogue in hybrid format.", "hybrid"),
    ("Qatar and Norway held the first in-person round of political consultations in Oslo.", "in_person"),
    ("عقدت قطر والنرويج الجولة الثالثة من المشاورات السياسية عبر تقنية الاتصال المرئي.", "virtual"),
    ("عقدت مصر وتونس الدورة الثانية للجنة التجارية المشتركة افتراضيا.", "virtual"),
    ("عقدت مصر وتونس الدورة الثانية للجنة التجارية المشتركة حضوريا وعن بعد.", "hybrid"),
]


@pytest.mark.parametrize("text", NO_ROUND)
def test_no_round(text):
    assert read(text).round is None


@pytest.mark.parametrize(("text", "parties", "day", "city"), MADE)
def test_heading_of_a_statement(text, parties, day, city):
    meeting = read(text).round
    assert meeting is not None, "no round"
    told = (" ".join(meeting.parties.value), meeting.start.value.isoformat(), meeting.city.value)
    assert told == (parties, day, city)


@pytest.mark.parametrize(("text", "published", "day"), DAYS)
def test_day_of_the_round(text, published, day):
    start = read(text, published=date.fromisoformat(published) if published else None).round.start
    assert (start and start.value.isoformat()) == day


@pytest.mark.parametrize(("text", "form"), FORMATS)
def test_format(text, form):
    meeting = read(text).to_dict()["round"]
    assert meeting["format"] == form
    assert ("format" in meeting["evidence"]) == (form is not None)
