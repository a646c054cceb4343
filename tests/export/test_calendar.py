"""A calendar that programs take: whole days, lines folded between letters, and the same bytes for the same entries."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

icalendar = pytest.importorskip("icalendar")

from hiwar.export.calendar import Entry, calendar  # noqa: E402

READ = datetime(2025, 3, 13, 9, 30, tzinfo=UTC)
ARABIC = "اتفق الجانبان على إنشاء برنامج لتبادل الأطباء المقيمين قبل نهاية عام 2025؛ وتعتزم آيسلندا إيفاد خمسين مدرّبًا"


def entry(**said) -> Entry:
    return Entry(
        **{
            "uid": "round-water-4@register.hiwar", "first": date(2025, 3, 12), "last": date(2025, 3, 12),
            "summary": "Round 4", "description": "Host: Iceland", "stamp": READ,
        } | said
    )  # fmt: skip


def lines(*entries, language="en", **said) -> list[str]:
    return unfolded(calendar(entries, name="Water Dialogue", language=language, **said))


def unfolded(made: bytes) -> list[str]:
    return made.decode().replace("\r\n ", "").split("\r\n")


DAYS = [
    ("a round of one day", {}, ["DTSTART;VALUE=DATE:20250312", "DTEND;VALUE=DATE:20250313"]),
    ("a round of two days ends on the day after its last", {"last": date(2025, 3, 13)},
     ["DTSTART;VALUE=DATE:20250312", "DTEND;VALUE=DATE:20250314"]),
    ("over the end of a year", {"first": date(2025, 12, 31), "last": date(2025, 12, 31)},
     ["DTSTART;VALUE=DATE:20251231", "DTEND;VALUE=DATE:20260101"]),
    ("a time limit is its last day", {"deadline": True, "first": date(2025, 9, 1), "last": date(2025, 12, 31)},
     ["DTSTART;VALUE=DATE:20251231", "DTEND;VALUE=DATE:20260101"]),
]  # fmt: skip


@pytest.mark.parametrize(("_name", "said", "days"), DAYS, ids=[row[0] for row in DAYS])
def test_days_are_whole_days(_name, said, days):
    assert [line for line in lines(entry(**said)) if line.startswith(("DTSTART", "DTEND", "DUE"))] == days


def test_a_time_limit_as_a_task_may_be_begun_on_its_first_day_and_is_due_on_its_last():
    limit = entry(deadline=True, first=date(2025, 9, 1), last=date(2025, 12, 31))
    made = lines(limit, deadlines_as="task")
    assert "BEGIN:VTODO" in made
    assert [line for line in made if line.startswith(("DTSTART", "DUE"))] == [
        "DTSTART;VALUE=DATE:20250901", "DUE;VALUE=DATE:20251231",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("said", "as_", "status"),
    [
        ({}, "event", "CONFIRMED"),
        ({"status": "planned"}, "event", "CONFIRMED"),
        ({"status": "reckoned"}, "event", "TENTATIVE"),
        ({"status": "postponed"}, "event", "TENTATIVE"),
        ({"status": "cancelled"}, "event", "CANCELLED"),
        ({"deadline": True}, "event", "CONFIRMED"),
        ({"deadline": True}, "task", "NEEDS-ACTION"),
        ({"deadline": True, "done": True}, "task", "COMPLETED"),
    ],
)
def test_how_it_stands(said, as_, status):
    assert f"STATUS:{status}" in lines(entry(**said), deadlines_as=as_)


def test_no_line_is_longer_than_75_octets_and_none_is_cut_within_a_letter():
    made = calendar([entry(summary=ARABIC * 3, description=ARABIC * 9)], name=ARABIC, language="ar")
    cut = made.split(b"\r\n")
    assert max(map(len, cut)) <= 75
    for line in cut:
        line.decode("utf-8")
    assert b"\n" not in made.replace(b"\r\n", b"")


def test_words_come_back_as_they_were():
    words = 'Kab, "Rim"; back\\slash\nsecond line: ' + ARABIC
    made = calendar([entry(summary=words, description=words)], name="x", language="ar")
    (read,) = icalendar.Calendar.from_ical(made).walk("VEVENT")
    assert str(read["summary"]) == words
    assert str(read["description"]) == words
    assert read["summary"].params["LANGUAGE"] == "ar"


def test_words_cannot_bring_a_line_of_their_own():
    evil = entry(summary="x\r\nATTENDEE:mailto:a@example.org", place="y\nBEGIN:VALARM")
    assert not [line for line in lines(evil) if line.startswith(("ATTENDEE", "BEGIN:VALARM"))]


def test_the_same_entries_give_the_same_bytes_in_whatever_order():
    one, other = entry(), entry(uid="round-water-5@register.hiwar", first=date(2026, 3, 1), last=date(2026, 3, 2))
    assert calendar([one, other], name="x", language="en") == calendar([other, one], name="x", language="en")


def test_the_stamp_is_that_of_the_reading():
    assert "DTSTAMP:20250313T093000Z" in lines(entry())


@pytest.mark.parametrize(("private", "class_"), [(True, "PRIVATE"), (False, "PUBLIC")])
def test_a_side_s_own_entry_says_so(private, class_):
    assert f"CLASS:{class_}" in lines(entry(private=private))


def everything(language="ar", **said) -> bytes:
    made = [
        entry(place="Reykjavík", address="https://example.org/en/rounds/4/", categories=("Round", "Health, and so on")),
        entry(uid="b@register.hiwar", deadline=True, first=date(2025, 1, 1), last=date(2025, 12, 31), summary=ARABIC),
        entry(uid="c@register.hiwar", deadline=True, done=True),
        entry(uid="d@register.hiwar", status="reckoned", first=date(2026, 3, 12), last=date(2026, 3, 12)),
        entry(uid="e@register.hiwar", status="cancelled"),
    ]
    return calendar(made, name="حوار", language=language, **said)


@pytest.mark.parametrize("as_", ["event", "task"])
def test_a_strict_reader_takes_it(as_):
    """`ical` refuses what RFC 5545 does not allow: unknown values, a missing stamp, an end before its start."""
    ical = pytest.importorskip("ical.calendar_stream")
    (read,) = ical.CalendarStream.from_ics(everything(deadlines_as=as_).decode()).calendars
    events, tasks = (5, 0) if as_ == "event" else (3, 2)
    assert (len(read.events), len(read.todos)) == (events, tasks)
    assert next(e for e in read.events if e.uid == "d@register.hiwar").dtstart == date(2026, 3, 12)


@pytest.mark.parametrize("as_", ["event", "task"])
def test_it_is_read_back_without_an_error(as_):
    read = icalendar.Calendar.from_ical(everything(deadlines_as=as_))
    assert [component.errors for component in read.walk()] == [[]] * len(read.walk())
    assert len({str(c["uid"]) for c in read.walk() if "uid" in c}) == 5
