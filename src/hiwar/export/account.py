"""A reading told to people: the round, then the acts, then the commitments, each with the quoted words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from hiwar.export.days import say_day
from hiwar.export.messages import messages
from hiwar.export.names import named, party_name, place_name
from hiwar.record import Act, Commitment, Fact, Mechanism, Reading, Round, Span

_QUOTED = 220
"""How much of a quote is printed before it is cut, in code points."""


class Account:
    """Tells a reading in the reader's language; `language` is one of those that Hiwar speaks."""

    def __init__(self, reading: Reading, language: str) -> None:
        self.reading, self.language = reading, language
        self._say = messages(language).gettext

    def lines(self) -> Iterator[str]:
        """The account, line by line."""
        yield from self._heading()
        yield from self._round()
        yield from self._section(self._say("Acts"), self.reading.acts, self._act)
        yield from self._section(self._say("Commitments"), self.reading.commitments, self._commitment)
        for refusal in self.reading.refused:
            yield f"{self._say('Not read')}: {refusal.reason}"

    # the text ----------------------------------------------------------------------------------------------------

    def _heading(self) -> Iterator[str]:
        document = self.reading.document
        kind = self._say(_KINDS.get(document.kind or "", "text"))
        said = [part for part in (document.path, kind, document.title, document.publisher) if part]
        yield " · ".join(said)
        yield f"{self._say('Published')}: {self._published()}"
        for note in document.notes:
            yield f"{self._say('Note')}: {note}"

    def _published(self) -> str:
        document = self.reading.document
        if document.published is None:
            return self._say(
                "the text gives no date, so that dates such as “yesterday” stay open; give it with --published"
            )
        source = self._say(_PUBLISHED.get(document.published_from or "", "given"))
        quoted = f" {self._quote([document.published_span])}" if document.published_span else ""
        return f"{self._day(document.published)} ({source}){quoted}"

    def _day(self, day: date) -> str:
        return say_day(day, self.language)

    # the round ---------------------------------------------------------------------------------------------------

    def _round(self) -> Iterator[str]:
        yield ""
        meeting = self.reading.round
        if meeting is None:
            yield f"{self._say('Round')}: {self._say('the text is about no meeting of sides')}"
            return
        yield self._say("Round")
        yield from _aligned(self._facts(meeting))
        if meeting.mechanism:
            yield ""
            yield self._say("The mechanism and its rule")
            yield from _aligned(self._rule(meeting.mechanism))

    def _facts(self, meeting: Round) -> Iterator[tuple[str, str]]:
        yield self._fact("Parties", meeting.parties, lambda codes: self._names(codes))
        yield self._fact("Number", meeting.ordinal, str)
        yield self._fact("Date", meeting.start, self._day)
        if meeting.end and meeting.start and meeting.end.value != meeting.start.value:
            yield self._fact("Until", meeting.end, self._day)
        yield self._fact("Status", meeting.status, lambda status: self._say(_STATUSES[status]))
        if meeting.format:
            yield self._fact("How they met", meeting.format, lambda how: self._say(_FORMATS[how]))
        yield self._fact("City", meeting.city, lambda name: place_name(name, self.language))
        yield self._fact("Host", meeting.host, self._name)
        for n, chair in enumerate(meeting.chairs.value if meeting.chairs else ()):
            office = f", {chair.office}" if chair.office else ""
            spans = meeting.chairs.spans[n : n + 1] if meeting.chairs else ()
            yield self._say("Chair"), f"{chair.name}{office} ({self._name(chair.party)})  {self._quote(spans)}"
        if meeting.topics:
            names = (self._topic(topic.code, topic.kind) for topic in meeting.topics)
            quote = self._quote([topic.span for topic in meeting.topics])
            yield self._say("Topics"), f"{self._say(', ').join(names)}  {quote}"

    def _rule(self, mechanism: Mechanism) -> Iterator[tuple[str, str]]:
        yield self._fact("Kind", mechanism.kind, lambda kind: self._say(MECHANISMS[kind]))
        yield self._fact("Name as printed", mechanism.name, str)
        yield self._fact("Launched", mechanism.launched, str)
        yield self._fact("How often", mechanism.cadence, self._cadence)
        yield self._fact("Hosting", mechanism.hosting, lambda _: self._say("in each capital in turn"))
        yield self._fact("Fields", mechanism.fields, lambda codes: self._say(", ").join(map(self._field, codes)))
        yield self._fact("Attended by", mechanism.attended_by, lambda level: self._say(_LEVELS_OF_ATTENDANCE[level]))
        yield self._fact("Ends in", mechanism.ends_in, lambda _: self._say("a joint statement"))

    def _fact(self, label: str, fact: Fact[Any] | None, say: Any) -> tuple[str, str]:
        if fact is None:
            return self._say(label), self._say("not said")
        return self._say(label), f"{say(fact.value)}  {self._quote(fact.spans)}"

    def _cadence(self, value: str) -> str:
        return self._say(_CADENCES[value]) if value in _CADENCES else value

    # acts and commitments ----------------------------------------------------------------------------------------

    def _section(self, title: str, marks: tuple[Any, ...], say: Any) -> Iterator[str]:
        yield ""
        yield f"{title}: {len(marks) or self._say('none')}"
        for number, mark in enumerate(marks, 1):
            yield f"{number:>3}. {say(mark)}"
            yield f"     {self._quote([mark.evidence.span])}"

    def _act(self, act: Act) -> str:
        said = [self._names(act.actors) or self._say("no actor named"), self._kind(act.kind)]
        said += [self._say("denied")] if act.negated else []
        said += [self._say("to {names}").format(names=self._names(act.addressees))] if act.addressees else []
        said += [self._say(_SOURCES[act.source])] if act.source else []
        return " · ".join(said)

    def _commitment(self, commitment: Commitment) -> str:
        said = [self._names(commitment.holders), self._say(_LEVELS[commitment.level])]
        said += [self._field(commitment.field)] if commitment.field else []
        said += [self._say("renewed")] if commitment.renewed else []
        said += [self._quote([commitment.deadline.span])] if commitment.deadline else []
        return " · ".join(said)

    # words -------------------------------------------------------------------------------------------------------

    def _quote(self, spans: Iterable[Span]) -> str:
        """The words themselves, lines joined; of a list of places the first few."""
        words = [" ".join(span.of(self.reading.document.text).split()) for span in spans]
        shown = self._say(", ").join(dict.fromkeys(words))
        return f"«{shown if len(shown) <= _QUOTED else shown[:_QUOTED].rsplit(' ', 1)[0] + ' …'}»"

    def _names(self, codes: Iterable[str]) -> str:
        return self._say(", ").join(self._name(code) for code in codes)

    def _name(self, code: str) -> str:
        return party_name(code, self.language)

    def _field(self, code: str) -> str:
        return named("fields", code, self.language) or code

    def _topic(self, code: str, kind: str) -> str:
        return self._field(code) if kind == "field" else self._name(code)

    def _kind(self, act: str) -> str:
        return named("acts", act, self.language) or act


def _aligned(facts: Iterable[tuple[str, str]]) -> Iterator[str]:
    listed = list(facts)
    width = max(len(label) for label, _ in listed)
    for label, value in listed:
        yield f"  {label:<{width}}  {value}"


def _(text: str) -> str:
    """Marks a text for the catalogues."""
    return text


_KINDS = {"joint_statement": _("joint statement"), "report": _("report")}
_PUBLISHED = {"given": _("given"), "metadata": _("from the file's metadata"), "dateline": _("from the text")}
_STATUSES = {"planned": _("planned"), "under_way": _("under way"), "held": _("held"), "postponed": _("postponed"),
             "cancelled": _("cancelled")}  # fmt: skip
_FORMATS = {"virtual": _("at a distance"), "in_person": _("in one room"), "hybrid": _("partly at a distance")}
MECHANISMS = {
    "strategic_dialogue": _("strategic dialogue"), "dialogue": _("dialogue"), "joint_commission": _("joint commission"),
    "council": _("council"), "consultations": _("consultations"), "working_group": _("working group"),
    "ministerial": _("ministerial meeting"), "summit": _("summit"), "forum": _("forum"), "other": _("other mechanism"),
}  # fmt: skip
_CADENCES = {
    "P1Y": _("every year"),
    "P6M": _("every six months"),
    "P2Y": _("every two years"),
    "P3M": _("every three months"),
}
_LEVELS_OF_ATTENDANCE = {
    "ministers": _("ministers and senior officials"),
    "officials": _("senior officials"),
    "leaders": _("leaders"),
}
_SOURCES = {"joint_statement": _("in the joint statement"), "official": _("on an official's word"),
            "agency": _("on an agency's word"), "reporter": _("in the reporter's words")}  # fmt: skip
_LEVELS = {4: _("firm"), 3: _("intent"), 2: _("effort")}
