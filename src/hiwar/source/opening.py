"""Open a file or bytes: find out what they are, and draw the text out of them."""

from __future__ import annotations

import re
import stat
from collections.abc import Callable
from pathlib import Path

from hiwar.errors import SourceError
from hiwar.record.document import Document
from hiwar.source.kinds import kind_of, refused_kind
from hiwar.source.limits import DEFAULT, MIB, Limits

_URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:/{1,2}\S|www\.\S+\.\S")
_UNFIT = str.maketrans(dict.fromkeys([*range(32), 127], " "))


def open_source(path: str | Path | None, raw: bytes | None = None, *, limits: Limits = DEFAULT) -> Document:
    """The document in a file, or in `raw` bytes already read, which `path` then only names (`-`: standard input).

    What it is, is told from the bytes: plain text, HTML, PDF or DOCX; an ending only decides between plain text and
    HTML where the bytes leave it open. Plain text is kept as decoded, but for a byte order mark; of other formats
    the paragraphs are parted by blank lines. Nothing is fetched from a network.

    Raises: SourceError, and nothing else whatever the bytes.
    """
    name = str(path) if path is not None else None
    if raw is None:
        raw = _read(name, limits)
    _refuse_large(len(raw), name, limits)
    try:
        document = _opener(kind_of(raw, name), raw, name)(raw, name, limits)
    except (MemoryError, RecursionError):
        raise SourceError("it needs more memory than there is; split it", name) from None
    if len(document.text) > limits.characters:
        raise SourceError(f"more than {limits.characters} characters; split it", name)
    return document


def _opener(kind: str, raw: bytes, path: str | None) -> Callable[[bytes, str | None, Limits], Document]:
    """The opener of a kind; each is imported when needed, for reading plain text must not wait for the others."""
    if kind == "pdf":
        from hiwar.source.pdf import open_pdf

        return open_pdf
    if kind == "word":
        from hiwar.source.word import open_word

        return open_word
    if kind == "webpage":
        from hiwar.source.webpage import open_webpage

        return open_webpage
    if reason := refused_kind(kind):
        raise SourceError(reason, path)
    from hiwar.source.plain import open_plain

    return open_plain


def _read(path: str | None, limits: Limits) -> bytes:
    if path is None or path == "-":
        raise SourceError("no bytes were given for standard input; name a file", path)
    if not path:
        raise SourceError("no file was named")
    if _URL.match(path) and not Path(path).exists():
        raise SourceError("a URL is not fetched here; save the page and give the file", path)
    try:
        place = Path(path)
        mode = place.stat().st_mode
        if stat.S_ISDIR(mode):
            raise SourceError("this is a folder; name the files in it", path)
        if not stat.S_ISREG(mode):
            raise SourceError("this is no ordinary file; give its content on standard input", path)
        with place.open("rb") as opened:
            return opened.read(limits.size + 1)
    except FileNotFoundError:
        raise SourceError("there is no such file; look at its name and folder", path) from None
    except PermissionError:
        raise SourceError("no permission to read it; ask its owner or copy it", path) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "its name is not one that a file can have"
        raise SourceError(f"it cannot be read: {reason.lower()}", path.translate(_UNFIT)) from None


def _refuse_large(length: int, path: str | None, limits: Limits) -> None:
    if length > limits.size:
        raise SourceError(f"larger than the {limits.size / MIB:g} MiB allowed; split it", path)
