"""Rounds and time limits as a calendar that a calendar program subscribes to (RFC 5545, RFC 7986).

The same entries give the same bytes: stamps come with the entries, never from a clock. Days are whole days, the end
of a range is the day after its last, as the standard has it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from icalendar import Calendar, Component, Event, Todo

EVENT, TASK = "event", "task"
_STATUS = {
    "held": "CONFIRMED", "planned": "CONFIRMED", "under_way": "CONFIRMED", "postponed": "TENTATIVE",
    "reckoned": "TENTATIVE", "cancelled": "CANCELLED",
}  # fmt: skip
_MAKER = "-//Hiwar//Register//{}"
_ASK_AGAIN = timedelta(hours=12)
_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Entry:
    """A round, or a day by which something is to be done.

    `uid` never changes for what it stands for; `first` to `last` are its days, both included; `stamp` is when what it
    says was read or judged; `status` of a round is held, planned, postponed, cancelled or reckoned (nobody announced
    it); `done` is true where a person said that it was done; `private` where a side alone may see it.
    """

    uid: str
    first: date
    last: date
    summary: str
    description: str
    stamp: datetime
    deadline: bool = False
    status: str = "held"
    done: bool = False
    place: str = ""
    address: str = ""
    categories: tuple[str, ...] = ()
    private: bool = False


def calendar(entries: Iterable[Entry], *, name: str, language: str, deadlines_as: str = EVENT) -> bytes:
    """The file of a calendar; `deadlines_as` tasks (VTODO), or events, which every program shows (VEVENT).

    Lines are folded at 75 octets and never within a letter.
    """
    made = Calendar()
    made.add("prodid", _MAKER.format(language.upper()))
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    made.add("method", "PUBLISH")
    made.add("name", name, parameters={"LANGUAGE": language})
    made.add("x-wr-calname", name)
    made.add("refresh-interval", _ASK_AGAIN, parameters={"VALUE": "DURATION"})
    made.add("x-published-ttl", "PT12H")
    for entry in sorted(entries, key=lambda entry: (entry.first, entry.uid)):
        made.add_component(_component(entry, language, deadlines_as))
    return bytes(made.to_ical())


def _component(entry: Entry, language: str, deadlines_as: str) -> Component:
    task = entry.deadline and deadlines_as == TASK
    made: Component = Todo() if task else Event()
    made.add("uid", entry.uid)
    made.add("dtstamp", entry.stamp)
    made.add("last-modified", entry.stamp)
    _days(made, entry, task=task)
    said = {"LANGUAGE": language}
    made.add("summary", entry.summary, parameters=said)
    made.add("description", entry.description, parameters=said)
    if entry.place:
        made.add("location", entry.place, parameters=said)
    if entry.address:
        made.add("url", entry.address)
    if entry.categories:
        made.add("categories", list(entry.categories), parameters=said)
    made.add("class", "PRIVATE" if entry.private else "PUBLIC")
    made.add("status", _status(entry, task=task))
    if not task:
        made.add("transp", "TRANSPARENT" if entry.deadline else "OPAQUE")
    return made


def _days(made: Component, entry: Entry, *, task: bool) -> None:
    """A time limit is its last day: one has until then. As a task it may be begun on the first."""
    if task:
        if entry.first < entry.last:
            made.add("dtstart", entry.first)
        made.add("due", entry.last)
        return
    made.add("dtstart", entry.last if entry.deadline else entry.first)
    made.add("dtend", entry.last + _ONE_DAY)


def _status(entry: Entry, *, task: bool) -> str:
    if task:
        return "COMPLETED" if entry.done else "NEEDS-ACTION"
    return "CONFIRMED" if entry.deadline else _STATUS[entry.status]
