"""A briefing made of the register: what one party is told of a dialogue on a day.

Without notes it is made of what everybody may see, so that it can be handed on; with them, of what the party's own side
sees too, and then every page says so.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils import translation

from hiwar.errors import OptionError
from hiwar.export.brief import Briefing
from hiwar.export.brief_fitting import fitted
from hiwar.export.brief_saying import word
from hiwar.export.days import say_day
from hiwar.export.messages import messages
from hiwar.export.names import party_name
from hiwar.membership.seats import OUTSIDER, Membership
from hiwar.register.allowance import late_after
from hiwar.register.briefing_promises import (
    Desk,
    delivered_section,
    due_section,
    ours,
    overdue,
    owed_sections,
    shared,
    theirs,
)  # fmt: skip
from hiwar.register.briefing_quoting import Quoter
from hiwar.register.briefing_standing import say_next, standing
from hiwar.register.briefing_wording import changes_section, questions_section, say_sums, sums_of
from hiwar.register.due import agenda_of
from hiwar.register.models import Mechanism
from hiwar.register.practice import held
from hiwar.register.recounting import Practice, practice_of
from hiwar.register.words.phrases import mechanism_title

PDF, DOCX = "pdf", "docx"
LONGEST_MARKING = 80


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked for: for which party, in which language, on which day, marked how.

    `marking` None is the language's own word for official use; `notes` is the membership of a person who sits on the
    party's side and wants its notes in it.
    """

    party: str
    language: str
    on: date
    marking: str | None = None
    notes: Membership | None = None


def briefing_of(mechanism: Mechanism, order: Order) -> Briefing:
    """The briefing, as much of it as four pages hold.

    Raises: OptionError where the party is none of the dialogue's, or no text that may be seen speaks of it.
    """
    if order.party not in mechanism.parties:
        known = ", ".join(mechanism.parties)
        raise OptionError(f"{order.party}: no party of {mechanism.key}; it has {known}")
    membership = order.notes or OUTSIDER
    if not Mechanism.objects.visible_to(membership).filter(pk=mechanism.pk).exists():
        raise OptionError(f"{mechanism.key}: no text of it is public; ask for the briefing with notes")
    with translation.override(order.language):
        return fitted(_whole(mechanism, order, membership))


def _whole(mechanism: Mechanism, order: Order, membership: Membership) -> Briefing:
    language, quoter = order.language, Quoter(order.language)
    practice = practice_of(mechanism, membership, language, on=order.on, late_after=late_after())
    agenda = agenda_of(mechanism, membership, language, on=order.on)
    desk = Desk(order.party, agenda, quoter, with_notes=order.notes is not None)
    sections = [
        standing(practice, quoter),
        due_section(desk),
        *owed_sections(desk),
        delivered_section(desk),
        changes_section(desk),
        questions_section(desk, practice, membership),
    ]
    say = messages(language).gettext
    name = party_name(order.party, language)
    return Briefing(
        language=language,
        title=mechanism_title(mechanism.kind, mechanism.parties, language),
        party=order.party,
        made_for=say("Briefing for the side of {party}").format(party=name),
        day=order.on.isoformat(),
        on=say_day(order.on, language),
        marking=marked(order.marking, language),
        notes=say("With notes of the side of {party}, for it alone").format(party=name) if order.notes else "",
        summary=_summary(practice, desk),
        sections=tuple(section for section in sections if section),
        sources=quoter.sources,
    )


def marked(marking: str | None, language: str) -> str:
    """The marking of every page; what is given is one line of at most 80 letters."""
    if marking is None:
        return word("For official use", language)
    return " ".join(marking.split())[:LONGEST_MARKING]


def _summary(practice: Practice, desk: Desk) -> tuple[str, ...]:
    """What one would say in the lift: the rounds, what is open on each side, and what is late."""
    say = messages(desk.language).gettext
    rounds = say("Rounds held: {number}.").format(number=len(held(practice.meetings)))
    coming = say_next(practice, desk.language)
    sums = {"ours": len(ours(desk)), "theirs": len(theirs(desk)), "shared": len(shared(desk))}
    open_ = say("Open promises: ours {ours}, theirs {theirs}, made together {shared}.").format(**sums)
    late = say("Overdue: {number}.").format(number=len(overdue(desk)))
    first = f"{rounds} {say('Next: {round}.').format(round=coming)}" if coming else rounds
    wording = say_sums(sums_of(desk), desk.language)
    changed = (say("Wording of the last round: {changes}.").format(changes=wording),) if wording else ()
    return (first, f"{open_} {late}", *changed)
