"""How far a long list is read: told where somebody looks, and nowhere else."""

from __future__ import annotations

import sys

import pytest

from hiwar.cli.progress import Progress

PATHS = [f"round-{number}.txt" for number in range(40)]


@pytest.mark.parametrize(
    ("paths", "errors_shown", "results_shown", "told"),
    [
        (PATHS, True, False, True),
        (PATHS, True, True, False),
        (PATHS, False, False, False),
        (PATHS[:3], True, False, False),
    ],
)
def test_a_long_list_is_counted_on_the_terminal(monkeypatch, capsys, paths, errors_shown, results_shown, told) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: errors_shown, raising=False)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: results_shown, raising=False)
    assert list(Progress(paths, "read")) == paths
    written = capsys.readouterr().err
    assert ("read 39 of 40" in written) is told
    assert written.endswith("\x1b[K") is told
