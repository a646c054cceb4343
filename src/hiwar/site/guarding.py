"""What every answer carries: the rules a browser must keep, and on whose behalf the page was asked for."""

from __future__ import annotations

from django.http import HttpRequest

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
