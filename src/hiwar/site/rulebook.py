"""The rule of a dialogue in one sentence, each value linked to its words; and the rule beside what happened."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import capfirst
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from hiwar.export.days import say_day
from hiwar.export.names import party_name
from hiwar.register.practice import (
    Due,
    Meeting,
    cadence,
    held,
    hosts,
    out_of_turn,
    stretches,
    undated,
    years,
    years_without,
)
from hiwar.register.saying import Account, Said
from hiwar.register.words import labels
from hiwar.register.words.phrases import round_title, say_cadence, say_value
from hiwar.site.setting import anchor, fact_key


@dataclass(frozen=True, slots=True)
class Kept:
    """A clause of the rule, what happened, and a note: `good` where the rule was kept, `late` where not."""

    rule: str
    happened: SafeString
    note: SafeString | str = ""
    tone: str = "quiet"


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


def kept(meetings: list[Meeting], rule: Account, *, due: Due | None, today: date, page: str) -> list[Kept]:
    """Each clause of the rule beside what happened; clauses that no text gives are left out."""
    if not meetings:
        return []
    shown = [_how_often(meetings, rule, today, page)]
    if hosts(meetings):
        shown.append(_who_hosted(meetings, rule, page))
    if level := rule.value("mechanism.attended_by"):
        shown.append(_who_came(meetings, labels.label(labels.ATTENDED_BY, level), page))
    if rule.value("mechanism.ends_in"):
        shown.append(_what_was_issued(meetings, page))
    if due:
        shown.append(_what_is_next(due))
    return shown


def _rounds(number: int) -> str:
    return ngettext("%(n)s round", "%(n)s rounds", number) % {"n": number}


def _how_often(meetings: list[Meeting], rule: Account, today: date, page: str) -> Kept:
    number, span = len(held(meetings)), len(years(meetings, today))
    over = ngettext("%(n)s year", "%(n)s years", span) % {"n": span}
    link = format_html('<a href="{}#rounds">{}</a>', page, _rounds(number))
    happened = format_html(_("{rounds} in {years}"), rounds=link, years=over) if span else link
    every = rule.value("mechanism.cadence")
    told = cadence(every)
    if not told:
        return Kept(_("Rounds"), happened)
    missing = years_without(meetings, today)
    heading = capfirst(say_cadence(every))
    if told != (1, "Y"):
        return Kept(heading, happened)
    if not missing:
        return Kept(heading, happened, _("kept"), "good")
    if undated(meetings):
        return Kept(heading, happened, _("no round with a day in %(years)s") % {"years": say_years(missing)})
    return Kept(heading, happened, _("none in %(years)s") % {"years": say_years(missing)}, "late")


def say_years(missing: list[int]) -> str:
    """2021, 2023–2024."""
    return _(", ").join(str(a) if a == b else f"{a}–{b}" for a, b in stretches(missing))


def _who_hosted(meetings: list[Meeting], rule: Account, page: str) -> Kept:
    language = get_language()
    counts = [
        format_html('<bdi>{}</bdi> <a href="{}?host={}#rounds">{}</a>', party_name(code, language), page, code, n)
        for code, n in hosts(meetings)
    ]
    happened = mark_safe(_(", ").join(counts))  # noqa: S308 (made of format_html alone)
    if rule.value("mechanism.hosting") != "alternating":
        return Kept(_("Hosts"), happened)
    heading = capfirst(str(labels.HOSTING["alternating"]))
    wrong = out_of_turn(meetings)
    if not wrong:
        return Kept(heading, happened, _("kept"), "good")
    named = _(", ").join(round_title(m.ordinal, m.start, language) for m in wrong)
    return Kept(heading, happened, _("out of turn: %(rounds)s") % {"rounds": named}, "late")


def _share(some: int, of: int, page: str) -> SafeString:
    return format_html('<a href="{}#rounds">{}</a>', page, _("%(some)s of %(all)s") % {"some": some, "all": of})


def _who_came(meetings: list[Meeting], level: str, page: str) -> Kept:
    heading = _("Attended by %(level)s") % {"level": level}
    met = held(meetings)
    if not met:
        return Kept(heading, _rounds(0))
    both = sum(m.chairs >= 2 for m in met)
    return Kept(heading, _share(both, len(met), page), _("rounds with the chairs of both sides named"))


def _what_was_issued(meetings: list[Meeting], page: str) -> Kept:
    met = held(meetings)
    heading = _("A joint statement each time")
    if not met:
        return Kept(heading, _rounds(0))
    without = [m for m in met if not m.has_statement]
    happened = _share(len(met) - len(without), len(met), page)
    if not without:
        return Kept(heading, happened, _("kept"), "good")
    if len(without) == len(met):
        return Kept(heading, happened, _("no statement in the register"))
    named = _(", ").join(round_title(m.ordinal, m.start, get_language()) for m in without)
    note = _("no statement in the register: %(rounds)s") % {"rounds": named}
    return Kept(heading, happened, note)


def _what_is_next(due: Due) -> Kept:
    language = get_language()
    where = party_name(due.host, language) if due.host else ""
    when = say_day(due.day, language, weekday=False) if due.day else ""
    by = (when if due.planned else _("due by %(day)s") % {"day": when}) if when else ""
    happened = format_html("<bdi>{}</bdi>", _(", ").join(part for part in (where, by) if part))
    heading = round_title(due.ordinal, None, language) if due.ordinal else _("Next round")
    note = _("announced") if due.planned else _("reckoned from the rule and the last round")
    return Kept(_("Next: %(round)s") % {"round": heading}, happened, note)
