"""The tables of a register as others take them, column by column."""

from __future__ import annotations

from dataclasses import dataclass

TEXT, WHOLE, NUMBER, TRUTH, DAY, MOMENT, LIST, JSON = (
    "text", "whole", "number", "truth", "day", "moment", "list", "json",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its kind is text, whole, number, truth, day, moment, list (of texts) or json; `says` what it holds."""

    name: str
    kind: str
    says: str


def _columns(*rows: str) -> tuple[Column, ...]:
    return tuple(Column(*(part.strip() for part in row.split("|", 2))) for row in rows)


_QUOTE = (
    "quote | text | the words, exactly as in the text (in CSV on one line)",
    "start | whole | where they begin in the text, in code points",
    "stop | whole | where they end, the first code point after them",
)
_OWNER = "owner | text | whose it is: empty where it is public, else MECHANISM:PARTY"
_PERSON = ("by | text | who said so", "at | moment | when", "why | text | the reason given", _OWNER)

TABLES: dict[str, tuple[Column, ...]] = {
    "mechanisms": _columns(
        "mechanism | text | its key",
        "kind | text | strategic_dialogue, joint_commission, council …",
        "parties | list | codes of the parties",
        "name | text | what it is called in the language of the export",
        "cadence | text | how often it is to meet, as an ISO 8601 duration",
        "hosting | text | alternating, or empty",
        "launched | text | the year or day since which it is held",
    ),
    "rounds": _columns(
        "round | text | MECHANISM/NUMBER, or the day where no number is known",
        "mechanism | text | key of the mechanism",
        "ordinal | whole | number of the round",
        "start | day | first day",
        "end | day | last day",
        "status | text | planned, under_way, held, postponed, cancelled",
        "city | text | English name of the city",
        "country | text | code of the country it was held in",
        "host | text | code of the party that hosted",
        "format | text | virtual or in_person, where a text says so",
        "statement | truth | whether its joint statement is in the register",
    ),
    "documents": _columns(
        "text | text | SHA-256 of the text",
        "mechanism | text | key of the mechanism, empty for a text about none",
        "round | text | the round it is about",
        "language | text | ar or en",
        "kind | text | joint_statement, report, readout …",
        "title | text | its title",
        "publisher | text | who published it",
        "published | day | when",
        "name | text | name of the file",
        "length | whole | code points",
        "rules | text | the rules by which it was last read",
        "read_at | moment | when that was",
        _OWNER,
    ),
    "facts": _columns(
        "text | text | the text that says it",
        "round | text | the round it is said of; empty for the mechanism's rule",
        "mention | whole | 0 of the text's own round, n of the n-th further round it mentions",
        "name | text | ordinal, start, city, chairs, mechanism.cadence …",
        "value | json | the value, as JSON",
        "spans | json | where the words stand, as JSON: [[start, stop], …]",
        "rule | text | the line of the vocabulary that read it",
        _OWNER,
    ),
    "commitments": _columns(
        "commitment | text | its identity: a hash of text, place and kind",
        "text | text | the text that says it",
        "round | text | the round of that text",
        "mechanism | text | key of the mechanism",
        "thread | text | the thread in which it stands, empty where its text speaks for no round",
        "level | whole | 4 firm, 3 intent, 2 effort",
        "holders | list | codes of those who promise",
        "field | text | code of the field",
        "renewed | truth | whether its words say that it goes on or is renewed",
        "deadline | text | the words of its time limit",
        "due_from | day | first day of that time",
        "due_to | day | last day of that time",
        *_QUOTE,
        "rule | text | the line of the vocabulary that read it",
        _OWNER,
    ),
    "acts": _columns(
        "act | text | its identity",
        "text | text | the text that says it",
        "round | text | the round of that text",
        "mechanism | text | key of the mechanism",
        "kind | text | agree, welcome, condemn …",
        "actors | list | codes of those who act",
        "addressees | list | codes of those towards whom",
        "source | text | on whose word it is told: joint_statement, official, agency, reporter",
        "negated | truth | whether it is said not to have been done",
        "renewed | truth | whether it is said to be done again",
        *_QUOTE,
        "head_start | whole | where the shortest words that carry it begin",
        "head_stop | whole | where they end",
        "rule | text | the line of the vocabulary that read it",
        _OWNER,
    ),
    "links": _columns(
        "link | text | its key: its two ends and what it says of them",
        "relation | text | carried, strengthened, weakened, delivered …",
        "of | text | commitment or act",
        "earlier | text | identity of the earlier mark",
        "later | text | identity of the later mark, empty where later words say that it was done",
        "said_in | text | the text of those words",
        "said_start | whole | where they begin",
        "said_stop | whole | where they end",
        "said | text | the words",
        "score | number | how sure the program is, from 0 to 1",
        "proposed | truth | whether the program proposed it; else a person drew it",
        "withdrawn | truth | whether the program no longer proposes it",
    ),
    "threads": _columns(
        "thread | text | its key: the start of its first commitment's identity",
        "mechanism | text | key of the mechanism",
        "first_round | text | the round in which it was made",
        "last_round | text | the last round that says it",
        "commitments | list | identities, one for each of its rounds, the oldest first",
        "relations | list | what each became against the one before: new, carried, strengthened, weakened, resumed",
        "holders | list | those who promise, by the last wording",
        "field | text | by the last wording",
        "level | whole | by the last wording",
        "due_from | day | by the last wording",
        "due_to | day | by the last wording",
        "outcome | text | delivered, partly, not_delivered, dropped, no_evidence, open",
        "outcome_judged | truth | whether a person said so; else the program derived it",
    ),
    "judgements": _columns(
        "link | text | key of the link",
        "verdict | text | same, different, unsure",
        *_PERSON,
    ),
    "guidelines": _columns(
        "commitment | text | the commitment it is about",
        "words | text | what counts as delivered, partly delivered and not delivered",
        *_PERSON,
    ),
    "evidence": _columns(
        "commitment | text | the commitment it is about",
        "kind | text | quote, link, file, note",
        "party | text | whose doing it is",
        "on | day | the day of what is shown",
        "text | text | the text of a quote",
        *_QUOTE,
        "address | text | a link",
        "file | text | SHA-256 of a file",
        "file_name | text | its name",
        "note | text | a note",
        *_PERSON,
    ),
    "scores": _columns(
        "commitment | text | the commitment it is about",
        "party | text | the party whose part of it is scored, empty for all",
        "score | whole | 1 delivered, 0 partly, -1 not delivered, empty: not known",
        "guideline | text | the words of the guideline",
        *_PERSON,
    ),
}
