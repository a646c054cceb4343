"""Events as researchers take them: one object a text in PLOVER or CAMEO, or one row an event."""

from __future__ import annotations

import csv
from io import StringIO
from typing import Any

from hiwar.read.event import Event, Player, Told
from hiwar.record import Reading
from hiwar.rules.rules import Rules

COLUMNS = (
    "id", "date", "source", "target", "event_type", "cameo", "mode", "context", "quote", "start", "stop", "rule",
)  # fmt: skip
"""The columns of the table of events."""

PLOVER, CAMEO = "plover", "cameo"


def events_object(
    name: str, reading: Reading, told: Told, rules: Rules | None, *, ontology: str = PLOVER
) -> dict[str, Any]:
    """The object of one text: its events in the order of the text, the strongest by `score`, states in three letters.

    With `cameo` an event has its code alone, with `plover` its type, mode and contexts beside. `rules` are those of
    the text's language, None where it is not known. Lone halves of letters in the text are kept as they are.
    """
    shown = [_event(event, reading.document.text, ontology, rules) for event in told.events] if rules else []
    return {"id": name, "class": told.leading, "events": shown}


def _event(event: Event, text: str, ontology: str, rules: Rules) -> dict[str, Any]:
    span = event.evidence.span
    named = (
        {"type": event.type, "cameo": event.cameo, "mode": event.mode, "context": list(event.contexts)}
        if ontology == PLOVER
        else {"cameo": event.cameo}
    )
    return named | {
        "score": event.weight,
        "source": [_player(player, text, rules) for player in event.sources],
        "target": [_player(player, text, rules) for player in event.targets],
        "date": event.day.isoformat() if event.day else None,
        "head": {"text": text[span.start : span.stop], "start": span.start, "end": span.stop},
        "rule": event.evidence.rule,
    }


def _player(player: Player, text: str, rules: Rules) -> dict[str, Any]:
    country = three_letters(player.countries[0], rules) if player.countries else None
    return {
        "text": text[player.span.start : player.span.stop], "start": player.span.start, "end": player.span.stop,
        "country": country, "sector": player.sector, "code": code_of(player, rules),
    }  # fmt: skip


def three_letters(code: str, rules: Rules) -> str:
    """The ISO 3166-1 alpha-3 code of a state; IGO for a body between states, as CAMEO has it."""
    if len(code) == 2 and (territory := rules.named("territory", "code").get(code)):
        return str(territory.value["alpha3"])
    return code if code == "IMG" else "IGO"


def code_of(player: Player, rules: Rules) -> str | None:
    """The code of an actor as CAMEO writes it: the country and the sector, `---` where the country is not said."""
    country = three_letters(player.countries[0], rules) if player.countries else None
    if not country and not player.sector:
        return None
    return (country or "---") + (player.sector or "")


def heading() -> str:
    """The line that names the columns of the table."""
    return _lines([list(COLUMNS)])


def row_lines(name: str, reading: Reading, events: tuple[Event, ...], rules: Rules) -> str:
    """The rows of one text: one an event, several actors of a side joined by `; `, by code or else by their words."""
    return _lines([_row(name, event, reading.document.text, rules) for event in events])


def _lines(rows: list[list[Any]]) -> str:
    written = StringIO()
    csv.writer(written, lineterminator="\n").writerows(rows)
    return written.getvalue()


def _row(name: str, event: Event, text: str, rules: Rules) -> list[Any]:
    span = event.evidence.span
    sides = ["; ".join(_named(player, text, rules) for player in side) for side in (event.sources, event.targets)]
    return [
        _plain(name), event.day.isoformat() if event.day else "", *sides, event.type, event.cameo, event.mode or "",
        " ".join(event.contexts), _plain(text[span.start : span.stop]), span.start, span.stop, event.evidence.rule,
    ]  # fmt: skip


def _named(player: Player, text: str, rules: Rules) -> str:
    return code_of(player, rules) or _plain(text[player.span.start : player.span.stop])


def _plain(words: str) -> str:
    """Words of a text for a cell: on one line, and never the beginning of a formula."""
    line = " ".join(words.split())
    return f"'{line}" if line[:1] in "=+-@" else line
