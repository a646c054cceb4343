"""A comparison told to people: what became of each promise, or where two texts part, with the words on either side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from babel import Locale

from hiwar.compare.deciding import parties_of
from hiwar.export.account import MECHANISMS
from hiwar.export.days import say_day
from hiwar.export.messages import messages
from hiwar.export.names import named, party_name
from hiwar.record import Comparison, Difference, Link, Name, Reading, Said, Span
from hiwar.record.comparison import Value

_QUOTED = 320
"""How much of a quote is printed before it is cut, in code points."""


def say(said: Said, language: str) -> str:
    """What is said of a comparison, in the reader's language."""
    message = messages(language).gettext(said.message)
    return message.format(**{key: _value(key, value, language) for key, value in said.values})


def _value(key: str, value: Value, language: str) -> str:
    """A value as it is said: names and days in the reader's language, and reasons, which are messages themselves."""
    if key == "reason" and isinstance(value, str):
        return messages(language).gettext(value)
    if isinstance(value, Name):
        return name_of(value, language)
    return say_day(value, language) if isinstance(value, date) else str(value)


def name_of(name: Name, language: str) -> str:
    """What a state, field, act, level, language or mechanism is called in the reader's language."""
    if name.of == "level":
        return messages(language).gettext(_LEVELS.get(name.code, name.code))
    if name.of == "state":
        return party_name(name.code, language)
    if name.of == "mechanism":
        return messages(language).gettext(MECHANISMS.get(name.code, name.code))
    if name.of == "language":
        return str(Locale(language).languages.get(name.code, name.code))
    return named(f"{name.of}s", name.code, language) or str(name)


class ComparisonAccount:
    """Tells a comparison in the reader's language; `language` is one of those that Hiwar speaks."""

    def __init__(self, comparison: Comparison, language: str) -> None:
        self.comparison, self.language = comparison, language
        self._say = messages(language).gettext

    def lines(self) -> Iterator[str]:
        """The account, line by line."""
        yield from self._heading()
        for note in self.comparison.notes:
            yield f"{self._say('Note')}: {say(note, self.language)}"
        if self.comparison.as_ is None:
            yield from self._nothing()
        elif self.comparison.as_ == _ROUNDS:
            yield from self._rounds()
        else:
            yield from self._differences()

    # what is compared --------------------------------------------------------------------------------------------

    def _heading(self) -> Iterator[str]:
        comparison = self.comparison
        yield f"{self._say('Earlier')}: {self._side(comparison.earlier)}"
        yield f"{self._say('Later')}: {self._side(comparison.later)}"
        why = f": {say(comparison.decided, self.language)}" if comparison.decided else ""
        if comparison.as_ is None:
            yield f"{self._say('Not compared')}{why}"
        else:
            yield f"{self._say('Compared as')}: {self._say(_WAYS[comparison.as_])}{why}"

    def _nothing(self) -> Iterator[str]:
        """Whom each text is about, and what would be needed to compare them."""
        yield ""
        for side, reading in (("Earlier", self.comparison.earlier), ("Later", self.comparison.later)):
            names = [name_of(Name("state", code), self.language) for code in sorted(parties_of(reading))]
            parties = self._say(", ").join(names) or self._say("not said")
            yield f"{self._say(side)} · {self._say('Parties')}: {parties}"
        yield self._say(
            "Texts are compared that share their parties: two rounds of one dialogue, two language versions, two"
            " reports of one event. To compare these all the same, say as what: --as rounds, languages or outlets."
        )

    def _side(self, reading: Reading) -> str:
        document = reading.document
        parts = [document.title or document.path or document.id[:12], document.publisher]
        parts += [say_day(document.published, self.language)] if document.published else []
        return " · ".join(part for part in parts if part)

    # rounds ------------------------------------------------------------------------------------------------------

    def _rounds(self) -> Iterator[str]:
        links = self.comparison.links
        if not links:
            yield ""
            yield self._say("Neither text holds a commitment that could be followed.")
            return
        for relation, title in _RELATIONS.items():
            of_one = [link for link in links if link.relation == relation]
            if of_one:
                yield ""
                yield f"{self._say(title)}: {len(of_one)}"
                for number, link in enumerate(of_one, 1):
                    yield from self._link(number, link)
        yield from self._acts()

    def _link(self, number: int, link: Link) -> Iterator[str]:
        yield f"{number:>3}. {self._holders(link)}"
        if link.why and link.by is None:
            yield f"     {self._say('; ').join(say(reason, self.language) for reason in link.why)}"
        if link.score < _UNSURE and link.later is not None and link.earlier is not None:
            yield f"     {self._say('Whether these are one promise cannot be said safely; compare the words.')}"
        for side, mark in (("Earlier", link.earlier), ("Later", link.later)):
            if mark is not None:
                reading = self.comparison.earlier if side == "Earlier" else self.comparison.later
                span = reading.commitments[mark].evidence.span
                yield f"     {self._say(side)}: {self._quote(reading, span)}"
        if link.by is not None:
            yield f"     {self._say('Said to be done')}: {self._quote(self.comparison.later, link.by)}"

    def _holders(self, link: Link) -> str:
        """Who promises, and in which field."""
        marks = self.comparison.later.commitments if link.later is not None else self.comparison.earlier.commitments
        number = link.later if link.later is not None else link.earlier
        mark = marks[number if number is not None else 0]
        names = self._say(", ").join(name_of(Name("state", code), self.language) for code in mark.holders)
        field = [name_of(Name("field", mark.field), self.language)] if mark.field else []
        return " · ".join([names, *field])

    def _acts(self) -> Iterator[str]:
        acts = self.comparison.act_links
        if acts:
            counts = [sum(link.relation == way for link in acts) for way in ("carried", "new", "dropped")]
            message = self._say("Acts: said again {again}, new {new}, said no longer {gone}")
            yield ""
            yield message.format(again=counts[0], new=counts[1], gone=counts[2])

    # languages and outlets ---------------------------------------------------------------------------------------

    def _differences(self) -> Iterator[str]:
        comparison = self.comparison
        if comparison.same_source:
            yield self._say("The texts are printings of one source: together they confirm nothing.")
        if comparison.told_from:
            yield self._say(_TOLD[comparison.told_from])
        if not comparison.differences:
            yield ""
            yield self._say("No difference was found.")
        for kind in dict.fromkeys(difference.kind for difference in comparison.differences):
            of_one = [difference for difference in comparison.differences if difference.kind == kind]
            yield ""
            yield f"{self._say(_KINDS.get(kind, kind))}: {len(of_one)}"
            for number, difference in enumerate(of_one, 1):
                yield from self._difference(number, difference)

    def _difference(self, number: int, difference: Difference) -> Iterator[str]:
        yield f"{number:>3}. {say(difference.say, self.language)}"
        sides = (("Earlier", difference.earlier, self.comparison.earlier),
                 ("Later", difference.later, self.comparison.later))  # fmt: skip
        for side, span, reading in sides:
            if span is not None:
                yield f"     {self._say(side)}: {self._quote(reading, span)}"

    def _quote(self, reading: Reading, span: Span) -> str:
        words = " ".join(span.of(reading.document.text).split())
        return f"«{words if len(words) <= _QUOTED else words[:_QUOTED].rsplit(' ', 1)[0] + ' …'}»"


def _(text: str) -> str:
    """Marks a text for the catalogues."""
    return text


def _all(*texts: str) -> Iterable[str]:
    return texts


_UNSURE = 0.3
"""A link less sure than this is shown as such."""

_ROUNDS = "rounds"
_WAYS = {"rounds": _("two rounds"), "languages": _("two language versions"), "outlets": _("two reports of one event")}
_LEVELS = {"4": _("firm"), "3": _("intent"), "2": _("effort")}
_RELATIONS = {
    "delivered": _("Delivered"),
    "strengthened": _("Strengthened"),
    "weakened": _("Weakened"),
    "carried": _("Carried over"),
    "new": _("New"),
    "dropped": _("Dropped"),
}
_TOLD = {
    "earlier": _("The later text is told from the earlier, which is the statement itself."),
    "later": _("The earlier text is told from the later, which is the statement itself."),
}
_KINDS = {
    "missing": _("Missing on one side"), "level": _("A promise is stronger on one side"), "number": _("Numbers"),
    "date": _("Dates"), "party": _("Parties and places"), "act": _("Acts"), "negation": _("Negation"),
    "name": _("Names"), "omitted": _("Left out"), "reworded": _("In other words"),
    "attributed": _("Told on another's word"), "unsure": _("Not to be said safely"),
}  # fmt: skip
_SAID = _all(
    # rounds
    _("level {before} → {after}"), _("{party} promises it too"), _("{party} promises it no longer"),
    _("a date was added: {words}"), _("a date was left out: {words}"),
    _("the date was brought forward: {before} → {after}"), _("the date was moved back: {before} → {after}"),
    _("the date is worded anew: {before} → {after}"), _("the number changed: {before} → {after}"),
    _("a number was added: {number}"), _("a number was left out: {number}"), _("named anew: {name}"),
    _("named no longer: {name}"), _("the target was widened: {words}"),
    _("the target was narrowed: without {words}"), _("'continue' added"), _("'continue' left out"),
    _("the later text says it is done: {words}"),
    _("more often: {before} → {after}"),
    _("less often: {before} → {after}"),
    _("the later text tells of round {number}"),
    # outlets
    _("the later text tells it on another's word: {words}"),
    _("the earlier text tells it on another's word: {words}"),
    _("told on another's word: {before} / {after}"), _("the same is told in other words"), _("{before} / {after}"),
    _("whether these say the same cannot be told safely"), _("the later text leaves this out"),
    _("the earlier text leaves this out"),
    # as what two texts are compared
    _("the texts are in two languages and name no different rounds"), _("the texts are near-identical"),
    _("the texts are in two languages and are no versions of one"), _("paragraph answers paragraph in two languages"),
    _("the texts are of the same parties, and nothing shows that they tell of one event"),
    _("the texts share no parties and no mechanism"), _("neither text names its parties"),
    _("the texts share no mechanism, and of their parties only {party}"),
    _("the earlier text names no parties"), _("the later text names no parties"),
    _("the texts name different rounds: {before} and {after}"),
    _("the meetings were held on different days: {before} and {after}"),
    _("the texts were published long after one another: {before} and {after}"),
    _("both texts tell of round {number}"), _("both texts tell of a meeting of the same parties on {day}"),
    _("both texts tell of the same parties and were published within three days"),
    # what is to be known of the whole
    _("the later round was given first: round {before}, then round {after}; give them the other way round"),
    _("the later meeting was given first: {before}, then {after}; give them the other way round"),
    _("the later text was given first: {before}, then {after}; give them the other way round"),
    _("the texts name two mechanisms: {before} and {after}"),
    _("both texts are in one language: nothing is said of how they are translated"),
    _("few paragraphs answer each other: these may be no versions of one text"),
)  # fmt: skip
