"""A picture as a PNG, drawn by resvg (decision 0061) with faces of its own and nothing of the machine's."""

from __future__ import annotations

from pathlib import Path

from hiwar.site.pictures.drawing import Picture
from hiwar.site.pictures.rendering import FAMILY, for_png

_FACES = sorted(str(path) for path in (Path(__file__).parent / "fonts").glob("*.ttf"))
SHARP = 2


def as_png(picture: Picture) -> bytes:
    """The picture at twice its size, so that it is sharp on paper."""
    import resvg_py

    drawn = resvg_py.svg_to_bytes(
        svg_string=for_png(picture), font_files=_FACES, skip_system_fonts=True, font_family=FAMILY, zoom=SHARP
    )
    return bytes(drawn)
