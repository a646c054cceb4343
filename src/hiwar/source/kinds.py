"""Tell from its bytes what a file is."""

from __future__ import annotations

import re
from io import BytesIO

from hiwar.source.letters import marked

_PAGE = re.compile(
    r"(?:\s|<!--.*?-->|<\?xml[^>]*\?>)*<(?:!doctype\s+html|(?:html|head|body|article|title|meta)[\s>])", re.I | re.S
)
_TAG = re.compile(r"<(?:p|div|br|a|h[1-6]|span|table|li|img|meta)\b[^<>]*>", re.I)
_ENDINGS = (".html", ".htm", ".xhtml")
_HEAD = 65_536

_OTHER = {
    b"\x89PNG\r\n\x1a\n": "picture", b"\xff\xd8\xff": "picture", b"GIF8": "picture", b"II*\0": "picture",
    b"MM\0*": "picture", b"{\\rtf": "rtf", b"\x1f\x8b": "packed", b"Rar!": "packed", b"7z\xbc\xaf\x27\x1c": "packed",
    b"BZh": "packed", b"\xfd7zXZ\0": "packed", b"\x28\xb5\x2f\xfd": "packed",
}  # fmt: skip
_REFUSED = {
    "picture": "this is a picture; run text recognition (OCR) on it and give the text",
    "rtf": "this is RTF, which is not read here; save it as DOCX or plain text",
    "packed": "this is a packed archive; unpack it and give the files",
    "old-office": "this is an old Office file (such as .doc), which is not read here; save it as DOCX",
    "locked-office": "this Office file is locked with a password; save a copy without one",
    "other-office": "this is an Office file other than DOCX; save its text as DOCX or plain text",
    "archive": "this is a web archive (MHTML), which is not read here; save the page as HTML",
}


def kind_of(raw: bytes, path: str | None) -> str:
    """`pdf`, `word`, `webpage`, `plain`, or the name of a kind that is refused."""
    if raw.lstrip()[:5] == b"%PDF-" or (b"%PDF-" in raw[:1024] and b"startxref" in raw):
        return "pdf"
    if raw.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _package(raw)
    if raw.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return "locked-office" if "EncryptedPackage".encode("utf-16-le") in raw else "old-office"
    for magic, kind in _OTHER.items():
        if raw.startswith(magic):
            return kind
    return _text(raw, path)


def refused_kind(kind: str) -> str | None:
    """Why a kind is not opened and what to do, or None where it is."""
    return _REFUSED.get(kind)


def _package(raw: bytes) -> str:
    import zipfile

    try:
        with zipfile.ZipFile(BytesIO(raw)) as package:
            names = set(package.namelist())
    except Exception:  # a damaged package fails in ways of its own; the opener says so if it is a DOCX
        return "word" if b"word/" in raw else "packed"
    if any(name.startswith("word/") and name.endswith(".xml") for name in names):
        return "word"
    office = any(name in names for name in ("[Content_Types].xml", "mimetype"))
    return "other-office" if office else "packed"


def _text(raw: bytes, path: str | None) -> str:
    mark, encoding = marked(raw)
    head = raw[len(mark) : len(mark) + _HEAD].decode(encoding or "latin-1", "replace")
    if _PAGE.match(head):
        return "webpage"
    if head[:500].lower().startswith(("mime-version:", "from: <saved by")) and "multipart/related" in head:
        return "archive"
    named = bool(path) and str(path).lower().endswith(_ENDINGS)
    return "webpage" if named and _TAG.search(head) else "plain"
