"""`hiwar brief`: the briefing that one hands to a minister, as PDF or as a Word document."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from hiwar.errors import OptionError
from hiwar.register.command import LANGUAGES, as_day, mechanism_named, print_line
from hiwar.register.starting import start

FORMATS = ("pdf", "docx")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of `hiwar brief`."""
    parser.add_argument("mechanism", metavar="MECHANISM", help="its key, as in the address of its page")
    parser.add_argument("--for", required=True, dest="party", metavar="PARTY", help="the party's code, such as QA")
    parser.add_argument("--lang", choices=LANGUAGES, help="the language of the briefing; English unless given")
    parser.add_argument("--on", type=as_day, metavar="DATE", help="the day on which it is made; today unless given")
    parser.add_argument("--out", metavar="FILE", help="a name that ends in .pdf or .docx")
    parser.add_argument("--marking", metavar="WORDS", help="the marking of every page; 'For official use' unless given")
    parser.add_argument(
        "--with-notes", action="store_true", help="with what the party's own side noted; every page is marked so"
    )
    parser.add_argument("--database", metavar="WHERE", help="a file, or an address such as postgres://…")


def run(args: argparse.Namespace) -> int:
    """Write the briefing, and say where it is and what found no room in it.

    Raises: OptionError where the database, the mechanism, the party or the file is not what it should be.
    """
    start(args.database)
    from hiwar.membership.seats import Membership, Seat
    from hiwar.register.briefing import Order, briefing_of

    language, party = args.lang or "en", args.party.upper()
    notes = Membership(seats=(Seat(args.mechanism, party),)) if args.with_notes else None
    mechanism = _mechanism(args.mechanism, notes)
    order = Order(party, language, args.on or _today(), args.marking, notes)
    path = Path(args.out or f"{file_name(mechanism.key, order.party, order.on)}.pdf")
    if path.suffix.lower().lstrip(".") not in FORMATS:
        raise OptionError(f"{path}: a briefing ends in .pdf or .docx; name it so")
    briefing = briefing_of(mechanism, order)
    _write(path, written(briefing, path.suffix.lower().lstrip(".")))
    print_line(f"{path}: {sum(len(s.entries) for s in briefing.sections)} lines, {briefing.left_out} left out")
    return 0


def file_name(mechanism: str, party: str, on: date) -> str:
    """The name of a briefing's file without its ending: the dialogue, for whom, the day."""
    return f"brief-{mechanism}-{party.lower()}-{on.isoformat()}"


def written(briefing, kind: str) -> bytes:
    """The bytes of a briefing in a format.

    Raises: OptionError where it is PDF and typst is not installed.
    """
    from hiwar.export.brief_docx import as_docx
    from hiwar.export.brief_pdf import as_pdf

    return as_docx(briefing) if kind == "docx" else as_pdf(briefing)


def _write(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except OSError as error:
        raise OptionError(f"{path}: cannot be written ({error.strerror}); name another file") from None


def _mechanism(key: str, notes):
    from hiwar.membership.seats import local_person
    from hiwar.register.models import Mechanism

    return mechanism_named(key, Mechanism.objects.visible_to(notes or local_person()))


def _today() -> date:
    from django.utils import timezone

    return timezone.localdate()
