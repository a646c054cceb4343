"""The package of a Word document: its parts, styles, fonts and properties, zipped to the same bytes every time."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from lxml import etree

from hiwar.export.word_parts import RTL, TALLER, R, direction, on, w

LATIN, COMPLEX = "Cambria", "Simplified Arabic"
"""What ministries' Word has; a machine without them takes one of `_INSTEAD`."""

_INSTEAD = {LATIN: "Times New Roman,Caladea,Liberation Serif",
            COMPLEX: "Traditional Arabic,Sakkal Majalla,Amiri,Noto Naskh Arabic"}  # fmt: skip
BODY = 21
"""The size of the body, in half points."""

_EPOCH = (1980, 1, 1, 0, 0, 0)
_PACKAGE = "application/vnd.openxmlformats-package"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PARTS = {"document": "document.main", "styles": "styles", "settings": "settings", "fontTable": "fontTable",
          "header1": "header", "footer1": "footer"}  # fmt: skip
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_DC, _DCTERMS = "http://purl.org/dc/elements/1.1/", "http://purl.org/dc/terms/"
_XSI = "http://www.w3.org/2001/XMLSchema-instance"
ACCENT, QUIET, BAD, WELL = "7A1F3D", "55585A", "A3330B", "1F6B3B"


@dataclass(frozen=True, slots=True)
class Properties:
    """What the file says of itself."""

    title: str
    subject: str
    language: str
    day: str


def pack(body: Any, header: Any, footer: Any, properties: Properties) -> bytes:
    """The bytes of the document; the days inside are the briefing's own, so that the same content is the same file."""
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations(_ROOT),
        "docProps/core.xml": _core(properties),
        "word/document.xml": body,
        "word/_rels/document.xml.rels": _relations(_OF_DOCUMENT),
        "word/styles.xml": _styles(properties.language),
        "word/settings.xml": _settings(),
        "word/fontTable.xml": _fonts(),
        "word/header1.xml": header,
        "word/footer1.xml": footer,
    }  # fmt: skip
    kept = BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in parts.items():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            package.writestr(entry, etree.tostring(part, xml_declaration=True, encoding="UTF-8", standalone=True))
    return kept.getvalue()


_ROOT = {
    "rId1": ("officeDocument", "word/document.xml"),
    "rId2": (f"{_RELATIONS}/metadata/core-properties", "docProps/core.xml"),
}
_OF_DOCUMENT = {name: (name.rstrip("1"), f"{name}.xml") for name in _PARTS if name != "document"}


def _content_types() -> Any:
    types = _plain("Types", _TYPES)
    for extension, kind in (("rels", f"{_PACKAGE}.relationships+xml"), ("xml", "application/xml")):
        etree.SubElement(types, f"{{{_TYPES}}}Default", Extension=extension, ContentType=kind)
    overrides = {f"/word/{name}.xml": f"{_MAIN}.{kind}+xml" for name, kind in _PARTS.items()}
    overrides["/docProps/core.xml"] = f"{_PACKAGE}.core-properties+xml"
    for part, kind in overrides.items():
        etree.SubElement(types, f"{{{_TYPES}}}Override", PartName=part, ContentType=kind)
    return types


def _relations(told: dict[str, tuple[str, str]]) -> Any:
    relations = _plain("Relationships", _RELATIONS)
    for name, (kind, target) in told.items():
        kind = kind if "://" in kind else f"{R}/{kind}"
        etree.SubElement(relations, f"{{{_RELATIONS}}}Relationship", Id=name, Type=kind, Target=target)
    return relations


def _plain(name: str, namespace: str) -> Any:
    """An element whose namespace has no prefix, as readers of packages expect."""
    unnamed: Any = {None: namespace}
    return etree.Element(f"{{{namespace}}}{name}", nsmap=unnamed)


def _core(properties: Properties) -> Any:
    core = etree.Element(f"{{{_CORE}}}coreProperties", nsmap={"cp": _CORE, "dc": _DC, "dcterms": _DCTERMS, "xsi": _XSI})
    for name, text in (("title", properties.title), ("subject", properties.subject), ("creator", "Hiwar"),
                       ("language", properties.language)):  # fmt: skip
        etree.SubElement(core, f"{{{_DC}}}{name}").text = text
    for name in ("created", "modified"):
        made = etree.SubElement(core, f"{{{_DCTERMS}}}{name}")
        made.set(f"{{{_XSI}}}type", "dcterms:W3CDTF")
        made.text = f"{properties.day}T00:00:00Z"
    return core


_WORD = "http://schemas.microsoft.com/office/word"


def _settings() -> Any:
    return w(
        "settings",
        w("zoom", percent=100),
        w("defaultTabStop", val=720),
        w("compat", w("compatSetting", name="compatibilityMode", uri=_WORD, val=15)),
        w("themeFontLang", val="en-GB", bidi="ar-SA"),
        w("decimalSymbol", val="."),
        w("listSeparator", val=","),
    )  # fmt: skip


def _fonts() -> Any:
    return w(
        "fonts",
        *(w("font", w("altName", val=instead), w("charset", val="B2" if name == COMPLEX else "00"), name=name)
          for name, instead in _INSTEAD.items()),
    )  # fmt: skip


def _styles(language: str) -> Any:
    sizes = w("sz", val=BODY), w("szCs", val=BODY + TALLER)
    defaults = w(
        "docDefaults",
        w("rPrDefault", w("rPr", _faces(), *sizes, w("lang", val="en-GB", bidi="ar-SA"))),
        w("pPrDefault", w("pPr", w("spacing", after=80))),
    )
    return w("styles", defaults, *(_style(language, *told) for told in _STYLES), _table_style())


def _table_style() -> Any:
    return w(
        "style", w("name", val="Normal Table"), w("uiPriority", val=99), w("semiHidden"),
        w("tblPr", w("tblInd", w=0, type="dxa")), type="table", default=1, styleId="TableNormal",
    )  # fmt: skip


def _faces() -> Any:
    return w("rFonts", ascii=LATIN, hAnsi=LATIN, eastAsia=LATIN, cs=COMPLEX)


@dataclass(frozen=True, slots=True)
class Shape:
    """How a style's paragraphs look: size in half points, space in twentieths of a point."""

    size: int = 0
    bold: bool = False
    colour: str = ""
    before: int = 0
    after: int = 80
    keep: bool = False
    outline: int | None = None
    rule: str = ""
    centred: bool = False
    indent: int = 0
    shade: str = ""


_STYLES: tuple[tuple[str, str, Shape], ...] = (
    ("Normal", "Normal", Shape()),
    ("MadeFor", "Made for", Shape(22, bold=True, colour=ACCENT, after=20, keep=True)),
    ("Title", "Title", Shape(44, bold=True, after=60, keep=True)),
    ("Day", "Day", Shape(colour=QUIET, after=200, rule=ACCENT)),
    ("Summary", "Summary", Shape(23, shade="F7F3EC", after=0)),
    ("Heading1", "heading 1", Shape(27, bold=True, colour=ACCENT, before=280, after=110, keep=True, outline=0,
                                    rule=ACCENT)),
    ("Lead", "Lead", Shape(colour=QUIET, after=120, keep=True)),
    ("ColumnHead", "Column head", Shape(18, colour=QUIET, after=0)),
    ("Group", "Group", Shape(bold=True, colour=ACCENT, before=60, after=20, keep=True)),
    ("Cell", "Cell", Shape(after=0)),
    ("Quote", "Quote", Shape(after=80, indent=280)),
    ("Small", "Small", Shape(18, colour=QUIET, after=0)),
    ("Header", "header", Shape(18, bold=True, colour=ACCENT, after=0, centred=True)),
    ("Footer", "footer", Shape(18, colour=QUIET, after=0)),
)  # fmt: skip


def _style(language: str, name: str, told: str, shape: Shape) -> Any:
    base = None if name == "Normal" else w("basedOn", val="Normal")
    return w(
        "style", w("name", val=told), base, w("qFormat"), _paragraph_look(language, shape), _run_look(shape),
        type="paragraph", styleId=name, **({"default": 1} if name == "Normal" else {}),
    )  # fmt: skip


def _paragraph_look(language: str, shape: Shape) -> Any:
    line = w("pBdr", w("bottom", val="single", sz=8, space=4, color=shape.rule)) if shape.rule else None
    if shape.shade:  # a border of the same colour gives the shade its margin
        line = w("pBdr", *(w(side, val="single", sz=36, space=4, color=shape.shade) for side in _SIDES))
    return w(
        "pPr",
        on("keepNext", shape.keep),
        line,
        w("shd", val="clear", color="auto", fill=shape.shade) if shape.shade else None,
        direction(language),
        w("spacing", before=shape.before, after=shape.after, line=_line(language, shape), lineRule="exact"),
        w("ind", start=shape.indent) if shape.indent else None,
        w("jc", val="center") if shape.centred else None,
        w("outlineLvl", val=shape.outline) if shape.outline is not None else None,
    )


def _line(language: str, shape: Shape) -> int:
    """The height of a line: fixed, so that a page holds as much whichever of the fonts a machine has."""
    size = shape.size or BODY
    return round((size + TALLER) * _ARABIC_LINE if language in RTL else size * _LATIN_LINE)


_LATIN_LINE, _ARABIC_LINE = 13, 13.3
"""Twentieths of a point of line for each half point of size."""

_SIDES = ("top", "left", "bottom", "right")


def _run_look(shape: Shape) -> Any:
    size = shape.size
    return w(
        "rPr",
        on("b", shape.bold), on("bCs", shape.bold),
        w("color", val=shape.colour) if shape.colour else None,
        w("sz", val=size) if size else None,
        w("szCs", val=size + TALLER) if size else None,
    )  # fmt: skip
