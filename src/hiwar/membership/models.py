"""What every record that people add carries: whose it is, who added it, when and why."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from hiwar.membership.visibility import VisibleQuerySet


class Owned(models.Model):
    """Belongs to a side (a party's code within a mechanism, by its key) or, where both are empty, to the public."""

    owner_mechanism = models.CharField(max_length=160, blank=True, default="")
    owner_side = models.CharField(max_length=40, blank=True, default="")
    by = models.CharField(max_length=200, blank=True, default="")
    at = models.DateTimeField(default=timezone.now)
    why = models.TextField(blank=True, default="")

    stands_on: tuple[str, ...] = ("",)
    objects = VisibleQuerySet.as_manager()

    class Meta:
        abstract = True
        constraints = (
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_owner_whole",
                condition=models.Q(owner_mechanism="", owner_side="")
                | (~models.Q(owner_mechanism="") & ~models.Q(owner_side="")),
            ),
        )
