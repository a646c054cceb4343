"""The entries of a calendar: the rounds of dialogues, and the days by which they promised something."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime

from django.utils.translation import gettext as _

from hiwar.export.calendar import Entry
from hiwar.export.names import party_name, place_name
from hiwar.membership.models import Owned
from hiwar.register.due import DELIVERED, Agenda
from hiwar.register.models import Fact, Reading
from hiwar.register.practice import PLANNED, Due, Meeting
from hiwar.register.threads import Thread
from hiwar.register.words.labels import FIELDS, LEVELS, label
from hiwar.register.words.phrases import mechanism_title, round_title, text_title

Address = Callable[[str, str], str]
"""The address of a page by its kind (`commitment`, `round`, `mechanism`) and its key."""

_NEVER = datetime(1970, 1, 1, tzinfo=UTC)
_HOST = "register.hiwar"


def entries(agenda: Agenda, language: str, address: Address, *, party: str = "") -> Iterator[Entry]:
    """Every round with a day, the round that is due next, and every time limit; with `party` only what it promised."""
    stamps = _Stamps(agenda)
    for meeting in agenda.rounds:
        if meeting.start:
            yield _round(agenda, meeting, stamps, (language, address))
    if agenda.next and agenda.next.day and not (agenda.next.planned and agenda.next.planned.start):
        yield _next(agenda, agenda.next, stamps, (language, address))
    for thread in agenda.threads:
        if thread.due_to and (not party or party in thread.holders):
            yield _deadline(agenda, thread, stamps, (language, address))


class _Stamps:
    """When what an entry says was read or judged."""

    def __init__(self, agenda: Agenda) -> None:
        texts = Reading.objects.filter(document__mechanism=agenda.mechanism)
        self.readings = dict(texts.values_list("pk", "at"))
        told = Fact.objects.visible_to(agenda.membership).filter(round__mechanism=agenda.mechanism, retired_by=None)
        self.rounds: dict[int, datetime] = {}
        for round_, read in told.values_list("round", "read_by"):
            self.rounds[round_] = max(self.rounds.get(round_, _NEVER), self.readings.get(read, _NEVER))

    def of_round(self, key: int) -> datetime:
        return self.rounds.get(key, _NEVER)

    def of_thread(self, thread: Thread) -> datetime:
        times = [self.readings.get(mark.read_by_id, _NEVER) for step in thread.steps for mark in step.marks]
        return max((*times, *(word.at for word in _words(thread))), default=_NEVER)


def _words(thread: Thread) -> Iterator[Owned]:
    """Everything that people said of a promise."""
    for step in thread.steps:
        yield from filter(None, (step.judgement, *step.scores))
    for proof in thread.proofs:
        yield from filter(None, (proof.judgement, proof.evidence))


def _round(agenda: Agenda, meeting: Meeting, stamps: _Stamps, said: tuple[str, Address]) -> Entry:
    language, address = said
    title = mechanism_title(agenda.mechanism.kind, agenda.mechanism.parties, language)
    return Entry(
        uid=_round_uid(agenda, meeting.ordinal, str(meeting.start)),
        first=meeting.start,
        last=max(meeting.end or meeting.start, meeting.start),
        summary=f"{title}{_(': ')}{round_title(meeting.ordinal, meeting.start, language)}",
        description=_host(meeting.host, language),
        stamp=stamps.of_round(meeting.key),
        status=meeting.status or "held",
        place=place_name(meeting.city, language) if meeting.city else "",
        address=address("round", f"{agenda.mechanism.key}/{meeting.key}"),
        categories=(_("Round"),),
    )


def _next(agenda: Agenda, due: Due, stamps: _Stamps, said: tuple[str, Address]) -> Entry:
    language, address = said
    title = mechanism_title(agenda.mechanism.kind, agenda.mechanism.parties, language)
    name = round_title(due.ordinal, None, language) if due.ordinal else _("Next round")
    reason = _("Reckoned from the last round and how often they meet; nobody has announced this day.")
    known = [stamps.of_round(meeting.key) for meeting in agenda.rounds]
    return Entry(
        uid=_round_uid(agenda, due.ordinal, "next"),
        first=due.day,
        last=due.day,
        summary=_("%(round)s due by this day") % {"round": f"{title}{_(': ')}{name}"},
        description="\n".join(part for part in (reason, _host(due.host, language)) if part),
        stamp=max(known, default=_NEVER),
        status="postponed" if due.planned and due.planned.status != PLANNED else "reckoned",
        address=address("mechanism", agenda.mechanism.key),
        categories=(_("Round"),),
    )


def _host(host: str | None, language: str) -> str:
    return _("Host: %(party)s") % {"party": party_name(host, language)} if host else ""


def _round_uid(agenda: Agenda, ordinal: int | None, otherwise: str) -> str:
    """A round that was only due keeps its entry when it is held."""
    return f"round-{agenda.mechanism.key}-{ordinal or otherwise}@{_HOST}"


def _deadline(agenda: Agenda, thread: Thread, stamps: _Stamps, said: tuple[str, Address]) -> Entry:
    language, address = said
    promise, document = thread.last.commitment, thread.last.commitment.document
    quote = " ".join(promise.quote.split())
    who = _(", ").join(party_name(code, language) for code in promise.holders)
    return Entry(
        uid=f"promise-{thread.key}@{_HOST}",
        first=promise.due_from or promise.due_to,
        last=promise.due_to,
        summary=f"{who}{_(': ')}{_short(quote)}",
        description="\n".join(_told(agenda, thread, quote, language)),
        stamp=stamps.of_thread(thread),
        deadline=True,
        done=thread.outcome == DELIVERED and thread.outcome_judged,
        address=address("commitment", promise.short_id),
        categories=tuple(filter(None, (_("Time limit"), label(FIELDS, promise.field) if promise.field else ""))),
        private=any(word.owner_side for word in (document, *_words(thread))),
    )


def _told(agenda: Agenda, thread: Thread, quote: str, language: str) -> Iterator[str]:
    promise, meeting = thread.last.commitment, thread.last.meeting
    yield _("“%(quote)s”") % {"quote": quote}
    yield _("Level: %(level)s") % {"level": label(LEVELS, promise.level)}
    title = mechanism_title(agenda.mechanism.kind, agenda.mechanism.parties, language)
    yield f"{title}{_(', ')}{round_title(meeting.ordinal, meeting.start, language)}"
    yield text_title(promise.document.title, promise.document.first_words)
    yield from _judged(thread)


def _judged(thread: Thread) -> Iterator[str]:
    """Who said so; where nobody did, that the program alone proposes it."""
    people = dict.fromkeys(word.by for word in _words(thread))
    names = _(", ").join(name for name in people if name)
    yield _("judged by %(names)s") % {"names": names} if names else _("proposed by the program")


def _short(quote: str, longest: int = 90) -> str:
    return quote if len(quote) <= longest else quote[:longest].rsplit(" ", 1)[0] + "…"


def all_entries(given: Iterable[Agenda], language: str, address: Address, *, party: str = "") -> list[Entry]:
    """The entries of several dialogues."""
    return [entry for agenda in given for entry in entries(agenda, language, address, party=party)]
