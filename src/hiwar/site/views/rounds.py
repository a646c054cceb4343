"""When, where, who, what was said and promised in one round?"""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import get_language

from hiwar.register.comparing import companions
from hiwar.register.meetings import meetings_of
from hiwar.register.models import Act, Commitment, Mechanism
from hiwar.register.practice import out_of_turn
from hiwar.register.saying import account_of_mechanism
from hiwar.site.views.pictures import shown_strip

SHOWN = ("ordinal", "start", "end", "status", "city", "country", "host", "format", "parties", "chairs", "topics")


def round_(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """Everything that the texts of a round say of it, and where they contradict each other."""
    mechanism = get_object_or_404(Mechanism.objects.visible_to(request.membership), key=key)
    told = meetings_of(mechanism, request.membership, get_language())
    found = next(((n, r, account, m) for n, (r, account, m) in enumerate(told) if r.pk == pk), None)
    if found is None:
        raise Http404
    place, round_, account, meeting = found
    meetings = [m for _, _, m in told]
    hosting = account_of_mechanism(mechanism, request.membership).value("mechanism.hosting")
    documents = list(_texts(round_, request))
    in_passing = list(enumerate(_mentioning(account), len(documents) + 1))
    return render(
        request,
        "hiwar/round.html",
        {
            "mechanism": mechanism,
            "round": round_,
            "meeting": meeting,
            "facts": [(account.get(name), account.others(name)) for name in _names(account)],
            "conflicts": account.conflicts,
            "out_of_turn": hosting == "alternating" and meeting in out_of_turn(meetings),
            "strip": shown_strip(mechanism, meeting, request),
            "texts": documents,
            "companions": companions(documents[0]["document"], request.membership) if documents else [],
            "in_passing": in_passing,
            "numbers": {text["document"].pk: text["number"] for text in documents}
            | {document.pk: number for number, document in in_passing},
            "before": meetings[place - 1] if place else None,
            "after": meetings[place + 1] if place + 1 < len(meetings) else None,
        },
    )


def _names(account):
    same_day = account.value("start") == account.value("end")
    return [name for name in SHOWN if account.get(name) and not (name == "end" and same_day)]


def _mentioning(account):
    """Texts about other rounds of which this account holds what they say of this one in passing."""
    told = (saying for said in account.said.values() for one in said for saying in one.sayings if saying.mention)
    return {saying.document.pk: saying.document for saying in told}.values()


def _texts(round_, request: HttpRequest):
    """The round's texts, joint statements first, each with its commitments and acts."""
    shown = round_.documents.visible_to(request.membership)
    language = get_language()
    texts = sorted(shown, key=lambda d: (d.kind != "joint_statement", d.language != language, str(d.published), d.pk))
    for number, document in enumerate(texts, 1):
        yield {
            "number": number,
            "document": document,
            "commitments": Commitment.objects.in_force().filter(document=document).select_related("document"),
            "acts": Act.objects.in_force().filter(document=document).count(),
        }
