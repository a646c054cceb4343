"""How fast two heaps of statements are compared, each with each, once they are read.

    python bench/compare.py [--statements 50]

The statements are those of examples/sahlan-norland, taken again and again; each is read and laid out on its own.
"""

from __future__ import annotations

import argparse
import sys
from itertools import cycle, islice
from pathlib import Path
from time import process_time

sys.path.insert(0, str(Path(__file__).parent.parent))

from hiwar import compare, read
from hiwar.lang.languages import LANGUAGES
from hiwar.record import Reading

EXAMPLE = Path(__file__).parent.parent / "examples" / "sahlan-norland"


def main() -> int:
    parser = argparse.ArgumentParser(prog="bench/compare.py", description=__doc__)
    parser.add_argument("--statements", type=int, default=50, help="how many on either side")
    asked = parser.parse_args()
    for language in LANGUAGES:
        _measure(language, asked.statements)
    return 0


def _measure(language: str, statements: int) -> None:
    earlier, later = (_readings(language, statements) for _ in range(2))
    some = [(one, other) for one in earlier[:10] for other in later[:10]]
    first = _timed(lambda: [compare(one, other, "rounds") for one in earlier for other in later])
    again = _timed(lambda: [compare(one, other, "rounds") for one in earlier for other in later])
    told = _timed(lambda: [compare(one, other, "rounds").to_dict() for one, other in some])
    outlets = _timed(lambda: [compare(one, other, "outlets") for one, other in some])
    promises = sum(len(reading.commitments) for reading in earlier) / statements
    print(
        f"{language}: {statements} statements against {statements} ({promises:.0f} promises, "
        f"{sum(len(r.acts) for r in earlier) / statements:.0f} acts each): {first:.2f} s with laying them out, "
        f"{again:.2f} s again, {1000 * again / statements**2:.2f} ms a pair; "
        f"as JSON with the wording {10 * told:.2f} ms, as outlets {10 * outlets:.2f} ms a pair"
    )


def _readings(language: str, count: int) -> list[Reading]:
    texts = [path.read_text("utf-8") for path in sorted(EXAMPLE.glob(f"round-*.{language}.txt"))]
    return [read(text) for text in islice(cycle(texts), count)]


def _timed(do) -> float:  # type: ignore[no-untyped-def]
    start = process_time()
    do()
    return process_time() - start


if __name__ == "__main__":
    raise SystemExit(main())
