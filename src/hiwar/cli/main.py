"""`hiwar …`: find the command and run it."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from typing import TextIO

from hiwar.errors import HiwarError
from hiwar.version import __version__

COMMANDS = {
    "read": ("hiwar.cli.read", "read texts into records, with the words that say it"),
    "compare": ("hiwar.cli.compare", "set two texts side by side, and say what changed between them"),
    "explain": ("hiwar.cli.explain", "say why a place of a text is read as it is"),
    "rules": ("hiwar.cli.rules", "check the vocabulary by its own examples"),
    "register": ("hiwar.register.command", "enter texts into the register, and list what it holds"),
    "rule": ("hiwar.register.rulecommand", "say how a dialogue keeps its rule, and what is due next"),
    "threads": ("hiwar.register.threadscommand", "follow each commitment of a dialogue through its rounds"),
    "due": ("hiwar.register.duecommand", "list what must be done by whom by when"),
    "brief": ("hiwar.register.briefcommand", "write the briefing on a dialogue that one hands to a minister"),
    "serve": ("hiwar.site.command", "open the register's pages on this machine"),
}
"""Each command with the module that has its `add_arguments` and `run`, and what it does in one line."""

_EXTRA = {"brief": "site", "register": "site", "rule": "site", "threads": "site", "due": "site", "serve": "site"}


def make_parser(only: str | None = None) -> argparse.ArgumentParser:
    """The parser of all commands; of `only` one where it is known which is called, since the others need not load."""
    parser = argparse.ArgumentParser(
        prog="hiwar", description="Reads, follows and runs the dialogues between governments."
    )
    parser.add_argument("--version", action="version", version=f"hiwar {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, (module, says) in COMMANDS.items():
        command = commands.add_parser(name, help=says, description=says[0].upper() + says[1:] + ".")
        if only in (None, name):
            _load(name, module).add_arguments(command)
    return parser


def _load(name: str, module: str):  # type: ignore[no-untyped-def]
    try:
        return import_module(module)
    except ModuleNotFoundError as missing:
        if name in _EXTRA and missing.name and missing.name.split(".")[0] != "hiwar":
            raise HiwarError(
                f"hiwar {name} needs what is not installed ({missing.name}); run: pip install 'hiwar[{_EXTRA[name]}]'"
            ) from missing
        raise


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 where all went well, 2 where anything was refused, with one line on standard error."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    called = next((word for word in given if word in COMMANDS), None)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="surrogateescape")
    try:
        asked = make_parser(called or "").parse_args(given)
        status = int(_load(asked.command, COMMANDS[asked.command][0]).run(asked) or 0)
        sys.stdout.flush()
        return status
    except HiwarError as error:
        print(f"hiwar: {error}", file=sys.stderr)
        return 2
    except BrokenPipeError:
        _silence(sys.stdout)
        return 0
    except OSError as error:
        _silence(sys.stdout)
        print(f"hiwar: {_trouble(error)}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130


def _trouble(error: OSError) -> str:
    """What the system refused, and where: a file that it names, else the output."""
    reason = (error.strerror or type(error).__name__).lower()
    if error.filename:
        return f"{error.filename}: cannot be used ({reason}); look at its permissions and at the space on the disk"
    return f"the output cannot be written ({reason}); make room, or send it elsewhere"


def _silence(stream: TextIO) -> None:
    """What is still to be written goes nowhere, so that Python does not complain of it at its end."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


if __name__ == "__main__":
    raise SystemExit(main())
