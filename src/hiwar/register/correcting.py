"""People correct what was read wrongly; a correction outlives every re-reading of its text.

A correction by the text's own owner changes what counts. A side's correction of a text that is everybody's is that
side's own view: it is shown to that side beside the value, and changes nothing for others.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from hiwar.errors import HiwarError
from hiwar.export.names import party_name
from hiwar.register.corrected import COMMITMENT, MISSED, NO_MARK
from hiwar.register.corrections import mark_of
from hiwar.register.entering import PUBLIC, Owner
from hiwar.register.models import Correction, Document
from hiwar.register.settling import settle
from hiwar.register.words.labels import ACTS, FIELDS, LEVELS, STATUSES

OF_A_COMMITMENT = ("level", "holders", "field", "deadline", "renewed", NO_MARK)
OF_AN_ACT = ("act", "actors", "addressees", "negated", NO_MARK)
OF_A_ROUND = (
    "ordinal", "start", "end", "status", "city", "country", "host", "parties", "chairs", "mechanism.kind",
    "mechanism.name", "mechanism.launched", "mechanism.cadence", "mechanism.hosting",
)  # fmt: skip
_STATE = re.compile(r"[A-Z]{2}")
_CADENCE = re.compile(r"P[1-9]\d?[YMW]")
MECHANISMS = (
    "strategic_dialogue", "dialogue", "joint_commission", "council", "consultations", "working_group", "ministerial",
    "summit", "forum", "other",
)  # fmt: skip


class CorrectionError(HiwarError):
    """A correction that cannot be taken; `name` is the field of the form that is wrong."""

    def __init__(self, name: str, reason: str) -> None:
        self.name, self.reason = name, reason
        super().__init__(f"{name}: {reason}")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a person says a value should be: `mark` is the identity of a mark, or the name of a fact.

    For `missed`, `mark` is `commitment` or an act's kind, and `words` are the whole of the missing mark.
    """

    mark: str
    name: str
    value: Any = None
    words: str = ""


@transaction.atomic
def correct(document: Document, wanted: Wanted, owner: Owner = PUBLIC) -> Correction:
    """The correction is kept with who, when and why, and counts from now on.

    Raises: CorrectionError where it lacks a person or a reason, the value cannot stand, or the words are not in the
    text.
    """
    if not owner.by.strip():
        raise CorrectionError("by", _("a correction needs a name; say who makes it"))
    if not owner.why.strip():
        raise CorrectionError("why", _("a correction needs a reason; say why the value is wrong"))
    mark = mark_of(document, wanted.mark)
    near = (mark.start, mark.stop) if mark else None
    value = _checked(wanted, is_fact=mark is None and wanted.name != MISSED)
    made = Correction.objects.create(
        document=document,
        mark=mark.identity if mark else wanted.mark,
        name=wanted.name,
        value=value,
        spans=_spans(document.text, wanted, value, near),
        owner_mechanism=owner.mechanism,
        owner_side=owner.side,
        by=owner.by.strip(),
        why=owner.why.strip(),
    )
    settle(document.newest_reading())
    return made


@transaction.atomic
def take_back(correction: Correction) -> None:
    """The correction no longer counts; that it was made stays known."""
    correction.taken_back = True
    correction.save(update_fields=["taken_back"])
    settle(correction.document.newest_reading())


def _spans(text: str, wanted: Wanted, value: Any, near: tuple[int, int] | None) -> list[list[int]]:
    """Where the words stand; of several places the one in the mark. A value needs its words, no value needs none."""
    needs = wanted.name == MISSED or (wanted.name == "deadline" and value) or (near is None and value is not None)
    if not needs:
        return []
    words = wanted.words.strip()
    if not words:
        raise CorrectionError("words", _("the value needs the words that say it; copy them from the text"))
    pattern = re.compile(r"\s+".join(map(re.escape, words.split())))
    found = [match.span() for match in pattern.finditer(text)]
    inside = [span for span in found if near and near[0] <= span[0] and span[1] <= near[1]]
    if not found:
        raise CorrectionError("words", _("these words are not in the text; copy them as they stand there"))
    if len(inside or found) > 1:
        raise CorrectionError("words", _("these words stand more than once in the text; copy more of them"))
    return [list((inside or found)[0])]


def _checked(wanted: Wanted, *, is_fact: bool) -> Any:
    """The value as it is kept."""
    if wanted.name == NO_MARK:
        return None
    if wanted.name == MISSED:
        return _missed(wanted)
    name = wanted.mark if is_fact else wanted.name
    allowed = OF_A_ROUND if is_fact else (*OF_A_COMMITMENT, *OF_AN_ACT)
    if name not in allowed:
        raise CorrectionError("name", _("there is no such value to correct"))
    return _value(name, wanted.value)


def _missed(wanted: Wanted) -> dict[str, Any]:
    given = wanted.value or {}
    if wanted.mark == COMMITMENT:
        return {name: _value(name, given.get(name)) for name in ("level", "holders", "field")}
    if wanted.mark not in ACTS:
        raise CorrectionError("act", _("is no kind of act of the codebook"))
    return {"actors": _value("actors", given.get("actors"))}


def _value(name: str, value: Any) -> Any:
    """Raises: CorrectionError where no such value can stand under this name."""
    if name == "level" and value not in LEVELS:
        raise CorrectionError(name, _("a level is 4 (firm), 3 (intent) or 2 (effort)"))
    if name == "field" and value and value not in FIELDS:
        raise CorrectionError(name, _("is no field of the codebook"))
    if name == "act" and value not in ACTS:
        raise CorrectionError(name, _("is no kind of act of the codebook"))
    if name in ("holders", "actors", "addressees", "parties"):
        return _codes(name, value, may_be_empty=name in ("actors", "addressees"))
    if name in ("country", "host") and value and not _is_code(value):
        raise CorrectionError(name, _("is no code of a state or body, such as QA or GCC"))
    if name in ("start", "end") and value:
        return _day(name, value)
    if name == "deadline" and value:
        days = {key: _day(name, value[key]) if value.get(key) else None for key in ("from", "to")}
        return days if any(days.values()) else None
    _check_listed(name, value)
    return value if value != "" else None


def _check_listed(name: str, value: Any) -> None:
    listed = {
        "status": tuple(STATUSES),
        "mechanism.kind": MECHANISMS,
        "mechanism.hosting": ("alternating",),
    }.get(name)
    if listed and value and value not in listed:
        raise CorrectionError(name, _("is none of these: %(listed)s") % {"listed": ", ".join(listed)})
    if name == "mechanism.cadence" and value and not _CADENCE.fullmatch(value):
        raise CorrectionError(name, _("is no cadence; write P1Y for every year, P6M for every six months"))
    if name == "ordinal" and value is not None and not (isinstance(value, int) and 0 < value < 1000):
        raise CorrectionError(name, _("is no number of a round; write it as 7"))


def _codes(name: str, value: Any, *, may_be_empty: bool) -> list[str]:
    codes = sorted(set(value or []))
    if not codes and not may_be_empty:
        raise CorrectionError(name, _("somebody must stand here; give codes of states or bodies, such as QA, US"))
    for code in codes:
        if not _is_code(code):
            raise CorrectionError(name, _("is no code of a state or body, such as QA or GCC"))
    return codes


def _is_code(code: str) -> bool:
    """Two letters, user-assigned codes among them, or a body that the vocabulary knows."""
    return bool(_STATE.fullmatch(code)) or party_name(code, "ar") != code.replace("_", " ")


def _day(name: str, written: str) -> str:
    try:
        return date.fromisoformat(written).isoformat()
    except ValueError:
        raise CorrectionError(name, _("is no date; write it as 2025-12-17")) from None
