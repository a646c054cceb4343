"""Sentences and phrases made of values: titles, dates of rounds, how often, where."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from hiwar.export.days import say_day
from hiwar.export.names import party_name, place_name
from hiwar.register.practice import Due, cadence, stretches
from hiwar.register.words import labels


def mechanism_title(kind: str, parties: list[str], language: str) -> str:
    """What a mechanism is called: its parties in the order of their names, and its kind."""
    names = sorted((party_name(code, language) for code in parties), key=without_article)
    told = {"kind": labels.label(labels.MECHANISMS, kind)}
    if len(names) == 2:
        return _("%(first)s–%(second)s %(kind)s") % (told | {"first": names[0], "second": names[1]})
    return _("%(kind)s of %(parties)s") % (told | {"parties": _(", ").join(names)})


def without_article(name: str) -> str:
    """The name by which a state is put in order, and from which its initial is taken."""
    return name.removeprefix(pgettext("article that an initial leaves out", "The "))


def round_title(ordinal: int | None, start: date | None, language: str) -> str:
    """A round by its number, else by its day."""
    if ordinal is not None:
        return str(labels.ROUNDS[ordinal]) if ordinal in labels.ROUNDS else _("Round %(number)s") % {"number": ordinal}
    if start:
        return _("Round of %(day)s") % {"day": say_day(start, language)}
    return _("Round without number or day")


def text_title(title: str | None, first_words: str) -> str:
    """What a text is called: its title, else its first words."""
    return title or first_words or _("Text")


def say_days(start: date | None, end: date | None, language: str) -> str:
    """One day, or from the first to the last."""
    if start is None:
        return _("no day is given")
    if end is None or end == start:
        return say_day(start, language)
    apart = (start.year, start.month) != (end.year, end.month)
    said = {"start": say_day(start, language, month=apart), "end": say_day(end, language)}
    return _("%(start)s to %(end)s") % said


def say_years(missing: list[int]) -> str:
    """2021, 2023–2024."""
    return _(", ").join(str(a) if a == b else f"{a}–{b}" for a, b in stretches(missing))


def say_due(due: Due, language: str) -> str:
    """Next: Round 8, Qatar, due by 17 December 2026."""
    heading = round_title(due.ordinal, None, language) if due.ordinal else _("Next round")
    day = say_day(due.day, language, weekday=False) if due.day else ""
    fixed = due.planned is not None and due.planned.start is not None
    when = (day if fixed else _("due by %(day)s") % {"day": day}) if day else ""
    parts = [party_name(due.host, language) if due.host else "", when, _("announced") if due.planned else ""]
    return f"{_('Next: %(round)s') % {'round': heading}}{_(', ')}{_(', ').join(part for part in parts if part)}"


def say_cadence(duration: str) -> str:
    """every year, every 2 years, every 6 months."""
    told = cadence(duration)
    if told is None:
        return duration
    number, unit = told
    if unit == "Y":
        said = ngettext("every year", "every %(n)s years", number)
    elif unit == "M":
        said = ngettext("every month", "every %(n)s months", number)
    else:
        said = ngettext("every week", "every %(n)s weeks", number)
    return said % {"n": number}


def say_value(name: str, value: Any, language: str) -> SafeString | str:
    """A fact's value as the page says it; lists are joined with the language's comma."""
    if name in _SAY:
        return _SAY[name](value, language)
    return labels.label(_LABELS[name], value) if name in _LABELS else str(value)


def _listed(names: list[str]) -> SafeString:
    return format_html_join(_(", "), "<bdi>{}</bdi>", ((name,) for name in names))


def say_chair(chair: dict[str, Any], language: str) -> SafeString:
    """A chair's name and, where the text gives it, the office."""
    name = format_html("<bdi>{}</bdi>", chair["name"])
    if not chair.get("office"):
        return name
    return format_html('{} <span class="quiet">(<bdi>{}</bdi>)</span>', name, chair["office"])


def say_topic(topic: dict[str, Any], language: str) -> str:
    """A country or a field."""
    if topic["kind"] == "field":
        return labels.label(labels.FIELDS, topic["code"])
    return party_name(topic["code"], language)


_SAY: dict[str, Callable[[Any, str], SafeString | str]] = {
    "parties": lambda codes, language: _listed([party_name(code, language) for code in codes]),
    "start": lambda day, language: say_day(date.fromisoformat(day), language),
    "end": lambda day, language: say_day(date.fromisoformat(day), language),
    "city": lambda name, language: format_html("<bdi>{}</bdi>", place_name(name, language)),
    "country": lambda code, language: party_name(code, language),
    "host": lambda code, language: party_name(code, language),
    "ordinal": lambda n, language: capfirst(labels.ORDINALS[n]) if n in labels.ORDINALS else str(n),
    "chairs": lambda chairs, language: format_html_join(_(", "), "{}", ((say_chair(c, language),) for c in chairs)),
    "topics": lambda topics, language: _listed([say_topic(t, language) for t in topics]),
    "mechanism.cadence": lambda duration, language: say_cadence(duration),
    "mechanism.fields": lambda codes, language: _listed([labels.label(labels.FIELDS, code) for code in codes]),
}
_LABELS: dict[str, Any] = {
    "status": labels.STATUSES,
    "format": labels.FORMATS,
    "mechanism.kind": labels.MECHANISMS,
    "mechanism.hosting": labels.HOSTING,
    "mechanism.attended_by": labels.ATTENDED_BY,
    "mechanism.ends_in": labels.ENDS_IN,
}

PARTS: dict[str, Callable[[Any, str], SafeString | str]] = {
    "chairs": say_chair,
    "topics": say_topic,
    "parties": party_name,
    "mechanism.fields": lambda code, language: labels.label(labels.FIELDS, code),
}
