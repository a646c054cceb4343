"""How a round stands: planned, under way, held, postponed or cancelled, by the words that say so."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from datetime import date
from operator import attrgetter
from typing import NamedTuple

from hiwar.lang.languages import language_of
from hiwar.read.act import Reading
from hiwar.read.counting import is_other, numbers_of, round_nouns
from hiwar.read.scene import Scene
from hiwar.record.round import Fact
from hiwar.record.span import Span
from hiwar.rules.rules import Hit

_OPENING = 3
"""How many paragraphs of full sentences may say how the round stands."""

_NEAR = 40
"""How far from its round a word for putting off or calling off may stand, in code points."""

_FAR = 160
"""How far from its round any other word may stand, in code points."""

_BESIDE = 12
"""How far behind a word for moving the new day begins, in code points."""

_OF = {
    "postponed": "postponed",
    "cancelled": "cancelled",
    "not_held": "cancelled",
    "under_way": "under_way",
    "done": "held",
    "begun": "begun",
    "planned": "planned",
}
"""What the cues say of a round; one that has `begun` is held, or under way on its own days."""

_FALLEN = ("postponed", "cancelled")
_PASSED = ("done", "begun")


_start = attrgetter("start")

Days = tuple[Fact[date] | None, Fact[date] | None]
"""The first and the last day of a round."""


class Told(NamedTuple):
    """A word that says how the round stands, and how far from the round it is.

    `aside` tells that it speaks of what was before: originally planned, after being postponed. `start` is where it
    begins, a negation before it included.
    """

    status: str
    hit: Hit
    far: int
    aside: bool
    start: int


class Standing(NamedTuple):
    """How the round stands by its words, and where plans are told that facts overtook (originally planned for …).

    `nouns` are those for rounds, mechanisms and working groups, `others` where those of other rounds stand.
    """

    told: Told | None
    overtaken: tuple[Span, ...] = ()
    nouns: tuple[Hit, ...] = ()
    others: frozenset[int] = frozenset()

    @property
    def fell(self) -> bool:
        """Whether the round was put off, called off or not held."""
        return self.told is not None and self.told.status in _FALLEN

    def of_other(self, word: Hit, sentence: Span) -> bool:
        """Whether the noun nearest to a word in its sentence stands for another round, or for a working group."""
        first = bisect_left(self.nouns, sentence.start, key=_start)
        within = self.nouns[first : bisect_left(self.nouns, sentence.stop, lo=first, key=_start)]
        return bool(within) and min(within, key=lambda noun: _gap(word, noun)).start in self.others


def find_standing(scene: Scene, own: int | None, acts: list[Reading]) -> Standing:
    """The word that says how the round numbered `own` stands: that of the first sentence that says it.

    Where a plan is told first and then that it fell, it fell.
    """
    nouns, others = round_nouns(scene), _others(scene, own)
    said = list(_said(scene, nouns, others, acts))
    told = [best for of_one in said if (best := _best([t for t in of_one if not t.aside]))]
    chosen = told[0] if told else _best([t for of_one in said for t in of_one])
    if chosen and chosen.status == "planned":
        chosen = next((t for t in told if t.status in _FALLEN), chosen)
    happened = chosen is not None and chosen.status not in ("planned", *_FALLEN)
    return Standing(chosen, tuple(_overtaken(scene, said)) if happened else (), tuple(nouns), others)


def status_of(scene: Scene, standing: Standing, days: Days, published: date | None) -> Fact[str] | None:
    """The status by the words; what they leave open, by whether the days lie before or after that of publication."""
    told, (start, end) = standing.told, days
    ahead = bool(start and published and start.value > published)
    if told is None or (told.status == "held" and ahead and _doubtful(told.hit)):
        if not (start and published):
            return None
        return Fact("planned" if ahead else "held", start.spans, f"{start.rule}+by_day")
    words = (scene.text.span(told.start, told.hit.stop),)
    if told.status != "begun":
        return Fact(told.status, words, told.hit.entry.id)
    last = end or start
    if last and published and last.value >= published:
        return Fact("under_way", (*words, *last.spans), f"{told.hit.entry.id}+by_day")
    return Fact("held", words, told.hit.entry.id)


def _doubtful(hit: Hit) -> bool:
    """Whether a word may be a verbal noun that is written like its past: only the bare masculine is."""
    return hit.shape.tense == "past" and hit.shape.gender == "m" and hit.shape.number == 1


def _best(told: list[Told]) -> Told | None:
    """Of the words in one sentence the nearest to the round; a plan gives way to what came of it."""
    came = [t for t in told if t.status != "planned" and (t.status in _FALLEN or t.far <= _NEAR)]
    if (last := max(came, key=lambda t: t.start, default=None)) and _undoes(last, came):
        return last
    going = [t for t in came if t.status == "under_way"]
    return min(going or came or told, key=lambda t: t.far, default=None)


def _undoes(last: Told, told: list[Told]) -> bool:
    """Whether a round that was called off was put off after all: cancelled, then rescheduled for 9 July."""
    return last.status == "postponed" and not last.aside and any(t.status == "cancelled" for t in told)


def _overtaken(scene: Scene, said: list[list[Told]]) -> Iterator[Span]:
    """From each word for a plan to the next word for what came of it, else to the end of its sentence."""
    for of_one in said:
        for told in of_one:
            if told.status == "planned":
                after = [t.hit.start for t in of_one if t.hit.start > told.hit.start and t.status != "planned"]
                yield Span(told.hit.start, min([*after, scene.sentence_at(told.hit.start).stop]))


def status_in(scene: Scene, sentence: Span, place: Span) -> Fact[str] | None:
    """How a round named at a place stands by the nearest word of its sentence that says so of it and of no other."""
    nouns = [noun for noun in round_nouns(scene) if sentence.start <= noun.start < sentence.stop]
    best: tuple[int, str, Hit] | None = None
    for hit in scene.hits.longest("round_cue") if nouns else ():
        if not sentence.start <= hit.start < sentence.stop or (status := _status_word(scene, hit)) is None:
            continue
        nearest = min(nouns, key=lambda noun: _gap(hit, noun))
        far = _gap(hit, nearest)
        if place.start <= nearest.start < place.stop and far <= _NEAR and (best is None or far < best[0]):
            best = far, status, hit
    if best is None:
        return None
    _, status, hit = best
    return Fact("held" if status == "begun" else status, (scene.text.span(hit.start, hit.stop),), hit.entry.id)


# which words ------------------------------------------------------------------------------------------------------


def _said(scene: Scene, nouns: list[Hit], others: frozenset[int], acts: list[Reading]) -> Iterator[list[Told]]:
    """The words that say how the round stands, by sentence."""
    words = [hit for hit in scene.hits.longest("round_cue") if scene.depth(hit.start) < _OPENING]
    named = False
    for sentence in scene.text.sentences:
        if scene.depth(sentence.start) >= _OPENING:
            return
        within = [noun for noun in nouns if sentence.start <= noun.start < sentence.stop]
        told = []
        for hit in words:
            if sentence.start <= hit.start < sentence.stop and (status := _status_word(scene, hit)):
                if not within and nouns and not (named and _goes_on(scene, sentence)):
                    continue
                far = _distance(hit, within, others) if within else _FAR
                if far is not None and _may_tell(scene, status, hit, (far, within, acts)):
                    aside = _is_aside(scene, status, hit)
                    denied = _denied(scene, hit) if hit.value["cue"] != "not_held" else None
                    told.append(Told(status, hit, far, aside, hit.start if denied is None else denied))
        named = named or bool(within)
        yield told


def _goes_on(scene: Scene, sentence: Span) -> bool:
    """Whether a sentence goes on about the round named before it: It took place in …."""
    return bool(language_of(scene.text.language).naming.GOES_ON.match(scene.text.folded, sentence.start, sentence.stop))


def _status_word(scene: Scene, hit: Hit) -> str | None:
    """What a word says of a round; a verb says it by its tense, and the reverse where it is negated."""
    cue = next((cue for cue in (hit.value["cue"], *hit.value.get("also", ())) if cue in _OF), None)
    if hit.value.get("dated") and not _before_a_day(scene, hit):
        return None
    tense = hit.shape.tense
    naming = language_of(scene.text.language).naming
    before = scene.text.folded[max(0, hit.start - _NEAR) : hit.start]
    denied = cue in _PASSED and _denied(scene, hit) is not None
    if denied or cue == "not_held":
        yet = naming.NOT_YET.search(scene.text.folded, hit.stop, scene.sentence_at(hit.start).stop)
        return "cancelled" if (tense or not denied) and not yet else None
    if cue in _PASSED and (hit.shape.suffix or tense == "present" or naming.UNTOLD.search(before)):
        return None
    sentence = scene.sentence_at(hit.start)
    if _OF.get(cue or "") in _FALLEN and naming.DENIED.search(scene.text.folded, sentence.start, hit.start):
        return None
    return "planned" if cue in _PASSED and tense == "future" else _OF.get(cue or "")


def _before_a_day(scene: Scene, hit: Hit) -> bool:
    """Whether a time follows right behind a word: moved to December, and not moved to Geneva."""
    return any(0 <= day.start - hit.stop <= _BESIDE for day in scene.hits.of("calendar", "number"))


def _denied(scene: Scene, hit: Hit) -> int | None:
    """Where the negation right before a verb begins."""
    found = scene.clauses.NEGATION.search(scene.text.folded, max(0, hit.start - _NEAR), hit.start)
    if not found:
        return None
    return found.end() - len(found.group().lstrip(" ,\n"))


def _others(scene: Scene, own: int | None) -> frozenset[int]:
    """Where the nouns of other rounds than that numbered `own` stand."""
    numbers = numbers_of(scene)
    return frozenset(noun.start for noun in round_nouns(scene) if is_other(scene, noun, own, numbers))


def _distance(hit: Hit, nouns: list[Hit], others: frozenset[int]) -> int | None:
    """How far the word stands from the round that it speaks of; None where that is another round."""
    nearest = min(nouns, key=lambda noun: _gap(hit, noun))
    return None if nearest.start in others else _gap(hit, nearest)


def _gap(one: Hit, other: Hit) -> int:
    return max(0, max(one.start, other.start) - min(one.stop, other.stop))


def _may_tell(scene: Scene, status: str, hit: Hit, where: tuple[int, list[Hit], list[Reading]]) -> bool:
    """Whether a word stands near enough to its round, no other act between, to be said of it."""
    far, nouns, acts = where
    if status not in _FALLEN or hit.value["cue"] in ("held", "launched"):
        return far <= _FAR
    naming = language_of(scene.text.language).naming
    if not nouns:
        return bool(naming.SUFFERED.search(scene.text.folded, max(0, hit.start - _NEAR), hit.start))
    noun = min(nouns, key=lambda n: _gap(hit, n))
    left, right = min(hit.stop, noun.stop), max(hit.start, noun.start)
    if any(left <= act.start < right and act.kind not in ("meet", "commit", "state") for act in acts):
        return False
    suffered = naming.SUFFERED.search(scene.text.folded, max(0, hit.start - _NEAR), hit.start)
    return far <= (_FAR if suffered or hit.value["cue"] == "not_held" else _NEAR)


def _is_aside(scene: Scene, status: str, hit: Hit) -> bool:
    naming = language_of(scene.text.language).naming
    before = scene.text.folded[max(0, hit.start - _NEAR) : hit.start]
    return bool((naming.PAST_PLAN if status == "planned" else naming.EARLIER).search(before))
