"""The register as plain lines for a terminal: mechanisms, rounds, texts and commitments with their words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from hiwar.export.names import party_name, place_name
from hiwar.membership.seats import Membership
from hiwar.register.entering import Entered
from hiwar.register.linking import Linked
from hiwar.register.meetings import meetings_of
from hiwar.register.models import Commitment, Document, Mechanism
from hiwar.register.words import labels
from hiwar.register.words.phrases import mechanism_title, round_title, say_days, text_title


def entered_line(entered: Entered) -> str:
    """What entering one text changed."""
    if not entered.changed:
        return _("there already, nothing new")
    tally = entered.marks["commitments"]
    where = _("no round of a named mechanism")
    if entered.mechanism:
        title = mechanism_title(entered.mechanism.kind, entered.mechanism.parties, get_language())
        kept = entered.round
        where = f"{title}: {round_title(kept.ordinal, kept.start, get_language())}" if kept else title
    state = _("entered") if entered.new_text else _("read anew")
    number = ngettext("%(n)s commitment", "%(n)s commitments", tally.new + tally.kept) % {"n": tally.new + tally.kept}
    retired = _(", %(n)s retired") % {"n": tally.retired} if tally.retired else ""
    return f"{state}; {where}; {number}{retired}"


def linked_line(mechanism: Mechanism, linked: Linked) -> str:
    """What linking the rounds of a mechanism changed."""
    told = {"new": linked.new, "kept": linked.kept, "withdrawn": linked.withdrawn}
    return f"{mechanism.key}: " + _("links: %(new)s new, %(kept)s kept, %(withdrawn)s withdrawn") % told


def listing(membership: Membership) -> Iterator[str]:
    """Every mechanism with its rounds, every round with its texts, every text with its commitments."""
    language = get_language()
    for mechanism in Mechanism.objects.visible_to(membership):
        yield mechanism_title(mechanism.kind, mechanism.parties, language)
        for round_, _account, meeting in meetings_of(mechanism, membership, language):
            where = [place_name(meeting.city, language)] if meeting.city else []
            told = [round_title(meeting.ordinal, meeting.start, language), *where]
            told.append(say_days(meeting.start, meeting.end, language))
            yield "  " + " · ".join(told)
            yield from _texts(round_.documents.visible_to(membership))
        yield from _texts(mechanism.documents.visible_to(membership).filter(round=None))
    apart = Document.objects.visible_to(membership).filter(mechanism=None)
    if apart.exists():
        yield _("About no round of a named mechanism")
        yield from _texts(apart)
    if not Document.objects.visible_to(membership).exists():
        yield _("The register is empty: hiwar register add FILE enters a text.")


def _texts(documents) -> Iterator[str]:
    for document in documents:
        title = text_title(document.title, document.first_words)
        yield f"    {title} ({document.short_id})"
        for number, promise in zip(count(1), _promises(document), strict=False):
            yield f"      {number}. {promise}"


def _promises(document: Document) -> Iterator[str]:
    for promise in Commitment.objects.in_force().filter(document=document).select_related("document"):
        holders = _(", ").join(party_name(code, get_language()) for code in promise.holders)
        field = [labels.label(labels.FIELDS, promise.field)] if promise.field else []
        quote = " ".join(promise.quote.split())
        yield (
            _("“%(quote)s”") % {"quote": quote}
            + " · "
            + " · ".join([labels.label(labels.LEVELS, promise.level), holders, *field])
        )
