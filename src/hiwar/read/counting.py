"""How rounds are counted: the number of the round that a text is about, and of those it mentions besides."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from datetime import date, timedelta
from operator import attrgetter
from typing import NamedTuple

from hiwar.lang.languages import language_of
from hiwar.read.mechanism import cues
from hiwar.read.scene import Scene
from hiwar.record.marks import Time
from hiwar.record.round import Fact
from hiwar.record.span import Span
from hiwar.rules.rules import Hit


class Count(NamedTuple):
    """An ordinal with the noun that it counts; `other` says so where a word beside them
    calls it a coming or a past round."""

    ordinal: Hit
    noun: Hit
    other: str

    @property
    def start(self) -> int:
        """Where the two begin, in folded offsets."""
        return min(self.ordinal.start, self.noun.start)

    @property
    def stop(self) -> int:
        """Where the two end, in folded offsets."""
        return max(self.ordinal.stop, self.noun.stop)


def counts(scene: Scene) -> Iterator[Count]:
    """Every counted round in the order of the text."""
    nouns = [*scene.mechanisms, *cues(scene, "ordinal_of")]
    for ordinal in scene.hits.longest("ordinal"):
        if noun := _counted(scene, ordinal, nouns):
            start, stop = min(ordinal.start, noun.start), max(ordinal.stop, noun.stop)
            yield Count(ordinal, noun, called_other(scene, start, stop))


def number_of(scene: Scene, opening: int, former: frozenset[int]) -> Fact[int] | None:
    """The number that counts the round in the first `opening` paragraphs; that of a coming or earlier one is none.

    `former` are the places of ordinals that count rounds held long before.
    One that the text only comes `after` (following the third round) counts where no other does.
    """
    after = None
    for count in counts(scene):
        if scene.depth(count.ordinal.start) >= opening or count.ordinal.start in former:
            continue
        if not count.other:
            return ordinal_fact(scene, count)
        if count.other == "after" and after is None:
            after = count
    return ordinal_fact(scene, after) if after else None


_LONG_AGO = timedelta(days=150)
"""How long before the text was published a round was held that it can only look back on."""


def former_counts(scene: Scene, times: tuple[Time, ...], published: date | None) -> frozenset[int]:
    """Where ordinals count rounds that their sentence, not the text's first, sets long before publication:
    the inaugural meeting took place in May 2023."""
    former = set()
    for count in counts(scene) if published else ():
        sentence = scene.sentence_at(count.start)
        within = scene.text.span(sentence.start, sentence.stop)
        days = [time.last for time in times if within.holds(time.evidence.span) and time.type == "date" and time.last]
        if published and sentence.start > 0 and days and max(days) < published - _LONG_AGO:
            former.add(count.ordinal.start)
    return frozenset(former)


def ordinal_fact(scene: Scene, count: Count) -> Fact[int]:
    """The number of a counted round with its word."""
    hit = count.ordinal
    return Fact(hit.value["ordinal"], (scene.text.span(hit.start, hit.stop),), hit.entry.id)


def _counted(scene: Scene, ordinal: Hit, nouns: list[Hit]) -> Hit | None:
    """The noun that an ordinal counts: the seventh U.S.-Qatar Strategic Dialogue.

    One that is written with its noun counts that: Round VII.
    """
    if ordinal.value.get("counts"):
        return ordinal
    naming = language_of(scene.text.language).naming
    for noun in sorted(nouns, key=lambda n: abs(n.start - ordinal.start)):
        if naming.ORDINAL_FOLLOWS:
            gap = scene.text.folded[noun.stop : ordinal.start] if noun.stop <= ordinal.start else None
        else:
            gap = scene.text.folded[ordinal.stop : noun.start] if ordinal.stop <= noun.start else None
        if gap is not None and len(gap) < 60 and naming.ORDINAL_GAP.fullmatch(gap):
            return noun
    return None


def tells_other(scene: Scene, sentence: Span) -> bool:
    """Whether a sentence of the text, not its first, speaks of a coming round, or of none but an earlier one."""
    nouns = [*scene.mechanisms, *cues(scene, "ordinal_of")]
    within = [noun for noun in nouns if sentence.start <= noun.start and noun.stop <= sentence.stop]
    called = {called_other(scene, noun.start, noun.stop) for noun in within}
    return sentence.start > 0 and ("coming" in called or called == {"past"})


def round_nouns(scene: Scene) -> list[Hit]:
    """Every noun for a round, for its mechanism or for a group that works for it, in the order of the text."""
    return scene.round_nouns


def numbers_of(scene: Scene) -> dict[int, int]:
    """The numbers that count rounds, by where their nouns stand."""
    return {count.noun.start: count.ordinal.value["ordinal"] for count in counts(scene)}


def is_other(scene: Scene, noun: Hit, own: int | None, numbers: dict[int, int]) -> bool:
    """Whether a noun stands for no round numbered `own`: for a coming, an earlier or another one, or a working group.

    The first sentence of a text may be about a coming round.
    """
    if noun.value.get("cue") == "part_of":
        return True
    if own is not None and numbers.get(noun.start, own) != own:
        return True
    leads = scene.depth(noun.start) == 0 and scene.sentence_at(noun.start).start == _line_start(scene, noun.start)
    return called_other(scene, noun.start, noun.stop) in ("coming", "past") and not leads


def _line_start(scene: Scene, at: int) -> int:
    return scene.text.paragraphs[scene.paragraph_number(at)].start


_BESIDE = 14
"""How far before and after a round the word may reach that calls it a coming or an earlier one, in code points."""

_start = attrgetter("start")


def called_other(scene: Scene, start: int, stop: int) -> str:
    """`coming`, `past` or `after` (following the third round) where a word beside the round says so, else nothing."""
    naming = language_of(scene.text.language).naming
    for cue in ("coming", "past", "after"):
        hits = cues(scene, cue)
        for hit in hits[
            bisect_left(hits, start - _BESIDE, key=_start) : bisect_right(hits, stop + _BESIDE, key=_start)
        ]:
            if hit.stop > stop + _BESIDE or (cue != "after" and hit.start < start and naming.ORDINAL_FOLLOWS):
                continue  # an adjective stands behind its noun there
            gap = scene.text.folded[hit.stop : start] if hit.stop <= start else scene.text.folded[stop : hit.start]
            if not gap.strip():
                return cue
    return ""
