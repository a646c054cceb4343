"""How fast the pages of a large register answer.

    python bench/register.py [--rounds 1000] [--commitments 50000] [--keep FOLDER]

The register is made up anew: forty dialogues between invented states (user-assigned codes), one of them with a
hundred rounds, each round with a statement in two languages, links between the rounds, judgements and scores. Each
page is asked for several times by the site itself, without a server in between, in both languages; the first answer
after a change and the answers that follow are told apart. No page should take more than 150 ms.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import random
import sys
import tempfile
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from statistics import median
from time import perf_counter

SEED = 20260101
STATES = [f"X{chr(65 + n)}" for n in range(26) if chr(65 + n) != "K"]
FIELDS = ("defence", "health", "education", "energy_climate", "trade_investment", "technology_cyber", "culture_sport")
DEEDS = ("open a joint centre", "train officers", "share data", "widen the grid", "exchange teachers", "cut duties")
LIMIT_MS = 150


def main() -> int:
    parser = argparse.ArgumentParser(prog="bench/register.py", description=__doc__)
    parser.add_argument("--rounds", type=int, default=1000)
    parser.add_argument("--commitments", type=int, default=50_000, help="in both languages together")
    parser.add_argument("--keep", type=Path, help="a folder to leave the register in, to look at it")
    parser.add_argument("--times", type=int, default=7, help="how often each page is asked for")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        folder = asked.keep or Path(made)
        os.environ["HIWAR_FOLDER"] = str(folder)
        os.environ.pop("HIWAR_DATABASE", None)
        from hiwar.register.starting import start

        start(None)
        begun = perf_counter()
        fill(asked.rounds, max(1, asked.commitments // (2 * asked.rounds)))
        print(f"made {asked.rounds} rounds in {perf_counter() - begun:.0f} s")
        return ask(asked.times)


def fill(rounds: int, promises: int) -> None:
    """Forty dialogues with so many rounds between them, and so many commitments in each statement."""
    from django.db import transaction

    chance = random.Random(SEED)
    pairs = [(a, b) for n, a in enumerate(STATES) for b in STATES[n + 1 :]]
    parties = chance.sample(pairs, 40)
    largest = min(100, rounds // 4 or 1)
    shares = [largest] + [max(1, (rounds - largest) // 39)] * 39
    shares[-1] += rounds - sum(shares)
    with transaction.atomic():
        for (one, other), share in zip(parties, shares, strict=True):
            _dialogue(chance, (one, other), share, promises)


def _dialogue(chance: random.Random, parties: tuple[str, str], rounds: int, promises: int) -> None:
    from hiwar.register.models import Mechanism

    key = f"dialogue-{parties[0]}-{parties[1]}".lower()
    mechanism = Mechanism.objects.create(key=key, kind="dialogue", parties=list(parties))
    before: dict[str, list] = {}
    day = date(2026, 6, 1) - timedelta(days=200 * rounds)
    for ordinal in range(1, rounds + 1):
        day += timedelta(days=200)
        held = mechanism.rounds.create(ordinal=ordinal, start=day)
        now = {language: _statement(chance, held, language, promises) for language in ("ar", "en")}
        _link(chance, before, now)
        before = now


def _statement(chance: random.Random, held, language: str, promises: int) -> list:
    from hiwar.register.models import Commitment, Document, Fact, Reading

    parties = held.mechanism.parties
    text = f"Invented statement {held.mechanism.key} {held.ordinal} {language}\n\n"
    spans = []
    for number in range(promises):
        words = (
            f"{number + 1}. The two sides will {chance.choice(DEEDS)} under heading {number} of round {held.ordinal}."
        )
        spans.append((len(text), len(text) + len(words)))
        text += words + "\n"
    document = Document.objects.create(
        text=text, text_id=hashlib.sha256(text.encode()).hexdigest(), language=language, kind="joint_statement",
        title=f"Joint statement {held.ordinal}", published=held.start, mechanism=held.mechanism, round=held,
    )  # fmt: skip
    marks = [_promise(chance, span, parties, held.start) for span in spans]
    body = {
        "document": {"language": language, "kind": "joint_statement"}, "round": None, "mentioned_rounds": [],
        "acts": [], "commitments": [_shown(mark) for mark in marks],
    }  # fmt: skip
    reading = Reading.objects.create(document=document, digest=document.text_id, rules="made up", body=body)
    rows = []
    for mark in marks:
        who = hashlib.sha256(f"{document.text_id}\n{mark['start']}\n{mark['stop']}\ncommitment".encode()).hexdigest()
        rows.append(Commitment(document=document, identity=who, rule="made.up", read_by=reading, **mark))
    Commitment.objects.bulk_create(rows)
    host = parties[held.ordinal % 2]
    said = {"ordinal": held.ordinal, "start": held.start.isoformat(), "host": host, "status": "held"}
    of_rule = {"mechanism.cadence": "P1Y", "mechanism.hosting": "alternating"}
    Fact.objects.bulk_create(
        Fact(
            document=document, round=None if name in of_rule else held, name=name, value=value, spans=[[0, 8]],
            rule="made.up", read_by=reading,
        )
        for name, value in (said | of_rule).items()
    )  # fmt: skip
    return rows


def _promise(chance: random.Random, span: tuple[int, int], parties: list[str], day: date) -> dict:
    due = day + timedelta(days=chance.randrange(60, 900)) if chance.random() < 0.4 else None
    return {
        "start": span[0], "stop": span[1], "level": chance.choice((4, 4, 3, 2)), "renewed": False,
        "holders": chance.choice((parties, parties[:1], parties[1:])), "field": chance.choice(FIELDS),
        "deadline_start": span[0] if due else None, "deadline_stop": span[0] + 9 if due else None,
        "due_from": due, "due_to": due,
    }  # fmt: skip


def _shown(mark: dict) -> dict:
    due = mark["due_to"]
    limit = {"start": mark["deadline_start"], "stop": mark["deadline_stop"]} if due else None
    days = {"from": due.isoformat(), "to": due.isoformat()} if due else {}
    named = {name: mark[name] for name in ("start", "stop", "level", "holders", "field", "renewed")}
    return named | {"rule": "made.up", "deadline": limit | days if limit else None}


def _link(chance: random.Random, before: dict[str, list], now: dict[str, list]) -> None:
    from hiwar.register.models import Delivery, Guideline, Judgement, Link

    links = []
    for language, marks in now.items():
        for earlier, later in zip(before.get(language, ()), marks, strict=False):
            if chance.random() < 0.6:
                relation = chance.choice(("carried", "carried", "strengthened", "weakened"))
                key = f"{earlier.identity[:32]}>{later.identity[:32]}"
                links.append(Link(key=key, earlier=earlier, later=later, relation=relation, score=chance.random()))
    for one, other in zip(now["ar"], now["en"], strict=True):
        key = f"{one.identity[:32]}>{other.identity[:32]}"
        links.append(Link(key=key, earlier=one, later=other, relation="counterpart", score=1.0))
    Link.objects.bulk_create(links)
    judged = [link for link in links if chance.random() < 0.1]
    Judgement.objects.bulk_create(Judgement(link=link, verdict="same", by="made up") for link in judged)
    for mark in before.get("en", ())[::5]:
        guideline = Guideline.objects.create(commitment=mark, words="opened: delivered", by="made up")
        score = chance.choice((-1, 0, 1, None))
        Delivery.objects.create(commitment=mark, guideline=guideline, party=mark.holders[0], score=score, by="made up")


def ask(times: int) -> int:
    """Each page, first after a change and then again; 1 where a page is slower than it may be."""
    from django.test import Client
    from django.utils import timezone

    from hiwar.export.names import learn_names
    from hiwar.register.models import Document

    learn_names()
    client, slow = Client(SERVER_NAME="127.0.0.1"), 0
    client.get("/en/about/")
    for name, address in pages():
        Document.objects.filter(pk=Document.objects.first().pk).update(published=timezone.localdate())
        spent = []
        for n in range(times):
            begun = perf_counter()
            answer = client.get(address)
            spent.append(1000 * (perf_counter() - begun))
            if answer.status_code != 200 and not n:
                print(f"{name}: answered {answer.status_code}")
        size = len(answer.getvalue()) / 1000
        slow += median(spent[1:]) > LIMIT_MS
        print(f"{name:34} first {spent[0]:7.1f} ms, then {median(spent[1:]):7.1f} ms {size:8.1f} kB")
    return int(slow > 0)


def pages() -> Iterator[tuple[str, str]]:
    """Every kind of page, for the largest dialogue and for one of the others."""
    from hiwar.register.models import Commitment, Mechanism

    largest, other = Mechanism.objects.order_by("pk")[:2]
    for language in ("ar", "en"):
        yield f"{language} home", f"/{language}/"
        yield f"{language} texts", f"/{language}/texts/"
        yield f"{language} due", f"/{language}/due/"
        for size, mechanism in (("large", largest), ("usual", other)):
            last = mechanism.rounds.last()
            text = last.documents.get(language=language)
            promise = Commitment.objects.filter(document=text).first()
            at = f"/{language}/mechanisms/{mechanism.key}/"
            yield f"{language} mechanism, {size}", at
            yield f"{language} commitments, {size}", f"{at}commitments/"
            yield f"{language} scores, {size}", f"{at}scores/"
            yield f"{language} rule, {size}", f"{at}rule/"
            yield f"{language} round, {size}", f"{at}rounds/{last.pk}/"
            yield f"{language} text, {size}", f"/{language}/texts/{text.text_id[:16]}/"
            yield f"{language} commitment, {size}", f"/{language}/commitments/{promise.identity[:16]}/"


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent.parent))
    raise SystemExit(main())
