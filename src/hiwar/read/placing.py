"""Which places a text names as where something is held."""

from __future__ import annotations

from hiwar.lang.languages import language_of
from hiwar.read.scene import Scene
from hiwar.record.round import Fact
from hiwar.record.span import Span
from hiwar.rules.rules import Hit

_BEFORE = 40
"""How far before a place its preposition is looked for, in code points."""


_LINES = 4
"""How many of the first lines may hold a dateline."""


def says_where(scene: Scene, place: Hit, sentence: Span) -> bool:
    """Whether a preposition, joined or standing before it, makes a place the one where something is."""
    naming = language_of(scene.text.language).naming
    joined = bool(place.shape.clitic) and place.shape.clitic[-1] in naming.PLACE_CLITICS
    before = scene.text.folded[max(sentence.start, place.start - _BEFORE) : place.start]
    return joined or bool(naming.PREPOSITION.search(before))


def says_inside(scene: Scene, land: Hit) -> bool:
    """Whether a preposition sets something in a country: held in Oman."""
    naming = language_of(scene.text.language).naming
    joined = bool(land.shape.clitic) and land.shape.clitic[-1] in naming.PLACE_CLITICS
    return joined or bool(naming.INSIDE.search(scene.text.folded, max(0, land.start - _BEFORE), land.start))


def dateline_place(scene: Scene, cue: Hit) -> Hit | None:
    """The city of the text's dateline, where a word for holding is followed by `here`."""
    if not language_of(scene.text.language).naming.HERE.match(scene.text.folded, cue.stop):
        return None
    starts = {line.start for line in scene.text.paragraphs[:_LINES]}
    return next((hit for hit in scene.hits.longest("place") if hit.start in starts), None)


def place_fact(scene: Scene, place: Hit | None, key: str) -> Fact[str] | None:
    """A value of a place (`name`, `country`) with its words."""
    return Fact(place.value[key], (scene.text.span(place.start, place.stop),), place.entry.id) if place else None
