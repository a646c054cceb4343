"""Rounds and promises of an invented dialogue, to be drawn."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from types import SimpleNamespace

from hiwar.register.keeping import Rule, findings
from hiwar.register.practice import Meeting, as_of, next_due
from hiwar.register.recounting import Practice
from hiwar.register.saying import Account
from hiwar.site.pictures.drawing import Picture, Shape, width_of

RULE = Rule(("IS", "OM"), "P1Y", "alternating", "ministers", "joint_statement")
ON = date(2025, 6, 1)


def met(ordinal: int, start: str, host: str | None, **told) -> Meeting:
    said = {"status": "held", "country": host} | told
    return Meeting(ordinal, ordinal, date.fromisoformat(start), host=host, **said)


FOUR = [
    met(1, "2019-02-03", "IS"),
    met(2, "2020-02-04", "OM"),
    met(3, "2022-05-09", "OM"),
    met(4, "2025-03-12", "IS"),
]


def practice(meetings=FOUR, *, rule=RULE, on=ON) -> Practice:
    known = as_of(meetings, on)
    due = next_due(known, every=rule.cadence, hosting=rule.hosting, parties=list(rule.parties))
    found = findings(known, rule, on=on)
    return Practice(Account({}), rule, tuple((None, Account({}), m) for m in known), found, due, on, 0.25, {})


def step(meeting: Meeting, level: int, relation: str = "new", **told) -> SimpleNamespace:
    commitment = SimpleNamespace(
        level=level, quote="will build a bridge", short_id=f"c{meeting.key}", holders=["IS", "OM"], due_to=None
    )
    return SimpleNamespace(
        **{
            "meeting": meeting,
            "commitment": commitment,
            "relation": relation,
            "link": None,
            "judgement": None,
            "scores": (),
        }
        | told
    )


def thread(field: str, outcome: str, *steps: SimpleNamespace, judged: bool = False, key: str = "k") -> SimpleNamespace:
    return SimpleNamespace(
        key=key, field=field, outcome=outcome, outcome_judged=judged, steps=steps, first=steps[0], last=steps[-1]
    )


THREADS = [
    thread("health", "open", step(FOUR[0], 2), step(FOUR[1], 3, "strengthened"), step(FOUR[3], 4, "resumed")),
    thread("health", "delivered", step(FOUR[2], 4), judged=True),
    thread("health", "partly", step(FOUR[2], 3)),
    thread("energy_climate", "dropped", step(FOUR[2], 2)),
    thread("energy_climate", "not_delivered", step(FOUR[1], 4), judged=True),
    thread("", "no_evidence", step(FOUR[0], 3)),
]


def every(shapes: tuple[Shape, ...], at: tuple[float, float] = (0, 0)) -> Iterator[tuple[Shape, tuple[float, float]]]:
    """Every shape with the place that it is drawn around."""
    for shape in shapes:
        place = shape.attributes.get("transform", "translate(0 0)").removeprefix("translate(").rstrip(")").split()
        here = (at[0] + float(place[0]), at[1] + float(place[1]))
        yield shape, here
        yield from every(shape.inside, here)


def links(picture: Picture) -> list[tuple[str, float]]:
    """The words of every link and how far from the left it stands, in the order of the keyboard."""
    return [(shape.words, at[0]) for shape, at in every(picture.shapes) if shape.address]


def boxes(picture: Picture) -> list[tuple[str, float, float, float, float]]:
    """Every run of words with the most room that it can take: left, top, right, bottom."""
    found = []
    for shape, at in every(picture.shapes):
        if shape.tag != "text":
            continue
        size = float(shape.attributes["font-size"])
        wide, anchor = width_of(shape.text, size), shape.attributes["text-anchor"]
        x, y = at[0] + float(shape.attributes["x"]), at[1] + float(shape.attributes["y"])
        left = x - wide / 2 if anchor == "middle" else x - wide if picture.rtl else x
        found.append((shape.text, left, y - size, left + wide, y))
    return found


def covering(picture: Picture) -> list[tuple[str, str]]:
    """Runs of words that could cover each other."""
    all_of = boxes(picture)
    return [
        (a[0], b[0])
        for n, a in enumerate(all_of)
        for b in all_of[n + 1 :]
        if a[1] < b[3] and b[1] < a[3] and a[2] < b[4] and b[2] < a[4]
    ]
