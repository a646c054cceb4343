"""A briefing as a Word document: the same lines as the PDF, to be worked on further.

Written part by part, without a template, so that every paragraph, run, table and section says in which direction it
runs (decision 0062).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from hiwar.export.brief import CHANGES, FACTS, PROMISES, Briefing, Entry, Passage, Section, Source
from hiwar.export.brief_saying import citation, heads, labels, left_out, marks_of_quoting, rule_said
from hiwar.export.word_package import ACCENT, BAD, QUIET, WELL, Properties, pack
from hiwar.export.word_parts import (
    PLAIN,
    RTL,
    Look,
    R,
    bookmarked,
    cell,
    field,
    linked,
    on,
    paragraph,
    row,
    run,
    table,
    turned,
    w,
)

_WIDTH = 9524
"""Between the margins of A4, in twentieths of a point."""

_COLUMNS = {FACTS: [1750, 7774], PROMISES: [4824, 1200, 1900, 1600], CHANGES: [4762, 4762]}
_FOOTER = [3700, 2124, 3700]
_QUIET = Look(colour=QUIET)
_SMALL = Look(colour=QUIET, size=18)
_TONES = {"late": Look(colour=BAD), "good": Look(colour=WELL)}


def as_docx(briefing: Briefing) -> bytes:
    """The bytes of the document, the same for the same briefing."""
    page = _Page(briefing)
    about = Properties(f"{briefing.title} – {briefing.made_for}", briefing.made_for, briefing.language, briefing.day)
    return pack(page.document(), page.header(), page.footer(), about)


class _Page:
    """Writes the paragraphs and tables of one briefing."""

    def __init__(self, briefing: Briefing) -> None:
        self.briefing, self.language = briefing, briefing.language
        self.say = labels(briefing.language)

    # the frame ---------------------------------------------------------------------------------------------------

    def document(self) -> Any:
        return w("document", w("body", *self._blocks(), self._section_properties()))

    def header(self) -> Any:
        lines = [self._p(self._run(self.briefing.marking), style="Header")]
        if self.briefing.notes:
            lines.append(self._p(self._run(self.briefing.notes, Look(bold=True, colour=BAD)), style="Header"))
        return w("hdr", *lines)

    def footer(self) -> Any:
        before, between, after = _around(self.say["page"])
        numbered = [self._run(before), *field("PAGE", self.language), self._run(between),
                    *field("NUMPAGES", self.language), self._run(after)]  # fmt: skip
        cells = [
            cell(_FOOTER[0], self._p(self._run(self.briefing.title), style="Footer")),
            cell(_FOOTER[1], self._p(self._run(self.briefing.marking, Look(bold=True, colour=ACCENT)), style="Header")),
            cell(_FOOTER[2], self._ending(*numbered)),
        ]
        return w("ftr", table(_FOOTER, row(*cells), language=self.language, lines=False), self._p(style="Footer"))

    def _ending(self, *runs: Any) -> Any:
        made = self._p(*runs, style="Footer")
        made[0].append(w("jc", val="end"))
        return made

    def _section_properties(self) -> Any:
        header, footer = w("headerReference", type="default"), w("footerReference", type="default")
        header.set(f"{{{R}}}id", "header1")
        footer.set(f"{{{R}}}id", "footer1")
        return w(
            "sectPr", header, footer,
            w("pgSz", w=11906, h=16838),
            w("pgMar", top=1380, right=1191, bottom=1260, left=1191, header=640, footer=540, gutter=0),
            on("bidi", self.language in RTL),
        )  # fmt: skip

    # the paper ---------------------------------------------------------------------------------------------------

    def _blocks(self) -> Iterator[Any]:
        told = self.briefing
        yield self._p(self._run(told.made_for), style="MadeFor")
        yield self._p(self._run(told.title), style="Title")
        yield self._p(self._run(told.on), style="Day")
        for sentence in told.summary:
            yield self._p(self._run(sentence), style="Summary")
        for section in told.sections:
            yield from self._section(section)
        yield self._p(self._run(self.say["sources"]), style="Heading1")
        for source in told.sources:
            yield self._source(source)
        if rule := rule_said(told):
            yield self._p(style="Small")
            yield self._p(self._run(rule), style="Small")

    def _section(self, section: Section) -> Iterator[Any]:
        yield self._p(self._run(section.title), style="Heading1")
        if section.lead:
            yield self._p(self._run(section.lead), style="Lead")
        if not section.entries:
            if section.none and not section.left_out:
                yield self._p(self._run(section.none), style="Normal")
        elif section.kind in _COLUMNS:
            rows = {FACTS: self._facts, PROMISES: self._promises, CHANGES: self._changes}[section.kind](section)
            yield table(_COLUMNS[section.kind], *rows, language=self.language)
        else:
            for entry in section.entries:
                yield from self._question(entry)
        if left := left_out(section, self.language):
            yield self._p(self._run(left, _QUIET), style="Normal")

    def _facts(self, section: Section) -> Iterator[Any]:
        widths = _COLUMNS[FACTS]
        yield self._heads(section, widths)
        for entry in section.entries:
            said = [self._p(self._run(entry.says, _TONES.get(entry.tone, PLAIN)), style="Cell")]
            said += [self._p(*self._quote(p, _SMALL), style="Cell") for p in entry.quotes]
            label = self._p(self._run(entry.label, Look(bold=True)), style="Cell")
            yield row(cell(widths[0], label), cell(widths[1], *said))

    def _promises(self, section: Section) -> Iterator[Any]:
        widths, group = _COLUMNS[PROMISES], ""
        yield self._heads(section, widths)
        for entry in section.entries:
            opens, group = bool(entry.group) and entry.group != group, entry.group
            if opens:
                yield row(cell(_WIDTH, self._p(self._run(group), style="Group", keep=True), spans=4))
            outcome = [self._p(self._run(entry.outcome, _TONES.get(entry.tone, PLAIN)), style="Cell")]
            if not entry.judged:
                outcome.append(self._p(self._run(self.say["proposed"]), style="Small"))
            cells = ([*self._promise(entry)], [self._cell(entry.level)], [self._cell(entry.deadline)], outcome)
            yield row(*(cell(width, *inside, headed=opens) for width, inside in zip(widths, cells, strict=True)))

    def _promise(self, entry: Entry) -> Iterator[Any]:
        holders = [self._run(entry.holders + self.say["colon"], Look(bold=True))] if entry.holders else []
        note = [self._run(f" {entry.note}", _SMALL)] if entry.note else []
        for at, passage in enumerate(entry.quotes):
            around = (holders, note) if at == 0 else ((), ())
            yield self._p(*around[0], *self._quote(passage), *around[1], style="Cell")

    def _changes(self, section: Section) -> Iterator[Any]:
        widths = _COLUMNS[CHANGES]
        yield self._heads(section, widths)
        for entry in section.entries:
            tone = _TONES.get(entry.tone, PLAIN)
            runs = [self._run(entry.label, Look(bold=True, colour=tone.colour))]
            runs += [self._run(f" · {part}", _QUIET) for part in (entry.group, entry.says, entry.level) if part]
            runs += [self._run(f" · {self.say['proposed']}", _QUIET)] if not entry.judged else []
            yield row(cell(_WIDTH, self._p(*runs, style="Cell", keep=True), spans=2))
            before, after = (*entry.passages, None, None)[:2]
            gone = entry.note or self.say["not_after"]
            yield row(
                cell(widths[0], self._side(before, self.say["not_before"], Look(struck=True, colour=BAD)), headed=True),
                cell(widths[1], self._side(after, gone, Look(bold=True, underlined=True)), headed=True),
            )

    def _side(self, passage: Passage | None, missing: str, marked: Look) -> Any:
        if passage is None:
            return self._p(self._run(missing, _QUIET), style="Cell")
        return self._p(*self._quote(passage, marked=marked), style="Cell")

    def _question(self, entry: Entry) -> Iterator[Any]:
        runs = [self._run(entry.label, Look(bold=True))]
        runs += [self._run(self.say["colon"] + entry.says)] if entry.says else []
        yield self._p(*runs, style="Normal", keep=bool(entry.quotes))
        for passage in entry.quotes:
            yield self._p(*self._quote(passage), style="Quote")

    def _source(self, source: Source) -> Any:
        number = run(f"{source.number}.", self.language, Look(bold=True))
        title, told = run(source.title, source.language), self._run(f" · {source.told}" if source.told else "", _QUIET)
        named = bookmarked(f"source_{source.number}", source.number, number)
        whole = turned(source.language, self.language, title)
        return self._p(*named, self._run(" "), *whole, told, style="Normal")

    # small things ------------------------------------------------------------------------------------------------

    def _quote(self, passage: Passage, look: Look = PLAIN, *, marked: Look = PLAIN) -> Iterator[Any]:
        opens, closes = marks_of_quoting(passage.language)
        pieces = [(opens, False), *passage.pieces(), (closes, False)]
        runs = [run(words, passage.language, marked if changed else look) for words, changed in pieces]
        yield from turned(passage.language, self.language, *runs)
        yield self._run(" ", look)
        yield linked(f"source_{passage.source}", self._run(citation(passage, self.language), _SMALL))

    def _heads(self, section: Section, widths: list[int]) -> Any:
        said = [self._p(self._run(head), style="ColumnHead") for head in heads(section, self.language)]
        return row(*(cell(width, head) for width, head in zip(widths, said, strict=True)), heads=True)

    def _cell(self, words: str) -> Any:
        return self._p(self._run(words), style="Cell")

    def _run(self, words: str, look: Look = PLAIN) -> Any:
        return run(words, self.language, look)

    def _p(self, *runs: Any, style: str, keep: bool = False) -> Any:
        return paragraph(*runs, style=style, language=self.language, keep=keep)


def _around(said: str) -> tuple[str, str, str]:
    """The words before, between and after the two numbers of `Page {n} of {m}`."""
    before, rest = said.split("{n}", 1)
    between, after = rest.split("{m}", 1)
    return before, between, after
