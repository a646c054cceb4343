"""A register with four rounds of an invented dialogue, two languages of the last, and a text about no meeting."""

from __future__ import annotations

from types import SimpleNamespace

import pytest


@pytest.fixture
def water(db):
    """The texts of the invented dialogue, entered."""
    return enter_all()


def enter_all():
    from hiwar.register.entering import enter
    from tests.register.invented import ARABIC, ENGLISH, arabic_statement, english_statement, no_round, rounds

    earlier = [enter(reading, reading.document.text.encode()) for reading in rounds()]
    english = enter(english_statement(), ENGLISH.encode())
    arabic = enter(arabic_statement(), ARABIC.encode())
    apart = enter(no_round(), None)
    return SimpleNamespace(
        mechanism=english.mechanism,
        round=english.round,
        before=earlier[-1].document,
        english=english.document,
        arabic=arabic.document,
        apart=apart.document,
    )
