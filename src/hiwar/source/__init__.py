"""Bytes in, a document out: the one way by which a text comes in."""

from hiwar.source.limits import DEFAULT, Limits
from hiwar.source.opening import open_source

__all__ = ["DEFAULT", "Limits", "open_source"]
