"""When the content of an English act is a promise, and how firm it is.

Source: the codebook's section 2 and its settled questions: the governing verb sets the level; importance, belief and
general goods are no promise.
"""

from __future__ import annotations

import re

_ADVERBS = r"\s*(?:(?:\w+ly|also|further|together|jointly|each|once again|again|as well|in turn|mutually|closely)\s+)*"
_VERB = re.compile(_ADVERBS + r"to\s+(?:\w+ly\s+|further\s+|jointly\s+)?(?P<verb>[a-z][a-z-]+)")
_ON = re.compile(_ADVERBS + r"(?:on|upon|to)\s+(?P<object>.+)")
_NOUNISH = re.compile(
    r"(?:the|a|an|our|their|its|his|her|this|these|that|those|each|all|any|both|peace|security|dialogue|stability|partnership"
    r"|cooperation|efforts|prosperity|principles|democracy|human|global|regional|international|shared|continued|strong|\w+(?:tion|ment|ship|ity|ance|ence|ism|ness|ies))\b"
)
_ADJECTIVE = re.compile(r"\w+(?:al|ic|ive|ous|ar|ian)\b")
_GERUND = re.compile(r"\w{2,}ing\b")
_VAGUE = re.compile(
    r"\s*(?:on|upon|to|that|with)?\s*(?:the|a|an|their)?\s*(?:\w+\s+)?(?:importance|need|necessity|value|significance|centrality|urgency|principle|principles|fact|view|belief)\b"
)
_PURPOSE = re.compile(
    r"\bto\s+(?:help|support|solve|achieve|ensure|combat|address|build|create|strengthen|advance|expand|improve)\b"
)
_EFFORT = re.compile(
    _ADVERBS
    + r"(?:seek|work|strive|endeavou?r|try|aim|look|push)\s+(?:closely\s+|together\s+|jointly\s+)?(?:to|toward|towards|for)\b"
)
_CONSIDER = re.compile(_ADVERBS + r"(?:to\s+)?(?:consider|explore|examine|study|look into)\b")
_OWN = re.compile(
    r"\s*(?:that\s+)?(?:their|its|our|his|her|the|a|an|both countries'|mutual)?\s*(?:(?:\w+\s+){0,3}?)(?P<noun>commitment|intent|intention|intentions|determination|resolve|readiness|willingness|plans?)\s+(?P<rest>(?:to|of)\s+.+)"
)
_TEAMS = re.compile(
    r"^.{0,60}?\b(?:teams?|ministers|ministries|officials|experts|envoys|working groups?|committee|governments?|agencies|delegations|secretaries)\b"
)
_WILL = re.compile(r"(?:will|shall|would|must)$")

DEADLINE_WORDS = re.compile(
    r"(?:^|[\s(])(?:(?:no later than|not later than|by|before|in|during|within|over|until|till|through|throughout|for|at|on|from|prior to|starting|beginning)\s+(?:the\s+)?(?:(?:end|close|beginning|start|middle|course|first|second|last|next|coming|early|late|remainder)\s+(?:of\s+)?(?:the\s+)?)*)$"
)
"""The words before a time that belong to a deadline, and make it one."""

SPLIT = re.compile(r",?\s+and\s+(?:also\s+)?(?=to\s+[a-z]+\s)|;\s+(?:and\s+)?(?=to\s+[a-z]+\s)")
"""Where one act promises a second thing: agreed to … and to …."""

LISTED = re.compile(r"^\s*(?:[-•*–·▪]\s*|\(?[0-9]{1,2}[.)]\s*|\(?[a-z]\)\s*)")
"""What opens an entry of a list under `agreed on the following:`."""

LIST_OPENS = re.compile(r"[^.\n]{0,200}:\s*$")
"""An umbrella that a list follows."""


def level_of(kind: str, head: str, content: str) -> int | None:
    """The level of the promise that an act makes, or None where it makes none.

    `head` and `content` are folded; `content` is what follows the head and its subject.
    """
    reader = {"agree": _agreed, "commit": _committed, "affirm": _affirmed, "call_for": _tasked, "hope": _hoped}.get(
        kind
    )
    return reader(head, content) if reader else None


def _acts(content: str) -> bool:
    """Whether `to` opens an action: a verb or gerund rather than a noun."""
    found = _VERB.match(content)
    if not found:
        return False
    verb = found.group("verb")
    if _GERUND.fullmatch(verb):
        return True
    return not _NOUNISH.match(verb) and not _ADJECTIVE.fullmatch(verb)


def _agreed(head: str, content: str) -> int | None:
    del head
    if _VAGUE.match(content):
        return None
    if _acts(content):
        return 4
    on = _ON.match(content)
    return (
        4
        if on
        and re.match(
            r"on\s+(?:\w+ing\b|the\s+(?:establishment|creation|launch|signing|convening|opening)|a\s+(?:plan|road ?map|programme|program))",
            content.lstrip(),
        )
        else None
    )


def _committed(head: str, content: str) -> int | None:
    if _WILL.search(head):
        return 2 if _EFFORT.match(content) else 3 if _CONSIDER.match(content) else 4
    first = head.split()[0]
    if first.startswith(("seek", "sought", "aim")):
        return 2 if _acts(content) else None
    if first.startswith(("intend", "plan", "stand", "stood", "resolv")) or "determined" in head:
        if not _acts(content):
            return None
        return 2 if _CONSIDER.match(content) and first.startswith("plan") else 3
    if _VAGUE.match(content):
        return None
    if _acts(content):
        return 4
    if first.startswith(("pledg", "vow", "promis")):
        return 4
    if first.startswith(("decid",)):
        return None
    return (
        4
        if _PURPOSE.search(content)
        and content.lstrip().startswith("to ")
        or re.match(r"\s*(?:their|its|our)\s+(?:full|best)\s", content)
        else None
    )


def _affirmed(head: str, content: str) -> int | None:
    del head
    own = _OWN.match(content)
    if not own or not _acts(own.group("rest")):
        return None
    return 4 if own.group("noun") == "commitment" else 3


def _tasked(head: str, content: str) -> int | None:
    if not head.startswith(("task", "ask", "instruct", "direct")) or not _TEAMS.match(content):
        return None
    return 3 if re.search(r"\bto\s+(?:explore|consider|examine|study)\b", content) else 4


def _hoped(head: str, content: str) -> int | None:
    """Looking forward is effort where a dated deliverable follows; the caller asks for the date."""
    return 1 if head.startswith("look") and not _VAGUE.match(content) else None
