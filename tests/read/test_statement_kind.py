"""A text that says that its rounds end in a statement is no report for that."""

from __future__ import annotations

import pytest

from hiwar import read

STATEMENT = """Joint Statement on the First Round of the Qatar–Canada Strategic Dialogue

Qatar and Canada held the first round of the Strategic Dialogue in Doha on 16 April 2019.
{sentence} The two sides agreed to open a school. They stressed the importance of peace.
"""


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Each round ends in a joint statement.", "joint_statement"),
        ("Qatar and Canada praised the talks in a joint statement.", "report"),
    ],
)
def test_ending_in_a_statement_is_not_telling_on_its_word(sentence: str, kind: str) -> None:
    assert read(STATEMENT.format(sentence=sentence)).document.kind == kind


def test_a_heading_that_tells_of_a_statement_makes_a_report() -> None:
    body = (
        "\n\nQatar and Norway on Sunday released the statement of their dialogue in Oslo. They agreed to open a school."
    )
    assert read(f"Qatar and Norway release joint statement on dialogue{body}").document.kind == "report"
    assert read(f"Joint statement of Qatar and Norway{body}").document.kind == "joint_statement"
