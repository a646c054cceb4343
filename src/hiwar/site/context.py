"""What every page needs."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import translate_url
from django.utils.translation import get_language, get_language_bidi

KEYS_COOKIE = "hiwar_keys"
_FACES = "hiwar/fonts/{}-normal.woff2"
# asked for with the page, so that no line moves when they come; titles are in either language on either page
_INTERFACE = [
    "noto-naskh-arabic-arabic-600",
    "ibm-plex-sans-arabic-arabic-400",
    "ibm-plex-sans-arabic-arabic-600",
    "ibm-plex-sans-latin-400",
    "ibm-plex-sans-latin-600",
]
_ARABIC_INTERFACE = ["ibm-plex-sans-arabic-latin-400", "ibm-plex-sans-arabic-latin-600"]
_TEXT = {
    "ar": ["noto-naskh-arabic-arabic-400", "noto-naskh-arabic-latin-400"],
    "en": ["source-serif-4-latin-400", "source-serif-4-latin-600"],
}


def page(request: HttpRequest) -> dict[str, object]:
    """Language, direction, the same page in the other language, and whether keys are on."""
    language = get_language() or "en"
    other = "en" if language == "ar" else "ar"
    rtl = get_language_bidi()
    return {
        "language": language,
        "direction": "rtl" if rtl else "ltr",
        "other_language": other,
        "other_page": translate_url(request.get_full_path(), other),
        "faces": {
            "interface": [_FACES.format(name) for name in (_INTERFACE + _ARABIC_INTERFACE if rtl else _INTERFACE)],
            "text": {of: [_FACES.format(name) for name in names] for of, names in _TEXT.items()},
        },
        "keys_on": request.COOKIES.get(KEYS_COOKIE) != "off",
        "here": request.resolver_match.view_name if request.resolver_match else "",
    }
