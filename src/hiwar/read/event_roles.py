"""Who did it and to whom: the source and the target of an event by where they stand.

subject first   [source] verb [target]       [target] was verbed by [source]    attack by [source] on [target]
verb first      verb [source] [target]       [source] verb [target]             attack [source] upon [target]
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from hiwar.lang.happenings import Happenings
from hiwar.read.event_actor import Actor
from hiwar.read.event_head import Head
from hiwar.record.span import Span

Actors = tuple[Actor, ...]


class Cast(NamedTuple):
    """The sources and the targets of an event."""

    sources: Actors
    targets: Actors


class _View(NamedTuple):
    """What is looked at: the actors of the sentence before and after the head, the text, the head's clause."""

    before: list[Actor]
    after: list[Actor]
    folded: str
    sentence: Span
    clause: Span
    head: Head
    grammar: Happenings


def cast_of(
    head: Head, actors: Sequence[Actor], place: tuple[str, Span, int], scheme: tuple[Happenings, dict[str, Any]]
) -> Cast:
    """Who acts and who undergoes it.

    `place` is the folded text, the sentence and where its next verb stands; `scheme` the grammar of the language and
    the value of the event's kind.
    """
    (folded, sentence, limit), (grammar, kind) = place, scheme
    here = [a for a in actors if sentence.start <= a.start < sentence.stop]
    view = _View(
        [a for a in here if a.stop <= head.start], [a for a in here if a.start >= head.stop], folded, sentence,
        _clause(folded, head, (sentence, limit), grammar, through_that=bool(kind.get("that"))), head, grammar,
    )  # fmt: skip
    reader = _of_noun if head.way == "noun" else _verb_first if grammar.VERB_FIRST else _verb_second
    cast = reader(view)
    if head.topic:
        company = [a for a in view.after if grammar.WITH.search(folded, head.stop, a.start)]
        return cast._replace(targets=_joined(view, view.after, company[0]) if company else ())
    if head.kind == "PROTEST" and not cast.sources:
        return cast._replace(sources=tuple(a for a in here if a.protests)[:1])
    if kind.get("both") and len(cast.sources) > 1 and not cast.targets:
        return Cast(cast.sources[:1], cast.sources[1:])
    return cast


def _clause(folded: str, head: Head, place: tuple[Span, int], grammar: Happenings, *, through_that: bool) -> Span:
    """From the word that opens the head's clause to the next that opens one, or the next verb."""
    sentence, limit = place
    start = sentence.start
    for found in grammar.BREAK.finditer(folded, sentence.start, head.start):
        start = found.end()
    stop = limit
    for found in grammar.BREAK.finditer(folded, head.stop, limit):
        if through_that and grammar.THAT.search(folded, found.start() - 1, found.end() + 1):
            continue
        stop = found.start()
        break
    return Span(start, stop)


def _joined(view: _View, actors: list[Actor], first: Actor) -> Actors:
    """An actor with those that `and` or a comma joins to it."""
    joined = [first]
    for actor in actors[actors.index(first) + 1 :]:
        if actor.bound or not view.grammar.AND_GAP.fullmatch(view.folded, joined[-1].stop, actor.start):
            break
        joined.append(actor)
    return tuple(joined)


def _free(view: _View, actor: Actor) -> bool:
    before = (view.folded, view.sentence.start, actor.start)
    return not actor.bound and bool(
        view.grammar.QUANTITY.search(*before) or not view.grammar.PREPOSITION.search(*before)
    )


def _phrase(view: _View, pattern: re.Pattern[str], *, before: bool) -> Actors:
    """The words beside the head that may name someone of whom the vocabulary knows nothing."""
    if before:
        found = pattern.search(view.folded, max(view.sentence.start, view.clause.start - 1), view.head.start)
    else:
        found = pattern.match(view.folded, view.head.stop, view.clause.stop)
    if not found or not found.group(1):
        return ()
    trimmed = view.grammar.TRIMMED.match(view.folded, *found.span(1))
    start = trimmed.end() if trimmed else found.start(1)
    return (Actor(start, found.end(1), (), None),) if found.end(1) > start else ()


# the subject first ---------------------------------------------------------------------------------------------------


def _verb_second(view: _View) -> Cast:
    subject = _subject(view)
    if view.head.way == "passive":
        return Cast(_agent(view), subject)
    if view.head.patient:
        return Cast((), subject)
    return Cast(subject, _object(view))


def _subject(view: _View) -> Actors:
    """The first actor of the clause that no preposition governs; in a relative clause the one before it."""
    grammar, folded = view.grammar, view.folded
    within = [a for a in view.before if a.start >= view.clause.start]
    free = [a for a in within if _free(view, a) and not a.place] or [a for a in within if _free(view, a)]
    if free:
        return _joined(view, within, free[0])
    earlier = [a for a in view.before if a.stop <= view.clause.start]
    if earlier and grammar.RELATIVE.match(folded, earlier[-1].stop, view.head.start):
        return (earlier[-1],)
    if phrase := _phrase(view, grammar.PHRASE_BEFORE, before=True):
        return phrase
    free = [a for a in earlier if _free(view, a)]
    return _joined(view, earlier, free[0]) if free else ()


def _agent(view: _View) -> Actors:
    for actor in view.after:
        if view.grammar.AGENT.search(view.folded, view.head.stop, actor.start):
            return _joined(view, view.after, actor)
    return ()


def _object(view: _View) -> Actors:
    """The first actor of the clause after the verb, before a later one where that is only a place."""
    within = [a for a in view.after if a.stop <= view.clause.stop]
    if within:
        first = next((a for a in within[:2] if not a.place), within[0])
        return _joined(view, within, first)
    return _phrase(view, view.grammar.PHRASE_AFTER, before=False)


def _of_noun(view: _View) -> Cast:
    """Beside a noun: by whom, of whom, on whom; right before it or after it who did it."""
    folded, grammar, stop = view.folded, view.grammar, view.head.stop
    near = [a for a in view.after if a.stop <= view.clause.stop and a.start - stop < 90]
    if near and grammar.AMONG.search(folded, stop, near[0].start):
        both = _joined(view, near, near[0])
        return Cast(both[:1], both[1:])
    agent = next((a for a in near if grammar.AGENT.search(folded, stop, a.start)), None)
    beside = [a for a in near[:1] if a is not agent and not a.bound]
    of = next((a for a in beside if grammar.GENITIVE.search(folded[stop : a.start])), None)
    upon = next((a for a in near if a is not of and (a.bound or grammar.UPON.search(folded, stop, a.start))), None)
    if view.head.patient or (of and not upon and view.head.kind in _UNDERGONE and not grammar.VERB_FIRST):
        undergone = _beside(view, near) if grammar.VERB_FIRST else tuple(a for a in (of,) if a)
        return Cast(tuple(a for a in (agent,) if a), undergone)
    source = agent or of
    if source is None and view.before and view.before[-1].stop >= view.head.start - 3:
        source = view.before[-1]
    return Cast(tuple(a for a in (source,) if a), tuple(a for a in (upon,) if a))


_UNDERGONE = ("ASSAULT", "COERCE")
"""Kinds whose noun is followed by those who undergo it: the killing of."""


# the verb first -----------------------------------------------------------------------------------------------------


def _verb_first(view: _View) -> Cast:
    """The subject follows its verb, or stands before it; a form that may be passive is read by who follows."""
    head, grammar, folded = view.head, view.grammar, view.folded
    agent = next((a for a in view.after if grammar.AGENT.search(folded, head.stop, a.start)), None)
    within = [a for a in view.after if a.stop <= view.clause.stop]
    beside = _beside(view, within)
    leading = _leading(view)
    if head.patient and (head.only or agent or not (beside and _second(view, within, beside))):
        if leading and beside and not head.only:
            return Cast(leading, beside)
        return Cast((agent,) if agent else (), beside or leading)
    if beside and (not leading or (head.shape.number <= 1 and not _agrees_before(view))):
        return Cast(beside, _second(view, within, beside) or _upon(view))
    return Cast(leading or beside, (beside if leading else ()) or _second(view, within, leading) or _upon(view))


def _upon(view: _View) -> Actors:
    """The words after the preposition of those whom an event befalls, where no actor is known there."""
    if view.head.kind not in _UNDERGONE:
        return ()
    reach = view.head.noun.stop if view.head.noun else view.head.stop
    found = view.grammar.UPON_PHRASE.match(view.folded, reach, view.clause.stop)
    return (Actor(*found.span(1), (), None),) if found else ()


def _beside(view: _View, within: list[Actor]) -> Actors:
    """Those right after the verb: an actor of the vocabulary, else the words there."""
    noun = view.head.noun
    limit = noun.start if noun and view.head.way != "noun" else view.clause.stop
    phrase = tuple(a for a in _phrase(view, view.grammar.PHRASE_AFTER, before=False) if a.stop <= limit)
    free = [a for a in within[:2] if _free(view, a) and a.start - view.head.stop < 40 and a.start < limit]
    if free and (not phrase or free[0].start < phrase[0].stop + 2):
        start = min(free[0].start, phrase[0].start) if phrase else free[0].start
        grown = free[0]._replace(start=start) if start < free[0].start else free[0]
        return (grown, *_joined(view, within, free[0])[1:])
    return phrase


def _second(view: _View, within: list[Actor], beside: Actors) -> Actors | None:
    """The next actor after those right after the verb, or after the noun of a light verb: its object."""
    noun, folded, grammar = view.head.noun, view.folded, view.grammar
    reach = max(beside[-1].stop if beside else 0, noun.stop if noun else view.head.stop)
    rest = [a for a in within if a.start >= reach]
    if view.head.patient:
        rest = [a for a in rest[:1] if not a.bound and not _parted(view, reach, a.start)]
    if view.head.kind == "PROTEST":
        rest = [a for a in rest if a.bound or grammar.UPON.search(folded, view.head.stop, a.start)]
    return _joined(view, rest, rest[0]) if rest else None


def _parted(view: _View, start: int, stop: int) -> bool:
    """Whether a preposition, a comma or `and` parts what follows from the verb and its subject."""
    if view.grammar.AND_GAP.match(view.folded, start, stop):
        return True
    return bool(view.grammar.BETWEEN.search(view.folded, start, stop))


def _leading(view: _View) -> Actors:
    """Those before the verb in its clause; in a relative clause the one before it."""
    within = [a for a in view.before if a.start >= view.clause.start - 1 and not a.bound]
    free = [a for a in within if _free(view, a) and not a.place]
    if free and view.head.start - free[0].stop < 80:
        return _joined(view, within, free[0])
    earlier = [a for a in view.before if a.stop <= view.clause.start]
    if earlier and view.grammar.RELATIVE.search(view.folded, earlier[-1].stop, view.head.start):
        return (earlier[-1],)
    if view.head.shape.number > 1 or _agrees_before(view):
        return _phrase(view, view.grammar.PHRASE_BEFORE, before=True)
    return ()


def _agrees_before(view: _View) -> bool:
    """Whether the sentence opens with its subject."""
    return bool(view.grammar.THAT.search(view.folded, view.sentence.start, view.clause.start + 1))
