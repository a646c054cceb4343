"""Readings built by hand from invented texts: no such dialogue exists between these two states."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hiwar.errors import SourceError
from hiwar.record import (
    Act,
    Chair,
    Commitment,
    Deadline,
    Document,
    Evidence,
    Fact,
    Mechanism,
    Reading,
    Round,
    Span,
    Topic,
)  # fmt: skip

ENGLISH = """\
Joint Statement on the Fourth Iceland–Oman Water Dialogue

The Governments of Iceland and the Sultanate of Oman held the fourth Iceland–Oman Water Dialogue in Reykjavík on \
Wednesday, 12 March 2025, chaired by the Minister for Water Anna Jónsdóttir and her counterpart Salim al-Harthi. \
The dialogue was launched in 2019 and is held every year in each capital in turn.

The two sides praised what has been achieved since the third round, and welcomed the opening of the joint centre.

Health

The two sides agreed to set up an exchange of resident physicians before the end of 2025. Iceland intends to send \
fifty trainers to the teaching hospitals of Oman.

On energy, the two countries will seek to raise the capacity of the cable to 900 MW.

The two sides will hold the fifth round in Muscat in 2026.
"""

ARABIC = """\
البيان المشترك للحوار المائي الرابع بين آيسلندا وعُمان

عقدت حكومتا جمهورية آيسلندا وسلطنة عُمان الحوار المائي الرابع في ريكيافيك يوم الأربعاء 12 مارس/آذار 2025، برئاسة \
وزيرة المياه آنا يونسدوتير ونظيرها سالم الحارثي. وقد أُطلق الحوار عام 2019، ويُعقد سنويًّا بالتناوب بين العاصمتين.

وأشاد الجانبان بما تحقق منذ الجولة الثالثة، ورحّبا بافتتاح المركز المشترك لأبحاث المياه.

الصحة

اتفق الجانبان على إنشاء برنامج لتبادل الأطباء المقيمين قبل نهاية عام 2025، وتعتزم \
آيسلندا إيفاد خمسين مدرّبًا إلى المستشفيات.

وفي الطاقة، يسعى البلدان إلى رفع قدرة الربط الكهربائي إلى 900 ميغاواط.

وسيعقد الجانبان الجولة الخامسة في مسقط عام 2026.
"""


class Text:
    """A text with short ways to say which of its words say what; every phrase must occur once."""

    def __init__(self, text: str) -> None:
        self.text = text

    def span(self, phrase: str) -> Span:
        assert self.text.count(phrase) == 1, f"{self.text.count(phrase)} times in the text: {phrase}"
        return Span(at := self.text.index(phrase), at + len(phrase))

    def fact(self, value, *phrases: str, rule: str = "test.fact") -> Fact:
        return Fact(value, tuple(self.span(p) for p in phrases), rule)

    def act(self, kind: str, phrase: str, head: str, actors=("IS", "OM")) -> Act:
        span = self.span(phrase)
        start = span.start + phrase.index(head)
        return Act(
            Evidence(span, f"test.{kind}"), Span(start, start + len(head)), kind, actors, source="joint_statement"
        )

    def promise(self, level: int, phrase: str, field: str, *, holders=("IS", "OM"), by: str = "") -> Commitment:
        deadline = Deadline(self.span(by), date(2025, 1, 1), date(2025, 12, 31)) if by else None
        return Commitment(Evidence(self.span(phrase), f"test.level{level}"), level, holders, field, deadline=deadline)


def document(text: str, **said) -> Document:
    return Document(text, **({"published": date(2025, 3, 13), "kind": "joint_statement"} | said))


def english_statement() -> Reading:
    t = Text(ENGLISH)
    mechanism = Mechanism(
        kind=t.fact("dialogue", "fourth Iceland–Oman Water Dialogue"),
        parties=("IS", "OM"),
        name=t.fact("Iceland–Oman Water Dialogue", "fourth Iceland–Oman Water Dialogue"),
        launched=t.fact("2019", "2019"),
        cadence=t.fact("P1Y", "every year"),
        hosting=t.fact("alternating", "in each capital in turn"),
    )
    chairs = (Chair("Anna Jónsdóttir", "Minister for Water", "IS"), Chair("Salim al-Harthi", None, "OM"))
    meeting = Round(
        parties=t.fact(("IS", "OM"), "Governments of Iceland and the Sultanate of Oman"),
        mechanism=mechanism,
        ordinal=t.fact(4, "the fourth"),
        start=t.fact(date(2025, 3, 12), "Wednesday, 12 March 2025"),
        end=t.fact(date(2025, 3, 12), "Wednesday, 12 March 2025"),
        status=t.fact("held", "held the"),
        city=t.fact("Reykjavík", "Reykjavík"),
        country=t.fact("IS", "Reykjavík"),
        host=t.fact("IS", "Reykjavík"),
        chairs=t.fact(chairs, "Anna Jónsdóttir", "Salim al-Harthi"),
        topics=(Topic("health", "field", t.span("Health\n")), Topic("energy_climate", "field", t.span("energy"))),
    )
    agreed = "agreed to set up an exchange of resident physicians before the end of 2025"
    acts = (
        t.act("meet", "held the fourth Iceland–Oman Water Dialogue in Reykjavík", "held"),
        t.act("praise", "praised what has been achieved since the third round", "praised"),
        t.act("welcome", "welcomed the opening of the joint centre", "welcomed"),
        t.act("agree", agreed, "agreed"),
        t.act("commit", "intends to send fifty trainers to the teaching hospitals of Oman", "intends", ("IS",)),
    )
    commitments = (
        t.promise(4, f"The two sides {agreed}", "health", by="before the end of 2025"),
        t.promise(3, "Iceland intends to send fifty trainers", "health", holders=("IS",)),
        t.promise(2, "the two countries will seek to raise the capacity of the cable to 900 MW", "energy_climate"),
        t.promise(4, "The two sides will hold the fifth round in Muscat in 2026", "dialogue_machinery", by="in 2026"),
    )
    opened = document(ENGLISH, path="statement.en.txt", language="en", title="Joint Statement")
    return Reading(opened, meeting, acts=acts, commitments=commitments)


def arabic_statement() -> Reading:
    t = Text(ARABIC)
    mechanism = Mechanism(
        kind=t.fact("dialogue", "الحوار المائي الرابع في"),
        parties=("IS", "OM"),
        name=t.fact("الحوار المائي", "الحوار المائي الرابع في"),
        launched=t.fact("2019", "عام 2019"),
        cadence=t.fact("P1Y", "سنويًّا"),
        hosting=t.fact("alternating", "بالتناوب بين العاصمتين"),
    )
    chairs = (Chair("آنا يونسدوتير", "وزيرة المياه", "IS"), Chair("سالم الحارثي", None, "OM"))
    meeting = Round(
        parties=t.fact(("IS", "OM"), "جمهورية آيسلندا", "سلطنة عُمان"),
        mechanism=mechanism,
        ordinal=t.fact(4, "الرابع في"),
        start=t.fact(date(2025, 3, 12), "الأربعاء 12 مارس/آذار 2025"),
        end=t.fact(date(2025, 3, 12), "الأربعاء 12 مارس/آذار 2025"),
        status=t.fact("held", "عقدت"),
        city=t.fact("Reykjavík", "ريكيافيك"),
        country=t.fact("IS", "ريكيافيك"),
        host=t.fact("IS", "ريكيافيك"),
        chairs=t.fact(chairs, "آنا يونسدوتير", "سالم الحارثي"),
    )
    agreed = "اتفق الجانبان على إنشاء برنامج لتبادل الأطباء المقيمين قبل نهاية عام 2025"
    acts = (
        t.act("meet", "عقدت حكومتا جمهورية آيسلندا وسلطنة عُمان الحوار المائي الرابع في ريكيافيك", "عقدت"),
        t.act("praise", "أشاد الجانبان بما تحقق منذ الجولة الثالثة", "أشاد"),
        t.act("welcome", "رحّبا بافتتاح المركز المشترك لأبحاث المياه", "رحّبا"),
        t.act("agree", agreed, "اتفق"),
    )
    commitments = (
        t.promise(4, agreed, "health", by="قبل نهاية عام 2025"),
        t.promise(3, "تعتزم آيسلندا إيفاد خمسين مدرّبًا", "health", holders=("IS",)),
        t.promise(2, "يسعى البلدان إلى رفع قدرة الربط الكهربائي إلى 900 ميغاواط", "energy_climate"),
        t.promise(4, "سيعقد الجانبان الجولة الخامسة في مسقط عام 2026", "dialogue_machinery", by="عام 2026"),
    )
    opened = document(ARABIC, path="statement.ar.txt", language="ar", title="البيان المشترك")
    return Reading(opened, meeting, acts=acts, commitments=commitments)


def earlier_round(number: int, day: date, host: str, city: str) -> Reading:
    """A short report of an earlier round of the same dialogue."""
    words = {1: "first", 2: "second", 3: "third"}[number]
    said = f"{day.day} {day:%B %Y}"
    t = Text(f"Iceland and Oman held the {words} Water Dialogue in {city} on {said}.\n")
    meeting = Round(
        parties=t.fact(("IS", "OM"), "Iceland and Oman"),
        mechanism=Mechanism(
            t.fact("dialogue", "Water Dialogue"), ("IS", "OM"), t.fact("Water Dialogue", "Water Dialogue")
        ),
        ordinal=t.fact(number, words),
        start=t.fact(day, said),
        status=t.fact("held", "held"),
        city=t.fact(city, city),
        country=t.fact(host, city),
        host=t.fact(host, city),
    )
    opened = document(t.text, path=f"round-{number}.txt", language="en", kind="report", published=day)
    return Reading(opened, meeting, acts=(t.act("meet", f"held the {words} Water Dialogue", "held"),))


def rounds() -> list[Reading]:
    """Three rounds before the fourth, the third of them in the capital of the second: out of turn."""
    return [
        earlier_round(1, date(2019, 2, 3), "IS", "Reykjavík"),
        earlier_round(2, date(2020, 2, 4), "OM", "Muscat"),
        earlier_round(3, date(2022, 5, 9), "OM", "Salalah"),
    ]


def mentions_third_round() -> Reading:
    """A report of the fourth round that says in passing when and where the third was held."""
    words = "The fourth Water Dialogue of Iceland and Oman met today. The third was held in Nizwa on 9 May 2022.\n"
    t = Text(words)
    own = Round(
        parties=t.fact(("IS", "OM"), "Iceland and Oman"),
        mechanism=Mechanism(t.fact("dialogue", "Dialogue"), ("IS", "OM"), t.fact("Water Dialogue", "Water Dialogue")),
        ordinal=t.fact(4, "fourth"),
    )
    third = Round(
        parties=t.fact(("IS", "OM"), "Iceland and Oman"),
        ordinal=t.fact(3, "third"),
        start=t.fact(date(2022, 5, 9), "9 May 2022"),
        city=t.fact("Nizwa", "Nizwa"),
        host=t.fact("OM", "Nizwa"),
    )
    opened = document(words, path="mentions.txt", language="en", kind="report")
    return Reading(opened, own, mentioned_rounds=(third,))


def no_round() -> Reading:
    """A text about no meeting."""
    t = Text("Oman opened a new museum of water in Nizwa.\n")
    opened = document(t.text, path="museum.txt", language="en", kind="report")
    return Reading(opened, acts=(t.act("announce", "opened a new museum of water", "opened", ("OM",)),))


def reread(reading: Reading, **changed) -> Reading:
    """The same text as a newer version of the rules reads it."""
    return replace(reading, **changed)


def read_by_hand(
    raw: bytes, name: str | None, *, published: date | None = None, language: str | None = None
) -> Reading:
    """What the engine would read in one of the invented texts; another text is read as saying nothing."""
    text = raw.decode("utf-8")
    if "refuse" in text:
        raise SourceError("this is no statement; bring one", name)
    known = {r.document.text.strip(): r for r in (english_statement(), arabic_statement())}
    found = known.get(text.strip()) or Reading(document(text, language="en", published=None, kind=None))
    described = replace(found.document, text=text, path=name, published=published or found.document.published)
    return replace(found, document=described)
