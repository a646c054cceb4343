"""A person's seats: one person may sit on different sides of different mechanisms."""

from __future__ import annotations

from dataclasses import dataclass

SIDE = "side"
SECRETARIAT = "secretariat"


@dataclass(frozen=True, slots=True)
class Seat:
    """A place in a mechanism (its key); `side` is a party's code, empty for the secretariat."""

    mechanism: str
    side: str = ""
    role: str = SIDE


@dataclass(frozen=True, slots=True)
class Membership:
    """Everything that decides what one person may see; without seats, what is public."""

    person: str = ""
    seats: tuple[Seat, ...] = ()


OUTSIDER = Membership()


def local_person() -> Membership:
    """The one person of a site on one's own machine, who sits on no side and sees what is public."""
    return OUTSIDER
