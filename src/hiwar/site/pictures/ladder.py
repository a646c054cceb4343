"""One promise through all its rounds: the higher, the firmer; at the top it was delivered."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from hiwar.register.practice import Meeting, held
from hiwar.register.words import labels
from hiwar.site.pictures.drawing import SMALL, Flow, Key, Picture, Shape, Table, label, line, moved, shape, width_of
from hiwar.site.pictures.matrix import meeting_title, shown_outcome
from hiwar.site.pictures.signs import bar, change_sign

if TYPE_CHECKING:
    from hiwar.register.threads import Step, Thread

WIDTH, START, TOP, RUNG = 1080, 150, 34, 46
RUNGS = ("delivered", 4, 3, 2)
MOST = 24
BEYOND = -1  # the place of what comes after the last round
Address = Callable[["Step"], str]


def ladder(thread: Thread, meetings: list[Meeting], *, rtl: bool, address: Address) -> Picture:
    """The steps of a thread on their rungs, from its first round to the last one held."""
    columns = _columns(thread, meetings)
    flow = Flow(WIDTH, rtl)
    wide = min(150.0, (WIDTH - START - 20) / len(columns))
    places = {m.key: flow.at(START + wide * (n + 0.5)) for n, m in enumerate(columns)}
    places[BEYOND] = flow.at(START + wide * (len(columns) - 0.5) + min(26.0, wide / 2))
    steps = [step for step in thread.steps if step.meeting.key in places]
    shapes = [
        *_rungs(flow, START + wide * len(columns) + 20),
        *_rounds(columns, places, wide),
        *_lines(steps, columns, places),
    ]
    shapes += _end(thread, steps, columns, places)
    shapes += [_step(step, places[step.meeting.key], address) for step in steps]
    return Picture(
        name="ladder",
        title=_("The commitment through its rounds"),
        description=_about(thread),
        size=(WIDTH, TOP + RUNG * len(RUNGS) + 26),
        shapes=tuple(shapes),
        keys=tuple(_keys(thread)),
        table=_table(thread),
        rtl=rtl,
    )


def _columns(thread: Thread, meetings: list[Meeting]) -> list[Meeting]:
    met = held(meetings)
    first = next((n for n, m in enumerate(met) if m.key == thread.first.meeting.key), 0)
    return met[first:][-MOST:] or [step.meeting for step in thread.steps]


def _y(rung: object) -> float:
    return TOP + RUNG * (RUNGS.index(rung) + 0.5)  # type: ignore[arg-type]


def _rung_title(rung: object) -> str:
    return labels.label(labels.OUTCOMES, rung) if rung == "delivered" else labels.label(labels.LEVELS, rung)


def _rungs(flow: Flow, until: float) -> list[Shape]:
    drawn = []
    for rung in RUNGS:
        drawn.append(line((flow.at(START - 10), _y(rung)), (flow.at(until), _y(rung)), stroke="$rule"))
        drawn.append(label((flow.at(4), _y(rung) + 5), _rung_title(rung), text_anchor="start", fill="$quiet"))
    return drawn


def _rounds(columns: list[Meeting], places: dict[int, float], wide: float) -> list[Shape]:
    drawn = []
    for meeting in columns:
        year = str(meeting.start.year) if meeting.start else ""
        number = str(meeting.ordinal) if meeting.ordinal else ""
        whole = " · ".join(part for part in (number, year) if part) or "–"
        said = whole if width_of(whole, SMALL) <= wide else number or year[-2:] or "–"
        at = (places[meeting.key], TOP + RUNG * len(RUNGS) + 18)
        drawn.append(label(at, said, font_size=SMALL, fill="$quiet"))
    return drawn


def _lines(steps: list[Step], columns: list[Meeting], places: dict[int, float]) -> list[Shape]:
    """From step to step; dashed over rounds that did not carry the promise."""
    order = [meeting.key for meeting in columns]
    drawn = []
    for before, after in pairwise(steps):
        missed = order.index(after.meeting.key) - order.index(before.meeting.key) > 1
        start = (places[before.meeting.key], _y(before.commitment.level))
        stop = (places[after.meeting.key], _y(after.commitment.level))
        dashes = {"stroke_dasharray": "3 5"} if missed else {}
        drawn.append(line(start, stop, stroke="$ink", stroke_width=2, **dashes))
    return drawn


def _end(thread: Thread, steps: list[Step], columns: list[Meeting], places: dict[int, float]) -> list[Shape]:
    """What became of it after its last step: up to the top, or out below; nothing where it is open."""
    last, outcome = steps[-1], shown_outcome(thread.outcome)
    x, y = places[last.meeting.key], _y(last.commitment.level)
    later = columns[[m.key for m in columns].index(last.meeting.key) + 1 :]
    x_end = places[later[0].key if later else BEYOND]
    words = labels.label(labels.OUTCOMES, thread.outcome)
    if outcome in ("delivered", "partly"):
        top = _y("delivered") if outcome == "delivered" else (_y("delivered") + _y(4)) / 2
        drawn = line((x, y), (x_end, top), stroke="$good", stroke_width=2)
        mark = moved((x_end, top + 11), bar(4, outcome, judged=thread.outcome_judged), words=words)
        return [drawn, mark]
    if outcome == "not_delivered":
        bottom = TOP + RUNG * len(RUNGS) - 4
        fall = line((x, y), (x_end, bottom), stroke="$late", stroke_width=2, stroke_dasharray="6 4")
        cross = shape("path", d="M-7-7 7 7M7-7-7 7", stroke="$late", stroke_width=3, fill="none")
        return [fall, moved((x_end, bottom), (cross,), words=words)]
    return []


def _step(step: Step, x: float, address: Address) -> Shape:
    """A step: filled as firm as it is, with the sign of what changed beside it."""
    level = step.commitment.level
    looks = {4: {"fill": "$accent"}, 3: {"fill": "$paper"}, 2: {"fill": "$paper", "stroke_dasharray": "3 2"}}[level]
    dot = shape("circle", r=8, stroke="$accent", stroke_width=2, **looks)
    beside = (moved((0, -18), change_sign(step.relation)),)
    return moved((x, _y(level)), (dot, *beside), words=say_step(step), address=address(step))


def say_step(step: Step) -> str:
    """Round 3: firm, strengthened, judged by a person."""
    told = [labels.label(labels.LEVELS, step.commitment.level), labels.label(labels.CHANGES, step.relation)]
    if step.link is not None:
        told.append(_("judged by a person") if step.judgement else _("proposed by the program"))
    where = meeting_title(step.meeting)
    return f"{where}: {_(', ').join(told)}"


def _about(thread: Thread) -> str:
    steps = _("; ").join(say_step(step) for step in thread.steps)
    return f"{steps}{_('; ')}{labels.label(labels.OUTCOMES, thread.outcome)}"


def _keys(thread: Thread) -> list[Key]:
    keys = []
    for level, looks in ((4, {"fill": "$accent"}), (3, {"fill": "$paper"}),
                         (2, {"fill": "$paper", "stroke_dasharray": "3 2"})):  # fmt: skip
        dot = (shape("circle", r=8, stroke="$accent", stroke_width=2, **looks),)
        keys.append(Key(dot, labels.label(labels.LEVELS, level)))
    there = dict.fromkeys(step.relation for step in thread.steps)
    keys += [Key(change_sign(relation), labels.label(labels.CHANGES, relation)) for relation in there]
    if any(step.relation == "resumed" for step in thread.steps):
        dashed = (line((-12, 0), (12, 0), stroke="$ink", stroke_width=2, stroke_dasharray="3 5"),)
        keys.append(Key(dashed, _("rounds that did not carry it")))
    return keys


def _table(thread: Thread) -> Table:
    head = (_("Round"), _("Level"), _("Change"), _("Words"))
    rows = [
        (
            meeting_title(step.meeting),
            labels.label(labels.LEVELS, step.commitment.level),
            labels.label(labels.CHANGES, step.relation),
            step.commitment.quote,
        )
        for step in thread.steps
    ]
    return Table(head, tuple(rows))
