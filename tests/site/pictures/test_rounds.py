"""Timeline and strip: time runs as the language does, hosts differ by shape, nothing covers anything."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.utils import translation

from hiwar.site.pictures.keys import TABLED
from hiwar.site.pictures.rounds import MOST, WIDTH, strip, timeline
from tests.site.pictures.examples import FOUR, ON, boxes, covering, every, links, met, practice

BOTH = pytest.mark.parametrize("draw", [timeline, strip])
LANGUAGES = pytest.mark.parametrize("language", ["ar", "en"])


def drawn(draw, meetings=FOUR, language="en", on=ON):
    with translation.override(language):
        return draw(practice(meetings, on=on), language, rtl=language == "ar", address=lambda m: f"#{m.key}")


def many(number, days=200):
    return [
        met(n, (date(1990, 1, 1) + timedelta(days * n)).isoformat(), "IS" if n % 2 else "OM")
        for n in range(1, number + 1)
    ]


@BOTH
@pytest.mark.parametrize(("language", "way"), [("en", 1), ("ar", -1)])
def test_time_runs_from_left_to_right_in_english_and_from_right_to_left_in_arabic(draw, language, way):
    places = [x for _, x in links(drawn(draw, language=language))]
    assert places == sorted(places, reverse=way < 0)


@BOTH
def test_every_round_is_a_link_that_says_what_it_is(draw):
    said = [words for words, _ in links(drawn(draw))]
    assert len(said) == 4
    assert said[0] == "Round 1, Sunday 3 February 2019, Iceland"
    assert said[2].split("; ") == [
        "Round 3, Monday 9 May 2022, Oman",
        "1 turn skipped: due 4 February 2021",
        "late by 15 months: due 4 February 2021",
        "out of turn: Oman again",
    ]


@BOTH
def test_what_is_due_has_a_name_and_leads_nowhere(draw):
    named = [s.words for s, _ in every(drawn(draw).shapes) if s.words and not s.address]
    assert "Next: Round 5, Oman, due by 12 March 2026" in named


def test_a_late_round_has_a_bar_from_the_day_it_was_due():
    named = [s.words for s, _ in every(drawn(timeline).shapes) if s.words.startswith("late by")]
    assert named == ["late by 15 months: due 4 February 2021", "late by 22 months: due 9 May 2023"]


def test_the_same_host_again_is_bound_to_the_round_before():
    named = [s.words for s, _ in every(drawn(strip).shapes) if s.words.startswith("out of turn")]
    assert named == ["out of turn: Oman again"]


@BOTH
def test_hosts_differ_by_shape_and_a_third_place_and_nobody_have_their_own(draw):
    meetings = [*FOUR[:2], met(3, "2021-02-01", None), met(4, "2022-02-01", None, country="CH")]
    of = {s.words.split(",")[0]: {child.tag + child.attributes.get("d", "") for child in s.inside if child.tag != "text"}
          for s, _ in every(drawn(draw, meetings, on=date(2022, 3, 1)).shapes) if s.address}  # fmt: skip
    assert of["Round 1"] == {"circle"}
    assert of["Round 2"] == {"rect"}
    assert of["Round 3"] == {"circle"}
    assert of["Round 4"] == {"pathM0-13 12-4 8 11H-8L-12-4z"}


def test_a_round_held_at_a_distance_has_a_ring_around_it():
    meetings = [FOUR[0], met(2, "2020-02-04", "OM", format="virtual")]
    ringed = [s.words for s, _ in every(drawn(timeline, meetings).shapes)
              if s.address and any(c.attributes.get("r") == "17" for c in s.inside)]  # fmt: skip
    assert len(ringed) == 1
    assert "held at a distance" in ringed[0]


def test_a_round_that_was_postponed_and_not_held_is_a_cross():
    meetings = [FOUR[0], met(2, "2020-02-04", "OM", status="postponed")]
    named = [s.words for s, _ in every(drawn(timeline, meetings).shapes) if s.words and not s.address]
    assert any(words.startswith("Round 2") and "was postponed" in words for words in named)


@BOTH
@LANGUAGES
@pytest.mark.parametrize(
    "meetings",
    [FOUR, FOUR[:1], many(MOST), many(1000, days=11), many(12, days=3), many(30, days=700)],
    ids=["four", "one", "twice a year", "a thousand", "in one month", "over sixty years"],
)
def test_no_words_cover_others_and_all_stand_inside(draw, language, meetings):
    picture = drawn(draw, meetings, language, on=date(2060, 1, 1) if len(meetings) == 30 else meetings[-1].start)
    assert covering(picture) == []
    assert all(left >= -1 and right <= WIDTH + 1 for _, left, _, right, _ in boxes(picture))


@BOTH
def test_of_very_many_rounds_the_last_are_drawn_and_more_of_them_in_the_table(draw):
    picture = drawn(draw, many(100), on=date(2050, 1, 1))
    assert len(links(picture)) == MOST
    assert len(picture.table.rows) == TABLED
    assert f"the last {MOST} of them are drawn" in picture.description


@BOTH
def test_of_nothing_nothing_is_drawn(draw):
    assert drawn(draw, []) is None


def test_the_table_says_what_the_picture_shows():
    table = drawn(strip).table
    assert table.head == ("Round", "Host", "In turn?")
    assert table.rows[2] == ("Round 3", "Oman", "out of turn: Oman again")


@BOTH
def test_only_shapes_that_are_there_have_a_key(draw):
    words = [key.words for key in drawn(draw).keys]
    assert words[:3] == ["hosted by Iceland", "hosted by Oman", "due next"]
    assert "held at a distance" not in words


def test_the_round_whose_page_it_is_has_a_line_under_it():
    with translation.override("en"):
        picture = strip(practice(), "en", rtl=False, address=lambda m: "", here=3)
    under = [s for s, _ in every(picture.shapes) if any(c.attributes.get("y1") == "44" for c in s.inside)]
    assert [s.words.split(",")[0] for s in under] == ["Round 3"]
