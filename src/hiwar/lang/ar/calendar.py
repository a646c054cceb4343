"""How Arabic writes times: what joins their parts, in which order they stand, and which way they point.

`GRAMMAR` is written over one letter a word; `read/time_words.py` lists the letters.

Source: Ryding, A Reference Grammar of Modern Standard Arabic (2005), chapters 15 and 21 (numbers, dates, clock
times, the future with سـ and سوف).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from hiwar.lang.ar.fold import SAME


def _spelled(words: str) -> list[str]:
    return words.translate(SAME).split()


JOINTS: Mapping[str, str] = {
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

LEADS: Mapping[str, str] = {
    **dict.fromkeys(_spelled("من بين مابين"), "<"),
    **dict.fromkeys(_spelled("في خلال حتى منذ بحلول إلى قبل بعد ب ل عند مع لغاية"), "_"),
    **dict.fromkeys(_spelled("لمدة مدة طوال طيلة على_مدى استمر استمرت تستمر يستمر ولمدة"), "+"),
}
"""What may stand before the first word of a time."""

SKIPPED: frozenset[str] = frozenset(_spelled("ما الفترة نحو حوالي قرابة مدى تاريخ"))
"""Words passed over on the way to what leads."""

GLUED: Mapping[str, Mapping[str, str]] = {
    "ه": {"is": "era", "calendar": "hijri"},
    "م": {"is": "era", "calendar": "gregorian"},
}
"""Letters that are written onto figures: 1446هـ، 2025م."""

WEEK_STARTS: int = 7
"""The weekday with which a week begins, as a weekday of next week is counted: Sunday."""

PROCLITICS: tuple[str, ...] = ("و", "ف", "ب", "ل", "ك", "ال", "وال", "بال", "لل")
"""Particles that are written onto figures: و19، ب15، ال15."""

DAY_FIRST: bool = True
"""5/6/2024 is the fifth of June."""

HIJRI_YEARS: tuple[int, int] | None = (1380, 1460)
"""A year in figures that is taken for one of the Hijra though nothing says so."""

_MONTH = "(?:(?:M[~_]*)?[mh]|M[do])"
_YEAR = "(?:Y[~_]*)?y[ij]?"
_SAID = "(?:Y[~_]?r|rY)"
_TAIL = f"(?:[~_,/]*(?:{_YEAR}|{_SAID}|r))?"
_UNIT = "[YMWDKECX]"
_COUNT = "(?:[dnS]|o)"
_PAST_HOUR = "(?:&[dn]K|&f|!f|&d(?=c))?"

GRAMMAR: tuple[tuple[str, str], ...] = (
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
    ("unit", f"Yir|[dn]{_UNIT}r|{_UNIT}[~_]?[dS]?r|r[dnS]?{_UNIT}|tr|{_UNIT}r[dn]"),
    ("set", f"e[do]?{_UNIT}|eD?w|s"),
    ("shift", f"[BFI]~?(?:{_COUNT}{_UNIT}i?|{_UNIT}(?:i|[do](?![mh]))?)(?:&f)?(?![rymhwi])"),
    ("within", f"T(?:[dnS]{_UNIT}|[YMWDK])(?![rydolmhw])"),
    ("clock", f"(?:K[~_]*(?:l|nK|[do]{_PAST_HOUR})|l)(?:[,_~]*c)?z?"),
    ("clock", f"[don]{_PAST_HOUR}[_~,]*cz?|oz"),
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


def _any(words: str) -> str:
    return "|".join(_spelled(words))


_WILL = r"[وف]?س(?!" + _any(
    "ياس ياد ياق يار ياح يد ينا ير يل يف يط ته تين تون تار تاد ترا نو نه ند نغ ني نت نا"
) + r")[يتن]\w{3,}"  # fmt: skip
"""A verb with the particle of the future, and not a noun that begins alike: سياسة، سيادة، ستة، سنوات."""

_FUTURE = re.compile(
    r"(?<![^\W_])(?:"
    + _WILL
    + "|"
    + _any(
        "سوف لن المقرر مقرر المتوقع يتوقع المنتظر المزمع المرتقب يعتزم تعتزم يعتزمان ينوي تنوي بحلول تمهيدا استعدادا"
    )
    + "|"
    + _any("ستكون سيكون المقبل المقبلة القادم القادمة")
    + r")(?![^\W_])"
)
_PAST = re.compile(
    r"(?<![^\W_])[وف]?(?:"
    + _any(
        """
        قال قالت أعلن أعلنت أكد أكدت ذكر ذكرت أفاد أفادت أصدر أصدرت صدر صدرت عقد عقدت التقى التقت اجتمع اجتمعت وقع وقعت
        وصل وصلت بحث بحثت اختتم اختتمت بدأ بدأت زار زارت غادر غادرت استقبل استقبلت شارك شاركت كان كانت كانا كانوا قد لقد
        تم تمت شهد شهدت جرى جرت انعقد انعقدت استضاف استضافت اتفق اتفقت اتفقا ناقش ناقشت انطلق انطلقت شن شنت قتل أعرب
        أعربت أوضح أوضحت أضاف أضافت رحب رحبت انتهى انتهت أدان أدانت حضر دعا دعت أطلق أطلقت نقلت الماضي الماضية منذ عقب
        """
    )
    + r")(?![^\W_])"
)
_NO_VERB = _any(
    "يوم يوني يولي ينا يذكر يأتي يجدر يعد يعتبر يكون يمكن تاريخ تجدر تعد تعتبر تكون تونس تركي تشرين تموز تأتي تحت"
) + ("|" + _any("تجاه توقيع تعاون تطور تحسين تعزيز تنفيذ تشكيل تحقيق تقرير تأكيد تنسيق تحدث تقدم تضمن تناول"))
_OPENING = re.compile(rf"(?:^|[.:;,]\s*|\s[وف])\s*[وف]?(?!(?:{_NO_VERB})|تم\b)[يت]\w{{4,}}\s")
"""A clause that a verb of the present opens: in a report it tells what is planned."""


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
    r"(?:^|\s)(?:[وف]?(?:"
    + _any("في فى منذ خلال شهر بحلول حتى من إلى قبل بعد منتصف مطلع أواخر أوائل نهاية بداية")
    + r")\s+(?:شهر\s+)?|[وف]?[بل])$"
)
_NO_DAY = re.compile(
    r"(?:^|\s)(?:"
    + _any("بين كلا هذين أحد الدولتين الطرفين سوق قرية بلدة مدينة حزب الشيخ محمد السيد عبد")
    + r"|اي من|كل من)\s+$"
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


PARTS: re.Pattern[str] = re.compile(r"(?!)")
"""What parts an ordinal from the time behind it; in Arabic a day is never joined to its month by the word for in."""

NOUN_AFTER: re.Pattern[str] = re.compile(r"(?!)(.)")
"""What follows an ordinal that counts a noun; in Arabic the noun stands before it."""

PUBLISHED: re.Pattern[str] = re.compile(
    r"^\W*(?:date|published|(?:تاريخ )?النشر|نشر (?:في|بتاريخ)|تم النشر|تاريخ(?: النشر| الخبر)?|التاريخ|حرر في)"
    r"\b[\s:|-]*$"
)
"""The words before the day of publication on its own line."""

AGENCY: re.Pattern[str] = re.compile(r"^[^\n.]{2,60}?[,]?\s*(?:في\s+)?[(\[]?$")
"""What stands before the day in a dateline: الدوحة، 17 ديسمبر 2025 (قنا) –."""

TODAY: re.Pattern[str] = re.compile(r"(?<![^\W_])اليوم\s*,?\s*[(]?(?:ال\w+)?\s*,?\s*\d[^.\n]*$")
"""What a day is called that is that of the text: اليوم الخميس 13 نوفمبر 2025."""
