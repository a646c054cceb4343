"""An invented briefing in both languages, with quotes of the example statements: neither state exists."""

from __future__ import annotations

import re
from pathlib import Path

from hiwar.export.brief import CHANGES, FACTS, PROMISES, QUESTIONS, Briefing, Entry, Passage, Section, Source, quoted
from hiwar.record import Span
from hiwar.record.wording import word_changes

TEXTS = Path(__file__).parents[2] / "examples" / "sahlan-norland"


def text(number: int, language: str) -> str:
    return (TEXTS / f"round-{number}.{language}.txt").read_text("utf-8")


def passage(number: int, language: str, words: str, marked: tuple[Span, ...] = ()) -> Passage:
    said = text(number, language)
    assert said.count(words) == 1, words
    at = said.index(words)
    paragraph = [int(n) for n in re.findall(r"^(\d+)\. ", said[:at], re.MULTILINE)]
    shown, spans, cut = quoted(said, Span(at, at + len(words)), marked=marked)
    return Passage(shown, language, number, paragraph[-1], spans, cut)


def pair(language: str, before: str, after: str) -> tuple[Passage, Passage]:
    """The wording of the third round and of the fourth, with what changed in either."""
    old, new = text(3, language), text(4, language)
    spans = [Span(at := t.index(w), at + len(w)) for t, w in ((old, before), (new, after))]
    steps = [step for step in word_changes((old, spans[0]), (new, spans[1])) if step.kind != "same"]
    left = tuple(step.earlier for step in steps if step.earlier)
    right = tuple(step.later for step in steps if step.later)
    return passage(3, language, before, left), passage(4, language, after, right)


def source(number: int, language: str) -> Source:
    return Source(number, text(number, language).splitlines()[4], f"round-{number}.{language}.txt", language)


def by_field(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    return tuple(sorted(entries, key=lambda entry: entry.group))


def briefing(language: str = "en", *, times: int = 1) -> Briefing:
    """The briefing; `times` lists the same promises over and over, to fill pages."""
    return ENGLISH(times) if language == "en" else ARABIC(times)


def ENGLISH(times: int) -> Briefing:
    en = "en"
    held = passage(
        4, en, "held the fourth round of the Sahlan–Norland Strategic Dialogue in Skarheim on Wednesday 12 March 2025"
    )
    turn = passage(4, en, "without prejudice to the turn of Sahlan to host")
    cyber = passage(
        4,
        en,
        "The two sides agreed to set up, by 1 September 2025, a contact line for cyber incidents that works at all hours",
    )
    port = passage(4, en, "Sahlan will invest 250 million dollars in the port of Fjellhavn by 2028")
    grants = passage(4, en, "Norland will provide 120 scholarships a year to students from Sahlan")
    trainers = passage(4, en, "Norland intends to send fifty trainers to the teaching hospitals in Sahlan")
    older, newer = pair(
        en,
        "The two countries will raise the capacity of the electricity interconnection to 900 megawatts by the end of 2024",
        "The two countries seek to raise the capacity of the electricity interconnection to 900 megawatts",
    )
    overdue = Entry(
        group="Technology and cyber", level="firm", deadline="1 September 2025", outcome="overdue; no evidence",
        tone="late", judged=False, passages=(cyber,), rank=(0, 20250901, -4),
    )  # fmt: skip
    theirs = (
        Entry(group="Education", level="firm", deadline="no date", outcome="open", passages=(grants,), rank=(2, 0, -4)),
        Entry(group="Health", level="intent", deadline="no date", outcome="18 of 50 sent", note="Partly delivered.", passages=(trainers,), rank=(2, 0, -3)),
    )  # fmt: skip
    sections = (
        Section(FACTS, "Where the dialogue stands", (
            Entry("Last round", "Round 4, Skarheim, 12 March 2025, hosted by Norland out of turn.", tone="late", passages=(held,)),
            Entry("Next round", "Round 5, Sahlan to host, due by 12 March 2026.", passages=(turn,)),
        )),
        Section(PROMISES, "What we owe", (Entry(group="Trade and investment", level="firm", deadline="2028", outcome="open", passages=(port,), rank=(1, 20281231, -4)),) * times),
        Section(PROMISES, "What Norland owes", by_field(theirs * times)),
        Section(PROMISES, "What both owe", (overdue,) * times),
        Section(CHANGES, "What changed in the wording", (
            Entry("Weakened", "level firm → effort; a date was left out", group="Energy and climate", tone="late", passages=(older, newer)),
            Entry("New", group="Education", passages=(None, grants)),
        )),
        Section(QUESTIONS, "Open questions", (
            Entry("The languages differ", "level: the English is firm, the Arabic an effort", passages=(grants, passage(4, "ar", "تسعى نورلاند إلى تقديم 120 منحة دراسية سنويًا لطلاب من سهلان"))),
        )),
    )  # fmt: skip
    return Briefing(
        language=en, title="Sahlan–Norland Strategic Dialogue", party="XS", made_for="Briefing for Sahlan",
        day="2025-11-01", on="1 November 2025", marking="Official – Sensitive", notes="",
        summary=("Four rounds were held in seven years; the fifth is due by 12 March 2026, in Sahlan.", "We owe 2 things, of which 1 is overdue."),
        sections=sections, sources=(source(3, en), source(4, en)),
    )  # fmt: skip


def ARABIC(times: int) -> Briefing:
    ar = "ar"
    held = passage(
        4, ar, "الجولة الرابعة من الحوار الاستراتيجي بين سهلان ونورلاند في سكارهايم يوم الأربعاء 12 مارس/آذار 2025"
    )
    turn = passage(4, ar, "دون مساس بدور سهلان في الاستضافة")
    cyber = passage(
        4, ar, "اتفق الجانبان على أن ينشئا، بحلول 1 سبتمبر 2025، خط اتصال خاصًّا بالحوادث السيبرانية يعمل على مدار الساعة"
    )
    port = passage(4, ar, "ستستثمر سهلان 250 مليون دولار في ميناء فيلهافن بحلول عام 2028")
    grants = passage(4, ar, "تسعى نورلاند إلى تقديم 120 منحة دراسية سنويًا لطلاب من سهلان")
    trainers = passage(4, ar, "تعتزم نورلاند إيفاد خمسين مدرّبًا إلى المستشفيات التعليمية في سهلان")
    older, newer = pair(
        ar,
        "سيرفع البلدان قدرة الربط الكهربائي إلى 900 ميغاواط بحلول نهاية عام 2024",
        "يسعى البلدان إلى رفع قدرة الربط الكهربائي إلى 900 ميغاواط",
    )
    overdue = Entry(
        group="التكنولوجيا والفضاء السيبراني", level="تعهّد قاطع", deadline="1 سبتمبر/أيلول 2025", outcome="فات أجله (لا دليل)",
        tone="late", judged=False, passages=(cyber,), rank=(0, 20250901, -4),
    )  # fmt: skip
    theirs = (
        Entry(group="التعليم", level="سعي", deadline="بلا أجل", outcome="مفتوح", passages=(grants,), rank=(2, 0, -2)),
        Entry(group="الصحة", level="إعلان نية", deadline="بلا أجل", outcome="أُوفد 18 من 50", note="نُفذ جزئيًا.", passages=(trainers,), rank=(2, 0, -3)),
    )  # fmt: skip
    sections = (
        Section(FACTS, "موقف الحوار", (
            Entry("آخر جولة", "الجولة الرابعة، سكارهايم، 12 مارس/آذار 2025، باستضافة نورلاند في غير دورها.", tone="late", passages=(held,)),
            Entry("الجولة المقبلة", "الجولة الخامسة، تستضيفها سهلان، موعدها 12 مارس/آذار 2026 (على الأكثر).", passages=(turn,)),
        )),
        Section(PROMISES, "التزاماتنا", (Entry(group="التجارة والاستثمار", level="تعهّد قاطع", deadline="2028", outcome="مفتوح", passages=(port,), rank=(1, 20281231, -4)),) * times),
        Section(PROMISES, "التزامات نورلاند", by_field(theirs * times)),
        Section(PROMISES, "التزامات الجانبين", (overdue,) * times),
        Section(CHANGES, "ما تغيّر في الصياغة", (
            Entry("أضعف", "الدرجة: تعهّد قاطع ← سعي؛ وحُذف الأجل", group="الطاقة والمناخ", tone="late", passages=(older, newer)),
            Entry("جديد", group="التعليم", passages=(None, grants)),
        )),
        Section(QUESTIONS, "أسئلة مفتوحة", (
            Entry("اختلاف اللغتين", "الدرجة: النص الإنجليزي قاطع والعربي سعي", passages=(grants, passage(4, "en", "Norland will provide 120 scholarships a year to students from Sahlan"))),
        )),
    )  # fmt: skip
    return Briefing(
        language=ar, title="الحوار الاستراتيجي بين سهلان ونورلاند", party="XS", made_for="إحاطة مقدَّمة إلى جانب سهلان",
        day="2025-11-01", on="1 نوفمبر/تشرين الثاني 2025", marking="للاستعمال الرسمي", notes="",
        summary=("عُقدت أربع جولات في سبع سنوات، وموعد الخامسة 12 مارس/آذار 2026 في سهلان.", "علينا التزامان، فات أجل أحدهما."),
        sections=sections, sources=(source(3, ar), source(4, ar), ),
    )  # fmt: skip
