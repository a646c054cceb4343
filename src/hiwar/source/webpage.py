"""Open a saved web page: its article without menus and advertisements, and its imprint."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from hiwar.errors import SourceError
from hiwar.record.document import Document
from hiwar.source.letters import marked, old_encoding, refuse_binary
from hiwar.source.limits import Limits
from hiwar.source.published import imprint

MEDIA_TYPE = "text/html"
_DECLARED = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w:.-]{2,40})|<\?xml[^>]{0,80}encoding=[\"']([\w.-]+)", re.I
)
# Only these are believed: a page may name codecs of Python that are no encodings of letters.
_ENCODINGS = re.compile(r"(?:x-)?(?:utf-?8|windows-125\d|cp125\d|iso-?8859-\d{1,2}|latin1|us-ascii|ascii|macintosh)$")
_AS_WINDOWS = {
    "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
}
_BLOCKS = frozenset([
    "p", "div", "head", "list", "item", "quote", "row", "cell", "table", "code", "body", "main", "article",
    "section", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "tr", "td", "th", "blockquote", "pre", "dl",
    "dt", "dd", "figure", "figcaption", "center", "form", "address", "hr",
])  # fmt: skip
_APART = frozenset([
    "nav", "header", "footer", "aside", "script", "style", "noscript", "template", "iframe", "svg", "button",
    "select", "form", "head", "title",
])  # fmt: skip


def open_webpage(raw: bytes, path: str | None, limits: Limits) -> Document:
    """The article of a saved page, its paragraphs apart by blank lines, with title, publisher and day where stated.

    Raises: SourceError where the page holds no text or cannot be taken apart.
    """
    markup, notes = _decode(raw, path)
    try:
        tree, said = _parse(markup)
        paragraphs, whole = _article(markup, tree)
    except (ValueError, TypeError, AttributeError, LookupError, RecursionError, AssertionError, MemoryError):
        raise SourceError("this page cannot be taken apart; save it as plain text", path) from None
    if not paragraphs:
        raise SourceError("this page holds no text; open it in a browser, let it load, and save it anew", path)
    if whole:
        notes += ("no article could be told from the rest of the page; all of its text is read",)
    text = "\n\n".join(paragraphs)
    return Document(
        text, path, MEDIA_TYPE, said.title, said.publisher, said.published,
        "metadata" if said.published else None, notes=notes + said.notes,
    )  # fmt: skip


def _decode(raw: bytes, path: str | None) -> tuple[str, tuple[str, ...]]:
    """The markup: UTF-8 if it is, else as the page declares, else as it looks.

    A page whose letters are UTF-8 was saved so by a browser, whatever it declares of the server's copy.
    """
    mark, encoding = marked(raw)
    if encoding:
        return raw[len(mark) :].decode(encoding, "replace"), ()
    refuse_binary(raw, path)
    for name in ("utf-8", _declared(raw), old_encoding(raw)):
        try:
            return raw.decode(name or "utf-8"), ()
        except (UnicodeDecodeError, LookupError):
            continue
    markup = raw.decode("utf-8", "replace")
    return markup, (f"{markup.count(chr(0xFFFD))} bytes of the page are no letters and were left out",)


def _declared(raw: bytes) -> str | None:
    found = _DECLARED.search(raw[:8192])
    name = (found[1] or found[2]).decode("ascii", "replace").lower() if found else ""
    return _AS_WINDOWS.get(name, name.removeprefix("x-")) if _ENCODINGS.match(name) else None


def _parse(markup: str) -> tuple[Any, Any]:
    from lxml import html

    # A declaration of an encoding would be believed over the decoded letters; NUL would end the page.
    clean = re.sub(r"^\s*<\?xml[^>]*\?>", "", markup).replace("\0", "")
    parser = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    tree = html.document_fromstring(clean.encode("utf-8", "replace"), parser=parser, ensure_head_body=True)
    return tree, imprint(tree)


def _article(markup: str, tree: Any) -> tuple[list[str], bool]:
    """The paragraphs of the article, or of all that the page shows where none can be told apart."""
    import logging

    from trafilatura import bare_extraction

    # It would print parts of the page on standard error.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL + 1)

    drawn = bare_extraction(
        tree,
        include_comments=False,
        include_tables=True,
        include_formatting=True,
        favor_recall=True,
        with_metadata=False,
    )
    body = getattr(drawn, "body", None)
    paragraphs = list(_paragraphs(body)) if body is not None else []
    if paragraphs:
        return paragraphs, False
    fresh, _ = _parse(markup)
    return list(_paragraphs(fresh.find("body"))), True


def _paragraphs(body: Any) -> Iterator[str]:
    """The words of each block, lines within it kept."""
    for block in "".join(_pieces(body)).split("\v"):
        lines = [" ".join(line.split()) for line in block.split("\f")]
        if text := "\n".join(line for line in lines if line):
            yield text


def _pieces(body: Any) -> Iterator[str]:
    """The words in order, with a vertical tab where a block begins or ends and a form feed for a line break."""
    stack: list[tuple[Any, bool]] = [(body, False)]
    while stack:
        element, done = stack.pop()
        name = element.tag if isinstance(element.tag, str) else ""
        if done:
            yield "\v" if name in _BLOCKS else ""
            yield _words(element.tail) if element is not body else ""
            continue
        if not name or (name in _APART and not (name == "head" and element.get("rend"))):
            yield _words(element.tail)
            continue
        yield "\v" if name in _BLOCKS else "\f" if name in ("lb", "br") else ""
        yield _words(element.text)
        stack.append((element, True))
        stack += [(child, False) for child in reversed(element)]


def _words(text: str | None) -> str:
    return (text or "").replace("\v", " ").replace("\f", " ")
