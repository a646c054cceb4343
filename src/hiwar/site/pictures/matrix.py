"""What was promised and what came of it: fields by rounds, one bar for each promise in each round that carries it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from hiwar.register.practice import Meeting
from hiwar.register.scoring import dues, windows
from hiwar.register.words import labels
from hiwar.register.words.phrases import round_title
from hiwar.site.pictures.drawing import SMALL, Flow, Key, Picture, Shape, Table, label, line, moved, shape, width_of
from hiwar.site.pictures.signs import BAR, HEIGHTS, OUTCOMES, bar

if TYPE_CHECKING:
    from hiwar.register.threads import Step, Thread

MOST_ROUNDS, MOST_BARS = 12, 12
NAMES, WIDTH, HEAD, ROW = 236, 1080, 40, 34
NUMBERS = (94, 134)
"""How wide the columns behind the rounds are: what is open, what was scored."""
GAP = BAR + 4
Address = Callable[[str, Meeting | None, str], str]
"""Where a cell's list stands: of a field, in a round (None: in all), with an outcome (empty: with any)."""


@dataclass(frozen=True, slots=True)
class Cell:
    """The promises of a field that a round made or renewed, firm ones first."""

    field: str
    meeting: Meeting
    promises: tuple[tuple[Step, Thread], ...]


def cells_of(threads: Iterable[Thread], shown: Iterable[Meeting]) -> dict[tuple[str, int], Cell]:
    """Every thread in each of these rounds that made or renewed it."""
    keys = {meeting.key for meeting in shown}
    found: dict[tuple[str, int], list[tuple[Step, Thread]]] = defaultdict(list)
    for thread in threads:
        for step in thread.steps:
            if step.meeting.key in keys:
                found[thread.field, step.meeting.key].append((step, thread))
    return {
        key: Cell(key[0], told[0][0].meeting, tuple(sorted(told, key=lambda p: (-p[0].commitment.level, _order(p[1])))))
        for key, told in found.items()
    }


def _order(thread: Thread) -> int:
    return OUTCOMES.index(shown_outcome(thread.outcome))


def shown_outcome(outcome: str) -> str:
    """Not delivered and dropped have one shape."""
    return "not_delivered" if outcome == "dropped" else outcome


@dataclass(frozen=True, slots=True)
class Sorted:
    """What the matrix shows: promises by field, its cells, its rounds, and how many of each field's are scored."""

    of_field: Mapping[str, list[Thread]]
    cells: Mapping[tuple[str, int], Cell]
    shown: list[Meeting]
    scored: Mapping[str, tuple[int, int]]

    @property
    def fields(self) -> list[str]:
        """In the codebook's order, those without a field last."""
        return [code for code in (*labels.FIELDS, "") if code in self.of_field]

    def open(self, code: str) -> int:
        """How many of a field's are open."""
        return sum(thread.outcome == "open" for thread in self.of_field[code])


def sort(threads: list[Thread], meetings: list[Meeting], *, today: date) -> Sorted:
    """Promises by field and round; of very many rounds the last that carry any."""
    carrying = {step.meeting.key for thread in threads for step in thread.steps}
    shown = [m for m in meetings if m.key in carrying][-MOST_ROUNDS:]
    of_field: dict[str, list[Thread]] = defaultdict(list)
    for thread in threads:
        of_field[thread.field].append(thread)
    return Sorted(of_field, cells_of(threads, shown), shown, scored_of_due(threads, meetings, today=today))


def matrix(
    threads: list[Thread], meetings: list[Meeting], *, today: date, rtl: bool, address: Address
) -> Picture | None:
    """The codebook's fields in their order, rounds as time runs; beside them what is open and what was scored.

    None where nothing was promised.
    """
    told = sort(threads, meetings, today=today)
    if not told.shown:
        return None
    grid = _Grid(told, Flow(WIDTH, rtl), address)
    shapes, top = [*grid.head()], float(HEAD)
    for code in told.fields:
        drawn, tall = grid.row(code, top)
        shapes += drawn
        top += tall
    return Picture(
        name="matrix",
        title=_("What was promised, and what came of it"),
        description=_about(threads, told.shown, meetings),
        size=(WIDTH, top + 6),
        shapes=tuple(shapes),
        keys=tuple(_keys(threads)),
        table=_table(told),
        rtl=rtl,
    )


class _Grid:
    """The lines and cells of the matrix."""

    def __init__(self, told: Sorted, flow: Flow, address: Address) -> None:
        self.told, self.shown, self.flow, self.address = told, told.shown, flow, address
        self.wide = min(150.0, (WIDTH - NAMES - sum(NUMBERS)) / len(told.shown))
        self.across = max(1, min(MOST_BARS, int((self.wide - 10) // GAP)))

    def _middle(self, nth: float) -> float:
        return self.flow.at(NAMES + self.wide * (nth + 0.5))

    def _number(self, nth: int) -> float:
        """The middle of the nth column of numbers, behind the rounds."""
        return self.flow.at(NAMES + self.wide * len(self.shown) + sum(NUMBERS[:nth]) + NUMBERS[nth] / 2)

    def head(self) -> list[Shape]:
        """The names of the columns."""
        looks = {"font_size": SMALL, "fill": "$quiet"}
        drawn = [label((self.flow.at(4), 24), _("Field"), text_anchor="start", **looks)]
        for nth, meeting in enumerate(self.shown):
            drawn.append(label((self._middle(nth), 24), _column(meeting, self.wide), **looks))
        drawn += [label((self._number(n), 24), name, **looks) for n, name in enumerate((_("Open"), _("Scored of due")))]
        drawn.append(line((0, HEAD), (WIDTH, HEAD), stroke="$rule"))
        return drawn

    def row(self, code: str, top: float) -> tuple[list[Shape], float]:
        """A field: its name, its cells, how many of its promises are open; and how tall that is."""
        cells = [self.told.cells.get((code, m.key)) for m in self.shown]
        lines = max((-(-min(len(c.promises), MOST_BARS) // self.across) for c in cells if c), default=1)
        tall = ROW * max(1, lines)
        middle = top + tall / 2
        drawn = [label((self.flow.at(4), middle + 5), field_title(code), font_weight="600", text_anchor="start")]
        for nth, cell in enumerate(cells):
            at = (self._middle(nth), top)
            drawn.append(self._cell(cell, at, tall) if cell else label((at[0], middle + 5), "–", fill="$quiet"))
        drawn += [self._open(code, middle), self._scored(code, middle)]
        drawn.append(line((0, top + tall), (WIDTH, top + tall), stroke="$rule"))
        return drawn, tall

    def _cell(self, cell: Cell, at: tuple[float, float], tall: float) -> Shape:
        """The bars of a cell, from where reading starts, and behind them the room that opens its list."""
        bars = cell.promises[:MOST_BARS]
        room = shape("rect", x=-self.wide / 2 + 2, y=2, width=self.wide - 4, height=tall - 4, fill="$paper")
        inside = [room]
        for nth, (step, thread) in enumerate(bars):
            row, place = divmod(nth, self.across)
            in_row = min(self.across, len(bars) - row * self.across)
            along = (place - (in_row - 1) / 2) * GAP
            drawn = bar(step.commitment.level, thread.outcome, judged=thread.outcome_judged)
            inside.append(moved((-along if self.flow.rtl else along, ROW * (row + 1) - 5), drawn))
        if more := len(cell.promises) - len(bars):
            inside.append(label((0, tall - 1), f"+{more}", font_size=10, fill="$quiet"))
        return moved(at, inside, words=say_cell(cell), address=self.address(cell.field, cell.meeting, ""))

    def _open(self, code: str, middle: float) -> Shape:
        number = self.told.open(code)
        said = _of(code, say_open(number)) if number else ""
        return self._count((0, middle), str(number), said, self.address(code, None, "open"))

    def _scored(self, code: str, middle: float) -> Shape:
        scored, due = self.told.scored.get(code, (0, 0))
        told = {"some": scored, "all": due}
        said = _of(code, _("%(some)s of %(all)s due are scored") % told) if due else ""
        shown = _("%(some)s of %(all)s") % told if due else "–"
        return self._count((1, middle), shown, said, self.address(code, None, "due"))

    def _count(self, at: tuple[int, float], shown: str, said: str, address: str) -> Shape:
        """A number that leads to the list that it counts; nothing to count leads nowhere."""
        words = label((0, 5), shown, **({"text_decoration": "underline"} if said else {"fill": "$quiet"}))
        return moved((self._number(at[0]), at[1]), (words,), words=said, address=address if said else "")


def _of(code: str, said: str) -> str:
    return f"{field_title(code)}{_(', ')}{said}"


def scored_of_due(threads: list[Thread], meetings: list[Meeting], *, today: date) -> dict[str, tuple[int, int]]:
    """For each field how many commitments were due, each in every window in which it was, and how many are scored."""
    scored: dict[str, dict[tuple[str, int], bool]] = defaultdict(dict)
    for due in dues(threads, windows(meetings), today=today):
        of, place = scored[due.thread.field], (due.thread.key, due.step)
        of[place] = of.get(place, False) or due.score is not None
    return {code: (sum(of.values()), len(of)) for code, of in scored.items()}


def meeting_title(meeting: Meeting) -> str:
    """Round 3."""
    return round_title(meeting.ordinal, meeting.start, get_language())


def field_title(code: str) -> str:
    """What a field is called; a promise may have none."""
    return labels.label(labels.FIELDS, code) if code else _("No field")


def say_open(number: int) -> str:
    """How many promises are open."""
    return ngettext("%(n)s open", "%(n)s open", number) % {"n": number}


def say_cell(cell: Cell) -> str:
    """Health, Round 3: firm, delivered; intent, partly delivered."""
    told = Counter((step.commitment.level, shown_outcome(thread.outcome)) for step, thread in cell.promises)
    where = f"{field_title(cell.field)}{_(', ')}{meeting_title(cell.meeting)}"
    each = (
        f"{labels.label(labels.LEVELS, level)}{_(', ')}{labels.label(labels.OUTCOMES, outcome)}"
        + (f" ×{number}" if number > 1 else "")
        for (level, outcome), number in told.items()
    )
    return f"{where}: {_('; ').join(each)}"


def _column(meeting: Meeting, wide: float) -> str:
    """3 · 2022, or as much of it as there is room for."""
    year = str(meeting.start.year) if meeting.start else ""
    number = str(meeting.ordinal) if meeting.ordinal else ""
    whole = " · ".join(part for part in (number, year) if part) or "–"
    return whole if width_of(whole, SMALL) <= wide else number or year[-2:] or "–"


def _about(threads: list[Thread], shown: list[Meeting], meetings: list[Meeting]) -> str:
    sums = Counter(shown_outcome(thread.outcome) for thread in threads)
    number = ngettext("%(n)s commitment", "%(n)s commitments", len(threads)) % {"n": len(threads)}
    told = [f"{labels.label(labels.OUTCOMES, outcome)} {sums[outcome]}" for outcome in OUTCOMES if sums[outcome]]
    said = f"{number}: {_(', ').join(told)}"
    if len(shown) == MOST_ROUNDS and len(meetings) > MOST_ROUNDS:
        said += _("; ") + _("the last %(n)s rounds with commitments are drawn") % {"n": MOST_ROUNDS}
    return said


def _keys(threads: list[Thread]) -> Iterable[Key]:
    """Levels by height, outcomes by what fills the bar."""
    for level in HEIGHTS:
        yield Key(_on_line(bar(level, "open")), labels.label(labels.LEVELS, level))
    there = {shown_outcome(thread.outcome) for thread in threads}
    for outcome in OUTCOMES:
        if outcome in there:
            yield Key(_on_line(bar(4, outcome)), labels.label(labels.OUTCOMES, outcome))
    if any(thread.outcome_judged for thread in threads):
        yield Key(_on_line(bar(3, "delivered", judged=True)), _("judged by a person"))
    if any(not thread.outcome_judged for thread in threads):
        yield Key((), _("proposed by the program where no dot stands above"))


def _on_line(drawn: tuple[Shape, ...]) -> tuple[Shape, ...]:
    return (moved((0, 11), drawn),)


def _table(told: Sorted) -> Table:
    head = (_("Field"), *(meeting_title(m) for m in told.shown), _("Open"), _("Scored of due"))
    rows = []
    for code in told.fields:
        cells = (told.cells.get((code, m.key)) for m in told.shown)
        said = (say_cell(cell).split(": ", 1)[1] if cell else "–" for cell in cells)
        scored = _("%(some)s of %(all)s") % dict(zip(("some", "all"), told.scored.get(code, (0, 0)), strict=True))
        rows.append((field_title(code), *said, str(told.open(code)), scored))
    return Table(head, tuple(rows))
