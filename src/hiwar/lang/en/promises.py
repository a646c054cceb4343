"""When the content of an English act is a promise, and how firm it is.

Source: the codebook's section 2 and its settled questions: the governing verb sets the level; importance, belief and
general goods are no promise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_ADVERBS = r"\s*(?:(?:\w+ly|also|further|together|jointly|each|once again|again|as well|in turn|mutually|closely)\s+)*"
_WHEN = r"\s*(?:,?\s*(?:on|in|at|during|after|late on|earlier on)\s+(?!\w+ing\b)[^,.;:]{2,40}?,?(?=\s+to\s))?"
_VERB = re.compile(
    _WHEN + _ADVERBS + r"(?:not\s+)?to\s+(?:not\s+)?(?:\w+ly\s+|further\s+|jointly\s+)?(?P<verb>[a-z][a-z-]+)"
)
_ON = re.compile(_ADVERBS + r"(?:on|upon|to)\s+(?P<object>.+)")
_NOUNISH = re.compile(
    r"(?:the|a|an|our|their|its|his|her|this|these|that|those|each|all|any|both|peace|security|dialogue|stability"
    r"|partnership|cooperation|efforts|prosperity|principles|democracy|human|global|regional|international|shared"
    r"|continued|strong|\w+(?:tion|ment|ship|ity|ance|ence|ism|ness|ies))\b"
)
_VERBS_IN_MENT = re.compile(r"(?:implement|supplement|mention|function|condition|finance|enhance|advance|balance)\b")
_ADJECTIVE = re.compile(r"\w+(?:al|ic|ive|ous|ar|ian)\b")
_GERUND = re.compile(r"\w{2,}ing\b")
_VAGUE = re.compile(
    r"(?!\s*in principle\b)"
    r"\s*(?:on|upon|to|that|with)?\s*(?:the|a|an|their)?\s*(?:\w+\s+)?(?:importance|need|necessity|value"
    r"|significance|centrality|urgency|principle|principles|fact|view|belief)\b"
)
_GENERAL = re.compile(
    r"\s*to\s+(?:(?:move forward|stand|remain|continue to stand)\s+(?:together\s+)?(?:as|by|with|side)\b)"
)
_PURPOSE = re.compile(
    r"\bto\s+(?:help|support|solve|achieve|ensure|combat|address|build|create|strengthen|advance|expand|improve)\b"
)
_EFFORT = re.compile(
    _ADVERBS + r"(?:seek|work|strive|endeavou?r|try|aim|look|push)\s+(?:(?:closely|together|jointly|hard)\s+)?"
    r"(?:to|toward|towards|for)\b"
)
_CONSIDER = re.compile(_ADVERBS + r"(?:to\s+)?(?:consider|explore|examine|study|look into)\b")
_NOUN = (
    r"(?P<noun>commitment|intent|intention|intentions|determination|resolve|readiness|willingness|desire"
    r"|plans?|decision)"
)
_OWN = re.compile(
    r"\s*(?:that\s+)?(?:their|its|our|his|her|the|a|an|both countries'|mutual)?\s*(?:\w+\s+){0,3}?"
    + _NOUN
    + r"\s+(?P<rest>(?:to|of)\s+.+)"
)
_OF_ACTING = re.compile(r"of\s+\w{2,}ing\b")
_TEAMS = re.compile(
    r"^.{0,60}?\b(?:teams?|ministers|ministries|officials|experts|envoys|working groups?|committees?|governments?"
    r"|agencies|delegations|secretaries|sides|authorities)\b"
)
_WILL = re.compile(r"(?:will|shall|would|must)$")
_READY = re.compile(r"determined|ready|prepared|willing")
_IS_TO = re.compile(r"(?:is|are)\s.*to$")
_OBLIGED = re.compile(r"\b(?:required|obliged|obligated|bound)\b")
_THAT_WILL = re.compile(
    r"\s*that\s+[^.;]{2,120}?\b(?:will|shall|would)\s+(?!help\b|ensure\b|allow\b|enable\b|benefit\b|serve\b|contribute\b"
    r"|remain\b|not\b|be\s+(?:important|essential|vital|critical|crucial|able|beneficial|key)\b)"
)
_ON_ACTION = re.compile(
    r"\s*on\s+(?:(?:further\s+|jointly\s+|\w+ly\s+)?\w{2,}ing\b|(?:the\s+)?following\b|the\s+(?:establishment|creation|launch|signing|convening|opening"
    r"|formation|setting up|resumption|extension|renewal|exchange)\b|a\s+(?:plan|road ?map|programme|program|date)\b)"
)
_FOLLOWING = re.compile(r"\s*(?:on\s+)?(?:(?:the\s+)?following|as follows)\b|\s*:")
_GIVEN = re.compile(
    r"\s*(?:up to|more than|over|about|some|an? (?:additional|further|initial|total of))?"
    r"\s*(?:[$€£¥]|us\$|\w{2,3}\$)?\s*\d"
    r"|(?:\s*\w+['’]?s?\.?){0,4}?\s+(?:support|assistance|aid|funding|funds|help|cooperation|contribution|investment"
    r"|financing|loans?|grants?|troops|equipment)\b"
)
_RENEWED = re.compile(r"\s*(?:the\s+)?(?:renewal|extension)\s+of\b")

DEADLINE_WORDS = re.compile(
    r"(?:^|[\s(])(?:(?:no later than|not later than|no|not|by|before|in|during|within|over|until|till|through"
    r"|throughout|for|at|on|from|prior to|starting|beginning)\s+(?:the\s+)?(?:(?:end|close|beginning|start|middle"
    r"|course|first|second|last|next|coming|early|late|remainder)\s+(?:of\s+)?(?:the\s+)?)*)$",
    re.IGNORECASE,
)
"""The words before a time that belong to a deadline, and make it one."""

_DOING = (
    r"(?:(?:establish|create|launch|open|build|construct|convene|conduct|provide|sign|conclude|appoint|send|deploy|supply"
    r"|deliver|expand|increase|reduce|double|abolish|lift|remove|waive|adopt|ratify|implement|communicate|hand\s+over"
    r"|set\s+up|resume|begin|hold|organise|organize|introduce|complete|finalise|finalize|extend|invest\s+in|repair"
    r"|restore|release|allocate|contribute|publish|submit|host|develop)"
    r"|(?:share|train|fund|finance|exchange|support|review|report|process|target|transfer)"
    r"\s+(?=(?:the|a|an|their|its|our|each|all|best|new|joint|\d)\b|\w+\s+(?:on|with|to|for|from|by)\b))"
)
"""Verbs of doing in their bare form; those that are nouns too need an object behind them."""

SPLIT = re.compile(
    r",?\s+and\s+(?:also\s+)?(?=to\s+[a-z]+\s)|;\s+(?:and\s+)?(?=to\s+[a-z]+\s)"
    r"|,\s+(?=to\s+[a-z]+\s[^.;]{1,120},\s+and\s+to\s)"
    r"|,?\s+and\s+(?=(?:will\s+)?(?:work|seek|strive)\s+(?:together\s+|closely\s+|jointly\s+)?to\s)"
    r"|,?\s+and\s+(?=on\s+(?:\w+ly\s+)?\w{2,}ing\b)"
    r"|,?\s+as\s+well\s+as\s+(?=to\s+[a-z]+\s|[a-z]{2,}ing\s+(?!of\b|and\b))"
)
"""Where one act promises a second thing: agreed to … and to …; committed to …ing …, as well as …ing …."""

_JOINED = re.compile(rf",?\s+and\s+(?:also\s+|then\s+)?(?={_DOING}(?:\s+|(?<=\s))(?!and\b|or\b)\S)")
_GOVERNS = re.compile(r"(?:\bto|\b(?:will|shall|would|must))\s+(?:\w+ly\s+|also\s+|further\s+|jointly\s+)?[a-z]+\s+\S")
_SERIES = re.compile(rf",\s+(?={_DOING})")


def conjoined(words: str) -> Iterator[tuple[int, int]]:
    """Where a promise in `words` goes on with a second verb that has an object of its own, joined by a bare `and`.

    Not where the second verb may belong to what the first is for (to sign a treaty to share data and fight fraud), to
    the same object (establish and fund a school), or to a series of means.
    """
    for cut in _JOINED.finditer(words):
        before = words[: cut.start()]
        leads = not re.match(_DOING, words)
        if len(_GOVERNS.findall(before)) > leads or _SERIES.search(before) or len(before.split()) < _OBJECT_TOO:
            continue
        if re.search(r"\b(?:to|of|for|toward|towards)(?:\s+\w+)?$", before):
            continue
        yield cut.span()


_OBJECT_TOO = 3
"""How many words a verb with its object has at least."""

APART = re.compile(
    r",\s+(?:and\s+)?(?=(?:our|their|its)\s+(?:\w+\s+)?(?:commitment|determination|resolve)\s+to\s+[a-z]+)"
)
"""Where a promise stands behind other things that are affirmed: our respect for …, and our commitment to build …."""

_MARKS = r"\(?(?:[0-9]{1,2}|[a-z]|[ivx]{1,4})\)\s*|(?:[0-9]{1,2}|[a-z])\.\s+"
LISTED = re.compile(r"^\s*(?:[-•*–·▪◦‣o]\s+|[-•*–·▪◦‣]\s*|" + _MARKS + ")")
"""What opens an entry of a list under `agreed on the following:`."""

RUN_ON = re.compile(r":\s*(?=\((?:a|i|1)\)|(?:a|i|1)\))")
MARK = re.compile(r"(?:(?<=[:;,.])|(?<=\sand))\s*\(?(?:[0-9]{1,2}|[a-z]|[ivx]{1,4})\)\s*")
"""What opens a list inside a paragraph, and each of its entries: agreed to: (a) …; and (b) …."""

TAIL = re.compile(
    r",\s+(?:with the (?:goal|aim|intent|view|objective|purpose|hope)\b|in order to|so as to|which\b|thereby|thus"
    r"|aimed at)|\s*;\s*and\s*$|,\"?\s+(?:[\w.'-]+\s+){1,6}(?:said|told|added|announced)\b"
)
"""What a promise is for, which is no part of it."""

PLANNED = re.compile(r"\s*,\s+(?:work|the works?|which|to be)\b")
"""What opens the planned time behind a promise: , work to begin in March."""

CIRCUMSTANCE = re.compile(
    r"\b(?:which|who|where|that (?:has|have|had|is|are|was|were|led|could|would|will)|in accordance with|in line with"
    r"|consistent with|pursuant to|under the|on the (?:margins|sidelines) of|during|as part of|in light of|based on"
    r"|in the presence of|following the)\b"
)
"""Where what is promised ends and its circumstances begin: … with the bank, in accordance with the constitution."""

THIS = re.compile(
    r"\b(?:this|these|those|such|that end|that regard|the same|thereof|them|it|the (?:matter|issue|talks))\b"
)
"""What points back to a matter told before."""

UNREAL = re.compile(r"would")
"""A verb that promises nothing where it hangs on a condition: if the truce held, Qatar would send aid."""

LIST_OPENS = re.compile(r"[^.\n]{0,200}:\s*$")
"""An umbrella that a list follows."""


def level_of(kind: str, head: str, content: str) -> int | None:
    """The level of the promise that an act makes, or None where it makes none.

    `head` and `content` are folded; `content` is what follows the head and its subject.
    """
    reader = {
        "agree": _agreed, "commit": _committed, "affirm": _affirmed, "announce": _announced,
        "call_for": _tasked, "hope": _hoped,
    }.get(kind)  # fmt: skip
    return reader(head, content) if reader else None


def _acts(content: str) -> bool:
    """Whether `to` opens an action: a verb or gerund rather than a noun."""
    found = _VERB.match(content)
    if not found or _GENERAL.match(content):
        return False
    verb = found.group("verb")
    if _GERUND.fullmatch(verb) or _VERBS_IN_MENT.fullmatch(verb):
        return True
    return not _NOUNISH.match(verb) and not _ADJECTIVE.fullmatch(verb)


def _agreed(head: str, content: str) -> int | None:
    del head
    if _VAGUE.match(content):
        return None
    acts = _acts(content) or _ON_ACTION.match(content) or _FOLLOWING.match(content) or _THAT_WILL.match(content)
    return 4 if acts else None


def _committed(head: str, content: str) -> int | None:
    if _IS_TO.match(head):
        return 4 if _OBLIGED.search(head) else 3
    if _WILL.search(head):
        return 2 if _EFFORT.match(content) else 3 if _CONSIDER.match(content) else 4
    first = head.split()[0]
    if first.startswith(("express", "voic", "convey", "offer", "extend", "reaffirm")):
        return _affirmed(first, f"{head.partition(' ')[2]}{content}")
    if first.startswith(("seek", "sought", "aim", "expect")):
        return 2 if _acts(content) else None
    if first.startswith(("intend", "plan", "stand", "stood", "resolv")) or _READY.search(head):
        if not _acts(content):
            return None
        return 2 if _CONSIDER.match(content) and first.startswith("plan") else 3
    if _VAGUE.match(content):
        return None
    return 4 if _acts(content) or _promised(first, content) else None


def _promised(first: str, content: str) -> bool:
    """Whether what is promised is no verb and yet something that can be kept: pledged 50 million dollars."""
    if first.startswith(("pledg", "vow", "promis")):
        return bool(_GIVEN.match(content))
    if first.startswith("decid"):
        return False
    purpose = content.lstrip().startswith("to ") and _PURPOSE.search(content) and not _GENERAL.match(content)
    return bool(purpose or re.match(r"\s*(?:their|its|our)\s+(?:full|best)\s", content))


def _affirmed(head: str, content: str) -> int | None:
    if head.startswith(("recogni", "acknowledg", "express")) and not head.startswith("express"):
        return None
    own = _OWN.match(content) or next((_OWN.match(content, cut.end()) for cut in APART.finditer(content)), None)
    if not own or not (_acts(own.group("rest")) or _OF_ACTING.match(own.group("rest"))):
        return None
    return 4 if own.group("noun") in ("commitment", "decision") else 3


def _announced(head: str, content: str) -> int | None:
    """Announcing is promising where what is announced is an intention, or that a thing will go on."""
    return 4 if _RENEWED.match(content) else _affirmed(head, content)


def _tasked(head: str, content: str) -> int | None:
    if not head.startswith(("task", "ask", "instruct", "direct")) or not _TEAMS.match(content):
        return None
    return 3 if re.search(r"\bto\s+(?:explore|consider|examine|study)\b", content) else 4


def _hoped(head: str, content: str) -> int | None:
    """Looking forward is effort where a dated deliverable follows; the caller asks for the date."""
    return 1 if head.startswith("look") and not _VAGUE.match(content) else None
