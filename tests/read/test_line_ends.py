"""Line ends change no value: the same text with those of Unix and of Windows is read alike; all invented."""

from __future__ import annotations

from typing import Any

import pytest

from hiwar import read

TEXTS = [
    "date 2025-06-05\n\nJoint Statement of Oman and Belgium\nBrussels, 3 December 2025\n\nThe Sultan of Oman met the King of "
    "Belgium in Muscat on 1 December 2025. The two sides agreed to sign a treaty by June 2026.\n",
    # lines that are cut in the middle of names and offices
    "Oman and India held the second round of the Strategic\nDialogue in Muscat, chaired by Foreign\nMinister Badr\nAl "
    "Harthy of Oman and Foreign Minister Arun\nMehta of India.\n",
    "عقدت سلطنة عمان والهند الجولة الثانية من الحوار\nالاستراتيجي في مسقط برئاسة وزير\nالخارجية العماني بدر\nالحارثي "
    "ونظيره الهندي أرون ميهتا.\n\nواتفق الجانبان على عقد الجولة المقبلة في نيودلهي.\n",
]  # fmt: skip


def _values(text: str) -> dict[str, Any]:
    """The reading without its spans and the text's own length and hash."""
    return _bare(read(text).to_dict())


_PLACES = {"id", "length", "start", "stop", "head", "evidence", "source_span", "published_span"}


def _bare(value: Any) -> Any:
    if isinstance(value, dict):
        return {
            key: _bare(of) for key, of in value.items() if key not in _PLACES or (isinstance(of, str) and key != "id")
        }
    return [_bare(of) for of in value] if isinstance(value, list) else value


@pytest.mark.parametrize("text", TEXTS)
def test_line_ends_change_no_value(text):
    assert _values(text.replace("\n", "\r\n")) == _values(text)
    assert "\n" not in str(_values(text))
