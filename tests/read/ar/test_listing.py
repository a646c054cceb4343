"""Lists of promises in Arabic, and where a promise ends: each entry is one commitment, what announces it is none."""

from __future__ import annotations

from textwrap import dedent

import pytest

from hiwar import read
from tests.read.ar.examples import PUBLISHED

OPENING = "بيان مشترك صادر عن قطر وتركيا\nعقدت قطر وتركيا اجتماع اللجنة الاستراتيجية العليا في أنقرة.\n"

LISTS = [
    # no promises: what is welcomed, discussed or called important, and headings inside a list
    ("رحب الجانبان بما يلي:\n- افتتاح المركز الثقافي.\n- توقيع مذكرة التفاهم.", []),
    ("بحث الجانبان ما يلي:\n- التعاون في مجال الطاقة.\n- الملاحة البحرية.", []),
    ("أكد الجانبان أهمية:\n- حماية الملاحة.\n- تنويع الاقتصاد.", []),
    # promises
    (
        "اتفق الجانبان على ما يلي:\n- إنشاء صندوق مشترك.\n- تسهيل منح التأشيرات.",
        ["إنشاء صندوق مشترك", "تسهيل منح التأشيرات"],
    ),
    (
        "وتعهد الطرفان بالآتي:\nأ) إنشاء مصنع للأدوية.\nب) تدريب 300 ممرض.\nج. إطلاق خط جوي.",
        ["إنشاء مصنع للأدوية", "تدريب 300 ممرض", "إطلاق خط جوي"],
    ),
    (
        "واتفق الجانبان على:\n1. رفع حجم التجارة.\n2. في مجال الصحة:\n   - إنشاء مركز لأبحاث السكري.\n3. توقيع اتفاقية للنقل.",
        ["رفع حجم التجارة", "إنشاء مركز لأبحاث السكري", "توقيع اتفاقية للنقل"],
    ),
    (
        "واتفق الجانبان على: أ) إنشاء صندوق مشترك؛ ب) تدريب 300 ممرض؛ ج) إطلاق خط جوي.",
        ["إنشاء صندوق مشترك", "تدريب 300 ممرض", "إطلاق خط جوي"],
    ),
    (
        "يلتزم الطرفان بما يلي: أولا: فتح المعابر، ثانيا: تبادل السجناء.",
        ["فتح المعابر", "تبادل السجناء"],
    ),
]  # fmt: skip

ENDS = [
    # where a promise ends: before what is told after it, why it is made and on what terms; not at a decimal point
    ("وتعهدت قطر بتقديم 2.6 مليار ريال للمستشفى.", "تعهدت قطر بتقديم 2.6 مليار ريال للمستشفى", None),
    ("واتفق الجانبان على إنشاء محطة، وأشادت تركيا بالدور القطري.", "اتفق الجانبان على إنشاء محطة", None),
    ("واتفق الجانبان على إنشاء محطة للمياه، إذ تعد المياه أولوية.", "اتفق الجانبان على إنشاء محطة للمياه", None),
    (
        "ويلتزم الطرفان بزراعة مليون شجرة، على أن تبدأ الأعمال في مارس 2027.",
        "يلتزم الطرفان بزراعة مليون شجرة",
        "في مارس 2027",
    ),
    (
        "واتفق الجانبان على مراجعة التقدم سنويا حتى تكتمل الأعمال بحلول عام 2029.",
        "اتفق الجانبان على مراجعة التقدم سنويا حتى تكتمل الأعمال بحلول عام 2029",
        "بحلول عام 2029",
    ),
    ("وسيجتمع فريق عمل مشترك كل ستة أشهر.", "سيجتمع فريق عمل مشترك كل ستة أشهر", "كل ستة أشهر"),
]


@pytest.mark.parametrize(("words", "entries"), LISTS)
def test_entries_of_a_list(words: str, entries: list[str]) -> None:
    reading = read(OPENING + dedent(words), published=PUBLISHED)
    assert [c.evidence.span.of(reading.document.text) for c in reading.commitments] == entries


@pytest.mark.parametrize(("words", "promise", "limit"), ENDS)
def test_where_a_promise_ends(words: str, promise: str, limit: str | None) -> None:
    reading = read(OPENING + words, published=PUBLISHED)
    (commitment,) = reading.commitments
    assert commitment.evidence.span.of(reading.document.text) == promise
    told = commitment.deadline.span.of(reading.document.text) if commitment.deadline else None
    assert told == limit


def test_the_kingdom_is_the_saudi_one_beside_spain() -> None:
    text = (
        "عقدت المملكة العربية السعودية ومملكة إسبانيا الجولة الثالثة من حوارهما، برئاسة وزيري الخارجية، "
        "وتعهدت المملكة بتمويل محطة للمياه."
    )
    assert [c.holders for c in read(text, published=PUBLISHED).commitments] == [("SA",)]
