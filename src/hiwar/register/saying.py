"""What the texts of a round or a mechanism say of it: each value with every text that says it.

Texts may contradict each other. The value that most texts give comes first, a joint statement's before a
report's, and what a text says of another round in passing last; the others stay beside it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from hiwar.membership.seats import Membership
from hiwar.register.models import Document, Fact, Mechanism, Round

# Told in each text's own language, or one after the other: differing is no contradiction.
_NEVER_IN_CONFLICT = ("chairs", "topics", "status", "mechanism.name", "mechanism.fields")


@dataclass(frozen=True, slots=True)
class Saying:
    """One text's words for a value; spans are [start, stop) in its text.

    `mention` n: the text is about another round, and this is the n-th further round that it mentions.
    """

    document: Document
    value: Any
    spans: tuple[tuple[int, int], ...]
    mention: int = 0


@dataclass(frozen=True, slots=True)
class Said:
    """A value and every text that says it."""

    name: str
    value: Any
    sayings: tuple[Saying, ...]

    @property
    def first(self) -> Saying:
        """The words to open first."""
        return self.sayings[0]


@dataclass(frozen=True, slots=True)
class Account:
    """All that the texts say of one round or mechanism, by name of the fact."""

    said: dict[str, tuple[Said, ...]]

    def get(self, name: str) -> Said | None:
        """The value to show, or None where no text gives one."""
        return self.said[name][0] if name in self.said else None

    def value(self, name: str) -> Any:
        """The bare value to show, or None."""
        found = self.get(name)
        return found.value if found else None

    def others(self, name: str) -> tuple[Said, ...]:
        """What other texts say instead."""
        return () if name in _NEVER_IN_CONFLICT else self.said.get(name, ())[1:]

    @property
    def conflicts(self) -> tuple[Said, ...]:
        """Everything in which texts contradict the values shown."""
        return tuple(other for name in self.said for other in self.others(name))


def account_of_rounds(rounds: Iterable[Round], membership: Membership, language: str = "") -> dict[int, Account]:
    """For each round (by its pk) what its visible texts say; words in `language` come first among equals."""
    by_round: dict[int, list[Told]] = defaultdict(list)
    for round_, told in _told(_facts(membership).filter(round__in=list(rounds))):
        by_round[round_].append(told)
    return {pk: _account(of_one, language) for pk, of_one in by_round.items()}


def account_of_mechanism(mechanism: Mechanism, membership: Membership, language: str = "") -> Account:
    """What the visible texts say of a mechanism's rule."""
    facts = _facts(membership).filter(document__mechanism=mechanism, name__startswith="mechanism.")
    return _account([told for _, told in _told(facts)], language)


Told = tuple[str, Saying]


def _facts(membership: Membership):
    return Fact.objects.visible_to(membership).in_force().order_by("document__published", "pk")


def _told(facts) -> Iterator[tuple[int, Told]]:
    """The round, the name and the words of each fact; a text that says many is taken from the database once."""
    rows = list(facts.values_list("round", "name", "value", "spans", "mention", "document"))
    texts = Document.objects.filter(pk__in={row[-1] for row in rows}).select_related("round").defer("text")
    documents = {document.pk: document for document in texts}
    for round_, name, value, spans, mention, document in rows:
        yield round_, (name, Saying(documents[document], value, tuple(map(tuple, spans)), mention))


def _account(told: list[Told], language: str) -> Account:
    named = defaultdict(list)
    for name, saying in told:
        named[name].append(saying)
    return Account({name: _ranked(name, sayings, language) for name, sayings in named.items()})


def _ranked(name: str, sayings: list[Saying], language: str) -> tuple[Said, ...]:
    same = defaultdict(list)
    for saying in sayings:
        same[repr(saying.value)].append(saying)
    said = [_said(name, group, language) for group in same.values()]
    if name == "status":  # a round announced and then held is held: the latest word counts, of one day that it was held
        return tuple(sorted(said, key=_latest, reverse=True))
    if name in _NEVER_IN_CONFLICT:
        return tuple(sorted(said, key=lambda s: (_weight(s.first, language), -len(s.value))))
    return tuple(sorted(said, key=_rank))


def _latest(said: Said) -> tuple[str, bool]:
    return max(str(saying.document.published or "") for saying in said.sayings), said.value == "held"


def _rank(said: Said) -> tuple[bool, int, bool, int]:
    """The same value is shown in either language of the page."""
    in_passing, _, no_statement = _weight(said.first, "")
    return in_passing, -len(said.sayings), no_statement, said.first.document.pk


def _said(name: str, group: list[Saying], language: str) -> Said:
    return Said(name, group[0].value, tuple(sorted(group, key=lambda s: _weight(s, language))))


def _weight(saying: Saying, language: str) -> tuple[bool, bool, bool]:
    """What a text says of its own round comes before what it says of others, in passing."""
    return (saying.mention > 0, saying.document.language != language, saying.document.kind != "joint_statement")
