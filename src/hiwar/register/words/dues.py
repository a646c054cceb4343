"""What the parts of the due list are called."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from hiwar.export.days import say_day
from hiwar.export.names import party_name
from hiwar.register.due import Agenda, Owed
from hiwar.register.words.labels import OUTCOMES, label
from hiwar.register.words.phrases import say_due

WHENS = {
    "overdue": pgettext_lazy("when a promise is due", "Overdue"),
    "before": pgettext_lazy("when a promise is due", "Before the next round"),
    "later": pgettext_lazy("when a promise is due", "Later"),
    "without": pgettext_lazy("when a promise is due", "Without a date"),
    "to_judge": pgettext_lazy("when a promise is due", "Said to be done, to be judged"),
}
_STANDS = {
    "no_evidence": gettext_lazy("nothing found that shows it"),
    "dropped": gettext_lazy("the last statement no longer carries it"),
    "delivered": gettext_lazy("later words say that it was done"),
}


def who_owes(holders: tuple[str, ...], language: str) -> str:
    """Qatar; Qatar and the United States together; nobody named."""
    names = [party_name(code, language) for code in holders]
    if not names:
        return _("Nobody is named")
    return names[0] if len(names) == 1 else _("%(parties)s together") % {"parties": _(", ").join(names)}


def say_time(owed: Owed, language: str) -> str:
    """By Thursday 31 December 2026, or that no time is given."""
    if owed.due_to is None:
        return _("no date is given")
    return _("by %(day)s") % {"day": say_day(owed.due_to, language)}


def say_stand(owed: Owed) -> str:
    """What is known of it besides that it is due; empty where nothing is."""
    if owed.outcome_judged:
        return label(OUTCOMES, owed.outcome)
    return str(_STANDS.get(owed.outcome, ""))


def judges(owed: Owed) -> list[tuple[str, object]]:
    """The people who said anything of it, each with the moment of the newest word."""
    words = [word for step in owed.thread.steps for word in (step.judgement, *step.scores) if word]
    words += [word for proof in owed.proofs for word in (proof.judgement, proof.evidence) if word]
    newest = {word.by: word.at for word in sorted(words, key=lambda word: word.at)}
    return sorted(newest.items())


def say_next(agenda: Agenda, language: str) -> str:
    """When and where the next round is, or that it was due and no text tells of it."""
    if agenda.next is None:
        return _("No text says when the next round is due.")
    said = say_due(agenda.next, language)
    if agenda.next.day and agenda.next.day < agenda.on:
        return _("%(next)s; no text tells that it was held") % {"next": said}
    return said
