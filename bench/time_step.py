"""How fast the time step reads, alone and with the search for the vocabulary, in characters a second on one core."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parent.parent))

from bench.reports import reports
from hiwar.lang.languages import LANGUAGES
from hiwar.lang.texts import fold_text
from hiwar.read.time import find_times
from hiwar.rules import load_rules


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=400, help="how many reports are read in each language")
    parser.add_argument("--repeat", type=int, default=5, help="how often; the best is printed")
    asked = parser.parse_args()
    for language in LANGUAGES:
        print(f"{language}: {_measured(language, asked.documents, asked.repeat)}")
    return 0


def _measured(language: str, documents: int, repeat: int) -> str:
    rules = load_rules(language)
    written = reports(language, documents)
    texts = [fold_text(text, language) for text, _ in written]
    length = sum(len(text) for text, _ in written)
    given = [(text, rules.find(text), day) for text, (_, day) in zip(texts, written, strict=True)]
    found = sum(len(find_times(*each)) for each in given)
    alone = _best(repeat, lambda: [find_times(*each) for each in given])
    finding = _best(repeat, lambda: [rules.find(text) for text in texts])
    return (
        f"{length:,} characters, {found:,} times; time step alone {length / alone:,.0f} characters a second, "
        f"with the search for the vocabulary {length / (alone + finding):,.0f}"
    )


def _best(repeat: int, work: Callable[[], object]) -> float:
    best = float("inf")
    for _ in range(repeat):
        begun = perf_counter()
        work()
        best = min(best, perf_counter() - begun)
    return best


if __name__ == "__main__":
    sys.exit(main())
