"""`hiwar rules check`: hold every entry of the vocabulary to its own examples."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from hiwar.lang.languages import LANGUAGES
from hiwar.rules.compiling import check_examples, compile_rules
from hiwar.rules.loading import DATA, entries_of


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of `hiwar rules`."""
    parser.add_argument("action", choices=["check"], help="run every entry's `say` and `not`")
    parser.add_argument("--language", choices=LANGUAGES, help="one language only")


def run(asked: argparse.Namespace) -> int:
    """Check one language or all, in every vocabulary; 2 where any entry fails, each with its file and line."""
    failed = 0
    for language in [asked.language] if asked.language else LANGUAGES:
        for folder in _vocabularies():
            failed += _check(language, folder)
    return 2 if failed else 0


def _vocabularies() -> list[Path]:
    """The folders of the vocabulary: that of readings, and those that stand apart."""
    return [DATA, *sorted(path for path in DATA.iterdir() if any((path / language).is_dir() for language in LANGUAGES))]


def _check(language: str, folder: Path) -> int:
    rules = compile_rules(language, entries_of(language, folder), "check")
    problems = list(check_examples(rules))
    for problem in problems:
        print(f"hiwar: {problem}", file=sys.stderr)
    name = language if folder == DATA else f"{folder.name}/{language}"
    print(f"{name}: {len(rules.entries)} entries, {len(rules.meanings.lengths)} written forms, {len(problems)} failing")
    return len(problems)
