"""What the parties of an Arabic text promise: the words, the level, the holders, the field and the limit."""

from __future__ import annotations

import pytest

from tests.read.ar.examples import none_of, read_marked, the_one

OPENING = "بيان مشترك بشأن الحوار الاستراتيجي بين قطر وتركيا\nعقدت قطر وتركيا حوارهما الاستراتيجي في الدوحة."
BOTH = "QA TR"

NO_PROMISE = [
    # importance, belief, welcome, calls on others, third parties, what is done, what is too vague
    "{أكد الجانبان على أهمية التعاون في مجال الطاقة}.",
    "{شدد الجانبان على ضرورة تعزيز التعاون القضائي}.",
    "{اتفق الجانبان على أن السلام خيار لا بديل عنه}.",
    "{اتفق الجانبان على أهمية تعزيز التعاون التجاري}.",
    "{اتفق الجانبان على ضرورة وقف إطلاق النار}.",
    "{رحب الجانبان بتوقيع مذكرة التفاهم الجمركية}.",
    "{دعا الجانبان الأمم المتحدة إلى إيفاد بعثة}.",
    "{حث الطرفان الحكومة السودانية على فتح المعابر}.",
    "{طالب الجانبان إسرائيل بفتح المعابر}.",
    "{سيرسل الاتحاد الأفريقي بعثة مراقبين إلى الحدود}.",
    "{وقع الجانبان اتفاقية لتسليم المطلوبين}.",
    "{أكد الجانبان التزامهما بالسلام والاستقرار}.",
    "{جددت قطر التزامها بمبادئ القانون الدولي}.",
    "{أشاد الجانبان بالتزام البلدين بالشراكة}.",
    "{تطلع الجانبان إلى مستقبل أفضل للمنطقة}.",
    "{لم يتفق الجانبان على موعد الجولة المقبلة}.",
    "{تقوم سياسة البلدين على حسن الجوار}.",
    "{أعرب الجانبان عن أملهما في نجاح الحوار}.",
    "{أكد الجانبان دعمهما للجهود الأممية في السودان}.",
]

PROMISES = [
    # the promise in braces, its level, its holders, its field
    ("{اتفق الجانبان على إنشاء صندوق استثماري مشترك}.", 4, BOTH, "trade_investment"),
    ("{اتفقت قطر وتركيا على تبادل المعلومات حول الجماعات الإرهابية}.", 4, BOTH, "security_counterterrorism"),
    ("{قرر الجانبان عقد الجولة المقبلة في أنقرة}.", 4, BOTH, "dialogue_machinery"),
    ("{تعهدت تركيا بتدريب خمسين طبيبا قطريا}.", 4, "TR", "health"),
    ("{التزم الطرفان بخفض انبعاثات الميثان}.", 4, BOTH, "energy_climate"),
    ("{ستقدم قطر مئة منحة دراسية للطلاب الأتراك}.", 4, "QA", "education"),
    ("و{سيعقد الجانبان اجتماعا لفريق العمل المشترك}.", 4, BOTH, "dialogue_machinery"),
    ("و{سوف تسهل تركيا منح التأشيرات للمستثمرين القطريين}.", 4, "TR", "migration_consular"),
    ("كما {ستنظم الدولتان تمرينا عسكريا مشتركا}.", 4, BOTH, "defence"),
    ("{تم الاتفاق على فتح خط ملاحي بين ميناء حمد ومرسين}.", 4, BOTH, "transport_aviation"),
    ("{أكد الجانبان التزامهما بتوسيع التبادل الطلابي}.", 4, BOTH, "education"),
    ("{جدد الجانبان التزامهما بتنفيذ مذكرة التفاهم الصحية}.", 4, BOTH, "health"),
    ("{يعتزم الجانبان توقيع اتفاقية للإعفاء من التأشيرات}.", 3, BOTH, "migration_consular"),
    ("{تعتزم قطر تمويل ثلاث مدارس في هاتاي}.", 3, "QA", "education"),
    ("{أكد الجانبان عزمهما على زيادة حجم التبادل التجاري}.", 3, BOTH, "trade_investment"),
    ("{أعرب الجانبان عن عزمهما زيادة عدد الرحلات الجوية}.", 3, BOTH, "transport_aviation"),
    ("{أبدت تركيا استعدادها لتدريب خفر السواحل القطري}.", 3, "TR", "defence"),
    ("{يسعى الجانبان إلى رفع حجم التجارة إلى خمسة مليارات دولار}.", 2, BOTH, "trade_investment"),
    ("{تعمل الدولتان على إنشاء مركز للذكاء الاصطناعي}.", 2, BOTH, "technology_cyber"),
    ("{سيعمل الجانبان على تسهيل انتقال العمالة}.", 2, BOTH, "labour_human_rights"),
    ("{سيسعى الجانبان إلى إنجاز اتفاقية الاستثمار}.", 2, BOTH, "trade_investment"),
    ("{اتفق الطرفان على العمل على ترميم المخطوطات}.", 4, BOTH, "culture_sport"),
    ("{اتفق الطرفان على مواصلة التشاور السياسي}.", 4, BOTH, "dialogue_machinery"),
    ("{ستقدم قطر ثلاثين مليون دولار لإغاثة اللاجئين}.", 4, "QA", "humanitarian_development"),
    ("{اتفق الجانبان على تبادل الخبرات في مجال مكافحة الفساد}.", 4, BOTH, "governance_law"),
    ("{اتفق الجانبان على تنسيق مواقفهما من الأزمة السورية}.", 4, BOTH, "regional_affairs"),
    ("{اتفق الجانبان على تبادل الفرق المسرحية}.", 4, BOTH, "culture_sport"),
    ("{اتفق الجانبان على حماية الشبكات من الهجمات السيبرانية}.", 4, BOTH, "technology_cyber"),
]

HEDGED = [
    ("{سيتبادل الجانبان المعلومات حسب الاقتضاء}.", 3),
    ("{يعتزم الجانبان تبادل المعلومات عند الحاجة}.", 2),
    ("{اتفق الجانبان على تنظيم معرض حيثما أمكن}.", 3),
]

LIMITS = [
    # the promise, and the words of its limit or planned time
    ("{اتفق الجانبان على عقد الجولة المقبلة في أنقرة قبل نهاية عام 2026}.", "قبل نهاية عام 2026"),
    ("{ستفتتح تركيا قنصلية في الدوحة بحلول يونيو 2027}.", "بحلول يونيو 2027"),
    ("{اتفق الجانبان على عقد المشاورات سنويا}.", "سنويا"),
    ("{تعهدت قطر بإنجاز المشروع خلال عامين}.", "خلال عامين"),
    ("{اتفق الجانبان على فتح قنصليتين}.", None),
    ("{اتفق الجانبان على تنفيذ اتفاقية عام 2019}.", None),
]

RENEWED = [
    ("{اتفق الجانبان على فتح قنصليتين}.", False),
    ("{اتفق الجانبان على تجديد اتفاقية الغاز}.", True),
    ("{ستواصل تركيا تدريب الأطباء القطريين}.", True),
    ("{جدد الجانبان التزامهما بتوسيع التبادل الطلابي}.", True),
    ("{اتفق الجانبان على الاستمرار في تبادل المعلومات الجمركية}.", True),
]

HOW_MANY = [
    # a text and the promises that it holds: split where objects differ, whole where only fields are listed
    ("اتفق الجانبان على التعاون في مجالات الزراعة والسياحة والثقافة.", 1),
    ("اتفق الجانبان على إنشاء صندوق مشترك، وعلى فتح خط بحري بين الميناءين.", 2),
    ("اتفق الجانبان على إنشاء صندوق مشترك، وقررا فتح خط بحري بين الميناءين.", 2),
    ("اتفق الجانبان على ما يلي:\n1. إنشاء صندوق مشترك.\n2. فتح خط بحري بين الميناءين.\n3. تبادل الأطباء.", 3),
    ("اتفق الجانبان على الآتي:\n- إنشاء صندوق مشترك.\n- فتح خط بحري بين الميناءين.", 2),
    ("ستفتتح قطر مستشفى ميدانيا في هاتاي. وأكد الجانبان أهمية ذلك.\nوستفتتح قطر مستشفى ميدانيا في هاتاي.", 1),
    ("رحب الجانبان بالتقدم المحرز، وأشادا بالعلاقات.", 0),
]

TO_THE_PRESS = "الدوحة – عقدت قطر وتركيا حوارهما الاستراتيجي، وقال الوزير القطري ذلك للصحفيين عقب اللقاء."
PRESS = [
    # what a minister tells the press counts only where he reports what the sides agreed
    ("وقال وزير الخارجية القطري إن بلاده {ستدعم المزارعين}.", 0),
    ("وقال وزير الخارجية القطري إن الجانبين {اتفقا على إنشاء صندوق مشترك}.", 1),
]


def _promises(reading):
    return [(promise.evidence.span, promise) for promise in reading.commitments]


@pytest.mark.parametrize("example", NO_PROMISE)
def test_no_promise(example):
    reading, span = read_marked(example, opening=OPENING)
    none_of([(place, p.level) for place, p in _promises(reading)], span, reading.document.text)


@pytest.mark.parametrize(("example", "level", "holders", "field"), PROMISES)
def test_promise(example, level, holders, field):
    reading, span = read_marked(example, opening=OPENING)
    promise = the_one(_promises(reading), span, reading.document.text)
    assert (promise.level, " ".join(promise.holders), promise.field) == (level, holders, field)


@pytest.mark.parametrize(("example", "level"), HEDGED)
def test_hedge_lowers_the_level(example, level):
    reading, span = read_marked(example, opening=OPENING)
    assert the_one(_promises(reading), span, reading.document.text).level == level


@pytest.mark.parametrize(("example", "limit"), LIMITS)
def test_limit(example, limit):
    reading, span = read_marked(example, opening=OPENING)
    deadline = the_one(_promises(reading), span, reading.document.text).deadline
    assert (deadline and deadline.span.of(reading.document.text)) == limit


@pytest.mark.parametrize(("example", "renewed"), RENEWED)
def test_renewed(example, renewed):
    reading, span = read_marked(example, opening=OPENING)
    assert the_one(_promises(reading), span, reading.document.text).renewed is renewed


@pytest.mark.parametrize(("text", "count"), HOW_MANY)
def test_how_many(text, count):
    reading, _ = read_marked(f"{{{text}}}", opening=OPENING)
    found = [promise.evidence.span.of(reading.document.text) for promise in reading.commitments]
    assert len(found) == count, found


@pytest.mark.parametrize(("example", "count"), PRESS)
def test_remarks_to_the_press(example, count):
    reading, span = read_marked(example, opening=TO_THE_PRESS)
    found = [place.of(reading.document.text) for place, _ in _promises(reading) if place.meets(span)]
    assert len(found) == count, found
