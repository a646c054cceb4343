"""`hiwar due`: what must be done by whom by when."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from datetime import date
from typing import Any

from hiwar.errors import OptionError
from hiwar.register.command import LANGUAGES, as_day, mechanism_named, print_line
from hiwar.register.starting import is_there, start

SCHEMA = "hiwar/due/1"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of `hiwar due`."""
    parser.add_argument("--on", type=as_day, metavar="DATE", help="the day on which it is asked; today unless given")
    parser.add_argument("--mechanism", metavar="KEY", help="one dialogue, by the key in the address of its page")
    parser.add_argument("--for", dest="party", metavar="PARTY", help="what one party promised, alone or with others")
    parser.add_argument("--json", action="store_true", help="print one JSON object, every promise with its words")
    parser.add_argument("--lang", choices=LANGUAGES, help="the language of what is printed")
    parser.add_argument("--database", metavar="WHERE", help="a file, or an address such as postgres://…")


def run(args: argparse.Namespace) -> int:
    """Print what is due, by party and time.

    Raises: OptionError where the database cannot be used or holds no such dialogue or party.
    """
    if not is_there(args.database):
        where = args.database or "the register"
        raise OptionError(f"{where}: nothing is there yet; hiwar register add FILE begins one")
    start(args.database)
    from django.utils import timezone, translation

    from hiwar.membership.seats import local_person
    from hiwar.register.due import agendas, asked_for

    language, person, on = args.lang or "en", local_person(), args.on or timezone.localdate()
    with translation.override(language):
        told = agendas(person, language, on=on, mechanisms=_mechanisms(args, person))
        party = _party(args.party, told)
        owed = asked_for((one for agenda in told for one in agenda.owed), party=party)
        if args.json:
            print_line(json.dumps(as_json(told, owed, on), ensure_ascii=False, default=date.isoformat))
        else:
            for line in lines(told, owed, (on, language)):
                print_line(line)
    return 0


def _mechanisms(args: argparse.Namespace, person) -> list[Any]:
    from hiwar.register.models import Mechanism

    shown = Mechanism.objects.visible_to(person)
    return [mechanism_named(args.mechanism, shown)] if args.mechanism else list(shown)


def _party(written: str | None, told) -> str:
    known = sorted({party for agenda in told for party in agenda.mechanism.parties})
    if written and written.upper() not in known:
        raise OptionError(f"--for {written}: takes part in none of these dialogues; {', '.join(known) or 'nobody'} do")
    return (written or "").upper()


def lines(told, owed, asked: tuple[date, str]) -> Iterator[str]:
    """When the next rounds are, then by party and time every promise with its source."""
    from django.utils.translation import gettext as _

    from hiwar.export.days import say_day
    from hiwar.register.due import by_holder
    from hiwar.register.words.dues import WHENS, say_next, who_owes
    from hiwar.register.words.labels import label
    from hiwar.register.words.phrases import mechanism_title

    on, language = asked
    yield _("Due, as of %(day)s") % {"day": say_day(on, language)}
    for agenda in told:
        title = mechanism_title(agenda.mechanism.kind, agenda.mechanism.parties, language)
        yield f"{title}{_(': ')}{say_next(agenda, language)}"
    if not owed:
        yield _("Nothing is due.")
    for share in by_holder(owed):
        yield f"{who_owes(share.holders, language)} ({share.number})"
        for when, those in share.by_time:
            yield f"  {label(WHENS, when)} ({len(those)})"
            for one in those:
                yield from _promise(one, language)


def _promise(one, language: str) -> Iterator[str]:
    from django.utils.translation import gettext as _

    from hiwar.register.words.dues import judges, say_stand, say_time
    from hiwar.register.words.labels import FIELDS, LEVELS, label

    promise = one.step.commitment
    names = _(", ").join(name for name, _at in judges(one) if name)
    told = [say_time(one, language), label(LEVELS, promise.level)]
    told += [label(FIELDS, promise.field)] if promise.field else []
    told += [say_stand(one)] if say_stand(one) else []
    told.append(_("judged by %(names)s") % {"names": names} if names else _("proposed by the program"))
    yield "    " + _("“%(quote)s”") % {"quote": " ".join(promise.quote.split())}
    yield f"      {' · '.join(told)} · {promise.document.name or promise.document.short_id}"


def as_json(told, owed, on: date) -> dict[str, Any]:
    """The whole as one object, dates in ISO 8601; offsets are code points of the text, half-open."""
    return {
        "schema": SCHEMA,
        "on": on,
        "next": [
            {"mechanism": agenda.mechanism.key, "ordinal": due.ordinal, "day": due.day, "host": due.host,
             "announced": due.planned is not None}
            for agenda in told if (due := agenda.next)
        ],
        "due": [_as_object(one) for one in owed],
    }  # fmt: skip


def _as_object(one) -> dict[str, Any]:
    promise, meeting = one.step.commitment, one.step.meeting
    text = promise.document
    return {
        "mechanism": one.mechanism.key,
        "thread": one.thread.key,
        "when": one.when,
        "from": one.due_from,
        "to": one.due_to,
        "holders": list(one.holders),
        "level": promise.level,
        "field": promise.field or None,
        "outcome": one.outcome,
        "judged": one.judged,
        "outcome_judged": one.outcome_judged,
        "round": meeting.ordinal,
        "quote": promise.quote,
        "text": text.text_id,
        "path": text.name,
        "start": promise.start,
        "stop": promise.stop,
        "deadline": {"start": promise.deadline_start, "stop": promise.deadline_stop} if promise.deadline else None,
    }
