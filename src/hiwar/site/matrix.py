"""What was promised: fields by rounds, one sign for each commitment."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from hiwar.register.models import Commitment
from hiwar.register.practice import Meeting
from hiwar.register.words.labels import FIELDS


@dataclass(frozen=True, slots=True)
class Matrix:
    """Rounds that have commitments, and for each field the levels promised in each of them, firm first."""

    rounds: tuple[Meeting, ...]
    rows: tuple[tuple[str, tuple[tuple[Meeting, tuple[int, ...]], ...], int], ...]


def matrix(promised: list[Commitment], meetings: list[Meeting]) -> Matrix:
    """The commitments of each round's leading text, in the codebook's order of fields."""
    cells: dict[tuple[str, int], list[int]] = defaultdict(list)
    for commitment in promised:
        cells[commitment.field, commitment.document.round_id].append(commitment.level)
    shown = tuple(m for m in meetings if any(key == m.key for _, key in cells))
    fields = [code for code in (*FIELDS, "") if any(field == code for field, _ in cells)]
    rows = []
    for code in fields:
        row = tuple((m, tuple(sorted(cells.get((code, m.key), ()), reverse=True))) for m in shown)
        rows.append((code, row, sum(len(levels) for _, levels in row)))
    return Matrix(shown, tuple(rows))
