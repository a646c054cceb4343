"""Pieces of WordprocessingML: paragraphs, runs, fields and tables of a document that may run from right to left.

Word orders the children of a property element; each function here writes them in that order. Sizes are half points,
measures twentieths of a point. Source: ISO/IEC 29500-1, part 17.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
XML = "http://www.w3.org/XML/1998/namespace"
Element = Any

_LOCALES = {"ar": "ar-SA", "en": "en-GB"}
RTL = frozenset({"ar"})


@dataclass(frozen=True, slots=True)
class Look:
    """How a run looks, beside its paragraph's style."""

    bold: bool = False
    struck: bool = False
    underlined: bool = False
    colour: str = ""
    size: int = 0


PLAIN = Look()


def w(name: str, /, *children: Element | None, **attributes: str | int) -> Element:
    """An element `w:name`; attributes are in the same namespace, and children that are None are left out."""
    made = etree.Element(f"{{{W}}}{name}", nsmap={"w": W, "r": R})
    for key, value in attributes.items():
        made.set(f"{{{W}}}{key}", str(value))
    made.extend(child for child in children if child is not None)
    return made


def on(name: str, wanted: bool) -> Element | None:
    """A switch, or nothing."""
    return w(name) if wanted else None


def run(words: str, language: str, look: Look = PLAIN) -> Element:
    """Words in one language: those of a language that runs from right to left take the complex-script font."""
    rtl = language in RTL
    locale = _LOCALES.get(language, language)
    properties = w(
        "rPr",
        on("b", look.bold), on("bCs", look.bold), on("strike", look.struck),
        w("color", val=look.colour) if look.colour else None,
        w("sz", val=look.size) if look.size else None,
        w("szCs", val=look.size + TALLER) if look.size else None,
        w("u", val="single") if look.underlined else None,
        on("rtl", rtl),
        w("lang", **({"bidi": locale} if rtl else {"val": locale})),
    )  # fmt: skip
    return w("r", properties, *_words(words))


TALLER = 3
"""Arabic letters of the fonts that Word has look smaller than Latin ones of the same size, by so many half points."""


def _words(words: str) -> Iterable[Element]:
    for at, line in enumerate(_clean(words).split("\n")):
        if at:
            yield w("br")
        text = w("t")
        text.text = line
        text.set(f"{{{XML}}}space", "preserve")
        yield text


def _clean(words: str) -> str:
    """XML cannot hold control letters: a mark for what cannot be shown stands in their place."""
    return "".join("\ufffd" if (ord(c) < 32 and c not in "\n\t") or c in "\ufffe\uffff" else c for c in words)


def field(code: str, language: str, look: Look = PLAIN) -> list[Element]:
    """A field that Word works out: PAGE or NUMPAGES."""
    runs = [run("", language, look) for _ in range(5)]
    for made, kind in zip(runs, ("begin", None, "separate", "1", "end"), strict=True):
        made.remove(made[-1])
        if kind is None:
            text = w("instrText")
            text.text = f" {code} "
            text.set(f"{{{XML}}}space", "preserve")
            made.append(text)
        elif kind == "1":
            text = w("t")
            text.text = "1"
            made.append(text)
        else:
            made.append(w("fldChar", fldCharType=kind))
    return runs


def paragraph(*runs: Element, style: str, language: str, keep: bool = False) -> Element:
    """A paragraph in a style, running in the direction of its language; `keep`: it stays with the next one."""
    properties = w("pPr", w("pStyle", val=style), on("keepNext", keep), direction(language))
    return w("p", properties, *runs)


def direction(language: str) -> Element:
    """`w:bidi`, on or expressly off: a style may say otherwise."""
    return w("bidi") if language in RTL else w("bidi", val=0)


def table(widths: list[int], *rows: Element, language: str, lines: bool = True) -> Element:
    """A table, with hairlines between its rows unless told otherwise; its first column is where its language begins."""
    properties = w(
        "tblPr",
        on("bidiVisual", language in RTL),
        w("tblW", w=sum(widths), type="dxa"),
        w("tblBorders", *(_line(side) for side in ("bottom", "insideH"))) if lines else None,
        w("tblLayout", type="fixed"),
        w("tblCellMar", w("top", w=45, type="dxa"), _margin("left"), w("bottom", w=45, type="dxa"), _margin("right")),
    )
    return w("tbl", properties, w("tblGrid", *(w("gridCol", w=width) for width in widths)), *rows)


def _line(side: str) -> Element:
    return w(side, val="single", sz=4, space=0, color="CFCABB")


def _margin(side: str) -> Element:
    return w(side, w=70, type="dxa")


def row(*cells: Element, heads: bool = False) -> Element:
    """A row that no page divides; `heads`: it is said again on every page."""
    return w("tr", w("trPr", w("cantSplit"), on("tblHeader", heads)), *cells)


def cell(width: int, *paragraphs: Element, spans: int = 1, headed: bool = False) -> Element:
    """A cell. One that spans columns heads the row below it (`headed`): no line stands between the two."""
    span = w("gridSpan", val=spans) if spans > 1 else None
    bare = "bottom" if spans > 1 else "top" if headed else ""
    borders = w("tcBorders", w(bare, val="nil")) if bare else None
    return w("tc", w("tcPr", w("tcW", w=width, type="dxa"), span, borders), *paragraphs)


def turned(language: str, within: str, *runs: Element) -> Iterable[Element]:
    """Runs of another direction than their paragraph's, held together by marks of direction that nobody sees."""
    if (language in RTL) == (within in RTL):
        return runs
    inner, outer = (_RIGHT_TO_LEFT, _LEFT_TO_RIGHT) if language in RTL else (_LEFT_TO_RIGHT, _RIGHT_TO_LEFT)
    return (run(inner, language), *runs, run(inner, language), run(outer, within))


_LEFT_TO_RIGHT, _RIGHT_TO_LEFT = "\u200e", "\u200f"


def linked(anchor: str, *runs: Element) -> Element:
    """Runs that lead to a bookmark."""
    return w("hyperlink", *runs, anchor=anchor, history=1)


def bookmarked(name: str, number: int, *runs: Element) -> list[Element]:
    """Runs that can be led to."""
    return [w("bookmarkStart", id=number, name=name), *runs, w("bookmarkEnd", id=number)]
