"""Whether an act is told as done and meant, or denied, only supposed, or hung on a condition.

denied that [it had agreed to host the talks]        denied
whether [Qatar will host the talks]                   supposed; so is what is asked, hoped or called for
if the truce holds, [Qatar will send aid]             on a condition
"""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from hiwar.lang.forms import Shape
from hiwar.read.scene import Scene
from hiwar.record.span import Span
from hiwar.rules.rules import Hit

DENIED, SUPPOSED, CONDITION = "denied", "supposed", "condition"


class Place(NamedTuple):
    """Where an act stands, in folded offsets: `[start, head_stop)` its head, `begins` where its own subject does.

    `outright` is where the last act before it begins that is told outright.
    """

    begins: int
    start: int
    head_stop: int
    shape: Shape
    outright: int = -1


def doubt_of(scene: Scene, place: Place, sentence: Span) -> str:
    """`denied`, `supposed` or `condition`, or empty where an act is told outright; the nearest word decides."""
    folded, clauses = scene.text.folded, scene.clauses
    if folded[sentence.start : sentence.stop].rstrip(" \"')»").endswith("?"):
        return SUPPOSED
    if clauses.REFUSED.match(folded, place.head_stop):
        return DENIED
    hits = scene.hits.longest("doubt")
    first = bisect_left(hits, sentence.start, key=_start)
    last = bisect_left(hits, place.start, key=_start)
    for hit in reversed(hits[first:last]):
        if place.outright <= hit.start < hit.stop <= place.start and (found := _governing(scene, hit, place)):
            return found
    return _hung(scene, hits[last:], place, sentence)


def _start(hit: Hit) -> int:
    return hit.start


def _governing(scene: Scene, hit: Hit, place: Place) -> str:
    """What a word before an act says of it, or empty where a clause ends between the two."""
    folded, clauses, doubt = scene.text.folded, scene.clauses, str(hit.value["doubt"])
    between = folded[hit.stop : place.begins]
    if doubt == CONDITION:
        if clauses.PARTED.search(between.partition(",")[0]):
            return ""
        followed = "," in between or place.shape.tense == "future" or place.shape.clitic in clauses.THEN
        return CONDITION if followed else SUPPOSED
    within = place.begins >= hit.stop and (place.begins < place.start or bool(clauses.THAT.search(between)))
    own = place.begins >= hit.stop and not between.strip(" ,")
    return doubt if (within or own) and not clauses.PARTED.search(between) else ""


def _hung(scene: Scene, after: list[Hit], place: Place, sentence: Span) -> str:
    """Whether a condition follows in the same clause: will send aid if the truce holds."""
    for hit in after:
        if hit.start >= sentence.stop:
            break
        if hit.value["doubt"] == CONDITION and hit.start >= place.head_stop:
            between = scene.text.folded[place.head_stop : hit.start]
            return "" if scene.clauses.PARTED.search(between) else CONDITION
    return ""
