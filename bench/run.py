"""`make bench`: how fast Hiwar reads, how soon it starts, what it needs of memory, and where the time goes."""

from __future__ import annotations

import argparse
import gc
import os
import resource
import statistics
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

from bench.reports import reports
from hiwar.lang.languages import LANGUAGES
from hiwar.read import reading
from hiwar.record import Document
from hiwar.rules.rules import Rules

STEP_FUNCTIONS: dict[str, tuple[Any, str]] = {
    "fold": (reading, "fold_text"),
    "find": (Rules, "find"),
    "time": (reading, "find_times"),
    "party": (reading, "settle_mentions"),
    "act": (reading, "find_acts"),
    "commitment": (reading, "find_commitments"),
    "round": (reading, "find_round"),
}
"""Where each step of `hiwar.read.reading.STEPS` is called."""


def main() -> int:
    asked = _asked()
    print(f"Python {sys.version.split()[0]} on {os.cpu_count()} cores, one of them used; the reports are invented")
    for language in LANGUAGES:
        written = reports(language, asked.documents)
        documents = [Document(text, language=language) for text, _ in written]
        days = [day for _, day in written]
        _speed(language, documents, days, asked.repeat)
        _by_step(documents[:200], days[:200])
        if asked.memory:
            _slope(language, asked.memory)
    if asked.starts:
        _start_up(asked.starts)
    print(f"peak memory of this process: {_peak():.0f} MB")
    return 0


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make bench ARGS=…", description=__doc__)
    parser.add_argument("--documents", type=int, default=400, help="how many reports are read in each language")
    parser.add_argument("--repeat", type=int, default=3, help="how often; the median is printed")
    parser.add_argument("--starts", type=int, default=7, help="processes started for the start-up time; 0: none")
    parser.add_argument("--memory", type=int, default=0, metavar="N", help="read N reports more and print the memory")
    return parser.parse_args()


def _speed(language: str, documents: list[Document], days: list[Any], repeat: int) -> None:
    began = perf_counter()
    reading.read_document(documents[0], published=days[0])
    first = perf_counter() - began
    times = [_timed(lambda: _read_all(documents, days)) for _ in range(repeat)]
    letters, middle = sum(len(d.text) for d in documents), statistics.median(times)
    words = sum(len(d.text.split()) for d in documents) / len(documents)
    print(
        f"\n{language}: {len(documents) / middle:,.0f} documents/s, {letters / middle:,.0f} characters/s "
        f"({len(documents)} reports of {words:.0f} words; {len(documents) / max(times):,.0f} to "
        f"{len(documents) / min(times):,.0f} in {repeat} runs); the first with the rules loaded: {first * 1000:.0f} ms"
    )


def _timed(work: Callable[[], None]) -> float:
    gc.collect()
    began = perf_counter()
    work()
    return perf_counter() - began


def _read_all(documents: list[Document], days: list[Any]) -> None:
    for document, day in zip(documents, days, strict=True):
        reading.read_document(document, published=day)


def _by_step(documents: list[Document], days: list[Any]) -> None:
    with _watched() as spent:
        whole = _timed(lambda: _read_all(documents, days))
    rest = whole - sum(spent.values())
    for step in (*reading.STEPS, "rest"):
        share = rest if step == "rest" else spent[step]
        print(f"  {step:<11}{share / len(documents) * 1e6:>8.0f} µs a document  {share / whole:>5.0%}")


@contextmanager
def _watched() -> Iterator[dict[str, float]]:
    """Add up the time that is spent in each step; a step inside another counts for the inner one."""
    spent: defaultdict[str, float] = defaultdict(float)
    inner: list[float] = []
    before = {step: getattr(owner, name) for step, (owner, name) in STEP_FUNCTIONS.items()}

    def watch(step: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def timed(*args: Any, **options: Any) -> Any:
            inner.append(0.0)
            began = perf_counter()
            try:
                return function(*args, **options)
            finally:
                took = perf_counter() - began
                spent[step] += took - inner.pop()
                if inner:
                    inner[-1] += took

        return timed

    try:
        for step, (owner, name) in STEP_FUNCTIONS.items():
            setattr(owner, name, watch(step, before[step]))
        yield spent
    finally:
        for step, (owner, name) in STEP_FUNCTIONS.items():
            setattr(owner, name, before[step])


def _start_up(starts: int) -> None:
    """`hiwar read FILE` in a process of its own, the rules compiled before; and the same without a cache."""
    for language in LANGUAGES:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "report.txt"
            path.write_text(reports(language, 1)[0][0], "utf-8")
            environment = os.environ | {"XDG_CACHE_HOME": folder}
            command = [sys.executable, "-m", "hiwar.cli.main", "read", str(path), "--json"]
            times = [_process(command, environment) for _ in range(starts + 1)]
        print(
            f"\n{language}: one file in a process of its own: {statistics.median(times[1:]) * 1000:.0f} ms "
            f"({min(times[1:]) * 1000:.0f} to {max(times[1:]) * 1000:.0f}); "
            f"the first ever, which compiles the vocabulary: {times[0] * 1000:.0f} ms"
        )


def _process(command: list[str], environment: dict[str, str]) -> float:
    began = perf_counter()
    subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=True)
    return perf_counter() - began


def _slope(language: str, wanted: int) -> None:
    """Whether memory grows with the number of documents read."""
    points = []
    for part in range(5):
        for text, day in reports(language, wanted // 5):
            reading.read_document(Document(text, language=language), published=day)
        gc.collect()
        points.append((part + 1, _now()))
    grown = (points[-1][1] - points[1][1]) * 1024 / (3 * wanted / 5)
    print(f"  memory after each fifth of {wanted:,}: {', '.join(f'{mb:.1f}' for _, mb in points)} MB; "
          f"{grown:+.2f} KB a document over the last three")  # fmt: skip


def _now() -> float:
    """Resident memory of this process in MB, where the system says."""
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[1])
    except OSError:
        return _peak()
    return pages * resource.getpagesize() / 2**20


def _peak() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return used / (2**20 if sys.platform == "darwin" else 1024)


if __name__ == "__main__":
    raise SystemExit(main())
