"""How late a round may be before it counts as late."""

from __future__ import annotations

import os

from hiwar.errors import OptionError
from hiwar.register.keeping import LATE_AFTER

NAME = "HIWAR_LATE_AFTER"


def late_after() -> float:
    """The share of the cadence, a quarter unless `HIWAR_LATE_AFTER` says otherwise.

    Raises: OptionError where it is no share from 0 to 1.
    """
    given = os.environ.get(NAME)
    if not given:
        return LATE_AFTER
    try:
        share = float(given)
    except ValueError:
        share = -1.0
    if not 0 <= share <= 1:
        raise OptionError(f"{NAME}={given}: no share of the cadence; write it from 0 to 1, as 0.25")
    return share
