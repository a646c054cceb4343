"""The tables of the register."""

from hiwar.register.models.added import Correction, Delivery, Judgement
from hiwar.register.models.marks import Act, Commitment, Fact, Link
from hiwar.register.models.mechanism import Mechanism, Round
from hiwar.register.models.texts import Document, Extraction, Original, Reading

__all__ = [
    "Act", "Commitment", "Correction", "Delivery", "Document", "Extraction", "Fact", "Judgement", "Link",
    "Mechanism", "Original", "Reading", "Round",
]  # fmt: skip
