"""What of an Arabic word tells which matter is spoken of: its stem, and which words tell little or nothing.

Source: the particles and endings of Larkey, Ballesteros and Connell, Light stemming for Arabic information retrieval
(2007), light10; after it the long vowels inside a word are left out, in which a plural or masdar differs from its
singular or verb (مشروع، مشاريع؛ تعزيز، يعزز).
"""

from __future__ import annotations

from hiwar.lang.ar.fold import SAME

_LEADS = ("وبال", "وكال", "وال", "بال", "كال", "فال", "ولل", "وس", "ال", "لل", "سي", "ست", "سن")
_PARTICLES = "وفبلك"
_ENDS = tuple("يتهما يتها يته تهما هما تهم تها هم ها نا ات ان ون ين يه ته وا يا ه ي".split())
_LONG = str.maketrans("", "", "اويءئؤ")
_LEAST = 3


def _folded(words: str) -> frozenset[str]:
    return frozenset(words.translate(SAME).split())


SILENT = _folded(
    """في من على إلى الى عن أن إن ان أنه أنها أنهما إنه لأن بأن كان كانت يكون تكون ما لا لم لن ليس هذا هذه ذلك
    تلك الذي التي الذين اللذين التى هو هي هم هما نحن كما كل بعض غير بين مع حول قد لقد ثم أو أم بل حيث حين
    عند عندما بعد قبل خلال منذ حتى إذا أي أيضا كذلك وكذلك بما مما فيما لدى نحو ضد دون سوف سيتم تم يتم جرى
    عبر وفق وفقا أجل بشأن بشأنها إطار ضمن ذات نفس الجانبان الجانبين الطرفان الطرفين البلدان البلدين الدولتان
    الدولتين الحكومتان الحكومتين حكومة حكومتي الوفدان الوزيران أكد أكدا أكدت مؤكدين مؤكدا اتفق اتفقا اتفقت
    اتفقوا التزم التزما التزامهما التزامه التزامها يلتزم يلتزمان ملتزم ملتزمان تعهد تعهدا تعهدت يتعهد اعتزم
    يعتزم يعتزمان عزمهما عزمه قرر قررا قررت جدد جددا جددت مجددا أعلن أعلنا أعلنت شدد شددا تزال يزال مازال
    تعتزم يعتزمان ستواصل يعقدان يسعيان سيقدم ستقدم تقدم المتعلقة المتعلق مواصلة الاستمرار استمرار يواصل
    سيواصل سيواصلان سيعمل سيعملان العمل يعمل يعملان عمل معا سويا يسعى يسعيان جديد جديدة رغبتهما حرصهما
    استعدادهما استعداده بيان عام"""
)
"""Function words, and the words that make a promise whatever it is about."""

FAINT = _folded(
    """تعزيز يعزز تعميق توسيع زيادة تطوير تنمية دعم يدعم تعاون التعاون تعاونهما تنسيق التنسيق جهود الجهود
    جهودهما مشترك مشتركة المشترك المشتركة ثنائي الثنائي الثنائية علاقات العلاقات شراكة الشراكة أهمية المجال
    مجال المجالات مجالات قضايا القضايا تبادل برنامج برامج مبادرة مبادرات تحقيق تنفيذ تقديم إجراءات سبل فرص
    مصالح مصلحة وطني الوطنية الوطني إقليمي الإقليمية دولي الدولية الدولي استراتيجي الاستراتيجي الاستراتيجية
    مستوى رفيع عالي قطاع قطاعات مؤسسات خاصة مستقبل تشجيع تسهيل ضمان توفير استخدام نظام نظم ممارسات أفضل
    خبرات الخبرات إنشاء تأسيس إقامة عقد إطلاق إعداد وضع إجراء بحث دراسة مناقشة استكشاف اتخاذ خطوات خطوة
    مكافحة مواجهة حماية منع الحد استكمال إنجاز متابعة بناء رفع زيادة عدد إضافية الإضافية لازمة اللازمة
    القائمة الحالية المقبلة القادمة المعنية ذات الصلة الخاص العامة الأخرى أخرى مختلف شتى كافة جميع"""
)
"""Words of every statement, which tell something only beside others."""


def stems(word: str) -> tuple[str, ...]:
    """The stem of a folded word: للمشاريع and المشروع have one; two where its first letter may be a particle."""
    shorn = _shorn(word)
    if shorn == word and word[:1] in _PARTICLES and len(word) > _LEAST + 1:
        return _bare(_ended(word)), _bare(_ended(word[1:]))
    return (_bare(_ended(shorn)),)


def _bare(word: str) -> str:
    bare = word[:1] + word[1:].translate(_LONG)
    return bare if len(bare) >= _LEAST else word


def _shorn(word: str) -> str:
    for lead in _LEADS:
        if word.startswith(lead) and len(word) - len(lead) >= _LEAST:
            return word[len(lead) :]
    return word


def _ended(word: str) -> str:
    for end in _ENDS:
        if word.endswith(end) and len(word) - len(end) >= _LEAST:
            return word[: -len(end)]
    return word
