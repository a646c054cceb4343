"""How English puts a sentence together: what joins mentions, where a name stands, where a subject ends.

The subject stands before its verb; verbs joined by `and` share it; a participle keeps that of the sentence
(Huddleston and Pullum 2002, chapters 4 and 14).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hiwar.lang.forms import Shape

JOINS = re.compile(
    r"\s*(?:,\s*)?(?:and|as well as|together with|with|&)\s+(?:by\s+)?(?:the\s+|his\s+)?|\s*,\s*(?:the\s+)?|\s*[-/]\s*"
)
"""What may stand between two mentions that act together."""

TITLE_GAP = re.compile(
    r"\s+|\s+of\s+(?:the\s+)?(?:state\s+of\s+)?|\s+for\s+(?:the\s+)?|'s?\s+|\s+and\s+|,\s+(?:the\s+)?|\s*-\s*"
)
"""What may stand between the pieces of a title: U.S. Secretary of State, Prime Minister of the State of Qatar."""

TITLE_AND = re.compile(r"\band\b|,|&")
"""What joins two pieces of a title as equals."""

BINDERS: frozenset[str] = frozenset({"bin", "ibn", "bint", "van", "von", "der"})
"""Particles that bind the next word of a name to them: none are needed to tell one person from another."""

FORMAL_GAP = re.compile(r"(?!)")
"""English joins the full name of a state like any other."""

MANY_GAP = re.compile(r"(?!)")
"""English tells whose ministers they are by other words."""

CONSTRUCTS = False
"""A word stands between what belongs together: Minister of Water."""

NAME_STATE_GAP = re.compile(r"\s+(?:of|from)\s+(?:the\s+)?")
"""What may stand between a name and the state for which it speaks: Prime Minister Modi of India."""

SUBJECT_GAP = re.compile(r"\s*(?:(?:the|today|also)\s+)*")
"""Between a passive's `by` and its actor."""

_ADVERB = (
    r"also|further|furthermore|moreover|jointly|both|each|again|today|together|now|then|therefore|hereby|still"
    r"|once more|without (?:\w+|any \w+)|yesterday|earlier|later|meanwhile|in this context|in this regard"
    r"|\w{2,}ly|in turn|likewise|as well|additionally|has|have|had|are|is|were|was|been|being|did|do|does|all"
    r"|(?:pleased|proud|happy|delighted|honou?red) to|continue[sd]? to"
    r"|who|which|today and tomorrow|once again|in \d{4}|on (?:mon|tues|wednes|thurs|fri|satur|sun)day"
)
BEFORE_GAP = re.compile(
    rf"\s*(?:\([^()]{{1,40}}\)\s*)?(?:,[^,.;:]{{1,90}},\s*|[,)]\s*|\s)?(?:(?:{_ADVERB})\b[\s,]*(?:and\s+(?={_ADVERB}\b))?)*"
)
"""What may stand between a subject and the verb after it: adverbs, auxiliaries, an apposition between commas."""

ONLY_ADVERBS = re.compile(rf"[\s,]*(?:(?:{_ADVERB})\b[\s,]*)*")
COORDINATION = re.compile(r"(?:,|\band\b|\bbut\b|;|\bor\b)\s*(?:(?:" + _ADVERB + r")\b[\s,]*)*$")
"""What stands right before a verb that shares the subject of the verb before it."""

_CAPITAL = "A-Z" + "".join(letter for letter in map(chr, range(0xC0, 0x250)) if letter.isupper())
"""Letters that open a name, those with marks among them: Élisabeth, Özgür."""

_NAME = re.compile(
    rf"(?:\s|,\s(?=[{_CAPITAL}])|,\s(?:the\s)?(?=(?:Rt|Hon|H\.?E|His|Her)\b))(?:(?:H\.?[EH]\.?|His|Her|Dr\.?|Mr\.?|Mrs\.?|Ms\.?|Sir|Sheikh|Shaikh|Sheikha|Prince|Princess|General|Gen\.|Excellency|Highness|Royal|Shri|Smt\.?|Sayyid|Hon\.?|Rt|Eng\.?)\s)*"
    rf"((?:(?:(?:[{_CAPITAL}]\.)+|St\.|[{_CAPITAL}][\w’'-]*|al-[{_CAPITAL}]\w+|bin|bint|ibn|Al|el|de|da|van|von|der|di|du|le|la|dos)\x20?){{1,7}})"
)
_TAIL = re.compile(r"(?:\s(?:bin|bint|ibn|de|da|van|von|der|di|du|le|la|dos|Al|el)|['’]s?|[.,])+$")
_BEFORE = re.compile(
    rf"((?:[{_CAPITAL}][\w’'-]*\.?|[{_CAPITAL}]\.|al-[{_CAPITAL}]\w+|bin|bint|ibn|Al|de|van|von)(?:\s(?:[{_CAPITAL}][\w’'-]*\.?|[{_CAPITAL}]\.|al-[{_CAPITAL}]\w+|bin|bint|ibn|Al|de|van|von)){{1,6}}),\s(?:the\s)?$"
)
_NO_NAME_WORDS = """
The A An In On At And Of For With This That These Both President Prime Minister Secretary State
States Foreign United Deputy Government Ministers Joint Statement Strategic Dialogue Embassy Council
Department Republic Affairs
"""
_NO_NAME = frozenset(_NO_NAME_WORDS.split())
MAX_NAME = 7


def name_after(folded: str, cased: str, at: int, walls: frozenset[int]) -> tuple[int, int] | None:
    """Where a name stands that begins right after offset `at`, or None; capitals tell it.

    `walls` are offsets at which something known begins: a name does not run over one.
    """
    del folded
    found = _NAME.match(cased, at)
    if not found:
        return None
    start, stop = found.span(1)
    for wall in walls:
        if start <= wall < stop:
            stop = wall
    name = _TAIL.sub("", cased[start:stop].rstrip())
    name = name.removesuffix(" MP")
    if name.endswith((" Jr", " Sr")):
        name += "."
    words = name.split()
    if not words or words[0] in _NO_NAME or (len(words) == 1 and len(name) < 3):
        return None
    return start, start + len(name)


def name_before(folded: str, cased: str, at: int, walls: frozenset[int]) -> tuple[int, int] | None:
    """Where a name stands that ends with a comma right before offset `at`, or None."""
    del folded
    found = _BEFORE.search(cased[max(0, at - 90) : at])
    if not found or found.group(1).split()[0] in _NO_NAME:
        return None
    start = max(0, at - 90) + found.start(1)
    stop = max(0, at - 90) + found.end(1)
    return None if any(start <= wall < stop for wall in walls) else (start, stop)


PASSIVE = re.compile(r"(?!)")
"""English passives are told by their auxiliary and `by`, not by a light verb."""

NEGATION = re.compile(r"\b(?:not|never|no longer|without|neither|nor|cannot|n't)\s+(?:\w+\s+)?$")

_MADE = (
    r"(?:held|convened|hosted|established|created|set\s+up|formed|launched|opened|signed|concluded|appointed|built"
    r"|constructed|constituted|inaugurated|reopened|resumed|expanded|extended|exchanged|abolished|waived)"
)
BE_MADE = rf"be\s+(?:jointly\s+|also\s+|formally\s+)*{_MADE}\b"
"""What says of a thing to come that it will be made: be established."""

_FUTURE = re.compile(
    rf"(?<=we )must\b|\b(?:will|shall|would)\b(?!\s+(?:be\b(?!\s+(?:jointly\s+|also\s+|formally\s+)*{_MADE}\b)|help"
    r"|have\s+been|allow|enable|ensure|bring|lead|make|provide\s+a|remain)\b)"
    r"|(?<!that )\b(?:is|are)\s+(?:(?:scheduled|due|set|slated|planned|required|obliged|obligated|bound)\s+)?to\b"
    r"(?=\s+(?!be\s+(?:seen|found|noted|expected|welcomed|commended|hoped|regretted)\b)[a-z]{3,}|\s+be\s)"
)


def futures(folded: str) -> Iterator[tuple[int, int, Shape]]:
    """Where words for the future stand: will, shall, is to, are scheduled to."""
    for found in _FUTURE.finditer(folded):
        yield found.start(), found.end(), Shape("future", 3, "m")


def resumes(before: str, shape: Shape, kind: str) -> bool:
    """English does not tell by a word that the speaker of the sentence goes on."""
    del before, shape, kind
    return False


def is_nominal(written: str) -> bool:
    """English spelling never tells a noun from a verb."""
    del written
    return False


TRAILING = re.compile(r"(?:,?\s+and)?[\s,.;:–-]*$")
"""What stands at the end of the content of an act and is no part of it."""

NAME_JOINED = ""
"""English writes no particle onto a name."""

NAME_ENDINGS = frozenset(("jr", "sr", "ii", "iii"))
"""Words after a last name that do not tell one person from another."""


def honour_of(word: str) -> str:
    """English has no words of the kind: the word itself."""
    return word


RELATIVE = re.compile(r"\b(?:that|which|who|to|whom)\s+$")
THAT = re.compile(r"\s*(?:,\s*)?(?:that\b|how\b|[\"'])")
"""What opens the content of an act of speech."""

BETWEEN = re.compile(r"\bbetween\s+(?:the\s+)?$")
WITH = re.compile(r"^.{0,80}?\s(?:with)\s+(?:the\s+|his\s+|her\s+)?$")

NEXT_CLAUSE = re.compile(r"(?:,?\s+(?:and|while|whereas|but)|;)\s+(?:that\s+)?(?:the\s+)?$")
"""What parts two clauses that have each its own subject."""

CLAUSE_END = re.compile(r"[;!?](?=\s|$)|\n")
"""Where the content of an act ends at the latest."""

PARTED = re.compile(
    r"[;:]|,\s+(?:and|but|while|whereas|adding|saying|stressing|noting|which|who|then|yet)\b"
    r"|\b(?:but|while|whereas|although)\b|\band\s*$"
)
"""What between a word and a verb after it tells that the verb stands in another clause."""

REFUSED = re.compile(r"(?<=will|ould)(?:\s+(?:\w+ly\s+)?(?:not|never|neither|no longer)\b|n't\b)")
"""What right behind a verb says that it is not so: will not attend."""

THEN: frozenset[str] = frozenset()
"""English joins nothing to the verb that follows from a condition."""

TOPIC = re.compile(r"(?:^|\bthat\s+|,\s+)(?P<topic>[^,.;:]{2,})$")
"""What stands before a passive in its clause: [a joint fund] will be created."""

ISSUED = re.compile(
    r"\b(?:releas|issu|publish|sign|adopt|hail|unveil|approv|endors|mak|made)(?:e|es|ed|ing|s)?\s+(?:an?\s+|the\s+|their\s+)?$"
)
"""What before the name of a statement tells that it is told of: X and Y release joint statement."""
