"""Where two versions name another person, body or document: names across scripts by their consonants (Hedayah: h d h).

Source: the letters of data/languages/*/letters.yaml; the order of consonants is kept by every transliteration in use.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import lru_cache

from hiwar.compare.languages_align import Bead
from hiwar.compare.languages_numbers import Parting
from hiwar.compare.languages_side import Mark, Side, sense_rules
from hiwar.record.span import Span

_WORD = re.compile(r"[^\W\d_]{2,}")
_LIKE, _LIKE_OF_SHORT, _SHORT = 0.66, 0.75, 3
"""How alike the consonants of two words must be to be one name; more where there are few of them."""
_LIKE_OF_KNOWN = 0.85
"""How alike where one of the two is a word of the vocabulary."""


@lru_cache(maxsize=4096)
def consonants(word: str, language: str) -> str:
    """The consonants of a folded word by their sound, doubled ones once: hedayah → hdh."""
    sounds = {form: entry.value["sound"] for entry in sense_rules(language).of("letter") for form in entry.forms}
    longest = max(map(len, sounds))
    kept, at = "", 0
    while at < len(word):
        size = next((n for n in range(longest, 0, -1) if word[at : at + n] in sounds), 1)
        sound = sounds.get(word[at : at + size], "")
        if sound and not kept.endswith(sound):
            kept += sound
        at += size
    return kept


def same_name(one: tuple[str, str], other: tuple[str, str], *, least: float | None = None) -> bool:
    """Whether two words, each with its language, may be one name in two scripts; `least`: how alike they must be."""
    left, right = consonants(*one), consonants(*other)
    if not left or not right:
        return not left and not right
    softer = left.replace("j", "k").replace("g", "k"), right.replace("j", "k").replace("g", "k")
    likeness = _likeness(*softer)
    if least is not None:
        return likeness >= least
    return likeness >= (_LIKE_OF_SHORT if min(len(left), len(right)) <= _SHORT else _LIKE) or (
        len(left) > 2 and len(right) > 2 and (left in right or right in left)
    )


@lru_cache(maxsize=16384)
def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def part_people(sides: tuple[Side, Side], bead: Bead) -> Iterator[Parting]:
    """People whom one version names in a bead where the other names somebody else."""
    if bead.earlier is None or bead.later is None:
        return
    stretches = bead.earlier, bead.later
    left = [
        [
            s
            for s, name in _people(sides[n], stretches[n])
            if not _echoed(name, sides[n], sides[1 - n], stretches[1 - n])
        ]
        for n in (0, 1)
    ]
    for one, other in zip(*left, strict=False):
        yield Parting(one, other)


def _people(side: Side, stretch: Span) -> Iterator[tuple[Span, str]]:
    return ((span, name) for span, name in side.people if stretch.start <= span.start < stretch.stop)


def _echoed(name: str, side: Side, other: Side, stretch: Span) -> bool:
    """Whether a word of a name stands in the other version too."""
    parts = _WORD.findall(name)
    for found in _WORD.finditer(other.text.folded, *stretch):
        least = None if other.unknown(Span(*found.span())) else _LIKE_OF_KNOWN
        if any(same_name((part, side.language), (found.group(), other.language), least=least) for part in parts):
            return True
    return False


_HEADS = frozenset(
    {
        "agreement", "dialogue", "committee", "council", "conference", "plan", "framework", "organization", "charter",
        "memorandum", "law", "working_group", "statement_doc", "ministry", "university", "bank", "company",
    }
)  # fmt: skip
"""What named documents and bodies are called."""
_NAMING, _GAP = 3, 2
"""How many words make the name of a document or body, and how far apart they stand, in code points."""


def part_titles(sides: tuple[Side, Side], bead: Bead) -> Iterator[Parting]:
    """Documents and bodies of one kind whose names share nothing: Status of Forces, Strategic Framework Agreement."""
    if bead.earlier is None or bead.later is None:
        return
    stretches = bead.earlier, bead.later
    whole = tuple((*s.offered_in(*x), *s.states_in(*x)) for s, x in zip(sides, stretches, strict=True))
    titles = [list(_titles(side, stretch)) for side, stretch in zip(sides, stretches, strict=True)]
    for head, names in titles[0]:
        for other, others in titles[1]:
            if head.means(other) and _alien(names, whole[1]) and _alien(others, whole[0]):
                yield Parting(_over(head, names), _over(other, others))
                return


def _alien(names: list[Mark], answers: tuple[Mark, ...]) -> bool:
    return bool(names) and not any(name.means(answer) for name in names for answer in answers)


def _over(head: Mark, names: list[Mark]) -> Span:
    marks = [head, *names]
    return Span(min(m.start for m in marks), max(m.stop for m in marks))


def _titles(side: Side, stretch: Span) -> Iterator[tuple[Mark, list[Mark]]]:
    """The heads of a stretch with what stands right beside them as their name.

    Where the language has capitals, only words that are written with them are part of a name.
    """
    marks = side.words_in(*stretch)
    for at, head in enumerate(marks):
        if not head.senses & _HEADS or side.has_capitals != side.capital(head):
            continue
        beside = marks[max(0, at - _NAMING) : at][::-1] if side.has_capitals else marks[at + 1 : at + 1 + _NAMING]
        names: list[Mark] = []
        edge = head.start if side.has_capitals else head.stop
        for mark in beside:
            gap = edge - mark.stop if side.has_capitals else mark.start - edge
            if gap > _GAP or (side.has_capitals and not side.capital(mark)) or (mark.light and not names):
                break
            names.append(mark)
            edge = mark.start if side.has_capitals else mark.stop
        if names:
            yield head, names


def part_quoted(sides: tuple[Side, Side], bead: Bead) -> Iterator[Parting]:
    """A name beside a head (the Hedayah Center) for which the other version has another beside the same head."""
    if bead.earlier is None or bead.later is None:
        return
    stretches = bead.earlier, bead.later
    names = [list(_beside(side, stretch)) for side, stretch in zip(sides, stretches, strict=True)]
    for head, name in names[0]:
        for other, alias in names[1]:
            words = sides[0].text.folded[slice(*name)], sides[1].text.folded[slice(*alias)]
            if not head.means(other) or _echoed(words[0], sides[0], sides[1], stretches[1]):
                continue
            if not _echoed(words[1], sides[1], sides[0], stretches[0]):
                yield Parting(_join(head, name), _join(other, alias))
                return


def _join(head: Mark, name: Span) -> Span:
    return Span(min(head.start, name.start), max(head.stop, name.stop))


_QUOTES = "\"'«»“”"


def _beside(side: Side, stretch: Span) -> Iterator[tuple[Mark, Span]]:
    """Heads with an unknown word that is their name: in capitals before them, or in quotes behind them."""
    for head in side.words_in(*stretch):
        if not head.senses & _HEADS:
            continue
        found = side.unknown_before(head) if side.has_capitals else side.unknown_after(head, _QUOTES)
        if found and stretch.start <= found.start and found.stop <= stretch.stop:
            yield head, found


_RUN, _LETTERS, _BETWEEN = 2, 3, 5
"""How many words make the name of somebody, and of how many letters each is at least."""


def part_strangers(sides: tuple[Side, Side], bead: Bead) -> Iterator[Parting]:
    """Somebody named in capitals of whom the other version knows nothing, where it names somebody else.

    Only where one version has capitals and the other has none: its names are words that no vocabulary knows.
    """
    if bead.earlier is None or bead.later is None or sides[0].has_capitals == sides[1].has_capitals:
        return
    own = 0 if sides[0].has_capitals else 1
    side, other = sides[own], sides[1 - own]
    stretch, answer = (bead.earlier, bead.later)[own], (bead.earlier, bead.later)[1 - own]
    named = [run for run in _people_of(side, stretch) if not _echoed(_words(side, run), side, other, answer)]
    strangers = [run for run in _people_of(other, answer) if not _echoed(_words(other, run), other, side, stretch)]
    for one, stranger in zip(named, strangers, strict=False):
        yield Parting(one, stranger) if own == 0 else Parting(stranger, one)


_OFFICES = frozenset(
    {
        "ministry", "official", "president", "prime_minister", "king", "foreign_minister", "special_envoy", "leader",
        "secretary_general", "side",
    }
)  # fmt: skip
_OFFICE_WITHIN = 40
"""How far before a name its office begins at the most, in code points."""


def _people_of(side: Side, stretch: Span) -> Iterator[Span]:
    """The unknown names of a stretch that stand right behind an office."""
    for run in _runs(side, stretch):
        before = side.words_in(max(stretch.start, run.start - _OFFICE_WITHIN), run.start)
        if any(mark.senses & _OFFICES for mark in before):
            yield run


def _words(side: Side, span: Span) -> str:
    return side.text.folded[slice(*span)]


def _runs(side: Side, stretch: Span) -> Iterator[Span]:
    """Two and more words next to each other that no vocabulary knows, in capitals where there are any."""
    run: list[Span] = []
    for found in _WORD.finditer(side.text.folded, *stretch):
        word, alone = Span(*found.span()), _stands_alone(side, Span(*found.span()))
        if run and not alone and side.has_capitals and word.stop - word.start <= _LETTERS:
            continue  # Staffan de Mistura
        if run and (word.start - run[-1].stop > (_BETWEEN if side.has_capitals else 1) or not alone):
            if len(run) >= _RUN:
                yield Span(run[0].start, run[-1].stop)
            run = []
        if alone:
            run.append(word)
    if len(run) >= _RUN:
        yield Span(run[0].start, run[-1].stop)


def _stands_alone(side: Side, word: Span) -> bool:
    if side.has_capitals and not side.text.original[side.text.start_of(word.start)].isupper():
        return False
    return word.stop - word.start >= _LETTERS and side.unknown(word)
