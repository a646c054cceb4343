"""What is this dialogue, what rule does it keep, did it keep it, what came of it?"""

from __future__ import annotations

from django.conf import settings
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import get_language

from hiwar.register.keeping import HOSTING
from hiwar.register.leading import leading_texts
from hiwar.register.models import Commitment, Document, Mechanism, Round
from hiwar.register.practice import Meeting
from hiwar.register.recounting import Practice
from hiwar.register.saying import Account
from hiwar.register.words.findings import say_finding
from hiwar.register.words.phrases import say_due
from hiwar.site.pictures.showing import Shown, show
from hiwar.site.rulebook import judged, kept, quoted_link, sentence
from hiwar.site.views.pictures import pictures_of, practice_for

MOST_ROWS = 40


def mechanism(request: HttpRequest, key: str) -> HttpResponse:
    """The rule beside what happened, and the rounds; `?host=` shows one host's rounds only, `?all` very many."""
    found = get_object_or_404(Mechanism.objects.visible_to(request.membership), key=key)
    practice = practice_for(request, found)
    host, whole = request.GET.get("host"), "all" in request.GET
    shown = Document.objects.visible_to(request.membership).filter(mechanism=found).defer("text")
    told = [row for row in practice.told if not host or row[2].host == host][0 if whole else -MOST_ROWS :]
    return render(
        request,
        "hiwar/mechanism.html",
        {
            "mechanism": found,
            "sentence": sentence(practice.rule),
            "conflicts": practice.rule.conflicts,
            "kept": kept(practice, page=request.path, details=reverse("rule", args=[key])),
            "rounds": list(_rows(practice, told, request)),
            "all_rounds": len(practice.told),
            "host": host,
            "shortened": not whole and len(practice.told) > MOST_ROWS,
            "most_rows": MOST_ROWS,
            "pictures": shown_pictures(found, practice, request),
            "texts": shown if whole else shown[max(0, shown.count() - 2 * MOST_ROWS) :],
        },
    )


def shown_pictures(mechanism: Mechanism, practice: Practice, request: HttpRequest) -> dict[str, Shown]:
    """The pictures of a mechanism with all that stands beside them."""
    return {
        name: show(picture, reverse("picture", args=[mechanism.key, name, "svg"]).removesuffix(".svg"))
        for name, picture in pictures_of(mechanism, practice, request).items()
    }


def rule(request: HttpRequest, key: str) -> HttpResponse:
    """Every finding about the rule with the words that it rests on."""
    found = get_object_or_404(Mechanism.objects.visible_to(request.membership), key=key)
    practice, whole = practice_for(request, found), "all" in request.GET
    return render(
        request,
        "hiwar/rule.html",
        {
            "mechanism": found,
            "practice": practice,
            "sentence": sentence(practice.rule),
            "share": round(settings.LATE_AFTER * 100),
            "judged": judged(practice, last=0 if whole else MOST_ROWS),
            "shortened": not whole and len(practice.told) > MOST_ROWS,
            "most_rows": MOST_ROWS,
            "next": say_due(practice.due, get_language()) if practice.due else "",
            "next_links": [quoted_link(words) for words in practice.due_words()],
        },
    )


def _sums(rows, round_: str) -> dict[int, int]:
    """How many there are of each round; the database counts them."""
    return dict(rows.order_by().values_list(round_).annotate(number=Count("pk")))


def _rows(practice: Practice, told: list[tuple[Round, Account, Meeting]], request: HttpRequest):
    """The rounds of the table, with how many texts and commitments each has, and what it did against the rule."""
    rounds = [round_ for round_, _, _ in told]
    leading = leading_texts(rounds, request.membership, get_language())
    promised = Commitment.objects.visible_to(request.membership).in_force().filter(document__in=leading.values())
    texts = _sums(Document.objects.visible_to(request.membership).filter(round__in=rounds), "round")
    said = _sums(promised, "document__round")
    for round_, account, meeting in told:
        of = [f for f in practice.about(meeting) if f.tone == "late"]
        yield {
            "round": round_,
            "meeting": meeting,
            "account": account,
            "texts": texts.get(round_.pk, 0),
            "commitments": said.get(round_.pk, 0),
            "notes": [
                (f.clause, say_finding(f, get_language())) for f in of if f.clause != HOSTING and f.kind != "skipped"
            ],
            "out_of_turn": any(f.kind == "out_of_turn" for f in of),
        }
