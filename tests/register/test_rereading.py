"""A text read again: what would change is shown before it does, and what people judged is not lost."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hiwar.record import Evidence, Span
from hiwar.register.entering import enter
from hiwar.register.models import Commitment, Delivery, Reading
from hiwar.register.rereading import reread
from tests.register.invented import english_statement

pytestmark = pytest.mark.django_db


@pytest.fixture
def document():
    return enter(english_statement(), None).document


@pytest.fixture
def newer(monkeypatch):
    """Says what today's rules read in the statement."""

    def rules_read(**changed):
        read = replace(english_statement(), **changed)
        monkeypatch.setattr("hiwar.register.rereading.read_bytes", lambda *told, **more: read)

    return rules_read


def told(changes):
    return [(c.before and c.before.words[:20], c.after and c.after.words[:20], c.names) for c in changes]


def test_nothing_new_changes_nothing(document, newer):
    newer()
    assert reread(document, apply=True).changes == ()
    assert Reading.objects.count() == 1


def test_what_would_change_is_shown_and_nothing_changes(document, newer):
    first, *others = english_statement().commitments
    newer(commitments=(replace(first, level=3), *others[1:]))
    shown = told(reread(document, apply=False).changes)
    assert ("The two sides agreed", "The two sides agreed", ("level",)) in shown
    assert ("Iceland intends to s", None, ()) in shown
    assert (document.commitments.in_force().count(), Reading.objects.count()) == (4, 1)


def test_what_was_shown_then_happens(document, newer):
    first, *others = english_statement().commitments
    newer(commitments=(replace(first, level=3), *others[1:]))
    shown = reread(document, apply=False).changes
    assert reread(document, apply=True).changes == shown
    assert document.commitments.in_force().count() == 3
    assert document.commitments.in_force().first().level == 3


@pytest.mark.parametrize(("cut", "carried", "waits"), [(14, True, False), (None, False, True)])
def test_what_a_person_judged_is_carried_over_or_waits(document, newer, cut, carried, waits):
    judged = Commitment.objects.in_force().first()
    Delivery.objects.create(commitment=judged, score=1, by="A. Analyst")
    first, *others = english_statement().commitments
    start, stop = first.evidence.span
    shorter = replace(first, evidence=Evidence(Span(start + (cut or 0), stop), "newer.rule"))
    newer(commitments=(shorter, *others) if cut else tuple(others))
    gone = next(c for c in reread(document, apply=False).changes if c.after is None)
    assert (gone.carried, gone.waits) == (carried, waits)
