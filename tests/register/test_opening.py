"""From files to the register with the engine itself: the examples are seven rounds of one dialogue, in two languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from hiwar.errors import HiwarError
from hiwar.register.entering import enter
from hiwar.register.models import Mechanism
from hiwar.register.opening import read_bytes, read_path, rules_named

EXAMPLES = sorted((Path(__file__).parents[2] / "examples" / "us-qatar").glob("round-*.txt"))


@pytest.mark.django_db
def test_the_examples_are_one_dialogue_of_seven_rounds():
    for path in EXAMPLES:
        raw, reading = read_path(str(path))
        enter(reading, raw, rules=rules_named(reading.document.language))
    mechanism = Mechanism.objects.get()
    assert mechanism.parties == ["QA", "US"]
    assert list(mechanism.rounds.values_list("ordinal", flat=True)) == [1, 2, 3, 4, 5, 6, 7]
    assert {round_.documents.count() for round_ in mechanism.rounds.all()} == {2}


def test_a_reading_is_kept_with_the_rules_that_made_it():
    assert rules_named("ar") != rules_named("en")
    assert rules_named(None).startswith("hiwar ")


def test_what_was_pasted_is_read_without_a_name():
    assert read_bytes("أكدت قطر وعُمان متانة شراكتهما.".encode(), None).document.language == "ar"


@pytest.mark.parametrize("path", ["nowhere.txt", "."])
def test_what_is_no_file_is_refused(path):
    with pytest.raises(HiwarError):
        read_path(path)
