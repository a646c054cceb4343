"""Texts: the bytes as they came, the text drawn out of them, and what was read in it."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from hiwar.membership.models import Owned
from hiwar.membership.visibility import VisibleQuerySet
from hiwar.register.models.mechanism import Mechanism, Round


class Original(models.Model):
    """The bytes as they came, kept unchanged; `digest` is their SHA-256."""

    digest = models.CharField(max_length=64, unique=True)
    content = models.BinaryField()
    name = models.CharField(max_length=255, blank=True, default="")
    media_type = models.CharField(max_length=100, default="text/plain")

    def __str__(self) -> str:
        return self.name or self.digest[:12]


class Document(Owned):
    """A text in which things are read; `text_id` is the SHA-256 of its UTF-8, and every span counts in `text`."""

    text_id = models.CharField(max_length=64)
    text = models.TextField()
    name = models.CharField(max_length=255, blank=True, default="")
    media_type = models.CharField(max_length=100, default="text/plain")
    language = models.CharField(max_length=10, blank=True, default="")
    kind = models.CharField(max_length=40, blank=True, default="")
    title = models.TextField(blank=True, default="")
    first_words = models.CharField(max_length=100, blank=True, default="")
    publisher = models.CharField(max_length=255, blank=True, default="")
    published = models.DateField(null=True, blank=True)
    mechanism = models.ForeignKey(Mechanism, null=True, on_delete=models.PROTECT, related_name="documents")
    round = models.ForeignKey(Round, null=True, on_delete=models.PROTECT, related_name="documents")

    class Meta(Owned.Meta):
        ordering = ("published", "pk")
        constraints = (
            *Owned.Meta.constraints,
            models.UniqueConstraint(fields=("text_id", "owner_mechanism", "owner_side"), name="register_document_once"),
        )

    def __str__(self) -> str:
        return self.title or self.first_words or self.text_id[:12]

    @property
    def short_id(self) -> str:
        """Enough of the text's id to name it in an address."""
        return self.text_id[:16]

    def newest_reading(self) -> Reading:
        """The reading that the marks in force come from: the one made last, wherever it was made."""
        return self.readings.latest("at", "pk")


class Extraction(models.Model):
    """Which text was drawn out of which bytes; a text drawn anew out of the same bytes is the next version."""

    original = models.ForeignKey(Original, on_delete=models.PROTECT, related_name="extractions")
    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="extractions")
    version = models.PositiveSmallIntegerField()
    at = models.DateTimeField(default=timezone.now)

    stands_on = ("document",)
    objects = VisibleQuerySet.as_manager()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("original", "document"), name="register_extraction_once"),)

    def __str__(self) -> str:
        return f"{self.original} v{self.version}"


class Reading(models.Model):
    """Everything read in a text at one time by one version of the rules, kept whole."""

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="readings")
    digest = models.CharField(max_length=64)
    rules = models.CharField(max_length=100)
    body = models.JSONField()
    at = models.DateTimeField(default=timezone.now)

    stands_on = ("document",)
    objects = VisibleQuerySet.as_manager()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("document", "digest"), name="register_reading_once"),)

    def __str__(self) -> str:
        return f"{self.document} ({self.rules})"
