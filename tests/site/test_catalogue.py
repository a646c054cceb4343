"""The Arabic catalogue: complete, with six plurals, and compiled from what it says."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po

import hiwar.register
import hiwar.site

SITE = Path(hiwar.site.__file__).parent
CATALOGUE = SITE / "locale" / "ar" / "LC_MESSAGES"
PATTERNS = [
    re.compile(r"""\{%\s*translate\s+"([^"]+)\""""),
    re.compile(r"""\{%\s*translate\s+'([^']+)'"""),
    re.compile(r"""\b(?:_|n?gettext|gettext_lazy)\(\s*"((?:[^"\\]|\\.)+)\""""),
    re.compile(r"""\bpgettext(?:_lazy)?\(\s*"[^"]+",\s*"((?:[^"\\]|\\.)+)\""""),
]


def catalogue():
    return read_po((CATALOGUE / "django.po").open("rb"))


def said():
    """Every message that the sources of the register and the site ask for."""
    for folder in (SITE, Path(hiwar.register.__file__).parent):
        for path in [*folder.rglob("*.py"), *folder.rglob("*.html")]:
            for pattern in PATTERNS:
                yield from pattern.findall(path.read_text("utf-8"))


def test_every_message_of_the_pages_is_in_the_catalogue():
    known = {m.id if isinstance(m.id, str) else m.id[0] for m in catalogue() if m.id}
    assert set(said()) - known == set()


def test_every_message_has_its_arabic():
    empty = [m.id for m in catalogue() if m.id and not all(m.string if isinstance(m.id, tuple) else [m.string])]
    assert empty == []


def test_every_plural_has_six_forms():
    short = [m.id for m in catalogue() if isinstance(m.id, tuple) and len(m.string) != 6]
    assert short == []


def test_what_is_put_into_a_message_is_put_into_its_arabic():
    for message in catalogue():
        if isinstance(message.id, str):
            names = set(re.findall(r"%\(\w+\)s|\{\w+\}", message.id))
            assert names == set(re.findall(r"%\(\w+\)s|\{\w+\}", message.string)), message.id


def test_the_compiled_catalogue_says_what_the_written_one_says():
    fresh = BytesIO()
    write_mo(fresh, catalogue())
    fresh.seek(0)
    compiled = messages(read_mo((CATALOGUE / "django.mo").open("rb")))
    assert compiled == messages(read_mo(fresh)), "compile it anew: msgfmt -o django.mo django.po"


def messages(read):
    return sorted(repr((m.context, m.id, m.string)) for m in read if m.id)
