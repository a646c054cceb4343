"""Open a DOCX file as it would stand with every tracked change accepted."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any

from hiwar.errors import SourceError
from hiwar.record.document import Document, Refusal
from hiwar.source.limits import MIB, Limits

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_DAMAGED = "this DOCX is damaged; open it in a word processor and save it anew"
_LEFT_OUT = frozenset([
    "del", "moveFrom", "instrText", "delInstrText", "delText", "rPr", "pPr", "tblPr", "sectPr", "Fallback",
    "annotationRef",
])  # fmt: skip
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "ptab": "\t"}
_CHANGES = frozenset([
    "ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel",
])  # fmt: skip
_DEPTH = 200

TRACKED = "left with tracked changes; read as it would stand with all of them accepted"
HIDDEN = "hidden text is left out"


def open_word(raw: bytes, path: str | None, limits: Limits) -> Document:
    """The text of a DOCX: body, tables cell by cell, text boxes after the paragraph they hang on, notes at the end.

    Its properties say when the file was made and last saved, never when the text was published, so `published`
    stays empty; its title is taken only where the text itself bears it, for most are left over from a template.
    Page headers and footers are left out.

    Raises: SourceError where the file is damaged, locked, of another kind, or grows beyond the limits.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as package:
            parts = _Parts(package, path, limits)
            return _document(parts, path)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError, RuntimeError, ValueError, KeyError):
        raise SourceError(_DAMAGED, path) from None


def _document(parts: _Parts, path: str | None) -> Document:
    main = parts.main()
    body = _Reader()
    body.read(parts.tree(main))
    refused = []
    for kind in ("footnotes", "endnotes"):
        try:
            body.read_notes(parts.tree(posixpath.join(posixpath.dirname(main), f"{kind}.xml")), kind[:-1])
        except KeyError:
            continue
        except SourceError:
            refused.append(Refusal(f"the {kind} are damaged"))
    text = "\n\n".join(body.paragraphs)
    notes = (TRACKED,) * body.tracked + (HIDDEN,) * body.hidden
    return Document(text, path, MEDIA_TYPE, parts.title(body.paragraphs), notes=notes, refused=tuple(refused))


class _Parts:
    """The parts of a package, opened one by one and no further than the limits allow."""

    def __init__(self, package: zipfile.ZipFile, path: str | None, limits: Limits) -> None:
        self._package, self._path, self._limits = package, path, limits
        self._left = limits.unpacked
        if any(entry.flag_bits & 1 for entry in package.infolist()):
            raise SourceError("this DOCX is locked with a password; save a copy without one", path)

    def main(self) -> str:
        """The name of the part that holds the body."""
        try:
            relations = self.tree("_rels/.rels")
        except KeyError:
            return "word/document.xml"
        for relation in relations:
            if str(relation.get("Type", "")).endswith("/officeDocument"):
                return str(relation.get("Target", "")).lstrip("/")
        return "word/document.xml"

    def tree(self, name: str) -> Any:
        """The parsed part `name`.

        Raises: KeyError where there is none; SourceError where it is no XML or too large.
        """
        from lxml import etree

        content = self._read(name)
        if b"<!DOCTYPE" in content[:4096].replace(b"\0", b""):
            raise SourceError(
                "this DOCX declares a document type, which none needs and attacks use; it is not opened", self._path
            )
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        try:
            return etree.fromstring(content, parser)
        except (etree.XMLSyntaxError, ValueError):
            raise SourceError(_DAMAGED, self._path) from None

    def _read(self, name: str) -> bytes:
        entry = self._package.getinfo(name)
        # The sizes that a package states may lie: what is read is what is counted.
        allowed = min(self._left, max(MIB, self._limits.ratio * max(entry.compress_size, 1)))
        with self._package.open(entry) as part:
            content = part.read(allowed + 1)
        if len(content) > allowed:
            raise SourceError("this DOCX unpacks to more than is allowed; give the text in another form", self._path)
        self._left -= len(content)
        return content

    def title(self, paragraphs: list[str]) -> str | None:
        """The title of the properties, if it is a paragraph of the text."""
        try:
            properties = self.tree("docProps/core.xml")
        except (KeyError, SourceError):
            return None
        for field in properties:
            if _name(field) == "title":
                title = " ".join("".join(field.itertext()).split())
                return title if title in {" ".join(paragraph.split()) for paragraph in paragraphs} else None
        return None


class _Reader:
    """Gathers paragraphs, and what is to be noted of them."""

    def __init__(self) -> None:
        self.paragraphs: list[str] = []
        self.tracked = self.hidden = False
        self._carried = ""

    def read(self, root: Any) -> None:
        """Take the paragraphs of a part."""
        self.tracked = self.tracked or any(_name(element) in _CHANGES for element in root.iter())
        self._blocks(root, 0)
        self._end("")

    def read_notes(self, root: Any, kind: str) -> None:
        """Take the notes of a part, without the rules that part them from the text."""
        for note in root:
            if _name(note) == kind and _attribute(note, "type") in (None, "normal"):
                self.read(note)

    def _blocks(self, parent: Any, depth: int) -> None:
        if depth > _DEPTH:
            raise ValueError("nested too deeply")
        for element in parent:
            name = _name(element)
            if name == "p":
                self._paragraph(element, depth)
            elif name not in _LEFT_OUT and not _struck(element, name):
                self._blocks(element, depth + 1)

    def _paragraph(self, paragraph: Any, depth: int) -> None:
        boxes: list[Any] = []
        words = "".join(self._words(paragraph, boxes, depth))
        if _marked(paragraph, "pPr", "rPr", "del") or _marked(paragraph, "pPr", "rPr", "moveFrom"):
            self._carried += words  # its end is struck out: it runs on into the next
        else:
            self._end(words)
        for box in boxes:
            self._blocks(box, depth + 1)

    def _end(self, words: str) -> None:
        text = (self._carried + words).strip()
        self._carried = ""
        if text:
            self.paragraphs.append(text)

    def _words(self, parent: Any, boxes: list[Any], depth: int) -> Iterator[str]:
        if depth > _DEPTH:
            raise ValueError("nested too deeply")
        for element in parent:
            name = _name(element)
            if name == "t":
                yield element.text or ""
            elif name in _SIGNS:
                yield _SIGNS[name]
            elif name == "txbxContent":
                boxes.append(element)
            elif name == "r" and _on(element, "vanish"):
                self.hidden = True
            elif name not in _LEFT_OUT:
                yield from self._words(element, boxes, depth + 1)


def _name(element: Any) -> str:
    """The name without its namespace: strict and transitional files differ in nothing else that matters here."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else "Fallback"


def _attribute(element: Any, name: str) -> str | None:
    return next((value for key, value in element.items() if key.rpartition("}")[2] == name), None)


def _child(element: Any, name: str) -> Any:
    return next((child for child in element if _name(child) == name), None)


def _marked(element: Any, *names: str) -> bool:
    for name in names:
        element = _child(element, name)
        if element is None:
            return False
    return True


def _on(run: Any, switch: str) -> bool:
    properties = _child(run, "rPr")
    found = _child(properties, switch) if properties is not None else None
    return found is not None and _attribute(found, "val") not in ("0", "false", "off")


def _struck(element: Any, name: str) -> bool:
    """Whether a row or cell of a table is struck out."""
    return (name == "tr" and _marked(element, "trPr", "del")) or (name == "tc" and _marked(element, "tcPr", "cellDel"))
