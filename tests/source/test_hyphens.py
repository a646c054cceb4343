"""Words parted at the end of a line are put together again, compounds with their hyphen. All texts are invented."""

from __future__ import annotations

import pytest

from hiwar import read
from hiwar.source import open_source
from hiwar.source.hyphens import joined, settled, words_of

SOFT = "\u00ad"

LINES = [
    # a word that was only parted
    (("The two sides signed the agree-", "ment in Muscat."), "The two sides signed the agreement in Muscat."),
    ((f"The two sides signed the agree{SOFT}", "ment in Muscat."), "The two sides signed the agreement in Muscat."),
    # as the text writes it elsewhere
    (("Security cooperation is to grow. The co-", "operation began in 2019."), "The cooperation began in 2019."),
    (("A follow-up was agreed. The follow-", "up meets in May."), "The follow-up meets in May."),
    # the second half is a word of the text: a compound
    (("They condemned terrorism. On counter-", "terrorism they agreed."), "On counter-terrorism they agreed."),
    # what goes on with a capital or a figure was never one word
    (("It is the seventh Qatar-", "US Strategic Dialogue."), "It is the seventh Qatar-US Strategic Dialogue."),
    (("The plan for 2026-", "2028 was adopted."), "The plan for 2026-2028 was adopted."),
    # no hyphen of a word at all
    (("Oman will host it -", "as in 2019."), "Oman will host it - as in 2019."),
    (("اتفق الجانبان على", "إنشاء لجنة."), "اتفق الجانبان على إنشاء لجنة."),
]


@pytest.mark.parametrize(("lines", "text"), LINES)
def test_two_lines_are_one(lines: tuple[str, str], text: str) -> None:
    assert joined(*lines, words_of(lines)).endswith(text)


@pytest.mark.parametrize(
    ("line", "printed", "text"),
    [
        (f"the joint com{SOFT}mit{SOFT}tee", False, "the joint committee"),
        (f"the Qatar{SOFT}US dialogue", True, "the Qatar-US dialogue"),
        (f"the joint com{SOFT}", True, f"the joint com{SOFT}"),
    ],
)
def test_soft_hyphens_inside_a_line_are_what_they_look_like(line: str, printed: bool, text: str) -> None:
    assert settled(line, printed=printed) == text


def pdf(*lines: str) -> bytes:
    """A PDF of one page in Helvetica, line by line, as an office program writes it: hyphens are soft ones."""
    shown = b" T* ".join(b"(" + line.encode("cp1252").replace(b"(", b"\\(") + b") Tj" for line in lines)
    drawn = b"BT /F1 12 Tf 14 TL 72 720 Td " + shown + b" ET"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    made, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    rows = b"".join(b"%010d 00000 n \n" % place for place in places)
    table = b"xref\n0 6\n0000000000 65535 f \n" + rows
    return made + table + b"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % len(made)


@pytest.mark.parametrize("hyphen", ["-", SOFT])
def test_a_pdf_is_read_as_its_words_are(hyphen: str) -> None:
    raw = pdf(
        "Qatar and Oman agreed to establish a joint committee on trade and investment by June 2027, and to hold",
        f"the fourth round of the Qatar{hyphen}Oman Strategic Dialogue in Muscat. They condemned terrorism and under{hyphen}",
        f"lined the need to combat money laundering. On counter{hyphen}",
        f"terrorism, Oman will train forty officers of the com{hyphen}",
        "mittee in Muscat.",
    )
    text = open_source("statement.pdf", raw).text
    assert "the Qatar-Oman Strategic Dialogue" in text
    assert "They condemned terrorism and underlined the need" in text
    assert "On counter-terrorism, Oman will train forty officers of the committee in Muscat." in text
    assert SOFT not in text
    assert {act.kind for act in read(text).acts} >= {"agree", "condemn", "affirm"}
