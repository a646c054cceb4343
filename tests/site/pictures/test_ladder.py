"""One promise through its rounds: a step on each rung, dashed over rounds that did not carry it."""

from __future__ import annotations

import pytest
from django.utils import translation

from hiwar.site.pictures.ladder import ladder
from tests.site.pictures.examples import FOUR, THREADS, covering, every, links, step, thread


def drawn(of, language="en"):
    with translation.override(language):
        return ladder(of, FOUR, rtl=language == "ar", address=lambda s: f"#{s.commitment.short_id}")


def heights(picture):
    return [at[1] for shape, at in every(picture.shapes) if shape.address]


@pytest.mark.parametrize(("language", "way"), [("en", 1), ("ar", -1)])
def test_steps_run_as_the_language_does_and_rise_as_the_promise_grows_firmer(language, way):
    picture = drawn(THREADS[0], language)
    places = [x for _, x in links(picture)]
    assert places == sorted(places, reverse=way < 0)
    assert heights(picture) == sorted(heights(picture), reverse=True)


def test_every_step_says_what_changed():
    assert [words for words, _ in links(drawn(THREADS[0]))] == [
        "Round 1: effort, New", "Round 2: intent, Strengthened", "Round 4: firm, Resumed",
    ]  # fmt: skip


def test_over_a_round_without_it_the_line_is_dashed():
    lines = [s for s, _ in every(drawn(THREADS[0]).shapes) if s.tag == "line" and s.attributes["stroke"] == "$ink"]
    assert [s.attributes.get("stroke-dasharray") for s in lines] == [None, "3 5"]


@pytest.mark.parametrize(
    ("outcome", "words", "way"),
    [("delivered", "delivered", "up"), ("partly", "partly delivered", "up"), ("dropped", "dropped", "down"),
     ("not_delivered", "not delivered or dropped", "down")],
)  # fmt: skip
def test_how_it_ended(outcome, words, way):
    picture = drawn(thread("health", outcome, step(FOUR[1], 3)))
    (end,) = [at for s, at in every(picture.shapes) if s.words == words]
    assert (end[1] < heights(picture)[0]) == (way == "up")


@pytest.mark.parametrize("outcome", ["open", "no_evidence"])
def test_what_has_no_end_is_drawn_without_one(outcome):
    assert len([s for s, _ in every(drawn(thread("health", outcome, step(FOUR[1], 3))).shapes) if s.words]) == 1


def test_proposed_and_judged_are_told_apart():
    told = thread("health", "open", step(FOUR[0], 3), step(FOUR[1], 3, "carried", link=1),
                  step(FOUR[2], 3, "carried", link=1, judgement=1))  # fmt: skip
    said = [words for words, _ in links(drawn(told))]
    assert said[1].endswith("proposed by the program")
    assert said[2].endswith("judged by a person")


@pytest.mark.parametrize("language", ["ar", "en"])
def test_no_words_cover_others(language):
    assert [covering(drawn(of, language)) for of in THREADS] == [[]] * len(THREADS)
