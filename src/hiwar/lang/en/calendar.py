"""How English writes times: what joins their parts, in which order they stand, and which way they point.

`GRAMMAR` is written over one letter a word; `read/time_words.py` lists the letters.

Source: Huddleston and Pullum, The Cambridge Grammar of the English Language (2002), chapters 3 and 8 (tense, the
futurate, adjuncts of time); order of dates as in the CLDR 46 patterns for en and en-GB.
"""

from __future__ import annotations

import re
from collections.abc import Mapping


def _each(words: str, letter: str) -> dict[str, str]:
    return dict.fromkeys(words.split(), letter)


JOINTS: Mapping[str, str] = {
    **_each("and &", "&"),
    **_each("to until till through thru untill", ">"),
    **_each("of in on at by @", "_"),
    **_each("from between", "<"),
    **_each("the a an about around approximately nearly almost over more than only just up least", ""),
    "for": "+", "corresponding": "=", ",": ",", "/": "/", "-": "-", "(": "(", ")": ")", ".": ".",
}  # fmt: skip
"""What may stand between two words of one time, as a letter of the grammar; an empty one says nothing."""

LEADS: Mapping[str, str] = {
    **_each("from between", "<"),
    **_each("in on at by since until till of during before after through throughout late early", "_"),
    **_each("for lasting lasted takes took over", "+"),
}
"""What may stand before the first word of a time."""

SKIPPED: frozenset[str] = frozenset(["the", "a", "an", "about", "around", "approximately", "nearly", "almost"])
"""Words passed over on the way to what leads."""

GLUED: Mapping[str, Mapping[str, str]] = {
    "s": {"is": "tens"},
    **{letters: {"is": "half", "code": letters[0] + "m"} for letters in ("am", "a.m", "pm", "p.m")},
    **{letters: {"is": "unit", "unit": "hour"} for letters in ("h", "hr", "hrs")},
    **{letters: {"is": "unit", "unit": "year"} for letters in ("year", "years", "yr")},
    **{letters: {"is": "unit", "unit": "minute"} for letters in ("min", "mins")},
    "days": {"is": "unit", "unit": "day"},
}
"""Letters that are written onto figures: 7pm, 1970s, 3h."""

WEEK_STARTS: int = 1
"""The weekday with which a week begins: Monday."""

PROCLITICS: tuple[str, ...] = ()
"""English writes no particle onto figures."""

DAY_FIRST: bool = False
"""5/6/2024 is the sixth of May, unless only the other reading is a date."""

HIJRI_YEARS: tuple[int, int] | None = None
"""A year in figures is never taken for one of the Hijra."""

_YEAR = "y[ij]?"
_TAIL = f"(?:[,_.]*{_YEAR})?"
_UNIT = "[YMWDKECXfN]"
_COUNT = "[dnS]"

GRAMMAR: tuple[tuple[str, str], ...] = (
    ("years", "<?(?<![dny]-)y[>-]y(?!-[dny])|<y&y"),
    ("days", f"<?m[.]?[do][>-]<?[do](?![mYMWDK]){_TAIL}|<m[.]?[do]&[do]{_TAIL}|m[.]?[do]&[do]{_TAIL}"),
    ("days", f"<?[do][>-][do]_?[mh]{_TAIL}|<[do]&[do]_?[mh]{_TAIL}|[do]&[do]_?[mh]{_TAIL}"),
    ("date", f"[do]_?-?[mh]-?[.]?{_TAIL}"),
    ("date", f"m[./,-]?[do](?!-?[YMWDKAk:]){_TAIL}|ymd|m[do]{_TAIL}(?!-?[YMWDKAk])"),
    ("date", "[aq][ij]?|d/d/y"),
    ("month", f"[mh][.]?{_TAIL}|r[mh]|[mh]r|ym"),
    ("weekday", "rw|wr|w"),
    ("set", f"e[do]?{_UNIT}|ew|s"),
    ("shift", f"(?:{_COUNT}-?|d&f)?{_UNIT}[GH]|_{_COUNT}{_UNIT}(?![GHBF])"),
    ("unit", f"rS?[don]?{_UNIT}|[d]r{_UNIT}|{_UNIT}r"),
    ("within", f"T(?:{_COUNT}?{_UNIT})"),
    ("clock_past", "(?:f|dK?)r(?:[d])(?:A|k)?|f>dA?|dK>dA?"),
    ("clock", "[yd]c(?!w)|yA|lA?z?|[dn]Az?|[dn]kA?|[dl]z|n[A]z?"),
    ("year", "Yy|yj|yi"),
    ("duration", f"f[CKYD]|\\+?{_COUNT}-?{_UNIT}(?:-?[d]?f)?|U_?(?:{_UNIT})|\\+{_UNIT}|d&f{_UNIT}"),
    ("quarter", "of|u|yu"),
    ("nth", "[o][YMWDCE]"),
    ("nth_weekday", "[o]w"),
    ("decade", "rg|g"),
    ("feast", f"r?b(?:[,_]*(?:{_YEAR}|r))?"),
    ("season", f"rv|v_?{_YEAR}|pv_?{_YEAR}"),
    ("day", "t"),
    ("ref", "x"),
    ("daypart", "rc|c"),
    ("stage", "p"),
    ("base", _UNIT),
    ("year_alone", "y"),
    ("number", "[don]"),
)  # fmt: skip
"""The shapes of a time, the first that fits; the name says how its words are put together."""

_VERB = r"(?:\s+(?:not|also|then|be|have|been|jointly|again|\w+ly)\b)*(?:\s+\w+)?"
_WORDS_AHEAD = (
    "will|shall|would|may|might|can|could|'ll|going to|is to|are to|was to|were to|to be|scheduled|expected|due|slated"
    "|holds?|convenes?|hosts|meets?|plans?|intends?|hopes?|aims?|prepares?|upcoming|forthcoming|ahead of"
)
_FUTURE = re.compile(
    rf"\b(?:(?:is|are)\s+(?:due|set|scheduled|expected|slated|planned|likely)(?:\s+to)?|{_WORDS_AHEAD}"
    rf"|(?:take|enter|come)s?\s+(?:into\s+)?(?:effect|force))\b{_VERB}"
    r"|\bby(?:\s+the)?(?:\s+end\s+of)?(?:\s+the)?\s*$"
    r"|\b(?:reschedul|postpon|deferr?|put off|push|mov)\w*\b[^.;]{0,90}?\b(?:to|until|till|for)\s*$"
)
_PAST = re.compile(
    r"\b(?:said|met|held|told|was|were|had|began|came|went|gave|took|made|spoke|saw|left|led|won|did|became|wrote|has"
    r"|have|since|\w{2,}ed)\b"
)


def leaning(before: str, after: str) -> int:
    """Which way the clause points: -1 what was, 1 what will be, 0 where nothing says; the nearest verb decides."""
    future, until = -1, -1
    for found in _FUTURE.finditer(before):
        future, until = found.start(), found.end()
    past = -1
    for found in _PAST.finditer(before, max(until, 0)):
        past = found.start()
    if past >= 0:
        return -1
    if future >= 0:
        return 1
    if any(True for _ in _PAST.finditer(before)):
        return -1
    future_after, past_after = _FUTURE.search(after), _PAST.search(after)
    if future_after and (not past_after or future_after.start() <= past_after.start()):
        return 1
    return -1 if past_after else 0


_SAID_MONTH = re.compile(
    r"\b(?:in|since|by|until|till|of|last|next|this|late|early|mid|from|through|during|before|after)[\s-]+$"
)


def stands_alone(before: str, after: str, capital: bool) -> bool:
    """Whether `may` or `march` is a month here, though no number or year stands beside it."""
    del after
    return capital and bool(_SAID_MONTH.search(before))


def no_weekday(before: str) -> bool:
    """English weekdays are written with a capital: none is another word."""
    del before
    return False


def is_dual(word: str) -> bool:
    """English has no dual."""
    del word
    return False


PARTS: re.Pattern[str] = re.compile(r"\s+in\s+")
"""What parts an ordinal from the time behind it: the first round in May and the second in November are no days."""

NOUN_AFTER: re.Pattern[str] = re.compile(
    r"\s+(?!(?:of|in|at|on|by|to|until|till|and|or|from|with|for|after|before|the|as|is|was)\b)([a-z])"
)
"""What follows an ordinal that is no day, since it counts a noun: on Sunday the fifth round."""

PUBLISHED: re.Pattern[str] = re.compile(
    r"^\W*(?:(?:publication |release )?date|(?:published|posted)(?: on)?|issued|released"
    r"|for immediate release)\b[\s:|-]*$"
)
"""The words before the day of publication on its own line."""

AGENCY: re.Pattern[str] = re.compile(r"^[^\n.]{2,60}?,?\s*(?:on\s+)?[(\[]?$")
"""What stands before the day in a dateline: DOHA, 17 Dec 2025 (QNA) –."""

TODAY: re.Pattern[str] = re.compile(r"\btoday,?\s*(?:\w+day,?\s*)?[(]?(?:the\s+)?(?:\d|[a-z]{3,9}\.?\s\d)[^.\n]{0,20}$")
"""What a day is called that is that of the text: today, Thursday, 13 November 2025."""
