"""Make the PDF files beside this script: `python tests/source/files/make.py`.

Needs Chromium, LibreOffice and the fonts Amiri and DejaVu, with fpdf2 and pypdf of PyPI.
All that the files say is invented.
"""

from __future__ import annotations

import html
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

from invented import ARABIC, ENGLISH  # noqa: E402


def page(paragraphs: tuple[str, ...], language: str, font: str) -> str:
    """A page for printing, with page numbers and a running head."""
    way = "rtl" if language == "ar" else "ltr"
    body = "".join(f"<p>{html.escape(paragraph)}</p>" for paragraph in paragraphs)
    style = f"body {{ font: 13pt '{font}'; text-align: justify }} p {{ margin: 0 0 14pt }}"
    return f"<!doctype html><html lang={language} dir={way}><meta charset=utf-8><style>{style}</style>{body}</html>"


def by_chromium(markup: str, to: str) -> None:
    """Print with Chromium."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "statement.html"
        source.write_text(markup, "utf-8")
        command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
        subprocess.run([*command, f"--print-to-pdf={HERE / to}", source.as_uri()], check=True, capture_output=True)


def by_libreoffice(markup: str, to: str) -> None:
    """Print with LibreOffice."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / to.replace(".pdf", ".html")
        source.write_text(markup, "utf-8")
        command = [
            "soffice",
            "--headless",
            "--infilter=HTML (StarWriter)",
            "--convert-to",
            "pdf:writer_pdf_Export",
            "--outdir",
            str(HERE),
        ]
        subprocess.run([*command, str(source)], check=True, capture_output=True)


def pictures() -> None:
    """A scan without text, a page of text after a scan, and one with a running head and page numbers."""
    from fpdf import FPDF

    for name, pages in (("scan.pdf", ("",)), ("half-scan.pdf", ("", ENGLISH[0]))):
        pdf = FPDF()
        pdf.set_font("helvetica", size=12)
        for words in pages:
            pdf.add_page()
            pdf.multi_cell(0, 6, words) if words else pdf.rect(20, 20, 100, 100, style="F")
        pdf.output(HERE / name)
    pdf = FPDF()
    pdf.set_font("helvetica", size=12)
    for number, words in enumerate(ENGLISH[1:4], 1):
        pdf.add_page()
        pdf.cell(0, 6, "Joint Statement, an invented text", new_x="LMARGIN", new_y="NEXT")
        pdf.ln(10)
        pdf.multi_cell(0, 6, words)
        pdf.set_xy(100, 270)
        pdf.cell(0, 6, f"- {number} -")
    pdf.output(HERE / "running-head.pdf")


def locked() -> None:
    """A file with a password."""
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(HERE / "running-head.pdf"))
    writer.encrypt("invented", algorithm="AES-256")
    writer.write(HERE / "locked.pdf")


if __name__ == "__main__":
    by_chromium(page(ARABIC, "ar", "Amiri"), "statement.ar.chromium.amiri.pdf")
    by_chromium(page(ARABIC, "ar", "DejaVu Sans"), "statement.ar.chromium.dejavu.pdf")
    by_libreoffice(page(ARABIC, "ar", "Amiri"), "statement.ar.libreoffice.amiri.pdf")
    by_chromium(page(ENGLISH, "en", "DejaVu Serif"), "statement.en.chromium.dejavu.pdf")
    pictures()
    locked()
