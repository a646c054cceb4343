"""The nouns of a reading: frozen, and none without the words it was read from."""

from hiwar.record.comparison import Comparison, Difference, Link, Name, Pair, Said
from hiwar.record.document import Document, Refusal
from hiwar.record.marks import Act, Commitment, Deadline, Evidence, Party, Person, Place, Time
from hiwar.record.reading import Reading
from hiwar.record.round import Chair, Fact, Mechanism, Round, Topic
from hiwar.record.span import Span
from hiwar.record.text import Text
from hiwar.record.wording import Change

__all__ = [
    "Act", "Chair", "Change", "Commitment", "Comparison", "Deadline", "Difference", "Document", "Evidence", "Fact",
    "Link", "Mechanism", "Name", "Pair", "Party", "Person", "Place", "Reading", "Refusal", "Round", "Said", "Span",
    "Text", "Time", "Topic",
]  # fmt: skip
