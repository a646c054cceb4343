"""What the shapes of the timeline and the strip mean, and both of them in words."""

from __future__ import annotations

from django.utils.translation import gettext as _

from hiwar.export.names import party_name, place_name
from hiwar.register.keeping import CADENCE, HOSTING, MANNER
from hiwar.register.practice import CANCELLED, POSTPONED, VIRTUAL, Meeting, held
from hiwar.register.recounting import Practice
from hiwar.register.words.findings import say_finding
from hiwar.register.words.phrases import round_title, say_days
from hiwar.site.pictures.drawing import Key, Table, line, shape
from hiwar.site.pictures.signs import elsewhere_sign, fallen_sign, host_sign

TABLED = 60


def keys_of(practice: Practice, shown: list[Meeting], language: str, *, waits: bool) -> list[Key]:
    """What each shape means, those only that are there."""
    parties = list(practice.clauses.parties)
    kinds = {f.kind for f in practice.found}
    keys = [Key(host_sign(code, parties, language), _("hosted by %(name)s") % {"name": party_name(code, language)})
            for code in parties if any(m.host == code for m in shown)]  # fmt: skip
    if any(m.host is None and m.held for m in shown) and "third_place" not in kinds:
        keys.append(Key(host_sign(None, parties, language), _("no text says who hosted")))
    for kind, sign, words in (
        ("third_place", elsewhere_sign(), _("in a third place")),
        (VIRTUAL, (shape("circle", r=12, fill="none", stroke="$ink", stroke_width=1.5, stroke_dasharray="2 3"),),
         _("held at a distance")),
    ):  # fmt: skip
        keys += [Key(sign, words)] if kind in kinds else []
    if practice.due:
        keys.append(Key((shape("circle", r=11, fill="$paper", stroke="$ink", stroke_width=2, stroke_dasharray="4 3"),),
                        _("due next")))  # fmt: skip
    return keys + (_line_keys(practice, kinds) if waits else _strip_keys(kinds))


def _line_keys(practice: Practice, kinds: set[str]) -> list[Key]:
    keys = []
    if kinds & {"late", "overdue"}:
        late = (line((-12, 0), (12, 0), stroke="$late", stroke_width=3),
                line((-12, -5), (-12, 5), stroke="$late", stroke_width=2))  # fmt: skip
        keys.append(Key(late, _("late, from the day it was due")))
    if practice.missing:
        gap = (line((-12, 0), (12, 0), stroke_width=2, stroke_dasharray="2 6", stroke="$late"),)
        keys.append(Key(gap, _("year without a round")))
    if kinds & {POSTPONED, CANCELLED}:
        keys.append(Key(fallen_sign(), _("postponed or called off")))
    return keys


def _strip_keys(kinds: set[str]) -> list[Key]:
    bound = (line((-12, 0), (12, 0), stroke="$late", stroke_width=5),)
    return [Key(bound, _("the same host again, out of turn"))] if "out_of_turn" in kinds else []


def rounds_table(practice: Practice, language: str) -> Table:
    """The timeline in words: also the rounds that are not drawn, as many as a page holds."""
    head = (_("Round"), _("Date"), _("City"), _("Host"), _("How often"), _("Besides"))
    rows = [
        (
            round_title(meeting.ordinal, meeting.start, language),
            say_days(meeting.start, meeting.end, language),
            place_name(meeting.city, language) if meeting.city else _("not said"),
            party_name(meeting.host, language) if meeting.host else _("not said"),
            _said(practice, CADENCE, meeting, language),
            _said(practice, MANNER, meeting, language),
        )
        for meeting in practice.meetings[-TABLED:]
    ]
    return Table(head, tuple(rows))


def hosts_table(practice: Practice, language: str) -> Table:
    """The strip in words."""
    head = (_("Round"), _("Host"), _("In turn?"))
    rows = [
        (
            round_title(meeting.ordinal, meeting.start, language),
            party_name(meeting.host, language) if meeting.host else _("not said"),
            _said(practice, HOSTING, meeting, language),
        )
        for meeting in held(practice.meetings)[-TABLED:]
    ]
    return Table(head, tuple(rows))


def _said(practice: Practice, clause: str, meeting: Meeting, language: str) -> str:
    return _("; ").join(say_finding(finding, language) for finding in practice.of(clause, meeting)) or "–"
