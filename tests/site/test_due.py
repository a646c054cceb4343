"""The due page and its calendars: each side's own words only in that side's page and feed, and a real program subscribes."""

from __future__ import annotations

import re
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from django.urls import reverse
from django.utils import translation

from hiwar.membership.seats import OUTSIDER, SECRETARIAT, Membership, Seat
from hiwar.register.entering import Owner, enter
from hiwar.register.models import Delivery, Guideline
from hiwar.site.feeds import token_of
from tests.register.invented import earlier_round
from tests.register.test_due import own_text

pytestmark = pytest.mark.django_db
icalendar = pytest.importorskip("icalendar")

WATER = "dialogue-is-om"
A, B = Membership("a", (Seat(WATER, "IS"),)), Membership("b", (Seat(WATER, "OM"),))
SECRETARY = Membership("s", (Seat(WATER, "", SECRETARIAT),))
ELSEWHERE = Membership("c", (Seat("dialogue-no-om", "IS"),))
ALL = [A, B, SECRETARY, ELSEWHERE, OUTSIDER]
NAMES = ["side A", "side B", "the secretariat", "a side of another dialogue", "an outsider"]


@pytest.fixture
def own(db):
    """The fourth round is public; side A has a text of the third of its own, and says of one promise that it was kept."""
    from datetime import date

    from tests.register.invented import english_statement

    public = enter(english_statement(), None)
    reading = earlier_round(3, date(2022, 5, 9), "OM", "Salalah")
    words = reading.document.text + "Oman will build a lighthouse at Duqm by 1 May 2026.\n"
    enter(own_text(reading, words), None, owner=Owner(WATER, "IS", "an officer", "ours"))
    promise = next(c for c in public.document.commitments.in_force() if "physicians" in c.quote)
    owner = {"owner_mechanism": WATER, "owner_side": "IS", "by": "Officer Jonsdottir", "why": "ours"}
    guideline = Guideline.objects.create(commitment=promise, words="They went.", **owner)
    Delivery.objects.create(commitment=promise, guideline=guideline, score=1, **owner)
    return public


@pytest.fixture
def ask(client, monkeypatch):
    """`ask(who, address)`: the page as this person gets it."""

    def asked(who, address, **headers):
        monkeypatch.setattr("hiwar.site.guarding.local_person", lambda: who)
        return client.get(address, SERVER_NAME="127.0.0.1", headers=headers)

    return asked


def address(name, *args, language="en"):
    with translation.override(language):
        return reverse(name, args=args)


PAGE = "/en/due/?on=2025-06-01"


@pytest.mark.parametrize("who", ALL, ids=NAMES)
def test_a_side_s_own_text_is_on_that_side_s_page_alone(own, ask, who):
    page = ask(who, PAGE).text
    assert ("lighthouse" in page) == (who is A)
    assert ("Jonsdottir" in page) is False
    assert ("physicians" in page) == (who is not A), "what side A judged to be done is due for the others"


def feed_of(ask, who, *, key="", asker=OUTSIDER, query=""):
    """The feed whose address this person's page gives, as a calendar program asks for it: without signing in."""
    page = ask(who, f"/en/due/{'?mechanism=' + key if key else ''}").text
    given = re.search(r'<a href="(/[^"]+\.ics)"><code', page)[1]
    assert f"http://127.0.0.1{given}</code>" in page, "a program is given the whole address"
    return ask(asker, given + query)


@pytest.mark.parametrize("key", ["", WATER], ids=["of all", "of one"])
@pytest.mark.parametrize("who", ALL, ids=NAMES)
def test_a_side_s_own_text_is_in_that_side_s_feed_alone(own, ask, who, key):
    response = feed_of(ask, who, key=key)
    words = response.content.decode().replace("\r\n ", "")
    assert ("lighthouse" in words) == (who is A)
    assert ("Jonsdottir" in words) == (who is A)
    assert ("CLASS:PRIVATE" in words) == (who is A)
    own_address = who in (A, B, ELSEWHERE)
    assert ("private" in response.headers["Cache-Control"]) == own_address


@pytest.mark.parametrize("asker", ALL, ids=NAMES)
def test_the_public_feed_shows_what_is_public_whoever_asks(own, ask, asker):
    assert b"lighthouse" not in ask(asker, "/en/due/calendar.ics").content
    assert b"lighthouse" not in ask(asker, f"/en/mechanisms/{WATER}/calendar.ics").content


@pytest.mark.parametrize("spoil", [lambda t: t[:-1], lambda t: "x" + t, lambda t: "abc", lambda t: t + "A"])
def test_a_key_that_is_not_this_site_s_opens_nothing(own, ask, spoil):
    assert ask(A, address("own_feed", spoil(token_of(A)))).status_code == 404


def test_a_dialogue_that_only_a_side_s_text_speaks_of_has_no_public_feed(db, ask):
    from datetime import date

    enter(earlier_round(3, date(2022, 5, 9), "OM", "Salalah"), None, owner=Owner(WATER, "IS", "an officer", "ours"))
    assert ask(A, address("mechanism_feed", WATER)).status_code == 404
    assert ask(OUTSIDER, address("mechanism_own_feed", WATER, token_of(A))).status_code == 200
    assert ask(OUTSIDER, address("mechanism_own_feed", WATER, token_of(B))).status_code == 404
    assert ask(OUTSIDER, f"/en/due/?mechanism={WATER}").status_code == 404


def test_what_a_side_enters_changes_nothing_in_the_public_feed(water, ask):
    from datetime import date

    before = ask(OUTSIDER, "/en/due/calendar.ics")
    enter(earlier_round(2, date(2020, 2, 5), "OM", "Nizwa"), None, owner=Owner(WATER, "IS", "an officer", "ours"))
    assert ask(OUTSIDER, "/en/due/calendar.ics").content == before.content


def test_an_unchanged_feed_is_not_sent_again(water, ask):
    first = ask(OUTSIDER, "/en/due/calendar.ics")
    assert first.headers["Content-Type"] == "text/calendar; charset=utf-8"
    again = ask(OUTSIDER, "/en/due/calendar.ics", if_none_match=first.headers["ETag"])
    assert (again.status_code, again.content) == (304, b"")
    promise = next(c for c in water.english.commitments.in_force() if "physicians" in c.quote)
    guideline = Guideline.objects.create(commitment=promise, words="They went.", by="A. Analyst")
    Delivery.objects.create(commitment=promise, guideline=guideline, score=1, by="A. Analyst")
    assert ask(OUTSIDER, "/en/due/calendar.ics", if_none_match=first.headers["ETag"]).status_code == 200


# what the calendar holds ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("query", "tasks"), [("", 0), ("?as=tasks", 2)])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_calendar_holds_rounds_and_time_limits(water, ask, language, query, tasks):
    made = icalendar.Calendar.from_ical(ask(OUTSIDER, f"/{language}/due/calendar.ics{query}").content)
    rounds = [c for c in made.walk("VEVENT") if str(c["uid"]).startswith("round-")]
    promises = [c for c in made.walk() if str(c.get("uid", "")).startswith("promise-")]
    assert {str(c["uid"]) for c in rounds} == {f"round-{WATER}-{n}@register.hiwar" for n in (1, 2, 3, 4, 5)}
    assert len(promises) == 2
    assert len(made.walk("VTODO")) == tasks
    assert {c["summary"].params["LANGUAGE"] for c in (*rounds, *promises)} == {language}


def test_the_next_round_is_said_to_be_reckoned(water, ask):
    made = icalendar.Calendar.from_ical(ask(OUTSIDER, "/en/due/calendar.ics").content)
    (fifth,) = [c for c in made.walk("VEVENT") if str(c["uid"]) == f"round-{WATER}-5@register.hiwar"]
    assert str(fifth["status"]) == "TENTATIVE"
    assert "nobody has announced this day" in fifth["description"]


def test_every_address_in_the_calendar_leads_to_a_page(water, ask):
    made = icalendar.Calendar.from_ical(ask(OUTSIDER, "/en/due/calendar.ics").content)
    addresses = {str(c["url"]) for c in made.walk("VEVENT")}
    assert len(addresses) >= 6
    for one in addresses:
        assert ask(OUTSIDER, one.removeprefix("http://127.0.0.1")).status_code == 200, one


# the page ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("query", "number"),
    [
        ("", 4), ("&for=IS", 4), ("&for=OM", 3), ("&for=FR", 0), ("&when=before", 2), ("&when=overdue", 0),
        ("&field=health", 2), ("&level=4", 2), ("&level=x", 4), (f"&mechanism={WATER}", 4),
    ],
)  # fmt: skip
@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_list_is_narrowed(water, ask, language, query, number):
    page = ask(OUTSIDER, f"/{language}/due/?on=2025-06-01{query}").text
    assert page.count('<li class="proposed">') == number


def test_what_the_program_proposes_and_what_a_person_said_look_different(water, ask):
    promise = next(c for c in water.english.commitments.in_force() if "physicians" in c.quote)
    guideline = Guideline.objects.create(commitment=promise, words="They went.", by="A. Analyst")
    Delivery.objects.create(commitment=promise, guideline=guideline, score=0, by="A. Analyst")
    page = ask(OUTSIDER, PAGE).text
    assert page.count('<li class="judged">') == 1
    assert "A. Analyst" in page
    assert page.count("proposed by the program") == 3


@pytest.mark.parametrize("bad", ["?mechanism=nosuch", "?mechanism=../"])
def test_a_dialogue_that_is_not_there(water, ask, bad):
    assert ask(OUTSIDER, f"/en/due/{bad}").status_code == 404


@pytest.mark.parametrize("language", ["ar", "en"])
def test_an_empty_register_says_what_to_do(db, ask, language):
    assert f'href="/{language}/add/"' in ask(OUTSIDER, f"/{language}/due/").text


# a real program ---------------------------------------------------------------------------------------------------

CONFIG = """
[general]
status_path = "{folder}/status/"
[pair dialogues]
a = "hiwar"
b = "here"
collections = null
conflict_resolution = "a wins"
[storage hiwar]
type = "http"
url = "{address}"
[storage here]
type = "filesystem"
path = "{folder}/calendar/"
fileext = ".ics"
"""


@pytest.fixture
def served(transactional_db, settings):
    """The site on a free port of this machine, as `hiwar serve` runs it."""
    from waitress import create_server

    from hiwar.site.wsgi import application
    from tests.site.conftest import enter_all

    enter_all()
    server = create_server(application, host="127.0.0.1", port=0, threads=1, _start=True)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.effective_port}"
    server.close()
    thread.join(timeout=5)


def vdirsyncer(folder: Path, word: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "vdirsyncer", "-c", str(folder / "config"), word],
        capture_output=True, encoding="utf-8", timeout=60, env={"HOME": str(folder), "LC_ALL": "C.UTF-8"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stderr


@pytest.mark.parametrize("query", ["", "?as=tasks"], ids=["events", "tasks"])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_vdirsyncer_subscribes_to_it(served, tmp_path, language, query):
    pytest.importorskip("vdirsyncer")
    (tmp_path / "calendar").mkdir()
    feed = f"{served}/{language}/due/calendar.ics{query}"
    (tmp_path / "config").write_text(CONFIG.format(folder=tmp_path, address=feed))
    vdirsyncer(tmp_path, "discover")
    vdirsyncer(tmp_path, "sync")
    got = [icalendar.Calendar.from_ical(path.read_bytes()) for path in (tmp_path / "calendar").glob("*.ics")]
    uids = {str(c["uid"]) for one in got for c in one.walk() if "uid" in c}
    assert len(got) == len(uids) == 7
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "calendar").glob("*.ics")}
    vdirsyncer(tmp_path, "sync")
    assert {path: path.stat().st_mtime_ns for path in (tmp_path / "calendar").glob("*.ics")} == before
