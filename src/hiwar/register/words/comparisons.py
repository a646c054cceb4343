"""What relations, kinds of difference and ways to compare are called; the Arabic stands in the catalogue."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

GROUPS = {
    "delivered": pgettext_lazy("what became of a commitment", "Delivered"),
    "strengthened": pgettext_lazy("what became of a commitment", "Strengthened"),
    "weakened": pgettext_lazy("what became of a commitment", "Weakened"),
    "carried": pgettext_lazy("what became of a commitment", "Carried over"),
    "new": pgettext_lazy("what became of a commitment", "New"),
    "dropped": pgettext_lazy("what became of a commitment", "Dropped"),
    "missing": pgettext_lazy("kind of difference", "Missing on one side"),
    "level": pgettext_lazy("kind of difference", "Stronger on one side"),
    "number": pgettext_lazy("kind of difference", "Number"),
    "date": pgettext_lazy("kind of difference", "Date"),
    "party": pgettext_lazy("kind of difference", "Party or place"),
    "act": pgettext_lazy("kind of difference", "Act"),
    "negation": pgettext_lazy("kind of difference", "Negation"),
    "name": pgettext_lazy("kind of difference", "Name"),
    "omitted": pgettext_lazy("kind of difference", "Left out"),
    "reworded": pgettext_lazy("kind of difference", "In other words"),
    "attributed": pgettext_lazy("kind of difference", "On another’s word"),
    "unsure": pgettext_lazy("kind of difference", "Cannot be said safely"),
    "acts_carried": pgettext_lazy("what became of an act", "Said again"),
    "acts_new": pgettext_lazy("what became of an act", "Said anew"),
    "acts_dropped": pgettext_lazy("what became of an act", "Said no longer"),
}
SIGNS = {
    "delivered": "✓", "strengthened": "▲", "weakened": "▼", "carried": "=", "new": "+", "dropped": "−",
    "missing": "−", "omitted": "−", "reworded": "≈", "attributed": "“", "unsure": "?",
    "acts_carried": "=", "acts_new": "+", "acts_dropped": "−",
}  # fmt: skip
WAYS = {
    "rounds": pgettext_lazy("way to compare", "Rounds"),
    "languages": pgettext_lazy("way to compare", "Languages"),
    "outlets": pgettext_lazy("way to compare", "Outlets"),
}
HEADINGS = {
    "rounds": _("What changed from round to round"),
    "languages": _("Where the two languages differ"),
    "outlets": _("What the two reports tell differently"),
    "none": _("Compare"),
}
COMPANIONS = {
    "language": _("the other language"),
    "before": _("the round before"),
    "outlet": _("another text of the round"),
}
TOLD_FROM = {
    "earlier": _("The later text is told from the earlier, which is the statement itself."),
    "later": _("The earlier text is told from the later, which is the statement itself."),
}
