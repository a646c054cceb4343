"""`hiwar threads`: each commitment of a dialogue through its rounds."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from hiwar.errors import OptionError
from hiwar.register.command import LANGUAGES, as_day, mechanism_named, print_line
from hiwar.register.starting import is_there, start

if TYPE_CHECKING:
    from hiwar.register.models import Commitment, Mechanism
    from hiwar.register.threads import Proof, Step, Thread

SCHEMA = "hiwar/threads/1"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of `hiwar threads`."""
    parser.add_argument("mechanism", metavar="MECHANISM", help="its key, as in the address of its page")
    parser.add_argument("--on", type=as_day, metavar="DATE", help="the day on which it is asked; today unless given")
    parser.add_argument("--json", action="store_true", help="print one JSON object, every step with its words")
    parser.add_argument("--lang", choices=LANGUAGES, help="the language of what is printed")
    parser.add_argument("--database", metavar="WHERE", help="a file, or an address such as postgres://…")


def run(args: argparse.Namespace) -> int:
    """Print each commitment, its steps from round to round with their words, and what came of it.

    Raises: OptionError where the database cannot be used or holds no such mechanism.
    """
    if not is_there(args.database):
        raise OptionError(f"{args.database or 'the register'}: nothing is there yet; hiwar register add FILE begins it")
    start(args.database)
    from django.utils import timezone, translation

    from hiwar.membership.seats import local_person
    from hiwar.register.models import Mechanism
    from hiwar.register.threads import threads_of

    language, person = args.lang or "en", local_person()
    mechanism = mechanism_named(args.mechanism, Mechanism.objects.visible_to(person))
    with translation.override(language):
        day = args.on or timezone.localdate()
        threads = threads_of(mechanism, person, language, today=day)
        if args.json:
            print_line(json.dumps(as_json(mechanism, threads, on=day), ensure_ascii=False, default=date.isoformat))
        else:
            for line in lines(mechanism, threads, language):
                print_line(line)
    return 0


def lines(mechanism: Mechanism, threads: list[Thread], language: str) -> Iterator[str]:
    """The mechanism, and each commitment with its steps and what came of it."""
    from django.utils.translation import gettext as _
    from django.utils.translation import ngettext

    from hiwar.export.names import party_name
    from hiwar.register.words.labels import FIELDS, OUTCOMES, label
    from hiwar.register.words.phrases import mechanism_title

    title = mechanism_title(mechanism.kind, mechanism.parties, language)
    number = ngettext("%(n)s commitment", "%(n)s commitments", len(threads)) % {"n": len(threads)}
    yield f"{title}: {number}"
    for thread in threads:
        told = [_(", ").join(party_name(code, language) for code in thread.holders)]
        told += [label(FIELDS, thread.field)] if thread.field else []
        by = _("as people judged") if thread.outcome_judged else _("as it seems to the program")
        yield f"{thread.key} · {' · '.join(told)} · {label(OUTCOMES, thread.outcome)} ({by})"
        for step in thread.steps:
            yield f"  {_step_line(step, language)}"
        for proof in thread.proofs:
            yield f"  {_proof_line(proof, language)}"


def _step_line(step: Step, language: str) -> str:
    from django.utils.translation import gettext as _

    from hiwar.register.words.labels import CHANGES, LEVELS, label
    from hiwar.register.words.phrases import round_title

    where = round_title(step.meeting.ordinal, step.meeting.start, language)
    told = _(", ").join([label(CHANGES, step.relation), label(LEVELS, step.commitment.level)])
    why = f" ({_('; ').join(step.reasons)})" if step.reasons else ""
    return f"{where}: {told}{why}: «{_one_line(step.commitment.quote)}»"


def _proof_line(proof: Proof, language: str) -> str:
    from django.utils.translation import gettext as _

    from hiwar.register.words.following import EVIDENCE
    from hiwar.register.words.labels import label
    from hiwar.register.words.phrases import round_title

    where = round_title(proof.meeting.ordinal, proof.meeting.start, language) if proof.meeting else ""
    what = _("Said to be done") if proof.evidence is None else label(EVIDENCE, proof.kind)
    filed = proof.evidence
    words = f"«{_one_line(proof.quote)}»" if proof.quote else _one_line((filed.address or filed.note) if filed else "")
    return f"{_(', ').join(part for part in (where, what) if part)}: {words}"


def _one_line(words: str) -> str:
    return " ".join(words.split())


def as_json(mechanism: Mechanism, threads: list[Thread], *, on: date) -> dict[str, Any]:
    """The whole as one object, dates in ISO 8601; offsets are code points of the text, half-open."""
    return {
        "schema": SCHEMA,
        "mechanism": {"key": mechanism.key, "kind": mechanism.kind, "parties": mechanism.parties},
        "on": on,
        "threads": [_thread(thread) for thread in threads],
    }


def _thread(thread: Thread) -> dict[str, Any]:
    return {
        "key": thread.key,
        "field": thread.field or None,
        "holders": thread.holders,
        "level": thread.level,
        "due": {"from": thread.due_from, "to": thread.due_to} if thread.due_to else None,
        "outcome": thread.outcome,
        "outcome_judged": thread.outcome_judged,
        "steps": [_step(step) for step in thread.steps],
        "proofs": [_proof(proof) for proof in thread.proofs],
    }


def _step(step: Step) -> dict[str, Any]:
    return {
        "round": step.meeting.ordinal,
        "start": step.meeting.start,
        "relation": step.relation,
        "why": list(step.reasons),
        "judged": _judged(step.judgement),
        **_words(step.commitment),
        "versions": [_words(mark) for mark in step.versions],
    }


def _words(mark: Commitment) -> dict[str, Any]:
    return {
        "text": mark.document.text_id,
        "path": mark.document.name,
        "language": mark.document.language,
        "span": [mark.start, mark.stop],
        "quote": mark.quote,
        "level": mark.level,
        "commitment": mark.identity,
    }


def _proof(proof: Proof) -> dict[str, Any]:
    filed = proof.evidence
    return {
        "kind": proof.kind,
        "round": proof.meeting.ordinal if proof.meeting else None,
        "on": proof.on,
        "text": proof.document.text_id if proof.document else None,
        "span": [proof.start, proof.stop] if proof.document else None,
        "quote": proof.quote or None,
        "address": (filed.address or None) if filed else None,
        "note": (filed.note or None) if filed else None,
        "by": filed.by if filed else None,
        "judged": _judged(proof.judgement),
    }


def _judged(judgement: Any) -> dict[str, Any] | None:
    if judgement is None:
        return None
    return {"verdict": judgement.verdict, "by": judgement.by, "at": judgement.at.isoformat(), "why": judgement.why}
