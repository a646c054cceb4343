"""Open a PDF: its words in the order of reading, and the pages that could not be read."""

from __future__ import annotations

import ctypes
import math
import threading
from collections import Counter
from collections.abc import Iterator
from typing import Any

from hiwar.errors import SourceError
from hiwar.record.document import Document, Refusal
from hiwar.source.layout import Letter, Line, lines_of, paragraphs_of
from hiwar.source.limits import Limits

MEDIA_TYPE = "application/pdf"
_UNREADABLE = 0.3
"""A page with a larger share of letters without a meaning is refused whole: its words would be wrong."""

_ONE_AT_A_TIME = threading.Lock()  # pdfium may not be called from two threads at once
_FAR = 1e6
"""Points from the corner of the page; a sign beyond is on no paper."""


def open_pdf(raw: bytes, path: str | None, limits: Limits) -> Document:
    """The text of a PDF; pages that could not be read stand in `refused`.

    A PDF says when the file was made, never when its text was published, so `published` stays empty.

    Raises: SourceError where the file is locked, damaged, too long, or holds no text.
    """
    pages, refused, title, notes = _read(raw, path, limits)
    paragraphs = paragraphs_of(pages)
    if not paragraphs:
        raise SourceError(_nothing(refused), path)
    text = "\n\n".join(paragraphs)
    shown = title if title and title in paragraphs else None
    return Document(text, path, MEDIA_TYPE, title=shown, notes=tuple(notes), refused=tuple(refused))


def _nothing(refused: list[Refusal]) -> str:
    reasons = {refusal.reason.split(": ", 1)[-1] for refusal in refused}
    if reasons and all("letters" in reason for reason in reasons):
        return "no page of this PDF can be read: its fonts do not say which letters they draw; give another copy"
    return "this PDF holds no text, only pictures of pages if any; run text recognition (OCR) on it first"


def _read(raw: bytes, path: str | None, limits: Limits) -> tuple[list[list[Line]], list[Refusal], str, list[str]]:
    import pypdfium2

    with _ONE_AT_A_TIME:
        return _read_alone(pypdfium2, raw, path, limits)


def _read_alone(
    pypdfium2: Any, raw: bytes, path: str | None, limits: Limits
) -> tuple[list[list[Line]], list[Refusal], str, list[str]]:
    try:
        pdf = pypdfium2.PdfDocument(raw)
    except pypdfium2.PdfiumError as error:
        raise SourceError(_why(error), path) from None
    try:
        if len(pdf) > limits.pages:
            raise SourceError(f"{len(pdf)} pages, more than the {limits.pages} allowed; split it", path)
        pages, refused, slanted = _pages(pdf, path, limits)
        notes = ["text set at a slant, such as a watermark, is left out"] if slanted else []
        return pages, refused, " ".join((pdf.get_metadata_value("Title") or "").split()), notes
    finally:
        pdf.close()


def _why(error: Exception) -> str:
    if "password" in str(error).lower() or "security" in str(error).lower():
        return "this PDF is locked with a password; save a copy without one"
    return "this PDF is damaged and cannot be opened; give another copy"


def _pages(pdf: Any, path: str | None, limits: Limits) -> tuple[list[list[Line]], list[Refusal], bool]:
    import pypdfium2

    pages: list[list[Line]] = []
    refused: list[Refusal] = []
    slanted, total = False, 0
    for number in range(len(pdf)):
        try:
            letters, wrong, tilted, pictures = _letters(pdf, number)
        except pypdfium2.PdfiumError:
            refused.append(Refusal(f"page {number + 1}: damaged"))
            continue
        total += len(letters)
        if total > limits.characters:
            raise SourceError(f"more than {limits.characters} characters; split it", path)
        if wrong > _UNREADABLE * (len(letters) + wrong):
            refused.append(Refusal(f"page {number + 1}: its fonts do not say which letters they draw"))
            continue
        if not letters and pictures:
            refused.append(Refusal(f"page {number + 1}: a picture without text; needs text recognition (OCR)"))
        slanted = slanted or tilted
        pages.append(lines_of(letters))
    return pages, refused, slanted


def _letters(pdf: Any, number: int) -> tuple[list[Letter], int, bool, bool]:
    """The letters of a page, how many have no meaning, whether some are slanted, and whether it shows anything."""
    page = pdf[number]
    try:
        textpage = page.get_textpage()
        try:
            turned = list(_signs(textpage.raw))
        finally:
            textpage.close()
        pictures = next(iter(page.get_objects(max_depth=2)), None) is not None
    finally:
        page.close()
    wrong = sum(1 for letter, _ in turned if _meaningless(letter.sign))
    upright = Counter(quarter for _, quarter in turned).most_common(1)
    main = upright[0][0] if upright else 0
    letters = [letter for letter, quarter in turned if quarter == main and not _meaningless(letter.sign)]
    return letters, wrong, any(quarter < 0 for _, quarter in turned), pictures


def _meaningless(sign: str) -> bool:
    return sign == "\ufffd" or "\ue000" <= sign <= "\uf8ff" or sign < "\x20"


def _signs(textpage: Any) -> Iterator[tuple[Letter, int]]:
    """Each printed sign of a page with the quarter turn that it stands at (-1 for a slant)."""
    import pypdfium2.raw as pdfium

    x, y, box = ctypes.c_double(), ctypes.c_double(), pdfium.FS_RECTF()
    word, size = 0, 0.0
    pending = ""
    for at in range(pdfium.FPDFText_CountChars(textpage)):
        code = pdfium.FPDFText_GetUnicode(textpage, at)
        if 0xD800 <= code < 0xDC00:
            pending = chr(code)
            continue
        sign = _sign(pending, code)
        pending = ""
        pdfium.FPDFText_GetLooseCharBox(textpage, at, box)
        if pdfium.FPDFText_IsGenerated(textpage, at) == 1 or (sign.isspace() and box.right - box.left < 0.5):
            word += 1
            continue
        if not pdfium.FPDFText_GetCharOrigin(textpage, at, x, y) or not _on_paper(x.value, y.value, box):
            continue
        word += sign.isspace()
        height = _height(pdfium, textpage, at)
        size = height if 0 < height < _FAR else size or 10.0
        yield _placed(sign, box, (x.value, y.value), (size, word), pdfium.FPDFText_GetCharAngle(textpage, at))


def _sign(pending: str, code: int) -> str:
    if pending and 0xDC00 <= code < 0xE000:
        return chr(0x10000 + ((ord(pending) - 0xD800) << 10) + (code - 0xDC00))
    if code in (0x02, 0xFFFE):  # how pdfium gives a hyphen at the end of a line
        return "\u00ad"
    return "\ufffd" if 0xD800 <= code < 0xE000 or code in (0, 0xFFFF) else chr(code)


def _on_paper(x: float, y: float, box: Any) -> bool:
    places = (x, y, box.left, box.right, box.bottom, box.top)
    return all(-_FAR < place < _FAR for place in places)  # false also for what is no number


def _height(pdfium: Any, textpage: Any, at: int) -> float:
    """The height of a letter as printed, in points."""
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(textpage, at, matrix)
    size: float = pdfium.FPDFText_GetFontSize(textpage, at)
    return size * math.hypot(matrix.c, matrix.d)


def _placed(sign: str, box: Any, at: tuple[float, float], size: tuple[float, int], angle: float) -> tuple[Letter, int]:
    """The letter with its page turned so that its line runs level, and by how many right angles it was."""
    height, word = size
    turns = angle / (math.pi / 2)
    quarter = round(turns) % 4 if abs(turns - round(turns)) < 0.06 else -1
    left, right, start, base = {
        1: (box.bottom, box.top, at[1], -at[0]),
        2: (-box.right, -box.left, -at[0], -at[1]),
        3: (-box.top, -box.bottom, -at[1], at[0]),
    }.get(quarter, (box.left, box.right, *at))
    return Letter(sign, left, right, start, base, height, word), quarter
