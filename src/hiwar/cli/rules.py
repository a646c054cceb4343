"""`hiwar rules check`: hold every entry of the vocabulary to its own examples."""

from __future__ import annotations

import argparse
import sys

from hiwar.lang.languages import LANGUAGES
from hiwar.rules.compiling import check_examples, compile_rules
from hiwar.rules.loading import entries_of


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of `hiwar rules`."""
    parser.add_argument("action", choices=["check"], help="run every entry's `say` and `not`")
    parser.add_argument("--language", choices=LANGUAGES, help="one language only")


def run(asked: argparse.Namespace) -> int:
    """Check one language or all; 2 where any entry fails, each with its file and line."""
    failed = 0
    for language in [asked.language] if asked.language else LANGUAGES:
        rules = compile_rules(language, entries_of(language), "check")
        problems = list(check_examples(rules))
        for problem in problems:
            print(f"hiwar: {problem}", file=sys.stderr)
        failed += len(problems)
        print(
            f"{language}: {len(rules.entries)} entries, {len(rules.meanings.lengths)} written forms, {len(problems)} failing"
        )
    return 2 if failed else 0
