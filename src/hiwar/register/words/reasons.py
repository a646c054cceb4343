"""The reasons of a link: kept as message and values, told in any language."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from hiwar.record import Name, Said


def stored(why: Iterable[Said]) -> list[dict[str, Any]]:
    """The reasons as JSON keeps them."""
    return [{"say": said.message, "values": {name: _kept(value) for name, value in said.values}} for said in why]


def restored(reasons: Iterable[dict[str, Any]]) -> tuple[Said, ...]:
    """The reasons as they were said."""
    return tuple(
        Said(kept["say"], tuple((name, _value(value)) for name, value in kept["values"].items())) for kept in reasons
    )


def _kept(value: Any) -> Any:
    if isinstance(value, Name):
        return {"of": value.of, "code": value.code}
    return {"day": value.isoformat()} if isinstance(value, date) else value


def _value(kept: Any) -> Any:
    if not isinstance(kept, dict):
        return kept
    return Name(kept["of"], kept["code"]) if "of" in kept else date.fromisoformat(kept["day"])
