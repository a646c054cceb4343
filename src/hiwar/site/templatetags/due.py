"""How the due list is said on the page."""

from __future__ import annotations

from django import template
from django.utils.translation import get_language

from hiwar.register.due import Agenda, Owed
from hiwar.register.words import dues, labels

register = template.Library()


def _language() -> str:
    return get_language() or "en"


@register.filter
def when_name(when: str) -> str:
    return labels.label(dues.WHENS, when)


@register.filter
def who_owes(holders: tuple[str, ...]) -> str:
    return dues.who_owes(holders, _language())


@register.filter
def due_time(owed: Owed) -> str:
    return dues.say_time(owed, _language())


@register.filter
def due_stand(owed: Owed) -> str:
    return dues.say_stand(owed)


@register.filter
def judges(owed: Owed) -> list[tuple[str, object]]:
    return dues.judges(owed)


@register.filter
def next_round(agenda: Agenda) -> str:
    return dues.say_next(agenda, _language())
