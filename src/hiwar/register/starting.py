"""Starts Django for a command: the database is named, made and brought up to date first."""

from __future__ import annotations

import os
import re
import time
from pathlib import Path
from typing import Any

from hiwar.errors import OptionError
from hiwar.register.place import DATABASE, database, folder, prepare_folder


def is_there(given: str | None = None) -> bool:
    """Whether the register has been begun: a look, which makes neither file nor folder.

    Raises: OptionError where the address cannot be used.
    """
    where = database(given)
    return "sqlite3" not in where["ENGINE"] or Path(where["NAME"]).exists()


def start(given: str | None = None) -> None:
    """Django is ready, and the register's tables are there.

    Raises: OptionError where the database cannot be used.
    """
    try:
        import django
    except ImportError:
        raise OptionError("the register and the site need Django: pip install 'hiwar[site]'") from None
    if given:
        os.environ[DATABASE] = given
    where = database()
    prepare_folder(folder())
    if "sqlite3" in where["ENGINE"]:
        prepare_folder(Path(where["NAME"]).resolve().parent)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hiwar.site.settings")
    django.setup()
    _use(where)
    _migrate(where)


def _use(where: dict[str, Any]) -> None:
    """A second command in one process may name another database."""
    from django.db import connections

    if connections["default"].settings_dict["NAME"] != where["NAME"] and not os.environ.get("PYTEST_CURRENT_TEST"):
        connections["default"].close()
        connections["default"].settings_dict.update(where)


def _migrate(where: dict[str, Any]) -> None:
    """Bring the tables up to date; where another process does the same at the same time, wait until it has done."""
    from django.core.management import call_command
    from django.db import DatabaseError

    for tries_left in reversed(range(_TRIES)):
        try:
            call_command("migrate", verbosity=0, interactive=False)
        except DatabaseError as error:
            if not (tries_left and _MADE_MEANWHILE.search(str(error))):
                reason = str(error).splitlines()[0]
                raise OptionError(f"{where['NAME']}: cannot be used as the register ({reason}); name another") from None
            time.sleep(_PAUSE)
        else:
            return


_TRIES, _PAUSE = 40, 0.25
_MADE_MEANWHILE = re.compile("already exists|duplicate|UNIQUE|locked|deadlock", re.I)
