"""What changed in the wording last time, and the questions that stay open, as a briefing tells them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from hiwar.errors import HiwarError
from hiwar.export.brief import CHANGES, QUESTIONS, Entry, Passage, Section
from hiwar.export.brief_saying import word
from hiwar.export.comparison import say as say_said
from hiwar.export.messages import messages
from hiwar.membership.seats import Membership
from hiwar.record import Said, Span
from hiwar.record.wording import word_changes
from hiwar.register.briefing_promises import Desk, _field
from hiwar.register.comparing import companions, compare_texts
from hiwar.register.leading import leading_texts
from hiwar.register.models import Commitment, Document
from hiwar.register.practice import Meeting, held
from hiwar.register.recounting import Practice
from hiwar.register.saying import Account
from hiwar.register.saying import Said as Told
from hiwar.register.threads import Step, Thread
from hiwar.register.words import labels
from hiwar.register.words.phrases import round_title, say_value
from hiwar.register.words.reasons import restored

DROPPED = "dropped"
_WEIGHTS = {"weakened": (3, 0), DROPPED: (3, 1), "strengthened": (4, 0), "resumed": (4, 1), "new": (5, 0)}
"""The order in which changes are told, and what stays when there is no room for all."""

_LEVEL = "level {before} → {after}"
_UNSAID = frozenset({"'continue' added", "'continue' left out"})


def changes_section(desk: Desk) -> Section | None:
    """How the wording of each promise changed from the last round but one to the last; None before a second round."""
    say, past = messages(desk.language).gettext, held(desk.agenda.rounds)
    if len(past) < 2:
        return None
    before, last = past[-2:]
    told = [(step.relation, _changed(thread, step, desk)) for thread, step in _steps(desk, last)]
    told += [(DROPPED, _dropped(thread, desk)) for thread in _gone(desk, before, last)]
    shown = [(relation, entry) for relation, entry in told if relation in _WEIGHTS]
    entries = tuple(entry for _, entry in sorted(shown, key=lambda pair: (_WEIGHTS[pair[0]], pair[1].rank)))
    title = say("What changed in the wording in {round}").format(
        round=round_title(last.ordinal, last.start, desk.language)
    )
    lead = say_sums(sums_of(desk), desk.language)
    return Section(CHANGES, title, entries, lead=lead, none=say("No change was found."))


def _steps(desk: Desk, last: Meeting) -> Iterator[tuple[Thread, Step]]:
    for thread in desk.agenda.threads:
        yield from ((thread, step) for step in thread.steps if step.meeting.key == last.key)


def _gone(desk: Desk, before: Meeting, last: Meeting) -> list[Thread]:
    """The promises of the round before that the last one neither carries nor calls done."""
    said = [t for t in desk.agenda.threads if t.last.meeting.key == before.key]
    return [t for t in said if t.outcome == DROPPED and last.key != before.key]


def sums_of(desk: Desk) -> Counter[str]:
    """How many promises changed in which way in the last round; nothing before a second round."""
    past = held(desk.agenda.rounds)
    if len(past) < 2:
        return Counter()
    told = Counter(step.relation for _, step in _steps(desk, past[-1]))
    return told + Counter({DROPPED: len(_gone(desk, past[-2], past[-1]))})


def say_sums(sums: Counter[str], language: str) -> str:
    """How many promises changed in which way, and how many were carried over as they were."""
    said = [f"{change_label(name, language)} {sums[name]}" for name in (*_WEIGHTS, "carried") if sums[name]]
    return word(" · ", language).join(said)


def change_label(name: str, language: str) -> str:
    """What a change is called."""
    return word("Dropped", language) if name == DROPPED else labels.label(labels.CHANGES, name)


def _changed(thread: Thread, step: Step, desk: Desk) -> Entry:
    at = thread.steps.index(step)
    if at == 0:
        passages: tuple[Passage | None, Passage | None] = (None, desk.quoter.promise(step.commitment))
    else:
        passages = _pair(thread.steps[at - 1].commitment, step.commitment, desk)
    return Entry(
        label=change_label(step.relation, desk.language),
        group=_field(step.commitment.field, desk.language),
        says=_reasons(thread, at, desk.language),
        passages=passages,
        rank=(_WEIGHTS.get(step.relation, (5,))[0], 0, -step.commitment.level),
    )


def _dropped(thread: Thread, desk: Desk) -> Entry:
    commitment = thread.last.commitment
    return Entry(
        label=change_label(DROPPED, desk.language),
        group=_field(commitment.field, desk.language),
        level=labels.label(labels.LEVELS, commitment.level),
        passages=(desk.quoter.promise(commitment), None),
        rank=(3, 0, -commitment.level),
    )


def _pair(before: Commitment, after: Commitment, desk: Desk) -> tuple[Passage, Passage]:
    """Both wordings; the words that differ are marked where they are in one language."""
    spans = Span(before.start, before.stop), Span(after.start, after.stop)
    marked: tuple[list[Span], list[Span]] = ([], [])
    if before.document.language == after.document.language:
        for step in word_changes((before.document.text, spans[0]), (after.document.text, spans[1])):
            for side, span in zip(marked, (step.earlier, step.later), strict=True):
                if span and step.kind != "same":
                    side.append(span)
    return (desk.quoter.promise(before, marked=marked[0]), desk.quoter.promise(after, marked=marked[1]))


def _reasons(thread: Thread, at: int, language: str) -> str:
    """What changed, in words: the levels by their names, and no more than three things."""
    say, step = messages(language).gettext, thread.steps[at]
    if at == 0 or step.link is None:
        return ""
    before = thread.steps[at - 1].commitment.level
    said = []
    if before != step.commitment.level:
        pattern = say("before {before}, now {after}")
        levels = {"before": before, "after": step.commitment.level}
        said.append(pattern.format(**{name: labels.label(labels.LEVELS, level) for name, level in levels.items()}))
    said += [_short(reason, language) for reason in restored(step.link.reasons) if _is_told(reason)]
    return say("; ").join(said[:3])


def _is_told(reason: Said) -> bool:
    return reason.message != _LEVEL and reason.message not in _UNSAID


def _short(reason: Said, language: str) -> str:
    say = messages(language).gettext
    shorter = {
        "the target was widened: {words}": say("the target was widened"),
        "the target was narrowed: without {words}": say("the target was narrowed"),
    }
    return shorter.get(reason.message) or say_said(reason, language)


# what is not settled ----------------------------------------------------------------------------------------------


def questions_section(desk: Desk, practice: Practice, membership: Membership) -> Section:
    """Where texts or languages differ, links are unsure, or nothing shows what came of a promise."""
    say = messages(desk.language).gettext
    found = [
        *_unproved(desk),
        *_contradictions(practice, desk),
        *_languages(desk, membership),
        *_unsure(desk),
    ]
    entries = tuple(sorted(found, key=lambda entry: entry.rank))
    return Section(QUESTIONS, say("Open questions"), entries, none=say("None that the texts raise."))


def _unproved(desk: Desk) -> Iterator[Entry]:
    found = [owed for owed in desk.agenda.owed if owed.outcome == "no_evidence"]
    if found:
        say = messages(desk.language).gettext
        yield Entry(
            label=say("No evidence"),
            says=say("promises whose time is over and of which no text says more: {number}").format(number=len(found)),
            passages=tuple(desk.quoter.promise(owed.step.commitment, short=True) for owed in found[:1]),
            rank=(0, 0),
        )  # fmt: skip


def _contradictions(practice: Practice, desk: Desk) -> Iterator[Entry]:
    for _, account, meeting in practice.told:
        where = round_title(meeting.ordinal, meeting.start, desk.language)
        yield from (_contradiction(account, other, where, desk) for other in account.conflicts)
    yield from (_contradiction(practice.rule, other, "", desk) for other in practice.rule.conflicts)


def _contradiction(account: Account, other: Told, where: str, desk: Desk) -> Entry:
    say, shown = messages(desk.language).gettext, account.get(other.name)
    values = [_value(told, desk.language) for told in (shown, other) if told]
    says = say("{fact}: {one} or {other}").format(
        fact=labels.label(labels.FACTS, other.name), one=values[0], other=values[-1]
    )
    firsts = [told.first for told in (shown, other) if told]
    return Entry(
        label=say("Texts differ"),
        says=say(", ").join(part for part in (where, says) if part),
        passages=tuple(desk.quoter.sentence(first.document, first.spans) for first in firsts),
        rank=(2, 0),
    )


def _value(told: Told, language: str) -> str:
    from django.utils.html import strip_tags

    return strip_tags(str(say_value(told.name, told.value, language)))


_KINDS = {
    "missing": "Missing on one side", "level": "A promise is stronger on one side", "number": "Numbers",
    "date": "Dates", "party": "Parties and places", "act": "Acts", "negation": "Negation", "name": "Names",
}  # fmt: skip
_GRAVE = ("level", "number", "date", "negation")


def _languages(desk: Desk, membership: Membership) -> Iterator[Entry]:
    """Where the versions of the last round's statement say different things."""
    past = held(desk.agenda.rounds)
    rounds = desk.agenda.mechanism.rounds.filter(pk__in=[meeting.key for meeting in past[-1:]])
    for document in leading_texts(rounds, membership, desk.language).values():
        other = next((c.document for c in companions(document, membership) if c.how == "language"), None)
        if other and other.kind == document.kind:
            yield from _differences(document, other, desk)


def _differences(document: Document, other: Document, desk: Desk) -> Iterator[Entry]:
    say = messages(desk.language).gettext
    try:
        comparison = compare_texts(document, other, "languages")
    except HiwarError:
        return
    for difference in comparison.differences:
        sides = ((document, difference.earlier), (other, difference.later))
        passages = tuple(desk.quoter.words(text, span) for text, span in sides if span)
        if passages:
            grave = difference.kind in _GRAVE
            yield Entry(
                label=say("The languages differ"),
                says=say(_KINDS[difference.kind]) if difference.kind in _KINDS else "",
                passages=passages,
                rank=(2, 1) if grave else (5, 0),
            )


def _unsure(desk: Desk) -> Iterator[Entry]:
    say = messages(desk.language).gettext
    for thread in desk.agenda.threads:
        for before, step in zip(thread.steps, thread.steps[1:], strict=False):
            known = step.meeting.start is None or step.meeting.start <= desk.agenda.on
            if known and _is_unsure(step):
                yield Entry(
                    label=say("One promise or two?"),
                    says=say("nobody has said yet whether these are one and the same"),
                    passages=(desk.quoter.promise(before.commitment), desk.quoter.promise(step.commitment)),
                    rank=(4, 0),
                )


_SAFE = 0.4
"""A link that the program is less sure of than this is a question."""


def _is_unsure(step: Step) -> bool:
    if step.judgement is not None:
        return step.judgement.verdict == "unsure"
    return step.link is not None and step.link.score is not None and step.link.score < _SAFE
