"""What counts of a text: its newest reading, with the corrections that people made."""

from __future__ import annotations

from hiwar.register.corrections import corrected
from hiwar.register.gathering import Gathered, gather
from hiwar.register.models import Reading
from hiwar.register.retiring import enter_marks

Counts = dict[str, tuple[int, int, int]]


def settle(reading: Reading) -> tuple[Gathered, Counts]:
    """Mechanism, round, marks and facts stand as the corrected reading says; counts of new, kept and retired."""
    body = corrected(reading.document, reading.body).body
    gathered = gather(reading.document, body)
    return gathered, enter_marks(reading, body, gathered.mentioned)
