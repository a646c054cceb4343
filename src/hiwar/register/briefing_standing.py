"""Where a dialogue stands, as a briefing says it: the rounds held, the next one, and the rule beside the record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from hiwar.export.brief import FACTS, LATE, PLAIN, Entry, Passage, Section
from hiwar.export.days import say_day
from hiwar.export.messages import messages
from hiwar.export.names import party_name, place_name
from hiwar.register.briefing_quoting import Quoter
from hiwar.register.keeping import ATTENDANCE, CADENCE, HOSTING, STATEMENT, Finding
from hiwar.register.practice import Meeting, held
from hiwar.register.recounting import Practice, Words
from hiwar.register.words.findings import CLAUSES, say_finding
from hiwar.register.words.phrases import round_title, say_value, say_years

_RULES = {clause: f"mechanism.{clause}" for clause in (CADENCE, HOSTING, ATTENDANCE, STATEMENT)}
_QUOTES = 2


def standing(practice: Practice, quoter: Quoter) -> Section:
    """Rounds held, the last, the next, and each clause of the rule with what was made of it."""
    say = messages(quoter.language).gettext
    found = [*_rounds(practice, quoter), *_next(practice, quoter), *_clauses(practice, quoter)]
    return Section(FACTS, say("Where the dialogue stands"), tuple(entry for entry in found if entry.quotes))


def _rounds(practice: Practice, quoter: Quoter) -> Iterator[Entry]:
    say, past = messages(quoter.language).gettext, held(practice.meetings)
    if not past:
        return
    since = next((m.start.year for m in past if m.start), None)
    parts = [say("{number} since {year}").format(number=len(past), year=since) if since else str(len(past))]
    if practice.missing:
        parts.append(say("none in {years}").format(years=say_years(practice.missing)))
    parts.append(say("the last: {round}").format(round=say_meeting(past[-1], quoter.language)))
    yield Entry(
        say("Rounds held"), say("; ").join(parts), passages=_fact(practice, quoter, past[-1], "start", "ordinal")
    )


def say_meeting(meeting: Meeting, language: str) -> str:
    """Round 4, 12 March 2025, Skarheim (hosted by Norland)."""
    say = messages(language).gettext
    parts = [
        round_title(meeting.ordinal, meeting.start, language),
        say_day(meeting.start, language, weekday=False) if meeting.start and meeting.ordinal is not None else "",
        place_name(meeting.city, language) if meeting.city else "",
    ]
    said = say(", ").join(part for part in parts if part)
    return said + say(" (hosted by {party})").format(party=party_name(meeting.host, language)) if meeting.host else said


def _fact(practice: Practice, quoter: Quoter, meeting: Meeting, *names: str) -> tuple[Passage | None, ...]:
    account = next(account for _, account, m in practice.told if m.key == meeting.key)
    said = next((said for name in names if (said := account.get(name)) and said.first.spans), None)
    return (quoter.sentence(said.first.document, said.first.spans),) if said else ()


def _next(practice: Practice, quoter: Quoter) -> Iterator[Entry]:
    due, say = practice.due, messages(quoter.language).gettext
    if due is None:
        return
    overdue = next((f for f in practice.found if f.kind in ("overdue", "due_now")), None)
    yield Entry(
        say("Next round"),
        say("; ").join(
            part for part in (say_next(practice, quoter.language), _found(overdue, quoter.language)) if part
        ),
        tone=LATE if overdue and overdue.kind == "overdue" else PLAIN,
        passages=_quotes(_due_words(practice), quoter)[:1],
    )


def _due_words(practice: Practice) -> list[Words]:
    """The words of a round that texts announce before those that it is reckoned from."""
    planned = practice.due.planned if practice.due else None
    last = next((m.start for m in reversed(practice.meetings) if m.held), None)
    words = [said for said in practice.due_words() if (said.document.published or practice.on) <= practice.on]
    announced = [said for said in words if planned and said.mention]
    return announced or (words[1:] if last and len(words) > 1 else words)


def say_next(practice: Practice, language: str, *, dated: bool = True) -> str:
    """Round 5, due by 12 March 2026, to be hosted by Sahlan; without its day where that is said behind it."""
    due, say = practice.due, messages(language).gettext
    if due is None:
        return ""
    parts = [round_title(due.ordinal, None, language) if due.ordinal else say("the next round")]
    if due.day and dated:
        fixed = due.planned is not None and due.planned.start is not None
        pattern = say("announced for {day}") if fixed else say("due by {day}")
        parts.append(pattern.format(day=say_day(due.day, language, weekday=False)))
    if due.host:
        parts.append(say("to be hosted by {party}").format(party=party_name(due.host, language)))
    return say(", ").join(parts)


def _found(finding: Finding | None, language: str) -> str:
    return say_finding(finding, language) if finding else ""


def _clauses(practice: Practice, quoter: Quoter) -> Iterator[Entry]:
    """Each clause that was not always kept, with when last it was not; then what was kept throughout."""
    told = [clause for clause, name in _RULES.items() if practice.rule.get(name) and practice.of(clause)]
    broken = {clause: [f for f in practice.of(clause) if f.tone == LATE and f.meeting] for clause in told}
    for clause in told:
        if broken[clause]:
            newest = broken[clause][-1].meeting == practice.of(clause)[-1].meeting
            yield Entry(
                str(CLAUSES[clause]),
                _kept(practice, clause, broken[clause], quoter.language),
                tone=LATE if newest else PLAIN,
                passages=_rule_words(practice, [clause], quoter),
            )
    if kept := [clause for clause in told if not broken[clause]]:
        said = [_kept(practice, clause, [], quoter.language) for clause in kept]
        say = messages(quoter.language).gettext
        yield Entry(say("Besides"), say("; ").join(said), passages=_rule_words(practice, kept, quoter))


def _rule_words(practice: Practice, clauses: Iterable[str], quoter: Quoter) -> tuple[Passage | None, ...]:
    rules = [practice.rule.get(_RULES[clause]) for clause in clauses]
    return _quotes([Words(r.name, r.first.document, r.first.spans) for r in rules if r], quoter)


def _kept(practice: Practice, clause: str, broken: list[Finding], language: str) -> str:
    say, rule = messages(language).gettext, practice.rule.get(_RULES[clause])
    sums = practice.sums()[clause]
    said = [_capital(_plain(say_value(rule.name, rule.value, language)))] if rule else []
    if known := sums["kept"] + sums["not_kept"]:
        said.append(say("kept {kept} of {all} times").format(kept=sums["kept"], all=known))
    if broken and broken[-1].meeting:
        where = round_title(broken[-1].meeting.ordinal, broken[-1].meeting.start, language)
        said.append(f"{where}{say(': ')}{say_finding(broken[-1], language)}")
    return say("; ").join(said)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _plain(shown: object) -> str:
    from django.utils.html import strip_tags

    return strip_tags(str(shown))


def _quotes(words: Iterable[Words], quoter: Quoter) -> tuple[Passage | None, ...]:
    """The first few sentences, each once."""
    found = (quoter.sentence(said.document, said.spans) for said in words if said.spans)
    return tuple(dict.fromkeys(passage for passage in found if passage))[:_QUOTES]
