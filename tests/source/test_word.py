"""DOCX is read as it would stand with every tracked change accepted."""

from __future__ import annotations

import io
import zipfile

import pytest

from hiwar.errors import SourceError
from hiwar.source import Limits, open_source
from hiwar.source.word import HIDDEN, TRACKED
from tests.source.packages import OTHERS, W, core, docx, paragraph, run

WHO = 'w:id="1" w:author="Invented"'
STRUCK = f"<w:del {WHO}><w:r><w:delText>shall </w:delText></w:r></w:del>"

READ_AS = [
    ("a paragraph", paragraph(run("The two sides "), run("agreed.")), "The two sides agreed."),
    ("two paragraphs", paragraph(run("One.")) + paragraph() + paragraph(run("Two.")), "One.\n\nTwo."),
    ("a deletion", paragraph(run("They "), STRUCK, run("meet.")), "They meet."),
    ("an insertion", paragraph(run("They "), f"<w:ins {WHO}>{run('will ')}</w:ins>", run("meet.")), "They will meet."),
    (
        "an insertion that another struck out",
        paragraph(run("They "), f"<w:ins {WHO}>{STRUCK}</w:ins>", run("meet.")),
        "They meet.",
    ),
    (
        "a move",
        paragraph(f"<w:moveFrom {WHO}>{run('Moved. ')}</w:moveFrom>", run("Stays."))
        + paragraph(f"<w:moveTo {WHO}>{run('Moved. ')}</w:moveTo>", run("After.")),
        "Stays.\n\nMoved. After.",
    ),
    ("a struck paragraph end", paragraph(run("One, "), mark=f"<w:del {WHO}/>") + paragraph(run("two.")), "One, two."),
    (
        "an inserted paragraph end",
        paragraph(run("One."), mark=f"<w:ins {WHO}/>") + paragraph(run("Two.")),
        "One.\n\nTwo.",
    ),
    (
        "a table, cell by cell",
        f"<w:tbl><w:tr><w:tc>{paragraph(run('North'))}</w:tc><w:tc>{paragraph(run('South'))}</w:tc></w:tr></w:tbl>",
        "North\n\nSouth",
    ),
    (
        "a struck row",
        f"<w:tbl><w:tr><w:trPr><w:del {WHO}/></w:trPr><w:tc>{paragraph(run('Gone'))}</w:tc></w:tr>"
        f"<w:tr><w:tc>{paragraph(run('Stays'))}</w:tc></w:tr></w:tbl>",
        "Stays",
    ),
    (
        "a text box once, after its paragraph",
        paragraph(
            run("Before. "),
            f"<w:r><mc:AlternateContent><mc:Choice><wps:txbx><w:txbxContent>{paragraph(run('In the box.'))}"
            "</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><w:pict><w:txbxContent>"
            f"{paragraph(run('In the box.'))}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>",
            run("After."),
        ),
        "Before. After.\n\nIn the box.",
    ),
    ("a link", paragraph(run("See "), f"<w:hyperlink>{run('the annex')}</w:hyperlink>", run(".")), "See the annex."),
    ("a control", f"<w:sdt><w:sdtContent>{paragraph(run('Signed.'))}</w:sdtContent></w:sdt>", "Signed."),
    ("a field", paragraph("<w:r><w:instrText> PAGE </w:instrText></w:r>", run("3")), "3"),
    ("tab and line break", paragraph("<w:r><w:t>1.</w:t><w:tab/><w:t>a</w:t><w:br/><w:t>b</w:t></w:r>"), "1.\ta\nb"),
    ("nothing", "", ""),
]


@pytest.mark.parametrize(("name", "body", "text"), READ_AS, ids=[name for name, *_ in READ_AS])
def test_reads_as_it_would_stand(name: str, body: str, text: str) -> None:
    assert open_source("draft.docx", docx(body)).text == text


def test_says_that_changes_were_tracked() -> None:
    assert open_source(None, docx(paragraph(run("They "), STRUCK))).notes == (TRACKED,)
    assert open_source(None, docx(paragraph(run("They meet.")))).notes == ()


def test_leaves_out_hidden_text_and_says_so() -> None:
    secret = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>not for the other side</w:t></w:r>"
    document = open_source(None, docx(paragraph(run("Open."), secret)))
    assert (document.text, document.notes) == ("Open.", (HIDDEN,))


def test_footnotes_follow_the_text() -> None:
    notes = f'<w:footnotes {W}><w:footnote w:type="separator">{paragraph(run("-"))}</w:footnote><w:footnote>'
    notes += f"{paragraph(run('A note.'))}</w:footnote></w:footnotes>"
    assert open_source(None, docx(paragraph(run("Text.")), {"word/footnotes.xml": notes})).text == "Text.\n\nA note."


def test_damaged_footnotes_are_told_and_the_text_is_read() -> None:
    document = open_source(None, docx(paragraph(run("Text.")), {"word/footnotes.xml": "<w:footnotes"}))
    assert document.text == "Text."
    assert [refusal.reason for refusal in document.refused] == ["the footnotes are damaged"]


def test_the_days_of_the_file_are_no_day_of_publication() -> None:
    document = open_source(None, docx(paragraph(run("Joint Statement")), core("Joint Statement")))
    assert document.published is None
    assert document.published_from is None


def test_a_title_is_believed_only_if_the_text_bears_it() -> None:
    assert (
        open_source(None, docx(paragraph(run("Joint Statement")), core("Joint Statement"))).title == "Joint Statement"
    )
    assert open_source(None, docx(paragraph(run("Joint Statement")), core("Template 3"))).title is None


def _refused(raw: bytes, limits: Limits | None = None) -> str:
    with pytest.raises(SourceError) as caught:
        open_source("draft.docx", raw, limits=limits or Limits())
    assert "\n" not in str(caught.value)
    return caught.value.reason


def test_refuses_what_unpacks_too_far() -> None:
    bomb = docx(paragraph(run("a" * 9_000_000)))
    assert "unpacks to more than is allowed" in _refused(bomb)
    assert "unpacks to more than is allowed" in _refused(docx(paragraph(run("ab" * 900))), Limits(unpacked=1000))


def test_refuses_entities() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as package:
        body = f'<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document {W} {OTHERS}>&e;</w:document>'
        package.writestr("word/document.xml", body)
    assert "document type" in _refused(packed.getvalue())


def test_refuses_a_damaged_file() -> None:
    assert "damaged" in _refused(docx(paragraph(run("Text." * 50)))[:-40])


def test_refuses_deep_nesting() -> None:
    assert "damaged" in _refused(docx("<w:sdt>" * 240 + "</w:sdt>" * 240))


def test_other_packages_are_named() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr("xl/workbook.xml", "<workbook/>")
    assert "other than DOCX" in _refused(packed.getvalue())
