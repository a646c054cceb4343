"""A reading as a page shows it: the text with its marks, and beside it the record, each leading to the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from hiwar.register.retiring import facts_of, identity
from hiwar.site.cutting import UNSEEN, Mark, SetText, cut

Said = dict[str, Any]


@dataclass(frozen=True, slots=True)
class ShownFact:
    """A value of a round or its rule, and the anchors of its words; the last day of a one-day round is not shown."""

    key: str
    name: str
    value: Any
    anchors: tuple[str, ...]
    rule: str
    shown: bool = True
    corrected: bool = False


@dataclass(frozen=True, slots=True)
class ShownMark:
    """A commitment or an act beside the text: `words` lead back to it, `rest` are its further words."""

    key: str
    said: Said
    words: str
    rest: str = ""
    deadline: str = ""
    identity: str = ""

    @property
    def corrected(self) -> bool:
        """Whether a person corrected any of its values."""
        return bool(self.said.get("corrected"))


@dataclass(frozen=True, slots=True)
class Setting:
    """Everything on a statement's page that comes from its reading."""

    text: SetText
    facts: tuple[ShownFact, ...]
    rule: tuple[ShownFact, ...]
    commitments: tuple[ShownMark, ...]
    acts: tuple[ShownMark, ...]
    mentioned: tuple[tuple[Said, tuple[ShownFact, ...]], ...] = ()


def set_reading(text: str, text_id: str, body: Said) -> Setting:
    """The page of a reading (`hiwar/reading/1`); every offset of the page is one of the reading."""
    facts = tuple(_facts(body["round"]))
    commitments = tuple(_commitments(text, text_id, body["commitments"]))
    acts = tuple(_acts(text, text_id, body["acts"]))
    return Setting(
        text=cut(text, _marks(body)),
        facts=tuple(f for f in facts if f.shown and not f.name.startswith("mechanism.")),
        rule=tuple(f for f in facts if f.name.startswith("mechanism.")),
        commitments=commitments,
        acts=acts,
        mentioned=tuple(
            (said, tuple(f for f in _facts(said, n) if f.shown)) for n, said in enumerate(body["mentioned_rounds"], 1)
        ),
    )


def fact_key(name: str, mention: int = 0) -> str:
    """The anchor of a fact's entry: `mechanism.cadence` is at f-mechanism-cadence, a mentioned city at f1-city."""
    return f"f{mention or ''}-" + name.replace(".", "-").replace("_", "-")


def anchor(key: str, nth: int = 0) -> str:
    """The anchor of a mark's words in the text; further words for the same entry are numbered."""
    return f"m-{key}-{nth + 1}" if nth else f"m-{key}"


def _marks(body: Said) -> Iterator[Mark]:
    for mention, meeting in enumerate([body["round"], *body["mentioned_rounds"]]):
        for fact in _facts(meeting, mention):
            for nth, (start, stop) in enumerate(meeting["evidence"][fact.name]):
                yield Mark(_spot(fact.key, nth), start, stop, "fact" if fact.shown else UNSEEN)
    for n, act in enumerate(body["acts"], 1):
        yield Mark(f"a{n}", act["start"], act["stop"])
        yield Mark(f"a{n}", *act["head"], "act")
    for n, promise in enumerate(body["commitments"], 1):
        yield Mark(f"c{n}", promise["start"], promise["stop"], f"l{promise['level']}")


def _spot(key: str, nth: int) -> str:
    return f"{key}-{nth + 1}" if nth else key


def _facts(meeting: Said | None, mention: int = 0) -> Iterator[ShownFact]:
    for name, value, spans, rule in facts_of(meeting):
        key = fact_key(name, mention)
        anchors = tuple(f"m-{_spot(key, nth)}" for nth in range(len(spans)))
        one_day = name == "end" and value == meeting.get("start")
        corrected = name in meeting.get("corrected", ())
        yield ShownFact(key, name, value, anchors, rule, shown=not one_day, corrected=corrected)


def _commitments(text: str, text_id: str, said: list[Said]) -> Iterator[ShownMark]:
    seen: Counter[tuple[int, int]] = Counter()
    for n, promise in enumerate(said, 1):
        span = (promise["start"], promise["stop"])
        who = identity(text_id, span, "commitment", nth=seen[span])
        seen[span] += 1
        by = promise["deadline"]
        words = text[by["start"] : by["stop"]] if by else ""
        yield ShownMark(f"c{n}", promise, text[slice(*span)], deadline=words, identity=who[:16])


def _acts(text: str, text_id: str, said: list[Said]) -> Iterator[ShownMark]:
    seen: Counter[tuple[int, int, str]] = Counter()
    for n, act in enumerate(said, 1):
        start, stop = act["head"]
        span, kind = (act["start"], act["stop"]), act["act"]
        who = identity(text_id, span, kind, nth=seen[*span, kind])
        seen[*span, kind] += 1
        yield ShownMark(f"a{n}", act, text[start:stop], text[stop : act["stop"]], identity=who[:16])
