"""Which field of the codebook words belong to."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter

from hiwar.lang.languages import language_of
from hiwar.read.scene import Scene
from hiwar.rules.rules import Hit

_CONVENED_WITHIN = 60
"""How near before a dialogue or group the word for holding or renewing it stands, in code points."""

_HEADING = 80
"""A paragraph this short, without a full stop, is a heading, in code points."""


def field_of(scene: Scene, start: int, stop: int) -> tuple[str | None, str]:
    """The field most spoken of in folded `[start, stop)`, else that of the heading above, and the rule that says so.

    Longer terms weigh more than single words, and the first named wins a tie; None where no word tells.
    """
    inside = _terms(scene, start, stop)
    heading = _heading(scene, start)
    weights: Counter[str] = Counter()
    for n, hit in enumerate(inside):
        weights[hit.value["code"]] += _weight(scene, hit) + (n == 0 and not hit.value.get("weak"))
    for hit in heading:
        if hit.value["code"] == _MACHINERY:
            continue
        weights[hit.value["code"]] += 1 if inside else 2
    if not any(weights.values()):
        return _spoken_of(scene, start)
    best = max(weights, key=lambda code: (weights[code], -_first(inside or heading, code)))
    rule = next(hit.entry.id for hit in [*inside, *heading] if hit.value["code"] == best)
    return best, rule


def _spoken_of(scene: Scene, start: int) -> tuple[str | None, str]:
    """The field of the last term before in the same paragraph: what is promised `in this regard`."""
    paragraph = scene.text.paragraphs[scene.paragraph_number(start)]
    told = [hit for hit in _terms(scene, paragraph.start, start) if _weight(scene, hit) > 1]
    return (told[-1].value["code"], told[-1].entry.id) if told else (None, "")


_MACHINERY = "dialogue_machinery"


def _weight(scene: Scene, hit: Hit) -> int:
    """How much a term tells: one of several words more than one, a word of many fields less.

    A dialogue or group is the subject only where it is to be held.
    """
    if hit.value.get("weak"):
        return 1
    if hit.value["code"] == _MACHINERY:
        before = [cue for cue in scene.hits.of("convening") if 0 <= hit.start - cue.stop < _CONVENED_WITHIN]
        return 6 if before or hit.value.get("alone") else 0
    return 3 if " " in hit.entry.forms[0] and hit.stop - hit.start > 10 else 2


def _first(hits: list[Hit], code: str) -> int:
    return next((n for n, hit in enumerate(hits) if hit.value["code"] == code), len(hits))


def _terms(scene: Scene, start: int, stop: int) -> list[Hit]:
    hits = scene.fields
    at = bisect_left([hit.start for hit in hits], start)
    found = []
    while at < len(hits) and hits[at].stop <= stop:
        found.append(hits[at])
        at += 1
    return found


def _heading(scene: Scene, at: int) -> list[Hit]:
    """The field words of the nearest heading above."""
    listed = language_of(scene.text.language).promises.LISTED
    for number in range(scene.paragraph_number(at), -1, -1):
        paragraph = scene.text.paragraphs[number]
        words = scene.text.folded[paragraph.start : paragraph.stop]
        if len(words) <= _HEADING and words[-1:] not in ".!?,;" and not listed.match(words):
            return _terms(scene, paragraph.start, paragraph.stop)
    return []
