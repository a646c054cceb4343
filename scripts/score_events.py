#!/usr/bin/env python3
"""Score events on the public sets beside the project (../shared/bench/events), with the sets' own scorer.

    scripts/score_events.py [SET …] [--errors N]

The column `label` of the two sets of UN sentences is turned by one class against the annotators of the same file
(what they called verbal conflict stands there as verbal cooperation, and so on): both readings are scored.
"""

from __future__ import annotations

import argparse
import json
import runpy
import time
from datetime import date
from pathlib import Path
from typing import Any

from hiwar.export.events import CAMEO, PLOVER, events_object
from hiwar.read.event import tell
from hiwar.read.reading import read, rules_of

FOLDER = Path(__file__).resolve().parents[2] / "shared" / "bench" / "events"
MAIN = 0.5
"""How much an event of a main clause weighs at least: the coders that are compared with look at no other."""

TURNED = {
    "VERBAL_COOP": "VERBAL_CONF", "VERBAL_CONF": "MATERIAL_CONF",
    "MATERIAL_CONF": "MATERIAL_COOP", "MATERIAL_COOP": "VERBAL_COOP",
}  # fmt: skip
"""What a label of the UN sets was for its annotators."""


def main() -> int:
    """Score every set; 0 also where there is no folder."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("sets", nargs="*", help="names of sets; all by default")
    options.add_argument("--folder", type=Path, default=FOLDER)
    options.add_argument("--errors", type=int, default=0, help="how many misses of each set to print")
    given = options.parse_args()
    if not (given.folder / "score.py").exists():
        print(f"no sets of events in {given.folder}: nothing to score")
        return 0
    scorer = runpy.run_path(str(given.folder / "score.py"))
    for path in sorted((given.folder / "data").glob("*.jsonl")):
        if not given.sets or path.stem in given.sets:
            _score(path, scorer, given.errors)
    return 0


def _score(path: Path, scorer: dict[str, Any], errors: int) -> None:
    gold = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    found = {case["id"]: _predicted(case) for case in gold}
    print(json.dumps(scorer["score"](path.stem, gold, found), ensure_ascii=False))
    if gold[0]["task"] == "quad":
        turned = [case | {"label": TURNED.get(case["label"], case["label"])} for case in gold]
        print("  as the annotators named the classes:")
        print("  ", json.dumps(scorer["score"](path.stem, turned, found), ensure_ascii=False))
    for case in [c for c in gold if not _hit(scorer, c, found[c["id"]])][:errors]:
        kinds = [(e.get("type") or e["cameo"], e["head"]["text"], e["score"]) for e in found[case["id"]]["events"]]
        print("   miss:", case["label"], "|", case["id"], "|", kinds)


def _hit(scorer: dict[str, Any], case: dict[str, Any], found: dict[str, Any]) -> bool:
    ranked = scorer["evs"](found)
    return bool(ranked) and scorer["typ"](ranked[0]) in case["label"].split("+")


def _predicted(case: dict[str, Any]) -> dict[str, Any]:
    cameo = case["task"] == "coded_events"
    began = time.perf_counter()
    reading = read(case["text"], published=_day(case.get("date")), language=case["lang"])
    told = tell(reading)
    shown = events_object(case["id"], reading, told, rules_of(case["lang"]), ontology=CAMEO if cameo else PLOVER)
    shown["seconds"] = time.perf_counter() - began
    if cameo:
        shown["events"] = [event for event in shown["events"] if event["score"] >= MAIN]
    if case["task"] == "quad":
        shown["label"] = shown["class"]
    return shown


def _day(written: str | None) -> date | None:
    try:
        return date.fromisoformat(written) if written else None
    except ValueError:
        return None


if __name__ == "__main__":
    raise SystemExit(main())
