"""A link that a person draws between two promises; what changed from one to the other is told as for any other."""

from __future__ import annotations

from hiwar.compare.deciding import ROUNDS
from hiwar.compare.laying import lay_out
from hiwar.compare.reasons import Reason, reasons, relation_of
from hiwar.errors import HiwarError
from hiwar.record import Reading
from hiwar.register.comparing import compare_texts
from hiwar.register.linking import key_of
from hiwar.register.models import Commitment, Link
from hiwar.register.proposing import Proposal
from hiwar.register.words.reasons import stored

_HOW_ALIKE = 1.0
"""What a person says is one promise is wholly alike."""


def draw(earlier: Commitment, later: Commitment) -> Link:
    """The link between two promises; one that was proposed already is that one."""
    found = _reasons(earlier, later)
    proposal = Proposal(earlier, later, relation_of(found))
    made, _new = Link.objects.get_or_create(
        key=key_of(proposal),
        defaults={
            "earlier": earlier,
            "later": later,
            "relation": proposal.relation,
            "reasons": stored(reason.said for reason in found),
            "proposed": False,
        },
    )
    return made


def _reasons(earlier: Commitment, later: Commitment) -> list[Reason]:
    """None where the texts cannot be compared."""
    if earlier.document_id == later.document_id:
        return []
    try:
        comparison = compare_texts(earlier.document, later.document, ROUNDS)
        one, other = _number(comparison.earlier, earlier), _number(comparison.later, later)
    except HiwarError:
        return []
    if one is None or other is None:
        return []
    before, after = lay_out(comparison.earlier), lay_out(comparison.later)
    return list(reasons(before.held[one], after.held[other], _HOW_ALIKE))


def _number(reading: Reading, mark: Commitment) -> int | None:
    spans = [tuple(commitment.evidence.span) for commitment in reading.commitments]
    return spans.index((mark.start, mark.stop)) if (mark.start, mark.stop) in spans else None
