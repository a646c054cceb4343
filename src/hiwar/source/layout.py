"""Letters with their places on a page, put together into lines and paragraphs."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from hiwar.source.hyphens import SOFT, is_parted, joined, settled, words_of
from hiwar.source.visual import brackets_turned, direction, logical, runs_leftward, turn_brackets

# Shares of the letters' height: as far apart, two letters belong to two words (less where the file has a blank
# between them), two stretches to two cells of a table, two letters to two lines.
_BLANK, _BLANK_SAID, _WIDE, _CELL, _LEVEL = 0.3, 0.12, 0.8, 3.0, 0.45
_GAP = "\x1f"
"""Stands for a blank that the file does not have, until the brackets are settled."""
_GAP_INSIDE = re.compile(f"(?<=[(\\[{{\u00ab\u201c]){_GAP}|{_GAP}(?=[)\\]}}\u00bb\u201d])")
_ENDS = re.compile(r"[.!?:;\u061b\u061f\u2026][\"'\u201d\u00bb)\]\s]*$")
_FORMS = re.compile(r"[\ufb00-\ufb06\ufb50-\ufdff\ufe70-\ufefc]+")
_NUMBER = re.compile(r"^\W*(?:[^\W\d_]+\W+)?\d{1,4}(?:\W+(?:[^\W\d_]+\W+)?\d{1,4})?\W*$")


@dataclass(slots=True)
class Letter:
    """One letter: its edges, the point it is drawn from and its height in points, and the file's count of words."""

    sign: str
    left: float
    right: float
    start: float
    base: float
    height: float
    word: int

    @property
    def place(self) -> tuple[float, float]:
        """What letters of a line are put in order by: joined ones overlap, but are drawn from one after the other."""
        return round(self.start, 1), self.left + self.right


@dataclass(slots=True)
class Line:
    """Letters that stand side by side; `text` is in the order of reading once the page is settled."""

    letters: list[Letter]
    text: str = ""
    rightward: bool = False
    left: float = field(init=False)
    right: float = field(init=False)
    base: float = field(init=False)
    height: float = field(init=False)

    def __post_init__(self) -> None:
        self.left = min(letter.left for letter in self.letters)
        self.right = max(letter.right for letter in self.letters)
        self.base = median(letter.base for letter in self.letters)
        self.height = median(letter.height for letter in self.letters)


def lines_of(letters: list[Letter]) -> list[Line]:
    """The lines of a page, in the order of the file, each with its text in the order of reading."""
    lines: list[Line] = []
    for stretch in _stretches(letters):
        _lay(lines, Line(stretch))
    lines = [part for line in lines for part in _cells(line)]
    _settle(lines)
    return [line for line in lines if line.text]


def _stretches(letters: list[Letter]) -> Iterator[list[Letter]]:
    """Letters that follow each other in the file on one level."""
    stretch: list[Letter] = []
    for letter in letters:
        if stretch and abs(letter.base - stretch[0].base) > _LEVEL * max(letter.height, stretch[0].height):
            yield stretch
            stretch = []
        stretch.append(letter)
    if stretch:
        yield stretch


def _lay(lines: list[Line], new: Line) -> None:
    """Add a stretch to the line that it stands in, which may have been interrupted by a raised sign, or begin one."""
    for line in lines[-4:]:
        level = abs(line.base - new.base) <= _LEVEL * max(line.height, new.height)
        near = new.left - line.right < 1.5 * line.height and line.left - new.right < 1.5 * line.height
        if level and near:
            line.letters += new.letters
            line.left, line.right = min(line.left, new.left), max(line.right, new.right)
            return
    lines.append(new)


def _cells(line: Line) -> list[Line]:
    """The line cut where it has gaps as wide as between the cells of a table."""
    letters = sorted(line.letters, key=lambda letter: letter.place)
    parts, start, edge = [], 0, letters[0].right
    for at, letter in enumerate(letters):
        if letter.left - edge > _CELL * line.height and letter.sign.strip():
            parts.append(Line(letters[start:at]))
            start = at
        edge = max(edge, letter.right) if letter.sign.strip() else edge
    parts.append(Line(letters[start:]))
    return parts[::-1] if runs_leftward("".join(letter.sign for letter in letters)) else parts


def _settle(lines: list[Line]) -> None:
    """Give each line its text; a line of both directions goes with the page."""
    seen = [_seen(line) for line in lines]
    page = runs_leftward("".join(seen))
    for line, text in zip(lines, seen, strict=True):
        line.rightward = _rightward(text, page)
        line.text = logical(text, line.rightward)
    mixed = [line for line in lines if any(direction(sign) == "R" for sign in line.text)]
    if brackets_turned([line.text for line in mixed]):
        for line in mixed:
            line.text = turn_brackets(line.text)
    for line in lines:
        line.text = _FORMS.sub(lambda found: unicodedata.normalize("NFKC", found.group()), line.text)
        line.text = _GAP_INSIDE.sub("", line.text).replace(_GAP, " ")
        line.text = settled(unicodedata.normalize("NFC", " ".join(line.text.split())), printed=_hyphens_printed(line))


def _hyphens_printed(line: Line) -> bool:
    """Whether the soft hyphens of a line are to be seen: some programs write every hyphen as a soft one."""
    return any(sign.right - sign.left > 0.1 * sign.height for sign in line.letters if sign.sign == SOFT)


def _rightward(text: str, page: bool) -> bool:
    classes = "".join(map(direction, text))
    right, left = classes.count("R"), classes.count("L")
    return right > (0.25 if page else 0.6) * (right + left) if right or left else page


def _seen(line: Line) -> str:
    """The signs of a line from left to right, with a blank where a gap is as wide as one."""
    letters = [letter for letter in line.letters if not unicodedata.combining(letter.sign[:1] or " ")]
    letters.sort(key=lambda letter: letter.place)
    marks = _marks_on(letters, line.letters)
    spaced = sum(letter.sign.isspace() for letter in letters) > len(letters) / 12
    pieces: list[str] = []
    for before, letter in zip([None, *letters], letters, strict=False):
        if before and _apart(before, letter, spaced):
            pieces.append(_GAP)
        cluster = letter.sign + "".join(marks.get(id(letter), ()))
        # A cluster is turned about with the line: what is to come out last must stand first.
        pieces.append(cluster[::-1] if direction(letter.sign) == "R" else cluster)
    return "".join(pieces)


def _marks_on(letters: list[Letter], all_letters: list[Letter]) -> dict[int, list[str]]:
    """Which vowel signs stand on which letter; a letter drawn in one with its sign gets the edges of both."""
    marks: dict[int, list[str]] = {}
    bearers = sorted((letter for letter in letters if letter.sign.strip()), key=_middle)
    middles = [_middle(letter) for letter in bearers]
    for mark in all_letters if bearers else ():
        if unicodedata.combining(mark.sign[:1] or " "):
            at = bisect_left(middles, _middle(mark))
            bearer = min(bearers[max(0, at - 1) : at + 1], key=lambda letter: abs(_middle(letter) - _middle(mark)))
            marks.setdefault(id(bearer), []).append(mark.sign)
            if bearer.start == mark.start:
                bearer.left, bearer.right = min(bearer.left, mark.left), max(bearer.right, mark.right)
    return marks


def _middle(letter: Letter) -> float:
    return (letter.left + letter.right) / 2


def _apart(before: Letter, letter: Letter, spaced: bool) -> bool:
    """Whether a gap parts two words; in a `spaced` line blanks are letters of their own, and gaps are justification."""
    if not before.sign.strip() or not letter.sign.strip():
        return False
    gap = (letter.left - before.right) / max(letter.height, before.height)
    return gap > (_BLANK_SAID if before.word != letter.word else _WIDE if spaced else _BLANK)


def paragraphs_of(pages: list[list[Line]]) -> list[str]:
    """The paragraphs of all pages, without running heads and page numbers."""
    paragraphs: list[str] = []
    before: Line | None = None
    kept = _without_running(pages)
    words = words_of(line.text for page in kept for line in page)
    for page in kept:
        pitch, width = _pitch(page), max((line.right - line.left for line in page), default=0.0)
        edges = (min((line.left for line in page), default=0.0), max((line.right for line in page), default=0.0))
        for at, line in enumerate(page):
            if before is None or _begins(before, line, pitch if at else None, (width, *edges)):
                paragraphs.append(line.text)
            else:
                paragraphs[-1] = joined(paragraphs[-1], line.text, words)
            before = line
    return paragraphs


def _pitch(page: list[Line]) -> float:
    """The way from line to line within a paragraph: the smallest that is met more than by chance."""
    steps = sorted(a.base - b.base for a, b in pairwise(page) if 0.9 * a.height < a.base - b.base < 4 * a.height)
    return steps[len(steps) // 10] if steps else 0.0


def _begins(before: Line, line: Line, pitch: float | None, measure: tuple[float, float, float]) -> bool:
    """Whether `line` begins a paragraph; `pitch` is None for the first line of a page."""
    width, left, right = measure
    if is_parted(before.text, line.text) and abs(before.height - line.height) <= 0.12 * before.height:
        return False
    free = before.left - left if before.rightward else right - before.right
    if free > 0.25 * width or (free > 0.1 * width and _ENDS.search(before.text)):
        return True
    if abs(before.height - line.height) > 0.12 * before.height or before.rightward != line.rightward:
        return True
    if pitch is None:
        return bool(_ENDS.search(before.text))
    step = before.base - line.base
    return step <= 0 or step > 1.25 * pitch + 0.5


def _without_running(pages: list[list[Line]]) -> list[list[Line]]:
    """The pages less what stands in one place at the head or foot of most of them, and less page numbers."""
    ends = [_ends(page) for page in pages]
    counts = Counter(key for end in ends for key in {_key(line) for line in end})
    running = {key for key, count in counts.items() if count > 1 and count > len(pages) / 2}
    kept = []
    for page, end in zip(pages, ends, strict=True):
        outermost = {min(line.base for line in end), max(line.base for line in end)} if len(page) > 1 else set()
        numbers = (line for line in end if line.base in outermost and _is_page_number(line.text))
        dropped = {id(line) for line in end if _key(line) in running} | set(map(id, numbers))
        kept.append([line for line in page if id(line) not in dropped])
    return kept


def _ends(page: list[Line]) -> list[Line]:
    """The lines on the two highest and the two lowest levels, which need not be the first and last of the file."""
    levels = sorted({round(line.base) for line in page})
    outer = {*levels[:2], *levels[-2:]}
    return [line for line in page if round(line.base) in outer]


def _key(line: Line) -> tuple[str, int]:
    return re.sub(r"\d+", "0", line.text), round(line.base / 3)


def _is_page_number(text: str) -> bool:
    return len(text) < 20 and bool(_NUMBER.match(text))
