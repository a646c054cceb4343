"""What every answer carries, and whom the site answers."""

from __future__ import annotations

import pytest
from django.conf import settings

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("page", ["/en/", "/ar/about/", "/en/nothing/", "/static/hiwar/base.css"])
def test_nothing_inline_and_no_other_host(client, page):
    headers = client.get(page, SERVER_NAME="127.0.0.1").headers
    policy = headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    assert "http" not in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"


@pytest.mark.parametrize("host", ["example.org", "192.0.2.1", "hiwar.localhost.example"])
def test_another_host_s_name_is_refused(client, host):
    assert client.get("/en/", SERVER_NAME=host).status_code == 400


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_this_machine_is_answered(client, host):
    assert client.get("/en/", SERVER_NAME=host).status_code == 200


def test_a_form_without_its_token_is_refused_and_says_what_to_do():
    from django.test import Client

    response = Client(enforce_csrf_checks=True, SERVER_NAME="127.0.0.1").post("/en/add/", {"text": "x"})
    assert response.status_code == 403
    assert "what you typed is still there" in response.text


def test_debugging_is_off():
    assert settings.DEBUG is False


def test_the_secret_key_is_made_once_and_is_its_owner_s_alone(tmp_path):
    from hiwar.site.secret import secret_key

    first = secret_key(tmp_path / "new")
    assert secret_key(tmp_path / "new") == first
    assert len(first) >= 50
    assert (tmp_path / "new" / "secret-key").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("back", ["//example.org/x", "https://example.org/", "", "/en/texts/"])
def test_switching_keys_leads_back_to_this_site_only(client, back):
    response = client.post("/en/about/keys/", {"keys": "off", "back": back}, SERVER_NAME="127.0.0.1")
    assert response.headers["Location"] in ("/en/about/", "/en/texts/", "/", "/x")
    assert response.cookies["hiwar_keys"].value == "off"


def test_the_language_that_was_read_last_is_remembered(client):
    client.get("/ar/about/", SERVER_NAME="127.0.0.1")
    assert client.get("/", SERVER_NAME="127.0.0.1", HTTP_ACCEPT_LANGUAGE="en").headers["Location"] == "/ar/"


def test_keys_that_are_off_stay_off(client):
    client.cookies["hiwar_keys"] = "off"
    assert '<body data-keys="off">' in client.get("/en/", SERVER_NAME="127.0.0.1").text
