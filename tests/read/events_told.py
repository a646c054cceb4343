"""Events in one line, for tests: `BELCOP COERCE DNKCVL` — who, what, whom; `-` where nobody is told to have acted."""

from __future__ import annotations

from hiwar.export.events import code_of
from hiwar.read.event import Event, find_events
from hiwar.read.reading import read, rules_of


def told(text: str, language: str) -> list[str]:
    """The events of a text, the strongest first."""
    events = sorted(find_events(read(text, language=language)), key=lambda event: -event.weight)
    return [_line(event, language) for event in events]


def strongest(text: str, language: str) -> str:
    """The strongest event of a text; empty where there is none."""
    return next(iter(told(text, language)), "")


def _line(event: Event, language: str) -> str:
    rules = rules_of(language)
    sides = []
    for side in (event.sources, event.targets):
        codes = [code for player in side if (code := code_of(player, rules))]
        sides.append("+".join(codes))
    return f"{sides[0] or '-'} {event.type} {sides[1]}".strip()
