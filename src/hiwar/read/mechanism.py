"""The standing mechanism that a text is about, and the rule that it keeps."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from hiwar.lang.languages import language_of
from hiwar.read.scene import Scene
from hiwar.record.marks import Time
from hiwar.record.round import Fact, Mechanism
from hiwar.record.span import Span, in_one_line
from hiwar.rules.rules import Hit

_OPENING = 3
"""How many paragraphs make the opening, where a text names the mechanism that it is about."""

_NEAR = 60
"""How far a value may stand from the word that makes it one, in code points."""


class Naming(NamedTuple):
    """Where a mechanism is named: the folded place of its name, and the entry that knows it."""

    start: int
    stop: int
    hit: Hit


def find_namings(scene: Scene) -> list[Naming]:
    """Every place where a mechanism is named, with its whole name, in the order of the text."""
    return [Naming(*scene.name_of(hit), hit) for hit in scene.mechanisms]


def choose_naming(scene: Scene, namings: list[Naming]) -> Naming | None:
    """The naming of the mechanism that the text is about: of those in the opening the one named most, then first.

    A mechanism named only further down is mentioned in passing.
    """
    opening = [n for n in namings if scene.depth(n.start) < _OPENING and not _aside(scene, n)]
    if not opening:
        return None
    often = {n.hit.value["kind"]: sum(o.hit.value["kind"] == n.hit.value["kind"] for o in namings) for n in opening}
    return max(opening, key=lambda n: (often[n.hit.value["kind"]], -n.start))


def is_aside(scene: Scene, hit: Hit) -> bool:
    """Whether the mechanism whose noun is given is only prepared: discussed the preparations for the summit."""
    start, _ = scene.name_of(hit)
    prepared = language_of(scene.text.language).naming.PREPARED
    return bool(prepared.search(scene.text.folded, max(0, start - _NEAR), start))


def _aside(scene: Scene, naming: Naming) -> bool:
    """Whether the text tells of a meeting beside this one (on the margins of the summit) or before it."""
    said = language_of(scene.text.language).naming.ASIDE.search(
        scene.text.folded, max(0, naming.start - _NEAR), naming.start
    )
    sentence = scene.sentence_at(naming.start)
    coming = [c for c in cues(scene, "coming") if sentence.start <= c.start and 0 <= naming.start - c.stop < _NEAR]
    if coming and sentence.start > 0:
        return True
    return said is not None and (said["always"] is not None or naming.hit.value["kind"] in ("summit", "forum"))


def read_mechanism(scene: Scene, naming: Naming, parties: tuple[str, ...], times: tuple[Time, ...]) -> Mechanism:
    """The mechanism with what the text says of its rule; every value with its words."""
    named = scene.text.span(naming.start, naming.stop)
    return Mechanism(
        kind=Fact(naming.hit.value["kind"], (scene.text.span(naming.hit.start, naming.hit.stop),), naming.hit.entry.id),
        parties=parties,
        name=Fact(in_one_line(named.of(scene.text.original)), (named,), naming.hit.entry.id),
        launched=_launched(scene, times),
        cadence=_cadence(scene, times),
        hosting=_cued(scene, "alternating", "hosting"),
        fields=_fields(scene),
        attended_by=_cued(scene, "attended", "level"),
        ends_in=_cued(scene, "ends_in", "outcome"),
    )


def cues(scene: Scene, name: str) -> list[Hit]:
    """The hits of a cue of `rounds.yaml`, longest first at one place."""
    return scene.cues.get(name, [])


def _speaks_of_mechanism(scene: Scene, at: int) -> bool:
    """Whether the paragraph of a place, or the one before it, speaks of a mechanism."""
    number = scene.paragraph_number(at)
    first, last = scene.text.paragraphs[max(0, number - 1)], scene.text.paragraphs[number]
    spoken = [*scene.mechanisms, *cues(scene, "mechanism"), *cues(scene, "ordinal_of")]
    return any(first.start <= hit.start < last.stop for hit in spoken)


def _cued(scene: Scene, cue: str, key: str) -> Fact[str] | None:
    """The value of the first cue in a paragraph that speaks of the mechanism."""
    for hit in cues(scene, cue):
        if _speaks_of_mechanism(scene, hit.start):
            return Fact(str(hit.value[key]), (scene.text.span(hit.start, hit.stop),), hit.entry.id)
    return None


def _first_time(times: tuple[Time, ...], within: Span, wanted: Callable[[Time], Any]) -> Time | None:
    return next((time for time in times if within.holds(time.evidence.span) and wanted(time)), None)


def _launched(scene: Scene, times: tuple[Time, ...]) -> Fact[str] | None:
    """The date that follows the word for launching, near a word for the mechanism."""
    spoken = [*scene.mechanisms, *cues(scene, "mechanism")]
    for hit in cues(scene, "launched"):
        sentence = scene.sentence_at(hit.start)
        if not any(sentence.start <= s.start < sentence.stop and abs(s.start - hit.start) < 2 * _NEAR for s in spoken):
            continue
        within = scene.text.span(hit.start, min(hit.stop + _NEAR, sentence.stop))
        if time := _first_time(times, within, lambda t: t.type == "date" and t.value[:4].isdigit()):
            return Fact(time.value, (time.evidence.span,), f"{hit.entry.id}+{time.evidence.rule}")
    return None


def _cadence(scene: Scene, times: tuple[Time, ...]) -> Fact[str] | None:
    """How often it is held: a set (every year) in a sentence that says it is held or speaks of it.

    How often its working groups meet is no rule of its own.
    """
    nouns = [*cues(scene, "held"), *scene.mechanisms, *cues(scene, "mechanism")]
    for time in times:
        if time.type != "set" or not time.value.startswith("P"):
            continue
        at = scene.text.folded_of(time.evidence.span.start)
        sentence = scene.sentence_at(at)
        held = [hit for hit in nouns if sentence.start <= hit.start < sentence.stop]
        if held and _speaks_of_mechanism(scene, at) and not _of_part(scene, at, sentence):
            return Fact(time.value, (time.evidence.span,), time.evidence.rule)
    return None


def _of_part(scene: Scene, at: int, sentence: Span) -> bool:
    """Whether the noun last named before a place in its sentence is that of a group that works for the mechanism."""
    own = [*scene.mechanisms, *cues(scene, "mechanism"), *cues(scene, "ordinal_of")]
    parts = [part.stop for part in cues(scene, "part_of") if sentence.start <= part.start < at]
    named = [hit.stop for hit in own if sentence.start <= hit.start < at]
    return bool(parts) and max(parts) > max(named, default=-1)


def _fields(scene: Scene) -> Fact[tuple[str, ...]] | None:
    """The fields listed after a word for fields, in a sentence of the paragraphs that describe the mechanism."""
    best: list[Hit] = []
    for cue in cues(scene, "fields"):
        sentence = scene.sentence_at(cue.start)
        if not _speaks_of_mechanism(scene, cue.start):
            continue
        listed = [hit for hit in scene.fields if cue.stop <= hit.start and hit.stop <= sentence.stop]
        if len({hit.value["code"] for hit in listed}) > len({hit.value["code"] for hit in best}):
            best = listed
    codes = tuple(dict.fromkeys(hit.value["code"] for hit in best))
    if len(codes) < 2:
        return None
    return Fact(codes, tuple(scene.text.span(hit.start, hit.stop) for hit in best), f"{best[0].entry.id}")
