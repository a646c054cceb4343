"""How Arabic spelling is settled before matching.

Source: the orthographic variants named in the Unicode Standard, chapter 9.2 (Arabic), and its names list; the
presentation forms fold by their own compatibility decomposition.
"""

from __future__ import annotations

import unicodedata

SAME = str.maketrans(
    {
        **dict.fromkeys("أإآٱٲٳ", "ا"),
        **dict.fromkeys("ىیېے", "ي"),
        "ۀ": "ه", "ة": "ه", "ہ": "ه", "ە": "ه",
        **dict.fromkeys("کڪ", "ك"),
        **{digit: str(n) for n, digit in enumerate("٠١٢٣٤٥٦٧٨٩")},
        **{digit: str(n) for n, digit in enumerate("۰۱۲۳۴۵۶۷۸۹")},
        "٫": ".", "٬": ",", "٪": "%", "،": ",", "؛": ";", "؟": "?",
    }
)  # fmt: skip
"""One character for another: variants of alef, yeh, heh and kaf, and the two rows of Arabic digits."""

MARKS = "".join(map(chr, [*range(0x610, 0x61B), *range(0x64B, 0x660), 0x670, *range(0x6D6, 0x6DD),
                          *range(0x6DF, 0x6E5), 0x6E7, 0x6E8, *range(0x6EA, 0x6EE), 0x640]))  # fmt: skip
"""Written on or between letters and left out: tashkeel, superscript alef, Quranic signs and tatweel."""


def _presentation_forms() -> dict[str, str]:
    shapes: dict[str, str] = {}
    for code in [*range(0xFB50, 0xFDFE), *range(0xFE70, 0xFEFD)]:
        plain = unicodedata.normalize("NFKC", chr(code))
        if plain != chr(code):
            letters = "".join(c for c in plain if c not in MARKS and c != " ") if len(plain) < 9 else plain
            shapes[chr(code)] = letters.translate(SAME)
    return shapes


LONGER = _presentation_forms()
"""Characters that stand for several letters, or for none: the presentation forms of old files and some PDFs."""
