"""What every answer carries: the rules a browser must keep, and on whose behalf the page was asked for."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_language_from_path

from hiwar.membership.seats import local_person

POLICY = "; ".join(
    (
        "default-src 'none'",
        "style-src 'self'",
        "script-src 'self'",
        "img-src 'self'",
        "font-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
_YEAR = 365 * 24 * 3600
PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=(), usb=()"


def guard(get_response):
    """Nothing inline, nothing from another host, nothing framed."""

    def answer(request: HttpRequest):
        response = get_response(request)
        response.headers["Content-Security-Policy"] = POLICY
        response.headers["Permissions-Policy"] = PERMISSIONS
        response.headers["Cross-Origin-Resource-Policy"] = "same-origin"
        return response

    return answer


def seat(get_response):
    """Every request knows its membership, by which views ask for what may be seen."""

    def answer(request: HttpRequest):
        request.membership = local_person()
        return get_response(request)

    return answer


def remember_language(get_response):
    """The address without a language leads next time to the language that was read last."""
    name = settings.LANGUAGE_COOKIE_NAME

    def answer(request: HttpRequest):
        response = get_response(request)
        language = get_language_from_path(request.path_info)
        if language and request.COOKIES.get(name) != language:
            response.set_cookie(name, language, max_age=_YEAR, samesite="Strict", httponly=True)
        return response

    return answer
