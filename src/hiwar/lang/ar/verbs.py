"""The principal parts of an Arabic verb from its past: present, verbal noun, active participle.

The past is written as in a dictionary, with hamza, and with shadda where a letter is doubled: that alone tells وقّع
(II) from وقع (I), and استمرّ (X, of مرر) from استمع (VIII, of سمع). Where the written past does not decide a part (the
vowel of قال and سعى, the verbal noun of measure I), there is none: the data file gives it.

Source: Wright, A Grammar of the Arabic Language (3rd ed., 1896-98), part I, sections 35-77 (measures), 120-181 (verbs
with hamza, weak letters or a doubled one), 195-210 (verbal nouns).
"""

from __future__ import annotations

from typing import NamedTuple

SHADDA = "\u0651"
_WEAK = "اى"


class Root(NamedTuple):
    """A verb taken apart: `measure` I to X (Q: four letters, empty: none known), `bare` without shadda.

    `radicals` as written in the past: ا and ى for weak ones, the last given once where it is `doubled`.
    """

    measure: str
    bare: str
    radicals: str
    doubled: bool = False

    @property
    def hollow(self) -> bool:
        """Whether the middle letter is weak: قال، أدان، استضاف، احتاج."""
        return len(self.radicals) == 3 and self.radicals[1] == "ا" and self.measure in ("I", "IV", "VII", "VIII", "X")

    @property
    def defective(self) -> bool:
        """Whether the last letter is weak: دعا، أثنى، التقى."""
        return self.bare[-1] in _WEAK


def root_of(past: str) -> Root:
    """The measure and the letters of a verb by the written form of its past."""
    bare = past.replace(SHADDA, "")
    doubled = past.endswith(SHADDA)
    return _augmented(past, bare, doubled) or _simple(past, bare, doubled)


def _augmented(past: str, bare: str, doubled: bool) -> Root | None:
    """Measures that begin with a linking alef: VII, VIII and X."""
    size = len(bare)
    if bare.startswith("است") and (size == 6 or (size == 5 and doubled)):
        return Root("X", bare, bare[3:], doubled)
    if not bare.startswith("ا") or size not in (4, 5):
        return None
    if bare[1] == "ن" and ((size == 5 and bare[2] not in "تط") or (size == 4 and doubled)):
        return Root("VII", bare, bare[2:], doubled)
    if bare[2] in "تطد" and (size == 5 or doubled):
        return Root("VIII", bare, bare[1] + bare[3:], doubled)
    if size == 4 and (bare[1] == "ت" or past[2] == SHADDA):
        return Root("VIII", bare, bare[1:])
    return None


def _simple(past: str, bare: str, doubled: bool) -> Root:
    size = len(bare)
    if bare[0] == "آ":
        return Root("", bare, bare)
    if bare[0] == "أ" and (size == 4 or (size == 3 and doubled)):
        return Root("IV", bare, bare[1:], doubled)
    if size == 4 and bare[1] == "ا":
        return Root("III", bare, bare[0] + bare[2:])
    if bare[0] == "ت" and size == 5 and bare[2] == "ا":
        return Root("VI", bare, bare[1] + bare[3:])
    if bare[0] == "ت" and size == 4:
        return Root("V", bare, bare[1:])
    if size == 3 and past[2] == SHADDA:
        return Root("II", bare, bare)
    if size in (2, 3):
        return Root("I", bare, bare, doubled or size == 2)
    return Root("Q" if size == 4 and bare[0] not in "اي" and bare[-1] not in _WEAK else "", bare, bare)


def present_of(past: str) -> str:
    """The present, third person: يؤكد، يعرب، يلتزم، يدين، يستمر؛ of measure I: يبحث، يصل، يدعو; empty where unknown."""
    root = root_of(past)
    bare = root.bare
    if root.measure in ("", "I"):
        return _present_of_the_first(root) if root.measure else ""
    if root.measure in ("V", "VI"):
        return "ي" + bare
    if root.measure in ("VII", "VIII"):
        return "ي" + _ending(bare[1:])
    if root.measure in ("IV", "X"):
        letters = root.radicals
        letters = letters[0] + "ي" + letters[2] if root.hollow else letters
        return ("يست" if root.measure == "X" else "ي") + _ending(letters)
    return "ي" + _ending("ؤ" + bare[1:] if bare[0] == "أ" else bare)


def _present_of_the_first(root: Root) -> str:
    bare = root.bare
    if root.hollow or bare[-1] == "ى":
        return ""
    if bare[-1] == "ا":
        return f"ي{bare[:-1]}و"
    return "ي" + (bare[1:] if bare[0] == "و" and not root.doubled else bare)


def _ending(stem: str) -> str:
    """The last letter after the vowel i: يثني، ينشئ."""
    return stem[:-1] + {"ى": "ي", "أ": "ئ"}.get(stem[-1], stem[-1])


def masdar_of(past: str) -> str:
    """The verbal noun: تأكيد، مشاورة، إعراب، إدانة، تعهد، التزام، استمرار؛ empty for measure I, which has no rule."""
    root = root_of(past)
    bare, letters = root.bare, root.radicals
    if root.measure == "II":
        return "ت" + letters[:2] + {"ى": "ية", "أ": "ئة"}.get(letters[2], "ي" + letters[2])
    if root.measure == "III":
        return "م" + (bare[:-1] + "اة" if root.defective else bare + "ة")
    if root.measure == "Q":
        return bare + "ة"
    if root.measure in ("V", "VI"):
        return bare[:-1] + {"ى": "ي", "أ": "ؤ"}.get(bare[-1], bare[-1])
    if root.measure in ("IV", "X"):
        return ("إ" if root.measure == "IV" else "است") + _lengthened(letters, root)
    return _joined(root) if root.measure in ("VII", "VIII") else ""


def _lengthened(letters: str, root: Root) -> str:
    """The letters of IV and X with their long vowel: يضاح، عراب، دانة، ثناء، قرار؛ ئناف."""
    if root.hollow:
        return f"{letters[0]}ا{letters[2]}ة"
    first = {"و": "ي", "أ": "ئ"}.get(letters[0], letters[0])
    if root.doubled:
        return f"{first}{letters[1]}ا{letters[1]}"
    return first + letters[1] + ("اء" if letters[2] in "ىأ" else "ا" + letters[2])


def _joined(root: Root) -> str:
    """The verbal noun of VII and VIII: انعقاد، التزام، التقاء، احتياج، احتلال."""
    bare = root.bare
    if root.doubled:
        return f"{bare}ا{bare[-1]}"
    if root.hollow:
        return f"{bare[:-2]}يا{bare[-1]}"
    stem = bare[:-2] + {"أ": "ئ"}.get(bare[-2], bare[-2])
    return stem + ("اء" if bare[-1] in "ىأ" else "ا" + bare[-1])


def participle_of(past: str) -> str:
    """The active participle: مؤكد، معرب، ملتزم، متلقي؛ of measure I: باحث; empty where unknown."""
    root = root_of(past)
    if root.measure != "I":
        present = present_of(past)
        return present and "م" + _ending(present[1:])
    bare = root.bare
    if len(bare) != 3 or bare[1] in "اأ" or root.defective:
        return ""
    return ("آ" if bare[0] == "أ" else bare[0] + "ا") + _ending(bare[1:])


def we_of(past: str) -> str:
    """The past of we: أكدنا، أشرنا، أعلنا، التقينا، استمررنا."""
    root = root_of(past)
    bare = root.bare
    if root.doubled:
        stem = bare + bare[-1]
    elif root.hollow:
        stem = bare[:-2] + bare[-1]
    elif root.defective:
        stem = bare[:-1] + ("و" if bare[-1] == "ا" else "ي")
    else:
        stem = bare
    stem = stem[:-1] + "ئ" if stem.endswith("ء") else stem
    return stem.removesuffix("ن") + "نا"
