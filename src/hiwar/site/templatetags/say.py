"""How values are said on the pages, in the language of the page."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from hiwar.export.days import say_day
from hiwar.export.names import known_in, party_name, place_name
from hiwar.register.corrected import MISSED, NO_MARK
from hiwar.register.correcting import OF_A_ROUND
from hiwar.register.models import Correction, Delivery, Document, Mechanism
from hiwar.register.practice import Meeting
from hiwar.register.rereading import Changed
from hiwar.register.saying import Saying
from hiwar.register.words import comparisons, following, labels, phrases
from hiwar.site.comparison import style
from hiwar.site.setting import ShownFact, anchor, fact_key
from hiwar.site.typesetting import typeset as set_in_type

register = template.Library()


def _language() -> str:
    return get_language() or "en"


@register.filter
def party(code: str) -> str:
    """What a state or body is called."""
    return party_name(code, _language())


@register.filter
def parties(codes: list[str]) -> SafeString:
    """Names with the language's comma between them, each kept from the others' direction."""
    return format_html_join(_(", "), "<bdi>{}</bdi>", ((party(code),) for code in codes))


@register.filter
def place(name: str) -> SafeString:
    """A city's name; one that has no Arabic name is marked as English."""
    if known_in(name, _language()):
        return format_html("<bdi>{}</bdi>", place_name(name, _language()))
    return format_html('<bdi lang="en">{}</bdi>', name)


@register.filter
def day(value: date | str | None) -> str:
    """Wednesday 17 December 2025."""
    when = date.fromisoformat(value) if isinstance(value, str) else value
    return say_day(when, _language()) if when else ""


@register.filter
def field_name(code: str) -> str:
    return labels.label(labels.FIELDS, code)


@register.filter
def act_name(code: str) -> str:
    return labels.label(labels.ACTS, code)


@register.filter
def level_name(level: int) -> str:
    return labels.label(labels.LEVELS, level)


@register.filter
def source_name(code: str) -> str:
    return labels.label(labels.SOURCES, code)


@register.filter
def language_name(code: str) -> str:
    return labels.label(labels.LANGUAGES, code)


@register.filter
def text_kind(code: str) -> str:
    return labels.label(labels.TEXTS, code) if code else _("Text")


@register.filter
def fact_name(name: str) -> str:
    return labels.label(labels.FACTS, name)


@register.filter
def words_of(saying: Saying, name: str) -> str:
    """The anchor of a text's words for a fact."""
    return anchor(fact_key(name, saying.mention))


@register.filter
def fact_value(value: Any, name: str) -> SafeString | str:
    """A value of a round or of its rule, as the page says it."""
    return phrases.say_value(name, value, _language())


@register.filter
def mechanism_title(mechanism: Mechanism) -> str:
    """Qatar–United States Strategic Dialogue."""
    return phrases.mechanism_title(mechanism.kind, mechanism.parties, _language())


@register.filter
def round_title(meeting: Meeting) -> str:
    """Round 7, or the round of a day where no number is known."""
    return phrases.round_title(meeting.ordinal, meeting.start, _language())


@register.filter
def text_title(document: Document) -> str:
    """The title of a text, or its first words."""
    return phrases.text_title(document.title, document.first_words)


@register.filter
def text_direction(language: str) -> str:
    return "rtl" if language == "ar" else "ltr"


@register.filter
def days(meeting: Meeting) -> str:
    """The day or days of a round."""
    return phrases.say_days(meeting.start, meeting.end, _language())


@register.filter
def typeset(text: Any, side: str = "") -> SafeString:
    return set_in_type(text, side)


@register.filter
def get(mapping: dict[Any, Any], key: Any) -> Any:
    """What a mapping holds for a key."""
    return mapping.get(key)


@register.filter
def initial(code: str) -> str:
    """The letter by which a host is known beside its shape."""
    return phrases.without_article(party_name(code, _language()))[:1]


@register.filter
def delivery_name(delivery: Delivery) -> str:
    """Whether a commitment was delivered, as a person said."""
    return labels.label(labels.DELIVERIES, delivery.score)


@register.filter
def pointed(fact: ShownFact) -> list[tuple[Any, str, str]]:
    """A fact's value with the anchor of its words; one by one where a list has words for each of its parts.

    Else further words for the same value are numbered.
    """
    ids = [anchor.removeprefix("m-") for anchor in fact.anchors]
    one_by_one = phrases.PARTS.get(fact.name)
    if one_by_one and len(fact.value) == len(fact.anchors):
        shown = [one_by_one(part, _language()) for part in fact.value]
    else:
        numbered = range(2, len(fact.anchors) + 1)
        shown = [phrases.say_value(fact.name, fact.value, _language()), *numbered]
    return list(zip(shown, fact.anchors, ids, strict=True))


@register.filter
def group_name(group: str) -> str:
    """What a relation or a kind of difference is called."""
    return labels.label(comparisons.GROUPS, group)


@register.filter
def group_sign(group: str) -> str:
    """The small sign that stands beside it."""
    return comparisons.SIGNS.get(group, "≠")


@register.filter
def group_style(group: str) -> str:
    """How its marks are drawn."""
    return style(group)


@register.filter
def companion_name(how: str) -> str:
    """As what a text may be compared with another."""
    return labels.label(comparisons.COMPANIONS, how)


@register.filter
def way_name(way: str) -> str:
    """As what two texts are compared."""
    return labels.label(comparisons.WAYS, way)


@register.filter
def typed(sent: Any, question: Any) -> str:
    """What was typed into a field of a form, else what stood there."""
    return str(sent.get(question.name, question.value))


@register.filter
def correction_value(made: Correction) -> SafeString | str:
    """What a correction says a value should be, as the page says it."""
    if made.name in (NO_MARK, MISSED) or made.value in (None, [], ""):
        return ""
    if made.name == "level":
        return level_name(made.value)
    if made.name in ("holders", "actors", "addressees"):
        return parties(made.value)
    if made.name in ("field", "act"):
        return field_name(made.value) if made.name == "field" else act_name(made.value)
    if made.name == "deadline":
        return day(made.value.get("to") or made.value.get("from"))
    return fact_value(made.value, made.mark)


@register.filter
def correctable(name: str) -> bool:
    """Whether a fact of a round can be corrected on the page."""
    return name in OF_A_ROUND


@register.filter
def correction_name(made: Correction) -> str:
    """What was corrected."""
    return labels.label(labels.CORRECTED, made.name) if made.name else fact_name(made.mark)


@register.filter
def differing(change: Changed) -> list[tuple[str, Any, Any]]:
    """The values in which a re-reading differs: name, before, after."""
    if change.before is None or change.after is None:
        return []
    before, after = dict(change.before.values), dict(change.after.values)
    return [(name, _plain(before[name]), _plain(after[name])) for name in change.names if name in before]


def _plain(value: Any) -> Any:
    if isinstance(value, list) and all(isinstance(code, str) for code in value):
        return parties(value) if value else _("none")
    return _("none") if value in (None, "") else value


@register.filter
def value_name(name: str, fact: str) -> str:
    """What a value of a mark or of a fact is called."""
    return fact_name(fact) if name == "value" else labels.label(labels.CORRECTED, name)


@register.filter
def outcome_name(outcome: str) -> str:
    """What came of a commitment."""
    return labels.label(labels.OUTCOMES, outcome)


@register.filter
def change_name(relation: str) -> str:
    """What a round made of a commitment: new, carried over, strengthened, weakened, resumed."""
    return labels.label(labels.CHANGES, relation)


@register.filter
def change_sign(relation: str) -> str:
    """The small sign that stands beside it."""
    return comparisons.SIGNS.get(relation, "↩")


@register.filter
def rung_name(rung: str) -> str:
    """How far a commitment has come: discussed, agreed, signed, delivered."""
    return labels.label(following.RUNGS, rung)


@register.filter
def verdict_name(verdict: str) -> str:
    """What a person says of a link."""
    return labels.label(following.VERDICTS, verdict)


@register.filter
def proof_verdict_name(verdict: str) -> str:
    """What a person says of words that seem to tell of a delivery."""
    return labels.label(following.PROOF_VERDICTS, verdict)


@register.filter
def evidence_name(kind: str) -> str:
    """What kind of evidence it is."""
    return labels.label(following.EVIDENCE, kind)


@register.filter
def score_sign(score: int | None) -> str:
    """+1, 0, −1, or a question mark where it is not known."""
    return following.SCORES["" if score is None else str(score)]
