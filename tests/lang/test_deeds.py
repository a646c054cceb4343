"""What says that something is done, and what does not."""

from __future__ import annotations

import pytest

from hiwar.lang.deeds import deeds_of
from hiwar.lang.folding import fold


def done(text: str, language: str) -> list[str]:
    patterns, folded = deeds_of(language), fold(text)[0]
    return [m.group() for m in patterns.DONE.finditer(folded) if not patterns.DENIED.search(folded, 0, m.start())]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The two sides discussed the port."),
        ("en", "The port has not been opened."),
        ("en", "The port will be opened in May."),
        ("en", "They agreed to the proposed port."),
        ("en", "The two sides exchanged views on ports."),
        ("en", "They expressed satisfaction with the state of the ports."),
        ("ar", "ناقش الجانبان إنشاء الميناء."),
        ("ar", "تم الاتفاق على إنشاء ميناء."),
        ("ar", "أكد الجانبان أهمية افتتاح الميناء."),
    ],
)
def test_no_deed(language: str, text: str) -> None:
    assert done(text, language) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The two ministers signed the agreement."),
        ("en", "The port has been opened."),
        ("en", "They welcomed the launch of the port."),
        ("en", "Qatar congratulated Oman on completing the port."),
        ("en", "We built a port."),
        ("en", "They expressed satisfaction at the successful completion of the port."),
        ("ar", "أعرب الجانبان عن ارتياحهما لافتتاح الميناء."),
        ("ar", "وقع الوزيران الاتفاقية."),
        ("ar", "تم افتتاح الميناء في مايو."),
        ("ar", "رحب الجانبان بإطلاق الخط الملاحي."),
        ("ar", "وهنأت قطر عمان على إتمام الميناء."),
    ],
)
def test_a_deed(language: str, text: str) -> None:
    assert done(text, language) != []
