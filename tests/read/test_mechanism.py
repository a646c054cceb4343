"""Which mechanism meets, which round of it, and who its parties are, also three and more; all invented."""

from __future__ import annotations

import pytest

from hiwar import read

NO_MECHANISM = [
    "The Foreign Ministers of Saudi Arabia and Iran met in Beijing and discussed the work of the committee.",
    "Oman and the Gulf Cooperation Council's Secretary General met in Muscat. Oman and Qatar discussed trade.",
    "The Amir of Kuwait met the President of Egypt in Cairo. A dialogue of faiths opened in Cairo too.",
    "التقى وزير الخارجية المصري نظيره الكويتي في القاهرة، وبحثا عمل اللجنة.",
    "عقدت مصر والكويت مباحثات في القاهرة. ونظمت اللجنة المصرية للكتاب معرضا.",
]

NAMED = [
    # the text, kind of mechanism, parties, number of the round
    ("The 8th Joint High-Level Commission between Egypt and Lebanon convened in Cairo.", "joint_commission", "EG LB", 8),
    ("The fifteenth Cooperation Council between the European Union and Jordan was held in Brussels.",
     "council", "EU JO", 15),
    ("Greece and Saudi Arabia held the second High Level Strategic Dialogue in Athens.",
     "strategic_dialogue", "GR SA", 2),
    ("The fourth Joint Economic Committee between Sudan and Egypt opened in Khartoum.", "joint_commission", "EG SD", 4),
    ("The U.S.-Mexico Binational Commission held its ninth meeting in Mexico City.", "joint_commission", "MX US", 9),
    ("The UK-Saudi Arabia Steering Group met in London for its third meeting.", "working_group", "GB SA", 3),
    ("The 12th EU-Uzbekistan Human Rights Dialogue took place in Tashkent.", "dialogue", "EU UZ", 12),
    ("The Jordanian-Syrian Water Committee held its sixth session in Amman.", "joint_commission", "JO SY", 6),
    ("Spain and Morocco held the 13th High-Level Meeting in Rabat.", "other", "ES MA", 13),
    ("عقدت مجموعة التوجيه المشتركة بين قطر والولايات المتحدة اجتماعها الثاني في واشنطن.", "working_group", "QA US", 2),
    ("عقدت الدورة الخامسة لآلية التعاون الثلاثي بين مصر وقبرص واليونان في القاهرة.", "other", "CY EG GR", 5),
    ("عقدت اللجنة الفنية الأردنية السورية اجتماعها الرابع في عمان.", "joint_commission", "JO SY", 4),
    ("عقدت اللجنة القنصلية المصرية الكويتية اجتماعها العاشر في الكويت.", "joint_commission", "EG KW", 10),
    ("احتضنت العاصمة المغربية الرباط أشغال الدورة الثانية عشرة للاجتماع رفيع المستوى المغربي الإسباني.",
     "other", "ES MA", 12),
    ("تنعقد بنواكشوط أشغال الدورة الرابعة للجنة الموريتانية الجزائرية المشتركة.", "joint_commission", "DZ MR", 4),
    ("بدأت في بيروت اجتماعات اللجنة العليا اللبنانية العراقية المشتركة.", "joint_commission", "IQ LB", None),
    ("عقدت الدورة الثانية للحوار السياسي المغربي النيجيري في الرباط.", "dialogue", "MA NG", 2),
]  # fmt: skip

NOT_THREE = [
    # a third that is talked about
    ("Qatar and Norway held the Strategic Dialogue in Oslo and discussed Syria, Iraq and Lebanon.", "NO QA"),
    ("عقدت قطر والنرويج الحوار الاستراتيجي في أوسلو وبحثتا الأوضاع في سوريا والعراق ولبنان.", "NO QA"),
]

THREE_AND_MORE = [
    ("The Foreign Ministers of Egypt, Jordan and Iraq met in Baghdad on 29 March 2021.", "EG IQ JO"),
    ("Chad, China and Malta held the second trilateral consultations in Valletta.", "CN MT TD"),
    ("The United States, Japan, and the Republic of Korea held the third Trilateral Indo-Pacific Dialogue in Tokyo.",
     "JP KR US"),
    ("Algeria, Tunisia and Libya held a trilateral meeting in Tunis at the level of foreign ministers.", "DZ LY TN"),
    ("The Jordan-Cyprus-Greece trilateral summit was held in Amman on 16 April 2024.", "CY GR JO"),
    ("Egypt, Jordan, Iraq and Lebanon held the first quadrilateral meeting in Baghdad.", "EG IQ JO LB"),
    ("عقدت مصر والأردن والعراق اجتماعا ثلاثيا في القاهرة.", "EG IQ JO"),
    ("عقدت القمة المصرية القبرصية اليونانية في القاهرة.", "CY EG GR"),
]  # fmt: skip

CADENCES = [
    # how often working groups meet is no rule of the mechanism
    ("Oman and Iran held the 20th Joint Economic Committee in Muscat. The working groups will meet every six months.",
     None),
    ("عقدت سلطنة عمان وإيران اللجنة الاقتصادية المشتركة العشرين في مسقط، وتجتمع فرق العمل كل ستة أشهر.", None),
    ("Oman and Iran held the Joint Economic Committee in Muscat. The committee meets every two years and its working "
     "groups report to it.", "P2Y"),
]  # fmt: skip

NO_DAY = [
    # the day on which a working group met
    "Qatar and Canada held the second Strategic Dialogue in Ottawa. Working groups on trade met in Doha on 3 May 2024.",
    "عقدت قطر وكندا الحوار الاستراتيجي الثاني في أوتاوا. واجتمعت فرق العمل في الدوحة في 3 مايو 2024.",
]


def _parties(text: str) -> str:
    meeting = read(text).round
    assert meeting is not None, "no round"
    return " ".join(meeting.parties.value)


@pytest.mark.parametrize("text", NO_MECHANISM)
def test_no_mechanism(text):
    meeting = read(text).round
    assert meeting is None or meeting.mechanism is None, meeting.mechanism.name.value


@pytest.mark.parametrize(("text", "kind", "parties", "ordinal"), NAMED)
def test_mechanism(text, kind, parties, ordinal):
    assert _parties(text) == parties
    meeting = read(text).round
    assert meeting.mechanism is not None, "no mechanism"
    assert (meeting.mechanism.kind.value, meeting.ordinal and meeting.ordinal.value) == (kind, ordinal)


@pytest.mark.parametrize(("text", "parties"), [*NOT_THREE, *THREE_AND_MORE])
def test_parties(text, parties):
    assert _parties(text) == parties


@pytest.mark.parametrize(("text", "cadence"), CADENCES)
def test_cadence(text, cadence):
    found = read(text).round.mechanism.cadence
    assert (found and found.value) == cadence


@pytest.mark.parametrize("text", NO_DAY)
def test_no_day_of_working_groups(text):
    assert read(text).round.start is None
