"""Which of a round's texts speaks for it, so that what two language versions say is counted once."""

from __future__ import annotations

from collections.abc import Iterable

from hiwar.membership.seats import Membership
from hiwar.register.models import Document, Round

STATEMENT = "joint_statement"


def leading_texts(rounds: Iterable[Round], membership: Membership, language: str) -> dict[int, Document]:
    """For each round (by its pk) one text: a joint statement before reports, the reader's language before the other."""
    shown = Document.objects.visible_to(membership).filter(round__in=list(rounds)).defer("text")
    ranked = sorted(shown, key=lambda d: (d.kind != STATEMENT, d.language != language, str(d.published or ""), d.pk))
    leading: dict[int, Document] = {}
    for document in ranked:
        leading.setdefault(document.round_id, document)
    return leading
