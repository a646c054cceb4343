"""What happens where a carried row meets one that this register has already."""

from __future__ import annotations

from collections import Counter
from typing import Any

from django.db import models
from django.db.models import Q

from hiwar.register.carrying.tables import Ids, Row, Table
from hiwar.register.gathering import find_round
from hiwar.register.linking import link_mechanism
from hiwar.register.models import Correction, Document, Fact, Judgement, Link, Mechanism, Reading
from hiwar.register.settling import settle

_DESCRIBING = ("language", "kind", "title", "publisher", "media_type", "published")


class Joining:
    """One import into a register that may have been worked on: `known` is what stood here before."""

    def __init__(self, known: Ids) -> None:
        self.mechanisms = set(known.of["mechanisms"])
        self.documents = set(known.of["documents"])
        self.changed: Counter[str] = Counter()
        self.joined = 0
        self.unsettled: set[int] = set()
        self.described: dict[int, Row] = {}
        self.news: set[int] = set()
        self.widened: set[int] = set()
        self.moved: dict[int, int] = {}

    def find(self, table: Table, values: Row) -> tuple[int, bool] | None:
        """A row that is meant although it is told apart otherwise, and whether it was made for it.

        A round that had no number here, a fact that another reading says in the same words.
        """
        if table.name == "rounds" and values["mechanism_id"] in self.mechanisms:
            return self._round(values)
        if table.name == "facts" and values["document_id"] in self.documents:
            found = self._fact(values)
            return (found, False) if found else None
        return None

    def _round(self, values: Row) -> tuple[int, bool] | None:
        """As a text would find it, by number or day; a round without either is nobody's but the file's."""
        if values["ordinal"] is None and values["start"] is None:
            return None
        mechanism = Mechanism.objects.get(pk=values["mechanism_id"])
        before = set(mechanism.rounds.values_list("pk", flat=True))
        found, made = find_round(mechanism, values["ordinal"], values["start"])
        gone = before - set(mechanism.rounds.values_list("pk", flat=True))
        self.moved |= dict.fromkeys(gone, found.pk)
        self.joined += not made
        return found.pk, made

    def _fact(self, values: Row) -> int | None:
        """A fact in force that stands here in the same words, although another reading says it."""
        if values.get("retired_by_id") is not None:
            return None
        same = {name: values[name] for name in ("document_id", "mention", "name")}
        told = (values["value"], values["spans"])
        facts = Fact.objects.filter(**same, round_id=values.get("round_id"), retired_by=None)
        return next((fact.pk for fact in facts if (fact.value, fact.spans) == told), None)

    def meet(self, table: Table, found: int, values: Row) -> None:
        """What the file knows of a row that stands here: what was taken back or drawn by a person is so here too."""
        if table.name == "documents":
            self.described[found] = {name: values[name] for name in _DESCRIBING}
        elif table.name in ("evidence", "corrections") and values["taken_back"]:
            self._take_back(table, found)
        elif table.name == "links" and not values["proposed"]:
            self.changed["links"] += Link.objects.filter(pk=found, proposed=True).update(proposed=False)

    def _take_back(self, table: Table, found: int) -> None:
        changed = table.model.objects.filter(pk=found, taken_back=False).update(taken_back=True)
        self.changed[table.name] += changed
        if changed and table.model is Correction:
            self.unsettled.add(Correction.objects.values_list("document", flat=True).get(pk=found))

    def made(self, table: Table, kept: models.Model) -> None:
        """A reading or a correction that is new for a text which stands here settles that text anew.

        A text that is new in a dialogue which stands here is linked with the texts of the rounds beside it.
        """
        if table.model is Document and kept.mechanism_id in self.mechanisms:
            self.widened.add(kept.mechanism_id)
        if table.model in (Reading, Correction) and kept.document_id in self.documents:
            self.unsettled.add(kept.document_id)
            if table.model is Reading:
                self.news.add(kept.pk)

    def settle(self) -> tuple[Any, ...]:
        """The texts that the two registers read or corrected otherwise, settled by the reading made last."""
        texts = list(Document.objects.filter(pk__in=self.unsettled).order_by("pk"))
        for document in texts:
            newest = document.newest_reading()
            if newest.pk in self.news:
                for name, value in self.described.get(document.pk, {}).items():
                    setattr(document, name, value or getattr(document, name))
                document.save()
            settle(newest)
        for mechanism in Mechanism.objects.filter(pk__in=self.widened).order_by("pk"):
            link_mechanism(mechanism)
        return tuple(texts)

    @staticmethod
    def disputed() -> int:
        """Links that one judged the same and another different."""
        same = Judgement.objects.filter(verdict=Judgement.Verdict.SAME).values("link")
        different = Judgement.objects.filter(verdict=Judgement.Verdict.DIFFERENT).values("link")
        return Link.objects.filter(Q(pk__in=same) & Q(pk__in=different)).count()
