"""A text laid out for the steps of a reading: folded, with what the vocabulary found in it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from hiwar.lang.languages import Clauses, language_of
from hiwar.record.span import Span
from hiwar.record.text import Text
from hiwar.rules.rules import Hit, Hits, Rules

_FULL = 70
"""A paragraph of full sentences is at least this long, in code points."""

_PARTED_BODIES = ("joint_commission", "council")
"""Kinds whose bare noun the sides behind it may name: the technical committee of Egypt and Sudan."""


@dataclass(frozen=True)
class Scene:
    """What every step looks at; offsets are those of the folded text."""

    text: Text
    rules: Rules
    hits: Hits

    @cached_property
    def clauses(self) -> Clauses:
        """The grammar of the text's language."""
        return language_of(self.text.language).clauses

    @cached_property
    def cased(self) -> str:
        """The folded text with the letters of the original wherever the two run in step."""
        text, pieces = self.text, []
        ends = [*text.folded_at[1:], len(text.folded)]
        for start, stop, original in zip(text.folded_at, ends, text.original_at, strict=True):
            piece = text.original[original : original + stop - start]
            pieces.append(piece if len(piece) == stop - start else text.folded[start:stop])
        return "".join(pieces)

    @cached_property
    def cues(self) -> dict[str, list[Hit]]:
        """The words that tell the facts of a round, by what they tell."""
        told: dict[str, list[Hit]] = {}
        infinitive = language_of(self.text.language).naming.INFINITIVE
        for hit in self.hits.of("round_cue"):
            if hit.value["cue"] == "present" and infinitive.search(self.text.folded, max(0, hit.start - 24), hit.start):
                continue
            for cue in (hit.value["cue"], *hit.value.get("also", ())):
                told.setdefault(cue, []).append(hit)
        return told

    @cached_property
    def mechanisms(self) -> list[Hit]:
        """The nouns that name mechanisms; a bare one (the Commission) where its name tells whose it is."""
        bodies = [(hit.start, hit.stop) for hit in self.hits.of("body")]
        return [
            hit
            for hit in self.hits.longest("mechanism")
            if not any(start <= hit.start and hit.stop <= stop for start, stop in bodies)
            and (not hit.value.get("bare") or self._is_named(hit))
        ]

    @cached_property
    def round_nouns(self) -> list[Hit]:
        """Every noun for a round, for its mechanism or for a group that works for it, in the order of the text."""
        named = [*self.mechanisms, *self.cues.get("ordinal_of", ())]
        parts = [p for p in self.cues.get("part_of", ()) if not any(n.start <= p.start < n.stop for n in named)]
        return sorted([*named, *parts], key=lambda noun: noun.start)

    def name_of(self, hit: Hit) -> Span:
        """Where the whole name of a mechanism stands whose noun is given."""
        if (hit.start, hit.stop) not in self._names:
            naming = language_of(self.text.language).naming
            name = naming.name_of(self.text.folded, self.cased, hit.start, hit.stop, self._ordinals)
            self._names[hit.start, hit.stop] = Span(*name)
        return self._names[hit.start, hit.stop]

    @cached_property
    def _names(self) -> dict[tuple[int, int], Span]:
        return {}

    @cached_property
    def _ordinals(self) -> frozenset[int]:
        return frozenset(ordinal.start for ordinal in self.hits.of("ordinal"))

    def sides_in(self, name: Span) -> list[Hit]:
        """The states and bodies in a name, one for each: the Saudi-Iraqi Coordination Council."""
        sides: dict[str, Hit] = {}
        for hit in self.hits.longest("state", "demonym", "body", "bloc"):
            if name.start <= hit.start and hit.stop <= name.stop and self._is_side(hit):
                sides.setdefault(hit.value["code"], hit)
        return list(sides.values())

    def sides_of(self, hit: Hit) -> list[Hit]:
        """The sides of the mechanism whose noun is given: those in its name, else those behind it, after `between`."""
        name = self.name_of(hit)
        within = self.sides_in(name)
        if len(within) > 1:
            return within
        counted = [ordinal.stop for ordinal in self.hits.of("ordinal") if 0 < ordinal.start - name.stop <= 1]
        at = max(counted, default=name.stop)
        return self.sides_in(Span(at, self._between(at)))

    def _is_side(self, hit: Hit) -> bool:
        """Whether a word in a name is a side: one that is a common word too only where the text names the state."""
        if not hit.value.get("shared"):
            return True
        own = self.hits.of("state", "place")
        return any(hit.value["code"] == other.value.get("code", other.value.get("country")) for other in own)

    def _is_named(self, hit: Hit) -> bool:
        """Whether the name has two sides, or is of more words than one and counted: the Fifth High Commission."""
        name = self.name_of(hit)
        naming = language_of(self.text.language).naming
        joint = hit.value["kind"] in _PARTED_BODIES and naming.JOINT.search(self.text.folded, name.start, name.stop)
        if joint or len(self.sides_in(name)) > 1:
            return True
        if naming.ORDINAL_FOLLOWS or hit.value["kind"] in _PARTED_BODIES:
            between = len(self.sides_in(Span(name.stop, self._between(name.stop)))) > 1
            if between or naming.ORDINAL_FOLLOWS:
                return between
        counted = any(ordinal.stop + 1 == name.start for ordinal in self.hits.of("ordinal"))
        return counted and " " in self.text.folded[name.start : name.stop]

    def _between(self, at: int) -> int:
        """How far the sides reach that a word for `between` opens right behind a name."""
        found = language_of(self.text.language).naming.BETWEEN_SIDES.match(self.text.folded, at)
        return found.end() if found else at

    @cached_property
    def fields(self) -> list[Hit]:
        """The words that tell a field, apart from those inside the name of a state or body."""
        names = self.hits.longest("state", "body", "place")
        starts = [hit.start for hit in names]
        kept = []
        for hit in self.hits.longest("field"):
            at = bisect_right(starts, hit.start) - 1
            if at < 0 or names[at].stop < hit.stop:
                kept.append(hit)
        return kept

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.text.sentences]

    def sentence_at(self, at: int) -> Span:
        """The sentence that holds a place, or the nearest before it."""
        return self.text.sentences[max(0, bisect_right(self._sentence_starts, at) - 1)]

    @cached_property
    def _paragraph_starts(self) -> list[int]:
        return [paragraph.start for paragraph in self.text.paragraphs]

    def paragraph_number(self, at: int) -> int:
        """Which paragraph, from 0, holds a place."""
        return max(0, bisect_right(self._paragraph_starts, at) - 1)

    def depth(self, at: int) -> int:
        """How deep in the text a place is: how many paragraphs of full sentences stand before its own.

        Headings, datelines and notices are not counted, so that a long title does not push the opening away; where a
        report gives the text of a statement, counting begins anew.
        """
        return self._depths[max(0, bisect_right(self._paragraph_starts, at) - 1)]

    @cached_property
    def _depths(self) -> list[int]:
        depths, depth = [], 0
        begun = {self.paragraph_number(hit.start) for hit in self.cues.get("text_follows", ())}
        for number, paragraph in enumerate(self.text.paragraphs):
            depth = 0 if number in begun else depth
            depths.append(depth)
            depth += paragraph.stop - paragraph.start >= _FULL
        return depths or [0]
