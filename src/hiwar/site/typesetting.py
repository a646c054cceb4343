"""Writes a set text as HTML whose text is the statement's, character for character."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from django.utils.safestring import SafeString, mark_safe

from hiwar.site.cutting import Paragraph, Piece, SetText
from hiwar.site.setting import anchor

_LEFT_TO_RIGHT = ("address", "dateline")


def typeset(text: SetText, side: str = "") -> SafeString:
    """Paragraphs with their marks; what stands between paragraphs is kept as blanks that no browser shows.

    Of two texts on one page each has its `side`: it begins the anchors of its marks, and the marks show their numbers.
    """
    body = "".join(_raw(p.before) + _paragraph(p, side) for p in text.paragraphs)
    return mark_safe(body + _raw(text.after))  # noqa: S308 (every word of the text went through _raw)


def _raw(words: str) -> str:
    # a browser takes a bare carriage return for a line feed, and offsets behind it would be one too small
    return escape(words).replace("\r", "&#13;")


def _paragraph(paragraph: Paragraph, side: str) -> str:
    opening = f'<p class="{paragraph.style}">' if paragraph.style else "<p>"
    if paragraph.style in _LEFT_TO_RIGHT:
        opening = f'<p class="{paragraph.style}" dir="ltr">'
    numbers = _numbers(paragraph.pieces) if side else {}
    pieces = ("".join(_piece(p, side, numbers.get(at, ""))) for at, p in enumerate(paragraph.pieces))
    return opening + "".join(pieces) + "</p>"


def _numbers(pieces: tuple[Piece, ...]) -> dict[int, str]:
    """Where the numbers of marks stand: before their words, or behind them where the words begin within a word.

    Within a word a number would part letters that are joined; where both ends are within words there is none.
    """
    shown: dict[int, str] = {}
    for at, piece in enumerate(pieces):
        drawn = piece.drawn
        if drawn is None or not piece.opens or not piece.words.strip():
            continue
        told = " ".join(key[1:] for key in piece.opens)
        last = max(n for n, p in enumerate(pieces) if p.drawn and p.drawn.key == drawn.key)
        if at == 0 or not pieces[at - 1].words[-1:].isalnum():
            shown[at] = f'{shown.get(at, "")} data-n="{told}"'
        elif last + 1 == len(pieces) or not pieces[last + 1].words[:1].isalnum():
            shown[last] = f'{shown.get(last, "")} data-after="{told}"'
    return shown


def _piece(piece: Piece, side: str, number: str) -> Iterator[str]:
    drawn = piece.drawn
    blank = not piece.words.strip()  # a link of nothing but blanks has no name
    for key in piece.opens:
        if drawn is None or blank or key != drawn.key:
            yield f'<span class="at" id="{_anchor(key, side)}"></span>'
    if drawn is not None and blank:
        yield f'<span class="mark {drawn.style}" data-marks="{piece.keys}">{_raw(piece.words)}</span>'
    elif drawn is not None:
        place = f' id="{_anchor(drawn.key, side)}"' if piece.first else ' tabindex="-1"'
        place += number
        told = f'data-marks="{piece.keys}" aria-describedby="d-{drawn.style}"'
        yield f'<a class="mark {drawn.style}"{place} href="#{drawn.key}" {told}>{_raw(piece.words)}</a>'
    elif piece.marks:
        yield f'<span data-marks="{piece.keys}">{_raw(piece.words)}</span>'
    else:
        yield _raw(piece.words)


def _anchor(key: str, side: str) -> str:
    return f"{side}-{key}" if side else anchor(key)
