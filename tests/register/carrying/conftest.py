"""The invented dialogue, entered."""

from __future__ import annotations

import pytest

from tests.site.conftest import enter_all


@pytest.fixture
def water(db):
    return enter_all()
