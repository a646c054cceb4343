"""A picture as the page shows it, as a file that needs nothing else, and as what the PNG is made from."""

from __future__ import annotations

import re
from base64 import b64encode
from functools import cache
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from django.utils.safestring import SafeString, mark_safe

from hiwar.site.pictures.drawing import SMALL, Flow, Key, Picture, Shape, label, moved, number, width_of

_STATIC = Path(__file__).parents[1] / "static" / "hiwar"
FAMILY = "Hiwar Sans"
_COLOUR = re.compile(r"\$([a-z-]+)")
_ISOLATE, _END = "\u2067", "\u2069"
_MARGIN, _LINE = 20, 26


@cache
def colours() -> dict[str, str]:
    """The literal colours of the light page, as its style sheet has them."""
    sheet = (_STATIC / "tokens.css").read_text(encoding="utf-8")
    return dict(re.findall(r"--([a-z-]+): light-dark\((#[0-9a-f]{6}),", sheet))


def on_page(picture: Picture, tag: str) -> SafeString:
    """The element itself, in the page's colours; `tag` makes its ids differ from other pictures'."""
    width, height = map(number, picture.size)
    head = (
        f'<svg class="picture" viewBox="0 0 {width} {height}" role="group" direction="{_direction(picture)}"'
        f' aria-labelledby="{tag}-title" aria-describedby="{tag}-about">'
        f'<title id="{tag}-title">{escape(picture.title)}</title>'
        f'<desc id="{tag}-about">{escape(picture.description)}</desc>'
    )
    return mark_safe(head + "".join(map(_element, picture.shapes)) + "</svg>")  # noqa: S308 (escaped piece by piece)


def sign(key: Key) -> SafeString:
    """A small picture of what a key means, for the line under the picture; words alone have none."""
    if not key.sign:
        return mark_safe("")
    inside = "".join(map(_element, key.sign))
    return mark_safe(f'<svg class="sign" viewBox="-14 -14 28 28" aria-hidden="true">{inside}</svg>')  # noqa: S308


def as_file(picture: Picture) -> str:
    """A whole file with its own colours, keys and faces; it has no links, which would lead nowhere from there."""
    faces = f"<style>{''.join(_faces(picture.rtl))}</style>"
    return _file(picture, faces, FAMILY)


def for_png(picture: Picture) -> str:
    """As the file, with every place counted from the left, which is all that the renderer knows."""
    return _file(picture, "", FAMILY, physical=True)


def _file(picture: Picture, style: str, family: str, *, physical: bool = False) -> str:
    width, height = picture.size[0] + 2 * _MARGIN, picture.size[1] + 2 * _MARGIN
    title = label((_start(picture), 24), picture.title, font_size=18, font_weight="600", text_anchor="start")
    below = picture.size[1] + 44
    keys, rows = _keys(picture, below)
    height += 30 + rows * _LINE
    shapes = (title, moved((0, 30), picture.shapes), *keys)
    turned = physical and picture.rtl
    body = "".join(_element(s, literal=True, turned=turned) for s in shapes)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{number(width)}" height="{number(height)}"'
        f' viewBox="0 0 {number(width)} {number(height)}" font-family="{family}"'
        f' direction="{"ltr" if physical else _direction(picture)}" role="img" aria-labelledby="title about"'
        f' xml:lang="{"ar" if picture.rtl else "en"}">'
        f'<title id="title">{escape(picture.title)}</title><desc id="about">{escape(picture.description)}</desc>'
        f'{style}<rect width="100%" height="100%" fill="{colours()["paper"]}"/>'
        f'<g transform="translate({_MARGIN} {_MARGIN})">{body}</g></svg>\n'
    )


def _start(picture: Picture) -> float:
    return Flow(picture.size[0], picture.rtl).at(0)


def _keys(picture: Picture, top: float) -> tuple[list[Shape], int]:
    """The keys in lines under the picture, and how many lines they take."""
    flow, along, rows, placed = Flow(picture.size[0], picture.rtl), 0.0, 1, []
    for key in picture.keys:
        wide = 40 + width_of(key.words, SMALL)
        if along and along + wide > picture.size[0]:
            along, rows = 0.0, rows + 1
        y = top + (rows - 1) * _LINE
        placed += [moved((flow.at(along + 12), y), key.sign)] if key.sign else []
        at = flow.at(along + (30 if key.sign else 4)), y + 5
        placed.append(label(at, key.words, font_size=SMALL, text_anchor="start", fill="$quiet"))
        along += wide
    return placed, rows


def _direction(picture: Picture) -> str:
    return "rtl" if picture.rtl else "ltr"


def _element(drawn: Shape, *, literal: bool = False, turned: bool = False) -> str:
    """One shape as written: with the page's colours, or literal ones and without links."""
    attributes = dict(drawn.attributes)
    text = drawn.text
    if turned and drawn.tag == "text":
        swapped = {"start": "end", "end": "start"}
        anchor = attributes.get("text-anchor", "start")
        attributes["text-anchor"] = swapped.get(anchor, anchor)
        text = f"{_ISOLATE}{text}{_END}"
    written = "".join(f" {name}={quoteattr(_coloured(value, literal))}" for name, value in attributes.items())
    inside = "".join(_element(child, literal=literal, turned=turned) for child in drawn.inside)
    if not (inside or text or drawn.words):
        return f"<{drawn.tag}{written}/>"
    if drawn.words and not literal:
        return _named(drawn, written, inside)
    told = f"<title>{escape(drawn.words)}</title>" if drawn.words else ""
    return f"<{drawn.tag}{written}>{told}{inside}{escape(text)}</{drawn.tag}>"


def _named(drawn: Shape, written: str, inside: str) -> str:
    """A link, or a group with a name, with its words shown where the pointer rests."""
    told = f"<title>{escape(drawn.words)}</title>"
    name = f"aria-label={quoteattr(drawn.words)}"
    if drawn.address:
        link = f"<a href={quoteattr(drawn.address)} {name}>"
        return f"{link}<{drawn.tag}{written}>{told}{inside}</{drawn.tag}></a>"
    return f'<{drawn.tag}{written} role="img" {name}>{told}{inside}</{drawn.tag}>'


def _coloured(value: str, literal: bool) -> str:
    return _COLOUR.sub(lambda found: colours()[found[1]] if literal else f"var(--{found[1]})", value)


@cache
def _faces(arabic: bool) -> tuple[str, ...]:
    """The faces inside the file, those of the Arabic letters only where there are any."""
    alphabets = ("latin", "arabic") if arabic else ("latin",)
    return tuple(
        f"@font-face{{font-family:'{FAMILY}';font-weight:{weight};"
        f"src:url(data:font/woff2;base64,{_face(alphabet, weight)}) format('woff2')}}"
        for weight in (400, 600)
        for alphabet in alphabets
    )


def _face(alphabet: str, weight: int) -> str:
    path = _STATIC / "fonts" / f"ibm-plex-sans-arabic-{alphabet}-{weight}-normal.woff2"
    return b64encode(path.read_bytes()).decode("ascii")
