"""Hiwar (حوار, dialogue) reads, follows and runs the standing dialogues between governments."""

from hiwar.version import __version__

__all__ = ["__version__"]
