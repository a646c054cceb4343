"""What the codes of a reading are called; the Arabic stands in the catalogue."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

FIELDS = {
    "defence": _("Defence"),
    "security_counterterrorism": _("Security and counter-terrorism"),
    "regional_affairs": _("Regional affairs"),
    "trade_investment": _("Trade and investment"),
    "energy_climate": _("Energy and climate"),
    "technology_cyber": _("Technology and cyber"),
    "health": _("Health"),
    "education": _("Education"),
    "culture_sport": _("Culture and sport"),
    "humanitarian_development": _("Humanitarian aid and development"),
    "labour_human_rights": _("Labour and human rights"),
    "migration_consular": _("Migration and consular affairs"),
    "transport_aviation": _("Transport and aviation"),
    "governance_law": _("Governance and law"),
    "dialogue_machinery": _("The dialogue itself"),
}
ACTS = {
    "meet": pgettext_lazy("act", "met"),
    "discuss": pgettext_lazy("act", "discussed"),
    "affirm": pgettext_lazy("act", "affirmed"),
    "state": pgettext_lazy("act", "stated"),
    "praise": pgettext_lazy("act", "praised"),
    "thank": pgettext_lazy("act", "thanked"),
    "welcome": pgettext_lazy("act", "welcomed"),
    "support": pgettext_lazy("act", "supported"),
    "congratulate": pgettext_lazy("act", "congratulated"),
    "agree": pgettext_lazy("act", "agreed"),
    "commit": pgettext_lazy("act", "committed"),
    "sign": pgettext_lazy("act", "signed"),
    "announce": pgettext_lazy("act", "announced"),
    "hope": pgettext_lazy("act", "hoped"),
    "call_for": pgettext_lazy("act", "called for"),
    "concern": pgettext_lazy("act", "voiced concern"),
    "condemn": pgettext_lazy("act", "condemned"),
    "reject": pgettext_lazy("act", "rejected"),
    "aid": pgettext_lazy("act", "gave aid"),
}
LEVELS = {
    4: pgettext_lazy("level of a commitment", "firm"),
    3: pgettext_lazy("level of a commitment", "intent"),
    2: pgettext_lazy("level of a commitment", "effort"),
}
DELIVERIES = {
    1: pgettext_lazy("what came of a commitment", "delivered"),
    0: pgettext_lazy("what came of a commitment", "partly delivered"),
    -1: pgettext_lazy("what came of a commitment", "not delivered"),
    None: pgettext_lazy("what came of a commitment", "not known"),
}
OUTCOMES = {
    "delivered": pgettext_lazy("what came of a commitment", "delivered"),
    "partly": pgettext_lazy("what came of a commitment", "partly delivered"),
    "not_delivered": pgettext_lazy("what came of a commitment", "not delivered or dropped"),
    "dropped": pgettext_lazy("what came of a commitment", "dropped"),
    "no_evidence": pgettext_lazy("what came of a commitment", "no evidence"),
    "open": pgettext_lazy("what came of a commitment", "open"),
}
CHANGES = {
    "new": pgettext_lazy("what became of a commitment", "New"),
    "carried": pgettext_lazy("what became of a commitment", "Carried over"),
    "strengthened": pgettext_lazy("what became of a commitment", "Strengthened"),
    "weakened": pgettext_lazy("what became of a commitment", "Weakened"),
    "resumed": pgettext_lazy("what became of a commitment", "Resumed"),
}
CORRECTED = {
    "level": _("Level"),
    "holders": _("Promised by"),
    "field": _("Field"),
    "deadline": _("By when"),
    "due_from": _("Due from"),
    "due_to": _("Due by"),
    "renewed": _("Renewed"),
    "act": _("What was done"),
    "actors": _("By whom"),
    "addressees": _("Towards whom"),
    "negated": _("Negated"),
    "no_mark": _("Nothing should be marked here"),
    "missed": _("A commitment that was missing"),
}
STATUSES = {
    "planned": pgettext_lazy("status of a round", "planned"),
    "under_way": pgettext_lazy("status of a round", "under way"),
    "held": pgettext_lazy("status of a round", "held"),
    "postponed": pgettext_lazy("status of a round", "postponed"),
    "cancelled": pgettext_lazy("status of a round", "cancelled"),
}
MECHANISMS = {
    "strategic_dialogue": pgettext_lazy("mechanism", "Strategic Dialogue"),
    "dialogue": pgettext_lazy("mechanism", "Dialogue"),
    "joint_commission": pgettext_lazy("mechanism", "Joint Commission"),
    "council": pgettext_lazy("mechanism", "Council"),
    "consultations": pgettext_lazy("mechanism", "Consultations"),
    "working_group": pgettext_lazy("mechanism", "Working Group"),
    "ministerial": pgettext_lazy("mechanism", "Ministerial Meeting"),
    "summit": pgettext_lazy("mechanism", "Summit"),
    "forum": pgettext_lazy("mechanism", "Forum"),
    "other": pgettext_lazy("mechanism", "Mechanism"),
}
TEXTS = {
    "joint_statement": _("Joint statement"),
    "report": _("Report"),
    "readout": _("Readout"),
    "press_release": _("Press release"),
    "fact_sheet": _("Fact sheet"),
    "remarks": _("Remarks"),
    "communique": _("Communiqué"),
    "agreement": _("Agreement"),
}
FACTS = {
    "parties": _("Parties"),
    "ordinal": _("Number"),
    "start": _("Date"),
    "end": _("End"),
    "status": _("Status"),
    "city": _("City"),
    "country": _("Country"),
    "host": _("Host"),
    "chairs": _("Chairs"),
    "topics": _("Topics"),
    "format": _("How they met"),
    "mechanism.kind": _("Kind"),
    "mechanism.name": _("Name as printed"),
    "mechanism.launched": _("Launched"),
    "mechanism.cadence": _("How often"),
    "mechanism.hosting": _("Hosting"),
    "mechanism.fields": _("Fields"),
    "mechanism.attended_by": _("Attended by"),
    "mechanism.ends_in": _("Ends in"),
}
HOSTING = {"alternating": _("in each capital in turn")}
ATTENDED_BY = {
    "ministers": _("ministers"),
    "officials": _("senior officials"),
    "leaders": _("heads of state or government"),
}
ENDS_IN = {"joint_statement": _("a joint statement")}
FORMATS = {"virtual": _("at a distance"), "in_person": _("in one room"), "hybrid": _("partly at a distance")}
LANGUAGES = {"ar": _("Arabic"), "en": _("English")}
SOURCES = {
    "joint_statement": _("in the joint statement"),
    "official": _("on an official’s word"),
    "agency": _("on an agency’s word"),
    "reporter": _("in the reporter’s words"),
}
ROUNDS = {
    1: _("Round 1"), 2: _("Round 2"), 3: _("Round 3"), 4: _("Round 4"), 5: _("Round 5"), 6: _("Round 6"),
    7: _("Round 7"), 8: _("Round 8"), 9: _("Round 9"), 10: _("Round 10"), 11: _("Round 11"), 12: _("Round 12"),
}  # fmt: skip
ORDINALS = {
    1: _("first"), 2: _("second"), 3: _("third"), 4: _("fourth"), 5: _("fifth"), 6: _("sixth"), 7: _("seventh"),
    8: _("eighth"), 9: _("ninth"), 10: _("tenth"), 11: _("eleventh"), 12: _("twelfth"),
}  # fmt: skip


def label(labels, code) -> str:
    """The name of a code; a code that has none yet is shown as it is, with blanks."""
    return str(labels[code]) if code in labels else str(code).replace("_", " ")
