"""Whether a deed of conflict is told in earnest: not denied, not left open, and not of a game."""

from __future__ import annotations

from hiwar.lang.happenings import happenings_of
from hiwar.read.event_head import Head
from hiwar.read.scene import Scene
from hiwar.record.span import Span
from hiwar.rules.rules import Hits

_WITHIN = 80
"""How far after the word that denies it a deed may stand, in code points."""


def is_earnest(scene: Scene, event_hits: Hits, head: Head, sentence: Span) -> bool:
    """Whether the text tells that it was done: not `denied bombing the hospital`, not `attacked in the second half`."""
    grammar, folded = happenings_of(scene.text.language), scene.text.folded
    plays = grammar.PLAYED.match(folded, head.start, head.stop)
    if plays and any(sentence.start <= hit.start < sentence.stop for hit in event_hits.of("event_game")):
        return False
    for hit in scene.hits.longest("doubt"):
        if hit.value["doubt"] != "denied" or not sentence.start <= hit.start < hit.stop <= head.start:
            continue
        between = folded[hit.stop : head.start]
        if len(between) > _WITHIN or scene.clauses.PARTED.search(between):
            continue
        if head.way != "noun" or grammar.DENIED_NOUN.fullmatch(between):
            return False
    return True
