"""What the tables of a carried register are called."""

from __future__ import annotations

from django.utils.translation import pgettext_lazy

TABLES = {
    "mechanisms": pgettext_lazy("table of a register", "Mechanisms"),
    "rounds": pgettext_lazy("table of a register", "Rounds"),
    "originals": pgettext_lazy("table of a register", "Files"),
    "documents": pgettext_lazy("table of a register", "Texts"),
    "extractions": pgettext_lazy("table of a register", "Texts drawn out of files"),
    "readings": pgettext_lazy("table of a register", "Readings"),
    "commitments": pgettext_lazy("table of a register", "Commitments"),
    "acts": pgettext_lazy("table of a register", "Acts"),
    "facts": pgettext_lazy("table of a register", "Facts"),
    "links": pgettext_lazy("table of a register", "Links"),
    "judgements": pgettext_lazy("table of a register", "Judgements"),
    "guidelines": pgettext_lazy("table of a register", "Scoring guidelines"),
    "evidence": pgettext_lazy("table of a register", "Evidence"),
    "scores": pgettext_lazy("table of a register", "Scores"),
    "corrections": pgettext_lazy("table of a register", "Corrections"),
}
