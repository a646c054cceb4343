"""Fields by rounds: each promise where it was made or renewed, tall as it is firm, filled as it came out."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from django.utils import translation

from hiwar.site.pictures.matrix import MOST_BARS, cells_of, matrix, scored_of_due
from hiwar.site.pictures.signs import OUTCOMES, bar
from tests.site.pictures.examples import FOUR, ON, THREADS, covering, every, links, met, step, thread


def drawn(threads=THREADS, meetings=FOUR, language="en"):
    with translation.override(language):
        return matrix(threads, meetings, today=ON, rtl=language == "ar", address=lambda *asked: f"#{asked}")


def test_a_promise_stands_in_every_round_that_made_or_renewed_it():
    cells = cells_of(THREADS, FOUR)
    assert [key for key in cells if key[0] == "health"] == [("health", 1), ("health", 2), ("health", 4), ("health", 3)]
    assert [s.commitment.level for s, _ in cells["health", 3].promises] == [4, 3]


def test_every_cell_is_a_link_that_says_what_is_in_it():
    said = [words for words, _ in links(drawn())]
    assert "Health, Round 3: firm, delivered; intent, partly delivered" in said
    assert "Energy and climate, Round 3: effort, not delivered or dropped" in said
    assert "No field, Round 1: intent, no evidence" in said


def test_what_is_open_is_counted_and_leads_to_its_list():
    counted = [
        (s.words, s.address) for s, _ in every(drawn().shapes) if s.words.endswith("open") and "Round" not in s.words
    ]
    assert counted == [("Health, 1 open", "#('health', None, 'open')")]


def test_what_is_scored_stands_beside_what_is_due():
    scored = thread(
        "health", "delivered", step(FOUR[0], 4, scores=(SimpleNamespace(score=1, party="", by="A"),)), judged=True
    )
    unknown = thread("health", "no_evidence", step(FOUR[0], 4), key="u")
    still_open = thread("health", "open", step(FOUR[3], 4), key="o")
    assert scored_of_due([scored, unknown, still_open], FOUR, today=ON) == {"health": (1, 2)}
    assert "Health, 1 of 2 due are scored" in [words for words, _ in links(drawn([scored, unknown, still_open]))]


def test_each_outcome_has_a_shape_of_its_own_without_colour():
    def form(outcome):
        colourless = ("stroke", "fill")
        return [
            (
                s.tag,
                sorted((k, v) for k, v in s.attributes.items() if k not in colourless),
                s.attributes.get("fill") != "none",
            )
            for s in bar(4, outcome)
        ]

    forms = [str(form(outcome)) for outcome in OUTCOMES]
    assert len(set(forms)) == len(OUTCOMES)
    assert form("dropped") == form("not_delivered")


def test_levels_differ_by_height():
    heights = [bar(level, "open")[0].attributes["height"] for level in (4, 3, 2)]
    assert heights == ["22", "15", "8"]


def test_what_a_person_judged_has_a_dot():
    assert len(bar(4, "open", judged=True)) == len(bar(4, "open")) + 1


@pytest.mark.parametrize(("language", "way"), [("en", 1), ("ar", -1)])
def test_rounds_run_as_the_language_does(language, way):
    health = [x for words, x in links(drawn(language=language)) if words.startswith(("Health, Round", "الصحة، الجولة"))]
    assert health == sorted(health, reverse=way < 0)
    assert len(health) == 4


def test_of_many_promises_in_a_cell_some_are_drawn_and_the_rest_counted():
    crowd = [thread("health", "open", step(FOUR[0], 4)) for _ in range(50)]
    picture = drawn(crowd)
    assert [s.text for s, _ in every(picture.shapes) if s.text.startswith("+")] == [f"+{50 - MOST_BARS}"]


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("rounds", [1, 4, 12, 1000])
def test_no_words_cover_others(language, rounds):
    meetings = [met(n, f"{1000 + n}-01-01", "IS") for n in range(1, rounds + 1)]
    threads = [thread("labour_human_rights", "open", *(step(m, 3) for m in meetings))]
    assert covering(drawn(threads, meetings, language)) == []


def test_of_nothing_nothing_is_drawn():
    assert drawn([]) is None


def test_the_table_says_what_the_picture_shows():
    table = drawn().table
    assert table.head == ("Field", "Round 1", "Round 2", "Round 3", "Round 4", "Open", "Scored of due")
    assert [row[0] for row in table.rows] == ["Energy and climate", "Health", "No field"]
    assert table.rows[1][:4] == ("Health", "effort, open", "intent, open", "firm, delivered; intent, partly delivered")
