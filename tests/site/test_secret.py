"""The site's secret key: one for all programs that start at once, and one line where it cannot be made."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from hiwar.errors import OptionError
from hiwar.site.secret import secret_key


def test_it_stays_the_same_and_is_nobody_elses_to_read(tmp_path: Path) -> None:
    key = secret_key(tmp_path / "register")
    assert len(key) > 40
    assert secret_key(tmp_path / "register") == key
    assert (tmp_path / "register" / "secret-key").stat().st_mode & 0o077 == 0
    assert [path.name for path in (tmp_path / "register").iterdir()] == ["secret-key"]


def test_an_empty_one_is_made_anew(tmp_path: Path) -> None:
    (tmp_path / "secret-key").write_text("")
    assert len(secret_key(tmp_path)) > 40


def test_one_that_another_program_made_meanwhile_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    link = os.link

    def other_first(source, target):
        Path(target).write_text("of the other program")
        link(source, target)

    monkeypatch.setattr(os, "link", other_first)
    assert secret_key(tmp_path) == "of the other program"


def test_programs_that_start_at_once_have_one(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as programs:
        keys = list(programs.map(secret_key, [tmp_path] * 8))
    assert set(keys) == {secret_key(tmp_path)}


def test_where_it_cannot_be_made_one_line_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_):
        raise PermissionError(13, os.strerror(13))

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(OptionError, match=r"secret-key: cannot be made or read \(permission denied\); name another"):
        secret_key(tmp_path)
