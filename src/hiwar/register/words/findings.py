"""What a finding about the rule and the record says, in the reader's language."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from hiwar.export.days import say_day
from hiwar.export.names import party_name, place_name
from hiwar.register.keeping import ATTENDANCE, CADENCE, HOSTING, MANNER, STATEMENT, Finding
from hiwar.register.words import labels

CLAUSES = {
    CADENCE: gettext_lazy("How often"),
    HOSTING: gettext_lazy("Hosting"),
    ATTENDANCE: gettext_lazy("Level"),
    STATEMENT: gettext_lazy("Joint statement"),
    MANNER: gettext_lazy("Besides"),
}
MONTH = 30.44


def say_finding(finding: Finding, language: str) -> str:
    """One short clause: late by 8 months, due 13 January 2020."""
    said = _SAY.get(finding.kind) or _NOT_KNOWN[finding.clause]
    return said(finding, language)


def say_span(days: int) -> str:
    """Days; from two months on, months."""
    if abs(days) < 2 * MONTH:
        return ngettext("%(n)s day", "%(n)s days", abs(days)) % {"n": abs(days)}
    months = round(abs(days) / MONTH)
    return ngettext("%(n)s month", "%(n)s months", months) % {"n": months}


def _day(day: date, language: str) -> str:
    return say_day(day, language, weekday=False)


def _parties(codes: list[str], language: str) -> str:
    return _(", ").join(party_name(code, language) for code in codes)


def _late(pattern: str, finding: Finding, language: str) -> str:
    return pattern % {"span": say_span(finding.told["days"]), "due": _day(finding.told["due"], language)}


def _skipped(finding: Finding, language: str) -> str:
    number, due = finding.told["number"], _(", ").join(_day(day, language) for day in finding.told["due"])
    said = ngettext("%(n)s turn skipped: due %(due)s", "%(n)s turns skipped: due %(due)s", number)
    return said % {"n": number, "due": due}


def _host(pattern: str, finding: Finding, language: str) -> str:
    hosts = {name: party_name(finding.told.get(name) or "", language) for name in ("host", "before")}
    return pattern % hosts


def _first(finding: Finding, language: str) -> str:
    return _host(_("first host: %(host)s"), finding, language) if finding.told["host"] else _no_host(finding, language)


def _level(pattern: str, finding: Finding, language: str) -> str:
    level = labels.label(labels.ATTENDED_BY, finding.told["level"])
    return pattern % {"level": level, "parties": _parties(finding.told.get("parties", []), language)}


def _place(finding: Finding, language: str) -> str:
    city, country = finding.told["city"], party_name(finding.told["country"], language)
    where = f"{place_name(city, language)}{_(', ')}{country}" if city else country
    return _("in a third place: %(place)s") % {"place": where}


def _no_host(finding: Finding, language: str) -> str:
    if finding.told.get("host"):
        return _("not known: nobody hosted the round before")
    return _("not known: no text says who hosted")


def _no_office(finding: Finding, language: str) -> str:
    return _level(_("not known: no text gives an office for %(parties)s"), finding, language)


_SAY: dict[str, Callable[[Finding, str], str]] = {
    "on_time": lambda f, lang: _late(_("in time: due %(due)s"), f, lang),
    "late": lambda f, lang: _late(_("late by %(span)s: due %(due)s"), f, lang),
    "skipped": _skipped,
    "overdue": lambda f, lang: _late(_("overdue by %(span)s: due %(due)s"), f, lang),
    "due_now": lambda f, lang: _late(_("due since %(due)s"), f, lang),
    "first": _first,
    "in_turn": lambda f, lang: _host(_("in turn: %(host)s after %(before)s"), f, lang),
    "out_of_turn": lambda f, lang: _host(_("out of turn: %(host)s again"), f, lang),
    "at_level": lambda f, lang: _level(_("%(level)s on each side"), f, lang),
    "below_level": lambda f, lang: _level(_("below %(level)s: %(parties)s"), f, lang),
    "issued": lambda f, lang: _("in the register"),
    "told": lambda f, lang: _("a report tells of it"),
    "postponed": lambda f, lang: _("was postponed"),
    "cancelled": lambda f, lang: _("was called off"),
    "virtual": lambda f, lang: _("held at a distance"),
    "third_place": _place,
    "unconfirmed": lambda f, lang: (
        _("announced for %(day)s; no text says that it was held") % {"day": _day(f.told["day"], lang)}
    ),
}
_NOT_KNOWN: dict[str, Callable[[Finding, str], str]] = {
    CADENCE: lambda f, lang: _("not known: no text gives the day"),
    HOSTING: _no_host,
    ATTENDANCE: _no_office,
    STATEMENT: lambda f, lang: _("not known: neither a statement nor a word of one"),
}
