"""The invented dialogue after both sides have worked on it."""

from __future__ import annotations

import pytest

from tests.register.carrying.worked import work
from tests.site.conftest import enter_all


@pytest.fixture
def water(db):
    return enter_all()


@pytest.fixture
def worked(water):
    work(water)
    return water
