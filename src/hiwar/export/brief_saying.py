"""The words that stand on every briefing, whatever it is about: headings of columns, citations, what was left out."""

from __future__ import annotations

from hiwar.export.brief import CHANGES, FACTS, PROMISES, Briefing, Passage, Section
from hiwar.export.messages import messages
from hiwar.lang.languages import LANGUAGES


def word(message: str, language: str) -> str:
    """One message in the language of the briefing."""
    return messages(language).gettext(message)


def labels(language: str) -> dict[str, str]:
    """Headings of columns and the like, in the language of the briefing."""
    say = messages(language).gettext
    return {name: say(message) for name, message in _LABELS.items()}


def heads(section: Section, language: str) -> tuple[str, ...]:
    """The headings of a section's columns."""
    say = labels(language)
    return section.heads or tuple(say[name] for name in _HEADS.get(section.kind, ()))


_HEADS = {
    FACTS: ("what", "record"),
    PROMISES: ("promise", "level", "deadline", "outcome"),
    CHANGES: ("before", "after"),
}


def citation(passage: Passage, language: str) -> str:
    """Source and paragraph in brackets: (2, para. 5)."""
    say = messages(language).gettext
    if passage.paragraph is None:
        return say("({source})").format(source=passage.source)
    said = say("({source}, para. {paragraph})").format(source=passage.source, paragraph=passage.paragraph)
    return said.replace(" ", _UNBROKEN)


_UNBROKEN = "\u00a0"


def left_out(section: Section, language: str) -> str:
    """How many lines of a section found no room; nothing where all did."""
    if not section.left_out:
        return ""
    said = messages(language).ngettext("{number} more is left out.", "{number} more are left out.", section.left_out)
    return said.format(number=section.left_out)


def rule_said(briefing: Briefing) -> str:
    """By what rule lines were left out; nothing where none was."""
    if not briefing.left_out:
        return ""
    return messages(briefing.language).gettext(
        "This paper is held to four pages. What is overdue stays before what is due, what is due before what has no"
        " date, firm promises before intents and efforts, and weaker or dropped wording before stronger and new;"
        " the register holds the rest."
    )


def marks_of_quoting(language: str) -> tuple[str, str]:
    """The quotation marks of the language that is quoted."""
    say = messages(language if language in LANGUAGES else "en").gettext
    return say("“"), say("”")


def _(text: str) -> str:
    """Marks a text for the catalogues."""
    return text


_LABELS = {
    "page": _("Page {n} of {m}"),
    "what": _("Subject"),
    "record": _("What the texts say"),
    "promise": _("In these words"),
    "level": _("Level"),
    "deadline": _("By"),
    "outcome": _("Where it stands"),
    "proposed": _("not yet judged"),
    "before": _("Then"),
    "after": _("Now"),
    "not_before": _("Not said before."),
    "not_after": _("No longer said."),
    "sources": _("Sources"),
    "colon": _(": "),
}
