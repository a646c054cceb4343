"""The field of an Arabic promise: what is promised counts before the circumstances told with it."""

from __future__ import annotations

import pytest

from hiwar import read
from tests.read.ar.examples import PUBLISHED

OPENING = "بيان مشترك بشأن الحوار الاستراتيجي بين قطر والنرويج\nعقدت قطر والنرويج حوارهما الاستراتيجي في الدوحة.\n"

FIELDS = [
    # no field: nothing tells, and what was told of before is not pointed back to
    ("وبحث الجانبان اللقاحات. وسترسل قطر وفدا إلى برغن.", None),
    # what is promised, not its circumstances
    ("وستدرب قطر الممرضين وفقا للدستور.", "health"),
    ("وستمول النرويج المدرسة التي أصابها صاروخ.", "education"),
    ("ويلتزم الطرفان بزراعة مليون شجرة مانغروف على الساحل.", "energy_climate"),
    ("واتفق الجانبان على إنشاء محطة تجريبية لتحلية المياه.", "energy_climate"),
    ("واتفق الجانبان على عقد اجتماعات سنوية.", "dialogue_machinery"),
    ("وسترسل النرويج مبعوثا إلى السودان.", "regional_affairs"),
    # told before, and pointed back to
    ("وبحث الجانبان اللقاحات. وقررا مواصلة العمل معا للمضي قدما بهذا الخصوص.", "health"),
]


@pytest.mark.parametrize(("words", "field"), FIELDS)
def test_field(words: str, field: str | None) -> None:
    (commitment,) = read(OPENING + words, published=PUBLISHED).commitments
    assert commitment.field == field


def test_a_heading_inside_a_list_tells_the_field() -> None:
    words = "واتفق الجانبان على:\n1. في مجال الصحة:\n- افتتاح مركز في برغن.\n- إيفاد خبراء."
    reading = read(OPENING + words, published=PUBLISHED)
    assert [c.field for c in reading.commitments] == ["health", "health"]
