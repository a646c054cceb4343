"""The rule of a dialogue in one sentence, each value linked to its words; and the rule beside what happened."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import capfirst
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from hiwar.export.days import say_day
from hiwar.export.names import party_name
from hiwar.register.keeping import ATTENDANCE, CADENCE, HOSTING, MANNER, NOT_KNOWN, STATEMENT, Finding
from hiwar.register.practice import cadence, held, hosts, years
from hiwar.register.recounting import Practice, Words
from hiwar.register.saying import Account, Said
from hiwar.register.words import labels
from hiwar.register.words.findings import CLAUSES, say_finding
from hiwar.register.words.phrases import round_title, say_cadence, say_value, say_years, text_title
from hiwar.site.setting import anchor, fact_key

MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class Kept:
    """A clause of the rule, what happened, and notes, each with its tone: `good` where kept, `late` where not."""

    rule: str
    happened: SafeString
    notes: tuple[tuple[str, SafeString | str], ...] = ()


def words_link(said: Said, shown: SafeString | str) -> SafeString:
    """A value as a link to the words that say it."""
    address = reverse("text", args=[said.first.document.short_id])
    return format_html('<a href="{}#{}">{}</a>', address, anchor(fact_key(said.name, said.first.mention)), shown)


def sentence(rule: Account) -> SafeString:
    """Launched in 2018, to be held every year, in each capital in turn, in seven fields."""
    clauses = [clause for clause in (_clause(rule, name) for name in _CLAUSES) if clause]
    if not clauses:
        return mark_safe("")
    joined = _(", ").join(clauses) + _(".")
    return mark_safe(joined[0].upper() + joined[1:])  # noqa: S308 (made of format_html alone)


_CLAUSES = ("launched", "cadence", "hosting", "fields", "attended_by", "ends_in")


def _clause(rule: Account, name: str) -> SafeString | None:
    said = rule.get(f"mechanism.{name}")
    if said is None:
        return None
    shown = say_value(said.name, said.value, get_language())
    if name == "fields":
        number = len(said.value)
        shown = ngettext("%(n)s field", "%(n)s fields", number) % {"n": number}
    pattern = {
        "launched": _("launched in {value}"),
        "cadence": _("to be held {value}"),
        "hosting": _("held {value}") if not rule.get("mechanism.cadence") else "{value}",
        "fields": _("in {value}"),
        "attended_by": _("attended by {value}"),
        "ends_in": _("each round ending in {value}"),
    }[name]
    return format_html(pattern, value=words_link(said, shown))


def kept(practice: Practice, *, page: str, details: str) -> list[Kept]:
    """Each clause of the rule beside what happened; clauses that no text gives are left out.

    `page` is where the rounds are listed, `details` where every finding stands with its words.
    """
    if not practice.meetings:
        return []
    board = _Board(practice, page, details)
    shown = [board.how_often()]
    if hosts(practice.meetings):
        shown.append(board.who_hosted())
    if practice.clauses.attended_by:
        shown.append(board.who_came())
    if practice.clauses.ends_in:
        shown.append(board.what_was_issued())
    if practice.of(MANNER):
        shown.append(board.besides())
    if practice.due:
        shown.append(board.what_is_next())
    return shown


@dataclass(frozen=True, slots=True)
class _Board:
    """Says the clauses of one practice."""

    practice: Practice
    page: str
    details: str

    def how_often(self) -> Kept:
        meetings = self.practice.meetings
        number, span = len(held(meetings)), len(years(meetings, self.practice.on))
        over = ngettext("%(n)s year", "%(n)s years", span) % {"n": span}
        link = format_html('<a href="{}#rounds">{}</a>', self.page, _rounds(number))
        happened = format_html(_("{rounds} in {years}"), rounds=link, years=over) if span else link
        every = self.practice.clauses.cadence
        if not cadence(every):
            return Kept(_("Rounds"), happened)
        notes = self._notes(CADENCE, {
            "late": _("late: %(rounds)s"), "skipped": _("a turn skipped before: %(rounds)s"),
            NOT_KNOWN: _("day not known: %(rounds)s"),
        })  # fmt: skip
        notes += [(f.tone, self._link(CADENCE, say_finding(f, get_language())))
                  for f in self.practice.of(CADENCE) if f.meeting is None]  # fmt: skip
        if missing := self.practice.missing:
            notes.append(("quiet", _("none in %(years)s") % {"years": say_years(missing)}))
        return Kept(capfirst(say_cadence(every)), happened, self._kept(CADENCE, notes))

    def who_hosted(self) -> Kept:
        language = get_language()
        counts = [
            format_html('<bdi>{}</bdi> <a href="{}?host={}#rounds">{}</a>', party_name(code, language), self.page,
                        code, n)
            for code, n in hosts(self.practice.meetings)
        ]  # fmt: skip
        happened = mark_safe(_(", ").join(counts))  # noqa: S308 (made of format_html alone)
        if self.practice.clauses.hosting != "alternating":
            return Kept(_("Hosts"), happened)
        notes = self._notes(HOSTING, {
            "out_of_turn": _("out of turn: %(rounds)s"), NOT_KNOWN: _("not known: %(rounds)s"),
        })  # fmt: skip
        return Kept(capfirst(str(labels.HOSTING["alternating"])), happened, self._kept(HOSTING, notes))

    def who_came(self) -> Kept:
        level = labels.label(labels.ATTENDED_BY, self.practice.clauses.attended_by)
        notes = self._notes(ATTENDANCE, {
            "below_level": _("below it: %(rounds)s"), NOT_KNOWN: _("not known: %(rounds)s"),
        })  # fmt: skip
        heading = _("Attended by %(level)s") % {"level": level}
        return Kept(heading, self._share(ATTENDANCE), self._kept(ATTENDANCE, notes))

    def what_was_issued(self) -> Kept:
        notes = self._notes(STATEMENT, {
            "told": _("told by a report: %(rounds)s"), NOT_KNOWN: _("no statement in the register: %(rounds)s"),
        })  # fmt: skip
        return Kept(_("A joint statement each time"), self._share(STATEMENT), self._kept(STATEMENT, notes))

    def besides(self) -> Kept:
        """What no clause speaks of."""
        language = get_language()
        told = [
            format_html("{}: {}", round_title(f.meeting.ordinal, f.meeting.start, language), say_finding(f, language))
            for f in self.practice.of(MANNER) if f.meeting
        ]  # fmt: skip
        return Kept(_("Besides"), self._link(MANNER, str(len(told))), tuple(("quiet", said) for said in told))

    def what_is_next(self) -> Kept:
        language, due = get_language(), self.practice.due
        where = party_name(due.host, language) if due.host else ""
        when = say_day(due.day, language, weekday=False) if due.day else ""
        fixed = due.planned and due.planned.start
        by = (when if fixed else _("due by %(day)s") % {"day": when}) if when else ""
        happened = format_html("<bdi>{}</bdi>", _(", ").join(part for part in (where, by) if part))
        heading = round_title(due.ordinal, None, language) if due.ordinal else _("Next round")
        note = _("announced") if due.planned else _("reckoned from the rule and the last round")
        return Kept(_("Next: %(round)s") % {"round": heading}, happened, (("quiet", self._link("next", note)),))

    def _notes(self, clause: str, patterns: dict[str, str]) -> list[tuple[str, SafeString]]:
        """For each kind of finding the rounds of which it tells."""
        language, notes = get_language(), []
        for kind, pattern in patterns.items():
            of = [f for f in self.practice.of(clause) if f.kind == kind and f.meeting]
            if of:
                titles = [round_title(f.meeting.ordinal, f.meeting.start, language) for f in of]
                named = _(", ").join(titles) if len(of) <= MOST_NAMED else _rounds(len(of))
                notes.append((of[0].tone, self._link(clause, pattern % {"rounds": named})))
        return notes

    def _kept(self, clause: str, notes: list[tuple[str, SafeString | str]]) -> tuple[tuple[str, SafeString | str], ...]:
        """With the word that it was kept, where nothing says otherwise."""
        of = self.practice.sums().get(clause, {})
        if of.get("kept") and not of["not_kept"] and not of["not_known"]:
            return (("good", self._link(clause, _("kept"))), *notes)
        return tuple(notes)

    def _share(self, clause: str) -> SafeString:
        of = self.practice.sums().get(clause, {"kept": 0})
        said = _("%(some)s of %(all)s") % {"some": of["kept"], "all": len(held(self.practice.meetings))}
        return self._link(clause, said)

    def _link(self, clause: str, words: str) -> SafeString:
        return format_html('<a href="{}#{}">{}</a>', self.details, clause, words)


def _rounds(number: int) -> str:
    return ngettext("%(n)s round", "%(n)s rounds", number) % {"n": number}


@dataclass(frozen=True, slots=True)
class Judged:
    """A clause on its own page: what its findings say, each round's with the words behind it."""

    clause: str
    title: str
    sums: dict[str, int]
    findings: tuple[tuple[str, str, str, tuple[SafeString, ...]], ...]


def judged(practice: Practice, *, last: int = 0) -> list[Judged]:
    """Every clause with its findings, of very many the `last` ones: round, what is said, tone, links to the words."""
    language = get_language()
    return [
        Judged(
            clause,
            str(title),
            practice.sums()[clause],
            tuple(_told(practice, f, language) for f in (of[-last:] if last else of)),
        )
        for clause, title in CLAUSES.items()
        if (of := practice.of(clause))
    ]


def _told(practice: Practice, finding: Finding, language: str) -> tuple[str, str, str, tuple[SafeString, ...]]:
    meeting = finding.meeting
    where = round_title(meeting.ordinal, meeting.start, language) if meeting else _("Since the last round")
    links = tuple(quoted_link(words) for words in practice.words(finding))
    return where, say_finding(finding, language), finding.tone, links


def quoted_link(words: Words) -> SafeString:
    """The words themselves, as a link to their place in the text; a text as a whole by its title."""
    document = words.document
    address = reverse("text", args=[document.short_id])
    if words.spans:
        address += f"#{_anchor(words)}"
        shown = " … ".join(" ".join(document.text[start:stop].split()) for start, stop in words.spans[:4])
    else:
        shown = text_title(document.title, document.first_words)
    return format_html('<a href="{}"><bdi lang="{}">{}</bdi></a>', address, document.language, shown)


def _anchor(words: Words) -> str:
    """Where the text's page has the words: a fact's, or those of an act."""
    if words.name != "statement":
        return anchor(fact_key(words.name, words.mention))
    acts = [(act["start"], act["stop"]) for act in words.document.newest_reading().body["acts"]]
    return anchor(f"a{acts.index(words.spans[0]) + 1}") if words.spans[0] in acts else "acts"
