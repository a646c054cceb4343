"""Why a place of a text is read as it is: the marks there, the words known there, and what was passed over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from hiwar.errors import OptionError
from hiwar.lang.texts import fold_text
from hiwar.read.act import REASONS, Passed, find_acts
from hiwar.read.act import Reading as ActReading
from hiwar.read.commitment import level_of
from hiwar.read.mention import join_mentions
from hiwar.read.reading import read_with, settle_mentions
from hiwar.read.scene import Scene
from hiwar.record import Document, Fact, Reading, Span
from hiwar.rules.entry import Entry
from hiwar.rules.rules import Rules


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that is known of a place: the words, what they were taken for, and by which entries.

    `span` counts code points of the text, half-open. `entries` are those of the vocabulary that the rule names.
    """

    span: Span
    said: str
    entries: tuple[Entry, ...]
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Explanation:
    """The sentence that holds a place, with the marks that cover the place, and all that was seen in the sentence."""

    sentence: Span
    marks: tuple[Reason, ...]
    words: tuple[Reason, ...]
    passed: tuple[Reason, ...]
    promises: tuple[Reason, ...]


def explain(document: Document, rules: Rules, offset: int) -> Explanation:
    """Why the document is read as it is at `offset`, in code points of its text.

    Raises: OptionError where the text has no such place.
    """
    if not 0 <= offset < len(document.text):
        raise OptionError(f"the text has no place {offset}; its places are 0 to {len(document.text) - 1}")
    reading = read_with(rules, document)
    text = fold_text(document.text, rules.language)
    scene = Scene(text, rules, rules.find(text))
    folded = scene.sentence_at(text.folded_of(offset))
    sentence = text.span(folded.start, folded.stop)
    mentions, parties, _ = settle_mentions(scene)
    passed: list[Passed] = []
    acts = find_acts(scene, join_mentions(scene, mentions), parties, passed=passed)
    return Explanation(
        sentence=sentence,
        marks=tuple(_marks(reading, rules, offset)),
        words=tuple(_words(scene, sentence)),
        passed=tuple(_passed(scene, sentence, passed)),
        promises=tuple(_promises(scene, sentence, acts, reading)),
    )


def _marks(reading: Reading, rules: Rules, offset: int) -> list[Reason]:
    """The marks that cover the place, widest first."""
    kinds = (
        ("commitment", reading.commitments, lambda c: f"level {c.level}, {', '.join(c.holders)}, {c.field}"),
        ("act", reading.acts, lambda a: f"{a.kind}, {', '.join(a.actors) or 'no actor'}"),
        ("time", reading.times, lambda t: f"{t.type} {t.value}"),
        ("person", reading.people, lambda p: f"{p.name}, {p.party}"),
        ("party", reading.parties, lambda p: p.code),
        ("place", reading.places, lambda p: f"{p.name}, {p.country}"),
    )
    found = [
        Reason(mark.evidence.span, f"{kind}: {say(mark)}", _entries(rules, mark.evidence.rule), mark.evidence.rule)
        for kind, marks, say in kinds
        for mark in marks
        if mark.evidence.span.start <= offset < mark.evidence.span.stop
    ]
    found += [
        Reason(span, f"round: {name} {fact.value}", _entries(rules, fact.rule), fact.rule)
        for name, fact in _facts(reading)
        for span in fact.spans
        if span.start <= offset < span.stop
    ]
    return sorted(found, key=lambda r: (r.span.start, -r.span.stop))


def _facts(reading: Reading) -> Iterator[tuple[str, Fact[Any]]]:
    meeting = reading.round
    names = ("parties", "ordinal", "start", "end", "status", "city", "host", "chairs")
    for name in names if meeting else ():
        if (fact := getattr(meeting, name)) is not None:
            yield name, fact


def _entries(rules: Rules, rule: str) -> tuple[Entry, ...]:
    """The entries that a rule names: its parts are joined by `+`, and a part may end in how it was settled."""
    by_id = rules.by_id
    found = []
    for part in rule.split("+"):
        while part and part not in by_id:
            part = part.rpartition(".")[0]
        if part:
            found.append(by_id[part])
    return tuple(found)


def _words(scene: Scene, sentence: Span) -> list[Reason]:
    """Every word of the sentence that the vocabulary knows, each entry once at a place."""
    found = []
    for hit in scene.hits.all():
        span = scene.text.span(hit.start, hit.stop)
        if sentence.holds(span):
            value = ", ".join(f"{key}={value}" for key, value in hit.value.items())
            found.append(Reason(span, f"{hit.entry.kind}: {value}", (hit.entry,), hit.entry.id))
    return found


def _passed(scene: Scene, sentence: Span, passed: list[Passed]) -> list[Reason]:
    """The words of the sentence that may carry an act and carry none, each with the reason."""
    found = []
    for word in passed:
        span = scene.text.span(word.start, word.stop)
        if sentence.holds(span):
            found.append(Reason(span, f"no act: {REASONS[word.reason]}", _entries(scene.rules, word.rule), word.rule))
    return found


def _promises(scene: Scene, sentence: Span, acts: list[ActReading], reading: Reading) -> list[Reason]:
    """For each act of the sentence that makes no commitment, why not."""
    found = []
    parties = set(reading.round.parties.value) if reading.round else set()
    for act in acts:
        span = scene.text.span(act.start, act.stop)
        if sentence.holds(span) and not any(c.evidence.span.meets(span) for c in reading.commitments):
            why = _no_promise(scene, act, parties)
            found.append(Reason(span, f"no commitment: {why}", (), act.rule))
    return found


def _no_promise(scene: Scene, act: ActReading, parties: set[str]) -> str:
    if act.negated:
        return "the act is denied"
    if act.codes and not set(act.codes) <= parties:
        return "who acts is no party of the text"
    level = level_of(scene, act)
    if level is None:
        return f"the words after an act of the kind {act.kind} promise no action"
    if level == 1:
        return "looking forward is a promise only where a day or time is named"
    return "it is said to the press, or told firmer elsewhere in the text"
