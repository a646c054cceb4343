"""How Arabic writes times: what joins their parts, in which order they stand, and which way they point.

`GRAMMAR` is written over one letter a word; `read/time_words.py` lists the letters.

Source: Ryding, A Reference Grammar of Modern Standard Arabic (2005), chapters 15 and 21 (numbers, dates, clock
times, the future with سـ and سوف).
"""

from __future__ import annotations

import re
from typing import Final

from hiwar.lang.ar.fold import SAME


def _spelled(words: str) -> list[str]:
    return words.translate(SAME).split()


JOINTS: Final = {
    **dict.fromkeys(_spelled("و"), "&"),
    **dict.fromkeys(_spelled("إلى الى حتى وحتى لغاية ولغاية وإلى"), ">"),
    **dict.fromkeys(_spelled("في ب ل خلال من_شهر عند على لعام بـ فى أي"), "_"),
    **dict.fromkeys(_spelled("من"), "~"),
    **dict.fromkeys(_spelled("بين مابين"), "<"),
    **dict.fromkeys(_spelled("الموافق موافق الموافقة المصادف"), "="),
    **dict.fromkeys(_spelled("أكثر نحو حوالي قرابة أقل ما تمام لمدة مدة بتاريخ تاريخ الفترة"), ""),
    ",": ",", "،": ",", "/": "/", "-": "-", "(": "(", ")": ")", ".": ".",
}  # fmt: skip
"""What may stand between two words of one time, as a letter of the grammar; an empty one says nothing."""

LEADS: Final = {
    **dict.fromkeys(_spelled("من بين مابين"), "<"),
    **dict.fromkeys(_spelled("في خلال حتى منذ بحلول إلى قبل بعد ب ل عند مع لغاية"), "_"),
    **dict.fromkeys(_spelled("لمدة مدة طوال طيلة على_مدى استمر استمرت تستمر يستمر ولمدة"), "+"),
}
"""What may stand before the first word of a time."""

SKIPPED: Final = frozenset(_spelled("ما الفترة نحو حوالي قرابة مدى تاريخ"))
"""Words passed over on the way to what leads."""

GLUED: Final = {
    "ه": {"is": "era", "calendar": "hijri"},
    "م": {"is": "era", "calendar": "gregorian"},
}
"""Letters that are written onto figures: 1446هـ، 2025م."""

WEEK_STARTS: Final = 7
"""The weekday with which a week begins, as a weekday of next week is counted: Sunday."""

PROCLITICS: Final = ("و", "ف", "ب", "ل", "ك", "ال", "وال", "بال", "لل")
"""Particles that are written onto figures: و19، ب15، ال15."""

DAY_FIRST: Final = True
"""5/6/2024 is the fifth of June."""

HIJRI_YEARS: Final = (1380, 1460)
"""A year in figures that is taken for one of the Hijra though nothing says so."""

_MONTH = "(?:(?:M[~_]*)?[mh]|M[do])"
_YEAR = "(?:Y[~_]*)?y[ij]?"
_SAID = "(?:Y[~_]?r|rY)"
_TAIL = f"(?:[~_,/]*(?:{_YEAR}|{_SAID}|r))?"
_UNIT = "[YMWDKECX]"
_COUNT = "(?:[dnS]|o)"
_PAST_HOUR = "(?:&[dn]K|&f|!f|&d(?=c))?"

GRAMMAR: Final = (
    ("years", "<?Y[~_]*y[ij]?[>&-][~_]*Y?[~_]*y[ij]?|<?y[ij]?[>-]y[ij]?|<y&y"),
    ("days", f"<?(?:[DM][~_]*)?[do][>&-][<~_]*D?[do]~*{_MONTH}{_TAIL}"),
    ("days", f"<?{_MONTH}[do][>&-][do](?![YMWDKm]){_TAIL}"),
    ("days", "<?d[>-]d[~_]*(?:Mr|rM)"),
    ("date", f"(?:[Dt][~_]*)?[do]~*{_MONTH}{_TAIL}"),
    ("date", "(?:[Dt][~_]*)?[do][~_]*(?:Mr|rM)"),
    ("date", f"(?:M[~_]*)?[mh][do](?![YMWDKnc&]){_TAIL}"),
    ("date", "[aq][ij]?|d/d/y[ij]?|d-d-y[ij]?"),
    ("month", f"{_MONTH}{_TAIL}|r[mh]"),
    ("nth_weekday", "[oL]D?w|D?w[oL]"),
    ("weekday", "(?:D?wr(?![YMWD])|rD?w|D?w)"),
    ("unit", f"Yir|{_UNIT}[~_]?[dS]?r|r[dnS]?{_UNIT}|tr|{_UNIT}r[dn]"),
    ("set", f"e[do]?{_UNIT}|eD?w|s"),
    ("shift", f"[BFI]~?(?:{_COUNT}{_UNIT}i?|{_UNIT}(?:i|[do](?![mh]))?)(?:&f)?(?![rymhwi])"),
    ("within", f"T(?:[dnS]{_UNIT}|[YMWDK])(?![rydolmhw])"),
    ("clock", f"K[~_]*(?:l|nK|[do]{_PAST_HOUR})(?:[,_~]*c)?z?|l(?:[,_~]*c)?z?|[dn]{_PAST_HOUR}[_~,]*cz?|o{_PAST_HOUR}[_~]*cz?|oz"),
    ("duration", f"\\+?[dnS]{_UNIT}(?:&f[YMWDK]?)?|{_UNIT}&f[YMWDK]?|U(?:{_UNIT}|t)|\\+{_UNIT}"),
    ("year", "Y[~_]*y[ij]?|y[ij]"),
    ("quarter", "f[oL]"),
    ("nth", "[oL][YMWD](?!w)|[YMWDCEt][oL]|Cd"),
    ("decade", "g(?:[~_]*Cr)?"),
    ("feast", f"b(?:[~_]*(?:{_YEAR}|{_SAID}|r))?"),
    ("season", f"V?v[~_]*(?:{_YEAR}|{_SAID}|r)|rv"),
    ("day", "t"),
    ("ref", "x"),
    ("daypart", "c"),
    ("stage", "p"),
    ("base", _UNIT),
    ("year_alone", "y"),
    ("number", "[don]"),
)  # fmt: skip
"""The shapes of a time, the first that fits; the name says how its words are put together."""

_FUTURE = re.compile(
    r"(?<![^\W_])(?:[وف]?س(?!يا[سدقرح]|يد|ينا|ير|يل|يف|يط|يكون له|ته|تين|تون|تار|تاد|ترا|نو|نه|ند|نغ|ني|نت|نا|ياح)[يتن]\w{3,}|سوف|لن|المقرر|مقرر|المتوقع|يتوقع|المنتظر|المزمع|يعتزم|تعتزم|المرتقب|ستكون|سيكون"
    r"|ينوي|تنوي|يعتزمان|بحلول|تمهيدا|استعدادا|المقبل|المقبله|القادم|القادمه)(?![^\W_])"
)
_PAST = re.compile(
    r"(?<![^\W_])[وف]?(?:قال|قالت|اعلن|اعلنت|اكد|اكدت|ذكر|ذكرت|افاد|افادت|اصدر|اصدرت|صدر|صدرت|عقد|عقدت|التقي|التقت|اجتمع|اجتمعت|وقع|وقعت|وصل|وصلت"
    r"|بحث|بحثت|اختتم|اختتمت|بدا|بدات|زار|زارت|غادر|غادرت|استقبل|استقبلت|شارك|شاركت|كان|كانت|كانا|كانوا|قد|لقد|تم|تمت|شهد|شهدت|جري|جرت|انعقد|انعقدت"
    r"|استضافت|استضاف|اتفق|اتفقت|اتفقا|ناقش|ناقشت|انطلق|انطلقت|شن|شنت|قتل|اعرب|اعربت|اوضح|اوضحت|اضاف|اضافت|رحب|رحبت|انتهي|انتهت|ادان|ادانت|حضر|دعا|دعت|اطلق|اطلقت|نقلت|الماضي|الماضيه|منذ|عقب)(?![^\W_])"
)
_OPENING = re.compile(
    r"(?:^|[.:؛،,]\s*|\s[وف])\s*[وف]?(?:ي(?!وم|وني|ولي|نا|ذكر|اتي|جدر|عد|عتبر|كون|مكن)|ت(?!م\b|اريخ|جدر|عد|عتبر|كون|ونس|ركي|شرين|موز|اتي|حت|جاه|وقيع|عاون|طور|حسين|عزيز|نفيذ|شكيل|حقيق|قرير|اكيد|نسيق|حدث|قدم|ضمن|ناول))\w{3,}\s"
)


def leaning(before: str, after: str) -> int:
    """Which way the clause points: -1 what was, 1 what will be, 0 where nothing says; the nearest verb decides."""
    future, past = _last(_FUTURE, before), _last(_PAST, before)
    if future > past:
        return 1
    if past >= 0:
        return -1
    if _OPENING.search(before + " "):
        return 1
    return 1 if _FUTURE.match(after.lstrip()) else 0


def _last(pattern: re.Pattern[str], words: str) -> int:
    at = -1
    for found in pattern.finditer(words):
        at = found.start()
    return at


_SAID_MONTH = re.compile(
    r"(?:^|\s)(?:[وف]?(?:في|فى|منذ|خلال|شهر|بحلول|حتى|حتي|من|الى|قبل|بعد|منتصف|مطلع|اواخر|اوائل|نهايه|بدايه)\s+(?:شهر\s+)?|[وف]?[بل])$"
)
_NO_DAY = re.compile(
    r"(?:^|\s)(?:بين|كلا|هذين|احد|اي من|كل من|الدولتين|الطرفين|سوق|قريه|بلده|مدينه|حزب|الشيخ|محمد|السيد|عبد)\s+$"
)


def stands_alone(before: str, after: str, capital: bool) -> bool:
    """Whether a month that is also another word is a month here, though no number or year stands beside it."""
    del after, capital
    return bool(_SAID_MONTH.search(before))


def no_weekday(before: str) -> bool:
    """Whether a weekday is none here: the two (الاثنين), a place or a person of that name."""
    return bool(_NO_DAY.search(before))


def is_dual(word: str) -> bool:
    """Whether what could be a dual is one, and not the accusative of the singular: يوما، عاما."""
    return not word.endswith("ا") or word.endswith("تا")


PUBLISHED: Final = re.compile(
    r"^\W*(?:date|published|تاريخ النشر|نشر في|نشر بتاريخ|تم النشر|تاريخ الخبر|تاريخ|التاريخ|اخر تحديث|حرر في)\b[\s:|-]*$".translate(
        SAME
    )
)
"""The words before the day of publication on its own line."""

AGENCY: Final = re.compile(r"^[^\n.]{2,60}?[,،]?\s*(?:في\s+)?$")
"""What stands before the day in a dateline: الدوحة، 17 ديسمبر 2025 (قنا) –."""
