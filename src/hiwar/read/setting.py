"""Whether a text is about states at all: games, courts, schools and firms bear their names too."""

from __future__ import annotations

import re
from itertools import islice

from hiwar.read.act import Reading
from hiwar.read.mention import Mention
from hiwar.read.scene import Scene
from hiwar.rules.rules import Hit

_OPENING = 2
"""How many paragraphs of full sentences show what a text is about."""

_FIRM = frozenset({"strategic_dialogue", "joint_commission", "council", "consultations", "ministerial"})
"""Kinds of mechanisms by whose names states alone meet; others hold summits, forums and dialogues too."""

_SIDES = re.compile(r"countries|governments|states|nations|delegations|ministers|presidents")


def is_elsewhere(scene: Scene, mentions: list[Mention], acts: list[Reading]) -> bool:
    """Whether the text tells of another meeting than one of states: a game, a trial, a class, a merger.

    Its opening has words for such a meeting in the sentence that tells of it, or in the first, and names no official,
    no government and no mechanism by whose name states alone meet.
    """
    words = [hit for hit in scene.hits.of("setting") if hit.value["tells"] == "elsewhere"]
    if not words or any(scene.depth(m.start) < _OPENING and _is_official(scene, m) for m in mentions):
        return False
    if any(_is_firm(hit) and scene.depth(hit.start) < _OPENING for hit in scene.mechanisms):
        return False
    meets = (scene.sentence_at(act.start) for act in acts if act.kind in ("meet", "discuss"))
    told = [scene.text.sentences[0], *islice(meets, 1)]
    early = [sentence for sentence in told if scene.depth(sentence.start) < _OPENING]
    return any(sentence.start <= hit.start < sentence.stop for sentence in early for hit in words)


def _is_firm(hit: Hit) -> bool:
    return hit.value["kind"] in _FIRM and not hit.value.get("bare")


def _is_official(scene: Scene, mention: Mention) -> bool:
    """Whether a mention is of a minister, a head of state, a government, or of the two countries."""
    if mention.kind == "side":
        return bool(_SIDES.search(scene.text.folded, mention.start, mention.stop))
    if mention.counterpart and not mention.name:  # a team has its counterpart too
        return False
    return mention.kind == "organ" or (mention.kind == "person" and bool(mention.office and mention.codes))
