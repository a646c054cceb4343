"""Cuts a text at the boundaries of its marks, so that a page can show every mark and still be the text.

    text      The two sides agreed to train fifty trainers.
    c1        ├────────────────────────────────────────┤
    a1                      ├────┤
    pieces    └── c1 ──────┘└c1 a1┘└─── c1 ────────────┘└ ┘

Joined in their order, with what stands between paragraphs, the pieces are the text, character for character.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import count, pairwise

from hiwar.export.paragraphs import paragraph_spans, style_of

UNSEEN = "unseen"


@dataclass(frozen=True, slots=True)
class Mark:
    """Words to be marked; `key` names the entry, `style` how it is drawn.

    Without a style it is only lit with its entry; `UNSEEN` is a place to be led to and nothing more.
    """

    key: str
    start: int
    stop: int
    style: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch that the same marks cover, innermost first.

    `opens` are the marks that are led to here: where they are first drawn, or first stand if they are drawn nowhere.
    """

    words: str
    marks: tuple[Mark, ...] = ()
    opens: tuple[str, ...] = ()

    @property
    def drawn(self) -> Mark | None:
        """The innermost mark that is seen."""
        return next((m for m in self.marks if m.style and m.style != UNSEEN), None)

    @property
    def keys(self) -> str:
        """The keys of all marks that cover it, innermost first, with blanks between."""
        return " ".join(dict.fromkeys(m.key for m in self.marks))

    @property
    def first(self) -> bool:
        """Whether the drawn mark begins here: only there does the tab key stop."""
        return self.drawn is not None and self.drawn.key in self.opens


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph's pieces, and the blanks of the text that stand before it; headings have a style."""

    before: str
    pieces: tuple[Piece, ...]
    style: str = ""


@dataclass(frozen=True, slots=True)
class SetText:
    """A text as it is set on a page: paragraphs, and the blanks after the last."""

    paragraphs: tuple[Paragraph, ...]
    after: str

    def joined(self) -> str:
        """The text again."""
        said = (p.before + "".join(piece.words for piece in p.pieces) for p in self.paragraphs)
        return "".join(said) + self.after


def cut(text: str, marks: Iterable[Mark]) -> SetText:
    """The text with its marks; offsets are code points, half-open."""
    shown = text.replace("\0", "\ufffd")  # a page can hold no NUL; its stand-in keeps the offsets
    ordered = sorted(marks, key=lambda m: (m.stop - m.start, m.start, m.key))
    paragraphs, at = [], 0
    spans = list(paragraph_spans(shown))
    cut_up = _opening([list(_pieces(shown, span, ordered)) for span in spans])
    for (start, stop), pieces in zip(spans, cut_up, strict=True):
        style = style_of(shown[start:stop]) if len(spans) > 1 else ""
        paragraphs.append(Paragraph(shown[at:start], pieces, style))
        at = stop
    return SetText(tuple(paragraphs), shown[at:])


def _pieces(text: str, span: tuple[int, int], ordered: list[Mark]) -> Iterator[Piece]:
    start, stop = span
    here = [m for m in ordered if m.start < stop and start < m.stop]
    cuts = {start, stop, *(max(m.start, start) for m in here), *(min(m.stop, stop) for m in here)}
    bounds = sorted(cuts)
    for first, last in pairwise(bounds):
        covering = tuple(m for m in here if m.start <= first and last <= m.stop)
        yield Piece(text[first:last], covering)


def _opening(cut_up: list[list[Piece]]) -> list[tuple[Piece, ...]]:
    """The pieces of each paragraph, every mark opened once."""
    pieces = [piece for paragraph in cut_up for piece in paragraph]
    opened: dict[str, int] = {}
    for at, piece in enumerate(pieces):
        if piece.drawn and piece.words.strip():
            opened.setdefault(piece.drawn.key, at)
    for at, piece in enumerate(pieces):
        for mark in piece.marks:
            if mark.style:
                opened.setdefault(mark.key, at)
    keys: dict[int, list[str]] = defaultdict(list)
    for key, at in opened.items():
        keys[at].append(key)
    numbered = count()
    return [tuple(replace(piece, opens=tuple(keys[next(numbered)])) for piece in paragraph) for paragraph in cut_up]
