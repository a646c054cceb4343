"""What can be taken along: what is public unless one's own is asked for, and then each side its own alone."""

from __future__ import annotations

import io
import re
import zipfile

import pytest

from hiwar.membership.seats import OUTSIDER
from hiwar.register.carrying.taking import take
from hiwar.register.exporting import forms
from tests.register.carrying.worked import SIDE_A, SIDE_B, WATER, wipe, work
from tests.site.test_due import ALL, NAMES, A, B, ask  # noqa: F401

pytestmark = pytest.mark.django_db
TEXTS = [f for f in forms.FORMS if f not in ("parquet", "plover")]


@pytest.fixture
def worked(water):
    work(water)
    return water


def bytes_of(response) -> bytes:
    assert response.status_code == 200
    return b"".join(response.streaming_content) if response.streaming else response.content


def unpacked(content: bytes) -> str:
    if content[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(content)) as whole:
            content = b"".join(whole.read(name) for name in whole.namelist())
    return content.decode()


@pytest.mark.parametrize("form", [*TEXTS, "register.hiwar"])
@pytest.mark.parametrize("who", ALL, ids=NAMES)
def test_a_file_holds_nobody_s_own_unless_it_is_asked_for(worked, ask, who, form):  # noqa: F811
    address = f"/en/downloads/{form}{'' if form == 'register.hiwar' else '/'}"
    private = [SIDE_A.by, "private-paper", SIDE_B.by]
    public = unpacked(bytes_of(ask(who, address)))
    assert [word for word in private if word in public] == []
    own = unpacked(bytes_of(ask(who, f"{address}?own=1")))
    names_people = form not in ("ftm",)
    assert (SIDE_A.by in own) == (who is A and names_people)
    assert (SIDE_B.by in own) == (who is B and names_people)


@pytest.mark.parametrize("form", forms.FORMS)
def test_every_form_comes_as_a_file_of_its_kind(water, ask, form):  # noqa: F811
    response = ask(OUTSIDER, f"/ar/downloads/{form}/?mechanism={WATER}")
    assert bytes_of(response)
    assert response.headers["Content-Disposition"].startswith(f'attachment; filename="{WATER}')
    assert response.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    "address", ["/en/downloads/xls/", "/en/downloads/csv/?mechanism=nosuch", "/en/downloads/json/?mechanism=../x"]
)
def test_what_is_not_there(water, ask, address):  # noqa: F811
    assert ask(OUTSIDER, address).status_code == 404


def test_another_machine_takes_the_file(water, ask, tmp_path):  # noqa: F811
    (tmp_path / "register.hiwar").write_bytes(bytes_of(ask(OUTSIDER, "/en/downloads/register.hiwar")))
    wipe()
    assert take(tmp_path / "register.hiwar").new["documents"] == 6


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("who", ALL, ids=NAMES)
def test_the_page_offers_one_s_own_to_those_who_have_any(water, ask, who, language):  # noqa: F811
    page = ask(who, f"/{language}/downloads/").text
    assert ("?own=1" in page) == any(seat.side for seat in who.seats)
    for link in set(re.findall(rf'href="(/{language}/downloads/[^"]+)"', page)):
        if "plover" not in link:
            assert ask(who, link.replace("&amp;", "&")).status_code == 200, link


@pytest.mark.parametrize("language", ["ar", "en"])
def test_an_empty_register_can_be_taken_along_too(db, ask, language):  # noqa: F811
    assert ask(OUTSIDER, f"/{language}/downloads/").status_code == 200
    assert bytes_of(ask(OUTSIDER, f"/{language}/downloads/csv/"))
