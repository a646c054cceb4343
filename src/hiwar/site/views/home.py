"""Which dialogues are followed, and what is due next in each?"""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from hiwar.register.leading import leading_texts
from hiwar.register.meetings import meetings_of
from hiwar.register.models import Commitment, Document, Mechanism
from hiwar.register.practice import Due, Meeting, held, next_due
from hiwar.register.saying import account_of_mechanism


@dataclass(frozen=True, slots=True)
class Followed:
    """A mechanism in the list: counts, the last round and the next."""

    mechanism: Mechanism
    rounds: int
    texts: int
    commitments: int
    last: Meeting | None
    due: Due | None


def home(request: HttpRequest) -> HttpResponse:
    """The mechanisms that are followed; where there are none, how to begin."""
    shown = Document.objects.visible_to(request.membership)
    mechanisms = [_followed(m, request) for m in Mechanism.objects.visible_to(request.membership)]
    mechanisms.sort(key=lambda f: (-f.rounds, f.mechanism.key))
    return render(
        request,
        "hiwar/home.html",
        {"mechanisms": mechanisms, "apart": shown.filter(mechanism=None).count(), "texts": shown.count()},
    )


def _followed(mechanism: Mechanism, request: HttpRequest) -> Followed:
    language = get_language()
    told = meetings_of(mechanism, request.membership, language)
    meetings = [meeting for _, _, meeting in told]
    leading = leading_texts([r for r, _, _ in told], request.membership, language).values()
    rule = account_of_mechanism(mechanism, request.membership, language)
    promised = Commitment.objects.visible_to(request.membership).in_force().filter(document__in=list(leading))
    due = next_due(
        meetings,
        every=rule.value("mechanism.cadence"),
        hosting=rule.value("mechanism.hosting"),
        parties=mechanism.parties,
    )
    texts = Document.objects.visible_to(request.membership).filter(mechanism=mechanism).count()
    last = next(reversed(held(meetings)), None)
    return Followed(mechanism, len(meetings), texts, promised.count(), last, due)
