"""How a round stands, by the words that say so: planned, under way, held, postponed, cancelled; all invented."""

from __future__ import annotations

from datetime import date

import pytest

from hiwar import read
from tests.marked import marked

OPEN = [
    # no word says how the round stands, and without a day of publication nothing else does
    "The Strategic Dialogue between Qatar and Norway takes place in Oslo on 3 June 2025.",
    "تعقد قطر والنرويج الحوار الاستراتيجي في أوسلو في 3 يونيو 2025.",
    # not held yet is not called off
    "The third session of the Egypt-Iraq Joint Committee has not been held yet. Egypt and Iraq met by telephone.",
    "لم تعقد الدورة الثالثة للجنة العليا المشتركة بين مصر والعراق بعد. والتقى الوزيران هاتفيا.",
]

NOT_FALLEN = [
    # what is put off or called off is something else, or was before the round was held after all
    ("The sixth Strategic Dialogue between Qatar and Norway, after being postponed twice, was {held} in Oslo.", "held"),
    ("Qatar and Norway {held} the sixth Strategic Dialogue in Oslo and cancelled debts of poor countries.", "held"),
    ("{عقدت} قطر والنرويج الجولة السادسة من الحوار الاستراتيجي في أوسلو من أجل تعزيز التعاون.", "held"),
    ("بعد تأجيل الجولة السادسة من الحوار الاستراتيجي، {عقدت} قطر والنرويج الجولة في أوسلو.", "held"),
    ("Qatar and Norway {held} the sixth Strategic Dialogue in Oslo. The seventh round will be held in Doha.", "held"),
    ("Qatar and Norway {held} the sixth Strategic Dialogue in Oslo as scheduled.", "held"),
]

STANDING = [
    ("The sixth round of the Strategic Dialogue between Qatar and Norway, scheduled for 3 June 2025 in Oslo, "
     "{was not held}.", "cancelled"),
    ("The third session of the Egypt-Iraq Joint Committee {did not take place} in Cairo as planned, the Egyptian "
     "Foreign Ministry said. Egypt and Iraq will set a new date.", "cancelled"),
    ("The political consultations between Kuwait and Japan that had been scheduled for 3 June in Tokyo have been "
     "{postponed} to a later date, the Kuwaiti Foreign Ministry announced.", "postponed"),
    ("The meeting of the Joint Commission of Kenya and Uganda, expected in Kampala on 4 May 2025, has been {deferred}.",
     "postponed"),
    ("Morocco and Spain have {put off} the 13th session of their Joint Commission, which was due to be held in Rabat.",
     "postponed"),
    ("Algeria {called off} the Joint Economic Committee with France that was to convene in Algiers.", "cancelled"),
    ("The Joint Commission of Kenya and Uganda will be held in Kampala in May. The Joint Commission was later "
     "{cancelled}.", "cancelled"),
    ("The Joint Commission of Tunisia and Libya {is to convene} in Tripoli, officials of Tunisia and Libya said.",
     "planned"),
    ("Qatar and Turkey are {scheduled to hold} the eleventh meeting of their Supreme Strategic Committee in Doha.",
     "planned"),
    ("The second U.S.-Bahrain Strategic Dialogue {concluded} in Washington.", "held"),
    ("Saudi Arabia and Pakistan {kicked off} the seventh meeting of the Coordination Council in Riyadh.", "held"),
    ("The second round of the Oman-India Strategic Dialogue, originally planned for 4 May in Muscat, {took place} in "
     "New Delhi on 18 June 2025.", "held"),
    ("{لم تعقد} الجولة السادسة من الحوار الاستراتيجي بين قطر والنرويج التي كانت مقررة في أوسلو.", "cancelled"),
    ("{تعذر عقد} الدورة الثالثة للجنة العليا المشتركة بين مصر والعراق في موعدها.", "cancelled"),
    ("{لن تعقد} الجولة السادسة من الحوار الاستراتيجي بين قطر والنرويج هذا العام.", "cancelled"),
    ("{أرجئت} المشاورات السياسية بين الكويت واليابان التي كان من المقرر أن تعقد في طوكيو.", "postponed"),
    ("{تأجلت} الدورة السابعة للجنة المشتركة الأردنية السورية، المقررة في عمّان، حسبما أعلن الأردن وسوريا.", "postponed"),
    ("{ألغيت} الجولة الثالثة من المشاورات السياسية بين لبنان وقبرص.", "cancelled"),
    ("{من المقرر} أن تعقد تونس وليبيا الدورة الرابعة للجنة المشتركة في طرابلس.", "planned"),
    ("{ستعقد} الجولة الثانية من الحوار الاستراتيجي بين سلطنة عمان والهند في نيودلهي.", "planned"),
    ("{اختتمت} في الدوحة أعمال الدورة الخامسة للجنة العليا المشتركة بين دولة قطر وجمهورية العراق.", "held"),
    ("{انطلقت} بمسقط أعمال الدورة الثالثة من الحوار الاستراتيجي بين سلطنة عمان والهند.", "held"),
]  # fmt: skip

BY_DAY = [
    # words that leave it open: the day of the round against that of publication
    ("The Strategic Dialogue between Qatar and Norway takes place in Oslo on 3 June 2025.", "2025-06-01", "planned"),
    ("The Strategic Dialogue between Qatar and Norway opened in Oslo on 3 June 2025.", "2025-06-03", "under_way"),
    ("The Strategic Dialogue between Qatar and Norway opened in Oslo on 3 June 2025.", "2025-06-09", "held"),
    ("تعقد قطر والنرويج الحوار الاستراتيجي في أوسلو في 3 يونيو 2025.", "2025-06-01", "planned"),
    ("افتتحت قطر والنرويج الحوار الاستراتيجي في أوسلو في 3 يونيو 2025.", "2025-06-03", "under_way"),
]

FACT_OVER_PLAN = [
    # the text, the day and the city of what happened
    ("The second round of the Oman-India Strategic Dialogue, originally planned for 4 May 2025 in Muscat, took place "
     "in New Delhi on 18 June 2025.", "2025-06-18", "New Delhi"),
    ("The second round of the Oman-India Strategic Dialogue was scheduled for 4 May 2025 in Muscat. The round took "
     "place in New Delhi on 18 June 2025.", "2025-06-18", "New Delhi"),
    ("انعقدت الجولة الثانية من الحوار الاستراتيجي بين سلطنة عمان والهند في نيودلهي يوم 18 يونيو 2025، وكان من المقرر أن "
     "تعقد في مسقط في 4 مايو 2025.", "2025-06-18", "New Delhi"),
    ("كان من المقرر أن تعقد الجولة الثانية من الحوار الاستراتيجي بين سلطنة عمان والهند في مسقط في 4 مايو 2025، إلا أنها "
     "عقدت في نيودلهي يوم 18 يونيو 2025.", "2025-06-18", "New Delhi"),
]  # fmt: skip

FALLEN_DAYS = [
    # a round that was put off has no day but the new one
    ("Qatar and Norway announced on 1 June 2025 that the sixth Strategic Dialogue has been postponed.", None),
    ("أعلنت قطر والنرويج في 1 يونيو 2025 تأجيل الجولة السادسة من الحوار الاستراتيجي.", None),
    ("The sixth Strategic Dialogue between Qatar and Norway scheduled for 3 June 2025, has been postponed to 9 July 2025.",
     "2025-07-09"),
    ("أعلنت قطر والنرويج تأجيل الجولة السادسة من الحوار الاستراتيجي إلى 9 يوليو 2025.", "2025-07-09"),
]  # fmt: skip


def _status(text: str, published: str | None = None):
    meeting = read(text, published=date.fromisoformat(published) if published else None).round
    assert meeting is not None, "no round"
    return meeting.status


@pytest.mark.parametrize("text", OPEN)
def test_left_open(text):
    assert _status(text) is None


@pytest.mark.parametrize(("example", "status"), [*NOT_FALLEN, *STANDING])
def test_words_say_how_it_stands(example, status):
    text, span = marked(example)
    found = _status(text)
    assert found is not None, "no status"
    assert (found.value, [words.of(text) for words in found.spans]) == (status, [span.of(text)])


@pytest.mark.parametrize(("text", "published", "status"), BY_DAY)
def test_the_day_decides_what_words_leave_open(text, published, status):
    found = _status(text, published)
    assert found is not None, "no status"
    assert found.value == status
    assert found.rule.endswith("by_day") == (status != "held")
    assert any("3" in words.of(text) for words in found.spans) == (status != "held")


@pytest.mark.parametrize(("text", "day", "city"), FACT_OVER_PLAN)
def test_fact_beats_plan(text, day, city):
    meeting = read(text).round
    assert (meeting.start.value.isoformat(), meeting.city.value) == (day, city)


@pytest.mark.parametrize(("text", "day"), FALLEN_DAYS)
def test_day_of_a_round_that_was_put_off(text, day):
    start = read(text, published=date(2025, 6, 2)).round.start
    assert (start and start.value.isoformat()) == day


MENTIONED = [
    # the text, and how the further rounds that it mentions stand
    ("Qatar and Norway held the sixth Strategic Dialogue in Oslo. They spoke of trade and of the next round.", [None]),
    ("Qatar and Norway held the sixth round of the Strategic Dialogue in Oslo. The seventh round will be held in Doha.",
     ["planned"]),
    ("Qatar and Norway held the sixth round of the Strategic Dialogue in Oslo. The fifth round was cancelled.",
     ["cancelled"]),
    ("عقدت قطر والنرويج الجولة السادسة من الحوار الاستراتيجي في أوسلو. وستعقد الجولة السابعة في الدوحة.", ["planned"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "statuses"), MENTIONED)
def test_how_mentioned_rounds_stand(text, statuses):
    assert [told.status and told.status.value for told in read(text).mentioned_rounds] == statuses
