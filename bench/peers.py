"""How fast the time step and the whole reading are beside a peer that finds dates, on the same invented reports."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parent.parent))

from bench.reports import reports
from hiwar.lang.languages import LANGUAGES
from hiwar.lang.texts import fold_text
from hiwar.read.reading import read_document, rules_of
from hiwar.read.time import find_times
from hiwar.record import Document

DOCUMENTS = 40


def main() -> int:
    try:
        from dateparser.search import search_dates
    except ImportError:
        print("peers: dateparser is not installed; make bench installs it from requirements/bench.txt")
        return 0
    for language in LANGUAGES:
        texts = [text for text, _ in reports(language, DOCUMENTS)]
        days = [day for _, day in reports(language, DOCUMENTS)]
        rules = rules_of(language)

        def times(texts: list[str] = texts, language: str = language, rules: object = rules) -> None:
            for text in texts:
                folded = fold_text(text, language)
                find_times(folded, rules.find(folded), None)  # type: ignore[attr-defined]

        def whole(texts: list[str] = texts, days: list[object] = days, language: str = language) -> None:
            for text, day in zip(texts, days, strict=True):
                read_document(Document(text, language=language), published=day)  # type: ignore[arg-type]

        def peer(texts: list[str] = texts, language: str = language) -> None:
            for text in texts:
                search_dates(text, languages=[language])

        runs = [("dateparser's search", peer), ("times alone", times), ("reading", whole)]
        _compare(language, sum(map(len, texts)), runs)
    return 0


def _compare(language: str, characters: int, runs: list[tuple[str, Callable[[], None]]]) -> None:
    """Print characters a second for each, and how many times as fast as the first it is."""
    first = 0.0
    for name, work in runs:
        work()
        begun = perf_counter()
        work()
        rate = characters / (perf_counter() - begun)
        first = first or rate
        print(f"{language}  {name:<20} {rate:>12,.0f} characters/s   {rate / first:6.1f} times the peer")


if __name__ == "__main__":
    raise SystemExit(main())
