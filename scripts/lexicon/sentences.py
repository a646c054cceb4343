"""The examples of built entries: one sentence in which a name must be found, others in which it must not."""

from __future__ import annotations

import zlib

from hiwar.lang.folding import fold_form

SAY = {
    ("ar", "state"): (
        "وصل وفد من {X} إلى مقر الاجتماع", "أجرى الوزير محادثات مع نظيره من {X}", "وقعت حكومة {X} الاتفاقية أمس",
        "أعرب الجانبان عن تقديرهما ل{X}", "صدر البيان المشترك بين البلدين و{X}", "عقدت الجولة الثانية في {X}",
    ),
    ("ar", "exact"): ("أجرى الوزير محادثات حول {X}", "تناول البيان المشترك {X}", "ناقش الجانبان الوضع: {X}"),
    ("ar", "demonym"): (
        "أكد الجانب ال{X} التزامه", "التقى الوزير نظيره ال{X}", "قال مصدر {X} مسؤول", "رحب الوفد ال{X} بالبيان",
    ),
    ("ar", "place"): (
        "عقد الاجتماع في {X} يوم الأحد", "وصل الوفد إلى {X} مساء أمس", "اختتمت الجولة أعمالها ب{X}",
        "تستضيف {X} الجولة المقبلة", "غادر الوزير {X} متوجها إلى بلاده",
    ),
    ("en", "state"): (
        "The delegation of {X} arrived on Sunday", "The minister held talks with officials from {X}",
        "Both sides thanked {X} for its role", "The agreement with {X} was signed yesterday",
        "The next round will be held in {X}",
    ),
    ("en", "demonym"): (
        "The {X} minister met his counterpart", "Both sides welcomed the {X} proposal", "A senior {X} official spoke",
        "The {X} side affirmed its commitment",
    ),
    ("en", "people"): ("Three {X} joined the working group", "Many {X} attended the ceremony"),
    ("en", "place"): (
        "The round was held in {X} on Sunday", "The delegation arrived in {X}", "The minister left {X} for home",
        "The next meeting will take place in {X}", "{X} will host the third round",
    ),
}  # fmt: skip
NOT = {
    ("ar", "state"): ("أجرى الوزير محادثات مع نظيره من X", "وصل وفد من X", "تشارك X في المؤتمر"),
    ("ar", "demonym"): ("رحب الوفد الX بالبيان", "قال مصدر X مسؤول"),
    ("ar", "place"): ("عقد الاجتماع في X", "وصل الوفد إلى X", "استضافت X القمة"),
    ("en", "state"): ("The delegation of X arrived", "The minister flew to X", "X signed the agreement"),
    ("en", "demonym"): ("The X minister spoke", "A senior X official spoke"),
    ("en", "place"): ("The round was held in X", "The delegation arrived in X", "X hosted the summit"),
}


def say(language: str, kind: str, form: str, name: str) -> str:
    """A sentence with the form in braces, chosen by the entry's name."""
    sentence = _pick(SAY[language, kind], name)
    if "ل{X}" in sentence and form.startswith("ال"):
        return sentence.replace("ل{X}", "{لل" + form[2:] + "}")
    if language == "ar" and kind == "demonym" and "ال{X}" in sentence:
        return sentence.replace("ال{X}", "{" + " ".join("ال" + word for word in form.split()) + "}")
    return sentence.replace("X", form)


def wrong(language: str, kind: str, form: str, name: str) -> str:
    """A sentence with another name, chosen by the entry's name."""
    sentence = _pick(NOT[language, kind], name)
    if language == "ar" and kind == "demonym" and "الX" in sentence:
        return sentence.replace("الX", " ".join("ال" + word for word in form.split()))
    return sentence.replace("X", form)


def _pick(sentences: tuple[str, ...], name: str) -> str:
    return sentences[zlib.crc32(name.encode()) % len(sentences)]


class Lookalikes:
    """Which other name is spelled most like a given one."""

    def __init__(self, names: dict[str, str]) -> None:
        self._pairs = {owner: (name, _pairs(name)) for owner, name in sorted(names.items())}

    def of(self, owner: str, forms: list[str]) -> str:
        """The name of another owner that shares most pairs of letters and holds none of the forms."""
        mine = _pairs(forms[0])
        own = [fold_form(form) for form in forms]
        others = [(name, pairs) for other, (name, pairs) in self._pairs.items() if other != owner]
        best = max(
            ((len(mine & pairs) / (len(mine) + len(pairs)), name) for name, pairs in others if _free(name, own)),
        )
        return best[1]


def _free(name: str, forms: list[str]) -> bool:
    folded = fold_form(name)
    return not any(form in folded for form in forms)


def _pairs(name: str) -> set[str]:
    folded = fold_form(name)
    return {folded[i : i + 2] for i in range(len(folded) - 1)}
