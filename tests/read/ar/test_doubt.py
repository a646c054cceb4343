"""What an Arabic text denies, leaves open, asks or hangs on a condition is no promise."""

from __future__ import annotations

import pytest

from hiwar.record import Act
from tests.read.ar.examples import none_of, read_marked, the_one

OPENING = "بيان مشترك بشأن الحوار الاستراتيجي بين قطر وفرنسا\nعقدت قطر وفرنسا حوارهما الاستراتيجي في الدوحة."

NO_PROMISE = [
    "{ونفى الوزير الفرنسي أن تكون فرنسا قد تعهدت بتقديم أسلحة}.",
    "{ونفت قطر أنها تعهدت بدفع مئة مليون دولار}.",
    "{وأنكرت فرنسا أنها وافقت على نقل القاعدة أو تعهدت بإغلاقها}.",
    "{واستبعد الوزير أن تكون قطر قد التزمت بإرسال قوات}.",
    "{ولا صحة لما نشر من أن قطر ستمول المشروع}.",
    "{وأوضح الجانبان أنه لا يوجد أي التزام بإنشاء قاعدة عسكرية}.",
    "{ولم تتعهد قطر بتمويل المشروع}.",
    "{وقال الوزير إن قطر لن تشارك في المؤتمر}.",
    "{ورفض الجانبان التعهد بسحب القوات}.",
    "{وبحث الجانبان ما إذا كانت فرنسا ستفتح قنصلية في الريان}.",
    "{وزعمت صحيفة أن قطر تعهدت بإرسال قوات}.",
    "{وستسير شركة الاتحاد رحلات إلى باريس}.",
    "{هل ستقدم فرنسا الدعم للمستشفى؟}",
    "{وأعرب الجانبان عن أملهما في أن قطر ستستضيف الجولة}.",
]

PROMISES = [
    # what stands beside a denial or a condition, and is told outright
    "ونفى الوزير هذه التقارير، و{تعهدت فرنسا بتدريب خمسين طبيبا}.",
    "ونفت قطر الخبر. و{تعهدت قطر بتمويل المستشفى}.",
    "ونفى المتحدث أن تكون قطر قد انسحبت، وقال إن {قطر ستستضيف الجولة المقبلة}.",
    "وإذا توقف القتال ف{ستقدم قطر مساعدات لإعادة الإعمار}.",
]

DENIED = [
    ("ونفى الوزير أن تكون فرنسا قد {تعهدت} بتقديم أسلحة.", True),
    ("ولن {تشارك} قطر في المؤتمر.", True),
    ("و{تعهدت} فرنسا بتقديم أسلحة.", False),
]


@pytest.mark.parametrize("example", NO_PROMISE)
def test_no_promise(example: str) -> None:
    reading, span = read_marked(example, opening=OPENING)
    none_of([(c.evidence.span, c) for c in reading.commitments], span, reading.document.text)


@pytest.mark.parametrize("example", PROMISES)
def test_promises_beside_a_denial(example: str) -> None:
    reading, span = read_marked(example, opening=OPENING)
    the_one([(c.evidence.span, c) for c in reading.commitments], span, reading.document.text)


@pytest.mark.parametrize(("example", "negated"), DENIED)
def test_acts_that_are_denied(example: str, negated: bool) -> None:
    reading, span = read_marked(example, opening=OPENING)
    act: Act = the_one([(a.head, a) for a in reading.acts], span, reading.document.text)
    assert act.negated is negated
