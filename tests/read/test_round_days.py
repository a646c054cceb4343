"""Rounds of more than one day, as statements and reports write them; all invented."""

from __future__ import annotations

import pytest

from hiwar import read

HELD = [
    ("The third round of the Strategic Dialogue between Qatar and Norway was held in Oslo on Monday 30 and Tuesday "
     "31 May 2022.", "2022-05-30", "2022-05-31"),
    ("عُقدت الجولة الثالثة من الحوار الاستراتيجي بين قطر والنرويج في أوسلو يومي الاثنين 30 والثلاثاء 31 مايو 2022.",
     "2022-05-30", "2022-05-31"),
    ("Qatar and Norway held the third round of their Strategic Dialogue on 30 and 31 May 2022 in Oslo.",
     "2022-05-30", "2022-05-31"),
    ("Qatar and Norway held the third round of their Strategic Dialogue on 31 May 2022 in Oslo and agreed on Thursday "
     "2 June 2022 to meet again.", "2022-05-31", "2022-05-31"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "start", "end"), HELD)
def test_first_and_last_day(text, start, end):
    meeting = read(f"date 2022-06-03\n\n{text}").to_dict()["round"]
    assert (meeting["start"], meeting["end"]) == (start, end)
