"""A reading from the JSON object `hiwar/reading/1`: the way back from `Reading.to_dict`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from hiwar.errors import SourceError
from hiwar.record.document import Document, Refusal
from hiwar.record.marks import Act, Commitment, Deadline, Evidence, Party, Person, Place, Time
from hiwar.record.reading import SCHEMA, Reading
from hiwar.record.round import Chair, Fact, Mechanism, Round, Topic
from hiwar.record.span import Span

Shown = Mapping[str, Any]

_NO_RULE = "given"
"""The rule of a mark that names none: it was given, not read."""


def load_reading(shown: Shown) -> Reading:
    """The reading that the object shows; what it has no key for is left empty.

    Raises: SourceError where it is no reading with its text, or a mark lacks its words.
    """
    document = shown.get("document")
    path = document.get("path") if isinstance(document, Mapping) else None
    if shown.get("schema") != SCHEMA:
        raise SourceError(f"is no reading; its schema is not {SCHEMA}", path)
    if not isinstance(document, Mapping) or not isinstance(document.get("text"), str):
        raise SourceError("holds no text; print it with hiwar read --json --with-text", path)
    try:
        return _reading(shown)
    except (KeyError, TypeError, ValueError, AttributeError, IndexError) as broken:
        raise SourceError(f"is no whole reading ({broken.__class__.__name__}: {broken})", path) from broken


def _reading(shown: Shown) -> Reading:
    document = _document(shown["document"])
    reading = Reading(
        document=document,
        round=_round(shown["round"]) if shown.get("round") else None,
        mentioned_rounds=_all(shown, "mentioned_rounds", _round),
        times=_all(shown, "times", _time),
        parties=_all(shown, "parties", lambda mark: Party(_evidence(mark), mark["code"])),
        people=_all(shown, "people", _person),
        places=_all(shown, "places", lambda mark: Place(_evidence(mark), mark["name"], mark.get("country"))),
        acts=_all(shown, "acts", _act),
        commitments=_all(shown, "commitments", _commitment),
        refused=_all(shown, "refused", lambda part: Refusal(part["reason"], part.get("path"))),
    )
    longest = len(document.text)
    marks: tuple[Time | Party | Act | Commitment, ...] = (
        *reading.times, *reading.parties, *reading.acts, *reading.commitments,
    )  # fmt: skip
    if any(mark.evidence.span.stop > longest for mark in marks):
        raise ValueError("a mark lies outside the text")
    return reading


def _all(shown: Shown, key: str, load: Callable[[Shown], Any]) -> tuple[Any, ...]:
    return tuple(load(part) for part in shown.get(key) or ())


def _day(written: str | None) -> date | None:
    return date.fromisoformat(written) if written else None


def _span(pair: Any) -> Span | None:
    return Span(int(pair[0]), int(pair[1])) if pair else None


def _evidence(mark: Shown) -> Evidence:
    return Evidence(Span(mark["start"], mark["stop"]), mark.get("rule") or _NO_RULE)


def _document(shown: Shown) -> Document:
    return Document(
        text=shown["text"],
        path=shown.get("path"),
        media_type=shown.get("media_type") or "text/plain",
        title=shown.get("title"),
        publisher=shown.get("publisher"),
        published=_day(shown.get("published")),
        published_from=shown.get("published_from") or ("given" if shown.get("published") else None),
        published_span=_span(shown.get("published_span")),
        language=shown.get("language"),
        kind=shown.get("kind"),
        notes=tuple(shown.get("notes") or ()),
    )


def _time(mark: Shown) -> Time:
    return Time(
        _evidence(mark),
        mark["type"],
        mark["value"],
        _day(mark.get("from")),
        _day(mark.get("to")),
        mark.get("calendar") or "gregorian",
        mark.get("note"),
    )


def _person(mark: Shown) -> Person:
    return Person(_evidence(mark), mark["name"], mark.get("office"), mark.get("party"))


def _act(mark: Shown) -> Act:
    evidence = _evidence(mark)
    return Act(
        evidence=evidence,
        head=_span(mark.get("head")) or evidence.span,
        kind=mark["act"],
        actors=tuple(mark.get("actors") or ()),
        addressees=tuple(mark.get("addressees") or ()),
        source=mark.get("source"),
        source_span=_span(mark.get("source_span")),
        negated=bool(mark.get("negated")),
        renewed=bool(mark.get("renewed")),
        plover=mark.get("plover"),
        cameo=mark.get("cameo"),
    )


def _commitment(mark: Shown) -> Commitment:
    until = mark.get("deadline")
    deadline = (
        Deadline(Span(until["start"], until["stop"]), _day(until.get("from")), _day(until.get("to"))) if until else None
    )
    holders = tuple(mark.get("holders") or ())
    return Commitment(
        _evidence(mark), int(mark["level"]), holders, mark.get("field"), bool(mark.get("renewed")), deadline
    )


# the round --------------------------------------------------------------------------------------------------------


class _Facts:
    """The facts of a round or its mechanism: each value with its evidence."""

    def __init__(self, values: Shown, shown: Shown, prefix: str = "") -> None:
        self._values, self._shown, self._prefix = values, shown, prefix

    def get(self, name: str, load: Callable[[Any], Any] = lambda value: value) -> Any:
        """A fact, or None where the value or its words are not given."""
        value, key = self._values.get(name), self._prefix + name
        spans = self._shown.get("evidence", {}).get(key)
        if value in (None, [], "") or not spans:
            return None
        rule = self._shown.get("rules", {}).get(key) or _NO_RULE
        return Fact(load(value), tuple(Span(*span) for span in spans), rule)


def _round(shown: Shown) -> Round:
    facts = _Facts(shown, shown)
    parties = facts.get("parties", tuple)
    if parties is None:
        raise ValueError("a round without the words that name its parties")
    spans = shown.get("evidence", {}).get("topics", [])
    return Round(
        parties=parties,
        mechanism=_mechanism(shown["mechanism"], shown) if shown.get("mechanism") else None,
        ordinal=facts.get("ordinal"),
        start=facts.get("start", date.fromisoformat),
        end=facts.get("end", date.fromisoformat),
        status=facts.get("status"),
        format=facts.get("format"),
        city=facts.get("city"),
        country=facts.get("country"),
        host=facts.get("host"),
        chairs=facts.get("chairs", lambda chairs: tuple(Chair(c["name"], c.get("office"), c["party"]) for c in chairs)),
        topics=tuple(
            Topic(t["code"], t["kind"], Span(*s)) for t, s in zip(shown.get("topics") or (), spans, strict=False)
        ),
    )


def _mechanism(values: Shown, shown: Shown) -> Mechanism | None:
    facts = _Facts(values, shown, "mechanism.")
    kind, name = facts.get("kind"), facts.get("name")
    if kind is None or name is None:
        return None
    others = {key: facts.get(key) for key in ("launched", "cadence", "hosting", "attended_by", "ends_in")}
    return Mechanism(kind, tuple(values.get("parties") or ()), name, fields=facts.get("fields", tuple), **others)
