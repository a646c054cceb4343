"""What is this dialogue, what rule does it keep, did it keep it, what came of it?"""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import get_language, get_language_bidi

from hiwar.register.leading import leading_texts
from hiwar.register.meetings import meetings_of
from hiwar.register.models import Commitment, Document, Mechanism
from hiwar.register.practice import next_due, out_of_turn, undated, years_without
from hiwar.register.saying import account_of_mechanism
from hiwar.site.matrix import matrix
from hiwar.site.rulebook import kept, sentence
from hiwar.site.timeline import shapes, timeline


def mechanism(request: HttpRequest, key: str) -> HttpResponse:
    """The rule beside what happened, and the rounds; `?host=` shows one host's rounds only."""
    found = get_object_or_404(Mechanism.objects.visible_to(request.membership), key=key)
    language, today = get_language(), timezone.localdate()
    told = meetings_of(found, request.membership, language)
    rule = account_of_mechanism(found, request.membership, language)
    meetings = [meeting for _, _, meeting in told]
    every, hosting = rule.value("mechanism.cadence"), rule.value("mechanism.hosting")
    due = next_due(meetings, every=every, hosting=hosting, parties=found.parties)
    missing = years_without(meetings, today)
    shown = Document.objects.visible_to(request.membership).filter(mechanism=found).defer("text")
    leading = leading_texts([r for r, _, _ in told], request.membership, language)
    promised = Commitment.objects.visible_to(request.membership).in_force().filter(document__in=leading.values())
    host = request.GET.get("host")
    return render(
        request,
        "hiwar/mechanism.html",
        {
            "mechanism": found,
            "sentence": sentence(rule),
            "conflicts": rule.conflicts,
            "rule": rule,
            "kept": kept(meetings, rule, due=due, today=today, page=request.path),
            "rounds": _rows(told, shown, promised, host=host),
            "all_rounds": len(meetings),
            "host": host,
            "out_of_turn": {m.key for m in out_of_turn(meetings)} if hosting == "alternating" else set(),
            "line": timeline(
                meetings,
                due=due,
                missing=[] if undated(meetings) else missing,
                parties=found.parties,
                rtl=get_language_bidi(),
            ),
            "shapes": shapes(found.parties),
            "due": due,
            "texts": shown,
            "matrix": matrix(list(promised.select_related("document")), meetings),
        },
    )


def _rows(told, shown, promised, *, host: str | None):
    texts = list(shown)
    said = list(promised.values_list("document__round", flat=True))
    for round_, account, meeting in told:
        if not host or meeting.host == host:
            yield {
                "round": round_,
                "meeting": meeting,
                "account": account,
                "texts": sum(t.round_id == round_.pk for t in texts),
                "commitments": said.count(round_.pk),
            }
