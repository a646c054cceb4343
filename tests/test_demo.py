"""`make demo`, as a newcomer meets it: both examples entered, a round, two comparisons, the pages."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import urllib.request
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
pytestmark = pytest.mark.skipif(
    not (ROOT / ".venv" / "bin" / "hiwar").exists(), reason="the demonstration runs what make has put into .venv"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder where the demonstration keeps its register, beside the examples and the program."""
    for name in ("examples", ".venv", "scripts"):
        (tmp_path / name).symlink_to(ROOT / name)
    return tmp_path


def test_it_shows_both_dialogues_and_what_changed(folder: Path) -> None:
    demo = subprocess.Popen(
        ["scripts/demo", "0"], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        start_new_session=True,
    )  # fmt: skip
    try:
        assert demo.stdout
        told, address = [], ""
        for line in demo.stdout:
            told.append(line)
            if line.startswith("http://"):
                address = line.split()[0]
                break
        shown = "".join(told)
        assert "25 texts are in the register" in shown
        assert "Number   7" in shown
        assert "level 4 → 2; a date was left out: by the end of 2024" in shown
        assert "a firmer promise on one side: Arabic: “تسعى نورلاند" in shown
        assert "Traceback" not in shown
        asked = urllib.request.Request(address, headers={"Accept-Language": "en"})
        with urllib.request.urlopen(asked) as page:
            home = page.read().decode()
        assert "Qatar–United States Strategic Dialogue" in home
        assert "Sahlan Strategic Dialogue" in home
    finally:
        os.killpg(demo.pid, signal.SIGTERM)
        demo.wait()


def test_a_port_that_is_taken_is_said_before_anything_is_read(folder: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        done = subprocess.run(["scripts/demo", port], cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr == f"port {port} is in use or is no port: make demo PORT=8001, or stop what listens there\n"
    assert not (folder / "var").exists()
