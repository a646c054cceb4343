"""Which texts speak for the rounds of a mechanism, in the order of the rounds, and which of them follow each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import QuerySet

from hiwar.membership.seats import Membership, Seat
from hiwar.register.leading import STATEMENT
from hiwar.register.models import Act, Document, Mechanism
from hiwar.register.practice import Meeting, in_order

LOOK_BACK = 3
"""A promise that is not found in the round before is looked for in so many rounds back, that round included."""


@dataclass(frozen=True, slots=True)
class Voice:
    """The texts that speak for a round, one for each language: joint statements, else reports."""

    round: int
    texts: dict[str, Document]

    def leading(self, language: str) -> Document:
        """The text in the reader's language, else the first published."""
        return self.texts.get(language) or next(iter(self.texts.values()))

    @property
    def is_statement(self) -> bool:
        """Whether joint statements speak: what a report leaves out, the round need not have left out."""
        return next(iter(self.texts.values())).kind == STATEMENT


def chain(mechanism: Mechanism, membership: Membership) -> list[Voice]:
    """The rounds of which a person may see a text, oldest first."""
    shown = Document.objects.visible_to(membership).filter(mechanism=mechanism).exclude(round=None)
    of_round: dict[int, list[Document]] = defaultdict(list)
    for document in shown.select_related("round"):
        of_round[document.round_id].append(document)
    rounds = {texts[0].round_id: texts[0].round for texts in of_round.values()}
    order = in_order(Meeting(r.pk, r.ordinal, r.start) for r in rounds.values())
    return [Voice(meeting.key, _texts(of_round[meeting.key])) for meeting in order]


def _texts(of_round: list[Document]) -> dict[str, Document]:
    """As in `leading`: a joint statement before reports, the first published before the others."""
    ranked = sorted(of_round, key=lambda d: (d.kind != STATEMENT, str(d.published or ""), d.pk))
    best = [d for d in ranked if (d.kind == STATEMENT) == (ranked[0].kind == STATEMENT)]
    texts: dict[str, Document] = {}
    for document in best:
        texts.setdefault(document.language, document)
    return texts


def witnesses(mechanism: Mechanism, membership: Membership) -> QuerySet[Document]:
    """The texts about no round that may tell what came of a promise: those in which all parties act."""
    shown = Document.objects.visible_to(membership).filter(round=None).exclude(published=None)
    for party in mechanism.parties:
        shown = shown.filter(pk__in=_acting(party).values("document"))
    return shown if mechanism.parties else shown.none()


def dialogues_told_of(document: Document) -> list[Mechanism]:
    """The dialogues of which all parties act in a text about no round."""
    if document.round_id is not None or document.published is None:
        return []
    acting = {code for actors in document.acts.in_force().values_list("actors", flat=True) for code in actors}
    return [m for m in Mechanism.objects.all() if m.parties and acting.issuperset(m.parties)]


def _acting(party: str) -> QuerySet[Act]:
    return Act.objects.in_force().filter(actors__icontains=f'"{party}"', document__round=None)


def audiences(mechanism: Mechanism) -> list[Membership]:
    """Everybody, and each side that has a text of its own: whose texts may speak otherwise for a round."""
    sides = mechanism.documents.exclude(owner_side="").values_list("owner_mechanism", "owner_side").distinct()
    return [Membership(), *(Membership(seats=(Seat(of, side),)) for of, side in sorted(sides))]


def texts_in_step(earlier: Voice, later: Voice) -> Iterator[tuple[Document, Document]]:
    """Which texts of two rounds are set side by side: language with language, where they share one."""
    common = [language for language in sorted(later.texts) if language in earlier.texts]
    for language in common:
        yield earlier.texts[language], later.texts[language]
    if not common:
        yield next(iter(earlier.texts.values())), next(iter(later.texts.values()))
