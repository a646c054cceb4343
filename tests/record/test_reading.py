"""A reading as JSON: the names that other programs rely on."""

from __future__ import annotations

import json
from datetime import date

from hiwar.record import (
    Act,
    Chair,
    Commitment,
    Deadline,
    Document,
    Evidence,
    Fact,
    Mechanism,
    Party,
    Person,
    Place,
    Reading,
    Refusal,
    Round,
    Span,
    Time,
    Topic,
)  # fmt: skip

TEXT = "Ruritania and Graustark held the third round in Streslau on 4 May 2031. They will open a bridge by June 2032."


def at(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def said(words: str, rule: str = "en.test") -> Evidence:
    return Evidence(at(words), rule)


SIDES = ("GK", "RT")


def reading() -> Reading:
    mechanism = Mechanism(Fact("dialogue", (at("round"),), "en.kind"), SIDES, Fact("round", (at("round"),), "en.name"))
    chairs = Fact((Chair("Rassendyll", "the King", "RT"),), (at("Ruritania"),), "en.chair")
    meeting = Round(
        parties=Fact(SIDES, (at("Ruritania"), at("Graustark")), "en.sides"),
        mechanism=mechanism,
        ordinal=Fact(3, (at("third"),), "en.ordinal"),
        start=Fact(date(2031, 5, 4), (at("4 May 2031"),), "en.date"),
        chairs=chairs,
        topics=(Topic("transport_aviation", "field", at("a bridge")),),
    )
    return Reading(
        Document(TEXT, path="third.txt", published=date(2031, 5, 5), published_from="given", language="en"),
        round=meeting,
        times=(Time(said("4 May 2031"), "DATE", "2031-05-04", date(2031, 5, 4), date(2031, 5, 4)),),
        parties=(Party(said("Ruritania"), "RT"),),
        people=(Person(said("Ruritania"), "Rassendyll", None, "RT"),),
        places=(Place(said("Streslau"), "Streslau", "RT"),),
        acts=(Act(said("held the third round"), at("held"), "meet", SIDES, plover="CONSULT", cameo="04"),),
        commitments=(
            Commitment(
                said("will open a bridge by June 2032"), 4, SIDES, "transport_aviation",
                deadline=Deadline(at("by June 2032"), date(2032, 6, 1), date(2032, 6, 30)),
            ),
        ),
        refused=(Refusal("page 2 holds no text"),),
    )  # fmt: skip


def test_a_reading_has_the_keys_of_its_schema() -> None:
    shown = reading().to_dict()
    assert shown["schema"] == "hiwar/reading/1"
    assert {"document", "round", "times", "parties", "people", "places", "acts", "commitments", "refused"} <= set(shown)
    assert {"id", "path", "language", "kind", "title", "publisher", "published", "length"} <= set(shown["document"])
    assert "text" not in shown["document"]
    assert reading().to_dict(with_text=True)["document"]["text"] == TEXT
    assert shown["document"]["published"] == "2031-05-05"
    assert shown["times"][0].items() >= {
        "start": 60, "stop": 70, "type": "DATE", "value": "2031-05-04", "from": "2031-05-04", "to": "2031-05-04",
        "calendar": "gregorian", "rule": "en.test",
    }.items()  # fmt: skip
    assert shown["acts"][0].items() >= {
        "head": list(at("held")), "act": "meet", "actors": ["GK", "RT"], "addressees": [], "source": None,
        "negated": False, "renewed": False, "plover": "CONSULT", "cameo": "04",
    }.items()  # fmt: skip
    deadline = shown["commitments"][0]["deadline"]
    assert TEXT[deadline["start"] : deadline["stop"]] == "by June 2032"
    assert (deadline["from"], deadline["to"]) == ("2032-06-01", "2032-06-30")
    assert shown["refused"] == [{"reason": "page 2 holds no text"}]


def test_every_fact_of_a_round_that_is_given_has_its_words() -> None:
    meeting = reading().to_dict()["round"]
    assert meeting["parties"] == ["GK", "RT"]
    assert meeting["chairs"] == [{"name": "Rassendyll", "office": "the King", "party": "RT"}]
    assert meeting["topics"] == [{"code": "transport_aviation", "kind": "field"}]
    assert meeting["mechanism"]["kind"] == "dialogue"
    assert set(meeting["evidence"]) == {
        "parties", "ordinal", "start", "chairs", "topics", "mechanism.kind", "mechanism.name",
    }  # fmt: skip
    assert [TEXT[a:b] for a, b in meeting["evidence"]["ordinal"]] == ["third"]


def test_what_a_text_does_not_give_is_null() -> None:
    meeting = reading().to_dict()["round"]
    assert [meeting[name] for name in ("end", "status", "city", "country", "host")] == [None] * 5
    assert meeting["mechanism"]["cadence"] is None
    assert Reading(Document("")).to_dict()["round"] is None


def test_a_reading_goes_through_json_unchanged() -> None:
    shown = reading().to_dict(with_text=True)
    assert json.loads(json.dumps(shown)) == shown
