"""Hiwar (حوار, dialogue) reads, follows and runs the standing dialogues between governments."""

from __future__ import annotations

from typing import TYPE_CHECKING

import hiwar.compare  # noqa: F401 - before the function of its name, which else it would replace
from hiwar.read.reading import read
from hiwar.version import __version__

if TYPE_CHECKING:
    from hiwar.record import Comparison, Reading

__all__ = ["__version__", "compare", "read"]


def compare(earlier: str | Reading, later: str | Reading, as_: str | None = None) -> Comparison:
    """Two readings, or texts, side by side: see `hiwar.compare.comparing.compare`.

    Loaded where it is first called: who only reads starts sooner.
    """
    from hiwar.compare.comparing import compare as side_by_side

    return side_by_side(earlier, later, as_)
