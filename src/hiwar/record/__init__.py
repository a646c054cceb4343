"""The nouns of a reading: frozen, and none without the words it was read from."""

from hiwar.record.document import Document, Refusal
from hiwar.record.marks import Act, Commitment, Deadline, Evidence, Party, Person, Place, Time
from hiwar.record.reading import Reading
from hiwar.record.round import Chair, Fact, Mechanism, Round, Topic
from hiwar.record.span import Span
from hiwar.record.text import Text

__all__ = [
    "Act", "Chair", "Commitment", "Deadline", "Document", "Evidence", "Fact", "Mechanism", "Party",
    "Person", "Place", "Reading", "Refusal", "Round", "Span", "Text", "Time", "Topic",
]  # fmt: skip
