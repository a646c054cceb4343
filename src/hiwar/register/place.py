"""Where the register lies: a file in the user's data folder, unless another database is named."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from platformdirs import user_data_path

from hiwar.errors import OptionError

DATABASE = "HIWAR_DATABASE"
FOLDER = "HIWAR_FOLDER"
_SQLITE = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
}


def folder() -> Path:
    """The folder of the register and the site's secret key; `HIWAR_FOLDER` names another."""
    given = os.environ.get(FOLDER)
    return Path(given) if given else user_data_path("hiwar", appauthor=False)


def database(given: str | None = None) -> dict[str, Any]:
    """Django's settings for the database at a path or an address (`postgres://…`).

    Without one: `HIWAR_DATABASE`, else `register.sqlite3` in the data folder.
    Raises: OptionError where the address cannot be used.
    """
    named = given or os.environ.get(DATABASE) or str(folder() / "register.sqlite3")
    if "://" in named and not named.startswith("sqlite:"):
        return _by_address(named)
    path = named.removeprefix("sqlite:///")
    return {"ENGINE": "django.db.backends.sqlite3", "NAME": path, "OPTIONS": dict(_SQLITE)}


def _by_address(address: str) -> dict[str, Any]:
    scheme = address.split("://")[0]
    try:
        import dj_database_url
    except ImportError:
        raise OptionError(f"--database {scheme}://…: needs the package dj-database-url; pip install it") from None
    try:
        return dict(dj_database_url.parse(address, conn_max_age=60))
    except ValueError:
        raise OptionError(
            f"--database {scheme}://…: not an address of a database; give a path or postgres://…"
        ) from None


def prepare_folder(path: Path) -> None:
    """The folder is there, and nobody else on this machine may look into it.

    Raises: OptionError where it cannot be made.
    """
    try:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise OptionError(f"{path}: cannot be made ({error.strerror}); name another with {FOLDER}") from None
