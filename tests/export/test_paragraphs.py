"""A paragraph is cited by the number that is printed before it, else by the one that its page counts."""

from __future__ import annotations

import pytest

from hiwar.export.paragraphs import paragraph_at

PRINTED = (
    "Joint Statement\n\n1. The two sides met in Doha on Monday.\n\nHealth\n\n2. They agreed to build a hospital.\n"
)
COUNTED = "Joint Statement\n\nThe two sides met in Doha on Monday.\n\nHealth\n\nThey agreed to build a hospital.\n"
FAR = "Joint Statement\n\n7. They agreed to build a hospital.\n"


@pytest.mark.parametrize(
    ("text", "words", "number"),
    [
        (PRINTED, "met in Doha", 1),
        (PRINTED, "build a hospital", 2),
        (COUNTED, "met in Doha", 1),
        (COUNTED, "build a hospital", 2),
        (FAR, "build a hospital", 7),
        (COUNTED, "Health", None),
    ],
)
def test_a_paragraph_has_its_number(text, words, number):
    assert paragraph_at(text, text.index(words))[0] == number


def test_a_paragraph_is_found_whole():
    start, stop = paragraph_at(COUNTED, COUNTED.index("Doha"))[1]
    assert COUNTED[start:stop] == "The two sides met in Doha on Monday."
