"""The commitments of a text: what its parties promise, by the codebook's section 2."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from hiwar.lang.languages import Promises, language_of
from hiwar.read.act import Reading
from hiwar.read.deadline import Promise, deadline_of
from hiwar.read.doubt import CONDITION, SUPPOSED
from hiwar.read.field import field_of
from hiwar.read.listing import listed
from hiwar.read.scene import Scene
from hiwar.record.marks import Commitment, Evidence, Time
from hiwar.record.span import Span

_LEAST = 2
_SHORTEST = 8
"""Fewer letters hold no verb and object."""


def find_commitments(
    scene: Scene,
    acts: list[Reading],
    parties: tuple[str, ...],
    told: list[str],
    times: tuple[Time, ...],
    published: date | None,
) -> tuple[Commitment, ...]:
    """The commitments in the order of the text.

    `told` says for each act on whose word it is; what a minister tells the press of his own accord is none.
    """
    promises = [
        promise
        for act, source in zip(acts, told, strict=True)
        if source != "official" or _reports_sides(act, parties)
        for promise in _promises(scene, act, parties, times)
    ]
    once = [promise._replace(parties=parties) for promise in _once(scene, _distinct(promises))]
    return tuple(_commitment(scene, promise, times, published) for promise in once)


def _reports_sides(act: Reading, parties: tuple[str, ...]) -> bool:
    """Whether an official tells what all sides agreed."""
    return set(parties) <= set(act.codes) or act.way == "none"


def level_of(scene: Scene, act: Reading) -> int | None:
    """The level of the promise that the words of an act make, whoever holds it; None where they make none."""
    folded, promises = scene.text.folded, language_of(scene.text.language).promises
    return promises.level_of(act.kind, folded[act.start : act.head_stop], folded[act.reach : act.stop])


def _told_level(scene: Scene, act: Reading) -> int | None:
    """The level of an act's promise; what only would be, if something else were, promises nothing."""
    unreal = language_of(scene.text.language).promises.UNREAL
    would = act.doubt == CONDITION and unreal.fullmatch(scene.text.folded, act.start, act.head_stop)
    return None if would else level_of(scene, act)


def _promises(scene: Scene, act: Reading, parties: tuple[str, ...], times: tuple[Time, ...]) -> Iterator[Promise]:
    holders = act.codes or (parties if act.way == "none" else ())
    if act.negated or act.doubt == SUPPOSED or _quoted_of_one(scene, act):
        return
    if not holders or not set(holders) <= set(parties):
        return
    entries = listed(scene, act)
    if entries is not None:
        yield from _of_list(scene, act, entries, holders) if entries else ()
        return
    folded, promises = scene.text.folded, language_of(scene.text.language).promises
    reach, level = act.reach, _told_level(scene, act)
    if level is None or (level < _LEAST and not _dated(scene, times, act)):
        return
    level = max(level, _LEAST)
    opening = scene.sentence_at(act.start).start
    before = act.subject if act.subject and act.way == "group" and act.subject.start < act.start else None
    start = before.start if before and "\n" not in folded[before.stop : act.start] else act.start
    if act.way == "none" and act.shape.tense == "future":
        start = _topic(scene, act, start)
    if apart := _apart(act, (folded, reach), promises):
        start = reach = apart
    for piece in _pieces(folded, start, reach, act.stop, promises):
        promise = _promise(scene, piece, level, (holders, act.rule))
        future, body = act.shape.tense == "future", max(piece[0], reach)
        yield promise._replace(future=future, body=body, lead=(opening, piece[0]))


def _of_list(scene: Scene, act: Reading, entries: list[tuple[int, int]], holders: tuple[str, ...]) -> Iterator[Promise]:
    """The entries of a list under an act: each is one commitment, the umbrella is none."""
    folded, promises = scene.text.folded, language_of(scene.text.language).promises
    opening, paragraph = scene.sentence_at(act.start).start, scene.text.paragraphs[scene.paragraph_number(act.start)]
    colon = folded.rindex(":", act.reach, min(entries[0][0], paragraph.stop))
    head, umbrella = folded[act.start : act.head_stop], folded[act.reach : colon]
    for start, stop in entries:
        levels = (
            promises.level_of(act.kind, head, words) for words in (f"{umbrella}:", f"{umbrella} {folded[start:stop]}")
        )
        level = next((level for level in levels if level), None)
        if level is None or level < _LEAST:
            continue
        for piece in _pieces(folded, start, start, stop, promises):
            promise = _promise(scene, piece, level, (holders, act.rule))
            yield promise._replace(body=piece[0], listed=True, lead=(opening, colon))


def _topic(scene: Scene, act: Reading, start: int) -> int:
    """Where the words begin that say what is to be made, before a passive: A joint fund will be created."""
    opening = scene.sentence_at(act.start).start
    found = scene.clauses.TOPIC.search(scene.text.folded[opening : act.start].rstrip())
    return opening + found.start("topic") if found else start


def _apart(act: Reading, content: tuple[str, int], promises: Promises) -> int:
    """Where the promise begins that stands behind other things affirmed (our respect …, and our commitment …), or 0."""
    folded, reach = content
    cut = promises.APART.search(folded, reach, act.stop)
    if not cut or promises.level_of(act.kind, folded[act.start : act.head_stop], folded[reach : cut.start()]):
        return 0
    return cut.end()


def _quoted_of_one(scene: Scene, act: Reading) -> bool:
    """Whether the act stands in what one speaker is quoted as saying: "We will …", the minister said."""
    ours = act.way == "first" or bool(act.subject and act.subject.mentions[0].rule.endswith(".we"))
    sentence = scene.sentence_at(act.start)
    before, after = scene.text.folded[sentence.start : act.start], scene.text.folded[act.start : sentence.stop]
    if before.count('"') % 2 == 0 or '"' not in after or not (ours or _says(scene, sentence)):
        return False
    joint = [hit for hit in scene.hits.of("telling") if hit.value["source"] == "joint_statement"]
    return not any(sentence.start <= hit.start < sentence.stop for hit in joint)


def _says(scene: Scene, sentence: Span) -> bool:
    """Whether a sentence tells outside its quotation marks that somebody said so."""
    said = (hit for hit in scene.hits.of("act") if hit.value["act"] == "state")
    return any(
        sentence.start <= hit.start < sentence.stop and scene.text.folded.count('"', sentence.start, hit.start) % 2 == 0
        for hit in said
    )


def _dated(scene: Scene, times: tuple[Time, ...], act: Reading) -> bool:
    span = scene.text.span(act.start, act.stop)
    return any(span.holds(time.evidence.span) and time.type in ("date", "set") for time in times)


def _pieces(folded: str, start: int, reach: int, stop: int, promises: Promises) -> Iterator[tuple[int, int]]:
    """The act's own stretch, cut where it promises a second thing."""
    cuts = [cut.span() for cut in promises.SPLIT.finditer(folded, reach, stop)]
    begin = max(start, reach - _HEAD)
    cuts += [(begin + a, begin + b) for a, b in promises.conjoined(folded[begin:stop])]
    for ends, begins in sorted(cuts):
        if ends > start:
            yield start, ends
            start = begins
    yield start, stop


_HEAD = 12
"""How much of the head is seen with what is promised, in code points: agreed to, will."""


_BEFORE, _BESIDE = 16, 2
"""How far before a promise a word may begin, and end, that renews it, in code points: still intends to fund."""

_LEAST_SAID = 25
"""How much of a promise stands at least before what it is for, in code points."""


def _promise(scene: Scene, place: tuple[int, int], level: int, by: tuple[tuple[str, ...], str]) -> Promise:
    (start, stop), (holders, rule) = place, by
    ends = stop
    tail = language_of(scene.text.language).promises.TAIL.search(scene.text.folded, start + _LEAST_SAID, stop)
    stop = tail.start() if tail else stop
    stop = start + len(scene.text.folded[start:stop].rstrip(" .;,:"))
    hedged = any(start <= hit.start and hit.stop <= stop for hit in scene.hits.of("hedge"))
    renewed = any(
        hit.start >= start - _BEFORE and hit.stop > start - _BESIDE and hit.stop <= stop
        for hit in scene.hits.of("renewal")
    )
    return Promise(start, stop, level - hedged, holders, renewed, rule, ends=ends)


def _distinct(promises: list[Promise]) -> list[Promise]:
    """Of two that overlap the firmer, else the one that governs the other; hedged below effort is none."""
    kept: list[Promise] = []
    for promise in sorted(promises, key=lambda p: (p.listed and not p.future, -p.level, p.future, p.start)):
        apart = not any(promise.start < other.stop and other.start < promise.stop for other in kept)
        if apart and promise.level >= _LEAST and promise.stop - promise.start > _SHORTEST:
            kept.append(promise)
    return sorted(kept)


_SAME = 0.6
"""The share of the words of the shorter of two promises that makes them one told twice."""


def _once(scene: Scene, promises: list[Promise]) -> list[Promise]:
    """A promise told again in the same text is kept once, at its firmest, else at its first place."""
    kept: list[tuple[Promise, set[str]]] = []
    for promise in sorted(promises, key=lambda p: (-p.level, p.start)):
        words = set(_WORD.findall(scene.text.folded, promise.body, promise.stop))
        if not any(p.holders == promise.holders and _alike(words, w) for p, w in kept):
            kept.append((promise, words))
    return sorted(promise for promise, _ in kept)


_WORD = re.compile(r"[^\W\d_]{4,}")


def _alike(words: set[str], others: set[str]) -> bool:
    return len(words & others) > _SAME * max(1, max(len(words), len(others)))


def _commitment(scene: Scene, promise: Promise, times: tuple[Time, ...], published: date | None) -> Commitment:
    code, by = field_of(scene, promise.start, promise.stop, promise.parties)
    span = scene.text.span(promise.start, promise.stop)
    rule = f"{promise.rule}+{by}" if by else promise.rule
    deadline = deadline_of(scene, promise, times, published)
    return Commitment(Evidence(span, rule), promise.level, promise.holders, code, promise.renewed, deadline)
