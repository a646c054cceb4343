"""Tell how the letters of a text are encoded, and decode them without loss or guess."""

from __future__ import annotations

import codecs
import re

from hiwar.errors import SourceError

# Longer marks first: the mark of UTF-32 little-endian begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1a\x1b")) + b"\x7f"
_CONTROL = re.compile(b"[" + re.escape(_CONTROLS) + b"]")
_MOST_CONTROLS = 0.001
_HIGH = re.compile(rb"[\x80-\xff]+")
_MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
# The Arabic article, alef and lam, as two old encodings write it at the beginning of a word.
_ARTICLE = {"cp1256": b"\xc7\xe1", "iso8859-6": b"\xc7\xe4"}
_NAMES = {"cp1256": "Windows-1256", "iso8859-6": "ISO-8859-6", "cp1252": "Windows-1252"}
_SAMPLE = 1_000_000


def decode(raw: bytes, path: str | None) -> tuple[str, tuple[str, ...]]:
    """The text of a plain file, unchanged but for a byte order mark, and notes on an encoding that was inferred.

    Raises: SourceError where the bytes are no text, or break the encoding they are in; the line says at which byte.
    """
    mark, encoding = marked(raw)
    if not encoding:
        encoding = _unmarked_utf16(raw)
    if encoding:
        text = _strict(raw[len(mark) :], encoding, path, len(mark))
        count = sum(text.count(chr(code)) for code in _CONTROLS)
        _refuse_controls(count, len(text), path, _first(text.encode("utf-8", "surrogatepass")))
        return text, ()
    refuse_binary(raw, path)
    try:
        return raw.decode("utf-8"), ()
    except UnicodeDecodeError:
        encoding = old_encoding(raw)
    if encoding is None:
        _refuse_utf8(raw, path)
    note = f"read as {_NAMES[encoding or '']}: the file does not say its encoding"
    return _strict(raw, encoding or "", path, 0), (note,)


def marked(raw: bytes) -> tuple[bytes, str | None]:
    """The byte order mark that `raw` begins with, and the encoding that it stands for."""
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return mark, encoding
    return b"", None


def _unmarked_utf16(raw: bytes) -> str | None:
    """UTF-16 without a mark: of Latin and Arabic letters, every second byte is 0 or 6, and hardly another is."""
    if len(raw) < 4 or len(raw) % 2:
        return None
    sample = raw[:_SAMPLE]
    half = len(sample) // 2
    even, odd = (sum(sample[at::2].count(byte) for byte in (b"\0", b"\6")) / half for at in (0, 1))
    if odd > 0.7 and even < 0.1:
        return "utf-16-le"
    return "utf-16-be" if even > 0.7 and odd < 0.1 else None


def refuse_binary(raw: bytes, path: str | None) -> None:
    """Refuse bytes that hold more control characters than a text can.

    Raises: SourceError
    """
    _refuse_controls(len(raw) - len(raw.translate(None, _CONTROLS)), len(raw), path, _first(raw))


def _refuse_controls(count: int, length: int, path: str | None, first: str) -> None:
    if count > _MOST_CONTROLS * length:
        raise SourceError(f"this is no text, for it holds {first}; give plain text, HTML, PDF or DOCX", path)


def _first(raw: bytes) -> str:
    """The first control character of a file that is no text, and the line it stands in."""
    found = _CONTROL.search(raw)
    if not found:
        return "control characters"
    name = "a NUL byte" if found.group() == b"\0" else f"the control character 0x{found.group()[0]:02x}"
    return f"{name} (line {raw.count(bytes([10]), 0, found.start()) + 1})"


def old_encoding(raw: bytes) -> str | None:
    """Which encoding from before Unicode `raw` is in, or None where it is UTF-8 with mistakes, or none can be told.

    Words of Arabic letters are runs of high bytes; in Latin text a high byte stands alone among plain letters.
    """
    sample = raw[:_SAMPLE]
    if _MULTIBYTE.search(sample):
        sound = sum(len(found) for found in _MULTIBYTE.findall(sample))
        high = sum(len(found) for found in _HIGH.findall(sample))
        if sound > 0.8 * high:
            return None
    runs = _HIGH.findall(sample)
    if sum(len(run) for run in runs if len(run) > 2) > 0.5 * sum(map(len, runs)):
        counts = {name: sum(run.find(sign, 0, 4) >= 0 for run in runs) for name, sign in _ARTICLE.items()}
        best = max(counts, key=lambda name: counts[name])
        return best if counts[best] >= max(1, len(runs) / 50) else None
    return "cp1252"


def _strict(raw: bytes, encoding: str, path: str | None, skipped: int) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        at = error.start + skipped
        what = f"byte {at} (0x{raw[error.start]:02x}) is no {_NAMES.get(encoding, encoding.upper())}"
        if "surrogate" in error.reason or "illegal UTF-16" in error.reason:
            what = f"half of a surrogate pair at byte {at}"
        elif "truncated" in error.reason or "unexpected end" in error.reason:
            what = f"the file ends within a letter at byte {at}"
        raise SourceError(f"{what}; save the text anew as UTF-8", path) from None


def _refuse_utf8(raw: bytes, path: str | None) -> None:
    """Say what is wrong with text that is nearly UTF-8, or in no encoding that can be told."""
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        where = f"byte {error.start} (0x{raw[error.start]:02x}, line {line})"
        lone = re.match(rb"\xed[\xa0-\xbf][\x80-\xbf]", raw[error.start : error.start + 3])
        what = f"half of a surrogate pair at {where}" if lone else f"{where} is no UTF-8"
        raise SourceError(f"{what}, and no other encoding fits; save the text anew as UTF-8", path) from None
