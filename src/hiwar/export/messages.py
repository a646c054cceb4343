"""The words of the program in the reader's language, from the catalogues in `locale/`."""

from __future__ import annotations

import gettext
from functools import cache
from pathlib import Path

from hiwar.lang.languages import LANGUAGES

_CATALOGUES = Path(__file__).parent.parent / "locale"


@cache
def messages(language: str) -> gettext.NullTranslations:
    """The catalogue of a language; English is its own.

    Raises: KeyError where the language is none that Hiwar speaks.
    """
    return gettext.translation("hiwar", _CATALOGUES, [LANGUAGES[language].code], fallback=True)
