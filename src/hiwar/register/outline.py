"""Each mechanism in a few values, for lists of many: kept while nothing changes of the texts that it stands on."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db import connection

from hiwar.membership.seats import Membership
from hiwar.register.changes import tokens
from hiwar.register.leading import leading_texts
from hiwar.register.meetings import meetings_of
from hiwar.register.models import Commitment, Document, Mechanism
from hiwar.register.practice import Due, Meeting, held, next_due
from hiwar.register.saying import account_of_mechanism


@dataclass(frozen=True, slots=True)
class Outline:
    """A mechanism in a list: counts, the last round and the next."""

    mechanism: Mechanism
    rounds: int
    texts: int
    commitments: int
    last: Meeting | None
    due: Due | None


_MOST = 2000
_kept: OrderedDict[tuple[Any, ...], tuple[Any, Outline]] = OrderedDict()


def outlines(mechanisms: Iterable[Mechanism], membership: Membership, language: str) -> list[Outline]:
    """One of each mechanism, as this person sees it; only those of which a text has changed are made anew."""
    newest = tokens()
    found = []
    for mechanism in mechanisms:
        place = (connection.settings_dict["NAME"], mechanism.pk, membership, language)
        token = newest.get(mechanism.pk)
        kept = _kept.get(place)
        if kept is None or kept[0] != token:
            _kept[place] = kept = (token, _outline(mechanism, membership, language))
        _kept.move_to_end(place)
        found.append(kept[1])
    while len(_kept) > _MOST:
        _kept.popitem(last=False)
    return found


def _outline(mechanism: Mechanism, membership: Membership, language: str) -> Outline:
    told = meetings_of(mechanism, membership, language)
    meetings = [meeting for _, _, meeting in told]
    leading = leading_texts([r for r, _, _ in told], membership, language).values()
    rule = account_of_mechanism(mechanism, membership, language)
    promised = Commitment.objects.visible_to(membership).in_force().filter(document__in=[text.pk for text in leading])
    due = next_due(
        meetings,
        every=rule.value("mechanism.cadence"),
        hosting=rule.value("mechanism.hosting"),
        parties=mechanism.parties,
    )
    texts = Document.objects.visible_to(membership).filter(mechanism=mechanism).count()
    last = next(reversed(held(meetings)), None)
    return Outline(mechanism, len(meetings), texts, promised.count(), last, due)
