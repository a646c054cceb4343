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


def field_of(scene: Scene, start: int, stop: int, parties: tuple[str, ...] = ()) -> tuple[str | None, str]:
    """The field most spoken of in folded `[start, stop)`, else that of the heading above, and the rule that says so.

    Longer terms weigh more than single words, what is promised more than the circumstances told with it, and the
    first named wins a tie; None where no word tells. A state that is no party tells of its region at the last.
    """
    inside, heading = _terms(scene, start, stop), _heading(scene, start)
    apart = language_of(scene.text.language).promises.CIRCUMSTANCE.search(scene.text.folded, start, stop)
    whole = apart.start() if apart else stop
    weights: Counter[str] = Counter()
    for n, hit in enumerate(inside):
        weight = _weight(scene, hit) + (n == 0 and not hit.value.get("weak"))
        weights[hit.value["code"]] += weight * (_OBJECT if hit.start < whole else 1)
    for hit in heading:
        if hit.value["code"] != _MACHINERY:
            weights[hit.value["code"]] += (1 if inside else 2) * _OBJECT
    if not any(weights.values()):
        return _spoken_of(scene, start, stop) or _abroad(scene, (start, stop), parties) or (None, "")
    best = max(weights, key=lambda code: (weights[code], -_first(inside or heading, code)))
    rule = next(hit.entry.id for hit in [*inside, *heading] if hit.value["code"] == best)
    return best, rule


_OBJECT = 3
"""How much more a word of what is promised tells than one of its circumstances."""


def _spoken_of(scene: Scene, start: int, stop: int) -> tuple[str, str] | None:
    """The field of the nearest term in the sentence, or of one before, for what is promised `in this regard`."""
    points_back = language_of(scene.text.language).promises.THIS.search(scene.text.folded, start, stop)
    paragraph = scene.text.paragraphs[scene.paragraph_number(start)]
    opening = paragraph.start if points_back else scene.sentence_at(start).start
    told = [hit for hit in _terms(scene, opening, start) if _weight(scene, hit) > 1 and hit.value["code"] != _MACHINERY]
    told = told or [hit for hit in _terms(scene, stop, scene.sentence_at(start).stop)[:1] if _weight(scene, hit) > 1]
    return (told[-1].value["code"], told[-1].entry.id) if told else None


def _abroad(scene: Scene, place: tuple[int, int], parties: tuple[str, ...]) -> tuple[str, str] | None:
    """The affairs of a region, where a state is named that is no party."""
    capitals = {hit.start for hit in scene.hits.of("place")}  # where a name may be of either, it is the city
    for hit in scene.hits.longest("state"):
        if (
            hit.start not in capitals
            and parties
            and place[0] <= hit.start
            and hit.stop <= place[1]
            and hit.value["code"] not in parties
        ):
            return _REGION, hit.entry.id
    return None


_REGION = "regional_affairs"
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
    """The field words of the nearest heading above: a short line that is no sentence, and no entry of a list."""
    listed = language_of(scene.text.language).promises.LISTED
    for number in range(scene.paragraph_number(at), -1, -1):
        paragraph = scene.text.paragraphs[number]
        words = scene.text.folded[paragraph.start : paragraph.stop]
        if len(words) > _HEADING or words[-1:] in ".!?,;" or (words[-1:] != ":" and listed.match(words)):
            continue
        found = _terms(scene, paragraph.start, paragraph.stop)
        if found or words[-1:] != ":":
            return found
    return []
