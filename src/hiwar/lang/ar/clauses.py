"""How Arabic puts a sentence together: what joins mentions, where a name ends, where a subject stands.

The subject follows its verb or stands before it, and a verb or participle without one keeps the subject of the
sentence, with which it agrees in number (Ryding 2005, chapters 3 and 13).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hiwar.lang.ar.fold import SAME
from hiwar.lang.forms import Shape


def _folded(pattern: str) -> re.Pattern[str]:
    """A pattern over folded text, written with the spelling of the dictionary."""
    return re.compile(pattern.translate(SAME))


JOINS = _folded(r"\s*[،,]?\s*(?:و|وكذلك |وكل من |وبين )\s*(?:كل من |كلا من |كلا من |بين )?|\s*[،,]\s*|\s*-\s*|\s+مع\s+")
"""What may stand between two mentions that act together; a joined و is no part of the second."""

TITLE_GAP = _folded(r"\s+|\s*-\s*|\s+و|،?\s+و(?=وزير|نائب|رئيس)|\s+لدى\s+")
"""What may stand between the pieces of a title: رئيس الوزراء وزير الخارجية، نائب الرئيس ووزير الدفاع."""

TITLE_AND = _folded(r"[،,]|(?:^|\s)و")
"""What joins two pieces of a title as equals."""

FORMAL_GAP = _folded(r"\s+في\s+(?:جمهورية|الجمهورية|المملكة|مملكة|دولة|سلطنة|الولايات)\s.*")
"""An office with the full name of its state: رئيس مجلس الوزراء في جمهورية العراق."""

MANY_GAP = _folded(r"\s+(?:في\s+|ل)?(?:كل من\s+)?(?:دول\s+)?")
"""What may stand between ministers and the states that are theirs: وزراء المياه في مصر والسودان."""

CONSTRUCTS = True
"""What belongs together stands side by side: وزير المياه المصري, and a title right behind the name."""

NAME_STATE_GAP = re.compile(r"(?!)")
"""Arabic puts the state beside the office, not behind the name."""

SUBJECT_GAP = _folded(
    r"\s*(?:(?:كل من|كلا من|أيضا|كذلك|مجددا|أمس|اليوم|مساء أمس|صباح اليوم|مساء اليوم|مساء|صباح|هنا|بقوة"
    r"|معا|فيها|فيه|خلالها|خلاله"
    r"|خلال اللقاء|خلال الاجتماع|خلال المباحثات|من جانبه|من جهته|من جانبها|بدوره|بدورها|السيد|أصحاب السمو"
    r"|أصحاب المعالي|قادة|رؤساء|وفود"
    r"|ممثلو|عنه|به|عليها|عليه|لها|له|إليه|إليها|معه|معها|(?:في|ب)\S*(?:\s\S+){1,3}?(?=\s(?:ممثلو|قادة"
    r"|وزير|وزراء|رئيس)))(?:\s*[،,]?\s*و?(?![^\W_])|\s*[،,]?\s+و?))*"
)
"""What may stand between a verb and the subject after it."""

BEFORE_GAP = _folded(
    r"\s*[،,]?\s*(?:(?:قد|كان|كانت|كانا|كانوا|لقد|ايضا|كذلك|اليوم|امس|مجددا|الذي|التي|هو|هي|هما|هم|مشتركا)\s*)*"
)
"""What may stand between a subject and the verb after it."""

_NAME_STOPS = frozenset(
    "في من على إلى عن مع أن إن بأن خلال بعد قبل عقب لدى بين حول بشأن حيث كما الذي التي الذين اللذين ثم "
    "قد كان كانت هو هي "
    "وذلك ذلك هذا هذه تلك لم لن لا ما إلا اليوم أمس مساء صباح يوم نظيره نظيرته مشترك برئاسة بحضور "
    "بمشاركة بمناسبة أثناء منذ حتى "
    "عند عبر ضد نحو لكن إذ كل بما مما عما عليه فيه به له لها وهو وهي يعد يعتبر أيضا كذلك لأن ونظيره مجلس "
    "أنه أنها بدعوة تلبية "
    "أهمية ضرورة حرص دعم موقف متانة عمق نقل فيما بينما أمام وزراء تحت فوق والوفد المرافق الشقيق الصديق "
    "الراهنة أعمال أشغال فعاليات جلسة جلسات لاحقا خصوصا تقريبا برنامجا".translate(SAME).split()
)
_WORD = re.compile(r"\s?([^\W\d_]\.|[^\W\d_]+)(?![^\W\d_])")
_BINDERS = "بن ابن بنت ال ابو ابي عبد بو ولد ر ج"
BINDERS = frozenset(_BINDERS.split())
"""Particles that bind the next word of a name to them."""

_GIVEN = """
حمزه اسامه طلحه عطيه خليفه حذيفه معاويه سلامه فاطمه خديجه عائشه اميره نوره ساره هبه نادره جميله
بركات فرحات عنايات عبيدات بشارات
"""
_GIVEN_NAMES = frozenset(_GIVEN.split())
"""Names that end as common nouns do."""
MAX_NAME = 8


def name_after(folded: str, cased: str, at: int, walls: frozenset[int]) -> tuple[int, int] | None:
    """Where a name stands that begins right after offset `at`, or None.

    `cased` is the same text as written, with hamza and teh marbuta. `walls` are offsets at which something known
    begins (a verb, a state, a side, a common noun): a name does not run over one.
    """
    start, stop, words = -1, -1, 0
    place = at
    bound = False
    while words < MAX_NAME and (found := _WORD.match(folded, place)):
        word, begins = found.group(1), found.start(1)
        if not bound and (
            begins in walls
            or (begins + 1 in walls and word[0] in "وف")
            or _ends_name(word, cased[begins : found.end(1)], words)
        ):
            break
        start = begins if start < 0 else start
        stop = found.end(1)
        bound = word.rstrip(".") in BINDERS
        words += not bound
        place = stop
    if start < 0 or bound or (words == 1 and folded[start : start + 2] == "ال"):
        return None
    return start, stop


_JOINED = ("بال", "وال", "لل")
_VERBAL = re.compile(r"ال(?:ا[^\W\d_]{3,}|ت[^\W\d_]{2}ي[^\W\d_]|ت[^\W\d_]ا[^\W\d_]{2}|م[^\W\d_]ا[^\W\d_]{2}ات)$")
"""A verbal noun with the article: الاتفاق، التوقيع، التعاون، المباحثات."""


_ACCUSATIVE = re.compile(
    r"(?:[وف]?م\S+|[اإ][^اأإ]{2,4}ا[^اي]ا|ت[^ا]{2}ي[^ا]ا|ت[^ا]{2,3}[^اي]ا|[^اأإآ]{2,3}ا[^اي]ا|\S{3,}[^ا]اتا"
    r"|(?:رسم|ثنائ|هاتف|مرئ|سنو|يوم|أسبوع|شهر|حال|محل|دول|إقليم|سياس|شخص|علن|نهائ|مبدئ|جد|تلفزيون|صحف|صحاف|صباح|مسائ"
    r"|رئيس|عاجل|مشترك|إيجاب|سلم|لاحق|سابق|خصوص|تدريج|جزئ|كل|أول|قطر|عرب|أمريك|أمن|عسكر|اقتصاد|تاريخ|استثنائ)يا?ا)$"
)
"""A noun or adverb in the accusative, which ends in alef as foreign names do: اجتماعا، مؤكدا، هاتفيا; not إيوايا."""


def _ends_name(word: str, written: str, nth: int) -> bool:
    """Whether a word is no part of a name, told by its shape; `nth` words of the name stand before it."""
    if word in _NAME_STOPS and written != "علي":
        return True
    if word in _GIVEN_NAMES:
        return False
    article = word.startswith("ال")
    if written[-1] in "ةه" and not article and not written.endswith("الله"):
        own = written[-1] == "ه" and not written.endswith("يه")  # a pronoun, as in ضيفه; foreign names end in يه
        return len(word) > 3 if own else written[-1] == "ة" and len(word) > 4 and nth != 1
    if word.endswith("ات") and len(word) > 5:
        return True
    if word[-1] == "ا" and not article and len(word) > (5 if nth else 6):
        return nth == 0 or bool(_ACCUSATIVE.match(written)) or len(word) > 8
    if nth and word[0] == "و" and len(word) > 3 and word[1] != "و":
        return True
    if word.startswith(_JOINED) and len(word) > 5:
        return True
    return nth > 0 and bool(_VERBAL.match(written)) and written[-1] not in "يى"


def name_before(folded: str, cased: str, at: int, walls: frozenset[int]) -> tuple[int, int] | None:
    """Arabic reports put the office first: no name is sought before it."""
    del folded, cased, at, walls
    return None


PASSIVE = _folded(
    r"(?:^|[\s،])[وف]?(?:تم|تمت|يتم|جرى|جرت|سيتم)(?:\s+(?:خلال|في|بعد|ايضا|كذلك|اليوم|امس|فيه|فيها|خلاله"
    r"|خلالها|معه|معها)(?:\s+\S+){0,2}?)?\s+$"
)
"""A light verb before a verbal noun makes it an act without actors: تم الاتفاق، جرى بحث."""

NEGATION = _folded(r"(?:^|[\s،])[وف]?(?:لم|لا|لن|ليس|ليست|دون|عدم|غير)\s+$")

_FUTURE = _folded(r"(?<![^\W_])[وف]?(?:(?P<joined>س[يتن])\w{3,}|سوف\s+[يتن]\w{2,}|(?<=لن )[يتن]\w{2,})")
_MAKING = (
    r"(?:إنشاء|تأسيس|تشكيل|إطلاق|عقد|انعقاد|توقيع|افتتاح|تدشين|إقامة|إعداد|تبادل|تنظيم|تعيين|إيفاد|بناء|استئناف|فتح"
    r"|إعادة فتح|تخصيص|استضافة|إبرام|وضع)"
)
ARRANGED = _folded(
    rf"(?<![^\W_])[وف]?(?:(?P<made>(?:س[يت]تم|سوف [يت]تم|تقرر)\s+{_MAKING})"
    rf"|من (?:المقرر|المزمع)\s+(?:(?P<planned>{_MAKING})"
    r"|أن\s+(?!(?:يتم|تتم|يكون|تكون)\s)[يت]\w{2,})|(?P<due>[يت]تعين على))(?![^\W_])"
)
"""What is to be done: سيتم إنشاء، تقرر عقد، من المقرر أن يزور، يتعين على الجانبين."""

_NOT_FUTURE = _folded(
    r"(?:[وف]?سوف\s+[يت]كون|[وف]?س(?:[يت]كون\w*|[يت]تم|[يت]ؤدي|[يت]سهم|[يت]ساعد|[يت]جعل|[يت]مكن|ياس\w*"
    r"|ياد\w*|ياق\w*|يناء|يما|ياح\w*|يار\w*|ينما\w*|يطر\w*"
    r"|ير|يرة|يرا|يرته|يد|يدة|يدات|يف|يوف|يل|يول|يناريو\w*|يئ\w*|يكولوج\w*|تون|تين|تة|تار|تائر|نة|نوات"
    r"|نوي\w*|ندات|ند|نغافورة|نجاب|نجار|نغال|نمار|نتر\w*|نتين|نتان|نتيمتر\w*"
    r"|يدني|يراليون|يبيريا|تراتيج\w*|توكهولم|تانلي|تاندرد|تيفن|توري|تيلات|تعين|تينات|نابل|نان|نام))(?![^\W_])"
)
"""Words that begin like a future and are none: سياسة، سيادة، ستة، سنوات."""


def futures(folded: str) -> Iterator[tuple[int, int, Shape]]:
    """Where words for the future stand, with number and gender: سيعقدان، سوف تعمل، لن تشارك، من المقرر أن يزور."""
    for found in ARRANGED.finditer(folded):
        clitic = folded[found.start()] if folded[found.start()] in "وف" else ""
        yield found.start() + len(clitic), found.end(), Shape("future", 1, "", clitic=clitic)
    for found in _FUTURE.finditer(folded):
        if _NOT_FUTURE.match(found.group()):
            continue
        start = found.start() + (found.group()[0] in "وف" and len(found.group()) > 5)
        clitic = folded[found.start() : start]
        yield start, found.end(), _future_shape(folded[start : found.end()])._replace(clitic=clitic)


def _future_shape(words: str) -> Shape:
    verb = words.split()[-1]
    if verb[:2] == "سن" or (" " in words and verb[0] == "ن"):
        return Shape("future", 3)
    gender = "f" if verb[:2] == "ست" or (" " in words and verb[0] == "ت") else "m"
    many = verb.endswith("ون") and gender == "m" and not verb.endswith(("عاون", "كون", "صون", "هون"))
    number = 2 if verb.endswith("ان") else 3 if many else 1
    return Shape("future", number, gender)


_GOES_ON = re.compile(r"[,،؛;:\")»”]\s*و?$|^\s*و?$")
_RESUMES = _folded(
    r"(?:^|[\s،,])[وف]?(?:فيما|بينما|حيث|في حين|هو ما|هي ما|الأمر الذي|من جانبه|من جهته|من جانبها|من جهتها"
    r"|بدوره|بدورها|لكنه|لكنها)\s+(?:قد\s+)?$"
)


def resumes(before: str, shape: Shape, kind: str) -> bool:
    """Whether the text goes on telling, out of what somebody is told to have said.

    … أن البلدين اتفقا، {مشيرا} إلى …; … أن العلاقات قوية، و{قال} إن …; … أن الوضع صعب، فيما {شدد} الوزير على ….
    """
    if shape.tense == "participle":
        return bool(_GOES_ON.search(before))
    if _RESUMES.search(before):
        return True
    return kind == "state" and shape.tense == "past" and shape.number == 1 and shape.clitic == "و"


def is_nominal(written: str) -> bool:
    """Whether a written word is a noun or participle whatever verb it looks like: tanwin says so."""
    return "\u064b" in written


TRAILING = _folded(r"(?:[\s،,]+(?:و|ف|كما))?[\s،؛,.;:–-]*$")
"""What stands at the end of the content of an act and is no part of it."""

NAME_JOINED = "ول"
"""Particles that are written onto a short name; the last is a preposition."""

NAME_ENDINGS = frozenset(("الابن", "الثاني", "الثالث"))
"""Words after a last name that do not tell one person from another."""


def honour_of(word: str) -> str:
    """The courtesy in a word that stands for one so honoured: سمو of سموه."""
    return word.removesuffix("ه").rstrip("ت")


RELATIVE = _folded(r"(?:الذي|التي|اللذين|اللذان|الذين|مما|ما|بما|كما|حيث)\s+$")
THAT = _folded(r"(?:^|[^\w]|_)(?:على\s+|الى\s+)?[بوف]?[اإأ]ن(?:ه|ها|هما|هم|نا|ني)?\b")
"""What opens the content of an act of speech."""

BETWEEN = _folded(r"\bبين\s+$")
WITH = _folded(r"^(?:.{0,80}?\s)?مع\s+(?:كل من\s+)?$|^\s+(?:هو\s+)?و$")

NEXT_CLAUSE = re.compile(r"(?!)")
"""Arabic clauses end where `CLAUSE_END` says."""

CLAUSE_END = _folded(
    r"[؛;!؟?\n]|\.(?!\d)|،\s+(?=(?:كما|فيما|بينما|حيث|مشير|موضح|مؤكد|لافت|مضيف|قائل|معرب|مشدد|وذلك|في حين|الى ذلك))"
)
"""Where the content of an act ends at the latest."""

PARTED = _folded(
    r"[؛:]|[،]\s*(?:و|بل |لكن|إذ |حيث |فيما |بينما |كما |مؤكد|مشير|موضح|مضيف|مشدد|لافت|معرب|قائل|معلن)"
    r"|\s(?:بل|لكن|لكنه|لكنها|فيما|بينما)\s|(?:^|\s)و\s*$"
)
"""What between a word and a verb after it tells that the verb stands in another clause."""

REFUSED = re.compile(r"(?!)")
"""In Arabic what denies stands before its verb."""

THEN = frozenset(("ف",))
"""What is joined to the verb that follows from a condition: فستقدم."""

TOPIC = re.compile(r"(?P<topic>(?!))")
"""In Arabic what is to be made stands behind the verb."""

ISSUED = _folded(r"(?:^|\s)[وف]?[يت]?(?:أصدر|صدر|وقع|نشر|اعتمد|أقر)(?:ت|ا|تا|ان|ون|وا)?\s+$")
"""What before the name of a statement tells that it is told of: البلدان يصدران بيانا مشتركا."""
