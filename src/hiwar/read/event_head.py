"""The words of a text that may carry an event: verbs, nouns of action, and the acts that the engine reads."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from hiwar.lang.folding import fold_form
from hiwar.lang.forms import Shape
from hiwar.lang.happenings import Happenings
from hiwar.read.act import is_apart
from hiwar.read.scene import Scene
from hiwar.record.span import Span
from hiwar.rules.rules import Hit, Hits

_LIGHT_WITHIN = 60
"""How far after a light verb the noun may stand that says what was done, in code points."""


_SLIGHT = ("commit", "meet", "discuss", "sign", "aid")
"""Acts whose verbs say many things besides, where nobody is known to act."""


class Head(NamedTuple):
    """A word that may carry an event, at folded `[start, stop)`.

    `way`: verb, passive, infinitive or noun. `patient`: who stands beside it alone undergoes it; `only`: nobody else
    can (of a light verb: who stands beside it does not act). `light`: it says nothing of its own; `noun` is where the
    noun stands that says what was done. `weak`: the word alone is slight evidence. `own`: it is of the events' own
    vocabulary, not an act's. `topic`: its object is a matter, nobody.
    """

    start: int
    stop: int
    kind: str
    cameo: str
    mode: str | None
    rule: str
    way: str
    shape: Shape
    patient: bool = False
    only: bool = False
    weak: bool = False
    light: bool = False
    own: bool = True
    noun: Span | None = None
    topic: bool = False


def find_heads(scene: Scene, event_hits: Hits, kinds: dict[str, str], grammar: Happenings) -> list[Head]:
    """The heads in the order of the text, none inside another; `kinds` are the types with their CAMEO roots."""
    known = [*_acts(scene, grammar), *_own(scene, event_hits, kinds, grammar)]
    names = scene.hits.longest("state", "body", "place")
    starts = [name.start for name in names]
    kept: list[Head] = []
    for head in sorted(known, key=lambda h: (h.start, -h.stop, not h.own)):
        at = bisect_right(starts, head.start) - 1
        inside = at >= 0 and head.stop <= names[at].stop
        if not inside and (not kept or head.start >= kept[-1].stop):
            kept.append(head)
    return list(_lightened(scene, kept, grammar))


def _own(scene: Scene, event_hits: Hits, kinds: dict[str, str], grammar: Happenings) -> Iterator[Head]:
    nouns = {(hit.start, hit.stop): hit for hit in event_hits.of("event_noun")}
    for hit in event_hits.longest("event", "event_light"):
        if not _stands(scene, hit, grammar):
            continue
        noun = nouns.get((hit.start, hit.stop))
        if way := _way(scene, hit, noun, grammar):
            yield _head(noun if way == "noun" and noun else hit, kinds, way)
    for hit in event_hits.longest("event_noun"):
        yield _head(hit, kinds, "noun")


_UNLESS_WITHIN = 40
"""How far after a verb a word may stand that makes it tell something else, in code points."""


def _stands(scene: Scene, hit: Hit, grammar: Happenings) -> bool:
    """Whether nothing beside a verb makes it another word: a time of day, an object that it is not done to."""
    folded, value = scene.text.folded, hit.value
    if folded[hit.start - 1 : hit.start] == "-":
        return False
    window = scene.text.grid[hit.stop : hit.stop + _UNLESS_WITHIN]
    if any(fold_form(word).rstrip() in window for word in value.get("unless", ())):
        return False
    if not value.get("homograph"):
        return True
    if grammar.VERB_FIRST or hit.shape.tense != "present":
        return not grammar.DAY_AFTER.match(folded, hit.stop)
    return bool(grammar.VERB_BEFORE.search(folded, scene.sentence_at(hit.start).start, hit.start))


def _head(hit: Hit, kinds: dict[str, str], way: str) -> Head:
    value = hit.value
    kind = value.get("type", "")
    return Head(
        hit.start, hit.stop, kind, value.get("cameo") or kinds.get(kind, ""), value.get("mode"), hit.entry.id, way,
        hit.shape, bool(value.get("patient")), bool(value.get("only") or value.get("nominal")),
        bool(value.get("weak")), bool(value.get("light")), topic=bool(value.get("topic")),
    )  # fmt: skip


def _acts(scene: Scene, grammar: Happenings) -> Iterator[Head]:
    """The acts of the engine that are events; verbs only, whether or not their subject is known."""
    kinds = scene.rules.named("act_kind", "act")
    for hit in scene.hits.longest("act"):
        kind = kinds[hit.value["act"]].value
        unsure = hit.value.get("homograph") and hit.shape.tense == "noun"
        if not is_apart(scene, hit) or unsure or not kind["plover"] or hit.value.get("light"):
            continue
        if way := _way(scene, hit, None, grammar):
            cameo = hit.value.get("cameo") or kind["cameo"]
            weak = hit.value["act"] in _SLIGHT
            yield Head(
                hit.start,
                hit.stop,
                kind["plover"],
                cameo,
                None,
                hit.entry.id,
                way,
                hit.shape,
                weak=weak,
                own=False,
                topic=hit.value["act"] == "discuss",
            )


def _way(scene: Scene, hit: Hit, noun: Hit | None, grammar: Happenings) -> str:
    """How a written form stands in its sentence: verb, passive, infinitive, noun; empty where it carries nothing."""
    sentence = scene.sentence_at(hit.start)
    folded, opening, at = scene.text.folded, sentence.start, hit.start
    tense = hit.shape.tense
    called = grammar.NOUN_BEFORE.search(folded, opening, at) and not grammar.VERB_BEFORE.search(folded, opening, at)
    after_noun = bool(called)
    if grammar.VERB_FIRST:
        return _arabic_way(hit, noun, after_noun, bool(grammar.PASSIVE_BEFORE.search(folded, opening, at)))
    if tense == "present":
        if grammar.TO_BEFORE.search(folded, opening, at):
            return "infinitive"
        if noun:
            return "verb" if grammar.VERB_BEFORE.search(folded, opening, at) and not after_noun else "noun"
        return "" if after_noun else "verb"
    if tense == "participle":
        if noun:
            return "noun"
        return "infinitive" if after_noun else "verb"
    if grammar.PASSIVE_BEFORE.search(folded, opening, at) or grammar.AGENT.match(folded, hit.stop + 1):
        return "passive"
    return "" if grammar.DETERMINED.search(folded, opening, at) else "verb"


def _arabic_way(hit: Hit, noun: Hit | None, after_noun: bool, passive: bool) -> str:
    """A verbal noun is one by its form or by the preposition before it."""
    shapes = [shape for shape in hit.shapes if not shape.suffix or shape.tense == "noun"] or hit.shapes
    tenses = {shape.tense for shape in shapes}
    if "noun" in tenses and (after_noun or passive or len(tenses) == 1 or hit.shape.definite):
        return "noun"
    if noun and after_noun:
        return "noun"
    if after_noun or tenses == {"noun"}:
        return "noun" if noun or "noun" in tenses else ""
    return "verb"


def _lightened(scene: Scene, heads: list[Head], grammar: Happenings) -> Iterator[Head]:
    """Light verbs with the noun after them as one head; those without such a noun fall away."""
    taken: set[int] = set()
    for at, head in enumerate(heads):
        if at in taken:
            continue
        if not head.light:
            yield head
            continue
        following = heads[at + 1] if at + 1 < len(heads) else None
        near = following and following.way == "noun" and following.start - head.stop < _LIGHT_WITHIN
        near = near and not (following and grammar.BREAK.search(scene.text.folded, head.stop, following.start))
        if following and near and following.start < scene.sentence_at(head.start).stop:
            taken.add(at + 1)
            stop = following.stop if following.start - head.stop < 8 else head.stop
            way = "noun" if head.only or following.patient else head.way
            undergone = following.patient or head.patient
            yield following._replace(
                start=head.start,
                stop=stop,
                rule=f"{head.rule}+{following.rule}",
                way=way,
                noun=Span(following.start, following.stop),
                shape=head.shape,
                patient=undergone,
                only=head.patient,
            )
