"""The rows of every table of a register that a person may see; columns as in `hiwar.export.columns`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from hiwar.export.columns import TABLES
from hiwar.membership.models import Owned
from hiwar.membership.seats import Membership
from hiwar.register.meetings import meetings_of
from hiwar.register.models import (
    Act,
    Commitment,
    Delivery,
    Document,
    Evidence,
    Fact,
    Guideline,
    Judgement,
    Link,
    Mechanism,
    Reading,
)
from hiwar.register.practice import Meeting
from hiwar.register.saying import Account, account_of_mechanism
from hiwar.register.threads import Thread, threads_of
from hiwar.register.words.phrases import mechanism_title

Row = dict[str, Any]
_MANY = 2000


@dataclass(frozen=True)
class Asked:
    """Who asks, in which language, on which day; `only` is the key of one mechanism, empty for all."""

    who: Membership
    language: str
    today: date
    only: str = ""

    @cached_property
    def mechanisms(self) -> list[Mechanism]:
        """Those that are asked for."""
        shown = Mechanism.objects.visible_to(self.who)
        return list(shown.filter(key=self.only) if self.only else shown)

    @cached_property
    def meetings(self) -> dict[int, tuple[Mechanism, Meeting, Account]]:
        """Rounds by their row number."""
        return {
            round_.pk: (mechanism, meeting, account)
            for mechanism in self.mechanisms
            for round_, account, meeting in meetings_of(mechanism, self.who, self.language)
        }

    @cached_property
    def threads(self) -> list[tuple[Mechanism, Thread]]:
        """The threads of all mechanisms."""
        return [(m, t) for m in self.mechanisms for t in threads_of(m, self.who, self.language, today=self.today)]

    @cached_property
    def documents(self) -> dict[int, Document]:
        """Texts by their row number, with their words."""
        shown = Document.objects.visible_to(self.who).select_related("mechanism")
        return {d.pk: d for d in (shown.filter(mechanism__in=self.mechanisms) if self.only else shown)}

    def round(self, key: int | None) -> str | None:
        """MECHANISM/NUMBER, or the day; None where there is none to be seen."""
        if key not in self.meetings:
            return None
        mechanism, meeting, _ = self.meetings[key]
        return f"{mechanism.key}/{meeting.ordinal or meeting.start or key}"


def rows(name: str, asked: Asked) -> Iterator[Row]:
    """The rows of a table."""
    columns = [column.name for column in TABLES[name]]
    for row in _ROWS[name](asked):
        yield {column: _plain(row.get(column)) for column in columns}


def all_rows(asked: Asked) -> dict[str, list[Row]]:
    """The rows of all tables."""
    return {name: list(rows(name, asked)) for name in TABLES}


def _plain(value: Any) -> Any:
    return None if value == "" else value


def _owner(owned: Owned) -> str:
    return f"{owned.owner_mechanism}:{owned.owner_side}" if owned.owner_side else ""


def _said(owned: Owned) -> Row:
    return {"by": owned.by, "at": owned.at, "why": owned.why, "owner": _owner(owned)}


def _mechanisms(asked: Asked) -> Iterator[Row]:
    for mechanism in asked.mechanisms:
        rule = account_of_mechanism(mechanism, asked.who, asked.language)
        yield {
            "mechanism": mechanism.key,
            "kind": mechanism.kind,
            "parties": mechanism.parties,
            "name": mechanism_title(mechanism.kind, mechanism.parties, asked.language),
            **{name: rule.value(f"mechanism.{name}") for name in ("cadence", "hosting", "launched")},
        }


def _rounds(asked: Asked) -> Iterator[Row]:
    for key, (mechanism, meeting, _account) in asked.meetings.items():
        told = ("ordinal", "start", "end", "status", "city", "country", "host", "format")
        yield {
            "round": asked.round(key),
            "mechanism": mechanism.key,
            "statement": meeting.has_statement,
            **{name: getattr(meeting, name) for name in told},
        }


def _documents(asked: Asked) -> Iterator[Row]:
    readings = Reading.objects.filter(document__in=list(asked.documents)).order_by("at", "pk")
    newest = {document: (rules, at) for document, rules, at in readings.values_list("document", "rules", "at")}
    for pk, document in asked.documents.items():
        rules, at = newest.get(pk, (None, None))
        told = ("language", "kind", "title", "publisher", "published", "name")
        yield {
            "text": document.text_id,
            "mechanism": document.mechanism.key if document.mechanism else None,
            "round": asked.round(document.round_id),
            "length": len(document.text),
            "rules": rules,
            "read_at": at,
            "owner": _owner(document),
            **{name: getattr(document, name) for name in told},
        }


def _marks(table: type, asked: Asked) -> Iterator[tuple[Any, Row]]:
    """Marks in force, with what they share."""
    shown = table.objects.visible_to(asked.who)
    in_force = shown.in_force() if hasattr(shown, "in_force") else shown
    for mark in in_force.filter(document__in=list(asked.documents)).iterator(chunk_size=_MANY):
        document = asked.documents[mark.document_id]
        yield mark, {"text": document.text_id, "rule": mark.rule, "owner": _owner(document)}


def _of_text(mark: Any, document: Document, asked: Asked) -> Row:
    return {
        "round": asked.round(document.round_id),
        "mechanism": document.mechanism.key if document.mechanism else None,
        "quote": document.text[mark.start : mark.stop],
        "start": mark.start,
        "stop": mark.stop,
    }


def _facts(asked: Asked) -> Iterator[Row]:
    for fact, shared in _marks(Fact, asked):
        told = {name: getattr(fact, name) for name in ("mention", "name", "value", "spans")}
        yield shared | told | {"round": asked.round(fact.round_id)}


def _commitments(asked: Asked) -> Iterator[Row]:
    threads = {mark.pk: thread.key for _, thread in asked.threads for step in thread.steps for mark in step.marks}
    for mark, shared in _marks(Commitment, asked):
        document = asked.documents[mark.document_id]
        told = ("level", "holders", "field", "renewed", "due_from", "due_to")
        limit = document.text[mark.deadline_start : mark.deadline_stop] if mark.deadline_start is not None else None
        yield {
            **shared,
            **_of_text(mark, document, asked),
            **{name: getattr(mark, name) for name in told},
            "commitment": mark.identity,
            "thread": threads.get(mark.pk),
            "deadline": limit,
        }


def _acts(asked: Asked) -> Iterator[Row]:
    for mark, shared in _marks(Act, asked):
        told = ("kind", "actors", "addressees", "source", "negated", "renewed", "head_start", "head_stop")
        values = {name: getattr(mark, name) for name in told}
        yield shared | _of_text(mark, asked.documents[mark.document_id], asked) | values | {"act": mark.identity}


def _links(asked: Asked) -> Iterator[Row]:
    """What the program proposes, and what somebody judged or drew whose word may be seen."""
    told = Judgement.objects.visible_to(asked.who).values("link")
    shown = Link.objects.visible_to(asked.who).select_related("earlier", "later", "earlier_act", "later_act")
    proposed = shown.filter(proposed=True, withdrawn=False) | shown.filter(pk__in=told)
    for link in proposed.order_by("pk").distinct().iterator(chunk_size=_MANY):
        earlier, later = link.earlier or link.earlier_act, link.later or link.later_act
        said_in = asked.documents.get(link.said_in_id)
        if earlier is None or earlier.document_id not in asked.documents:
            continue
        yield {
            "link": link.key,
            "relation": link.relation,
            "of": "commitment" if link.earlier else "act",
            "earlier": earlier.identity,
            "later": later.identity if later else None,
            "said_in": said_in.text_id if said_in else None,
            "said": said_in.text[link.said_start : link.said_stop] if said_in else None,
            **{n: getattr(link, n) for n in ("said_start", "said_stop", "score", "proposed", "withdrawn")},
        }


def _threads(asked: Asked) -> Iterator[Row]:
    for mechanism, thread in asked.threads:
        told = ("holders", "field", "level", "due_from", "due_to", "outcome", "outcome_judged")
        yield {
            "thread": thread.key,
            "mechanism": mechanism.key,
            "first_round": asked.round(thread.first.meeting.key),
            "last_round": asked.round(thread.last.meeting.key),
            "commitments": [step.commitment.identity for step in thread.steps],
            "relations": [step.relation for step in thread.steps],
            **{name: getattr(thread, name) for name in told},
        }


def _judgements(asked: Asked) -> Iterator[Row]:
    shown = Judgement.objects.visible_to(asked.who).select_related("link__earlier", "link__earlier_act")
    for word in shown:
        earlier = word.link.earlier or word.link.earlier_act
        if earlier is not None and earlier.document_id in asked.documents:
            yield {"link": word.link.key, "verdict": word.verdict, **_said(word)}


def _about(table: type, asked: Asked) -> Iterator[tuple[Any, Row]]:
    shown = table.objects.visible_to(asked.who).select_related("commitment")
    for word in shown.filter(commitment__document__in=list(asked.documents)):
        yield word, {"commitment": word.commitment.identity, **_said(word)}


def _guidelines(asked: Asked) -> Iterator[Row]:
    for word, shared in _about(Guideline, asked):
        yield shared | {"words": word.words}


def _evidence(asked: Asked) -> Iterator[Row]:
    for word, shared in _about(Evidence, asked):
        if not word.taken_back:
            told = ("kind", "party", "on", "start", "stop", "address", "note", "quote")
            file = {"file": word.file.digest, "file_name": word.file.name} if word.file else {}
            text = {"text": word.document.text_id} if word.document else {}
            yield shared | {name: getattr(word, name) for name in told} | file | text


def _scores(asked: Asked) -> Iterator[Row]:
    for word, shared in _about(Delivery, asked):
        words = word.guideline.words if word.guideline else None
        yield shared | {"party": word.party, "score": word.score, "guideline": words}


_ROWS: dict[str, Callable[[Asked], Iterator[Row]]] = {
    "mechanisms": _mechanisms, "rounds": _rounds, "documents": _documents, "facts": _facts,
    "commitments": _commitments, "acts": _acts, "links": _links, "threads": _threads, "judgements": _judgements,
    "guidelines": _guidelines, "evidence": _evidence, "scores": _scores,
}  # fmt: skip
