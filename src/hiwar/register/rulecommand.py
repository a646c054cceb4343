"""`hiwar rule`: the rule of a dialogue beside its record."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from datetime import date
from typing import Any

from hiwar.errors import OptionError
from hiwar.register.command import LANGUAGES, as_day, mechanism_named, print_line
from hiwar.register.starting import is_there, start

SCHEMA = "hiwar/rule/1"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of `hiwar rule`."""
    parser.add_argument("mechanism", metavar="MECHANISM", help="its key, as in the address of its page")
    parser.add_argument("--on", type=as_day, metavar="DATE", help="the day on which it is asked; today unless given")
    parser.add_argument("--json", action="store_true", help="print one JSON object, every finding with its words")
    parser.add_argument("--lang", choices=LANGUAGES, help="the language of what is printed")
    parser.add_argument("--database", metavar="WHERE", help="a file, or an address such as postgres://…")


def run(args: argparse.Namespace) -> int:
    """Print the rule, each clause beside what the rounds did, and what is due next.

    Raises: OptionError where the database cannot be used or holds no such mechanism.
    """
    if not is_there(args.database):
        where = args.database or "the register"
        raise OptionError(f"{where}: nothing is there yet; hiwar register add FILE begins one")
    start(args.database)
    from django.utils import translation

    from hiwar.membership.seats import local_person
    from hiwar.register.allowance import late_after
    from hiwar.register.models import Mechanism
    from hiwar.register.recounting import practice_of

    language, person = args.lang or "en", local_person()
    mechanism = mechanism_named(args.mechanism, Mechanism.objects.visible_to(person))
    with translation.override(language):
        practice = practice_of(mechanism, person, language, on=args.on or _today(), late_after=late_after())
        if args.json:
            print_line(json.dumps(as_json(mechanism, practice), ensure_ascii=False, default=date.isoformat))
        else:
            for line in lines(mechanism, practice, language):
                print_line(line)
    return 0


def _today() -> date:
    from django.utils import timezone

    return timezone.localdate()


def lines(mechanism, practice, language: str) -> Iterator[str]:
    """The mechanism, its rule with the words that say it, every finding with its words, and what is due next."""
    from django.utils.translation import gettext as _

    from hiwar.export.days import say_day
    from hiwar.register.words.findings import CLAUSES, say_finding
    from hiwar.register.words.labels import FACTS, label
    from hiwar.register.words.phrases import mechanism_title, round_title, say_due, say_value, say_years

    title = mechanism_title(mechanism.kind, mechanism.parties, language)
    yield _("%(mechanism)s, as of %(day)s") % {"mechanism": title, "day": say_day(practice.on, language)}
    for name in ("launched", "cadence", "hosting", "attended_by", "ends_in"):
        said = practice.rule.get(f"mechanism.{name}")
        value = _plain(say_value(said.name, said.value, language)) if said else _("not said")
        quote = f"  {_quoted([said.first])}" if said else ""
        yield f"  {label(FACTS, f'mechanism.{name}')}: {value}{quote}"
    for clause, heading in CLAUSES.items():
        if found := practice.of(clause):
            yield f"{heading}{_sum_of(practice, clause)}"
        for finding in found:
            where = round_title(finding.meeting.ordinal, finding.meeting.start, language) if finding.meeting else None
            yield f"  {where or _('Since the last round')}: {say_finding(finding, language)}"
            yield f"    {_quoted(practice.words(finding))}"
    if practice.missing:
        yield _("No round in %(years)s") % {"years": say_years(practice.missing)}
    if practice.due:
        yield say_due(practice.due, language)


def _sum_of(practice, clause: str) -> str:
    from django.utils.translation import gettext as _

    of = practice.sums()[clause]
    if not sum(of.values()):
        return ""
    said = _("kept %(kept)s, not kept %(not_kept)s, not known %(not_known)s")
    return f" ({said % of})"


def _quoted(words) -> str:
    shown = []
    for said in words:
        text = said.document.text
        quotes = " … ".join(" ".join(text[start:stop].split()) for start, stop in said.spans)
        shown.append(f"«{quotes}» {said.document.name}" if quotes else said.document.name)
    return " · ".join(shown)


def _plain(shown: Any) -> str:
    from django.utils.html import strip_tags

    return strip_tags(str(shown))


def as_json(mechanism, practice) -> dict[str, Any]:
    """The whole as one object, dates in ISO 8601; offsets are code points of the text, half-open."""
    due = practice.due
    return {
        "schema": SCHEMA,
        "mechanism": {"key": mechanism.key, "kind": mechanism.kind, "parties": mechanism.parties},
        "on": practice.on,
        "late_after": practice.late_after,
        "rule": {name: _clause(said) for name, said in _rule(practice)},
        "sums": practice.sums(),
        "years_without": practice.missing,
        "findings": [_finding(practice, finding) for finding in practice.found],
        "next": {
            "ordinal": due.ordinal,
            "day": due.day,
            "host": due.host,
            "announced": due.planned is not None,
            "evidence": [_words(words) for words in practice.due_words()],
        }
        if due
        else None,
    }


def _rule(practice) -> Iterator[tuple[str, Any]]:
    for name in ("launched", "cadence", "hosting", "attended_by", "ends_in"):
        yield name, practice.rule.get(f"mechanism.{name}")


def _clause(said) -> dict[str, Any] | None:
    return {"value": said.value, "evidence": [_evidence(s, said.name) for s in said.sayings]} if said else None


def _finding(practice, finding) -> dict[str, Any]:
    return {
        "clause": finding.clause,
        "finding": finding.kind,
        "kept": {"good": True, "late": False}.get(finding.tone),
        "round": finding.meeting.ordinal if finding.meeting else None,
        "start": finding.meeting.start if finding.meeting else None,
        **finding.told,
        "evidence": [_words(words) for words in practice.words(finding)],
    }


def _words(words) -> dict[str, Any]:
    return _evidence(words, words.name)


def _evidence(words, name: str) -> dict[str, Any]:
    text = words.document.text
    return {
        "fact": name,
        "text": words.document.text_id,
        "path": words.document.name,
        "spans": [list(span) for span in words.spans],
        "quotes": [text[start:stop] for start, stop in words.spans],
    }
