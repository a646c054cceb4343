"""Enters a reading into the register; entering the same text twice changes nothing."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Any

from django.db import transaction

from hiwar.record import Reading as Read
from hiwar.register.models import Document, Extraction, Mechanism, Original, Reading, Round
from hiwar.register.settling import settle
from hiwar.version import __version__


@dataclass(frozen=True, slots=True)
class Tally:
    """How many marks of a kind are new, how many were there already, and how many the new reading retired."""

    new: int = 0
    kept: int = 0
    retired: int = 0


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose a text is: a side of a mechanism, or everybody's; and who added it, and why."""

    mechanism: str = ""
    side: str = ""
    by: str = ""
    why: str = ""


PUBLIC = Owner()
_HEADER = re.compile(r"\s*(?:date:?[ \t]*)?\d{4}-\d{2}-\d{2}\b[ \t]*(?=\S|\n)")


@dataclass(frozen=True, slots=True)
class Entered:
    """What the register has of a text after entering it, and what of that is new."""

    document: Document
    mechanism: Mechanism | None
    round: Round | None
    new_text: bool
    new_reading: bool
    new: frozenset[str] = frozenset()
    marks: dict[str, Tally] = field(default_factory=dict)

    @property
    def changed(self) -> bool:
        """Whether entering it changed anything."""
        return self.new_text or self.new_reading


@transaction.atomic
def enter(reading: Read, raw: bytes | None, *, owner: Owner = PUBLIC, rules: str = "") -> Entered:
    """A reading stands in the register once, with its text, its bytes and everything that was read in it.

    `raw` are the bytes as they came, or None where there are none to keep; `rules` names the rules that read it.
    """
    document, new_text = _document(reading, owner)
    if raw is not None:
        _keep_bytes(document, raw)
    body = _body(reading)
    stored, new_reading = Reading.objects.get_or_create(
        document=document, digest=_digest(body), defaults={"body": body, "rules": rules or f"hiwar {__version__}"}
    )
    if not new_reading:
        return Entered(document, document.mechanism, document.round, new_text, False)
    _describe(document, body["document"])
    gathered, counts = settle(stored)
    marks = {name: Tally(*of_kind) for name, of_kind in counts.items()}
    return Entered(document, document.mechanism, document.round, new_text, True, gathered.made, marks)


def _document(reading: Read, owner: Owner) -> tuple[Document, bool]:
    # a lone surrogate can be stored nowhere; what stands in for it has the same length
    text = "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in reading.document.text)
    return Document.objects.get_or_create(
        text_id=reading.document.id,
        owner_mechanism=owner.mechanism,
        owner_side=owner.side,
        defaults={"text": text, "first_words": first_words(text), "by": owner.by, "why": owner.why},
    )


def first_words(text: str, longest: int = 90) -> str:
    """What a text without a title is known by: its heading, else its first line, cut between words.

    A header of its day is passed over, and so is a notice in full sentences that stands before the heading.
    """
    words = _HEADER.sub("", text.lstrip("\ufeff"), count=1)
    lines = [" ".join(line.split()) for line in words.splitlines() if line.strip()][:2]
    notice = len(lines) > 1 and lines[0].endswith(".") and not lines[1].endswith(".") and " " in lines[1]
    line = lines[notice] if lines else ""
    return line if len(line) <= longest else line[: longest + 1].rsplit(" ", 1)[0][:longest] + "…"


def _keep_bytes(document: Document, raw: bytes) -> None:
    original, _ = Original.objects.get_or_create(
        digest=hashlib.sha256(raw).hexdigest(),
        defaults={"content": raw, "name": document.name, "media_type": document.media_type},
    )
    version = original.extractions.count() + 1
    Extraction.objects.get_or_create(original=original, document=document, defaults={"version": version})


def _body(reading: Read) -> dict[str, Any]:
    """The reading's JSON without the folder it was read from, which is nobody's business and changes nothing."""
    body = json.loads(json.dumps(reading.to_dict()))
    path = body["document"].get("path")
    body["document"]["path"] = PurePath(path).name if path else None
    return body


def _digest(body: dict[str, Any]) -> str:
    return hashlib.sha256(json.dumps(body, sort_keys=True).encode()).hexdigest()


def _describe(document: Document, said: dict[str, Any]) -> None:
    """The newest reading's word on the text itself; what it does not say stays as it was."""
    for name in ("language", "kind", "title", "publisher", "media_type"):
        if said.get(name):
            setattr(document, name, said[name][: document._meta.get_field(name).max_length or None])
    document.name = document.name or (said.get("path") or "")[:255]
    if said.get("published"):
        document.published = said["published"]
    document.save()
    document.refresh_from_db()
    Original.objects.filter(extractions__document=document, name="").update(
        name=document.name, media_type=document.media_type
    )
