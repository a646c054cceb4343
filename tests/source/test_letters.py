"""Plain text is decoded as it is, in whichever of the encodings that statements come in."""

from __future__ import annotations

import pytest

from hiwar.errors import SourceError
from hiwar.source import open_source

STATEMENT = "اتفق الجانبان على عقد الدورة السابعة من الحوار الاستراتيجي في العاصمة.\r\nوأشاد الوزيران بالتعاون.\n"
FRENCH = "Les deux côtés ont réaffirmé leur volonté à l’issue de la réunion.\n"

SOUND = [
    ("UTF-8", STATEMENT.encode("utf-8"), STATEMENT),
    ("UTF-8 with a mark", STATEMENT.encode("utf-8-sig"), STATEMENT),
    ("UTF-16 with a mark", STATEMENT.encode("utf-16"), STATEMENT),
    ("UTF-16 LE without", STATEMENT.encode("utf-16-le"), STATEMENT),
    ("UTF-16 BE without", STATEMENT.encode("utf-16-be"), STATEMENT),
    ("Latin UTF-16 LE without", FRENCH.encode("utf-16-le"), FRENCH),
    ("UTF-32 with a mark", STATEMENT.encode("utf-32"), STATEMENT),
    ("Windows-1256", STATEMENT.encode("cp1256"), STATEMENT),
    ("ISO-8859-6", STATEMENT.encode("iso8859-6"), STATEMENT),
    ("Windows-1252", FRENCH.encode("cp1252"), FRENCH),
    ("Windows-1256 with figures", ("2027 / " + STATEMENT).encode("cp1256"), "2027 / " + STATEMENT),
    ("nothing", b"", ""),
    ("a mark alone", b"\xef\xbb\xbf", ""),
    ("a stray NUL in a long text", ("x" * 2000 + "\0").encode(), "x" * 2000 + "\0"),
]


@pytest.mark.parametrize(("name", "raw", "text"), SOUND, ids=[name for name, *_ in SOUND])
def test_decodes(name: str, raw: bytes, text: str) -> None:
    document = open_source(None, raw)
    assert document.text == text
    assert document.media_type == "text/plain"
    assert (document.title, document.publisher, document.published) == (None, None, None)


def test_says_which_encoding_was_inferred() -> None:
    assert open_source(None, STATEMENT.encode("cp1256")).notes == (
        "read as Windows-1256: the file does not say its encoding",
    )
    assert open_source(None, STATEMENT.encode("utf-8")).notes == ()


WRONG = [
    ("one bad byte in UTF-8", STATEMENT.encode()[:19] + b"\xff" + STATEMENT.encode()[19:], "byte 19 (0xff, line 1)"),
    (
        "half a pair in UTF-8",
        "سلام".encode() + b"\xed\xa0\x80" + STATEMENT.encode(),
        "half of a surrogate pair at byte 8",
    ),
    ("half a pair in UTF-16", b"\xff\xfe" + "ab".encode("utf-16-le") + b"\x00\xd8a\x00", "half of a surrogate pair"),
    ("UTF-16 cut within a letter", STATEMENT.encode("utf-16")[:-1], "ends within a letter"),
    ("UTF-8 cut within a letter", STATEMENT.encode()[:-3], "no UTF-8"),
    ("binary", bytes(range(256)) * 20, "this is no text"),
    ("NUL", b"\0", "this is no text"),
    ("NUL in a line", b"Qatar and Oman\nagreed\0 to meet", "it holds a NUL byte (line 2); give plain text"),
    (
        "Cyrillic of Windows-1251",
        "Стороны договорились провести седьмой раунд.".encode("cp1251"),
        "no other encoding fits",
    ),
]


@pytest.mark.parametrize(("name", "raw", "reason"), WRONG, ids=[name for name, *_ in WRONG])
def test_says_what_is_wrong(name: str, raw: bytes, reason: str) -> None:
    with pytest.raises(SourceError, match=r"^bad\.txt: ") as caught:
        open_source("bad.txt", raw)
    assert reason in caught.value.reason
    assert "\n" not in str(caught.value)
