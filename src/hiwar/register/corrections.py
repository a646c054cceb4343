"""The corrections of a text: which of them count, which are a side's own view, which wait for a person."""

from __future__ import annotations

from collections.abc import Iterable

from hiwar.membership.seats import Membership
from hiwar.register.corrected import COMMITMENT, FACT, MISSED, Body, Change, Corrected, correct_body
from hiwar.register.models import Act, Commitment, Correction, Document
from hiwar.register.models.marks import Mark


def mark_of(document: Document, identity: str) -> Mark | None:
    """The commitment or act of the text with this identity, in force or retired."""
    for table in (Commitment, Act):
        found = table.objects.filter(document=document, identity=identity).first()
        if found:
            return found
    return None


def counting(document: Document) -> list[Correction]:
    """The corrections that change what counts: the text's own owner's, and not taken back."""
    return list(
        document.corrections.filter(
            taken_back=False, owner_mechanism=document.owner_mechanism, owner_side=document.owner_side
        )
    )


def made_for(document: Document) -> list[Correction]:
    """Every correction by the text's own owner, newest first, also those taken back."""
    own = {"owner_mechanism": document.owner_mechanism, "owner_side": document.owner_side}
    return list(document.corrections.filter(**own).order_by("-at", "-pk"))


def views_of(document: Document, membership: Membership) -> list[Correction]:
    """A side's own corrections of a text that is everybody's: shown to that side, counting for nobody."""
    shown = document.corrections.visible_to(membership).filter(taken_back=False)
    return [c for c in shown if (c.owner_mechanism, c.owner_side) != (document.owner_mechanism, document.owner_side)]


def corrected(document: Document, body: Body) -> Corrected:
    """A reading's body with the corrections that count."""
    return correct_body(body, _changes(document, counting(document)))


def waiting(membership: Membership) -> list[Correction]:
    """Corrections whose mark no newer reading makes: they wait for a person."""
    shown = Document.objects.visible_to(membership).filter(corrections__taken_back=False).distinct()
    found: list[Correction] = []
    for document in shown:
        keys = set(corrected(document, document.newest_reading().body).waiting)
        found += [c for c in counting(document) if c.pk in keys]
    return found


def _changes(document: Document, corrections: Iterable[Correction]) -> Iterable[Change]:
    for made in corrections:
        spans = tuple((start, stop) for start, stop in made.spans)
        mark = mark_of(document, made.mark)
        if made.name == MISSED:
            yield Change(made.mark, MISSED, made.value, spans[0], spans, made.pk)
        elif mark is not None:
            kind = COMMITMENT if isinstance(mark, Commitment) else mark.kind
            yield Change(kind, made.name, made.value, (mark.start, mark.stop), spans, made.pk)
        else:
            yield Change(FACT, made.mark, made.value, None, spans, made.pk)
