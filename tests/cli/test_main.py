"""Any command, where the machine stands in its way: one line on standard error, never a trace of the program."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from hiwar.cli.main import main

FULL = Path("/dev/full")
TEXT = Path(__file__).parent.parent.parent / "examples" / "us-qatar" / "round-1.en.txt"


@pytest.mark.skipif(not FULL.exists(), reason="this system has no /dev/full, which is a full disk to write to")
@pytest.mark.parametrize("options", [[], ["--json"], ["--events", "plover", "--csv"]])
def test_a_full_disk_is_one_line(options: list[str]) -> None:
    with FULL.open("w") as full:
        command = [sys.executable, "-m", "hiwar.cli.main", "read", str(TEXT), *options]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith("hiwar: the output cannot be written (no space left on device)")
    assert done.stderr.count("\n") == 1


def test_who_stops_reading_the_output_is_told_nothing() -> None:
    command = [sys.executable, "-m", "hiwar.cli.main", "read", *[str(TEXT)] * 40]
    done = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert done.stdout
    assert done.stderr
    done.stdout.read(10)
    done.stdout.close()
    assert (done.stderr.read(), done.wait()) == (b"", 0)


def test_a_file_that_the_system_refuses_is_named(monkeypatch, capsys) -> None:
    def refuse(path):
        raise PermissionError(13, os.strerror(13), "register/secret-key")

    monkeypatch.setattr("hiwar.cli.read.open_named", refuse)
    assert main(["read", "statement.txt"]) == 2
    assert "register/secret-key: cannot be used (permission denied)" in capsys.readouterr().err
