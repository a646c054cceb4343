"""`hiwar register reread` and `hiwar register corrections`: newer rules, and what people put right."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterator
from typing import Any

from hiwar.errors import OptionError

Print = Callable[[str], None]


def add_actions(actions: Any) -> None:
    """The arguments of both."""
    again = actions.add_parser("reread", help="say what today's rules would read otherwise; with --apply, take it over")
    again.add_argument("texts", nargs="*", metavar="TEXT", help="the start of a text's id; all texts unless given")
    again.add_argument("--apply", action="store_true", help="take over what is read now; what people judged is kept")
    put_right = actions.add_parser("corrections", help="list what people corrected, for whoever keeps the vocabulary")
    put_right.add_argument("--json", action="store_true", help="print one JSON object a line")
    for action in (again, put_right):
        action.add_argument("--database", metavar="WHERE", help="a file, or an address such as postgres://…")
        action.add_argument("--lang", choices=("ar", "en"), help="the language of what is printed")


def reread_texts(args: argparse.Namespace, tell: Print) -> int:
    """Say what would change, text by text; 2 where a text can no longer be read.

    Raises: OptionError where no text has such an id.
    """
    from django.utils.translation import gettext as _

    from hiwar.errors import HiwarError
    from hiwar.register.rereading import reread

    refused = changed = 0
    for document in list(_texts(args.texts)):
        try:
            found = reread(document, apply=args.apply)
        except HiwarError as error:
            refused += 1
            tell(f"hiwar: {document.short_id}: {error}")
            continue
        changed += bool(found.changes)
        for line in _told(found):
            tell(line)
    if not changed:
        tell(_("Nothing is read otherwise."))
    elif not args.apply:
        tell(_("Nothing was changed. With --apply it is."))
    return 2 if refused else 0


def _texts(starts: list[str]) -> Iterator[Any]:
    from hiwar.membership.seats import local_person
    from hiwar.register.models import Document

    shown = Document.objects.visible_to(local_person())
    for start in starts or [""]:
        found = list(shown.filter(text_id__startswith=start)) if len(start) >= 8 or not starts else []
        if starts and not found:
            raise OptionError(f"{start}: no text has an id that begins so; hiwar register show lists them")
        yield from found


def _told(found: Any) -> Iterator[str]:
    from django.utils.translation import gettext as _

    from hiwar.register.words.phrases import text_title

    if not found.changes:
        return
    yield f"{text_title(found.document.title, found.document.first_words)} ({found.document.short_id})"
    for change in found.changes:
        stand = change.after or change.before
        sign = "+" if change.before is None else "−" if change.after is None else "≠"
        line = (
            f"  {sign} {stand.table} {stand.name}".rstrip() + ": " + _("“%(quote)s”") % {"quote": _short(stand.words)}
        )
        if change.names:
            line += "; " + ", ".join(_pair(change, name) for name in change.names)
        yield line
        if change.carried or change.waits:
            yield "    " + (
                _("what people said of it moves on") if change.carried else _("what people said of it waits")
            )


def _short(words: str, longest: int = 100) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= longest else plain[:longest].rsplit(" ", 1)[0] + "…"


def _pair(change: Any, name: str) -> str:
    before, after = dict(change.before.values), dict(change.after.values)
    return f"{name}: {before.get(name)} → {after.get(name)}" if name in before else name


def list_corrections(args: argparse.Namespace, tell: Print) -> int:
    """Every public correction that counts, with its sentence, as an example for the vocabulary."""
    from django.utils.translation import gettext as _

    from hiwar.membership.seats import local_person
    from hiwar.register.examples import example_lines, examples

    found = list(examples(local_person()))
    for example in found:
        if args.json:
            tell(json.dumps(example, ensure_ascii=False))
        else:
            for line in example_lines(example):
                tell(line)
    if not found and not args.json:
        tell(_("Nobody has corrected anything."))
    return 0
