"""The vocabulary of `data/`, checked and compiled into a native matcher."""

from hiwar.rules.entry import Entry, read_entries
from hiwar.rules.loading import load_rules
from hiwar.rules.rules import Hit, Hits, Rules

__all__ = ["Entry", "Hit", "Hits", "Rules", "load_rules", "read_entries"]
