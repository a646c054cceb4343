"""Hiwar (حوار, dialogue) reads, follows and runs the standing dialogues between governments."""

from hiwar.compare.comparing import compare
from hiwar.read.reading import read
from hiwar.version import __version__

__all__ = ["__version__", "compare", "read"]
