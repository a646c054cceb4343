"""How far a long list of texts is read, on standard error, where somebody is looking."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence

_MANY = 20
"""A shorter list is done before anybody asks."""

_CLEAR = "\r\x1b[K"


class Progress:
    """Walks through paths and counts them on the terminal.

    Nothing is written where standard error is no terminal, or where the results appear on one themselves.
    """

    def __init__(self, paths: Sequence[str], does: str) -> None:
        self._paths, self._does = paths, does
        self._shown = len(paths) >= _MANY and sys.stderr.isatty() and not sys.stdout.isatty()

    def __iter__(self) -> Iterator[str]:
        for number, path in enumerate(self._paths):
            self._write(f"{_CLEAR}{self._does} {number} of {len(self._paths)}")
            yield path
        self._write(_CLEAR)

    def _write(self, words: str) -> None:
        if self._shown:
            sys.stderr.write(words)
            sys.stderr.flush()
