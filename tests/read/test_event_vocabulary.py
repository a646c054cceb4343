"""The vocabulary of events holds to its own examples, and no reading pays for it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from hiwar.lang.languages import LANGUAGES
from hiwar.rules.apart import event_rules
from hiwar.rules.compiling import check_examples
from hiwar.rules.loading import DATA, entries_of

ONTOLOGY = Path(__file__).resolve().parents[3] / "shared" / "bench" / "events" / "plover_ontology.json"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_entry_finds_its_say_and_not_its_not(language):
    assert [str(problem) for problem in check_examples(event_rules(language))] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_event_is_of_a_known_kind(language):
    kinds = event_rules(language).named("event_kind", "type")
    entries = [e for e in event_rules(language).entries if e.kind in ("event", "event_noun")]
    assert [e.id for e in entries if e.value["type"] not in kinds] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_modes_and_contexts_are_those_of_the_ontology(language):
    if not ONTOLOGY.exists():
        pytest.skip("the ontology lies beside the project (../shared/bench/events) and is not there")
    ontology = json.loads(ONTOLOGY.read_text("utf-8"))
    for entry in event_rules(language).entries:
        if mode := entry.value.get("mode"):
            assert mode in ontology["events"][entry.value["type"]]["modes"], entry.id
        if context := entry.value.get("context"):
            assert context in ontology["contexts"], entry.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_engine_does_not_know_it(language):
    assert [e.id for e in entries_of(language, DATA) if e.kind.startswith("event")] == []


def test_a_reading_does_not_load_it():
    asked = "import sys, hiwar.cli.read; print([m for m in sys.modules if 'event' in m and m.startswith('hiwar')])"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
