"""What would another reading by today's rules change in this text?"""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from hiwar.errors import HiwarError
from hiwar.register.rereading import reread
from hiwar.site.views.texts import find_text


def rereading(request: HttpRequest, text: str) -> HttpResponse:
    """What would change is shown; with POST it does."""
    document = find_text(request, text)
    told = {"document": document, "reading": document.newest_reading()}
    try:
        found = reread(document, apply=request.method == "POST")
    except HiwarError as error:
        return render(request, "hiwar/reread.html", told | {"problem": str(error)}, status=422)
    if found.applied:
        return redirect("text", document.short_id)
    return render(request, "hiwar/reread.html", told | {"found": found})
