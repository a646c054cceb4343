"""What people file of what came of a promise: the guideline first, then evidence and scores.

Nothing is overwritten: a newer guideline or score counts instead, and evidence is taken back, not deleted.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import transaction
from django.utils.translation import gettext as _

from hiwar.membership.seats import Membership
from hiwar.register.adding import AddingError, signed
from hiwar.register.entering import Owner
from hiwar.register.judgements import that_counts
from hiwar.register.models import Commitment, Delivery, Document, Evidence, Guideline, Original

SCORES = (1, 0, -1, None)
_SCHEMES = ("http", "https")
_LONGEST_ADDRESS = 2000


@dataclass(frozen=True, slots=True)
class Given:
    """What is filed as evidence: `words` of the text `document`, an address, a file's bytes, or a note."""

    kind: str
    party: str = ""
    on: date | None = None
    document: Document | None = None
    words: str = ""
    address: str = ""
    file: bytes = b""
    file_name: str = ""
    media_type: str = ""
    note: str = ""


def write_guideline(commitment: Commitment, words: str, owner: Owner) -> Guideline:
    """What counts as delivered, partly and not, from now on.

    Raises: AddingError where it lacks words or a name.
    """
    if not words.strip():
        raise AddingError("words", _("say what counts as delivered, as partly and as not delivered"))
    return Guideline.objects.create(commitment=commitment, words=words.strip(), **signed(owner, with_reason=False))


def guideline_of(marks: list[Commitment], membership: Membership) -> Guideline | None:
    """The guideline that counts for a reader."""
    return that_counts(Guideline.objects.visible_to(membership).filter(commitment__in=marks))


def score(
    commitment: Commitment, value: int | None, owner: Owner, *, guideline: Guideline | None, party: str = ""
) -> Delivery:
    """A scorer's word on what came of a promise, for one party that made it or, where `party` is empty, for all.

    Raises: AddingError where no guideline was written before, the party did not promise it, there is no such score,
    or it lacks a name or a reason.
    """
    told = signed(owner)
    if guideline is None:
        raise AddingError("guideline", _("no guideline is written yet; say first what counts as delivered"))
    if value not in SCORES:
        raise AddingError("score", _("is no score; it is 1, 0, −1, or not known"))
    if party and party not in commitment.holders:
        raise AddingError("party", _("this party did not promise it"))
    return Delivery.objects.create(commitment=commitment, guideline=guideline, party=party, score=value, **told)


@transaction.atomic
def file_evidence(commitment: Commitment, given: Given, owner: Owner) -> Evidence:
    """Evidence of what came of a promise: it says nothing of itself, a scorer does.

    Raises: AddingError where it lacks a name, or what its kind needs.
    """
    told = signed(owner, with_reason=False)
    row = _ROWS[given.kind](given) if given.kind in _ROWS else None
    if row is None:
        raise AddingError("kind", _("is none of these: quote, link, file, note"))
    if given.party and given.party not in commitment.holders:
        raise AddingError("party", _("this party did not promise it"))
    if given.kind != Evidence.Kind.NOTE:
        row["note"] = given.note.strip()
    day = row.pop("day", None)
    return Evidence.objects.create(
        commitment=commitment, kind=given.kind, party=given.party, on=given.on or day, **row, **told
    )


def take_back(evidence: Evidence) -> None:
    """The evidence counts no longer; that it was filed stays known."""
    evidence.taken_back = True
    evidence.save(update_fields=["taken_back"])


def _quote(given: Given) -> dict:
    """The words as they stand in a text of the register, white space aside, and there once only."""
    if given.document is None:
        raise AddingError("document", _("choose the text that says it"))
    if not given.words.strip():
        raise AddingError("words", _("copy the words that say it from the text"))
    pattern = re.compile(r"\s+".join(map(re.escape, given.words.split())))
    found = [match.span() for match in pattern.finditer(given.document.text)]
    if not found:
        raise AddingError("words", _("these words are not in the text; copy them as they stand there"))
    if len(found) > 1:
        raise AddingError("words", _("these words stand more than once in the text; copy more of them"))
    return {"document": given.document, "start": found[0][0], "stop": found[0][1], "day": given.document.published}


def _link(given: Given) -> dict:
    address = given.address.strip()
    try:
        URLValidator(schemes=_SCHEMES)(address)
    except ValidationError:
        raise AddingError("address", _("is no address of a page; it begins with https://")) from None
    if len(address) > _LONGEST_ADDRESS:
        raise AddingError("address", _("is too long; at most 2,000 signs"))
    return {"address": address}


def _file(given: Given) -> dict:
    if not given.file:
        raise AddingError("file", _("choose a file"))
    original, _new = Original.objects.get_or_create(
        digest=hashlib.sha256(given.file).hexdigest(),
        defaults={
            "content": given.file,
            "name": given.file_name[:255],
            "media_type": (given.media_type or "application/octet-stream")[:100],
        },
    )
    return {"file": original}


def _note(given: Given) -> dict:
    if not given.note.strip():
        raise AddingError("note", _("write what is known"))
    return {"note": given.note.strip()}


_ROWS = {"quote": _quote, "link": _link, "file": _file, "note": _note}
