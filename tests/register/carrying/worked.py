"""The invented dialogue after people of both sides and of neither have worked on it, with every table in use."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date

from django.db import connection

from hiwar.register.carrying.tables import TABLES
from hiwar.register.correcting import Wanted, correct, take_back
from hiwar.register.entering import Owner, enter
from hiwar.register.models import Commitment, Delivery, Evidence, Fact, Guideline, Judgement, Link, Original, Round
from tests.register.invented import english_statement, reread

WATER = "dialogue-is-om"
ANALYST = Owner(by="A. Analyst", why="read it in the text")
COLLEAGUE = Owner(by="B. Colleague", why="the ministry said so")
SIDE_A = Owner(WATER, "IS", by="Officer of Reykjavík", why="our own view")
SIDE_B = Owner(WATER, "OM", by="Officer of Muscat", why="what we noted")


def owned(owner: Owner) -> dict[str, str]:
    return {"owner_mechanism": owner.mechanism, "owner_side": owner.side, "by": owner.by, "why": owner.why}


def promise(document, words: str) -> Commitment:
    return next(c for c in document.commitments.in_force() if words in c.quote)


def read_again(document):
    """Newer rules no longer mark the trainers: a retired mark."""
    reading = english_statement()
    return enter(reread(reading, commitments=(reading.commitments[0], *reading.commitments[2:])), None, rules="newer")


def work(water, sides=(SIDE_A, SIDE_B)) -> None:
    """Judgements, guidelines, evidence of each kind, scores, corrections, a drawn link, and a text of a side's own."""
    read_again(water.english)
    physicians, cable = promise(water.english, "physicians"), promise(water.english, "the cable")
    other = promise(water.arabic, "الأطباء")
    link = Link.objects.create(
        key=f"test:{physicians.identity[:48]}:{other.identity[:48]}", earlier=physicians, later=other,
        relation="carried", reasons=["the same words"], score=0.9,
    )  # fmt: skip
    for owner in (ANALYST, COLLEAGUE, *sides):
        Judgement.objects.create(link=link, verdict="same" if owner is ANALYST else "unsure", **owned(owner))
        guideline = Guideline.objects.create(commitment=physicians, words="Ten physicians went.", **owned(owner))
        Delivery.objects.create(
            commitment=physicians,
            guideline=guideline,
            party="OM",
            score=None if owner is ANALYST else 1,
            **owned(owner),
        )
        evidence(water, cable, owner)
        correct(water.english, Wanted(cable.identity, "level", 3), owner)
    # the same person says the same again: two rows that differ in nothing but their moment
    Judgement.objects.create(link=link, verdict="same", **owned(ANALYST))
    take_back(correct(water.english, Wanted(physicians.identity, "field", "education"), ANALYST))
    correct(water.arabic, Wanted("city", "city", "Akureyri", "ريكيافيك"), COLLEAGUE)
    if sides:
        hidden(water)


def evidence(water, commitment, owner) -> None:
    own = owned(owner)
    name = "private-paper.pdf" if owner.side else "paper.pdf"
    content = f"%PDF of {owner.by}".encode()
    kept = Original.objects.create(digest=hashlib.sha256(content).hexdigest(), content=content, name=name)
    shown = {"commitment": commitment, "party": "IS", "on": date(2025, 6, 1)}
    Evidence.objects.create(kind="file", file=kept, **shown, **own)
    Evidence.objects.create(kind="quote", document=water.arabic, start=3, stop=20, **shown, **own)
    Evidence.objects.create(kind="link", address="https://example.org/cable", **shown, **own)
    Evidence.objects.create(kind="note", note="said on the telephone", taken_back=True, **shown, **own)


def hidden(water) -> None:
    """A text of side A's own, which says when the fifth round is, and bytes that a public text shares."""
    reading = english_statement()
    text = reading.document.text.replace("Joint Statement", "a hidden text: Joint Statement", 1)
    document = replace(reading.document, text=text, path="private-paper.txt")
    moved = len("a hidden text: ")
    assert text[moved:].startswith("Joint Statement")
    entered = enter(replace(reading, document=document, round=None, commitments=(), acts=()), b"shared", owner=SIDE_A)
    fifth = Round.objects.create(mechanism=water.mechanism, ordinal=5, start=date(2031, 5, 6))
    by = {"document": entered.document, "round": fifth, "read_by": entered.document.newest_reading()}
    Fact.objects.create(name="start", value="2031-05-06", spans=[[0, 5]], **by)
    Fact.objects.create(
        document=water.english, round=fifth, name="ordinal", value=5, spans=[[0, 5]],
        read_by=water.english.newest_reading(), mention=1,
    )  # fmt: skip
    public = replace(english_statement().document, text="Nothing at all.", path="plain.txt")
    enter(replace(english_statement(), document=public, round=None, commitments=(), acts=()), b"shared")


def wipe() -> None:
    """An empty register, as another machine has it."""
    with connection.cursor() as cursor:
        for table in reversed(TABLES):
            cursor.execute(f'DELETE FROM "{table.model._meta.db_table}"')
