"""Which line ends are ends of paragraphs: `/` stands for one that is, `~` for one inside a sentence; all invented."""

from __future__ import annotations

import pytest

from hiwar.lang.texts import fold_text

# one text after the other, with how its line ends are to be taken
ENDS = [
    # no line was cut: a heading, a dateline, paragraphs of one line
    ("Joint Statement of Oman and Belgium/Brussels, 3 December 2025/The two sides met in Brussels.", "en"),
    ("Oman opens a school/Belgium closes one/Both are glad", "en"),
    # entries of a list, with marks or without
    ("The two sides agreed to:/- open a school in Bergen/- train 100 nurses", "en"),
    ("The two sides agreed to:/open a school in Bergen/train 100 nurses of Oman in Belgium by June 2027/close a mine", "en"),
    ("(a) open a school in Bergen;/(b) train 100 nurses", "en"),
    # cut at one width
    (
        "The third round of the dialogue was held in Muscat on~3 June 2025, chaired by Foreign Minister Ann Berg and~Foreign "
        "Minister Salim Harthy. The two sides agreed~to open a school in Bergen.",
        "en",
    ),
    (
        "وعقدت الجولة الثالثة من الحوار الاستراتيجي في مسقط يوم~الثلاثاء برئاسة وزير الخارجية سالم الحارثي ونظيره البلجيكي~"
        "لوك بيرغ. واتفق الجانبان على عقد الجولة المقبلة في~بروكسل العام المقبل./وشكر الضيف مضيفه.",
        "ar",
    ),
    # cut anywhere, where the next line goes on with a small letter
    ("The third round of the dialogue was held in Muscat~on 3 June 2025./The two sides agreed.", "en"),
    # words that nothing ends in
    ("Foreign Minister Salim Harthy and his counterpart~Luc Berg met.", "en"),
    ("التقى الوزير سالم الحارثي نظيره~البلجيكي لوك بيرغ.", "ar"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "language"), ENDS)
def test_line_ends(marked, language):
    written = marked.replace("~", "\n").replace("/", "\n")
    text = fold_text(written, language)
    taken = "".join("/" if now == "\n" else "~" for now, was in zip(text.folded, written, strict=True) if was == "\n")
    assert taken == "".join(mark for mark in marked if mark in "~/")
    assert text.original == written


@pytest.mark.parametrize("language", ["ar", "en"])
def test_offsets_stay(language):
    written = "The round was held in Muscat on Tuesday with\r\nthe ministers of both sides.\r\n"
    text = fold_text(written, language)
    assert all(text.span(at, at + 1).of(written).lower() == text.folded[at] for at in range(26))
    assert len(text.folded) == len(written.replace("\r", ""))
