"""Where the subject of an Arabic act stands.

أكدت [قطر والولايات المتحدة] متانة …      after the verb
أن [الجانبين] أكدا أهمية …                 before it, agreeing in number
… ، مؤكدين على مواصلة …                    none of its own: that of the sentence
تم الاتفاق على …                           none at all
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from hiwar.lang.ar.clauses import ARRANGED, BEFORE_GAP, PASSIVE, SUBJECT_GAP, _folded
from hiwar.lang.forms import Head, Shape, Standing, Subject

_PREPOSITION = _folded(
    r"(?:^|\s)(?:في|من|على|إلى|عن|مع|بعد|قبل|عقب|خلال|لدى|بشأن|حول|أجل|منذ|حتى|سبل|موضوع|مجال|بـ)\s+$"
)
_OF_MEETING = _folded(r"(?:^|\s)[وف]?(?:خلال|أثناء|قبل|قبيل|منذ|لدى|أهمية|ضرورة|دورية|مع|موعد|مكان|على)\s+$")
_LINKED = _folded(
    r"(?:^|[،,.:؛\"()/»”\n–—-]|(?:^|\s)[وف]?(?:لم|لن|لا|كما|لكنه|بل|من جانبه|من جهته|من جانبهم|من جانبها"
    r"|بدوره|بدورها|حيث|فيما|بينما|ثم|وقد|فقد|قد|لقد|كانت|كان|أنه|أنها|أنهما|أنهم|إنه|إنها|بأنه|بأنها|انه"
    r"|ان|أن|بأن|إن|الذي|التي|وهو|وهي))\s*$"
)
_CLAUSE = _folded(_LINKED.pattern + r"|(?:^|\s)[وف]$|^\s*$")
"""What stands before a subject that opens its clause."""
_OCCASION = _folded(
    r"(?:^|[،.\n])\s*[وف]?(?:في|خلال|عقب|بعد|لدى|أثناء|على هامش|قبيل|قبل)\s+(?:\S+\s+){0,3}?(?:هذا\s+)?"
    r"(?:اللقاء|الاجتماع|المباحثات|المحادثات|الحوار|الجلسة|القمة|الزيارة|المؤتمر|الصدد|الإطار|السياق|المشاورات)\s*$"
)
"""What may open a clause before its verb: في ختام اللقاء شكر الوزير …."""
_WHERE = _folded(
    r"(?:\s*[،,]?\s*(?:(?:(?:مساء|صباح|ظهر|عصر)\s+)?(?:أمس|اليوم)|في\s+\S+(?:\s\S+)?)){1,3}\s*[،,]?\s+(?:كل من\s+)?"
)
"""A place and a time may stand between a verb and the people who are its subject: اجتمع أمس في الدوحة وزراء …."""
_AGAIN = _folded(r"(?:عقد|انعقاد)(?![^\W_])|\S+\s+(?:عليه|عليها|عليهما|بشأنه|بشأنها)(?![^\W_])")
"""What a relative clause tells again of something already told: الذي تم عقده، التي تم الاتفاق عليها."""
_THAT = _folded(r"(?:^|\s)[وب]?[اأإ]ن\s+$")
_CONDITION = _folded(r"(?:^|[\s\"])(?:إذا|لو|ما لم|في حال)\s+(?:لم|لن|لا|ما)?\s*$")
"""What is only supposed is no act."""
_NEVER = _folded(r"(?:^|\s)[وف]?لن\s+$")
"""What will not be is told of him who stands beside the verb, and of nobody else."""
_OTHERS = _folded(
    r"\s+(?:ال)?(?:شركة|شركات|مؤسسة|مؤسسات|جامعة|جامعات|بنك|بنوك|مصرف|مصارف|منظمة|منظمات|وكالة|وكالات|هيئة|طائرات|طائرة|قطارات"
    r"|سفن|نادي|أندية|جمعية|جمعيات|صحيفة|قناة|غرفة|محكمة|خطوط|مجموعة(?! العمل| عمل))(?![^\W_])"
)
"""Subjects that are neither sides nor speak for them: ستسير شركة الاتحاد رحلات."""
_VERBAL = _folded(r"ت[^\W\d_]{2,4}ا\s+[^\W\d_]{2,}يا(?![^\W_])")
"""A verbal noun that looks like a verb of two, told by the adjective behind it: تعهدا قطريا."""
_BY = _folded(r"[^.،؛]{0,80}\sمن (?:قبل|جانب)\s")
_PARTICLE = _folded(r"\s(?:إلى|على|عن|في|مع|من)$")
_CONVENES = _folded(
    r"[وف]?(?:س|سوف\s+)?[يت](?:عقد|نعقد|جتمع|لتئم|ستأنف|لتقي|قام|ستكمل|واصل|ستضاف|تواصل|لتقون|جتمعون)(?![^\W_])"
)
"""What of a meeting or group to come is a promise of its parties: that it will be held."""
_RELATIVE = _folded(r"(?:^|\s)(?:الذي|التي|اللذين|اللذان|الذين|ما|مما)\s*$")
_PRONOUN_BEFORE = _folded(r"(?:^|\s)[وب]?[اأإ]نه(?:ا|ما|م)?\s+(?:قد\s+)?$")
_WITH = _folded(r"\sمع\s+$")
_UPON = _folded(r"\s+على\s")
_ALSO = _folded(r"(?:^|\s)كما\s+$")
_COMMA = re.compile(r"[,;:\"]\s*$|\n\s*$|^\s*$")
_CONTENT = _folded(r"\s*(?::|على|إلى|عن|أن|إن|بأن|ب\w|ل\w|ال\w|في هذا|من جديد|\w+ه\b|\w+هما\b|دعم|أهمية|ضرورة|حرص|رفض)")


def find_subject(folded: str, head: Head, groups: Sequence[Standing], following: int) -> Subject | None:
    """How the head has its subject, or None where it is no act.

    `groups` are in the order of the text; `following` is the first that begins after the head.
    """
    for shape in head.shapes:
        reader = _NOUNS if shape.tense == "noun" else _PARTICIPLES if shape.tense == "participle" else _VERBS
        if found := reader(folded, head, shape, (groups, following)):
            return found
    return None


Groups = tuple[Sequence[Standing], int]


def _of_noun(folded: str, head: Head, shape: Shape, near: Groups) -> Subject | None:
    """A verbal noun is an act with تم or جرى before it, or right before its own subject: اتفاق الجانبين."""
    light = PASSIVE.search(folded, max(0, head.opening - 1), head.start)
    again = light and _RELATIVE.search(folded, head.opening, light.start() + 1) and _AGAIN.match(folded, head.start)
    if light and not shape.clitic and not again:
        start = light.start() + len(light.group()) - len(light.group().lstrip(" ,\n"))
        return Subject(
            "none",
            shape,
            start + ((folded[start] in "وف" and folded[start + 1] != "ت") or folded[start : start + 2] == "وت"),
        )
    groups, following = near
    if head.before >= 0 and _WITH.search(folded, head.opening, head.start) and _UPON.match(folded, head.stop):
        return Subject("kept", shape, head.start)
    if shape.definite or shape.suffix or shape.clitic.strip("وف") in ("ك",):
        return None
    if following < len(groups):
        group = groups[following]
        if (
            folded[head.stop : group.start].strip() == ""
            and not group.bound
            and (group.kind != "statement" or _meets(folded, head))
        ):
            return Subject("group", shape, head.start, following)
    return None


def _meets(folded: str, head: Head) -> bool:
    """Whether a verbal noun tells that a meeting was held, and not when or how much it matters (خلال انعقاد الحوار)."""
    before = folded[head.opening : head.start]
    return head.start == head.opening or not (head.homograph or _OF_MEETING.search(before))


def _of_participle(folded: str, head: Head, shape: Shape, near: Groups) -> Subject | None:
    """مؤكدا، مؤكدين: that of the sentence; one without ending only after a subject of its own: قطر ملتزمة."""
    word = folded[head.start : head.stop].split(" ")[0]
    before = folded[head.opening : head.start]
    says = " " in folded[head.start : head.stop] or bool(_CONTENT.match(folded, head.stop))
    if _PRONOUN_BEFORE.search(before) and says:
        return Subject("kept", shape, head.start)
    circumstance = word.endswith(("ا", "ين", "ان", "تين")) and not word.endswith("تان")
    apart = bool(_COMMA.search(before))
    if circumstance or (apart and word.endswith("ه")):
        if not apart and (own := _own_subject(folded, head, shape, near)):
            return own if says else None
        if head.before < 0 and before.strip():
            return _first_subject(head, shape, near) if apart and says else None
        return Subject("kept", shape, head.start) if apart or shape.clitic == "و" or says else None
    own = _own_subject(folded, head, shape, near)
    return own if own and says else None


def _first_subject(head: Head, shape: Shape, near: Groups) -> Subject | None:
    """The first of the sentence that agrees, where no act stands before: تحدث الوزيران إلى الصحافة، مشيرين إلى …."""
    groups, following = near
    for at in range(following):
        group = groups[at]
        if group.start < head.opening or group.stop > head.start:
            continue
        if group.bound or group.kind == "statement":
            continue
        return Subject("group", shape, head.start, at) if (group.number > 1) == (shape.number > 1) else None
    return None


def _of_verb(folded: str, head: Head, shape: Shape, near: Groups) -> Subject | None:
    before = folded[head.opening : head.start]
    if _CONDITION.search(before):
        return None
    if shape.tense == "future" and (arranged := ARRANGED.fullmatch(folded[head.start : head.stop])):
        return _arranged(folded, head, shape, (arranged, near))
    if shape.tense == "future" and _only_meets(folded, head, near):
        return _own_subject(folded, head, shape, near)
    if shape.number == 1 and shape.tense == "future" and _OTHERS.match(folded, head.stop):
        return None
    if shape.tense == "past" and shape.number == 2 and _VERBAL.match(folded, head.start):
        return None
    if shape.suffix and not _RELATIVE.search(before):
        return _told(folded, head, shape, near)
    if (own := _after(folded, head, shape, near)) and (not head.homograph or _joined(shape, before)):
        return own
    own = _own_subject(folded, head, shape, near)
    if own and not (head.homograph and shape.number == 1 and _object(folded, head, near[0][own.group], before)):
        return own
    if (_PREPOSITION.search(before) and shape.number == 1) or (shape.tense == "future" and _NEVER.search(before)):
        return None
    if not head.homograph and (far := _after(folded, head, shape, near, far=True)):
        return far
    if shape.number == 3 and not shape.gender:
        opens = not before.strip(" وف") or not head.homograph
        return Subject("first", shape, head.start) if opens else None
    if head.homograph and _ALSO.search(before):
        return Subject("kept", shape, head.start)
    if shape.number >= 2 and not (head.homograph and (shape.tense == "present" or not _joined(shape, before))):
        return Subject("kept", shape, head.start)
    if _PRONOUN_BEFORE.search(before):
        return Subject("kept", shape, head.start)
    if head.homograph or shape.suffix or _RELATIVE.search(before):
        return None
    if shape.clitic or _LINKED.search(before):
        return Subject("kept", shape, head.start)
    return None


def _arranged(folded: str, head: Head, shape: Shape, found: tuple[re.Match[str], Groups]) -> Subject | None:
    """What is to be done has the subject right behind, or none where a verbal noun says what is to be made."""
    arranged, (groups, following) = found
    if arranged.group("made") or arranged.group("planned"):
        return None if _BY.match(folded, head.stop, head.closing) else Subject("none", shape, head.start)
    if following < len(groups) and SUBJECT_GAP.fullmatch(folded[head.stop : groups[following].start]):
        group = groups[following]
        meets = group.kind != "statement" or _CONVENES.match(folded[head.start : head.stop].split()[-1])
        return Subject("group", shape, head.start, following) if meets and not group.bound else None
    return None


def _only_meets(folded: str, head: Head, near: Groups) -> bool:
    """Whether a meeting or group to come is told to do something else than meet: سيبحث الاجتماع."""
    groups, following = near
    if following >= len(groups) or groups[following].kind != "statement" or _CONVENES.match(folded, head.start):
        return False
    return bool(SUBJECT_GAP.fullmatch(folded[head.stop : groups[following].start]))


def _told(folded: str, head: Head, shape: Shape, near: Groups) -> Subject | None:
    """A verb with its object written on, right behind its subject: أن الوزير أبلغه."""
    own = _own_subject(folded, head, shape, near)
    if not own:
        return None
    group = near[0][own.group]
    beside = folded[group.stop : head.start] == " " and _THAT.search(folded[head.opening : group.start])
    return own if beside else None


def _object(folded: str, head: Head, group: Standing, before: str) -> bool:
    """Whether a word that is also a noun is one: after a preposition, or where the verb before has the subject.

    أكد الوزير {دعم} بلاده: what is affirmed, no act of its own.
    """
    taken = 0 <= head.before <= group.start and not folded[head.before : group.start].strip()
    return bool(_PREPOSITION.search(before)) or (taken and group.stop < head.start)


def _joined(shape: Shape, before: str) -> bool:
    """Whether a word stands where a verb opens its clause: after و, a conjunction, or words for the occasion."""
    return bool(shape.clitic or _LINKED.search(before) or _OCCASION.search(before))


def _after(folded: str, head: Head, shape: Shape, near: Groups, *, far: bool = False) -> Subject | None:
    """The verb comes first and is then singular; `far` where a place or time stands between the two."""
    groups, following = near
    if shape.number > 1 or following >= len(groups):
        return None
    group = groups[following]
    if group.stop > head.closing or group.bound:
        return None
    gap = folded[head.stop : group.start]
    if _PARTICLE.search(folded, head.start, head.stop) and not gap.strip():
        return None  # what the particle governs is no subject
    if (_WHERE if far else SUBJECT_GAP).fullmatch(gap) and (not far or group.kind in ("person", "organ", "side")):
        return Subject("group", shape, head.start, following)
    return None


def _own_subject(folded: str, head: Head, shape: Shape, near: Groups) -> Subject | None:
    """The subject stands right before and the verb agrees with it in number."""
    groups, following = near
    at = following - 1
    while at >= 0 and groups[at].stop > head.start:
        at -= 1
    if at < 0 or groups[at].start < head.opening:
        return None
    group = groups[at]
    if group.bound or not BEFORE_GAP.fullmatch(folded[group.stop : head.start]):
        return None
    if group.kind == "statement" and (
        (shape.tense == "future" and not _CONVENES.match(folded, head.start))
        or shape.number > 1
        or not _LINKED.search(folded[head.opening : group.start] or " ")
    ):
        return None
    if group.number > 1 and shape.number == 1 and shape.gender == "m":
        return None
    if group.number == 1 and shape.number > 1 and group.kind != "body":
        return None
    return Subject("group", shape, head.start, at)


_NOUNS, _PARTICIPLES, _VERBS = _of_noun, _of_participle, _of_verb
