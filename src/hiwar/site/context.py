"""What every page needs."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import translate_url
from django.utils.translation import get_language, get_language_bidi

KEYS_COOKIE = "hiwar_keys"


def page(request: HttpRequest) -> dict[str, object]:
    """Language, direction, the same page in the other language, and whether keys are on."""
    language = get_language() or "en"
    other = "en" if language == "ar" else "ar"
    return {
        "language": language,
        "direction": "rtl" if get_language_bidi() else "ltr",
        "other_language": other,
        "other_page": translate_url(request.get_full_path(), other),
        "keys_on": request.COOKIES.get(KEYS_COOKIE) != "off",
        "here": request.resolver_match.view_name if request.resolver_match else "",
    }
