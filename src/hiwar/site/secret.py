"""The site's secret key, made on first use and kept in the data folder."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from hiwar.errors import OptionError
from hiwar.register.place import FOLDER, prepare_folder


def secret_key(folder: Path) -> str:
    """The key in `folder`, readable by its owner alone; the same on every start, and for programs that start at once.

    Raises: OptionError where it can be neither read nor made.
    """
    path = folder / "secret-key"
    try:
        if path.is_file() and (kept := path.read_text().strip()):
            return kept
        prepare_folder(folder)
        return _made(path)
    except OSError as error:
        reason = (error.strerror or "").lower()
        raise OptionError(f"{path}: cannot be made or read ({reason}); name another folder with {FOLDER}") from None


def _made(path: Path) -> str:
    """A key written whole and then put in its place, so that nobody reads half of one; the first to come decides."""
    fresh = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        file.write(secrets.token_urlsafe(48))
    try:
        if path.is_file() and not path.read_text().strip():
            os.replace(fresh, path)
        else:
            os.link(fresh, path)
    except FileExistsError:
        pass
    finally:
        fresh.unlink(missing_ok=True)
    return path.read_text().strip()
