"""The one place that answers: may they see this?"""

from __future__ import annotations

from typing import Self

from django.db import models
from django.db.models import Q

from hiwar.membership.seats import Membership


class VisibleQuerySet(models.QuerySet):
    """Rows of a model that names in `stands_on` the owned records it stands on ("" is the row itself)."""

    def visible_to(self, membership: Membership) -> Self:
        """Only what this person may see; to be applied before every count, list and search."""
        allowed = Q()
        for path in self.model.stands_on:
            allowed &= may_see(membership, path)
        return self.filter(allowed)


def may_see(membership: Membership, path: str = "") -> Q:
    """The condition that the owned record at `path` is public or belongs to a side on which the person sits.

    A secretariat serves both sides and sees what is public: neither side's own notes. Where nothing stands at
    `path` there is nothing to hide.
    """
    prefix = f"{path}__" if path else ""
    allowed = Q(**{f"{prefix}owner_side": ""})
    if path:
        allowed |= Q(**{f"{path}__isnull": True})
    for seat in membership.seats:
        if seat.side:
            allowed |= Q(**{f"{prefix}owner_mechanism": seat.mechanism, f"{prefix}owner_side": seat.side})
    return allowed
