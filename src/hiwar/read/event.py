"""The events of a text for researchers: who did what to whom, as PLOVER and CAMEO name it.

The acts that the engine reads carry over; a vocabulary of its own, loaded only when events are asked for, adds the
side of conflict: protest, assault, coercion, sanctions, threats, and who acts there besides states.

Source: PLOVER ontology (Open Event Data Alliance, 2021); CAMEO codebook (Schrodt 2012).
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from datetime import date
from itertools import takewhile
from typing import NamedTuple

from hiwar.lang.happenings import Happenings, happenings_of
from hiwar.lang.texts import fold_text
from hiwar.read.event_actor import Actor, apart_from, find_actors
from hiwar.read.event_earnest import is_earnest
from hiwar.read.event_head import Head, find_heads
from hiwar.read.event_roles import Cast, cast_of
from hiwar.read.reading import rules_of
from hiwar.read.scene import Scene
from hiwar.record import Act, Reading, Span
from hiwar.record.marks import Evidence
from hiwar.rules.apart import event_rules
from hiwar.rules.rules import Rules


@dataclass(frozen=True, slots=True)
class Player:
    """Who acts in an event or undergoes it: the words, codes of states and bodies, a sector (GOV, MIL, COP …).

    `countries` are ISO 3166-1 alpha-2 or codes of bodies; a movement of no one country has the three letters of CAMEO.
    """

    span: Span
    countries: tuple[str, ...] = ()
    sector: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """Who did what to whom: `type` and `mode` of PLOVER, code of CAMEO; `weight` ranks the events of a sentence."""

    evidence: Evidence
    type: str
    cameo: str
    mode: str | None
    contexts: tuple[str, ...]
    sources: tuple[Player, ...]
    targets: tuple[Player, ...]
    day: date | None
    weight: float


class Told(NamedTuple):
    """What a text tells: its events, and the class of four that leads among them (None where none does)."""

    events: tuple[Event, ...]
    leading: str | None


def find_events(reading: Reading) -> tuple[Event, ...]:
    """The events of what was read, in the order of the text; none where its language is not known."""
    return tell(reading).events


def tell(reading: Reading) -> Told:
    """The events of what was read, and the class that leads among them."""
    language = reading.document.language
    if language is None:
        return Told((), None)
    return tell_with(rules_of(language), event_rules(language), reading)


class _Stage:
    """What every step of finding events looks at."""

    def __init__(self, rules: Rules, own_rules: Rules, reading: Reading) -> None:
        text = fold_text(reading.document.text, rules.language)
        self.reading = reading
        self.scene = Scene(text, rules, rules.find(text))
        self.hits = own_rules.find(text)
        self.grammar: Happenings = happenings_of(rules.language)
        self.kinds = own_rules.named("event_kind", "type")
        self.acts: dict[int, Act] = {act.head.start: act for act in reading.acts}
        roots = {kind: entry.value["cameo"] for kind, entry in self.kinds.items()}
        self.heads = find_heads(self.scene, self.hits, roots, self.grammar)
        self.actors = apart_from(find_actors(self.scene, self.hits, self.grammar), self.heads)


def tell_with(rules: Rules, own_rules: Rules, reading: Reading) -> Told:
    """What is told, with these rules; pure: the same rules and reading give the same."""
    stage = _Stage(rules, own_rules, reading)
    found = (_event(stage, at, head) for at, head in enumerate(stage.heads))
    events = tuple(event for event in found if event)
    return Told(tuple(event for event in events if _says_who(stage, event)), _leading(stage, events))


def _says_who(stage: _Stage, event: Event) -> bool:
    """Whether an event tells who; of conflict also what nobody is said to have done: an explosion."""
    if event.sources or event.targets or event.weight > _WEIGHTS["noun"]:
        return True
    return str(stage.kinds[event.type].value["class"]).endswith("CONF")


_ENOUGH = 0.2
"""How much a class must weigh to lead a text."""


def _leading(stage: _Stage, events: tuple[Event, ...]) -> str | None:
    """The class of four that weighs most; an appeal is verbal cooperation, as CAMEO counts it."""
    weights: Counter[str] = Counter()
    for event in events:
        kind = stage.kinds[event.type].value
        appeal = event.cameo.startswith(kind.get("appeal", "-"))
        weights[kind["appeal_class" if appeal else "class"]] += event.weight  # type: ignore[assignment]
    leading = max(weights, key=lambda name: weights[name], default=None)
    return leading if leading and weights[leading] >= _ENOUGH else None


def _event(stage: _Stage, at: int, head: Head) -> Event | None:
    text, folded, grammar = stage.scene.text, stage.scene.text.folded, stage.grammar
    sentence = stage.scene.sentence_at(head.start)
    before = (folded, sentence.start, head.start)
    act = stage.acts.get(text.span(head.start, head.stop).start)
    negated = bool(grammar.NEGATED_BEFORE.search(*before) or (act and act.negated))
    if negated and (head.way == "noun" or head.kind not in _REFUSED):
        return None
    if stage.kinds[head.kind].value["class"] == _CONFLICT and not is_earnest(stage.scene, stage.hits, head, sentence):
        return None
    if _only_threatened(stage, at, head, sentence):
        return None
    weight = _weight(stage, at, head, sentence)
    future = bool(grammar.FUTURE_BEFORE.search(*before)) or head.shape.tense == "future"
    if grammar.DOUBT_BEFORE.search(*before):
        weight *= 0.5
    kind = stage.kinds[head.kind].value
    became = kind.get("future") if future and head.way != "noun" else None
    became = "REJECT" if negated else became
    limit = _next_verb(stage, at, sentence)
    cast = cast_of(head, stage.actors, (folded, sentence, limit), (grammar, kind))
    evidence = Evidence(text.span(head.start, head.stop), head.rule)
    return Event(
        evidence, became or head.kind, stage.kinds[became].value["cameo"] if became else head.cameo,
        None if became else head.mode, _contexts(stage, sentence), *_players(stage, cast, act),
        _day(stage, head, sentence), round(weight, 3),
    )  # fmt: skip


def _next_verb(stage: _Stage, at: int, sentence: Span) -> int:
    """Where the next verb of the sentence begins, else where it ends."""
    if stage.grammar.VERB_FIRST:  # its words for what was done follow one another: what one lacks the next may name
        return sentence.stop
    following = (h.start for h in stage.heads[at + 1 : at + 6] if h.way in ("verb", "passive"))
    return min(next(following, sentence.stop), sentence.stop)


_CONFLICT = "MATERIAL_CONF"


def _only_threatened(stage: _Stage, at: int, head: Head, sentence: Span) -> bool:
    """Whether a deed of conflict is only what somebody threatens: threatened to impose sanctions."""
    before = stage.heads[at - 1] if at else None
    if before is None or before.start < sentence.start or before.kind != "THREATEN" or before.way == "noun":
        return False
    if stage.kinds[head.kind].value["class"] != _CONFLICT or head.way not in ("infinitive", "noun"):
        return False
    return not stage.grammar.BREAK.search(stage.scene.text.folded, before.stop, head.start)


_REFUSED = ("AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE")
"""What is said not to be done or given is refused; of conflict that did not come about nothing is told."""

_WEIGHTS = {"verb": 1.0, "passive": 1.0, "infinitive": 0.8, "noun": 0.5}


def _weight(stage: _Stage, at: int, head: Head, sentence: Span) -> float:
    """How much a head weighs: a verb more than a noun, a main clause more than another, a thing talked of least."""
    weight = _WEIGHTS[head.way] * (0.5 if head.weak else 1.0)
    earlier = [h for h in stage.heads[max(0, at - 6) : at] if h.start >= sentence.start]
    if stage.grammar.SUBORDINATE.search(stage.scene.text.folded, sentence.start, head.start):
        return weight * 0.6
    if not earlier:
        return weight * (0.3 if _opens(stage, head, sentence) else 1.0)
    since = stage.scene.text.folded[earlier[-1].stop : head.start]
    broken = [m.group().strip() for m in stage.grammar.BREAK.finditer(since)]
    governor = next((h for h in reversed(earlier) if h.way != "noun"), earlier[-1])
    governs = stage.kinds[governor.kind].value.get("governs")
    if not broken and (head.way in ("infinitive", "noun") or (governs and stage.grammar.VERB_FIRST)):
        return weight * 0.4
    return weight * (0.6 if broken else 0.8)


def _opens(stage: _Stage, head: Head, sentence: Span) -> bool:
    """Whether a past form opens its sentence as an adjective does: Ousted president …"""
    if stage.grammar.VERB_FIRST or head.shape.tense not in ("past", "passive"):
        return False
    opening = stage.scene.text.folded[sentence.start : head.start].strip(' "')
    return opening in ("", "the", "a", "an")


def _players(stage: _Stage, cast: Cast, act: Act | None) -> tuple[tuple[Player, ...], tuple[Player, ...]]:
    """The actors of a cast; where the engine read others as its actors, those."""
    sources, targets = (tuple(_player(stage, actor) for actor in side) for side in cast)
    named = {code for player in sources for code in player.countries}
    if act and act.actors and not named & set(act.actors):
        span = sources[0].span if sources else act.head
        sources = (Player(span, act.actors, None),)
    return sources, targets


def _player(stage: _Stage, actor: Actor) -> Player:
    return Player(stage.scene.text.span(actor.start, actor.stop), actor.countries, actor.sector)


def _contexts(stage: _Stage, sentence: Span) -> tuple[str, ...]:
    hits = stage.hits.longest("event_context")
    at = bisect_left([hit.start for hit in hits], sentence.start)
    within = takewhile(lambda hit: hit.start < sentence.stop, hits[at:])
    return tuple(sorted({hit.value["context"] for hit in within}))


def _day(stage: _Stage, head: Head, sentence: Span) -> date | None:
    """The day of the event: the nearest day that its sentence gives, else that of publication."""
    text = stage.scene.text
    within, place = text.span(sentence.start, sentence.stop), text.span(head.start, head.stop).start
    days = [
        (abs(time.evidence.span.start - place), time.first)
        for time in stage.reading.times
        if time.first and time.first == time.last and within.start <= time.evidence.span.start < within.stop
    ]
    return min(days)[1] if days else stage.reading.document.published
