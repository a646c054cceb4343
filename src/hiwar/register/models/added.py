"""What people add. Each carries its owner (a side, or the public), who, when and why, and is never overwritten."""

from __future__ import annotations

from django.db import models

from hiwar.membership.models import Owned
from hiwar.register.models.marks import Commitment, Link
from hiwar.register.models.texts import Document


class Judgement(Owned):
    """Whether a proposed link holds."""

    class Verdict(models.TextChoices):
        SAME = "same"
        DIFFERENT = "different"
        UNSURE = "unsure"

    link = models.ForeignKey(Link, on_delete=models.PROTECT, related_name="judgements")
    verdict = models.CharField(max_length=10, choices=Verdict.choices)

    stands_on = ("", "link__earlier__document", "link__later__document")

    class Meta(Owned.Meta):
        ordering = ("at", "pk")

    def __str__(self) -> str:
        return self.verdict


class Delivery(Owned):
    """What came of a commitment: −1 not delivered, 0 partly, +1 delivered, empty where nobody knows."""

    class Score(models.IntegerChoices):
        NOT_DELIVERED = -1
        PARTLY = 0
        DELIVERED = 1

    commitment = models.ForeignKey(Commitment, on_delete=models.PROTECT, related_name="deliveries")
    score = models.SmallIntegerField(null=True, blank=True, choices=Score.choices)

    stands_on = ("", "commitment__document")

    class Meta(Owned.Meta):
        ordering = ("at", "pk")

    def __str__(self) -> str:
        return "unknown" if self.score is None else f"{self.score:+d}"


class Correction(Owned):
    """What a person says should have been read.

    `mark` is an identity or the name of a fact, `value` what it should be.
    """

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="corrections")
    mark = models.CharField(max_length=64)
    value = models.JSONField(null=True)

    stands_on = ("", "document")

    class Meta(Owned.Meta):
        ordering = ("at", "pk")

    def __str__(self) -> str:
        return self.mark
