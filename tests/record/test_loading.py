"""A reading comes back from its JSON as it was."""

from __future__ import annotations

import json

import pytest

from hiwar import read
from hiwar.compare.taking import take_shown
from hiwar.errors import SourceError
from hiwar.record.loading import load_reading

# Invented.
TEXT = """date 2026-05-05

Qatar and Oman held the third round of the Oman-Qatar Strategic Dialogue in Muscat on 4 May 2026, chaired by Foreign Minister Salim Al-Harthy of Oman.
The two sides agreed to build a desalination plant in Sur by the end of 2028.
"""


def shown() -> dict:
    return json.loads(json.dumps(read(TEXT).to_dict(with_text=True)))


def test_what_was_read_comes_back_whole() -> None:
    assert load_reading(shown()) == read(TEXT)


def test_what_is_given_is_taken_as_it_is() -> None:
    given = shown()
    given["commitments"][0]["level"] = 2
    assert take_shown(given).commitments[0].level == 2


def test_missing_keys_are_found_by_reading() -> None:
    given = shown()
    kept = {"schema": given["schema"], "document": given["document"], "commitments": []}
    taken = take_shown(kept)
    assert taken.commitments == ()
    assert taken.acts == read(TEXT).acts
    assert taken.round == read(TEXT).round


def test_a_mark_without_a_rule_is_given() -> None:
    given = shown()
    del given["commitments"][0]["rule"]
    assert load_reading(given).commitments[0].evidence.rule == "given"


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        (lambda s: s.update(schema="hiwar/comparison/1"), "is no reading"),
        (lambda s: s["document"].pop("text"), "--with-text"),
        (lambda s: s["commitments"][0].pop("level"), "no whole reading"),
        (lambda s: s["commitments"][0].update(stop=99_999), "outside the text"),
        (lambda s: s.update(document=None), "is no reading|holds no text"),
        (lambda s: s["document"].update(published="yesterday"), "no whole reading"),
    ],
)
def test_what_is_no_reading_is_refused_in_one_line(spoil, says: str) -> None:
    given = shown()
    spoil(given)
    with pytest.raises(SourceError, match=says) as refused:
        load_reading(given)
    assert "\n" not in str(refused.value)
