"""Read a document: every step in its order, and the reading that they make."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from datetime import date
from functools import cache
from operator import attrgetter

from hiwar.errors import LanguageError
from hiwar.lang.languages import LANGUAGES, detect_language
from hiwar.lang.texts import fold_text
from hiwar.read.act import Reading as ActReading
from hiwar.read.act import find_acts
from hiwar.read.commitment import find_commitments
from hiwar.read.dateline import calls_today, find_dateline, is_dateline
from hiwar.read.mechanism import cues
from hiwar.read.mention import Mention, join_mentions
from hiwar.read.mentioned import find_mentioned
from hiwar.read.mentioning import find_mentions
from hiwar.read.party import decide_parties, mark_parties, settle_codes
from hiwar.read.round import find_round
from hiwar.read.scene import Scene
from hiwar.read.seen import Seen
from hiwar.read.setting import is_elsewhere
from hiwar.read.telling import STATEMENT, kind_of, source_of
from hiwar.read.time import find_times
from hiwar.record.document import Document
from hiwar.record.marks import Act, Evidence, Person, Place, Time
from hiwar.record.reading import Reading
from hiwar.record.span import Span, in_one_line
from hiwar.rules.loading import load_rules
from hiwar.rules.rules import Rules


def read(text: str, published: date | None = None, language: str | None = None) -> Reading:
    """Read a text into its record.

    `published` is the day of publication, against which relative dates are resolved; without it the text's own
    dateline serves, and without that they stay unresolved. `language` is found by the letters where not given.
    Offsets are code points of `text`, half-open. Raises: HiwarError where the language is none that Hiwar reads.
    """
    return read_document(Document(text), published=published, language=language)


def read_document(document: Document, *, published: date | None = None, language: str | None = None) -> Reading:
    """Read an opened document with the rules of its language.

    Raises: LanguageError where `language` is none that Hiwar reads; RuleError where the data files are damaged.
    """
    code = language or document.language or detect_language(document.text)
    if code is None:
        return Reading(_published(document, published))
    if code not in LANGUAGES:
        raise LanguageError(
            f"{code!r} is no language that Hiwar reads; it reads {', '.join(LANGUAGES)}", tuple(LANGUAGES)
        )
    return read_with(rules_of(code), _published(replace(document, language=code), published))


@cache
def rules_of(language: str) -> Rules:
    return load_rules(language)


def _published(document: Document, given: date | None) -> Document:
    return replace(document, published=given, published_from="given") if given else document


def read_with(rules: Rules, document: Document) -> Reading:
    """Read a document whose language is that of the rules; pure: the same document and rules give the same reading."""
    text = fold_text(document.text, rules.language)
    scene = Scene(text, rules, rules.find(text))
    document = _dated(scene, document)
    times = find_times(text, scene.hits, document.published)
    mentions, parties, said = settle_mentions(scene)
    acts = _spoken(scene, find_acts(scene, join_mentions(scene, mentions), parties))
    kind = document.kind or kind_of(scene, acts)
    told = [source_of(scene, acts, at, kind) for at in range(len(acts))]
    headings = _headings(scene, document, times)
    told_times = tuple(time for time in times if time not in headings)
    seen = Seen(mentions, parties, said, acts, told_times, headings, kind == STATEMENT)
    elsewhere = is_elsewhere(scene, mentions, acts)
    meeting = None if elsewhere else find_round(scene, seen, document.published)
    sources = [source for source, _ in told]
    return Reading(
        document=replace(document, kind=kind),
        round=meeting,
        mentioned_rounds=find_mentioned(scene, meeting, seen.times, document.published),
        times=times,
        parties=mark_parties(scene, mentions),
        people=tuple(_person(scene, m) for m in mentions if m.kind == "person" and m.name),
        places=tuple(_places(scene)),
        acts=tuple(_act(scene, act, source, seen) for act, source in zip(acts, told, strict=True)),
        commitments=() if elsewhere else find_commitments(scene, acts, parties, sources, times, document.published),
        refused=document.refused,
    )


def _dated(scene: Scene, document: Document) -> Document:
    """The document with the day of its own dateline where nothing better gives one."""
    if document.published_from == "given":
        return document
    if found := find_dateline(scene.text, scene.hits):
        day, span = found
        return replace(document, published=day, published_from="dateline", published_span=span)
    return document


def _headings(scene: Scene, document: Document, times: tuple[Time, ...]) -> tuple[Time, ...]:
    """The days of the text's datelines and headings, which are no days that it tells of."""
    header = document.published_span
    return tuple(
        time
        for time in times
        if (header and header.meets(time.evidence.span) and not calls_today(scene.text, header))
        or (time.type == "date" and is_dateline(scene.text, scene.hits, time.evidence.span))
    )


def settle_mentions(scene: Scene) -> tuple[list[Mention], tuple[str, ...], list[Mention]]:
    """The mentions with the parties that they stand for, the parties, and the mentions that say so."""
    mentions = find_mentions(scene)
    parties, _ = decide_parties(scene, join_mentions(scene, mentions))
    mentions = settle_codes(scene, mentions, parties)
    parties, said = decide_parties(
        scene, join_mentions(scene, [m for m in mentions if m.kind not in ("side", "statement")])
    )
    return settle_codes(scene, mentions, parties), parties, said


def _spoken(scene: Scene, acts: list[ActReading]) -> list[ActReading]:
    """The acts without those of lines that are the page's and not the text's (an advertisement, a list of sources)."""
    lines = [scene.text.paragraphs[scene.paragraph_number(hit.start)] for hit in cues(scene, "advertisement")]
    alone = [line for line in lines if line.stop - line.start < 30]
    return [act for act in acts if not any(line.start <= act.start < line.stop for line in alone)]


def _person(scene: Scene, mention: Mention) -> Person:
    text = scene.text
    name = in_one_line(text.quote(*mention.name)) if mention.name else ""
    office = in_one_line(text.quote(*mention.office)) if mention.office else None
    evidence = Evidence(text.span(mention.start, mention.stop), mention.rule)
    return Person(evidence, name, office, mention.codes[0] if mention.codes else None)


def _places(scene: Scene) -> list[Place]:
    return [
        Place(Evidence(scene.text.span(hit.start, hit.stop), hit.entry.id), hit.value["name"], hit.value["country"])
        for hit in scene.hits.longest("place")
    ]


def _act(scene: Scene, act: ActReading, source: tuple[str, Span | None], seen: Seen) -> Act:
    text, kind = scene.text, scene.rules.named("act_kind", "act")[act.kind].value
    told, by = source
    return Act(
        evidence=Evidence(text.span(act.start, act.stop), act.rule),
        head=text.span(act.start, act.head_stop),
        kind=act.kind,
        actors=act.codes,
        addressees=_addressees(act, seen.mentions),
        source=told,
        source_span=text.span(by.start, by.stop) if by else None,
        negated=act.negated,
        renewed=_renewed(scene, act),
        plover=kind["plover"],
        cameo=act.cameo or kind["cameo"],
    )


_NEAR = 80
"""How far after the head one is named to whom an act is addressed, or a word says that it renews, in code points."""


_TALK = ("discuss", "affirm", "agree", "sign", "announce")
"""Kinds of acts that are addressed to nobody: those with whom one agrees act too."""

_start = attrgetter("start")


def _addressees(act: ActReading, mentions: list[Mention]) -> tuple[str, ...]:
    """The first after the head who does not act: praised, thanked, called upon; not who is only talked about."""
    if act.kind in _TALK:
        return ()
    first = bisect_left(mentions, act.head_stop, key=_start)
    last = bisect_left(mentions, min(act.stop, act.head_stop + _NEAR), key=_start)
    for mention in mentions[first:last]:
        others = set(mention.codes) - set(act.codes)
        if others and not (act.subject and act.subject.start <= mention.start < act.subject.stop):
            return tuple(sorted(others))
    return ()


def _renewed(scene: Scene, act: ActReading) -> bool:
    hits = scene.hits.of("renewal")
    at = bisect_left(hits, act.start, key=_start)
    return at < len(hits) and hits[at].start < min(act.stop, act.head_stop + _NEAR)


STEPS = ("fold", "find", "time", "party", "act", "commitment", "round")
"""The steps of a reading, as the benchmark names them."""
