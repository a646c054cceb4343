"""Who did what to whom in Arabic: source, kind and target of the strongest event. All examples are invented."""

from __future__ import annotations

import pytest

from tests.read.events_told import strongest, told

VERB_FIRST = [
    ("أدانت النرويج الهجوم.", "NOR ACCUSE"),
    ("اعتقلت الشرطة البلجيكية متظاهرين دنماركيين.", "BELCOP COERCE DNKCVL"),
    ("هاجم متمردون تشاديون الجيش السوداني.", "TCDREB ASSAULT SDNMIL"),
    ("قصفت الطائرات التشادية مخيما في السودان.", "TCDMIL ASSAULT SDNREF"),
    ("تظاهر طلاب برتغاليون ضد الحكومة الإسبانية.", "PRTEDU PROTEST ESPGOV"),
    ("ناشدت مالطا قبرص الانتظار.", "MLT REQUEST CYP"),
    ("هددت بيرو تشيلي.", "PER THREATEN CHL"),
    ("فرضت فنلندا عقوبات على ثلاث شركات بيلاروسية.", "FIN SANCTION BLR"),
    ("أفرجت كوبا عن صحافيين إسبانيين.", "CUB RETREAT ESPMED"),
    ("سترسل النرويج مساعدات إلى تشاد.", "NOR AGREE TCD"),
    ("اندلعت اشتباكات بين الجيش التشادي ومتمردين سودانيين.", "TCDMIL ASSAULT SDNREB"),
    ("تعرضت قوات نيبالية لهجوم.", "- ASSAULT NPLMIL"),
]
SUBJECT_FIRST = [
    ("إن متمردين تشاديين هاجموا الجيش السوداني.", "TCDREB ASSAULT SDNMIL"),
    ("وكان جنود نيباليون قد قتلوا.", "- ASSAULT NPLMIL"),
]
PASSIVE = [
    ("قتل جنديان نيباليان.", "- ASSAULT NPLMIL"),
    ("أصيب متظاهر دنماركي في الاشتباك.", "- ASSAULT DNKCVL"),
    ("خطف مسلحون صحافيا إسبانيا.", "---UAF ASSAULT ESPMED"),
]
NOUNS = [
    ("مقتل جندي نيبالي.", "- ASSAULT NPLMIL"),
    ("اعتقال أربعة متظاهرين دنماركيين.", "- COERCE DNKCVL"),
    ("غارة تشادية على السودان.", "TCD ASSAULT SDN"),
    ("نظم عمال برتغاليون اعتصاما.", "PRTCVL PROTEST"),
]
NONE = [
    "وصلت الرسالة فجر أمس.",
    "للتقرير أربعة فصول.",
    "كانت الطريق جيدة.",
]


@pytest.mark.parametrize("text", NONE)
def test_nothing_is_told_where_nothing_was_done(text):
    assert told(text, "ar") == []


@pytest.mark.parametrize(("text", "expected"), [*VERB_FIRST, *SUBJECT_FIRST, *PASSIVE, *NOUNS])
def test_who_did_what_to_whom(text, expected):
    assert strongest(text, "ar") == expected


def test_refusing_to_agree_is_refusal():
    assert strongest("لم توافق بوليفيا على المعاهدة.", "ar").split()[1] == "REJECT"
