"""How the name of a mechanism and the number of a round stand in English."""

from __future__ import annotations

import re

_BEFORE = re.compile(
    r"((?:(?:U\.S\.|U\.K\.|[A-Z][\w.’'/]*(?:[-–][A-Z][\w.’']*)*|\d\+\d)(?:\s(?:and|for|of|on|&)\s|\s|[-–])){1,7})$"
)
_LOWER = re.compile(
    r"((?:(?:trilateral|bilateral|tripartite|quadrilateral|joint|ministerial|high-level|political|security|economic|military"
    r"|technical|permanent|supreme|higher)\s)*)$"
)
_OF_STATES = re.compile(r"([A-Z][\w.’']*(?:[-–][A-Z][\w.’']*)+\s(?:[a-z-]+\s){1,3})$")
_ARTICLES = ("The ", "A ", "An ", "This ", "In ", "At ", "During ", "For ", "Our ", "Their ", "Both ", "Through ")
_WITHIN = 90

ORDINAL_GAP = re.compile(
    r"\s+(?:(?!(?:of|the|in|for|since|time|day|days|to|at|on|after|year|years|anniversary|phase|by|that|when|as)\s)"
    r"[\w.'/+]+(?:-[\w.']+)*\s+){0,5}?"
)
"""What may stand between an ordinal and the noun that it counts: the seventh U.S.-Qatar Strategic Dialogue."""

ORDINAL_FOLLOWS = False
"""The ordinal stands before the noun that it counts."""


def name_of(folded: str, cased: str, start: int, stop: int, walls: frozenset[int]) -> tuple[int, int]:
    """Where the name of a mechanism stands whose noun is at `[start, stop)`: with the capitalised words before it.

    `walls` are offsets at which an ordinal begins, which is no part of the name.
    """
    start = _LOWER.search(folded, max(0, start - 40), start).start(1)  # type: ignore[union-attr]
    of_states = _OF_STATES.search(cased, max(0, start - _WITHIN), start)
    start = of_states.start(1) if of_states else start
    found = _BEFORE.search(cased, max(0, start - _WITHIN), start)
    if not found:
        return start, stop
    at = found.start(1)
    for article in _ARTICLES:
        if cased.startswith(article, at):
            at += len(article)
    for wall in walls:
        if at <= wall < start:
            at = cased.find(" ", wall) + 1 or at
    return (at, stop) if at < start else (start, stop)


PREPOSITION = re.compile(
    r"\b(?:in|at|to|from|visit|visits|visited|visiting)\s+(?:the\s+)?(?:capital\s+(?:city\s+)?(?:of\s+)?,?\s*|city\s+of\s+|\w+\s+capital,?\s+(?:of\s+)?)?$"
)
"""What stands before the place of a meeting."""

INSIDE = re.compile(r"\bin\s+(?:the\s+)?$")
"""What stands before the country of a meeting."""

PREPARED = re.compile(
    r"\b(?:prepar(?:e|ed|es|ing)(?:\s+for)?|(?:preparations?|arrangements)\s+for)\s+(?:[\w-]+\s+){0,3}$"
)
"""What stands before a round that those who met only prepared."""

CLOSES = re.compile(
    r"\b(?:until|till|through|conclud(?:e|es|ing)|ends?|ending|closes?|closing|wraps? up)\s+"
    r"(?:on\s+|its work on\s+)?(?:the\s+)?$"
)
"""What stands before the last day of a round that has begun: is to run until Friday."""

JOINT = re.compile(r"\bjoint\b")
"""The word that makes a committee one of several sides."""

DENIED = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|no truth"
    r"|(?:dismiss|reject)(?:ed|es|s|ing)?\s+(?:\w+\s+){0,2}?(?:reports?|rumou?rs|claims))\b[^.;]{0,130}$"
)
"""What stands before a word for putting off or calling off that is denied: denied reports that it was cancelled."""

INFINITIVE = re.compile(
    r"\b(?:to|will|would|shall|should|may|might|can|could|must|do|did|does|not|and|or)\s+(?:\w+ly\s+|also\s+|next\s+)?$"
)
"""What stands before a verb that is no finite present: agreed to hold."""

HERE = re.compile(r"[\s,]+(?:\w+\s+){0,2}here\b")
"""What stands behind a word for holding where that was in the city of the dateline: opened here today."""

ON_SIDE = re.compile(r"(?:\bfor|\bon behalf of|\bon|\brepresenting)\s+(?:the\s+)?$")
"""What sets people on the side that follows: on behalf of Qatar, for the United States."""

PERSON_SIDE = re.compile(
    r",?\s+(?:(?:who\s+)?(?:co-)?(?:headed|led|chaired|heading|leading)"
    r"(?:(?:\s+(?:it|the\s+\w+(?:\s\w+)?))?\s+(?:for|on behalf of))?"
    r"|(?:speaking\s+)?(?:for|from|representing|on behalf of|on(?=\s+the\s+\w+\s+(?:side|part)\b)))\s+(?:the\s+)?"
)
"""What stands between a person and the side behind: on the Indian side; headed the Omani delegation."""

ASIDE = re.compile(
    r"\b(?:(?P<always>(?:margins?|sidelines?)\s+of|ahead\s+of|prior\s+to|(?:prepar(?:e|ed|ing|ations?)|arrangements)\s+for|attend(?:ed|ing)?|participat\w+\s+in)|during)"
    r"\s+(?:[\w.'-]+\s+){0,5}$"
)
"""What stands before a meeting beside which another is told of: on the margins of the summit."""

SIDE_LED = re.compile(
    r"(?:'s\s+side|\s+side|\s+delegation)?\s*,?\s+(?:(?:was|were|is|being)\s+)?(?:(?:co-)?(?:led|headed|chaired|represented)\s+)?by\b"
)
"""What stands behind a side that sets the next person on it: the Omani side was led by."""

SAID_WHEN = re.compile(
    r"\b(?:said|told|announced|added|stated|reported|confirmed|declared|says)\s+(?:\w+\s+){0,3}?(?:on\s+|late\s+|early\s+)*$"
)
"""What stands before the day on which somebody spoke, which is no day of a meeting."""

PLACE_CLITICS = ""
"""English joins no preposition to a place."""

UNTOLD = re.compile(r"\b(?:last|first|be|being|to be|if|regularly|usually)\s+$")
"""What stands before a word for holding that does not tell that the round was held: if held, last held."""

NOT_YET = re.compile(r"\byet\b")
"""What tells that a meeting that was not held may still be."""

GOES_ON = re.compile(r"(?:it|they|the (?:talks|discussions|event|gathering|meetings|consultations|dialogue|summit))\b")
"""How a sentence begins that goes on about the meeting named before it."""

EARLIER = re.compile(
    r"\b(?:after|following|despite|previously|originally|initially|earlier|twice|once|had|had been|having been"
    r"|(?:after|following)\s+(?:being|its|their|the|a|an|having been))\s+(?:twice\s+|\w+ly\s+)?$"
)
"""What stands before a word for putting off or holding that speaks of what was before: after being postponed."""

PAST_PLAN = re.compile(
    r"\b(?:originally|initially|previously|first|had been|had|was|were|as|than|was originally|were originally)\s+$"
    r"|\b(?:as\s+(?:was\s+)?)$"
)
"""What stands before a word for a plan that may have been overtaken: originally planned, had been scheduled."""

SUFFERED = re.compile(
    r"\b(?:been|was|were|is|are|be|stands?|stood)\s+(?:\w+ly\s+|then\s+|once again\s+|again\s+|later\s+)?$"
    r"|\b(?:then|later|subsequently|(?:cancell?ed|called off|scrapped|postponed) and(?:\s+then|\s+later)?)\s+$"
)
"""What stands before a word for putting off that is said of a round named further away: has been postponed."""

NEW_DAY = re.compile(r"\b(?:to|until|till|for)\s+(?:the\s+)?$")
"""What stands before the day to which a round is put off."""

NO_DAY = re.compile(r"\b(?:by|before|until|till|since|after)\s+(?:the\s+)?(?:(?:end|beginning|start)\s+of\s+)?$")
"""What stands before a day that is a term or a beginning, and no day of a meeting."""

BETWEEN_SIDES = re.compile(
    r"\s+(?:between|of)\s(?:(?!\s(?:in|at|on|for|to|which|that|was|were|is|are|has|have|held|chaired|led|will)\s)[^.;\n]){3,60}"
)
"""What follows a bare noun where it is named by its sides: the technical committee of Egypt and Sudan."""

GIVEN_BEFORE = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Judge|Dr|Miss|Captain|Coach|Officer)\.? |[a-z,] [A-Z][a-z]+ )$")
"""What stands before a last name: a title of address, or a given name within a sentence."""

NAME_BEHIND = re.compile(r" ([A-Z][\w'-]+)")
"""What stands behind a given name: a last name."""
