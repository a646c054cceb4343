#!/usr/bin/env python3
"""Score the time step against a folder of test cases (../shared/bench/time) with the folder's own scorer."""

from __future__ import annotations

import argparse
import json
import runpy
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from hiwar.lang.texts import fold_text
from hiwar.read.time import find_times
from hiwar.read.time_hijri import day_of
from hiwar.rules.loading import load_rules

FOLDER = Path(__file__).resolve().parents[2] / "shared" / "bench" / "time"
CONTRARY = Path(__file__).resolve().parents[1] / "bench" / "time_contrary.tsv"


def main() -> int:
    """Read every case, print the scorer's table for each set; 0 also where there is no folder."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", nargs="?", type=Path, default=FOLDER)
    options.add_argument("--group", help="only this set, such as probe")
    options.add_argument("--lang", help="only this language")
    options.add_argument("--errors", type=int, default=0, help="how many misses to print")
    given = options.parse_args()
    if not (given.folder / "score.py").exists():
        print(f"no test cases in {given.folder}: nothing to score")
        return 0
    cases = [
        case
        for case in _cases(given.folder)
        if given.lang in (None, case["lang"]) and given.group in (None, case["group"])
    ]
    predictions = {case["id"]: _predicted(case) for case in cases}
    scorer = runpy.run_path(str(given.folder / "score.py"))
    contrary = (
        {line.split("\t")[0] for line in CONTRARY.read_text("utf-8").splitlines()} if CONTRARY.exists() else set()
    )
    full = [case for case in cases if case["scope"] == "full"]
    _print_table(scorer, "all cases", full, predictions, given.errors)
    _print_table(scorer, "news usage", [case for case in full if case["id"] not in contrary], predictions, 0)
    _print_pairs(given.folder)
    return 0


def _cases(folder: Path) -> Iterator[dict[str, Any]]:
    for path in sorted((folder / "cases").glob("*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            yield json.loads(line)


def _predicted(case: dict[str, Any]) -> list[dict[str, Any]]:
    rules = load_rules_once(case["lang"])
    text = fold_text(case["text"], case["lang"])
    published = datetime.fromisoformat(case["reference_datetime"]) if case.get("reference_datetime") else None
    return [
        {"start": t.evidence.span.start, "length": t.evidence.span.stop - t.evidence.span.start, "value": t.value}
        | {"type": t.type, "rule": t.evidence.rule}
        for t in find_times(text, rules.find(text), published)
    ]  # fmt: skip


_loaded: dict[str, Any] = {}


def load_rules_once(language: str) -> Any:
    if language not in _loaded:
        _loaded[language] = load_rules(language)
    return _loaded[language]


def _print_table(
    scorer: dict[str, Any], title: str, cases: list[dict[str, Any]], predictions: dict[str, Any], errors: int
) -> None:
    totals, missed = scorer["score"](cases, predictions, "group", errors)
    print(f"\n{title}")
    print(f"{'set':18}{'cases':>6}{'gold':>6}{'found':>6}  {'overlap F1':>10}  {'value F1':>8}  {'right':>6}")
    away = [case for case in cases if case["lang"] == "ar" and case["group"] in ("duckling", "maha", "dateparser")]
    totals["away_ar"] = scorer["score"](away, predictions)[0]["ALL"]
    for lang in ("ar", "en"):
        totals[f"all_{lang}"] = scorer["score"]([c for c in cases if c["lang"] == lang], predictions)[0]["ALL"]
    for name, total in totals.items():
        if name == "ALL":
            continue
        overlap = scorer["f1"](total["over"], total["pred"], total["gold"])[2]
        unvalued = total["gold"] - total["gv"]
        value = scorer["f1"](total["strict"], max(total["pred"] - unvalued, 0) or total["pred"], total["gv"])[2]
        print(
            f"{name:18}{total['cases']:6}{total['gold']:6}{total['pred']:6}"
            f"  {overlap:10.3f}  {value:8.3f}  {total['case_ok']:6}"
        )
    for miss in missed[:errors]:
        print("missed:", *miss, sep=" | ")
    if errors:
        for case in cases:
            if not case["expected"] and predictions[case["id"]]:
                print("false:", case["id"], case["text"], [p["value"] for p in predictions[case["id"]]])


def _print_pairs(folder: Path) -> None:
    pairs = [
        json.loads(line) for path in (folder / "hijri").glob("*.jsonl") for line in path.read_text("utf-8").splitlines()
    ]
    wrong = [p["id"] for p in pairs if str(day_of(*map(int, p["hijri"].split("-")))) != p["gregorian"]]
    print(f"\nHijri pairs: {len(pairs) - len(wrong)} of {len(pairs)}", *wrong[:5])


if __name__ == "__main__":
    sys.exit(main())
