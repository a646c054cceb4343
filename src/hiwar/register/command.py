"""`hiwar register`: enters texts, and shows what the register holds."""

from __future__ import annotations

import argparse
import re
import sys
from datetime import date
from typing import Any, TextIO

from hiwar.errors import HiwarError, OptionError
from hiwar.export.messages import messages
from hiwar.register import carrycommand
from hiwar.register.rereadcommand import add_actions, list_corrections, reread_texts
from hiwar.register.starting import is_there, start

LANGUAGES = ("ar", "en")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]+")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of `hiwar register add`, `link`, `reread`, `corrections`, `export`, `import` and `show`."""
    listed = "add | link | reread | corrections | export | import | show"
    actions = parser.add_subparsers(dest="action", required=True, metavar=listed)
    add = actions.add_parser("add", help="read texts and enter them")
    add.add_argument(
        "paths", nargs="+", metavar="PATH", help="files (plain text, HTML, PDF or Word), or - for standard input"
    )
    add.add_argument("--published", type=as_day, metavar="DATE", help="the day they were published, as 2025-12-17")
    add.add_argument("--language", choices=LANGUAGES, help="the language of the texts; else found by itself")
    link = actions.add_parser("link", help="propose anew which promises of a dialogue's rounds are one and the same")
    link.add_argument("mechanism", nargs="?", metavar="MECHANISM", help="its key; all mechanisms unless given")
    add_actions(actions)
    carrycommand.add_actions(actions)
    show = actions.add_parser("show", help="list mechanisms, rounds, texts and commitments")
    for action in (add, link, show):
        action.add_argument("--database", metavar="WHERE", help="a file, or an address such as postgres://…")
        action.add_argument("--lang", choices=LANGUAGES, help="the language of what is printed")


def run(args: argparse.Namespace) -> int:
    """0, or 2 where any text was refused; each refusal is one line on standard error.

    Raises: OptionError where the database cannot be used.
    """
    if args.action in ("show", "export") and not is_there(args.database):
        return _nothing_there(args)
    if args.action == "add" and args.paths.count("-") > 1:
        raise OptionError("- names standard input, which holds one text; give the other texts as files")
    start(args.database)
    from django.utils import translation

    with translation.override(args.lang or "en"):
        return _RUN[args.action](args)


def _nothing_there(args: argparse.Namespace) -> int:
    """A register that nobody has begun is not begun by looking at it.

    Raises: OptionError where a database was named that is not there.
    """
    if args.database:
        raise OptionError(f"{args.database}: there is no register; hiwar register add FILE --database … begins one")
    print_line(messages(args.lang or "en").gettext("The register is empty: hiwar register add FILE enters a text."))
    return 0


def _add(args: argparse.Namespace) -> int:
    from hiwar.register.entering import enter
    from hiwar.register.listing import entered_line
    from hiwar.register.opening import read_path, rules_named

    refused = 0
    for path in args.paths:
        try:
            raw, reading = read_path(path, published=args.published, language=args.language)
            entered = enter(reading, raw, rules=rules_named(reading.document.language))
        except Exception as error:  # one bad text never takes the rest with it, whatever is wrong with it
            refused += 1
            print_line(f"hiwar: {_refusal(path, error)}", sys.stderr)
        else:
            print_line(f"{path}: {entered_line(entered)}")
    return 2 if refused else 0


def _refusal(path: str, error: Exception) -> str:
    from django.db import DatabaseError

    if isinstance(error, HiwarError):
        return str(error)
    if isinstance(error, DatabaseError):
        return f"{path}: the register cannot be written ({error}); is the disk full, or does another program write?"
    return f"{path}: the program failed over it ({type(error).__name__}); please report it with the text"


def _link(args: argparse.Namespace) -> int:
    from hiwar.register.linking import link_mechanism
    from hiwar.register.listing import linked_line
    from hiwar.register.models import Mechanism

    asked = Mechanism.objects.filter(key=args.mechanism) if args.mechanism else Mechanism.objects.all()
    if args.mechanism and not asked:
        raise OptionError(f"{args.mechanism}: no mechanism of the register; hiwar register show lists them")
    for mechanism in asked:
        print_line(linked_line(mechanism, link_mechanism(mechanism)))
    return 0


def _show(args: argparse.Namespace) -> int:
    from hiwar.membership.seats import local_person
    from hiwar.register.listing import listing

    for line in listing(local_person()):
        print_line(line)
    return 0


def print_line(line: str, stream: TextIO | None = None) -> None:
    """A line without what would steer a terminal, in what letters the terminal has."""
    stream = stream or sys.stdout
    plain = _CONTROL.sub("\ufffd", line)
    encoding = stream.encoding or "utf-8"
    stream.write(plain.encode(encoding, "backslashreplace").decode(encoding) + "\n")


def mechanism_named(key: str, shown: Any) -> Any:
    """The mechanism with this key among those that may be seen.

    Raises: OptionError where there is none; it names those that there are.
    """
    found = shown.filter(key=key).first()
    if found is None:
        known = ", ".join(shown.values_list("key", flat=True)) or "none"
        raise OptionError(f"{key}: no mechanism of the register; it holds {known}")
    return found


def as_day(written: str) -> date:
    """A day as options write it."""
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{written!r} is no date; write it as 2025-12-17") from None


_RUN = {
    "add": _add,
    "link": _link,
    "reread": lambda args: reread_texts(args, print_line),
    "corrections": lambda args: list_corrections(args, print_line),
    "export": carrycommand.run_export,
    "import": carrycommand.run_import,
    "show": _show,
}
