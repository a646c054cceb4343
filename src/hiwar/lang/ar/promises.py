"""When the content of an Arabic act is a promise, and how firm it is.

Source: the codebook's section 2 and its settled questions: the governing verb sets the level; importance, belief and
general goods are no promise.
"""

from __future__ import annotations

from collections.abc import Iterator

from hiwar.lang.ar.clauses import _folded

_VAGUE = _folded(
    r"\s*(?:على|في|إلى|ب|ل)?\s*(?:هذا|هذه)?\s*(?:مدى|بالغ|عمق)?\s*[بل]?(?:أهمية|أهميه|ضرورة|الحاجة|حاجة"
    r"|وجوب|محورية|مركزية|أن|أنه|أنها|أنهما|إن|مبدأ|مبادئ|حق|متانة"
    r"|عمق|خطورة|الأهمية|الضرورة|حرص|رفض|عدم|وحدة|سيادة|قوة|مكانة|تطابق|توافق|السبل|مجموعة من المبادئ|نسب"
    r"|إعلان|بيان|مذكرة|خطاب|رسالة نوايا|وثيقة|نص"
    r"|رؤية|كل|جميع)(?![^\W_])"
)
_ON = _folded(r"\s*(?:[،,]?\s*[^.،؛]{0,60}?\s)??على\s+(?P<object>\S+(?:\s+\S+)?)")
_ON_THAT = _folded(r"\s*(?:[،,]?\s*[^.،؛]{0,40}?\s)??على\s+[أا]ن\s+(?:[يت]\S{2,})")
_OBJECT = _folded(r"\s*(?:على\s+)?(?:[بل]?ال\S+|ب\S{3,}|ل\S{3,}|\S{3,})")
_LIST = _folded(r"[^.\n]{0,160}(?:ما يلي|ما يأتي|التالي|الآتي|الاتي|التالية|الآتية)?\s*:\s*$")
_OWN = _folded(
    r"\s*(?:على\s+|من جديد\s+|مجددا\s+|تأكيد\s+|التأكيد على\s+)*(?P<noun>التزام|عزم|تصميم|استعداد|إصرار"
    r"|نية|نيت|اعتزام)(?:ه|ها|هما|هم|نا)?(?:\s+(?:المشترك|الراسخ|الثابت|القوي|الكامل|التام|المستمر|الشديد"
    r"|بلاده|بلادها|البلدين|الجانبين))*\s*(?:[،,][^،,]{0,90}[،,]\s*)?(?P<rest>(?:(?:ب|على|في|ل)\s*"
    r"|(?<=اعتزامهما\s)|(?<=اعتزامه\s)|(?<=اعتزامها\s)|(?<=عزمهما\s)|(?<=عزمه\s)|(?<=عزمها\s)|(?<=نيته\s)"
    r"|(?<=نيتها\s)|(?<=نيتهما\s)|(?<=نا\s)(?!ال))\S.*)"
)
_ADVERBIAL = _folded(r"^\s*[،,]\s*[^،,]{0,70}[،,]\s*")
_GENERAL = _folded(
    r"(?:ب|على|في|ل)\s*(?:ال)?(?:مواجهة التهديدات العالمية|مواجهة التحديات|شراكة|الشراكة|أمن|الأمن|سلام"
    r"|السلام|استقرار|الاستقرار|مبادئ|المبادئ|قيم|القيم|وحدة|سيادة|علاقات|صداقة|تحقيق السلام"
    r"|تحقيق الاستقرار|القانون الدولي|دعم المشترك|ميثاق)"
)
_CONTINUE = _folded(r"\s*(?:على\s+)(?:مواصلة|الاستمرار في|استمرار العمل|المضي قدما في|متابعة العمل)\s")
_EFFORT = _folded(
    r"^[وف]?(?:س(?:يسعى|تسعى|يسعيان|تسعيان|يسعون|نسعى|يعمل|تعمل|يعملان|تعملان|يعملون|نعمل|يحاول|تحاول)"
    r"|يسعى|يسعيان|تسعى|يعمل|يعملان|تعمل|تسعيان)(?![^\W_])"
)
_CONSIDER = _folded(r"^[وف]?س[يتن](?:نظر|نظران|نظرون|درس|درسان|بحث|بحثان)(?![^\W_])")
_INTENT = _folded(r"^[وف]?[يتن]?(?:عتزم|اعتزم|عزم|عازم|استعد|ستعد|مستعد|على استعداد|صمم|مصمم)")
_PLANNED = _folded(r"[وف]?من (?:المقرر|المزمع)\s")
_LIGHT = _folded(r"^[وف]?(?:م|ي|ت)?(?:أعرب|عرب|أبد|بد|عبر|معبر)")
"""A light verb, whose noun says how firm the promise is: أعرب عن عزمه، أبدى استعداده."""
_SAID = _folded(r"(?<![^\W_])(?:التزام|عزم|تصميم|استعداد|إصرار|نيت|اعتزام)")
_TEAMS = _folded(
    r"^[^.،]{0,60}?(?:وزير|وزراء|وزيري|فرق|فريق|لجنة|لجان|خبراء|الخبراء|المسؤولين|حكومتي|أجهزة|الجهات|مبعوث)"
)
_EXPLORE = _folded(r"(?<![^\W_])(?:ب|ل)?(?:استكشاف|لاستكشاف|بحث إمكانية|لبحث|دراسة إمكانية)\b")

DEADLINE_WORDS = _folded(
    r"(?:^|\s)(?:(?:في\s+وقت\s+(?:لاحق|مبكر)\s+من\s+(?:عام\s+|العام\s+|هذا\s+)*)"
    r"|و?(?:قبل|بحلول|في|فى|خلال|حتى|مع|منذ|يوم|مطلع|منتصف|أواخر|أوائل|بداية|نهاية|موعد أقصاه"
    r"|غضون|من|على مدى|لمدة)\s+(?:نهاية\s+|حلول\s+|موعد أقصاه\s+|الفترة\s+من\s+|الفترة\s+|عام\s+|العام\s+"
    r"|شهر\s+|أوائل\s+|غضون\s+|يوم\s+)*)$"
)
"""The words before a time that belong to a deadline, and make it one."""

SPLIT = _folded(
    r"[،,]?\s+و(?=(?:التزام|عزم|اعتزام|تصميم)(?:ه|ها|هما|هم|نا)\s)|\s+وعلى\s+(?=\S)|\s+و(?=العمل على\s)"
    r"|\s+وكذلك\s+(?:على\s+|(?=ب\S{4}))"
)
"""Where one act promises a second thing: اتفقا على … وعلى …."""

_DOING = (
    r"(?:إنشاء|تأسيس|إطلاق|افتتاح|فتح|بناء|تشييد|تدريب|تمويل|توقيع|إيفاد|إرسال|تنظيم|عقد|استضافة|تشكيل|إطلاع|تقديم|تخصيص|إلغاء"
    r"|زيادة|خفض|تسليم|توفير|تزويد|تشغيل|إعداد|إعادة|إنجاز|إبرام|نشر|رفع|إصلاح|ترميم|استثمار|توريد|زراعة|شراء|بيع|استئناف|تيسير|تسهيل|تبادل)"
)
_JOINED = _folded(rf"[،]?\s+و(?=[بل]?{_DOING}\s+\S)")
_GOVERNS = _folded(rf"(?:^|\s)[بل]?{_DOING}\s+\S")
_PURPOSE = _folded(r"\s(?:ل(?!ل)[^\W\d_]{4,}|من أجل|بهدف|بغية|عبر|من خلال|عن طريق|ب(?:واسطة|ما))(?![^\W_])")


def conjoined(words: str) -> Iterator[tuple[int, int]]:
    """Where a promise in `words` goes on with a second verbal noun of doing, with an object of its own.

    Not where it may belong to what the first is for, or to the means (عبر إنشاء … وتدريب …).
    """
    for cut in _JOINED.finditer(words):
        before = words[: cut.start()]
        if _GOVERNS.search(before) and not _PURPOSE.search(before) and len(before.split()) >= _OBJECT_TOO:
            yield cut.span()


_OBJECT_TOO = 3
"""How many words a verb with its object has at least."""

APART = _folded(r"[،,]?\s+و(?=(?:التزام|عزم|اعتزام|تصميم)(?:ه|ها|هما|هم|نا)\s)")
"""Where a promise stands behind other things that are affirmed: احترامهما …، والتزامهما ب…."""

_LETTER = "[ابتثجحخدذرزسشصضطظعغفقكلمنهوي]"
_NUMBERED = "اول|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر"
LISTED = _folded(
    rf"^\s*(?:[-•*–·▪◦‣]\s*|\(?[0-9]{{1,2}}\s*[.)\-–:]\s*|\(?{_LETTER}\s*[)\-–.]\s*|(?:{_NUMBERED})[اة]?\s*[:،-]\s*)"
)
"""What opens an entry of a list under `اتفقا على ما يلي:`."""

RUN_ON = _folded(r":\s*(?=\(?(?:1|أ|ا)\s*[)\-–]|اولا\s*[:،-])")
MARK = _folded(
    rf"(?:(?<=[:؛،.])|(?<=\sو))\s*(?:\(?(?:[0-9]{{1,2}}|{_LETTER})\s*[)\-–]\s*|و?(?:{_NUMBERED})[اة]?\s*[:،-]\s*)"
)
"""What opens a list inside a paragraph, and each of its entries: اتفقا على: أ) …؛ ب) …."""

TAIL = _folded(
    r"[،]\s*(?:إذ|حيث|مما|الأمر الذي|وهو ما|وهي|وذلك (?:في إطار|في ضوء|انطلاقا|لما|نظرا)|نظرا|علما بأن|على أن"
    r"|انطلاقا من|بما (?:يسهم|يعزز|يخدم|يحقق|يعود|يضمن|يلبي))(?![^\W_])|\s*؛\s*و?\s*$"
)
"""Why a promise is made and what it is good for, which is no part of it."""

PLANNED = _folded(r"\s*[،]?\s*على أن\s")
"""What opens the planned time behind a promise: على أن تبدأ الأعمال في مارس."""

CIRCUMSTANCE = _folded(
    r"(?<![^\W_])(?:الذي|التي|اللذين|اللتين|الذين|حيث|وفقا|وفق|بموجب|بما يتماشى|بما يتفق|استنادا|على هامش|خلال|عملا"
    r"|تماشيا|في ضوء|والذي|والتي)(?![^\W_])"
)
"""Where what is promised ends and its circumstances begin: … الأسلحة، والذي يتعارض مع القرار."""

THIS = _folded(
    r"(?<![^\W_])[وبلك]?(?:هذا|هذه|هذين|هاتين|ذلك|تلك|الصدد|الخصوص|الشأن|المذكور|المذكورة"
    r"|(?:مع|من|علي|في|ب|ل|إلي|بين)(?:ه|ها|هما|هم))(?![^\W_])"
)
"""What points back to a matter told before."""

UNREAL = _folded(r"(?!)")
"""Arabic tells what would be in the past, which is no promise."""

LIST_OPENS = _LIST
"""An umbrella that a list follows."""


def level_of(kind: str, head: str, content: str) -> int | None:
    """The level of the promise that an act makes, or None where it makes none.

    `head` and `content` are folded; `content` is what follows the head and its subject.
    """
    content = _ADVERBIAL.sub(" ", content, count=1)
    reader = {"agree": _agreed, "commit": _committed, "affirm": _affirmed, "call_for": _tasked, "hope": _hoped}.get(
        kind
    )
    return reader(head, content) if reader else None


def _agreed(head: str, content: str) -> int | None:
    del head
    if _ON_THAT.match(content):
        return 4
    found = _ON.match(content)
    if not found or _VAGUE.match(found.group("object")):
        return None
    return 4


def _committed(head: str, content: str) -> int | None:
    if _PLANNED.match(head):
        return 3
    if _LIGHT.match(head):
        said = _SAID.search(head + content)
        return _affirmed("", (head + content)[said.start() :]) if said else None
    if _EFFORT.match(head):
        return 2
    if _CONSIDER.match(head):
        return 3
    future = head.lstrip("وف").startswith(("س", "تقرر", "يتعين", "تتعين"))
    if not future and (_VAGUE.match(content) or _OBJECT.match(content) is None):
        return None
    if _INTENT.match(head):
        return 3
    if head.lstrip("وف").startswith(("التز", "ملتز", "يلتز", "تلتز", "التزم")) and _GENERAL.match(content.lstrip()):
        return None
    return 4


def _affirmed(head: str, content: str) -> int | None:
    del head
    if own := _OWN.match(content) or next((_OWN.match(content, cut.end()) for cut in APART.finditer(content)), None):
        rest = own.group("rest")
        if _GENERAL.match(rest) or _VAGUE.match(rest):
            return None
        return 4 if own.group("noun").startswith("التز") else 3
    return 3 if _CONTINUE.match(content) else None


def _tasked(head: str, content: str) -> int | None:
    asked = head.lstrip("وف").startswith("طلب") and content.lstrip().startswith("من ")
    asked = asked or head.lstrip("وف").startswith(("كلف", "وجه", "يكلف", "مكلف"))
    if not asked or not _TEAMS.match(content):
        return None
    return 3 if _EXPLORE.search(content) else 4


def _hoped(head: str, content: str) -> int | None:
    """Looking forward is effort where a dated deliverable follows; the caller asks for the date."""
    del head
    return None if _VAGUE.match(content) else 1
