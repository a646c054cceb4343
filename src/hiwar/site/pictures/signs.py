"""The signs of which the pictures are made: each meaning has its own shape, and colour only says it again."""

from __future__ import annotations

from hiwar.export.names import party_name
from hiwar.register.words.phrases import without_article
from hiwar.site.pictures.drawing import SMALL, Shape, label, shape

FORMS = ("circle", "square", "diamond", "triangle")
SIDES = ("$side-a", "$side-b", "$side-c", "$side-d")
UNKNOWN, ELSEWHERE = "unknown", "elsewhere"
OUTCOMES = ("delivered", "partly", "not_delivered", "no_evidence", "open")
BAR = 10
HEIGHTS = {4: 22, 3: 15, 2: 8}


def host_forms(parties: list[str]) -> dict[str, int]:
    """Hosts differ by shape, in the order of the parties."""
    return {party: n % len(FORMS) for n, party in enumerate(parties)}


def initial(code: str, language: str) -> str:
    """The letter by which a host is known inside its shape."""
    return without_article(party_name(code, language))[:1]


def host_sign(host: str | None, parties: list[str], language: str, *, due: bool = False) -> tuple[Shape, ...]:
    """A host's shape with its initial; dashed where the round is only due, empty where nobody is said to host."""
    forms = host_forms(parties)
    if host not in forms:
        return (_form(0, "$line", hollow=True, dashed=due), _letter("?", "$ink"))
    nth = forms[host]
    letter = _letter(initial(host, language), "$ink" if due else "$paper")
    return (_form(nth, SIDES[nth], hollow=due, dashed=due), letter)


def elsewhere_sign() -> tuple[Shape, ...]:
    """A round in a third place."""
    return (shape("path", d="M0-13 12-4 8 11H-8L-12-4z", fill="$paper", stroke="$ink", stroke_width=2),)


def at_a_distance() -> tuple[Shape, ...]:
    """What is drawn around the host's shape where the sides met at a distance."""
    return (shape("circle", r=17, fill="none", stroke="$ink", stroke_width=1.5, stroke_dasharray="2 3"),)


def fallen_sign() -> tuple[Shape, ...]:
    """A round that was put off or called off."""
    return (shape("path", d="M-8-8 8 8M8-8-8 8", stroke="$late", stroke_width=3, fill="none"),)


def _form(nth: int, colour: str, *, hollow: bool, dashed: bool) -> Shape:
    looks: dict[str, float | str] = {"fill": "$paper" if hollow else colour}
    looks |= {"stroke": colour, "stroke_width": 2} if hollow else {}
    looks |= {"stroke_dasharray": "4 3"} if dashed else {}
    form = FORMS[nth]
    if form == "circle":
        return shape("circle", r=12, **looks)
    if form == "square":
        return shape("rect", x=-11, y=-11, width=22, height=22, **looks)
    return shape("path", d="M0-14 14 0 0 14-14 0z" if form == "diamond" else "M0-15 14 11H-14z", **looks)


def _letter(letter: str, colour: str) -> Shape:
    return label((0, 5), letter, font_size=SMALL, font_weight="600", fill=colour)


def bar(level: int, outcome: str, *, judged: bool = False) -> tuple[Shape, ...]:
    """A promise standing on the line y = 0: its height is its level, what fills it what came of it.

    delivered: full · partly: the lower half full · open: empty · no evidence: dashed · not delivered or dropped:
    crossed. A dot above says that a person judged it.
    """
    tall, half = HEIGHTS.get(level, HEIGHTS[2]), BAR / 2
    frame = {"x": -half, "y": -tall, "width": BAR, "height": tall, "stroke_width": 1.5}
    colour = {"delivered": "$good", "partly": "$good", "open": "$accent", "no_evidence": "$line"}.get(outcome, "$late")
    fill = colour if outcome == "delivered" else "none"
    dashes = {"stroke_dasharray": "3 2"} if outcome == "no_evidence" else {}
    drawn = [shape("rect", fill=fill, stroke=colour, **frame, **dashes)]
    if outcome == "partly":
        lower = frame | {"y": -tall / 2, "height": tall / 2, "stroke_width": 0}
        drawn.append(shape("rect", fill=colour, **lower))
    if outcome in ("not_delivered", "dropped"):
        across = f"M{-half} {-tall} {half} 0M{half} {-tall} {-half} 0"
        drawn.append(shape("path", d=across, stroke=colour, stroke_width=1.5, fill="none"))
    if judged:
        drawn.append(shape("circle", cx=0, cy=-tall - 4, r=2, fill="$ink"))
    return tuple(drawn)


def change_sign(relation: str) -> tuple[Shape, ...]:
    """How a promise changed from the round before: up, down, the same, new, or back after a round without it."""
    looks: dict[str, float | str] = {"fill": "none", "stroke": "$ink", "stroke_width": 2}
    paths = {
        "strengthened": "M-5 4 0-4 5 4z", "weakened": "M-5-4 0 4 5-4z", "carried": "M-5-3H5M-5 3H5",
        "new": "M-5 0H5M0-5V5", "resumed": "M-5 4V-1A5 5 0 0 1 5-1V4",
    }  # fmt: skip
    if relation not in paths:
        return ()
    filled = {"fill": "$ink"} if relation in ("strengthened", "weakened") else {}
    return (shape("path", d=paths[relation], **looks | filled),)
