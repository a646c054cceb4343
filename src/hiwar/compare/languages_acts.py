"""Where two versions let the sides do another thing, promise more or less, or let others do it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from hiwar.compare.languages_align import Bead, Weigher
from hiwar.compare.languages_side import Mark, Side
from hiwar.record.marks import Act
from hiwar.record.span import Span

_LEADS = 60
"""How far behind its head the words stand that say what an act does with its matter, in code points."""
_REACH = 150
"""How much of what an act is about is looked at to find its counterpart, in code points."""


class Deed(NamedTuple):
    """An act in folded offsets, up to the next one: its head, the marks that lead its matter, and its matter."""

    start: int
    head_stop: int
    stop: int
    act: Act
    lead: tuple[Mark, ...]
    matter: tuple[Mark, ...]

    @property
    def place(self) -> Span:
        """Where the head stands."""
        return Span(self.start, self.head_stop)


def deeds_of(side: Side) -> tuple[Deed, ...]:
    """The acts of a version in order."""
    places = [(side.fold(act.head), side.fold(act.evidence.span), act) for act in side.reading.acts]
    places.sort(key=lambda p: p[0])
    found = []
    for at, (head, whole, act) in enumerate(places):
        following = places[at + 1][0].start if at + 1 < len(places) else len(side.text.folded)
        stop = max(head.stop, min(max(whole.stop, head.stop + _LEADS), following))
        lead = side.words_in(head.start, min(stop, head.stop + _LEADS))
        reach = min(whole.stop, head.stop + _REACH)
        matter = (*side.words_in(head.stop, reach), *side.states_in(head.stop, reach))
        found.append(Deed(head.start, head.stop, stop, act, lead, matter))
    return tuple(found)


class Match(NamedTuple):
    """Two acts that answer each other, and how alike what they are about is, from 0 to 1."""

    earlier: Deed
    later: Deed
    likeness: float


_SAME_KIND = 0.35
_LEAST = 0.3


def match_deeds(deeds: tuple[Sequence[Deed], Sequence[Deed]], bead: Bead, weigher: Weigher) -> list[Match]:
    """The acts of a bead in pairs that cross each other nowhere, by kind and by what they are about."""
    if bead.earlier is None or bead.later is None:
        return []
    ours = [d for d in deeds[0] if bead.earlier.start <= d.start < bead.earlier.stop]
    theirs = [d for d in deeds[1] if bead.later.start <= d.start < bead.later.stop]
    best: list[list[tuple[float, tuple[Match, ...]]]] = [[(0.0, ())] * (len(theirs) + 1) for _ in range(len(ours) + 1)]
    for i, one in enumerate(ours, 1):
        for j, other in enumerate(theirs, 1):
            likeness = alike(one, other, weigher)
            score = likeness + (_SAME_KIND if one.act.kind == other.act.kind else 0.0)
            before = best[i - 1][j - 1]
            steps = [best[i - 1][j], best[i][j - 1]]
            if score >= _LEAST:
                steps.append((before[0] + score, (*before[1], Match(one, other, likeness))))
            best[i][j] = max(steps, key=lambda step: step[0])
    return list(best[-1][-1][1])


def unmatched(
    deeds: tuple[Sequence[Deed], Sequence[Deed]], bead: Bead, matches: Sequence[Match]
) -> tuple[list[Deed], list[Deed]]:
    """The acts of a bead that have no answer, on either side."""
    taken = {match.earlier for match in matches}, {match.later for match in matches}
    alone: tuple[list[Deed], list[Deed]] = ([], [])
    for n, stretch in enumerate((bead.earlier, bead.later)):
        if stretch:
            alone[n].extend(d for d in deeds[n] if stretch.start <= d.start < stretch.stop and d not in taken[n])
    return alone


def alike(one: Deed, other: Deed, weigher: Weigher) -> float:
    """How much of what two acts are about is the same."""
    shares = []
    for ours, theirs in ((one.matter, other.matter), (other.matter, one.matter)):
        told = sum(weigher.weight(m) for m in ours)
        same = sum(weigher.weight(m) for m in ours if any(m.means(t) for t in theirs))
        shares.append(same / told if told else 0.0)
    return 0.5 * min(shares) + 0.25 * sum(shares)


_FIRM = {"commit": 4, "decide": 4, "agree": 4, "intend": 3, "readiness": 3, "seek": 2, "hope": 1}
"""How firm the words are by which a side binds itself: the codebook's levels, 1 for a wish."""
_VAGUE = frozenset({"importance", "possibility", "way_means", "principle"})
_EARLY = 3
"""Among how many of the first telling words of an act its firmness is looked for."""


def firmness(deed: Deed) -> int | None:
    """How firmly an act binds: 4 a promise, 3 an intention, 2 an effort, 1 a wish or a bare agreement; None: not."""
    lead = [mark for mark in deed.lead if not mark.light or mark.senses & _VAGUE]
    kind = deed.act.kind
    if kind == "agree":
        return 1 if any(m.senses & _VAGUE for m in lead[1:_EARLY]) else 4
    if kind == "hope":
        return 1
    if kind not in ("commit", "affirm"):
        return None
    for mark in lead[: _EARLY + 1]:
        if mark.senses & _VAGUE and kind == "affirm":
            return None
        if bound := mark.senses & _FIRM.keys() - {"agree"}:
            return max(_FIRM[sense] for sense in bound)
    return 4 if kind == "commit" else None


_FAMILIES = (
    {"discuss", "meet"}, {"affirm", "state"}, {"praise", "thank", "welcome", "support", "congratulate"},
    {"affirm", "support"}, {"affirm", "praise"}, {"state", "announce"}, {"state", "discuss"},
    {"commit", "affirm"}, {"call_for", "announce", "commit", "agree", "support"}, {"condemn", "reject"},
    {"sign", "announce", "agree"}, {"aid", "support", "commit", "announce"},
)  # fmt: skip
"""Kinds of acts that a faithful translator may put for each other."""
_ALIKE, _ALIKE_OF_A_KIND = 0.45, 0.4
"""How alike the matter of two acts must be to say that the acts differ."""


_BEFORE = 60
"""How far before an act its own word may stand where another was read as the act, in code points."""
_DONE = frozenset({"aid", "meet", "announce", "congratulate"})
"""Acts that are done and not said: what a version tells in passing."""


class Finding(NamedTuple):
    """A difference between two acts, by its kind, at their heads."""

    kind: str
    earlier: Span
    later: Span


def part_acts(
    sides: tuple[Side, Side], match: Match, bead: Bead, alone: tuple[Sequence[Deed], Sequence[Deed]]
) -> Finding | None:
    """Where two acts that answer each other part: in what is done, how firmly, or by whom.

    `alone` are the acts of the bead that have no answer.
    """
    one, other = match.earlier, match.later
    if match.likeness < (_ALIKE_OF_A_KIND if one.act.kind == other.act.kind else _ALIKE):
        return None
    levels = firmness(one), firmness(other)
    if None not in levels and levels[0] != levels[1] and not _both_intend(sides, match):
        return Finding("level", one.place, other.place)
    if not _of_a_family(one, other, levels) and not _said_elsewhere(sides, match, bead, alone):
        return Finding("act", one.place, other.place)
    if (softened := _softened(one, other, levels)) and not _both_intend(sides, match):
        return softened
    return Finding("party", one.place, other.place) if _other_actors(sides, match, bead) else None


def _both_intend(sides: tuple[Side, Side], match: Match) -> bool:
    """Whether both readings take the promise for an intent, by words that the lexicon of senses finds on one side only.

    Arabic parts them by its subject: literally, will look Kuwait into the joining.
    """
    return all(side.level_at(deed.head_stop - 1) == _INTENT for side, deed in zip(sides, match[:2], strict=True))


def _of_a_family(one: Deed, other: Deed, levels: tuple[int | None, int | None]) -> bool:
    kinds = {one.act.kind, other.act.kind}
    if kinds & _DONE:
        return True
    heads = [_heads(deed) for deed in (one, other)]
    if len(kinds) == 1 or any(a.means(b) for a in heads[0] for b in heads[1]):
        return True
    if (levels[0] is None) != (levels[1] is None) and max(level or 0 for level in levels) >= 3:
        return False
    return any(kinds <= family for family in _FAMILIES)


def _said_elsewhere(
    sides: tuple[Side, Side], match: Match, bead: Bead, others: tuple[Sequence[Deed], Sequence[Deed]]
) -> bool:
    """Whether the word of either act stands in the other version as another act, or right before its answer."""
    for own, deed in enumerate((match.earlier, match.later)):
        answer = (match.later, match.earlier)[own]
        stretch = (bead.later, bead.earlier)[own]
        before = sides[1 - own].words_in(max(stretch.start, answer.start - _BEFORE), answer.start) if stretch else ()
        if any(ours.means(word) for ours in _heads(deed) for word in before):
            return True
        heads = [_heads(other) for other in others[1 - own]]
        if any(ours.means(theirs) for ours in _heads(deed) for head in heads for theirs in head):
            return True
    return False


_BARE = frozenset({"say", "provide"})
"""What a verb says that leaves it to the noun behind it to tell the act: expressed condemnation."""

_EXPRESSED = frozenset(
    {
        "commit", "intend", "readiness", "support", "praise", "thank", "welcome", "congratulate", "condole", "hope",
        "concern", "condemn", "reject", "believe", "confident", "invite", "call_for", "recognize", "care",
    }
)  # fmt: skip


def _heads(deed: Deed) -> list[Mark]:
    """The words that tell the act: its head, and the noun behind a verb that tells nothing of its own."""
    heads = [mark for mark in deed.lead if mark.start < deed.head_stop]
    if all(mark.senses <= _BARE for mark in heads):
        heads += [mark for mark in deed.lead if mark.start >= deed.head_stop and mark.senses & _EXPRESSED][:1]
    return heads


_SOFT = (
    ({"explore", "possibility"}, {"explore", "possibility", "discuss", "opportunity", "review"}),
    ({"support", "help"}, {"support", "help", "contribute", "strengthen", "provide", "cooperate", "aid"}),
    ({"seek"}, {"seek", "effort", "work", "complete"}),
)
"""What makes a promise less: a promise to explore, to support, to seek; and what a translator may put for each."""


_INTENT = 3


def _softened(one: Deed, other: Deed, levels: tuple[int | None, int | None]) -> Finding | None:
    """A promise to do on one side, to explore or support on the other."""
    tasks = one.act.kind == other.act.kind == "call_for"
    if not tasks and any(level is None or level < 3 for level in levels):
        return None
    for soft, answers in _SOFT:
        for deed, against in ((one, other), (other, one)):
            early = [m for m in deed.lead if m.start >= deed.head_stop and not m.light][:1]
            mark = next((m for m in early if m.senses & soft), None)
            if mark and not any(m.wide & (soft | answers) for m in (*against.lead, *against.matter)):
                return Finding("level", one.place, other.place)
    return None


_SUBJECT = 70
"""How far from its head the subject of an act stands, in code points."""


def _other_actors(sides: tuple[Side, Side], match: Match, bead: Bead) -> bool:
    """Whether others act, where both versions name who does, and both know the same sides of the statement."""
    one, other, parties = match.earlier, match.later, sides[0].parties
    actors = [set(deed.act.actors) for deed in (one, other)]
    if parties != sides[1].parties or one.act.kind == other.act.kind == "meet":
        return False
    if not all(actors) or actors[0] == actors[1] or not actors[0] | actors[1] <= parties:
        return False
    stretches = bead.earlier, bead.later
    if not all(_named(side, deed, x) for side, deed, x in zip(sides, (one, other), stretches, strict=True) if x):
        return False
    if parties in actors:
        return True
    named = [
        {c for m in s.states_in(*x) for c in m.senses} if x else set() for s, x in zip(sides, stretches, strict=True)
    ]
    return not (actors[0] <= named[1] and actors[1] <= named[0])


_JOINED = 12
"""How far apart two names may stand that act together: Qatar and the United States."""


def _named(side: Side, deed: Deed, stretch: Span) -> bool:
    """Whether those who act are named together beside the head, and not taken over from before."""
    low, high = max(stretch.start, deed.start - _SUBJECT), min(stretch.stop, deed.head_stop + _SUBJECT)
    heads = [head.start for head in side.heads if head.start != deed.start]
    together: set[str] = set()
    reach = low
    for span, code in side.actors:
        if span.start < low or span.stop > high:
            continue
        apart = span.start - reach > _JOINED or any(reach <= head <= span.start for head in heads)
        together = {code} if apart else {*together, code}
        reach = max(reach, span.stop)
        if set(deed.act.actors) <= together:
            return True
    return False
