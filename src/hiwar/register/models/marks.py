"""What was read in a text: facts of the round, commitments, acts, and the links that are proposed between them.

Spans count code points of `Document.text`, half-open. A newer reading retires marks and deletes none.
"""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils import timezone

from hiwar.membership.visibility import VisibleQuerySet
from hiwar.register.models.mechanism import Round
from hiwar.register.models.texts import Document, Reading


class MarkQuerySet(VisibleQuerySet):
    """Marks of texts, in force or retired."""

    def in_force(self) -> MarkQuerySet:
        """Those that the newest reading of their text still makes."""
        return self.filter(retired_by=None)

    def waiting(self) -> MarkQuerySet:
        """Retired commitments that a person judged and that no newer mark succeeds: they wait for a person."""
        told = Q(deliveries__isnull=False) | Q(evidence__isnull=False) | Q(guidelines__isnull=False)
        told |= Q(links_onward__judgements__isnull=False)
        told |= Q(links_back__judgements__isnull=False)
        return self.filter(told, succeeded_by=None).exclude(retired_by=None).distinct()


class Mark(models.Model):
    """Words of a text that say something; `identity` is a hash of the text's id, the span and the kind."""

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="%(class)ss")
    identity = models.CharField(max_length=64)
    start = models.PositiveIntegerField()
    stop = models.PositiveIntegerField()
    rule = models.CharField(max_length=200)
    renewed = models.BooleanField(default=False)
    read_by = models.ForeignKey(Reading, on_delete=models.PROTECT, related_name="+")
    retired_by = models.ForeignKey(Reading, null=True, on_delete=models.PROTECT, related_name="+")
    succeeded_by = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="earlier_marks")

    stands_on = ("document",)
    objects = MarkQuerySet.as_manager()

    class Meta:
        abstract = True
        ordering = ("document", "start", "stop")
        constraints = (models.UniqueConstraint(fields=("document", "identity"), name="%(app_label)s_%(class)s_once"),)

    def __str__(self) -> str:
        return self.identity[:16]

    @property
    def quote(self) -> str:
        """The words themselves."""
        return self.document.text[self.start : self.stop]

    @property
    def short_id(self) -> str:
        """Enough of the identity to name the mark in an address."""
        return self.identity[:16]


class Commitment(Mark):
    """A promise: `level` 4 firm, 3 intent, 2 effort; `holders` are party codes, `field` a code of the codebook."""

    level = models.PositiveSmallIntegerField()
    holders = models.JSONField(default=list)
    field = models.CharField(max_length=60, blank=True, default="")
    deadline_start = models.PositiveIntegerField(null=True)
    deadline_stop = models.PositiveIntegerField(null=True)
    due_from = models.DateField(null=True)
    due_to = models.DateField(null=True)

    @property
    def deadline(self) -> str:
        """The words of the time limit, empty where none is said."""
        return self.document.text[self.deadline_start : self.deadline_stop] if self.deadline_start is not None else ""


class Act(Mark):
    """What an actor is said to have done or said; `head` is the shortest span that carries it."""

    head_start = models.PositiveIntegerField()
    head_stop = models.PositiveIntegerField()
    kind = models.CharField(max_length=40)
    actors = models.JSONField(default=list)
    addressees = models.JSONField(default=list)
    source = models.CharField(max_length=40, blank=True, default="")
    negated = models.BooleanField(default=False)


class Fact(models.Model):
    """A value of the round or of its mechanism's rule, with the words of the text that say it.

    `name` is the key of the reading's evidence (`ordinal`, `mechanism.cadence`); `spans` are [start, stop). `round`
    is the round it is said of: the text's own, or with `mention` n the n-th further round that the text mentions.
    """

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="facts")
    round = models.ForeignKey(Round, null=True, on_delete=models.PROTECT, related_name="facts")
    mention = models.PositiveSmallIntegerField(default=0)
    name = models.CharField(max_length=60)
    value = models.JSONField()
    spans = models.JSONField(default=list)
    rule = models.CharField(max_length=200, blank=True, default="")
    read_by = models.ForeignKey(Reading, on_delete=models.PROTECT, related_name="+")
    retired_by = models.ForeignKey(Reading, null=True, on_delete=models.PROTECT, related_name="+")

    stands_on = ("document",)
    objects = MarkQuerySet.as_manager()

    class Meta:
        ordering = ("document", "pk")

    def __str__(self) -> str:
        return self.name


class LinkQuerySet(VisibleQuerySet):
    """Links, proposed by the program or drawn by a person."""

    def standing(self) -> LinkQuerySet:
        """Those that the newest comparison still proposes, that a person drew, or that a person judged."""
        return self.filter(Q(withdrawn=False) | Q(judgements__isnull=False)).distinct()


class Link(models.Model):
    """Two marks that are said to be one promise, or a promise and the later words that say it was done.

    `earlier` and `later` are commitments, `earlier_act` and `later_act` acts: one of each pair at most. With the
    relation `delivered` the later words are `said_start`, `said_stop` of `said_in`, and no later mark need stand there.
    `key` names ends and relation and is unique; `changed` is when it was last told otherwise. `proposed` is false where
    a person drew the link; `withdrawn` is true where the program once proposed it and no longer does: a judged link is
    never deleted.
    """

    key = models.CharField(max_length=200, unique=True)
    earlier = models.ForeignKey(Commitment, null=True, on_delete=models.PROTECT, related_name="links_onward")
    later = models.ForeignKey(Commitment, null=True, on_delete=models.PROTECT, related_name="links_back")
    earlier_act = models.ForeignKey(Act, null=True, on_delete=models.PROTECT, related_name="links_onward")
    later_act = models.ForeignKey(Act, null=True, on_delete=models.PROTECT, related_name="links_back")
    relation = models.CharField(max_length=20)
    reasons = models.JSONField(default=list)
    score = models.FloatField(null=True)
    said_in = models.ForeignKey(Document, null=True, on_delete=models.PROTECT, related_name="+")
    said_start = models.PositiveIntegerField(null=True)
    said_stop = models.PositiveIntegerField(null=True)
    proposed = models.BooleanField(default=True)
    withdrawn = models.BooleanField(default=False)
    changed = models.DateTimeField(default=timezone.now, db_index=True)

    stands_on = (
        "earlier__document", "later__document", "earlier_act__document", "later_act__document", "said_in",
    )  # fmt: skip
    objects = LinkQuerySet.as_manager()

    class Meta:
        ordering = ("pk",)

    def __str__(self) -> str:
        return self.relation

    @property
    def said(self) -> str:
        """The later words that say it was done, empty where none are named."""
        return self.said_in.text[self.said_start : self.said_stop] if self.said_in else ""
