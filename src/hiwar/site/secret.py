"""The site's secret key, made on first use and kept in the data folder."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from hiwar.register.place import prepare_folder


def secret_key(folder: Path) -> str:
    """The key in `folder`, readable by its owner alone; the same on every start."""
    path = folder / "secret-key"
    if path.is_file() and (kept := path.read_text().strip()):
        return kept
    prepare_folder(folder)
    key = secrets.token_urlsafe(48)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        file.write(key)
    return key
