"""`import hiwar`: the two verbs, of which the second loads only where it is called."""

from __future__ import annotations

import subprocess
import sys


def said(program: str) -> str:
    return subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.strip()


def test_who_only_reads_does_not_load_what_compares() -> None:
    assert said("import sys, hiwar; print(sorted(m for m in sys.modules if m.startswith('hiwar.compare.')))") == "[]"


def test_comparing_stays_the_verb_whatever_is_loaded_after() -> None:
    program = "import hiwar, hiwar.compare.rounds, hiwar.read.act; print(hiwar.compare.__name__, hiwar.read.__name__)"
    assert said(program) == "compare read"
