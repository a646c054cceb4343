"""`hiwar serve`: on this machine alone, made ready by itself, and plain about what is in its way."""

from __future__ import annotations

import argparse
import os
import socket
import subprocess
import sys
import urllib.request

import pytest

from hiwar.errors import OptionError
from hiwar.site import command


def asked(*words):
    parser = argparse.ArgumentParser()
    command.add_arguments(parser)
    return parser.parse_args(words)


@pytest.mark.parametrize("port", ["-1", "65536", "eight", "٨٠٠٠", ""])
def test_what_is_no_port_is_refused(port):
    with pytest.raises(SystemExit):
        asked("--port", port)


def test_a_port_that_is_taken_is_said_to_be():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(OptionError, match=rf"--port {port}: cannot be listened on"):
            command._listen(port)


def test_it_listens_on_this_machine_alone():
    with command._listen(0) as listening:
        assert listening.getsockname()[0] == "127.0.0.1"


SERVE = "import argparse; from hiwar.site import command; p = argparse.ArgumentParser(); command.add_arguments(p); " + (
    "command.run(p.parse_args())"
)


def test_it_serves_out_of_nothing_and_warns_of_nothing(tmp_path):
    env = {k: v for k, v in os.environ.items() if not k.startswith(("DJANGO_", "PYTEST_", "HIWAR_"))}
    env |= {"HIWAR_FOLDER": str(tmp_path / "new"), "PYTHONWARNINGS": "error::DeprecationWarning"}
    serving = subprocess.Popen(
        [sys.executable, "-c", SERVE, "--port", "0"], env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    try:
        address = serving.stdout.readline().split()[0]
        assert address.startswith("http://127.0.0.1:")
        with urllib.request.urlopen(f"{address}en/") as answer:
            assert "The register is empty" in answer.read().decode()
        with urllib.request.urlopen(f"{address}static/hiwar/base.css") as answer:
            assert answer.status == 200
    finally:
        serving.terminate()
        _, errors = serving.communicate(timeout=10)
    assert errors == ""
    assert (tmp_path / "new" / "register.sqlite3").is_file()
