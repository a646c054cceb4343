"""The tables of the register."""

from hiwar.register.models.added import Correction, Delivery, Evidence, Guideline, Judgement
from hiwar.register.models.changes import Change
from hiwar.register.models.marks import Act, Commitment, Fact, Link
from hiwar.register.models.mechanism import Mechanism, Round
from hiwar.register.models.texts import Document, Extraction, Original, Reading

__all__ = [
    "Act", "Change", "Commitment", "Correction", "Delivery", "Document", "Evidence", "Extraction", "Fact", "Guideline",
    "Judgement", "Link", "Mechanism", "Original", "Reading", "Round",
]  # fmt: skip
