"""The acts of a text: who is said to have done or said what."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter
from typing import Any, NamedTuple

from hiwar.lang.folding import fold_form
from hiwar.lang.forms import Head, Shape, Standing, Subject
from hiwar.lang.languages import language_of
from hiwar.read.acting import Near, acting, opened, spoken_of
from hiwar.read.doubt import DENIED, SUPPOSED, Place, doubt_of
from hiwar.read.mention import Group
from hiwar.read.scene import Scene
from hiwar.read.told import REASONS as REASONS
from hiwar.read.told import Passed as Passed
from hiwar.read.told import Reading as Reading
from hiwar.record.span import Span
from hiwar.rules.rules import Hit

_start = attrgetter("start")

_TURNED_WITHIN = 60
"""How far after its subject the object may stand that turns an act into another kind, in code points."""

_TRAIL = 16
"""How many of the last letters of a content may be no part of it: blanks, commas, a joined `and`."""

_NEGATED_WITHIN = 40
"""How far before its head the word stands at most that denies an act, in code points."""

_EXPRESSED_WITHIN = 90
"""How far after a light verb the noun may stand that says what is expressed, in code points."""


class _Candidate(NamedTuple):
    start: int
    stop: int
    kind: str
    shapes: tuple[Shape, ...]
    homograph: bool
    light: bool
    rule: str
    value: dict[str, Any]


def find_acts(
    scene: Scene, groups: list[Group], parties: tuple[str, ...] = (), *, passed: list[Passed] | None = None
) -> list[Reading]:
    """The acts in the order of the text; heads do not overlap.

    `parties` are those that speak as `we`. Where `passed` is given, what was passed over is added to it.
    """
    standing = [_standing(group) for group in groups]
    starts = [group.start for group in groups]
    find_subject = language_of(scene.text.language).find_subject
    found: list[Reading] = []
    for candidate in _candidates(scene):
        if found and candidate.start < found[-1].head_stop:
            _pass(passed, candidate, "inside")
            continue
        sentence = scene.sentence_at(candidate.start)
        before = found[-1] if found and found[-1].start >= sentence.start else None
        head = Head(
            candidate.start, candidate.stop, candidate.shapes, candidate.homograph, sentence.start, sentence.stop,
            before.head_stop if before else -1, before.shape.tense if before else "",
        )  # fmt: skip
        subject = find_subject(scene.text.folded, head, standing, bisect_left(starts, candidate.stop))
        subject = subject or _under(scene, candidate, groups)
        act = _act(scene, candidate, subject, Near(groups, found, sentence, parties)) if subject else "subject"
        if isinstance(act, str):
            _pass(passed, candidate, act)
        else:
            found.append(act)
    return [_bounded(scene, act, found[n + 1 : n + 2]) for n, act in enumerate(found)]


def _pass(passed: list[Passed] | None, candidate: _Candidate, reason: str) -> None:
    if passed is not None:
        passed.append(Passed(candidate.start, candidate.stop, candidate.rule, reason))


def _under(scene: Scene, candidate: _Candidate, groups: list[Group]) -> Subject | None:
    """The subject that stands over a list whose entries are its verbs: The Ministers: (a) welcomed …; (b) agreed …."""
    listed, number = language_of(scene.text.language).promises.LISTED, scene.paragraph_number(candidate.start)
    line = scene.text.paragraphs[number]
    mark = listed.match(scene.text.folded[line.start : line.stop])
    if not mark or line.start + mark.end() != candidate.start or candidate.homograph:
        return None
    for above in reversed(scene.text.paragraphs[:number]):
        words = scene.text.folded[above.start : above.stop]
        if not words.endswith(":"):
            if listed.match(words):
                continue
            return None
        at = bisect_left(groups, above.stop, key=_start) - 1
        over = at >= 0 and groups[at].start >= above.start and groups[at].stop == above.stop - 1
        return Subject("group", candidate.shapes[0], candidate.start, at) if over else None
    return None


def _standing(group: Group) -> Standing:
    first = group.mentions[0]
    return Standing(group.start, group.stop, group.number, group.bound, first.kind, first.gender)


def _candidates(scene: Scene) -> Iterator[_Candidate]:
    """Every word of the text that may carry an act, in order: those of the vocabulary, and any verb in the future."""
    known = [_candidate(scene, hit) for hit in scene.hits.longest("act") if is_apart(scene, hit)]
    yield from sorted([*known, *_futures(scene)], key=lambda c: (c.start, -c.stop))


def is_apart(scene: Scene, hit: Hit) -> bool:
    """Whether a form that is a common word too is set apart by a comma, as the participle that carries an act is."""
    common = hit.value.get("apart", ())
    folded = scene.text.folded
    if not common or folded[hit.start : hit.stop] not in [fold_form(word).strip() for word in common]:
        return True
    return folded[max(0, hit.start - 3) : hit.start].removesuffix(hit.shape.clitic).rstrip().endswith(",")


def _candidate(scene: Scene, hit: Hit) -> _Candidate:
    """The candidate of a hit; a form whose spelling tells a noun is none of the verb that it looks like."""
    value, shapes = hit.value, hit.shapes
    if len(scene.text.folded_at) > 1 and scene.clauses.is_nominal(scene.text.quote(hit.start, hit.stop)):
        shapes = tuple(s for s in shapes if s.tense in ("participle", "noun", "")) or shapes[:0]
    homograph = bool(value.get("homograph") or (value.get("noun") and hit.shape.tense == "present"))
    return _Candidate(
        hit.start, hit.stop, value["act"], shapes, homograph, bool(value.get("light")), hit.entry.id, value
    )


def _futures(scene: Scene) -> Iterator[_Candidate]:
    rule = f"{scene.text.language}.act.future"
    for start, stop, shape in scene.clauses.futures(scene.text.folded):
        yield _Candidate(start, stop, "commit", (shape,), False, False, rule, {})


def _act(scene: Scene, candidate: _Candidate, subject: Subject, near: Near) -> Reading | str:
    """The act of a candidate with its subject, or the reason why it is none."""
    groups, found, sentence, parties = near
    kind, stop, rule = candidate.kind, candidate.stop, candidate.rule
    group = groups[subject.group] if subject.way == "group" else None
    if candidate.light:
        expressed = _expressed(scene, candidate, group, sentence)
        if expressed is None or expressed.value["act"] not in candidate.value.get("only", (expressed.value["act"],)):
            return "noun"
        kind, rule = expressed.value["act"], f"{rule}+{expressed.entry.id}"
        if expressed.start - stop < 8:
            stop = expressed.stop
    reach = max(stop, group.stop if group else 0)
    if not _fits(scene, candidate.value, reach) or (candidate.value.get("single") and group and group.number > 1):
        return "word"
    kind = _turned(scene, candidate.value, kind, (reach, sentence.stop))
    before = scene.text.folded[sentence.start : subject.start]
    resumed = subject.way != "none" and scene.clauses.resumes(before, subject.shape, kind)
    embedded = not resumed and _embedded(scene, found, subject.start, sentence)
    acted = (
        _first_person(candidate, subject, parties)
        or opened(subject, near)
        or acting(group, subject, found, (sentence, embedded))
        or spoken_of(group, groups, sentence)
    )
    if acted is None:
        return "agreement"
    codes, number, gender = acted
    if kind in _TOGETHER and codes:
        codes = _joined_by_with(scene, codes, (reach, sentence.stop), groups)
        if candidate.value.get("both"):
            codes = _object_too(scene, codes, reach, groups)
    opening = max(0, sentence.start - 1, subject.start - _NEGATED_WITHIN)
    negated = bool(scene.clauses.NEGATION.search(scene.text.folded, opening, subject.start))
    begins = min(subject.start, group.start if group else subject.start)
    outright = next((act.start for act in reversed(found[-3:]) if not act.doubt), -1)
    doubt = doubt_of(scene, Place(begins, subject.start, stop, subject.shape, outright), sentence)
    if not doubt and _wished(scene, found, begins, sentence):
        doubt = SUPPOSED
    return Reading(
        subject.start, sentence.stop, stop, kind, codes, number, gender, rule, subject.shape, subject.way, group,
        candidate.value.get("cameo"), negated or doubt == DENIED, embedded, doubt,
    )  # fmt: skip


_WISHES = ("hope", "call_for", "reject", "concern")


def _wished(scene: Scene, found: list[Reading], at: int, sentence: Span) -> bool:
    """Whether a place lies in the clause that somebody hopes, asks, fears or rejects."""
    act = found[-1] if found else None
    if act is None or act.start < sentence.start or act.kind not in _WISHES or act.head_stop > at:
        return False
    between = scene.text.folded[act.reach : at]
    return bool(scene.clauses.THAT.search(between)) and not scene.clauses.PARTED.search(between)


def _expressed(scene: Scene, candidate: _Candidate, group: Group | None, sentence: Span) -> Hit | None:
    """The noun that says what a light verb expresses: the first of its kind after the verb and its subject."""
    reach = max(candidate.stop, group.stop if group and group.start > candidate.start else 0)
    limit = min(reach + _EXPRESSED_WITHIN, sentence.stop)
    feelings = scene.hits.longest("feeling")
    at = bisect_left(feelings, candidate.stop, key=_start)
    return feelings[at] if at < len(feelings) and feelings[at].stop <= limit else None


_TOGETHER = ("meet", "discuss", "agree", "sign")


def _fits(scene: Scene, value: dict[str, Any], at: int) -> bool:
    """Whether one of the words that the entry needs after the verb and its subject stands there."""
    needed = value.get("then")
    if not needed:
        return True
    following = scene.text.folded[at : at + 24].lstrip(" ,")
    return any(following.startswith(fold_form(word).strip()) for word in needed)


def _turned(scene: Scene, value: dict[str, Any], kind: str, within: tuple[int, int]) -> str:
    """The kind that the object turns the act into (recognized the efforts: praise), else its own."""
    start, stop = within
    window = scene.text.grid[start : min(stop, start + _TURNED_WITHIN) + 2]
    for other, words in value.get("turns", {}).items():
        if any(fold_form(word).rstrip() in window for word in words):
            return str(other)
    return kind


def _joined_by_with(
    scene: Scene, codes: tuple[str, ...], within: tuple[int, int], groups: list[Group]
) -> tuple[str, ...]:
    """The actors with whom the subject met or agreed: met with the Amir."""
    start, stop = within
    at = bisect_left(groups, start, key=_start)
    for group in groups[at : at + 2]:
        if group.stop <= stop and scene.clauses.WITH.match(scene.text.folded[start : group.start]):
            return tuple(sorted({*codes, *group.codes}))
    return codes


def _object_too(scene: Scene, codes: tuple[str, ...], at: int, groups: list[Group]) -> tuple[str, ...]:
    """The one met stands right after: met the Amir."""
    following = bisect_left(groups, at, key=_start)
    if following < len(groups):
        group = groups[following]
        if not group.bound and scene.clauses.SUBJECT_GAP.fullmatch(scene.text.folded[at : group.start]):
            return tuple(sorted({*codes, *group.codes}))
    return codes


def _first_person(
    candidate: _Candidate, subject: Subject, parties: tuple[str, ...]
) -> tuple[tuple[str, ...], int, str] | None:
    """`We` are the parties."""
    if subject.way == "first" or candidate.value.get("first"):
        return (parties, 3, "") if parties else None
    return None


def _embedded(scene: Scene, found: list[Reading], at: int, sentence: Span) -> bool:
    """Whether a place lies in what somebody is told to have said earlier in the sentence."""
    says = scene.rules.named("act_kind", "act")
    for act in reversed(found):
        if act.start < sentence.start:
            return False
        if says[act.kind].value.get("says") and act.head_stop <= at and not act.embedded:
            reach = max(act.head_stop, act.subject.stop if act.subject else 0)
            opened = scene.text.folded[reach:at]
            if scene.clauses.THAT.search(opened):
                return True
    return False


def _opens_clause(scene: Scene, after: Reading, act: Reading) -> bool:
    """Whether a verb joined before its own subject opens a new clause: …, and [praised] Spain the role of ….

    Not where both stand in what somebody is told to have said, for there the verb may go on with it.
    """
    before, clitic = scene.text.folded[act.head_stop : after.start], after.shape.clitic
    joined = bool(clitic) and before.removesuffix(clitic).rstrip().endswith(",")
    return (
        joined and after.way == "group" and after.shape.tense in ("past", "future") and after.embedded <= act.embedded
    )


def _bounded(scene: Scene, act: Reading, following: list[Reading]) -> Reading:
    """The act with the end of its content: before the next act that shares its subject, or where the clause ends."""
    folded, stop = scene.text.folded, act.stop
    for after in following:
        if after.way == "kept" and not after.embedded and after.start < stop and after.shape.tense != "future":
            stop = after.start
        elif after.subject and not after.embedded and act.head_stop < after.subject.start < min(stop, after.start):
            parted = scene.clauses.NEXT_CLAUSE.search(folded, act.head_stop, after.subject.start)
            stop = parted.start() if parted else stop
        elif _opens_clause(scene, after, act) and after.start < stop:
            stop = after.start
    ended = scene.clauses.CLAUSE_END.search(folded, act.head_stop, stop)
    stop = ended.start() if ended else stop
    if act.subject and act.subject.start > act.head_stop:
        stop = max(stop, act.subject.stop)
    end = max(act.start, stop - _TRAIL)
    trimmed = end + len(scene.clauses.TRAILING.sub("", folded[end:stop], count=1))
    return act._replace(stop=max(trimmed, act.head_stop))
