"""The word-level difference of two wordings."""

from __future__ import annotations

import pytest

from hiwar.record import Span
from hiwar.record.wording import word_changes


@pytest.mark.parametrize(
    ("earlier", "later", "steps"),
    [
        ("will build a port", "will build a port", [("same", "will build a port", "will build a port")]),
        ("will build a port", "Will build a port.", [("same", "will build a port", "Will build a port.")]),
        (
            "will build a port",
            "will finance a port by 2027",
            [
                ("same", "will", "will"),
                ("changed", "build", "finance"),
                ("same", "a port", "a port"),
                ("added", None, "by 2027"),
            ],
        ),
        ("سيبني ميناء جديدا", "سيبني ميناء", [("same", "سيبني ميناء", "سيبني ميناء"), ("removed", "جديدا", None)]),
        ("", "by 2027", [("added", None, "by 2027")]),
    ],
)
def test_steps(earlier: str, later: str, steps: list[tuple[str, str | None, str | None]]) -> None:
    found = word_changes((earlier, Span(0, len(earlier))), (later, Span(0, len(later))))
    assert [(c.kind, c.earlier and c.earlier.of(earlier), c.later and c.later.of(later)) for c in found] == steps
