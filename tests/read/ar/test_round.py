"""Which round an Arabic text is about: the mechanism, its number, its day, its place, who led it, how it stands."""

from __future__ import annotations

from datetime import date

import pytest

from hiwar import read
from tests.read.ar.examples import PUBLISHED

NO_ROUND = [
    "فاز الأهلي على الزمالك في قمة الدوري المصري مساء أمس في القاهرة.",
    "ارتفعت أسعار النفط في الأسواق العالمية بعد تصريحات وزير الطاقة.",
    "عقدت اللجنة المنظمة لمعرض الكتاب اجتماعها الثالث في الدوحة.",
]

NO_ORDINAL = [
    # a number that counts something else, or a round named in passing
    "بحث وزير الخارجية العماني ونظيره الياباني في مسقط الاستعداد للذكرى الخمسين للعلاقات، خلال الحوار الاستراتيجي بين البلدين.",
    "عقدت مصر والأردن مشاورات سياسية في القاهرة، واتفقتا على عقد الدورة الثالثة المقبلة في عمّان.",
    "عقدت قطر وتركيا الحوار الاستراتيجي في الدوحة. وكانت الجولة الرابعة الماضية قد عقدت في أنقرة.",
    "عقدت قطر وتركيا الحوار الاستراتيجي في الدوحة بحضور الملك عبدالله الثاني.",
    "عقدت تونس والجزائر اللجنة المشتركة الكبرى في الطابق الثالث من فندق بالعاصمة تونس.",
]

FACTS = [
    # the text, and what it says of its round
    (
        "مسقط – عقدت سلطنة عمان وجمهورية كوريا الجولة الثانية من الحوار الاستراتيجي في مسقط يوم 15 فبراير 2026.",
        {
            "parties": "KR OM",
            "kind": "strategic_dialogue",
            "name": "الحوار الاستراتيجي",
            "ordinal": 2,
            "city": "Muscat",
            "host": "OM",
            "start": date(2026, 2, 15),
            "end": date(2026, 2, 15),
            "status": "held",
        },
    ),
    (
        "انعقدت في عمّان أعمال الدورة الحادية عشرة للجنة العليا المشتركة بين الأردن وتونس.",
        {
            "parties": "JO TN",
            "kind": "joint_commission",
            "name": "للجنة العليا المشتركة",
            "ordinal": 11,
            "city": "Amman",
            "host": "JO",
        },
    ),
    (
        "اختتم مجلس التنسيق السعودي العراقي اجتماعه الخامس في الرياض، واتفقت السعودية والعراق على المتابعة.",
        {
            "parties": "IQ SA",
            "kind": "council",
            "name": "مجلس التنسيق السعودي العراقي",
            "ordinal": 5,
            "city": "Riyadh",
            "host": "SA",
        },
    ),
    (
        "عقدت مملكة البحرين وجمهورية سنغافورة الجولة الثالثة من المشاورات السياسية بالمنامة.",
        {
            "parties": "BH SG",
            "kind": "consultations",
            "name": "المشاورات السياسية",
            "ordinal": 3,
            "city": "Manama",
            "host": "BH",
        },
    ),
    (
        "القاهرة – اجتمع وزراء الخارجية والدفاع لمصر واليونان بصيغة 2+2 في القاهرة.",
        {"parties": "EG GR", "kind": "ministerial", "city": "Cairo", "host": "EG", "ordinal": None},
    ),
    (
        "عقد مجلس التعاون والاتحاد الأوروبي الاجتماع الوزاري المشترك التاسع والعشرين في الكويت.",
        {"parties": "EU GCC", "kind": "ministerial", "name": "الاجتماع الوزاري المشترك", "ordinal": 29},
    ),
    (
        "استضافت بغداد القمة الثلاثية بين مصر والأردن والعراق. وأكدت الدول الثلاث وحدة الموقف.",
        {"parties": "EG IQ JO", "kind": "summit", "name": "القمة الثلاثية", "city": "Baghdad", "host": "IQ"},
    ),
    (
        "عقدت اللجنة المشتركة الجزائرية التونسية دورتها الـ 23 في الجزائر العاصمة، برئاسة رئيسي الحكومتين. وأكدت الجزائر وتونس متانة العلاقات.",
        {"parties": "DZ TN", "kind": "joint_commission", "ordinal": 23},
    ),
    (
        "عقدت قطر واليابان الحوار الاستراتيجي القطري الياباني الرابع في طوكيو.",
        {
            "parties": "JP QA",
            "kind": "strategic_dialogue",
            "name": "الحوار الاستراتيجي القطري الياباني",
            "ordinal": 4,
            "city": "Tokyo",
            "host": "JP",
        },
    ),
    (
        "عقدت الإمارات والهند الدورة الـ15 للجنة المشتركة في أبوظبي.",
        {"parties": "AE IN", "kind": "joint_commission", "ordinal": 15, "city": "Abu Dhabi", "host": "AE"},
    ),
    (
        "التقى وزير الخارجية المغربي نظيره الإسباني في الرباط.",
        {"parties": "ES MA", "kind": None, "city": "Rabat", "host": "MA", "ordinal": None},
    ),
    (
        "تعقد قطر وتركيا الجولة السادسة من الحوار الاستراتيجي في أنقرة يوم 3 مارس 2026.",
        {"ordinal": 6, "city": "Ankara", "status": "planned", "start": date(2026, 3, 3)},
    ),
    (
        "أعلنت قطر وتركيا تأجيل الجولة السادسة من الحوار الاستراتيجي إلى موعد لاحق.",
        {"ordinal": 6, "status": "postponed"},
    ),
    (
        "أعلنت قطر وتركيا إلغاء الجولة السادسة من الحوار الاستراتيجي.",
        {"ordinal": 6, "status": "cancelled"},
    ),
    (
        "انطلقت اليوم في الدوحة أعمال الجولة السادسة من الحوار الاستراتيجي بين قطر وتركيا، وتستمر يومين.",
        {"ordinal": 6, "city": "Doha", "status": "under_way"},
    ),
    (
        "تتواصل في مسقط أعمال الجولة الأولى من الحوار الاستراتيجي بين سلطنة عمان والهند.",
        {"ordinal": 1, "city": "Muscat", "status": "under_way"},
    ),
    (
        "في ضيافة سلطنة عمان، عقد وزيرا خارجية عمان والهند الجولة الأولى من الحوار الاستراتيجي في صلالة.",
        {"parties": "IN OM", "ordinal": 1, "host": "OM"},
    ),
    (
        "احتضنت العاصمة الفرنسية باريس الدورة الثانية من الحوار الاستراتيجي بين الإمارات وفرنسا.",
        {"parties": "AE FR", "ordinal": 2, "city": "Paris", "host": "FR"},
    ),
    (
        "التأمت بنواكشوط الدورة الرابعة للجنة العليا المشتركة الموريتانية السنغالية. وأشادت موريتانيا والسنغال بالتعاون.",
        {"parties": "MR SN", "ordinal": 4, "city": "Nouakchott", "host": "MR"},
    ),
    (
        "عقد الاجتماع الأول للجنة القنصلية المشتركة بين الكويت ومصر في مقر وزارة الخارجية بالكويت.",
        {"parties": "EG KW", "kind": "joint_commission", "name": "للجنة القنصلية المشتركة", "ordinal": 1},
    ),
    (
        "اجتمع في جنيف وفدا السعودية وإيران لعقد الجولة الثالثة من المشاورات السياسية.",
        {"parties": "IR SA", "ordinal": 3, "city": "Geneva", "host": None},
    ),
    (
        "بدأت في الدوحة الجولة السادسة من الحوار الاستراتيجي بين قطر وتركيا. وكانت الجولة الخامسة قد عقدت في أنقرة.",
        {"ordinal": 6, "city": "Doha"},
    ),
]

DAYS = [
    # the day of the meeting, and not that of the statement
    ("صدر اليوم بيان مشترك. واجتمعت قطر وتركيا يوم 12 فبراير 2026 في الدوحة.", date(2026, 2, 12)),
    ("استقبل الرئيس التركي في أنقرة مساء أمس أمير قطر. وأكدت قطر وتركيا متانة العلاقات.", date(2026, 2, 15)),
    ("عقدت قطر وتركيا الحوار الاستراتيجي في الدوحة. وأكدت قطر وتركيا متانة العلاقات منذ عام 1973.", None),
]

CHAIRS = [
    # the text, and who led for each side: name, party
    (
        "عقدت سلطنة عمان واليابان المشاورات السياسية في مسقط. وترأس الجانب العماني الشيخ خليفة بن علي الحارثي وكيل وزارة الخارجية، فيما ترأس الجانب الياباني تاكيهيرو فوناكوشي نائب وزير الخارجية.",
        [("خليفة بن علي الحارثي", "OM"), ("تاكيهيرو فوناكوشي", "JP")],
    ),
    (
        "عقدت مصر وتركيا اجتماع اللجنة المشتركة في القاهرة برئاسة وزير الخارجية المصري بدر عبد العاطي ووزير الخارجية التركي هاكان فيدان.",
        [("بدر عبد العاطي", "EG"), ("هاكان فيدان", "TR")],
    ),
    (
        "ترأس وزير الخارجية الأردني أيمن الصفدي ونظيره السوري أسعد الشيباني مجلس التنسيق في عمّان، واتفق الأردن وسوريا على المتابعة.",
        [("أيمن الصفدي", "JO"), ("أسعد الشيباني", "SY")],
    ),
    (
        "عقدت تونس والجزائر اللجنة المشتركة في تونس.",
        [],
    ),
]

RULES = [
    # the text, and what it says of the rule that the mechanism keeps
    ("launched", "2017", "عقدت قطر وتركيا الحوار الاستراتيجي في الدوحة. والحوار الاستراتيجي آلية أُطلقت عام 2017."),
    ("launched", "2014", "عقدت قطر وتركيا اللجنة الاستراتيجية العليا في الدوحة. وتأسست اللجنة عام 2014."),
    ("launched", None, "عقدت قطر وتركيا الحوار الاستراتيجي في الدوحة. وتأسست الجامعة عام 1973."),
    ("cadence", "P1Y", "عقدت قطر وتركيا الحوار الاستراتيجي في الدوحة، وهو حوار يعقد سنويا بين البلدين."),
    ("hosting", "alternating", "عقدت قطر وتركيا الحوار الاستراتيجي في الدوحة. ويعقد الحوار بالتناوب بين العاصمتين."),
    (
        "ends_in",
        "joint_statement",
        "عقدت قطر وتركيا الحوار الاستراتيجي في الدوحة. ويعقد الحوار كل عام ويصدر عنه بيان مشترك.",
    ),
    ("attended_by", "leaders", "عقدت قطر وتركيا اللجنة الاستراتيجية العليا في الدوحة. وتعقد اللجنة على مستوى القادة."),
    (
        "fields",
        ("defence", "energy_climate", "education"),
        "عقدت قطر وتركيا الحوار الاستراتيجي في الدوحة. ويشمل الحوار التعاون في مجالات الدفاع والطاقة والتعليم.",
    ),
]


@pytest.mark.parametrize("text", NO_ROUND)
def test_no_round(text):
    assert read(text, published=PUBLISHED).round is None


@pytest.mark.parametrize("text", NO_ORDINAL)
def test_no_ordinal(text):
    found = read(text, published=PUBLISHED).round
    assert found is not None
    assert found.ordinal is None, f"{found.ordinal} is no number of the round"


@pytest.mark.parametrize(("text", "facts"), FACTS)
def test_facts(text, facts):
    found = read(text, published=PUBLISHED).round
    assert found is not None, "no round is found"
    assert _said(found, facts) == facts


def _said(found, facts):
    mechanism = found.mechanism
    told = {
        "parties": " ".join(found.parties.value),
        "kind": mechanism and mechanism.kind.value,
        "name": mechanism and mechanism.name.value,
    }
    for key in ("ordinal", "start", "end", "status", "city", "host"):
        fact = getattr(found, key)
        told[key] = fact and fact.value
    return {key: told[key] for key in facts}


@pytest.mark.parametrize(("text", "day"), DAYS)
def test_day_of_the_meeting(text, day):
    found = read(text, published=PUBLISHED).round.start
    assert (found and found.value) == day


@pytest.mark.parametrize(("text", "chairs"), CHAIRS)
def test_chairs(text, chairs):
    found = read(text, published=PUBLISHED).round.chairs
    assert [(chair.name, chair.party) for chair in (found.value if found else ())] == chairs


@pytest.mark.parametrize(("rule", "value", "text"), RULES)
def test_rule_of_the_mechanism(rule, value, text):
    fact = getattr(read(text, published=PUBLISHED).round.mechanism, rule)
    assert (fact and fact.value) == value
