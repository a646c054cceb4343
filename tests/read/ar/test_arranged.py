"""What an Arabic text says is to be done: planned, due, arranged or to be made, with or without him who does it."""

from __future__ import annotations

import pytest

from hiwar import read
from tests.read.ar.examples import PUBLISHED, none_of, read_marked, the_one

OPENING = "بيان مشترك بشأن الحوار الاستراتيجي بين قطر وفرنسا\nعقدت قطر وفرنسا حوارهما الاستراتيجي في الدوحة."
BOTH = "FR QA"

NO_PROMISE = [
    "{ويورد البيان تعهدا قطريا بقيمة 500 مليون دولار}.",
    "{وسيبحث الاجتماع ملف الطاقة}.",
    "{وسيتم إرسال بعثة من قبل الأمم المتحدة}.",
    "{وسيتم إنشاء قاعدة بيانات من قبل الأمم المتحدة}.",
    "{ومن المقرر أن يكون الطقس معتدلا}.",
    "{ويتعين على إسرائيل فتح المعابر}.",
    "{وأحاط الجانبان علما بتقرير اللجنة}.",
    "تعهدات\n{وهذه تعهدات قديمة للجانبين}.",
]

PROMISES = [
    ("و{سيتم إنشاء لجنة مشتركة للتجارة}.", 4, BOTH),
    ("و{تقرر إنشاء صندوق مشترك}.", 4, BOTH),
    ("و{من المقرر عقد الجولة المقبلة في باريس عام 2027}.", 3, BOTH),
    ("و{من المقرر أن يزور وزير الدفاع الفرنسي الدوحة في يناير 2027}.", 3, "FR"),
    ("و{ستعقد الجولة المقبلة في باريس}.", 4, BOTH),
    ("و{سيجتمع فريق عمل مشترك في باريس}.", 4, BOTH),
    ("و{يتعين على الجانبين تبادل القوائم قبل نهاية 2026}.", 4, BOTH),
    ("و{يلتزم الطرفان بتبادل القوائم}.", 4, BOTH),
]


@pytest.mark.parametrize("example", NO_PROMISE)
def test_no_promise(example: str) -> None:
    reading, span = read_marked(example, opening=OPENING)
    none_of([(c.evidence.span, c) for c in reading.commitments], span, reading.document.text)


@pytest.mark.parametrize(("example", "level", "holders"), PROMISES)
def test_promises(example: str, level: int, holders: str) -> None:
    reading, span = read_marked(example, opening=OPENING)
    commitment = the_one([(c.evidence.span, c) for c in reading.commitments], span, reading.document.text)
    assert (commitment.level, " ".join(commitment.holders)) == (level, holders)


def test_what_still_holds_is_renewed() -> None:
    reading, span = read_marked("وما زالت {قطر تعتزم تمويل المستشفى}.", opening=OPENING)
    assert the_one([(c.evidence.span, c) for c in reading.commitments], span, reading.document.text).renewed


def test_sides_named_by_their_peoples_are_the_parties() -> None:
    text = "بيان مشترك\nاتفق الجانبان القطري والتركي على ما يلي:\n- إنشاء صندوق مشترك.\n- عقد منتدى أعمال."
    assert [c.holders for c in read(text, published=PUBLISHED).commitments] == [("QA", "TR"), ("QA", "TR")]
