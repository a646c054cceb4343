"""The round that a text is about: which, when, where, who, and what it was about."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from hiwar.lang.languages import language_of
from hiwar.read.chair import find_chairs
from hiwar.read.counting import counts, former_counts, number_of, tells_other
from hiwar.read.heading import Heading, find_heading
from hiwar.read.mechanism import choose_naming, cues, find_namings, is_aside, read_mechanism
from hiwar.read.placing import dateline_place, place_fact, says_inside, says_where
from hiwar.read.round_days import HELD_WITHIN, OPENING, find_days
from hiwar.read.scene import Scene
from hiwar.read.seen import Seen
from hiwar.read.standing import Standing, find_standing, status_of
from hiwar.record.round import Fact, Round, Topic
from hiwar.rules.rules import Hit


def find_round(scene: Scene, seen: Seen, published: date | None) -> Round | None:
    """The round, or None where the text is about no meeting of sides."""
    naming = choose_naming(scene, find_namings(scene))
    heading = find_heading(scene, seen.headings) if seen.statement else None
    told = naming or heading or _tells_of_meeting(scene, seen) or _agree_together(seen) or _prepare(scene, seen)
    if not seen.parties or not told:
        return None
    spans = tuple(scene.text.span(m.start, m.stop) for m in seen.party_mentions)
    ordinal = number_of(scene, OPENING, former_counts(scene, seen.times, published) | _agreed_counts(scene, seen))
    standing = find_standing(scene, ordinal.value if ordinal else None, seen.acts)
    start, end = find_days(scene, seen, standing)
    place = _here(scene, standing) or _place(scene, standing)
    hosting = _hosting(scene, seen) or (None if place else _land(scene, seen, standing))
    if heading and start is None and not standing.fell:
        start = end = _fact_of(scene, heading)
    if heading and place is None:
        place = heading.place
    return Round(
        parties=Fact(seen.parties, spans, f"{scene.text.language}.round.parties"),
        mechanism=read_mechanism(scene, naming, seen.parties, seen.times) if naming else None,
        ordinal=ordinal,
        start=start,
        end=end,
        status=status_of(scene, standing, (start, end), published),
        city=place_fact(scene, place, "name"),
        country=place_fact(scene, place, "country") or hosting,
        host=_invited(scene, seen) or _host(scene, place, seen.parties) or hosting,
        chairs=find_chairs(scene, seen.mentions, seen.parties, seen.acts),
        topics=tuple(_topics(scene, seen)),
        format=_format(scene, standing),
    )


_PREPARES = 48
"""How far before a round the word for preparing it is looked for, in code points."""

_PROMISED = ("agree", "commit", "hope")


def _agreed_counts(scene: Scene, seen: Seen) -> frozenset[int]:
    """Where numbers count rounds that those who met only prepared or agreed to hold: met and agreed on the sixth."""
    agreed = set()
    for count in counts(scene):
        sentence = scene.sentence_at(count.start)
        heads = [a.start for a in seen.acts if a.kind in _PROMISED and sentence.start <= a.start < count.start]
        met = [cue.start for cue in cues(scene, "done") if sentence.start <= cue.start < min(heads, default=-1)]
        prepares = language_of(scene.text.language).naming.PREPARED
        if (heads and met) or prepares.search(scene.text.folded, max(0, count.start - _PREPARES), count.start):
            agreed.add(count.ordinal.start)
    return frozenset(agreed)


def _tells_of_meeting(scene: Scene, seen: Seen) -> bool:
    """Whether an act is of meeting, or of discussing in words for holding a meeting: held talks."""
    held = {hit.start for hit in cues(scene, "done")}
    return any(act.kind == "meet" or (act.kind == "discuss" and act.start in held) for act in seen.acts)


_JOINTLY = 3
"""In how many acts the sides agree or promise together, where a statement of theirs tells of no meeting."""


def _agree_together(seen: Seen) -> bool:
    """Whether the text is a statement in which all sides agree or promise together: so they have met."""
    told = [act for act in seen.acts if act.kind in ("agree", "commit") and act.codes == seen.parties]
    return seen.statement and len(told) >= _JOINTLY


def _prepare(scene: Scene, seen: Seen) -> bool:
    """Whether the sides talk of preparing a round of their mechanism, which is no round of it."""
    talk = any(act.kind in ("meet", "discuss") for act in seen.acts)
    return talk and any(is_aside(scene, hit) for hit in scene.mechanisms if scene.depth(hit.start) < OPENING)


def _fact_of(scene: Scene, heading: Heading) -> Fact[date] | None:
    """The day in the heading of a statement, which is made where and when the sides meet."""
    rule = f"{scene.text.language}.round.heading+{heading.day.evidence.rule}"
    return Fact(heading.day.first, (heading.day.evidence.span,), rule) if heading.day.first else None


def _format(scene: Scene, standing: Standing) -> Fact[str] | None:
    """Whether the sides met in one room or at a distance, where a sentence of the opening that tells of it says so."""
    for hit in cues(scene, "format"):
        sentence = scene.sentence_at(hit.start)
        told = any(sentence.start <= cue.start < sentence.stop for cue in [*cues(scene, "held"), *standing.nouns])
        if scene.depth(hit.start) < OPENING and told and not standing.of_other(hit, sentence):
            return Fact(hit.value["format"], (scene.text.span(hit.start, hit.stop),), hit.entry.id)
    return None


# where ------------------------------------------------------------------------------------------------------------


def _place(scene: Scene, standing: Standing) -> Hit | None:
    """The place of the meeting: the first after a preposition in a sentence of the opening that tells it was held.

    One where it was only planned to be is none where it was held elsewhere.
    """
    told = [*cues(scene, "held"), *cues(scene, "chairs"), *scene.mechanisms]
    for hit in scene.hits.longest("place"):
        if scene.depth(hit.start) >= OPENING:
            continue
        sentence = scene.sentence_at(hit.start)
        hosting = any(0 <= hit.start - cue.stop <= 1 for cue in cues(scene, "hosts")) or _placed(scene, hit)
        if not (hosting or says_where(scene, hit, sentence)) or tells_other(scene, sentence):
            continue
        if any(span.start <= hit.start < span.stop for span in standing.overtaken):
            continue
        if any(
            sentence.start <= cue.start < sentence.stop and abs(cue.start - hit.start) < 3 * HELD_WITHIN
            for cue in told
            if not standing.of_other(cue, sentence)
        ):
            return hit
    return None


_INSIDE = 80
"""How far behind the word for holding the country may be named in which it was, in code points."""


def _here(scene: Scene, standing: Standing) -> Hit | None:
    """The city of the dateline, where the round is told to be held here."""
    told = [cue for cue in cues(scene, "held") if scene.depth(cue.start) < OPENING]
    own = (cue for cue in told if not standing.of_other(cue, scene.sentence_at(cue.start)))
    return next((place for cue in own if (place := dateline_place(scene, cue))), None)


def _land(scene: Scene, seen: Seen, standing: Standing) -> Fact[str] | None:
    """The party in whose country the round is told to be held, where no city is named: held in Oman."""
    own = [hit for hit in scene.hits.longest("state") if hit.value["code"] in seen.parties and says_inside(scene, hit)]
    for cue in [*cues(scene, "held"), *cues(scene, "planned")]:
        sentence = scene.sentence_at(cue.start)
        if scene.depth(cue.start) >= OPENING or standing.of_other(cue, sentence) or tells_other(scene, sentence):
            continue
        for hit in own:
            near = 0 <= hit.start - cue.stop < _INSIDE and hit.stop <= sentence.stop
            if near and not any(cue.stop <= act.start < hit.start for act in seen.acts):
                return Fact(hit.value["code"], (scene.text.span(hit.start, hit.stop),), hit.entry.id)
    return None


def _placed(scene: Scene, place: Hit) -> bool:
    """Whether a word for hosting stands right behind the place: Muscat hosted the talks."""
    behind = [cue for cue in cues(scene, "held") if cue.value.get("place") == "before"]
    return any(0 <= cue.start - place.stop <= len(", ") for cue in behind)


def _host(scene: Scene, place: Hit | None, parties: tuple[str, ...]) -> Fact[str] | None:
    """The party in whose country the meeting is held; in a third place nobody is said to host."""
    if place is None or place.value["country"] not in parties:
        return None
    return place_fact(scene, place, "country")


_HOSTS = ("state", "capital", "organ")
"""Kinds of mentions that may be said to host."""


def _hosting(scene: Scene, seen: Seen) -> Fact[str] | None:
    """The party that is said to host, where it is named right beside the word: Oman hosted the round."""
    behind = [(cue, True) for cue in cues(scene, "hosts")]
    before = [(cue, False) for cue in cues(scene, "held") if cue.value.get("place") == "before"]
    own = [m for m in seen.mentions if m.kind in _HOSTS and len(m.codes) == 1 and m.codes[0] in seen.parties]
    for cue, follows in [*behind, *before]:
        for mention in own if scene.depth(cue.start) < OPENING else ():
            gap = mention.start - cue.stop if follows else cue.start - mention.stop
            if 0 <= gap <= 1:
                return Fact(mention.codes[0], (scene.text.span(mention.start, mention.stop),), cue.entry.id)
    return None


def _invited(scene: Scene, seen: Seen) -> Fact[str] | None:
    """The party whose guests the others are: hosted by Oman."""
    for cue in cues(scene, "guest_of"):
        for mention in seen.mentions:
            beside = 0 <= mention.start - cue.stop <= 1 and scene.depth(cue.start) < OPENING
            if beside and len(mention.codes) == 1 and mention.codes[0] in seen.parties:
                return Fact(mention.codes[0], (scene.text.span(mention.start, mention.stop),), cue.entry.id)
    return None


# what about -------------------------------------------------------------------------------------------------------


def _topics(scene: Scene, seen: Seen) -> Iterator[Topic]:
    """The countries and fields that were discussed, each at its first place in what was discussed."""
    given: set[str] = set()
    for act in seen.acts:
        if act.kind != "discuss" or not (set(act.codes) <= set(seen.parties)):
            continue
        for mention in seen.mentions:
            inside = act.head_stop <= mention.start and mention.stop <= act.stop
            for code in mention.codes if inside and mention.kind in ("state", "capital") else ():
                if code not in given and code not in seen.parties:
                    given.add(code)
                    yield Topic(code, "country", scene.text.span(mention.start, mention.stop))
        for hit in scene.fields:
            if act.head_stop <= hit.start and hit.stop <= act.stop and hit.value["code"] not in given:
                given.add(hit.value["code"])
                yield Topic(hit.value["code"], "field", scene.text.span(hit.start, hit.stop))
