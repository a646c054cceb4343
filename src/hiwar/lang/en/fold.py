"""How English (and any Latin) spelling is settled before matching: case, accents on names, quotes and dashes.

Source: the one-character case foldings of the Unicode Standard (CaseFolding.txt, status C) for Latin letters.
"""

from __future__ import annotations

import unicodedata


def _plain(char: str) -> str:
    """The lower-case letter without its accents, where that is one character."""
    lower = char.lower()
    base = unicodedata.normalize("NFD", lower)[0] if len(lower) == 1 else lower
    return base if len(base) == 1 else char


SAME = str.maketrans(
    {
        **{chr(c): _plain(chr(c)) for c in [*range(0x41, 0x5B), *range(0xC0, 0x250)] if chr(c).isalpha()},
        "ß": "ß", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d", "Đ": "d", "ı": "i", "İ": "i",
        **dict.fromkeys("‘’‛ʼʻ`´′", "'"),
        **dict.fromkeys("“”„‟«»″", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
    }
)  # fmt: skip
"""One character for another: capitals, accented letters, quotes and dashes."""

MARKS = "".join(map(chr, [*range(0x300, 0x370), 0xAD]))
"""Left out: combining accents and the soft hyphen."""

LONGER = {
    "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "…": "...",
}  # fmt: skip
"""Characters that stand for several letters."""
