"""Join the terms of a row: a part with its whole, a weekday with its date, an hour with its day, two ends of a range.

[early] [2026]            a part and its whole
[today] [Saturday]        two names of one day
[10:30] on [5 May]        an hour and its day
from [5 May] to [7 June]  two ends of a range
"""

from __future__ import annotations

from collections.abc import Callable

from hiwar.read.time_term import Term

_DAYS = frozenset({"date", "weekday", "day"})
_WHOLES = frozenset({"month", "year", "unit", "quarter", "decade", "base", "season", "nth", "feast"})
_ENDS = frozenset(
    {"date", "month", "year", "weekday", "day", "clock", "at", "unit", "stage", "quarter", "shift", "ref"}
)

_HOURLY = frozenset({"clock", "at", "number"})

Join = Callable[[Term, Term], "Term | None"]


def join_terms(terms: list[Term]) -> list[Term]:
    """The row with all joined that belongs together, from its end to its beginning."""
    at = len(terms) - 2
    while at >= 0:
        joined = _at(terms, at)
        if joined is not None:
            term, stop = joined
            terms[at:stop] = [term]
            at = min(at, len(terms) - 2)
            continue
        at -= 1
    return _ranges(terms) if len(terms) > 1 else terms


def _at(terms: list[Term], at: int) -> tuple[Term, int] | None:
    left = terms[at]
    if left.kind == "joint":
        return None
    joints, stop = "", at + 1
    while stop < len(terms) and terms[stop].kind == "joint":
        joints += terms[stop].value
        stop += 1
    if stop >= len(terms):
        return None
    right = terms[stop]
    for _, others, between, join in _BY_LEFT.get(left.kind, ()):
        if right.kind not in others or joints not in between:
            continue
        if (term := join(left, right)) is not None:
            closed = "(" in joints and stop + 1 < len(terms) and terms[stop + 1].value == ")"
            return (term._replace(stop=terms[stop + 1].stop), stop + 2) if closed else (term, stop + 1)
    return None


def _over(left: Term, right: Term) -> tuple[int, int]:
    return min(left.start, right.start), max(left.stop, right.stop)


def _part_of(left: Term, right: Term) -> Term | None:
    start, stop = _over(left, right)
    if right.kind == "base":
        if right.many == 3:
            return None
        right = Term("unit", right.start, right.stop, unit=right.unit, lean=0)
    if (left.kind == "nth" and right.kind == "nth") or (right.kind == "nth" and right.of is None and not right.sure):
        return None
    return left._replace(start=start, stop=stop, of=right, sure=True)


def _last_of(left: Term, right: Term) -> Term | None:
    if left.lean != -1 or left.many not in (0, 1) or (right.kind in ("unit", "base") and left.unit == right.unit):
        return None
    return _part_of(Term("nth", left.start, left.stop, unit=left.unit, weekday=left.weekday, many=-1), right)


def _day_of(left: Term, right: Term) -> Term | None:
    if right.unit != "month" or right.many or left.value not in "do" or left.day is None or not 1 <= left.day <= 31:
        return None
    start, stop = _over(left, right)
    return Term("date", start, stop, day=left.day, of=right)


def _weekday_date(left: Term, right: Term) -> Term | None:
    if right.weekday is not None:
        return None
    if right.kind == "number":
        if right.value != "o" or right.day is None or right.day > 31:
            return None
        right = Term(
            "date",
            right.start,
            right.stop,
            day=right.day,
            of=Term("unit", right.start, right.stop, unit="month", lean=0),
        )
    if right.kind == "day":
        return None
    start, stop = _over(left, right)
    return right._replace(start=start, stop=stop, weekday=left.weekday)


def _date_weekday(left: Term, right: Term) -> Term | None:
    if left.weekday is not None or right.lean is not None:
        return None
    start, stop = _over(left, right)
    return left._replace(start=start, stop=stop, weekday=right.weekday)


def _weekday_week(left: Term, right: Term) -> Term | None:
    """Sunday of next week, whichever is said first."""
    day, week = (left, right) if left.kind == "weekday" else (right, left)
    if week.unit not in ("week", "month") or day.of or day.lean is not None:
        return None
    start, stop = _over(left, right)
    return day._replace(start=start, stop=stop, of=week, sure=True)


def _week_at(left: Term, right: Term) -> Term | None:
    """An hour of a weekday of next week."""
    if right.of is None or right.of.kind != "weekday":
        return None
    day = _weekday_week(left, right.of)
    start, stop = _over(left, right)
    return right._replace(start=start, stop=stop, of=day) if day else None


def _with_year(left: Term, right: Term) -> Term | None:
    if left.year is not None or (left.of is not None and left.of.unit == "year") or left.month is None:
        return None
    if right.kind == "unit" and (right.unit != "year" or right.many):
        return None
    start, stop = _over(left, right)
    if right.kind == "year":
        return left._replace(start=start, stop=stop, year=right.year, hijri=left.hijri or right.hijri, sure=True)
    return left._replace(start=start, stop=stop, of=right, sure=True)


def _hour(left: Term, right: Term) -> Term | None:
    """An hour or part of a day with its day, whichever is said first."""
    day, hour = (left, right) if right.kind in ("clock", "daypart") else (right, left)
    if day.kind == "day" and day.value and hour.kind == "daypart":
        return None
    if day.value == "NI" and hour.kind == "clock" and not hour.half:
        hour = hour._replace(half="NI")
    start, stop = _over(left, right)
    return Term("at", start, stop, of=day, to=hour)


def _more_hour(left: Term, right: Term) -> Term | None:
    """A second word for the hour of a day that has a part of the day: tomorrow morning, at 8."""
    assert left.to is not None
    if left.to.kind == right.kind:
        return None
    clock, part = (right, left.to) if right.kind == "clock" else (left.to, right)
    start, stop = _over(left, right)
    return left._replace(start=start, stop=stop, to=clock._replace(half=clock.half or part.value))


def _clock_part(left: Term, right: Term) -> Term | None:
    clock, part = (left, right) if left.kind == "clock" else (right, left)
    if clock.half:
        return None
    start, stop = _over(left, right)
    return clock._replace(start=start, stop=stop, half=part.value)


def _clock_at(left: Term, right: Term) -> Term | None:
    """An hour before a day that has a part of the day already: 8 am, this morning."""
    if right.to is None or right.to.kind != "daypart":
        return None
    start, stop = _over(left, right)
    return right._replace(start=start, stop=stop, to=left._replace(half=left.half or right.to.value))


def _at_number(left: Term, right: Term) -> Term | None:
    """Tomorrow at 5: a bare number after `at` is an hour."""
    if right.value != "d" or right.day is None or right.day > 24:
        return None
    start, stop = _over(left, right)
    clock = Term("clock", right.start, right.stop, hour=right.day)
    if left.kind == "at":
        return _more_hour(left, clock)
    return Term("at", start, stop, of=left, to=clock)


def _part_number(left: Term, right: Term) -> Term | None:
    """In the morning at 7."""
    if right.value != "d" or right.day is None or right.day > 12:
        return None
    return Term("clock", *_over(left, right), hour=right.day, half=left.value)


def _longer(left: Term, right: Term) -> Term | None:
    """One hour and thirty minutes: one duration."""
    if not (
        left.value.startswith("PT")
        and left.value.endswith("H")
        and right.value.endswith("M")
        and right.value.startswith("PT")
    ):
        return None
    return left._replace(stop=right.stop, value=left.value + right.value[2:])


def _weekday_shift(left: Term, right: Term) -> Term | None:
    if right.unit not in ("week", "month"):
        return None
    start, stop = _over(left, right)
    return left._replace(start=start, stop=stop, of=right)


_NEAR = ("", "_", "~", "_~", "-", "~_")
_LOOSE = ("", "_", "~", ",", ",_", "=", "(", "-", "_,")
_JOINS: tuple[tuple[frozenset[str], frozenset[str], tuple[str, ...], Join], ...] = (
    (frozenset({"stage"}), _WHOLES, _NEAR, _part_of),
    (frozenset({"quarter", "nth"}), _WHOLES - {"nth", "feast"}, ("", "_", "~", ",", "_~"), _part_of),
    (frozenset({"unit", "weekday"}), frozenset({"month", "unit", "base", "year", "decade"}), ("_", "~"), _last_of),
    (frozenset({"number"}), frozenset({"unit"}), _NEAR, _day_of),
    (
        frozenset({"month", "date", "feast", "season"}),
        frozenset({"year", "unit"}),
        ("", "_", "~", ",", "/"),
        _with_year,
    ),
    (frozenset({"weekday"}), frozenset({"date", "number"}), _LOOSE, _weekday_date),
    (frozenset({"date", "day"}), frozenset({"weekday"}), ("", ",", "(", "_", "-"), _date_weekday),
    (frozenset({"day"}), frozenset({"date"}), ("", ",", "(", "-"), _weekday_date),
    (frozenset({"weekday"}), frozenset({"unit"}), ("", "_", "~", ","), _weekday_week),
    (frozenset({"unit"}), frozenset({"weekday"}), ("", "_", ",", ",_"), _weekday_week),
    (frozenset({"unit"}), frozenset({"at"}), ("", "_", ",", ",_"), _week_at),
    (frozenset({"at"}), frozenset({"unit"}), ("", "_"), lambda left, right: _week_at(right, left)),
    (frozenset({"weekday"}), frozenset({"shift"}), ("", "_"), _weekday_shift),
    (frozenset({"shift"}), frozenset({"weekday"}), ("", "_"), lambda left, right: _weekday_shift(right, left)),
    (frozenset({"clock"}), frozenset({"daypart"}), ("", "_", "~", ","), _clock_part),
    (frozenset({"daypart"}), frozenset({"clock"}), ("", "_", ","), _clock_part),
    (frozenset({"clock"}), frozenset({"at"}), ("", "_", "~", ",", ",_"), _clock_at),
    (frozenset({"daypart"}), _DAYS, (*_NEAR, ","), _hour),
    (frozenset({"clock"}), _DAYS | {"feast"}, ("", "_", "~", ",", ",_"), _hour),
    (_DAYS | {"feast"}, frozenset({"clock", "daypart"}), ("", "_", ",", ",_", "-", "_~", "+"), _hour),
    (frozenset({"at"}), frozenset({"clock", "daypart"}), ("", "_", ",", ",_"), _more_hour),
    (frozenset({"day", "weekday", "at"}), frozenset({"number"}), ("_",), _at_number),
    (frozenset({"daypart"}), frozenset({"number"}), ("_",), _part_number),
    (frozenset({"duration"}), frozenset({"duration"}), ("&", "", ","), _longer),
)
_BY_LEFT = {kind: [row for row in _JOINS if kind in row[0]] for kinds, *_ in _JOINS for kind in kinds}
"""The joins that a kind of term may begin."""


def _ranges(terms: list[Term]) -> list[Term]:
    """From … to …, between … and …: two ends with what joins them."""
    kept: list[Term] = []
    for term in terms:
        kept.append(term)
        if len(kept) < 3 or kept[-2].kind != "joint":
            continue
        left, joint, right = kept[-3], kept[-2].value, kept[-1]
        opened = len(kept) > 3 and kept[-4].value == "<" and kept[-4].kind == "joint"
        span = _span(left, right) if _is_range(left, joint, right, opened=opened) else None
        if span is not None:
            kept[-3:] = [span]
            if opened:
                kept[-2:] = [span._replace(start=kept[-2].start)]
    return _on_day(kept)


def _is_range(left: Term, joint: str, right: Term, *, opened: bool) -> bool:
    """Whether a joint makes two terms a range; `opened` where from or between stands before them."""
    hourly = left.kind in _HOURLY and right.kind in _HOURLY and not left.kind == right.kind == "number"
    if joint == "-":
        return left.kind == right.kind or hourly
    return joint == ">" or (opened and (joint == "&" or (joint == "_" and hourly)))


def _on_day(terms: list[Term]) -> list[Term]:
    """A range of hours with the day before it: Thursday from 9 to 11."""
    kept: list[Term] = []
    for term in terms:
        if term.kind == "span" and term.of and term.to and term.of.kind == term.to.kind == "clock":
            while kept and kept[-1].kind == "joint" and kept[-1].value in "_~<,":
                kept.pop()
            if kept and kept[-1].kind in _DAYS:
                day = kept.pop()
                ends = (Term("at", day.start, end.stop, of=day, to=end) for end in (term.of, term.to))
                term = Term("span", day.start, term.stop, of=next(ends), to=next(ends))
        kept.append(term)
    return kept


def _span(left: Term, right: Term) -> Term | None:
    if left.kind == "number" and right.kind in ("clock", "at") and left.day is not None and left.day <= 24:
        left = Term("clock", left.start, left.stop, hour=left.day)
    if right.kind == "number" and left.kind in ("clock", "at") and right.day is not None and right.day <= 24:
        right = Term("clock", right.start, right.stop, hour=right.day)
    if left.kind not in _ENDS or right.kind not in _ENDS or (left.kind == "year" and right.kind != "year"):
        return None
    start, stop = _over(left, right)
    return Term("span", start, stop, of=_completed(left, right), to=right)


def _earlier(left: Term, right: Term) -> bool:
    """Whether an hour is before another of the same day."""
    return _on_clock(left) < _on_clock(right)


def _on_clock(term: Term) -> tuple[int, int]:
    late = term.half in ("pm", "AF", "EV") and (term.hour or 0) < 12
    return (term.hour or 0) + 12 * late, term.minute


def _completed(left: Term, right: Term) -> Term:
    """The first end with the year, the day or the half of the day that only the second gives."""
    if left.kind == "clock":
        return _completed_hour(left, right)
    if left.kind not in ("date", "month") or right.kind not in ("date", "month"):
        return left
    said = left.year is not None or left.of is not None or left.lean is not None
    if said or left.month is None or right.month is None or left.month > right.month:
        return left
    return left._replace(year=right.year, of=right.of, lean=right.lean)


def _completed_hour(left: Term, right: Term) -> Term:
    hour = right if right.kind == "clock" else right.to
    if hour is None or hour.kind != "clock":
        return left
    if hour.half and not left.half and (left.hour or 0) <= (hour.hour or 0):
        left = left._replace(half=hour.half)
    day = right.of
    if day is not None and day.kind in _DAYS and day.start > hour.start and _earlier(left, hour):
        return Term("at", left.start, left.stop, of=day, to=left)
    return left
