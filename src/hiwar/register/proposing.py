"""What the texts of a dialogue's rounds propose of themselves: which promises are one, and what is said to be done.

Rounds that follow each other are compared first. A promise that then has none before it is looked for among those of
earlier rounds that nothing follows and that nobody says are done, up to `LOOK_BACK` rounds back: so a promise that
comes back after a round without it is found.

    round 1      round 2      round 3
    c1 ───────── c4 ───────── c7          round with round
    c2           ·            c8          c2 is an open end, c8 has none before it: linked over the gap
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from hiwar.compare.deciding import LANGUAGES, ROUNDS
from hiwar.errors import HiwarError
from hiwar.record import Comparison, Said, Span
from hiwar.record import Link as Compared
from hiwar.register.chains import LOOK_BACK, Voice, texts_in_step
from hiwar.register.comparing import compare_texts
from hiwar.register.counterparts import counterparts
from hiwar.register.models import Act, Commitment, Document
from hiwar.register.models.marks import Mark

COUNTERPART, DELIVERED = "counterpart", "delivered"
_FAINT = 0.5
"""A link less sure than this, which one language proposes and the other does not, is taken for chance."""
_NONE = -1
_SEEN = 0.4
"""A text that speaks for no round, or a round further off, says that a promise is done where it is this alike."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """Two marks that seem to be one promise or act, or a promise and the words of `said_in` that say it was done."""

    earlier: Mark
    later: Mark | None
    relation: str
    why: tuple[Said, ...] = ()
    score: float = 1.0
    said_in: Document | None = None
    said: Span | None = None

    @property
    def texts(self) -> tuple[int, int]:
        """The two texts, by their pk."""
        other = self.later.document_id if self.later else self.said_in.pk
        return self.earlier.document_id, other


@dataclass(slots=True)
class Followed:
    """Which promises are followed already, and in which rounds; language versions of one promise count as one."""

    groups: dict[int, frozenset[int]] = field(default_factory=dict)
    onward: dict[int, set[int]] = field(default_factory=lambda: defaultdict(set))
    back: dict[int, set[int]] = field(default_factory=lambda: defaultdict(set))

    def join(self, one: int, other: int) -> None:
        """Two language versions of one promise."""
        group = self._group(one) | self._group(other)
        self.groups |= dict.fromkeys(group, group)

    def note(self, earlier: int, later: int | None, at: tuple[int, int]) -> None:
        """A promise of the round `at[0]` is followed, or said to be done, in the round `at[1]`."""
        self.onward[earlier].add(at[1])
        if later is not None:
            self.back[later].add(at[0])

    def is_open(self, earlier: int, later: int | None, at: tuple[int, int]) -> bool:
        """Whether nothing between the two rounds follows the one or stands before the other."""
        onward = {r for one in self._group(earlier) for r in self.onward[one]}
        back = {r for one in self._group(later) for r in self.back[one]} if later is not None else set()
        return all(r >= at[1] for r in onward) and all(r <= at[0] for r in back)

    def versions(self, one: int) -> frozenset[int]:
        """The same promise in the other texts of its round."""
        return self._group(one) - {one}

    def _group(self, one: int) -> frozenset[int]:
        return self.groups.get(one, frozenset((one,)))


class Proposals:
    """The proposals of a chain of rounds; with `around` those that touch one round or lead over it.

    `standing` are the links that stay as they are: earlier and later commitment and the texts of both, by pk. `scope`
    is which texts were set side by side.
    """

    def __init__(self, rounds: list[Voice], standing: Iterable[tuple[int, int | None, tuple[int, int]]] = ()) -> None:
        self.rounds, self.made, self.scope = rounds, list[Proposal](), set[tuple[int, int]]()
        self._followed = Followed()
        self._standing: dict[tuple[int, int], list[tuple[int, int | None]]] = defaultdict(list)
        for earlier, later, texts in standing:
            self._standing[texts].append((earlier, later))
        self._marks: dict[tuple[type[Mark], int], dict[tuple[int, int], Mark]] = {}

    def make(self, around: int | None = None) -> None:
        """Language versions of each round first, then the rounds by how far they lie apart."""
        keys = [voice.round for voice in self.rounds]
        middle = keys.index(around) if around in keys else None
        for at, voice in enumerate(self.rounds):
            self._versions(voice, fresh=around is None or at == middle)
        for apart in range(1, LOOK_BACK + 1):
            for at in range(apart, len(self.rounds)):
                fresh = around is None or (middle is not None and at - apart <= middle <= at)
                self._step((at - apart, at), fresh=fresh)

    def _versions(self, voice: Voice, *, fresh: bool) -> None:
        texts = [voice.texts[language] for language in sorted(voice.texts)]
        for first, second in ((a, b) for n, a in enumerate(texts) for b in texts[n + 1 :]):
            if not fresh:
                for one, other in self._standing[first.pk, second.pk]:
                    self._followed.join(one, other)
                continue
            self.scope.add((first.pk, second.pk))
            comparison = _compared(first, second, LANGUAGES)
            for i, j, score in counterparts(comparison) if comparison else ():
                one = self._mark(Commitment, first, comparison.earlier.commitments[i])
                other = self._mark(Commitment, second, comparison.later.commitments[j])
                if one and other:
                    self._followed.join(one.pk, other.pk)
                    self.made.append(Proposal(one, other, COUNTERPART, (), score))

    def _step(self, at: tuple[int, int], *, fresh: bool) -> None:
        pairs = list(texts_in_step(self.rounds[at[0]], self.rounds[at[1]]))
        if fresh:
            self.scope |= {(earlier.pk, later.pk) for earlier, later in pairs}
            found = self._believed([p for earlier, later in pairs for p in self._between(earlier, later, at)])
            self.made += found
            ends = [_ends(proposal) for proposal in found if isinstance(proposal.earlier, Commitment)]
        else:
            ends = [ends for earlier, later in pairs for ends in self._standing[earlier.pk, later.pk]]
        for one, other in ends:
            self._followed.note(one, other, at)

    def _believed(self, found: list[Proposal]) -> list[Proposal]:
        """Without what only one language proposes, hardly alike, though the other has both promises too."""
        same = [_ends(p) for p in found if p.later is not None and isinstance(p.earlier, Commitment)]
        linked = {(one, other) for one, other in same if other is not None}
        return [p for p in found if not (_is_faint(p) and self._is_alone(p, linked))]

    def _is_alone(self, proposal: Proposal, linked: set[tuple[int, int]]) -> bool:
        one, other = _ends(proposal)
        sisters = self._followed.versions(one), self._followed.versions(other or one)
        return all(sisters) and not any((a, b) in linked for a in sisters[0] for b in sisters[1])

    def _between(
        self, earlier: Document, later: Document, at: tuple[int, int], *, told: bool = False
    ) -> Iterator[Proposal]:
        """`told` is true where the later text speaks for no round: then all promises that stand are asked of it."""
        comparison = _compared(earlier, later, ROUNDS)
        if comparison is None:
            return
        near = at[1] - at[0] == 1 and not told
        kinds = [(Commitment, comparison.links, comparison.earlier.commitments, comparison.later.commitments)]
        if near:
            kinds.append((Act, comparison.act_links, comparison.earlier.acts, comparison.later.acts))
        for kind, links, before, after in kinds:
            for link in links:
                proposal = self._proposal(kind, (earlier, later), (before, after), link)
                if proposal and (near or (_is_sure(proposal) and self._followed.is_open(*_ends(proposal), at))):
                    yield proposal

    def recall(self) -> None:
        """Nothing is proposed; which promises are followed is known from the links that stand."""
        self.make(around=_NONE)

    def hear(self, witness: Document, around: int | None = None) -> None:
        """What a text about no round says is done of the promises that stand on its day.

        With `around` only where the round is one of those that are asked.
        """
        before = [at for at, voice in enumerate(self.rounds) if _is_before(voice, witness)]
        asked = [at for at in reversed(before) if at > before[-1] - LOOK_BACK]
        if around is not None and around not in [self.rounds[at].round for at in asked]:
            return
        for at in asked:
            text = self.rounds[at].texts.get(witness.language)
            if text is not None:
                self.scope.add((text.pk, witness.pk))
                said = self._between(text, witness, (at, before[-1] + 1), told=True)
                self.made += [p for p in said if p.relation == DELIVERED]

    def _proposal(self, kind: type[Mark], texts, marks, link: Compared) -> Proposal | None:
        """None where the link has one end only, or an end that no mark in force stands for."""
        one = self._mark(kind, texts[0], marks[0][link.earlier]) if link.earlier is not None else None
        other = self._mark(kind, texts[1], marks[1][link.later]) if link.later is not None else None
        if one and link.relation == DELIVERED and link.by:
            return Proposal(one, None, DELIVERED, link.why, link.score, texts[1], link.by)
        return Proposal(one, other, link.relation, link.why, link.score) if one and other else None

    def _mark(self, kind: type[Mark], document: Document, read) -> Mark | None:
        place = kind, document.pk
        if place not in self._marks:
            standing = kind.objects.in_force().filter(document=document).order_by("-pk")
            self._marks[place] = {(mark.start, mark.stop): mark for mark in standing}
        found = self._marks[place].get(tuple(read.evidence.span))
        if found is not None:
            found.document = document
        return found


def _is_before(voice: Voice, witness: Document) -> bool:
    """Whether a round began before a text was published."""
    start = next(iter(voice.texts.values())).round.start
    return None not in (start, witness.published) and start < witness.published


def _ends(proposal: Proposal) -> tuple[int, int | None]:
    return proposal.earlier.pk, proposal.later.pk if proposal.later else None


def _is_sure(proposal: Proposal) -> bool:
    """Whether it may lead over a gap: what is said from further off to be done must be surer."""
    return proposal.relation != DELIVERED or proposal.score >= _SEEN


def _is_faint(proposal: Proposal) -> bool:
    return isinstance(proposal.earlier, Commitment) and proposal.later is not None and proposal.score < _FAINT


def _compared(earlier: Document, later: Document, way: str) -> Comparison | None:
    """None where a text cannot be compared: its reading is too old, or in a language that Hiwar does not read."""
    try:
        return compare_texts(earlier, later, way)
    except HiwarError:
        return None
