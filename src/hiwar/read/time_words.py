"""The words of time in a text: hits of the vocabulary and figures, in rows with what joins them.

Each word has a letter, over which the grammar of a language is written:

    m month   h Hijri month   w weekday   d 1-31   o ordinal   y 1000-2999   n other number
    a day in figures   q day and month in figures   l clock
    Y M W D K E C X N V unit (year month week day hour… decade century
    weekend fortnight season)   r last, this, next   L final   t today   x now   p part of a period   c part of a day
    A am, pm   k o'clock   e every   s annually   B before   F after   I since   G ago   H hence   T within
    S several   U whole   i, j Hijri, Gregorian era   z zone   f fraction   g decade   b feast   u Q1, H2
    v season   ! less
    & > _ ~ < = , / - ( ) .  what joins them
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from hiwar.lang.calendars import TIMINGS, Calendar, Timing
from hiwar.lang.numerals import Numeral
from hiwar.record.text import Text
from hiwar.rules.rules import Hit, Hits


class Word(NamedTuple):
    """A word of time, or what joins two: its letter, folded `[start, stop)`, number and value."""

    letter: str
    start: int
    stop: int
    number: int = 0
    value: Mapping[str, Any] = {}
    definite: bool = False


_LETTERS = {
    "month": "m", "hijri": "h", "weekday": "w", "lean": "r", "last": "L", "day": "t", "ref": "x", "stage": "p",
    "daypart": "c", "half": "A", "oclock": "k", "every": "e", "often": "s", "before": "B", "after": "F", "since": "I",
    "ago": "G", "hence": "H", "within": "T", "several": "S", "whole": "U", "zone": "z", "fraction": "f",
    "decade": "g", "portion": "u", "feast": "b", "season": "v", "less": "!", "none": "0",
}  # fmt: skip
_UNITS = {
    "year": "Y", "month": "M", "week": "W", "day": "D", "hour": "K", "minute": "K", "second": "K", "decade": "E",
    "century": "C", "weekend": "X", "season": "V", "quarter": "f", "fortnight": "N",
}  # fmt: skip
_FIGURES = (
    r"(?:(?P<day>\d{4}(?P<between>[-/.])\d{1,2}(?P=between)\d{1,2}|\d{1,2}(?P<mid>[-/.])\d{1,2}(?P=mid)(?:\d{4}|\d{2}))"
    r"|(?P<clock>\d{1,2}[:h]\d{2}(?::\d{2})?)|(?P<month>\d{1,2}/\d{4}|\d{4}[-/](?:0[1-9]|1[0-2]))|(?P<part>\d{1,2}/\d{1,2})"
    r"|(?P<number>\d+(?:,\d{3})*(?:\.\d+)?))(?!\d|:\d|[-/]\d+[-/]|%|\.\d)"
)
_DIGITS = re.compile(r"\d+")
"""Where figures may begin: found first, since few places of a text have any."""

_REACH = 26
"""How far apart two words of one time may stand, in code points."""


@lru_cache(maxsize=4)
def _figures(proclitics: tuple[str, ...]) -> re.Pattern[str]:
    joined = "".join(rf"|(?<=\W{letters})|(?<=^{letters})" for letters in proclitics)
    return re.compile(rf"(?:(?<![\w.,:/$€£]){joined}){_FIGURES}(?P<glued>[^\W\d_]+(?:\.[^\W\d_](?![^\W\d_]))?(?!\w))?")


def find_rows(text: Text, hits: Hits, *, until: int | None = None) -> Iterator[list[Word]]:
    """The words of time of a text in rows: within a row nothing else stands between them.

    `until` is the folded offset after which no word is looked at.
    """
    timing = TIMINGS[text.language]
    reach = len(text.folded) if until is None else until
    found = [*_from_hits(text, hits, reach), *_from_figures(text, timing, reach)]
    words = sorted(found, key=lambda w: (w.start, w.stop > w.start, -w.stop))
    row: list[Word] = []
    stop = -1
    for word in words:
        if word.start < stop or _of_a_code(text.folded, word, stop):
            continue
        parted = row and (
            (row[-1].letter == "o" and timing.calendar.PARTS.fullmatch(text.folded, stop, word.start))
            or (row[-1].letter == "w" and word.letter == "o" and _counts_noun(text.folded, word, words, timing))
        )
        joints = _between(text, stop, word.start, timing) if row and not parted else None
        if row and joints is None:
            yield _counted(row, timing)
            row = []
        if not row:
            row = _lead(text.folded, word.start, timing)
        row += [*(joints or ()), word]
        stop = word.stop
    if row:
        yield _counted(row, timing)


def _counts_noun(folded: str, ordinal: Word, words: list[Word], timing: Timing) -> bool:
    """Whether an ordinal behind a weekday counts the noun after it: on Sunday the fifth round."""
    noun = timing.calendar.NOUN_AFTER.match(folded, ordinal.stop)
    return noun is not None and not any(word.start == noun.start(1) for word in words)


def _of_a_code(folded: str, word: Word, stop: int) -> bool:
    """Whether a word is a piece of something else: the rest of a telephone number, $DEC, @sunday."""
    before = folded[word.start - 1] if word.start else " "
    if before in "$@#":
        return True
    return before == "-" and word.letter in "dny" and stop != word.start - 1 and folded[word.start - 2].isdigit()


def _from_hits(text: Text, hits: Hits, until: int) -> Iterator[Word]:
    reach = -1
    calendar = TIMINGS[text.language].calendar
    for hit in hits.of("calendar", "number"):
        if hit.start < reach:
            continue
        if hit.start > until:
            return
        written = text.folded[hit.start : hit.stop]
        if hit.entry.kind == "calendar":
            word = _calendar_word(hit, written, calendar)
        else:
            value, definite = hit.value, hit.shape.definite
            letter = "o" if "ordinal" in value else "#"
            word = Word(letter, hit.start, hit.stop, value.get("ordinal") or value["cardinal"], value, definite)
        if word is not None:
            reach = hit.stop
            clitic = hit.shape.clitic[-1:]
            if clitic and written.startswith(clitic) and clitic in calendar.JOINTS and hit.shape.definite:
                yield Word(calendar.JOINTS[clitic], hit.start, hit.start)  # a particle that the article has swallowed
            yield word


def _calendar_word(hit: Hit, written: str, calendar: Calendar) -> Word | None:
    value, shape = hit.value, hit.shape
    means = value["is"]
    if means == "lean" and hit.entry.part == "nisba" and not shape.definite:
        return None
    if shape.suffix or (means == "unit" and value["unit"] == "second" and shape.definite):
        return None
    if means == "unit":
        many = 1 if shape.number == 2 and not calendar.is_dual(written) else shape.number
        return Word(_UNITS[value["unit"]], hit.start, hit.stop, many, value, shape.definite)
    if means == "era":
        return Word("i" if value["calendar"] == "hijri" else "j", hit.start, hit.stop, 0, value)
    return Word(_LETTERS[means], hit.start, hit.stop, value.get("n", 0), value, shape.definite)


def _from_figures(text: Text, timing: Timing, until: int) -> Iterator[Word]:
    calendar = timing.calendar
    figures = _figures(calendar.PROCLITICS)
    for digits in _DIGITS.finditer(text.folded, 0, until):
        if (found := figures.match(text.folded, digits.start(), until)) is None:
            continue
        kind, start = str(found.lastgroup if found.lastgroup != "glued" else _kind(found)), found.start()
        glued, stop = found["glued"], found.end()
        if glued:
            stop = found.start("glued")
            if glued not in calendar.GLUED:
                if kind == "number":
                    continue
                glued = None
        if glued and calendar.GLUED[glued]["is"] == "tens":
            yield Word("g", start, found.end(), int(found["number"][:4].replace(",", "")), {"is": "tens"})
            continue
        if kind == "number":
            yield _number(found["number"], start, stop)
        else:
            letter = {"day": "a", "mid": "a", "between": "a", "clock": "l", "month": "a", "part": "q"}[kind]
            yield Word(letter, start, stop, 0, {"written": text.folded[start:stop]})
        if glued:
            yield _glued(glued, stop, found.end(), calendar)


def _kind(found: re.Match[str]) -> str:
    return next(kind for kind in ("day", "clock", "month", "part", "number") if found[kind])


def _glued(letters: str, start: int, stop: int, calendar: Calendar) -> Word:
    value = calendar.GLUED[letters]
    if value["is"] == "era":
        return Word("i" if value["calendar"] == "hijri" else "j", start, stop, 0, value)
    return Word(_UNITS[value["unit"]] if value["is"] == "unit" else _LETTERS[value["is"]], start, stop, 3, value)


def _number(written: str, start: int, stop: int) -> Word:
    plain = written.replace(",", "")
    if "." in plain:
        return Word("n", start, stop, 0, {"float": float(plain)})
    value = int(plain[:15])
    figures = {"figures": True}
    return Word(letter_of(value, whole="," not in written), start, stop, value, figures)


def letter_of(value: int, *, whole: bool = True) -> str:
    """The letter of a number: what it can be."""
    return "d" if 1 <= value <= 31 else "y" if whole and 1000 <= value <= 2999 else "n"


@lru_cache(maxsize=8192)
def _joints(gap: str, language: str) -> tuple[tuple[str, int, int], ...] | None:
    """What stands between two words, as letters with their places; None where it is more than joints."""
    joints = TIMINGS[language].calendar.JOINTS
    found: list[tuple[str, int, int]] = []
    for piece in _PIECE.finditer(gap):
        letter = joints.get(piece.group())
        if letter is None:
            return None
        if letter:
            found.append((letter, *piece.span()))
    return tuple(found)


_PIECE = re.compile(r"[^\W_]+|[^\w\s]|_")


def _between(text: Text, stop: int, start: int, timing: Timing) -> list[Word] | None:
    if start - stop > _REACH or start < stop:
        return None
    gap = text.folded[stop:start]
    if gap == " " or not gap:
        return []
    if "\n" in gap or (
        "." in gap and text.original[text.start_of(start)].isupper() and len(gap) == 2 and _ends(text, stop)
    ):
        return None
    joints = _joints(gap, text.language)
    return None if joints is None else [Word(letter, stop + a, stop + b) for letter, a, b in joints]


def _ends(text: Text, stop: int) -> bool:
    """Whether the full stop at an offset ends a sentence."""
    at = bisect_right(text.sentences, (stop, stop + 2)) - 1
    return at >= 0 and text.sentences[at].stop <= stop + 1


_WORD_BEFORE = re.compile(r"([^\W_]+|\()\s*$")


def _lead(folded: str, start: int, timing: Timing) -> list[Word]:
    """What leads a row: from, between, in, for."""
    calendar, at = timing.calendar, start
    for _ in range(3):
        found = _WORD_BEFORE.search(folded, max(0, at - 14), at)
        if not found:
            return []
        letter = calendar.LEADS.get(found.group(1))
        if letter:
            return [Word(letter, *found.span(1))]
        if found.group(1) not in calendar.SKIPPED:
            return []
        at = found.start(1)
    return []


def _counted(row: list[Word], timing: Timing) -> list[Word]:
    """The row with its number words joined to numbers, and a month named twice taken once."""
    if any(word.letter == "#" or (word.letter == "o" and not word.value.get("figures")) for word in row):
        row = _joined(row, timing)
    if sum(word.letter in "mh" for word in row) > 1:
        row = _month_once(row)
    return row


def _joined(row: list[Word], timing: Timing) -> list[Word]:
    counted: list[Word] = []
    at = 0
    while at < len(row):
        numerals, ends = _numerals(row, at)
        if not numerals:
            counted.append(row[at])
            at += 1
            continue
        used, value, ordinal = timing.compose(numerals)
        last = ends[used - 1]
        figures = row[at].value.get("figures") and used == 1
        if figures or row[at].value.get("float"):
            counted.append(row[at])
        else:
            letter = "o" if ordinal else letter_of(value)
            counted.append(
                Word(letter, row[at].start, row[last].stop, value, {"words": numerals[:used]}, row[at].definite)
            )
        at = last + 1
    return counted


def _numerals(row: list[Word], at: int) -> tuple[list[Numeral], list[int]]:
    numerals: list[Numeral] = []
    ends: list[int] = []
    linked = False
    for place in range(at, len(row)):
        word = row[place]
        if word.letter in "#o" or (word.value.get("figures") and not numerals):
            numerals.append(
                Numeral(word.number, word.letter == "o", word.definite, linked, bool(word.value.get("figures")))
            )
            ends.append(place)
            linked = False
        elif numerals and word.letter == "&" and not linked:
            linked = True
        elif numerals and word.letter == "-" and not linked and word.stop - word.start == 1:
            continue
        else:
            break
    return numerals, ends


def _month_once(row: list[Word]) -> list[Word]:
    """September/Aylul, or with the second name in brackets, as one word."""
    kept: list[Word] = []
    for word in row:
        before = kept[-2] if len(kept) > 1 else None
        if (
            word.letter == "m"
            and before
            and before.letter == "m"
            and before.number == word.number
            and kept[-1].letter in "/-("
        ):
            kept[-2:] = [word._replace(start=before.start, value={"is": "month"})]
        else:
            kept.append(word)
    return [
        w
        for i, w in enumerate(kept)
        if not (w.letter == ")" and i and kept[i - 1].letter == "m" and not _opened(kept[:i]))
    ]


def _opened(row: Sequence[Word]) -> bool:
    return any(word.letter == "(" for word in row)
