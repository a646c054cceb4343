"""`hiwar register export` and `import`: a register as one file to carry, or as what other programs take."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from hiwar.errors import OptionError

FORMS = ("csv", "parquet", "json", "jsonld", "ftm", "plover")
_PACKED = ".zip"


def add_actions(actions) -> None:
    """The options of both."""
    send = actions.add_parser("export", help="write the register to a file to carry, or as what other programs take")
    send.add_argument(
        "out", metavar="OUT", help="the file; with --as csv or parquet a folder, or a file ending in .zip"
    )
    send.add_argument("--as", dest="form", choices=FORMS, help="as what others take; else a file that import takes")
    send.add_argument("--mechanism", metavar="KEY", help="with --as: one dialogue alone")
    send.add_argument("--side", action="append", type=_side, metavar="MECHANISM:PARTY", help="with this side's own")
    send.add_argument("--everything", action="store_true", help="with what belongs to any side")
    take = actions.add_parser("import", help="take what a carried file holds into this register")
    take.add_argument("file", metavar="FILE", help="a file that hiwar register export wrote")
    take.add_argument("--dry-run", action="store_true", help="say what would change, and change nothing")
    for action in (send, take):
        action.add_argument("--database", metavar="WHERE", help="a file, or an address such as postgres://…")
        action.add_argument("--lang", choices=("ar", "en"), help="the language of what is printed, and of names")


def _side(written: str) -> tuple[str, str]:
    mechanism, found, party = written.rpartition(":")
    if not (found and mechanism and party):
        raise argparse.ArgumentTypeError(
            f"{written!r} is no side; write MECHANISM:PARTY, as strategic-dialogue-qa-us:QA"
        )
    return mechanism, party.upper()


def run_export(args: argparse.Namespace) -> int:
    """Write the register, or what of it is asked for.

    Raises: HiwarError where it cannot be written, or where what is asked for is not there.
    """
    from hiwar.register.carrying.sending import Scope, left_behind, send

    scope = Scope(tuple(args.side or ()), args.everything)
    _check_sides(scope)
    if args.form:
        return _export_as(args, scope)
    if args.mechanism:
        raise OptionError("--mechanism goes with --as: a file to carry holds the whole register")
    sent = send(Path(args.out), scope)
    for line in _sent_lines(sent, left_behind(scope)):
        _print(line)
    return 0


def _check_sides(scope) -> None:
    from hiwar.register.models import Mechanism

    for mechanism, party in scope.sides:
        found = Mechanism.objects.filter(key=mechanism).first()
        if found is None or party not in found.parties:
            known = ", ".join(f"{m.key}:{p}" for m in Mechanism.objects.all() for p in m.parties) or "none"
            raise OptionError(f"--side {mechanism}:{party}: no side of the register; it knows {known}")


def _sent_lines(sent, left: int) -> Iterator[str]:
    from django.utils.translation import gettext as _
    from django.utils.translation import ngettext

    number = sum(sent.rows.values())
    said = ngettext("%(n)s row written to %(file)s", "%(n)s rows written to %(file)s", number)
    yield said % {"n": number, "file": sent.path}
    if left:
        yield _left(left)
    if sent.private:
        yield _("The file holds what belongs to a side: give it to nobody else.")


def _left(left: int) -> str:
    from django.utils.translation import ngettext

    said = ngettext(
        "%(n)s row that belongs to a side was left out; --side or --everything takes it along",
        "%(n)s rows that belong to sides were left out; --side or --everything takes them along",
        left,
    )
    return said % {"n": left}


def _export_as(args: argparse.Namespace, scope) -> int:
    from django.utils import timezone

    from hiwar.register.carrying.sending import left_behind
    from hiwar.register.exporting.forms import FOLDERS, events, files, one_file
    from hiwar.register.exporting.rows import Asked

    asked = Asked(scope.membership, args.lang or "en", timezone.localdate(), args.mechanism or "")
    if args.mechanism and not asked.mechanisms:
        raise OptionError(f"{args.mechanism}: no mechanism of the register; hiwar register show lists them")
    if args.form in FOLDERS and Path(args.out).suffix != _PACKED:
        written = [_write(Path(args.out) / name, content) for name, content in files(args.form, asked)]
    elif args.form == "plover":
        written = [_write(Path(args.out), b"".join(events(asked)))]
    else:
        written = [_write(Path(args.out), one_file(args.form, asked))]
    for path in written:
        _print(str(path))
    if left := left_behind(scope):
        _print(_left(left))
    return 0


def _write(path: Path, content: bytes) -> Path:
    """The file stands there only when it is whole.

    Raises: OptionError where it cannot be written.
    """
    beside = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(content)
        beside.replace(path)
    except OSError as error:
        raise OptionError(f"{path}: cannot be written ({error.strerror}); name another place") from None
    return path


def run_import(args: argparse.Namespace) -> int:
    """Take a carried file, and report what was merged.

    Raises: CarryError where it cannot be taken; then nothing has changed.
    """
    from hiwar.register.carrying.taking import take

    for line in _took_lines(take(Path(args.file), try_only=args.dry_run), dry=args.dry_run):
        _print(line)
    return 0


def _took_lines(took, *, dry: bool) -> Iterator[str]:
    """What was merged, table by table, and what a person may want to look at."""
    from django.utils.translation import gettext as _
    from django.utils.translation import ngettext

    from hiwar.register.words.carried import TABLES
    from hiwar.register.words.labels import label
    from hiwar.register.words.phrases import text_title

    if took.nothing:
        yield _("Everything in the file was there already; nothing was changed.")
        return
    if dry:
        yield _("This is what would change; nothing was changed.")
    for name in (name for name in took.new if took.new[name] or took.changed.get(name)):
        told = {"table": label(TABLES, name), "new": took.new[name], "there": took.there.get(name, 0)}
        yield _("%(table)s: %(new)s new, %(there)s there already") % told
    for name in took.changed:
        told = {"table": label(TABLES, name), "n": took.changed[name]}
        yield (
            _("%(table)s: %(n)s changed, as the other register knows them to be taken back or drawn by a person") % told
        )
    for document in took.settled:
        told = {"text": text_title(document.title, document.first_words)}
        yield _("%(text)s: read or corrected on both sides; the reading made last counts, with all corrections") % told
    if took.joined:
        said = ngettext(
            "%(n)s round was known here by another number or day, and is one now",
            "%(n)s rounds were known here by another number or day, and are one now",
            took.joined,
        )
        yield said % {"n": took.joined}
    if took.disputed:
        said = ngettext("On %(n)s link people disagree", "On %(n)s links people disagree", took.disputed)
        yield said % {"n": took.disputed}


def _print(line: str) -> None:
    from hiwar.register.command import print_line

    print_line(line, sys.stdout)
