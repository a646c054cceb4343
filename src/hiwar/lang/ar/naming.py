"""How the name of a mechanism and the number of a round stand in Arabic."""

from __future__ import annotations

from hiwar.lang.ar.clauses import _folded

_FOLLOWS = _folded(
    r"\s*(?:-|–)?\s*(?:ال[^\W\d_]+(?:ي|ية)|رفيع المستوى|الرفيع المستوى|المشترك|المشتركة|العليا"
    r"|الوطنية|الثلاثية|الثنائي|الثنائية)(?![^\W_])"
)
_BETWEEN = _folded(r"\s+بين\s+\S+(?:\s\S+){0,2}?\s+و\S+")
_ADJECTIVES = 4

ORDINAL_GAP = _folded(
    r"\s*(?:(?:ال[^\W\d_]+|رفيع المستوى|الاستراتيجي|السياسي|المشترك|لل\S+|المشتركة|الوزارية"
    r"|بين البلدين)\s*[-–]?\s*){0,4}"
)
"""What may stand between the noun that is counted and the ordinal after it: الحوار الاستراتيجي السابع."""

ORDINAL_FOLLOWS = True
"""The ordinal stands after the noun that it counts."""


def name_of(folded: str, cased: str, start: int, stop: int, walls: frozenset[int]) -> tuple[int, int]:
    """Where the name of a mechanism stands whose noun is at `[start, stop)`: with the adjectives that follow.

    `walls` are offsets at which an ordinal begins, which is no part of the name.
    """
    del cased
    for _ in range(_ADJECTIVES):
        found = _FOLLOWS.match(folded, stop)
        if not found or any(stop <= wall < found.end() for wall in walls):
            break
        stop = found.end()
    return start, stop


PREPOSITION = _folded(
    r"(?:^|\s)(?:[وف]?(?:في|فى)|بالعاصمة|العاصمة|بمدينة|مدينة|في مدينة|بمنتجع|منتجع|إلى"
    r"|عاصمته\S*)(?:\s+ال\S+(?:ية|ي))?\s+$"
)
"""What stands before the place of a meeting."""

ON_SIDE = _folded(r"(?:^|[\s،])و?(?:عن|من|ترأس|ومثل|مثل)\s+$")
"""What sets people on the side that follows: عن الجانب القطري."""

PERSON_SIDE = _folded(r"(?!)")
"""In Arabic the side stands before its people."""

ASIDE = _folded(r"(?:(?P<always>على هامش|على هامشه)|خلال|أثناء)\s+(?:\S+\s+){0,3}$")
"""What stands before a meeting beside which another is told of: على هامش القمة."""

SIDE_LED = _folded(r"(?!)")
"""In Arabic what sets people on a side stands before it."""

SAID_WHEN = _folded(r"(?!)")
"""Arabic puts the day of speaking behind the speaker, far from the verb."""

PLACE_CLITICS = "ب"
"""A preposition joined to the place of a meeting."""
