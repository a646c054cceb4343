"""What the earlier steps of a reading found, for the step that reads the round."""

from __future__ import annotations

from typing import NamedTuple

from hiwar.read.act import Reading
from hiwar.read.mention import Mention
from hiwar.record.marks import Time


class Seen(NamedTuple):
    """What a round is read from: `times` without the days of datelines and headings, which are `headings`.

    `statement` tells that the text is a joint statement itself.
    """

    mentions: list[Mention]
    parties: tuple[str, ...]
    party_mentions: list[Mention]
    acts: list[Reading]
    times: tuple[Time, ...]
    headings: tuple[Time, ...] = ()
    statement: bool = False
