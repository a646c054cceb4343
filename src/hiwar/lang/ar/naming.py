"""How the name of a mechanism and the number of a round stand in Arabic."""

from __future__ import annotations

import re

from hiwar.lang.ar.clauses import _folded

_FOLLOWS = _folded(
    r"\s*(?:-|–)?\s*(?!الذي|التي|الحالي|الماضي|التالي)"
    r"(?:ال[^\W\d_]+(?:ي|ية)|رفيع المستوى|الرفيع المستوى|رفيعة المستوى|الرفيعة المستوى|المشترك|المشتركة|العليا"
    r"|الوطنية|الثلاثية|الثنائي|الثنائية)(?![^\W_])"
)
_BETWEEN = _folded(r"\s+بين\s+\S+(?:\s\S+){0,2}?\s+و\S+")
_ADJECTIVES = 4

ORDINAL_GAP = _folded(
    r"\s*(?:(?:ال[^\W\d_]+|رفيع المستوى|رفيعة المستوى|الاستراتيجي|السياسي|المشترك|لل\S+|المشتركة|الوزارية"
    r"|بين البلدين)\s*[-–]?\s*){0,4}"
)
"""What may stand between the noun that is counted and the ordinal after it: الحوار الاستراتيجي السابع."""

ORDINAL_FOLLOWS = True
"""The ordinal stands after the noun that it counts."""


def name_of(folded: str, cased: str, start: int, stop: int, walls: frozenset[int]) -> tuple[int, int]:
    """Where the name of a mechanism stands whose noun is at `[start, stop)`: with the adjectives that follow.

    `walls` are offsets at which an ordinal begins, which is no part of the name.
    """
    del cased
    for _ in range(_ADJECTIVES):
        found = _FOLLOWS.match(folded, stop)
        if not found or any(stop <= wall < found.end() for wall in walls):
            break
        stop = found.end()
    return start, stop


PREPOSITION = _folded(
    r"(?:^|\s)(?:[وف]?(?:في|فى)|بالعاصمة|العاصمة|بمدينة|مدينة|في مدينة|بمنتجع|منتجع|إلى"
    r"|عاصمته\S*)(?:\s+ال\S+(?:ية|ي))?\s+$"
)
"""What stands before the place of a meeting."""

INSIDE = _folded(r"(?:^|\s)[وف]?في\s+$")
"""What stands before the country of a meeting."""

PREPARED = _folded(
    r"(?:^|\s)[وب]?(?:ال|لل|ل)?(?:تحضير|تحضيرات|إعداد|استعداد|استعدادات|ترتيب|ترتيبات)\s+(?:[^\s.،]+\s+){0,3}$"
)
"""What stands before a round that those who met only prepared."""

CLOSES = _folded(
    r"(?:^|\s)(?:حتى|لغاية|[سوي]?تختتم|س?يختتم|ست?ختتم|تنتهي|ينتهي)\s+(?:أعمالها\s+|أعماله\s+)?(?:يوم\s+|بعد\s+|في\s+)?$"
)
"""What stands before the last day of a round that has begun: على أن تختتم غدا."""

JOINT = _folded(r"(?:^|\s)(?:ال)?مشترك(?:ة)?(?![^\W_])")
"""The word that makes a committee one of several sides."""

DENIED = _folded(r"(?:^|\s)[وف]?(?:نفى|نفت|نفوا|نفيا|ينفي|تنفي|نفي|لا صحة)\s+[^.؛]{0,60}$")
"""What stands before a word for putting off or calling off that is denied: نفى مصدر إلغاء الدورة."""

INFINITIVE = _folded(r"(?!)")
"""Arabic has no infinitive; what is not told has its own forms."""

HERE = _folded(r"(?!)")
"""Arabic names the city again."""

ON_SIDE = _folded(r"(?:^|[\s،])و?(?:عن|من|ترأس|ومثل|مثل)\s+$")
"""What sets people on the side that follows: عن الجانب القطري."""

PERSON_SIDE = _folded(r"\s*[،,]?\s*(?:عن|ممثلا عن|نيابة عن|من)\s+(?=الجانب|الطرف|الوفد|وفد|الحكومة|حكومة)")
"""What stands between a person and the side behind: … ماجد القصبي عن الجانب السعودي."""

ASIDE = _folded(
    r"(?:(?P<always>على هامش|على هامشه|(?:ال|لل|ل)?(?:تحضير|تحضيرات|إعداد|استعداد|استعدادات|ترتيبات))|خلال|أثناء)"
    r"\s+(?:\S+\s+){0,3}$"
)
"""What stands before a meeting beside which another is told of: على هامش القمة."""

SIDE_LED = _folded(r"(?!)")
"""In Arabic what sets people on a side stands before it."""

SAID_WHEN = _folded(r"(?!)")
"""Arabic puts the day of speaking behind the speaker, far from the verb."""

PLACE_CLITICS = "ب"
"""A preposition joined to the place of a meeting."""

UNTOLD = _folded(
    r"(?:^|\s)[وف]?(?:على|إلى|من|في|بشأن|حول|قبل|بعد|أهمية|ضرورة|موعد|مقرر|اقتراح|تأجيل|إلغاء|أن|أعلن|أعلنت|إعادة|طلب|بهدف)\s+$"
)
"""What stands before a word for holding that does not tell that the round was held: الاتفاق على عقد."""

NOT_YET = _folded(r"(?:^|\s)بعد\s*(?:[.،,]|$)")
"""What tells that a meeting that was not held may still be."""

GOES_ON = _folded(
    r"(?:و|لكنها |إلا أنها |غير أنها )?(?:قد )?(?:عقدت|انعقدت|جرت|أجلت|أرجئت|تأجلت|ألغيت|اختتمت)(?![^\W_])"
)
"""How a sentence begins that goes on about the meeting named before it."""

EARLIER = _folded(r"(?:^|[\s،,])[وف]?(?:بعد|عقب|إثر|رغم|سبق|كان|كانت|كان قد|كانت قد|كانوا قد|سبق أن|بعد أن)\s+$")
"""What stands before a word for putting off or holding that speaks of what was before: بعد تأجيل."""

PAST_PLAN = _folded(r"(?:^|[\s،,])[وف]?(?:كان|كانت|كانا)\s+$|(?:كما كان|كما هو)\s+$")
"""What stands before a word for a plan that may have been overtaken: كان من المقرر."""

SUFFERED = _folded(r"(?:^|[\s،,])[وف]?(?:تم|جرى|تقرر|قد|ثم)\s+$")
"""What stands before a word for putting off that is said of a round named further away: تقرر تأجيل."""

NEW_DAY = _folded(r"(?:^|\s)(?:إلى|حتى|لـ|ليوم)\s+(?:يوم\s+|تاريخ\s+)?$|(?:^|\s)ل$")
"""What stands before the day to which a round is put off."""

NO_DAY = _folded(r"(?:^|\s)(?:قبل|بحلول|حتى|منذ|بعد|أقصاه)\s+(?:(?:نهاية|مطلع|تاريخ|يوم)\s+)?$")
"""What stands before a day that is a term or a beginning, and no day of a meeting."""

BETWEEN_SIDES = _folded(
    r"\s+(?:بين|من)\s(?:(?!\s(?:في|برئاسة|بحضور|التي|الذي|يوم|اليوم|أمس|غدا|على|إلى|خلال|ال\S+اء)\s)[^.؛،,\n]){3,60}"
)
"""What follows a bare noun where it is named by its sides: اللجنة الفنية بين الأردن وسوريا."""

GIVEN_BEFORE = re.compile(r"(?!)")
"""Arabic has no capitals to tell a person's name from that of a state."""

NAME_BEHIND = re.compile(r"(?!)(.)")
"""Arabic has no capitals to tell a person's name from that of a state."""
