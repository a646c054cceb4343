"""The form in which a value is corrected: what it asks for, and what the answers mean."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from hiwar.register.corrected import COMMITMENT, MISSED, NO_MARK
from hiwar.register.correcting import MECHANISMS, OF_A_ROUND, Wanted
from hiwar.register.models import Act, Commitment, Fact
from hiwar.register.models.marks import Mark
from hiwar.register.words.labels import ACTS, FIELDS, LEVELS, STATUSES

Answers = Mapping[str, str]
YES = "yes"


@dataclass(frozen=True, slots=True)
class Question:
    """A field of the form: `choices` are values and labels, empty where a line is typed."""

    name: str
    label: Any
    value: str = ""
    choices: tuple[tuple[str, Any], ...] = ()
    hint: Any = ""
    lines: bool = False


def questions_of(mark: Mark | None, told: Any = None, name: str = "") -> list[Question]:
    """What is asked of a commitment, an act, a fact (`told` is its value now) or a commitment that is missing."""
    if isinstance(mark, Commitment):
        return list(_of_commitment(mark))
    if isinstance(mark, Act):
        return list(_of_act(mark))
    if name == MISSED:
        level, holders, field, *_limit = _of_commitment(Commitment(level=4, holders=[], field=""))
        return [level, holders, field, _words(_("The words of it"))]
    return [_of_fact(name, told), _words(_("The words that say it"))]


def _codes(codes: list[str]) -> str:
    return ", ".join(codes)


def _words(label: Any, value: str = "") -> Question:
    return Question("words", label, value, hint=_("Copied from the text as they stand there."), lines=True)


def _chosen(labels: Mapping[Any, Any], *, none: Any = None) -> tuple[tuple[str, Any], ...]:
    empty = (("", none),) if none is not None else ()
    return (*empty, *((str(code), label) for code, label in labels.items()))


def _of_commitment(mark: Commitment) -> Iterator[Question]:
    yield Question("level", _("Level"), str(mark.level), _chosen(LEVELS))
    yield Question("holders", _("Promised by"), _codes(mark.holders), hint=_("Codes of states or bodies: QA, US, GCC"))
    yield Question("field", _("Field"), mark.field, _chosen(FIELDS, none=_("none")))
    yield Question("due_from", _("Due from"), str(mark.due_from or ""), hint=_("A date such as 2025-12-17, or nothing"))
    yield Question("due_to", _("Due by"), str(mark.due_to or ""), hint=_("A date such as 2025-12-17, or nothing"))
    yield _words(_("The words of the time limit"), mark.deadline if mark.pk else "")


def _of_act(mark: Act) -> Iterator[Question]:
    yield Question("act", _("What was done"), mark.kind, _chosen(ACTS))
    yield Question("actors", _("By whom"), _codes(mark.actors), hint=_("Codes of states or bodies: QA, US, GCC"))
    yield Question("addressees", _("Towards whom"), _codes(mark.addressees))


def _of_fact(name: str, told: Any) -> Question:
    listed = {
        "status": _chosen(STATUSES, none=_("not said")),
        "mechanism.kind": tuple((kind, kind.replace("_", " ")) for kind in MECHANISMS),
        "mechanism.hosting": (("", _("not said")), ("alternating", _("in each capital in turn"))),
    }.get(name, ())
    if name == "chairs":
        lines = "\n".join(" | ".join((c["name"], c.get("office") or "", c.get("party") or "")) for c in told or ())
        return Question("value", "", lines, hint=_("One a line: name | office | code of the party"), lines=True)
    value = _codes(told) if isinstance(told, list) else "" if told is None else str(told)
    return Question("value", "", value, listed)


def fact_now(document, name: str) -> Fact | None:
    """The fact of the text's own round, in force."""
    return document.facts.in_force().filter(name=name, mention=0).first() if name in OF_A_ROUND else None


def wanted_of(mark: Mark | None, name: str, answers: Answers, before: list[Question]) -> list[Wanted]:
    """What the answers want changed; nothing where they say what is there already."""
    if name == MISSED:
        given = {"level": _number(answers.get("level")), "holders": _listed(answers.get("holders"))}
        return [Wanted(COMMITMENT, MISSED, given | {"field": answers.get("field") or ""}, answers.get("words", ""))]
    if mark is None:
        return [Wanted(name, "", _fact_value(name, answers.get("value", "")), answers.get("words", ""))]
    if answers.get(NO_MARK) == YES:
        return [Wanted(mark.identity, NO_MARK)]
    there = {question.name: question.value for question in before}
    changed = {key for key, value in there.items() if key in answers and _same(answers[key]) != _same(value)}
    return list(_of_changed(mark, answers, changed))


def _of_changed(mark: Mark, answers: Answers, changed: set[str]) -> Iterator[Wanted]:
    readers = {"level": _number, "holders": _listed, "actors": _listed, "addressees": _listed}
    for name in ("level", "holders", "field", "act", "actors", "addressees"):
        if name in changed:
            yield Wanted(mark.identity, name, readers.get(name, str)(answers[name]))
    if changed & {"due_from", "due_to", "words"}:
        days = {"from": answers.get("due_from") or None, "to": answers.get("due_to") or None}
        yield Wanted(mark.identity, "deadline", days if any(days.values()) else None, answers.get("words", ""))


def _same(written: str) -> str:
    return " ".join(written.split())


def _number(written: str | None) -> Any:
    plain = (written or "").strip()
    return int(plain) if plain.isascii() and plain.isdecimal() else plain or None


def _listed(written: str | None) -> list[str]:
    return [code.strip().upper() for code in (written or "").replace("،", ",").split(",") if code.strip()]


def _fact_value(name: str, written: str) -> Any:
    plain = written.strip()
    if not plain:
        return None
    if name == "ordinal":
        return _number(plain)
    if name == "parties":
        return _listed(plain)
    if name == "chairs":
        return [_chair(line) for line in plain.splitlines() if line.strip()]
    return plain.upper() if name in ("host", "country") else plain


def _chair(line: str) -> dict[str, str | None]:
    name, office, party = (*(part.strip() for part in line.split("|")), "", "")[:3]
    return {"name": name, "office": office or None, "party": party.upper() or None}
