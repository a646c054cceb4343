"""How much of an untrusted file is opened before it is refused."""

from __future__ import annotations

from dataclasses import dataclass

MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that a source may cost; what goes beyond is refused, never cut.

    `size` is the bytes of the file, `unpacked` the bytes that its packed parts may grow to, `ratio` how many times
    larger than packed they may be (asked of what grows beyond a mebibyte), `pages` the pages of a PDF, and
    `characters` the length of the text drawn out of any source.
    """

    size: int = 64 * MIB
    unpacked: int = 256 * MIB
    ratio: int = 250
    pages: int = 2000
    characters: int = 50_000_000


DEFAULT = Limits()
