"""What verdicts, kinds of evidence and the rungs of a thread are called; the Arabic stands in the catalogue."""

from __future__ import annotations

from django.utils.translation import pgettext_lazy

VERDICTS = {
    "same": pgettext_lazy("judgement", "the same commitment"),
    "different": pgettext_lazy("judgement", "another commitment"),
    "unsure": pgettext_lazy("judgement", "unsure"),
}
PROOF_VERDICTS = {
    "same": pgettext_lazy("judgement of a delivery", "it tells of this commitment"),
    "different": pgettext_lazy("judgement of a delivery", "it tells of something else"),
    "unsure": pgettext_lazy("judgement", "unsure"),
}
EVIDENCE = {
    "quote": pgettext_lazy("kind of evidence", "words of a text"),
    "link": pgettext_lazy("kind of evidence", "page of the web"),
    "file": pgettext_lazy("kind of evidence", "file"),
    "note": pgettext_lazy("kind of evidence", "note"),
}
RUNGS = {
    "discussed": pgettext_lazy("how far a promise has come", "discussed"),
    "agreed": pgettext_lazy("how far a promise has come", "agreed"),
    "signed": pgettext_lazy("how far a promise has come", "signed"),
    "delivered": pgettext_lazy("how far a promise has come", "delivered"),
}
SCORES = {"1": "+1", "0": "0", "-1": "−1", "": "?"}
