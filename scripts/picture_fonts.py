"""Make the two faces that saved pictures are drawn with, from the site's own: IBM Plex Sans Arabic, both alphabets.

Their licence reserves the name Plex, so that what is made from them has another. Needs fonttools and brotli.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from fontTools.merge import Merger, Options
from fontTools.ttLib import TTFont

SITE = Path(__file__).parents[1] / "src" / "hiwar" / "site"
FAMILY, STYLES = "Hiwar Sans", {400: "Regular", 600: "SemiBold"}
WINDOWS = (3, 1, 0x409)


def make(weight: int, folder: Path) -> None:
    """Write one face."""
    parts = []
    for alphabet in ("arabic", "latin"):
        font = TTFont(SITE / f"static/hiwar/fonts/ibm-plex-sans-arabic-{alphabet}-{weight}-normal.woff2")
        font.flavor = None
        parts.append(str(folder / f"{alphabet}.ttf"))
        font.save(parts[-1])
    options = Options()
    options.drop_tables = ["vhea", "vmtx", "meta", "DSIG"]
    merged = Merger(options).merge(parts)
    names = merged["name"]
    for number, text in {
        1: FAMILY, 2: STYLES[weight], 4: f"{FAMILY} {STYLES[weight]}", 6: f"HiwarSans-{STYLES[weight]}",
        16: FAMILY, 17: STYLES[weight],
    }.items():  # fmt: skip
        names.setName(text, number, *WINDOWS)
    names.names = [name for name in names.names if name.platformID == WINDOWS[0]]
    merged.save(SITE / f"pictures/fonts/hiwar-sans-{weight}.ttf")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        for weight in STYLES:
            make(weight, Path(folder))
