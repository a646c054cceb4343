"""What counts of a text: its newest reading, with the corrections that people made."""

from __future__ import annotations

from hiwar.register.changes import note_change
from hiwar.register.corrections import corrected
from hiwar.register.gathering import Gathered, gather
from hiwar.register.linking import link_mechanism, link_witness
from hiwar.register.models import Reading, Round
from hiwar.register.retiring import enter_marks

Counts = dict[str, tuple[int, int, int]]


def settle(reading: Reading) -> tuple[Gathered, Counts]:
    """Mechanism, round, marks, facts and links stand as the corrected reading says; counts of new, kept and retired."""
    body = corrected(reading.document, reading.body).body
    before, mechanism = reading.document.round, reading.document.mechanism_id
    gathered = gather(reading.document, body)
    counts = enter_marks(reading, body, gathered.mentioned)
    for round_ in {before, reading.document.round} - {None}:
        if Round.objects.filter(pk=round_.pk).exists():  # two that turned out to be one were brought together
            link_mechanism(round_.mechanism, round_)
    if reading.document.round is None:
        link_witness(reading.document)
    note_change((mechanism, reading.document.mechanism_id))
    return gathered, counts
