"""A comparison as a page shows it: two texts with what differs marked, and a list that leads to both and back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString

from hiwar.export.comparison import say
from hiwar.export.messages import messages
from hiwar.record import Comparison, Difference, Link, Said, Span
from hiwar.record.comparison import KINDS, RELATIONS
from hiwar.record.wording import word_changes
from hiwar.register.models import Document
from hiwar.site.cutting import Mark, SetText, cut

ROUNDS, LANGUAGES, OUTLETS = WAYS = ("rounds", "languages", "outlets")
ACTS = ("acts_carried", "acts_new", "acts_dropped")
GROUPS = (*RELATIONS, *KINDS, *ACTS)
EARLIER, LATER = "a", "b"
WORD = "word"
_UNSURE = 0.3
"""A link less sure than this is shown as such."""


@dataclass(frozen=True, slots=True)
class Quote:
    """The words of one side: `pieces` are stretches and whether they changed; `place` is where the text shows them.

    Without pieces the side has nothing of it.
    """

    side: str
    place: str
    document: Document
    pieces: tuple[tuple[str, bool], ...]
    done: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """One difference, or what became of one commitment or act; `group` is its relation or kind."""

    number: int
    group: str
    quotes: tuple[Quote, ...]
    reasons: tuple[SafeString, ...] = ()
    holders: tuple[str, ...] = ()
    field: str | None = None
    unsure: bool = False

    @property
    def key(self) -> str:
        """The anchor of the entry, and the key of its marks."""
        return f"x{self.number}"


@dataclass(frozen=True, slots=True)
class Column:
    """One of the two texts as it is set."""

    side: str
    document: Document
    text: SetText


@dataclass(frozen=True, slots=True)
class Found:
    """An entry before it is set: where its words stand in either text."""

    group: str
    earlier: Span | None
    later: Span | None
    reasons: tuple[Said, ...] = ()
    link: Link | None = None

    @property
    def follows(self) -> bool:
        """Whether it is a commitment or act of which the wording can be followed."""
        both = self.earlier is not None and self.later is not None
        return both and self.link is not None and self.link.by is None


class Shown:
    """Everything on a comparison's page that comes from the comparison; `only` narrows it to one relation or kind."""

    def __init__(self, comparison: Comparison, pair: tuple[Document, Document], *, language: str, only: str) -> None:
        self.comparison, self.language = comparison, language
        self.documents = dict(zip((EARLIER, LATER), pair, strict=True))
        found = list(enumerate(_found(comparison), 1))
        self.counts = Counter(one.group for _, one in found)
        self.only = only if only in self.counts else ""
        self._found = [(n, one) for n, one in found if self._is_shown(one)]
        self.entries = tuple(self._entry(n, one) for n, one in self._found)
        self.total = sum(number for group, number in self.counts.items() if group not in ACTS)

    def _is_shown(self, one: Found) -> bool:
        return one.group == self.only if self.only else one.group not in ACTS

    @property
    def tallies(self) -> list[tuple[str, int]]:
        """How many there are of each relation or kind, the telling ones first."""
        return [(group, self.counts[group]) for group in GROUPS if group in self.counts and group not in ACTS]

    @property
    def act_tallies(self) -> list[tuple[str, int]]:
        """How many acts were said again, are new, are said no longer."""
        return [(group, self.counts[group]) for group in ACTS if group in self.counts]

    @property
    def groups(self) -> list[str]:
        """The relations and kinds that the marks in the texts are drawn by."""
        return [group for group in GROUPS if any(entry.group == group for entry in self.entries)]

    def said(self, said: Said) -> SafeString:
        """A sentence about the comparison, each value kept from the others' direction."""
        values = {key: say(Said(f"{{{key}}}", ((key, value),)), self.language) for key, value in said.values}
        message = messages(self.language).gettext(said.message)
        if not values:
            return conditional_escape(message)
        return format_html(message, **{key: format_html("<bdi>{}</bdi>", value) for key, value in values.items()})

    @property
    def decided(self) -> SafeString | None:
        """Why the texts are compared as they are, where nobody asked for it."""
        return self.said(self.comparison.decided) if self.comparison.decided else None

    @property
    def notes(self) -> list[SafeString]:
        """What else is to be said of the whole comparison."""
        return [self.said(note) for note in self.comparison.notes]

    # the texts -------------------------------------------------------------------------------------------------------

    @property
    def columns(self) -> list[Column]:
        """The two texts in the order in which they are read: the reader's language first, else the earlier."""
        shown = [Column(side, doc, cut(doc.text, self._marks(side))) for side, doc in self.documents.items()]
        if self.two_languages:
            shown.sort(key=lambda column: column.document.language != self.language)
        return shown

    @property
    def two_languages(self) -> bool:
        """Whether the texts are in two languages."""
        return len({document.language for document in self.documents.values()}) == 2

    @property
    def read_in(self) -> str:
        """The language in whose direction the two columns follow each other."""
        return self.language if self.two_languages else self.documents[EARLIER].language

    def _marks(self, side: str) -> Iterator[Mark]:
        for number, one in self._found:
            span = one.earlier if side == EARLIER else one.later
            if span is not None:
                yield Mark(f"x{number}", span.start, span.stop, style(one.group))
                for start, stop in self._changed(one, side):
                    yield Mark(f"x{number}", start, stop, style(WORD))

    def _changed(self, one: Found, side: str) -> list[Span]:
        """The words of one side that changed; none across languages, where every word is another."""
        if not one.follows or self.two_languages or one.earlier is None or one.later is None:
            return []
        texts = self.documents[EARLIER].text, self.documents[LATER].text
        changes = word_changes((texts[0], one.earlier), (texts[1], one.later))
        of_side = (change.earlier if side == EARLIER else change.later for change in changes if change.kind != "same")
        return [span for span in of_side if span is not None]

    # the list --------------------------------------------------------------------------------------------------------

    def _entry(self, number: int, one: Found) -> Entry:
        link = one.link
        both = self.comparison.as_ == LANGUAGES
        quotes = [self._quote(number, one, side) for side in self._sides() if both or _of(one, side)]
        promise = self._promise(link) if link and one.group not in ACTS else None
        unsure = link is not None and link.score < _UNSURE and one.follows
        holders, field = (promise.holders, promise.field) if promise else ((), None)
        # between languages the sentence names the kind and quotes both sides: here both stand beneath it
        reasons = () if self.comparison.as_ == LANGUAGES else tuple(self.said(reason) for reason in one.reasons)
        return Entry(number, one.group, tuple(quotes), reasons, holders, field, unsure)

    def _sides(self) -> list[str]:
        in_reading_order = [EARLIER, LATER]
        if self.two_languages and self.documents[EARLIER].language != self.language:
            in_reading_order.reverse()
        return in_reading_order

    def _promise(self, link: Link):
        marks = self.comparison.later if link.later is not None else self.comparison.earlier
        at = link.later if link.later is not None else link.earlier
        return marks.commitments[at or 0]

    def _quote(self, number: int, one: Found, side: str) -> Quote:
        document, span = self.documents[side], _of(one, side)
        done = one.link is not None and one.link.by is not None and side == LATER
        pieces = tuple(_pieces(document.text, span or Span(0, 0), self._changed(one, side)))
        return Quote(side, f"{side}-x{number}", document, pieces, done)


def style(group: str) -> str:
    """How a mark of a relation or kind is drawn."""
    return f"is-{group.replace('_', '-')}"


def _of(one: Found, side: str) -> Span | None:
    return one.earlier if side == EARLIER else one.later


def _pieces(text: str, span: Span, changed: list[Span]) -> Iterator[tuple[str, bool]]:
    at = span.start
    for start, stop in changed:
        if at < start:
            yield text[at:start], False
        yield text[start:stop], True
        at = stop
    if at < span.stop:
        yield text[at : span.stop], False


def _found(comparison: Comparison) -> Iterator[Found]:
    """Rounds: what became of each commitment, the telling relations first, then acts; else where the texts part."""
    if comparison.as_ != ROUNDS:
        differences = list(comparison.differences)
        if comparison.as_ == OUTLETS:  # of what a report leaves out there is much; what it tells otherwise comes first
            differences.sort(key=lambda difference: KINDS.index(difference.kind))
        yield from (_difference(difference) for difference in differences)
        return
    for link in sorted(comparison.links, key=lambda link: RELATIONS.index(link.relation)):
        yield _link(comparison, link)
    for link in comparison.act_links:
        if f"acts_{link.relation}" in ACTS:
            yield _act(comparison, link)


def _difference(difference: Difference) -> Found:
    return Found(difference.kind, difference.earlier, difference.later, (difference.say,))


def _link(comparison: Comparison, link: Link) -> Found:
    earlier = None if link.earlier is None else comparison.earlier.commitments[link.earlier].evidence.span
    later = link.by if link.later is None else comparison.later.commitments[link.later].evidence.span
    # where it is delivered, the words that say so are quoted: telling them again would be no reason
    return Found(link.relation, earlier, later, link.why if link.by is None else (), link)


def _act(comparison: Comparison, link: Link) -> Found:
    earlier = None if link.earlier is None else comparison.earlier.acts[link.earlier].evidence.span
    later = None if link.later is None else comparison.later.acts[link.later].evidence.span
    return Found(f"acts_{link.relation}", earlier, later, link.why, link)
