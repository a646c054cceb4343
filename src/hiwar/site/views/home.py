"""Which dialogues are followed, and what is due next in each?"""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from hiwar.register.models import Document, Mechanism
from hiwar.register.outline import outlines


def home(request: HttpRequest) -> HttpResponse:
    """The mechanisms that are followed; where there are none, how to begin."""
    shown = Document.objects.visible_to(request.membership)
    mechanisms = outlines(Mechanism.objects.visible_to(request.membership), request.membership, get_language())
    mechanisms.sort(key=lambda f: (-f.rounds, f.mechanism.key))
    return render(
        request,
        "hiwar/home.html",
        {"mechanisms": mechanisms, "apart": shown.filter(mechanism=None).count(), "texts": shown.count()},
    )
