"""A standing dialogue and its rounds: what the texts about them are gathered under."""

from __future__ import annotations

from typing import Self

from django.db import models

from hiwar.membership.seats import Membership


class MechanismQuerySet(models.QuerySet):
    """Mechanisms, which are there only because texts speak of them."""

    def visible_to(self, membership: Membership) -> Self:
        """Those of which at least one text may be seen."""
        from hiwar.register.models.texts import Document

        shown = Document.objects.visible_to(membership).exclude(mechanism=None)
        return self.filter(pk__in=shown.values("mechanism"))


class RoundQuerySet(models.QuerySet):
    """Rounds, which are there only because texts are about them or mention them."""

    def visible_to(self, membership: Membership) -> Self:
        """Those that at least one text that may be seen is about or mentions."""
        from hiwar.register.models.marks import Fact
        from hiwar.register.models.texts import Document

        about = Document.objects.visible_to(membership).exclude(round=None)
        told = Fact.objects.visible_to(membership).in_force().exclude(round=None)
        return self.filter(models.Q(pk__in=about.values("round")) | models.Q(pk__in=told.values("round")))


class Mechanism(models.Model):
    """A standing dialogue, council or commission, known by its kind and parties; `key` is made of both."""

    key = models.SlugField(max_length=160, unique=True)
    kind = models.CharField(max_length=40)
    parties = models.JSONField(default=list)

    objects = MechanismQuerySet.as_manager()

    class Meta:
        ordering = ("key",)

    def __str__(self) -> str:
        return self.key


class Round(models.Model):
    """A meeting of a mechanism; what is said of it stands in the facts of its texts, not here.

    `ordinal` and `start` are what a further text is matched by.
    """

    mechanism = models.ForeignKey(Mechanism, on_delete=models.PROTECT, related_name="rounds")
    ordinal = models.PositiveSmallIntegerField(null=True, blank=True)
    start = models.DateField(null=True, blank=True)

    objects = RoundQuerySet.as_manager()

    class Meta:
        ordering = ("mechanism", "start", "ordinal")
        constraints = (models.UniqueConstraint(fields=("mechanism", "ordinal"), name="register_round_once"),)

    def __str__(self) -> str:
        return f"{self.mechanism} {self.ordinal or self.start or self.pk}"
