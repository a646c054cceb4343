"""What people add. Each carries its owner (a side, or the public), who, when and why, and is never overwritten."""

from __future__ import annotations

from django.db import models

from hiwar.membership.models import Owned
from hiwar.register.models.marks import Commitment, Link
from hiwar.register.models.texts import Document, Original


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


class Guideline(Owned):
    """What counts as delivered, partly delivered and not delivered of one commitment: written before it is scored."""

    commitment = models.ForeignKey(Commitment, on_delete=models.PROTECT, related_name="guidelines")
    words = models.TextField()

    stands_on = ("", "commitment__document")

    class Meta(Owned.Meta):
        ordering = ("at", "pk")

    def __str__(self) -> str:
        return self.words[:60]


class Evidence(Owned):
    """What shows what came of a commitment: words of a later text, a link, a file or a note.

    A quote is `start`, `stop` of `document`; `on` is the day of what is shown, `party` whose doing it is.
    """

    class Kind(models.TextChoices):
        QUOTE = "quote"
        LINK = "link"
        FILE = "file"
        NOTE = "note"

    commitment = models.ForeignKey(Commitment, on_delete=models.PROTECT, related_name="evidence")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    party = models.CharField(max_length=40, blank=True, default="")
    on = models.DateField(null=True, blank=True)
    document = models.ForeignKey(Document, null=True, on_delete=models.PROTECT, related_name="+")
    start = models.PositiveIntegerField(null=True)
    stop = models.PositiveIntegerField(null=True)
    address = models.URLField(max_length=2000, blank=True, default="")
    file = models.ForeignKey(Original, null=True, on_delete=models.PROTECT, related_name="+")
    note = models.TextField(blank=True, default="")
    taken_back = models.BooleanField(default=False)

    stands_on = ("", "commitment__document", "document")

    class Meta(Owned.Meta):
        ordering = ("on", "at", "pk")
        verbose_name_plural = "evidence"

    def __str__(self) -> str:
        return self.kind

    @property
    def quote(self) -> str:
        """The words of a later text, empty where it is other evidence."""
        return self.document.text[self.start : self.stop] if self.document else ""


class Delivery(Owned):
    """One scorer's word on what came of a commitment, for one party that made it, by the guideline.

    −1 not delivered, 0 partly, +1 delivered, empty where it is unknown. A scorer's newest word counts.
    """

    class Score(models.IntegerChoices):
        NOT_DELIVERED = -1
        PARTLY = 0
        DELIVERED = 1

    commitment = models.ForeignKey(Commitment, on_delete=models.PROTECT, related_name="deliveries")
    guideline = models.ForeignKey(Guideline, null=True, on_delete=models.PROTECT, related_name="deliveries")
    party = models.CharField(max_length=40, blank=True, default="")
    score = models.SmallIntegerField(null=True, blank=True, choices=Score.choices)

    stands_on = ("", "commitment__document", "guideline")

    class Meta(Owned.Meta):
        ordering = ("at", "pk")

    def __str__(self) -> str:
        return "unknown" if self.score is None else f"{self.score:+d}"


class Correction(Owned):
    """What a person says should have been read, and why.

    `mark` is the identity of a commitment or an act, or the name of a fact (`city`, `mechanism.cadence`); `name` is
    the value of the mark that is wrong (`level`, `holders`, `field`, `deadline`, `kind`, `actors`, `addressees`),
    `no_mark` where nothing should have been marked, `missed` where a mark is missing; `value` is what it should be
    and `spans` are the words of the text that say so, [start, stop).
    """

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="corrections")
    mark = models.CharField(max_length=64, blank=True, default="")
    name = models.CharField(max_length=40, blank=True, default="")
    value = models.JSONField(null=True)
    spans = models.JSONField(default=list)
    taken_back = models.BooleanField(default=False)

    stands_on = ("", "document")

    class Meta(Owned.Meta):
        ordering = ("at", "pk")

    def __str__(self) -> str:
        return f"{self.mark} {self.name}".strip()
