"""What is owed, what is due before the next round and what was delivered, as a briefing lists it."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from hiwar.export.brief import CHANGES, LATE, LONGEST_QUOTE, PLAIN, PROMISES, Entry, Section
from hiwar.export.brief_saying import word
from hiwar.export.days import say_day
from hiwar.export.messages import messages
from hiwar.export.names import party_name
from hiwar.record import Span
from hiwar.register.briefing_quoting import Quoter
from hiwar.register.due import BEFORE, OVERDUE, TO_JUDGE, WITHOUT, Agenda, Owed
from hiwar.register.practice import Meeting, held
from hiwar.register.threads import Proof, Thread
from hiwar.register.words import labels
from hiwar.register.words.phrases import round_title

_PLACES = {code: place for place, code in enumerate([*labels.FIELDS, ""])}
_UNKNOWN = ("open", "no_evidence")


@dataclass(frozen=True, slots=True)
class Desk:
    """For whom a briefing is made: the party, what is due for all, and the maker of its quotes."""

    party: str
    agenda: Agenda
    quoter: Quoter
    with_notes: bool = False

    @property
    def language(self) -> str:
        return self.quoter.language

    @property
    def others(self) -> list[str]:
        """The other parties of the dialogue."""
        return [code for code in self.agenda.mechanism.parties if code != self.party]

    def listed(self, codes: Iterable[str]) -> str:
        """The names of parties, one after the other."""
        return word(", ", self.language).join(party_name(code, self.language) for code in codes)


def overdue(desk: Desk) -> list[Owed]:
    """What is open and late, whoever owes it."""
    return [owed for owed in _open(desk) if owed.when == OVERDUE]


def ours(desk: Desk) -> list[Owed]:
    """What the party alone has promised, and what is not known to be kept."""
    return [owed for owed in _open(desk) if owed.holders == (desk.party,)]


def theirs(desk: Desk) -> list[Owed]:
    """What others have promised without it."""
    return [owed for owed in _open(desk) if owed.holders and desk.party not in owed.holders]


def shared(desk: Desk) -> list[Owed]:
    """What it has promised together with others; a promise whose makers no text names is all parties'."""
    return [owed for owed in _open(desk) if owed not in ours(desk) and owed not in theirs(desk)]


def _open(desk: Desk) -> list[Owed]:
    """What the last text that could have carried it does not drop, and nothing shows to be done."""
    return [owed for owed in desk.agenda.owed if owed.when != TO_JUDGE and owed.outcome != "dropped"]


def owed_sections(desk: Desk) -> Iterator[Section]:
    """What we owe, what they owe, and what all owe together, by field; what falls due first is listed above."""
    say = messages(desk.language).gettext
    one = len(desk.others) == 1
    other = say("What the other side owes: {party}") if one else say("What the others owe: {party}")
    both = say("What both owe") if one else say("What all owe together")
    titles = (say("What we owe"), other.format(party=desk.listed(desk.others)), both)
    for title, found in zip(titles, (ours(desk), theirs(desk), shared(desk)), strict=True):
        rest = [owed for owed in found if owed.when not in _SOON]
        named = title != titles[0] and not one
        yield Section(
            PROMISES,
            title,
            tuple(_entry(owed, desk, named=named) for owed in sorted(rest, key=_by_field)),
            lead=say("Beside what falls due before the next round, listed above.") if len(rest) < len(found) else "",
            none=say("Nothing else.") if found else say("Nothing that the texts hold is open."),
        )


def _by_field(owed: Owed) -> tuple[int, tuple[int, ...]]:
    return _PLACES.get(owed.step.commitment.field, len(_PLACES)), _rank(owed)


def due_section(desk: Desk) -> Section:
    """What is overdue and what is due before the next round, whoever owes it, by day."""
    say = messages(desk.language).gettext
    found = [owed for owed in _open(desk) if owed.when in _SOON]
    entries = [_entry(owed, desk, named=True, by_day=True) for owed in sorted(found, key=_by_day)]
    return Section(
        PROMISES, say("What is due before the next round"), tuple(entries),
        none=say("Nothing with a date falls due before it."),
    )  # fmt: skip


_SOON = (OVERDUE, BEFORE)


def _by_day(owed: Owed) -> date:
    return owed.due_to or date.max


def _entry(owed: Owed, desk: Desk, *, named: bool, by_day: bool = False) -> Entry:
    commitment, language = owed.step.commitment, desk.language
    return Entry(
        group="" if by_day else _field(commitment.field, language),
        level=labels.label(labels.LEVELS, commitment.level),
        deadline=_deadline(owed, language),
        holders=_holders(owed, desk) if named else "",
        outcome=_outcome(owed, language),
        tone=LATE if owed.when == OVERDUE or owed.outcome == "not_delivered" else PLAIN,
        judged=owed.outcome_judged or owed.outcome in _UNKNOWN,
        note=_note(owed, desk, with_field=by_day),
        passages=(desk.quoter.promise(commitment),),
        rank=_rank(owed),
    )


def _rank(owed: Owed) -> tuple[int, ...]:
    """Overdue, due before the next round, later, without a date; then by day; then firm before intent before effort."""
    urgency = {OVERDUE: 0, BEFORE: 1, WITHOUT: 3}.get(owed.when, 2)
    return (urgency, owed.due_to.toordinal() if owed.due_to else 0, -owed.step.commitment.level)


def _field(code: str, language: str) -> str:
    return labels.label(labels.FIELDS, code) if code else word("Other matters", language)


def _holders(owed: Owed, desk: Desk) -> str:
    say = messages(desk.language).gettext
    everyone = not owed.holders or set(owed.holders) == set(desk.agenda.mechanism.parties)
    return (say("Both") if len(desk.others) == 1 else say("All")) if everyone else desk.listed(owed.holders)


def _deadline(owed: Owed, language: str) -> str:
    if owed.due_to is None:
        return word("no date", language)
    return say_day(owed.due_to, language, weekday=False)


def _outcome(owed: Owed, language: str) -> str:
    say = messages(language).gettext
    said = labels.label(labels.OUTCOMES, owed.outcome)
    if owed.when != OVERDUE:
        return said
    return say("overdue") if owed.outcome == "open" else f"{say('overdue')}{say('; ')}{said}"


def _note(owed: Owed, desk: Desk, *, with_field: bool) -> str:
    """Its field where no heading says it, since when it has been promised, and what the side itself noted."""
    say = messages(desk.language).gettext
    first = owed.thread.first.meeting
    said = [f"{_field(owed.step.commitment.field, desk.language)}."] if with_field else []
    if first.key != owed.step.meeting.key:
        said.append(say("Since {round}.").format(round=round_title(first.ordinal, first.start, desk.language)))
    if desk.with_notes:
        said += [say("Our note: {words}").format(words=words) for words in _notes(owed.thread, desk.party)]
    return " ".join(said)


def _notes(thread: Thread, party: str) -> Iterator[str]:
    """What a side wrote down of a promise for itself."""
    scores = [score for step in thread.steps for score in step.scores]
    judged = [step.judgement for step in thread.steps if step.judgement]
    filed = [proof.evidence for proof in thread.proofs if proof.evidence]
    for own in (*judged, *filed, *scores):
        words = (getattr(own, "note", "") or own.why).strip()
        if own.owner_side == party and words:
            yield words


# what was delivered -----------------------------------------------------------------------------------------------


def delivered_section(desk: Desk) -> Section | None:
    """What the last round's texts, or evidence filed since the round before, show to be done; None where nothing is."""
    say = messages(desk.language).gettext
    past = held(desk.agenda.rounds)
    since = past[-2] if len(past) > 1 else None
    found = [(t, proof) for t in desk.agenda.threads if (proof := _shown(t, past[-1:], since, desk.agenda.on))]
    entries = [_done(thread, proof, desk) for thread, proof in found]
    if not entries:
        return None
    title = say("What has been done since {round}").format(
        round=round_title(since.ordinal, since.start, desk.language) if since else say("the first round")
    )
    heads = (say("What was promised"), say("What shows that it was done"))
    return Section(CHANGES, title, tuple(entries), heads=heads)


def _shown(thread: Thread, last: list[Meeting], since: Meeting | None, on: date) -> Proof | None:
    """The first proof that speaks of the time since the round before."""
    if thread.outcome not in ("delivered", "partly"):
        return None
    keys = {meeting.key for meeting in last}
    for proof in thread.proofs:
        if (proof.on and proof.on > on) or (proof.judgement and proof.judgement.verdict == "different"):
            continue
        recent = bool(proof.on and since and since.start and proof.on > since.start)
        if recent or (proof.meeting and proof.meeting.key in keys):
            return proof
    return None


def _done(thread: Thread, proof: Proof, desk: Desk) -> Entry:
    step, language = thread.last, desk.language
    words = None
    if proof.document and proof.start is not None and proof.stop:
        words = desk.quoter.words(proof.document, Span(proof.start, proof.stop))
    owner = desk.listed(step.commitment.holders)
    return Entry(
        label=owner or word("Both", language),
        group=_field(step.commitment.field, language),
        says=labels.label(labels.OUTCOMES, thread.outcome),
        judged=thread.outcome_judged or proof.judged,
        note="" if words else _filed(proof, language),
        passages=(desk.quoter.promise(step.commitment), words),
        rank=(4, 0, -step.commitment.level),
    )


def _filed(proof: Proof, language: str) -> str:
    """Evidence that is no words of a text: what it says or where it lies, who filed it, and the day it is of."""
    filed = proof.evidence
    if filed is None:
        return ""
    what = filed.note or filed.address or (filed.file.name if filed.file else "")
    said = [filed.by, *([say_day(filed.on, language, weekday=False)] if filed.on else [])]
    return f"{textwrap.shorten(what, LONGEST_QUOTE, placeholder=' …')} ({word(', ', language).join(said)})"
