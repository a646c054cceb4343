"""Names as they are written: letters with marks, last and given names that are states too, the end of a line."""

from __future__ import annotations

import pytest

from tests.read.en.reading_of import reading_of

NAMES = [
    ("Foreign Minister Élisabeth Côté of France met her counterpart.", ("Élisabeth Côté", "FR")),
    ("Turkish Ambassador Özgür Çelik opened the talks.", ("Özgür Çelik", "TR")),
    ("Prime Minister Luís Montenegro of Portugal opened the talks.", ("Luís Montenegro", "PT")),
    ("Australian Prime Minister Chad Smith opened the talks.", ("Chad Smith", "AU")),
    ("US Secretary of State Georgia Meloni opened the talks.", ("Georgia Meloni", "US")),
    ("Call with South Korean President Park Geun-hye\nThe President spoke of trade.", ("Park Geun-hye", "KR")),
]


@pytest.mark.parametrize(("text", "person"), NAMES)
def test_names(text: str, person: tuple[str, str]) -> None:
    assert person in [(p.name, p.party) for p in reading_of(text).people]
