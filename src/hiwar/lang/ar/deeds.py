"""What tells in Arabic that something has been done, and not only spoken of.

Source: the codebook's section 4 (delivered: the later text says it is done); persons as tabled in Wright, A Grammar of
the Arabic Language (3rd ed., 1896-98), part I.
"""

from __future__ import annotations

import re

from hiwar.lang.ar.fold import SAME


def _folded(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern.translate(SAME))


_VERBS = (
    "وقع|أطلق|افتتح|أنشأ|أنشئ|شكل|دشن|بدأ|أنجز|استكمل|أكمل|اكتمل|انتهى|نفذ|قدم|انضم|أقام|أقيم|نظم|اعتمد|صادق|صدق|دخل"
    "|خصص|استثمر|سلم|تسلم|وفر|أسس|تأسس|أبرم|أصدر|صدر|عقد|انعقد|استضاف|ضبط|صادر|حقق|أحرز|رفع|خفض|مول|درب|بنى|شيد|أتم"
    "|شغل|أرسل|أوفد|عين|زاد|أعاد|ألغى|فعل|اختتم|وسع|أدخل|نشر|غرس|زرع|تخرج|انطلق"
)
_ENDINGS = "(?:ت|ا|تا|وا|نا|ها|ه|تها|ته|اه|تاه)?"
_MASDARS = (
    "توقيع|إطلاق|افتتاح|إنشاء|تأسيس|تشكيل|تدشين|انعقاد|عقد|إنجاز|إتمام|إكمال|اكتمال|استكمال|تنفيذ|اعتماد|إبرام|دخول"
    "|انضمام|إقامة|تنظيم|إصدار|صدور|تسليم|تخصيص|تقديم|تفعيل|إحراز|تحقيق|نجاح|التقدم|تقدم|بدء|اختتام|استضافة|نشر|توسيع"
    "|إيفاد|تعيين|رفع|استئناف|ما تحقق|ما تم|تدريب|بناء|تشغيل"
)
_SPOKEN = "(?:ال)?(?:اتفاق|تأكيد|بحث|مناقشة|تباحث|استعراض|تبادل)"
_WELCOMES = "رحب|أشاد|ثمن|نوه|يرحب|يشيد|مرحب|مشيد|هنأ|استذكر|ارتياح|سعادت|اغتباط"
_OWNED = "(?:ه|ها|هما|هم|نا)?"

DONE = _folded(
    rf"(?<![^\W_])[وف]?(?:قد\s+)?(?:{_VERBS}){_ENDINGS}(?![^\W_])"
    rf"|(?<![^\W_])[وف]?(?:قد\s+)?(?:تم|تمت|جرى|جرت|سبق)\s+(?!{_SPOKEN})[^\W\d_]{{4,}}"
    rf"|(?:{_WELCOMES})[^\W\d_]*\s+"
    rf"(?:[^\W\d_]+\s+){{0,3}}?(?:على\s+)?[بل]?(?:ال)?(?:{_MASDARS}){_OWNED}(?![^\W_])"
)
"""A verb of doing in the past, تم with its masdar, or a deed that is welcomed: وقعا، تم افتتاح، رحبا بإطلاق."""

DENIED = _folded(r"(?:^|[^\w])(?:لم|لن|لا|سوف|أن|إذا|قبل أن|حتى|عدم|ما لم)\s+$")
"""What before a verb makes it no deed."""

NAMES = re.compile(r"(?!)")
"""Arabic writes no capitals: names are known by the vocabulary alone."""
