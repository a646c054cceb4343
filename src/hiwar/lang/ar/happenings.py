"""How Arabic tells who did what to whom in an event: clauses, agents, objects, what is only announced.

Source: Ryding, A Reference Grammar of Modern Standard Arabic (2005), chapters 4, 5, 16 and 39.
"""

from __future__ import annotations

from hiwar.lang.ar.clauses import _folded

VERB_FIRST = True
"""Whether the subject stands after its verb."""

BREAK = _folded(
    r"[;؛:!؟?]|(?:^|[\s،])[وف]?(?:بعدما|أثناء|اثناء|بعد(?!\s+ظهر)|عقب|فيما|بينما|حيث|لكن|الذي|التي|الذين|عندما|أن|إن|لأن"
    r"|قبل(?!\s+(?:ظهر|يومين|أيام|أسبوع|شهر))|خلال(?!\s+(?:ال)?(?:أشهر|أيام|أسبوع))|إثر|اثر|احتجاجا|حسبما"
    r"|مما|ما|رغم|كما|وذلك|منذ|لدى|حين|انها|انه|انهم|أنه|أنها|أنهم)(?![^\W_])"
)
"""Where another clause begins."""

SUBORDINATE = _folded(r"(?:^|\s)(?:بعد أن|بعد ان|عندما|الذي|التي|الذين)\s+(?:\S+\s+){0,2}$")
"""What makes the clause of the verb after it no main clause."""

THAT = _folded(r"(?:^|\s)[بوف]?[اإأ]ن\s+$")
RELATIVE = _folded(r"(?:الذي|التي|الذين|ممن|من)\s+(?:قد\s+)?$")

TOKEN_GAP = _folded(r"\s+|\s+في\s+|\s*\"\s*")
"""What may stand between the pieces of one actor."""

AND_GAP = _folded(r"\s+و|\s*[،,]\s*و?")
"""What joins two actors to one."""

PREPOSITION = _folded(
    r"(?:^|\s)[وف]?(?:في"
    r"|من|على|إلى|عن|مع|ضد|لدى|بين|قرب|أمام|نحو|داخل|عند|حول|تجاه|بشأن|غرب|شرق|شمال|جنوب|وسط|خارج|عبر|بعد"
    r"|قبل|تحت)\s+$"
)
"""What makes the actor after it no subject."""

AMONG = _folded(r"(?:^|\s)بين\s+$")
"""What stands before two who do it to each other."""

WITH = _folded(r"(?:^|\s)مع\s+$")
"""What stands before those with whom a matter is discussed."""

QUANTITY = _folded(
    r"(?:^|\s)[وف]?(?:ال)?(?:عشرات|مئات|آلاف|عدد|عناصر|أكثر|أحد|إحدى|واحد|اثنين|اثنان|ثلاثة|أربعة|خمسة|ستة|سبعة|ثمانية|تسعة|عشرة"
    r"|معظمهم|كل|مجموعة|\d+)\s+من\s+$"
)
"""What counts the actor after it, which is then no less the subject."""

BETWEEN = _folded(r"(?:^|\s)(?:في|من|على|إلى|عن|مع|ب\w+|اثر|إثر|جراء|نتيجة|بعد|قبل)(?![^\W_])|[،,]")
"""What stands between a verb's subject and one who is not its object."""

UPON_PHRASE = _folded(
    r"[^.؛،]{0,40}?\s(?:على|ضد)\s+((?!(?:الأقل|الاقل|يد|أيدي|ايدي)\b)[^\W_]+(?:\s(?!في|من|على|عن|مع|ما|مما|ب)[^\W_]+)?)"
)
"""Words after the preposition of those whom an event befalls."""

AGENT = _folded(r"(?:على يد|على أيدي|من قبل|من جانب|بيد|بأيدي|بواسطة)\s+$")
GENITIVE = _folded(r"^\s*(?:\S+\s+)?$")
UPON = _folded(r"(?:^|\s)(?:على|ضد|إلى|من|في|أمام|عن|مع|لدى|تجاه|بحق|ب|لـ)\s*(?:\S+\s+)?$")

PASSIVE_BEFORE = _folded(r"(?:^|\s)[وف]?(?:تم|تمت|يتم|جرى|جرت)\s+$")
TO_BEFORE = _folded(r"(?:^|\s)(?:أن|لأن|ان|كي|لكي|حتى)\s+$")
FUTURE_BEFORE = _folded(r"(?:^|\s)[وف]?(?:سوف|ينوي|يعتزم|تعتزم|من المقرر أن|من المتوقع أن)\s+$")
DOUBT_BEFORE = _folded(r"(?:^|\s)[وف]?(?:قد ي|ربما|لو|إذا|هل|ينبغي أن|يمكن أن|يجب أن|ما إذا كان)\s*$")
NEGATED_BEFORE = _folded(r"(?:^|[\s،])[وف]?(?:لم|لا|لن|ليس|ليست|دون|بدون|عدم|غير|وقف)\s+$")
DENIED_NOUN = _folded(r"\s*(?:(?!(?:في|من|على|إلى|عن|مع|ضد)\s)\S+\s+){0,3}?")
"""What stands between a word that denies and the noun of the deed that is denied: نفت إسرائيل قصف."""
PLAYED = _folded(r"[وف]?[يتس]{0,2}(?:هاجم|هجوم|هجم|سدد|ضرب|هزم|سحق|أطاح|صدم|واجه|قصف|معركة)")
"""Words of fighting in which games are told too."""
NOUN_BEFORE = _folded(
    r"(?:^|\s)[وف]?(?:في|من|على|إلى|عن|مع|ضد|بعد|قبل|خلال|عقب|إثر|منذ|بسبب|نتيجة|أعمال|عمليات|عملية|حول"
    r"|بين|هذه|هذا|تلك|كل|أي|دون)\s+$"
)
"""What stands before a noun and before no finite verb."""

DETERMINED = NOUN_BEFORE
"""What stands before a form that is no finite verb."""

VERB_BEFORE = _folded(
    r"(?:^|[،,.\s])[وف]?(?:قد|لقد|كان|كانت|كانوا|أن|لم|لن|لا|سوف|ما|الذي|التي|الذين|انهم|انها|انه|حيث|كما|فيما)\s+$"
)

_STOP = (
    r"في|من|على|إلى|الى|عن|مع|ضد|بعد|قبل|خلال|عقب|إثر|اثر|امس|أمس|اليوم|مساء|صباح|لدى|بين|قرب|أمام|امام"
    r"|نحو|عند|أن|ان|إن|التي|الذي|الذين|حين|عندما|كما|فيما|"
    r"وقد|قد|لم|لا|هذا|هذه|ذلك|تلك|حول|منذ|احتجاجا|حسب|بسبب|الاحد|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعة"
    r"|السبت|هناك|هنا|بجروح|داخل|خارج|شمال|جنوب|شرق|غرب|وسط|أيضا|ايضا|حتى|وهو|وهي|تحت|ثم|ظهر|فجر|ليل"
)
_WORD = r"(?!(?:" + _STOP + r")(?![^\W_]))(?!(?:وا|وي|بال|با|لل|وم|وق|وت|فق)\S)[^\W_]+"
PHRASE_AFTER = _folded(
    rf"\s+(?:(?:أول من أمس|مساء أمس|صباح أمس|فجر أمس|صباح اليوم|قبل ظهر أمس|أمس|اليوم|ايضا|هناك"
    rf"|الأسبوع الماضي|الشهر الماضي|العام الماضي|مؤخرا|قبل يومين)\s+)*(?:(?:نحو|حوالي|عشرات|مئات|آلاف|عدد"
    rf"|أكثر من \S+|\d+)\s+من\s+)?((?:(?:نحو|حوالي)\s+)?(?:\d+\s+)?{_WORD}(?:\s+{_WORD}){{0,2}})"
)
"""Words right after a verb that may name its subject or object."""

PHRASE_BEFORE = _folded(
    rf"(?:^|[\s\"،,:])(?:(?:أن|ان|إن|كان|كانت|وكان|وكانت"
    rf"|حيث)\s+\"?)?((?:\d+\s+)?{_WORD}(?:\s+{_WORD}){{0,2}})(?:\s+(?:في|من|على"
    rf"|عبر)\s+\S+(?:\s+\S+)?)?(?:\s+(?:قد|كانوا|كان|كانت|لقد|الذين|الذي|التي|هم))*\s+$"
)
"""Words before a verb that may name its subject."""

DAY_AFTER = _folded(r"\s+(?:أمس|اليوم|يوم|أول|غد|الأحد|الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|كل)(?![^\W_])")
"""What stands after a word that tells a time of day (فجر أمس)."""

TRIMMED = _folded(r"(?!)")
