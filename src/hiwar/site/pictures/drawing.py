"""Shapes of a picture, before anybody has said how they are coloured and where they are shown.

Places are in the picture's own units, from its top and from where reading starts: `Flow` turns them round in Arabic.
Colours are names of the site's own (`$ink`); rendering puts the page's or literal ones.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

SIZE, SMALL = 14, 13
# wider than any run of ordinary words in the faces used, so that what fits by it fits
_WIDE = 0.62


@dataclass(frozen=True, slots=True)
class Shape:
    """One element of SVG; `address` and `name` make it a link with words, `words` alone tell what it is."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    inside: tuple[Shape, ...] = ()
    text: str = ""
    words: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """The same as a picture, in words."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Key:
    """A shape and what it means."""

    sign: tuple[Shape, ...]
    words: str


@dataclass(frozen=True, slots=True)
class Picture:
    """Everything that is shown; `name` is its part of an address, `description` what is to be seen in it."""

    name: str
    title: str
    description: str
    size: tuple[float, float]
    shapes: tuple[Shape, ...]
    keys: tuple[Key, ...]
    table: Table
    rtl: bool = False


@dataclass(frozen=True, slots=True)
class Flow:
    """Where things stand along the line: from the left, in Arabic from the right."""

    width: float
    rtl: bool

    def at(self, along: float) -> float:
        """A distance from where reading starts, as a distance from the left."""
        return round(self.width - along if self.rtl else along, 1)


def number(value: float) -> str:
    """As short as it can be written."""
    return f"{value:.1f}".rstrip("0").rstrip(".")


def shape(tag: str, *inside: Shape, **attributes: float | str) -> Shape:
    """An element; `stroke_width` is written stroke-width."""
    written = {k.replace("_", "-"): v if isinstance(v, str) else number(v) for k, v in attributes.items()}
    return Shape(tag, written, inside)


def line(start: tuple[float, float], stop: tuple[float, float], **attributes: float | str) -> Shape:
    """A straight line."""
    (x1, y1), (x2, y2) = start, stop
    return shape("line", x1=x1, y1=y1, x2=x2, y2=y2, **{"stroke": "$line", "stroke_width": 1} | attributes)


def label(at: tuple[float, float], text: str, **attributes: float | str) -> Shape:
    """Words; `text_anchor` start is where reading starts."""
    looks = {"font_size": SIZE, "fill": "$ink", "text_anchor": "middle"} | attributes
    made = shape("text", x=at[0], y=at[1], **looks)
    return Shape(made.tag, made.attributes, text=text)


def moved(at: tuple[float, float], inside: Iterable[Shape], *, words: str = "", address: str = "") -> Shape:
    """Shapes drawn around a place; with `words` they have a name, with `address` they are a link."""
    place = {"transform": f"translate({number(at[0])} {number(at[1])})"}
    return Shape("g", place, tuple(inside), words=words, address=address)


def width_of(text: str, size: float = SIZE) -> float:
    """At most how wide words are."""
    return len(text) * size * _WIDE


def apart(places: list[float], least: float, span: tuple[float, float]) -> list[float]:
    """Places in rising order moved as little as needed so that they are `least` apart and inside the span.

    Where there is no room for that, they are spread evenly.
    """
    low, high = span
    if len(places) > 1 and least * (len(places) - 1) > high - low:
        step = (high - low) / (len(places) - 1)
        return [low + step * n for n in range(len(places))]
    moved_on: list[float] = []
    for place in places:
        moved_on.append(max(place, moved_on[-1] + least) if moved_on else max(place, low))
    limit = high
    for n in range(len(moved_on) - 1, -1, -1):
        moved_on[n] = min(moved_on[n], limit)
        limit = moved_on[n] - least
    return moved_on
