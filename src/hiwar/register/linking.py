"""Keeps the links that the texts of a mechanism propose; a link that they propose no longer is withdrawn and stays."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from hiwar.register.chains import audiences, chain, dialogues_told_of, witnesses
from hiwar.register.changes import note_change
from hiwar.register.models import Act, Document, Link, Mechanism, Round
from hiwar.register.models.marks import Mark
from hiwar.register.proposing import COUNTERPART, DELIVERED, Proposal, Proposals
from hiwar.register.words.reasons import stored

Row = dict[str, Any]
_CHANGING = ("relation", "reasons", "score", "withdrawn")


@dataclass(frozen=True, slots=True)
class Linked:
    """How many links are new, how many were there already, and how many are proposed no longer."""

    new: int = 0
    kept: int = 0
    withdrawn: int = 0


@transaction.atomic
def link_mechanism(mechanism: Mechanism, around: Round | None = None) -> Linked:
    """The links of a mechanism stand as its texts propose them now; with `around` those that touch one round."""
    rows: dict[str, Row] = {}
    scope: set[tuple[int, int]] = set()
    standing = list(_standing(mechanism))
    for membership in audiences(mechanism):
        proposals = Proposals(chain(mechanism, membership), standing)
        proposals.make(around.pk if around else None)
        for witness in witnesses(mechanism, membership):
            proposals.hear(witness, around.pk if around else None)
        rows |= {key_of(proposal): _row(proposal) for proposal in proposals.made}
        scope |= proposals.scope
    note_change((mechanism.pk,))
    return _keep(rows, _told(mechanism, around, scope))


@transaction.atomic
def link_witness(witness: Document) -> None:
    """What a text about no round says is done stands as it says it now."""
    rows: dict[str, Row] = {}
    before = Link.objects.filter(said_in=witness, proposed=True)
    concerned = set(before.values_list("earlier__document__mechanism", flat=True))
    for mechanism in dialogues_told_of(witness):
        concerned.add(mechanism.pk)
        standing = list(_standing(mechanism))
        for membership in audiences(mechanism):
            if Document.objects.visible_to(membership).filter(pk=witness.pk).exists():
                proposals = Proposals(chain(mechanism, membership), standing)
                proposals.recall()
                proposals.hear(witness)
                rows |= {key_of(proposal): _row(proposal) for proposal in proposals.made}
    _keep(rows, set(before.values_list("key", flat=True)))
    note_change(concerned)


def _standing(mechanism: Mechanism) -> Iterable[tuple[int, int | None, tuple[int, int]]]:
    kept = _links(mechanism).filter(withdrawn=False, earlier__isnull=False)
    ends = kept.values_list("earlier", "later", "earlier__document", "later__document", "said_in")
    return ((one, other, (first, second or said)) for one, other, first, second, said in ends)


def _links(mechanism: Mechanism):
    of = Q(earlier__document__mechanism=mechanism) | Q(earlier_act__document__mechanism=mechanism)
    return Link.objects.filter(of, proposed=True)


def key_of(proposal: Proposal) -> str:
    """Who a link is: its two ends and whether they are one promise, one act, two versions, or promise and delivery.

    Carried, strengthened or weakened: it is the same link.
    """
    if proposal.relation == DELIVERED:
        start, stop = proposal.said
        return f"{DELIVERED}:{_end(proposal.earlier)}:{_text(proposal.said_in)}:{start}:{stop}"
    what = "act" if isinstance(proposal.earlier, Act) else COUNTERPART if proposal.relation == COUNTERPART else "same"
    return f"{what}:{_end(proposal.earlier)}:{_end(proposal.later)}"


def _end(mark: Mark) -> str:
    return _owned(mark.document, mark.identity)[:48]


def _text(document: Document) -> str:
    return _owned(document, document.text_id)[:48]


def _owned(document: Document, identity: str) -> str:
    """The same text may be a side's own and everybody's: then its marks have one identity and are not the same."""
    if not document.owner_side:
        return identity
    told = "\n".join((document.owner_mechanism, document.owner_side, identity))
    return hashlib.sha256(told.encode()).hexdigest()


def _row(proposal: Proposal) -> Row:
    acts = isinstance(proposal.earlier, Act)
    ends = ("earlier_act", "later_act") if acts else ("earlier", "later")
    start, stop = proposal.said or (None, None)
    return {
        ends[0]: proposal.earlier,
        ends[1]: proposal.later,
        "relation": proposal.relation,
        "reasons": stored(proposal.why),
        "score": round(proposal.score, 3),
        "said_in": proposal.said_in,
        "said_start": start,
        "said_stop": stop,
        "withdrawn": False,
    }


def _told(mechanism: Mechanism, around: Round | None, scope: set[tuple[int, int]]) -> set[str]:
    """The keys of the links on which this linking has its say: all of them, or those that touch or lead over a round.

    A text that is about no round any more speaks for none, and what its promises were linked with is withdrawn.
    """
    links = _links(mechanism)
    if around is None:
        return set(links.values_list("key", flat=True))
    names = [f"{end}__round" for end in (*(f"{end}__document" for end in _ENDS), "said_in")]
    texts = [name.removesuffix("__round") for name in names]
    return {
        key
        for key, *told in links.values_list("key", *names, *texts)
        if around.pk in told[:5] or _apart(told) or _pair(told[5:]) in scope
    }


_ENDS = ("earlier", "later", "earlier_act", "later_act")


def _pair(texts: list[int | None]) -> tuple[int | None, int | None]:
    earlier, later, earlier_act, later_act, said_in = texts
    return earlier or earlier_act, later or later_act or said_in


def _apart(told: list[int | None]) -> bool:
    """Whether the text of a promise is about no round any more."""
    return any(text and not round_ for round_, text in zip(told[:4], told[5:9], strict=True))


def _keep(rows: dict[str, Row], told: set[str]) -> Linked:
    there = {link.key: link for link in Link.objects.filter(key__in=[*rows, *told])}
    Link.objects.bulk_create(Link(key=key, **row) for key, row in rows.items() if key not in there)
    gone = [link for key, link in there.items() if key not in rows and not link.withdrawn]
    kept = [there[key] for key in rows if key in there]
    changed = [link for link in kept if _update(link, rows[link.key])]
    for link in gone:
        link.withdrawn = True
    for link in (*changed, *gone):
        link.changed = timezone.now()
    Link.objects.bulk_update([*changed, *gone], [*_CHANGING, "changed"], batch_size=500)
    return Linked(len(rows) - len(kept), len(kept), len(gone))


def _update(link: Link, row: Row) -> bool:
    """Whether anything of a link is told otherwise now; a link that a person drew stays a person's."""
    told = {name: row[name] for name in _CHANGING}
    if all(getattr(link, name) == value for name, value in told.items()):
        return False
    for name, value in told.items():
        setattr(link, name, value)
    return True
