"""What kind of text it is, and on whose word it tells what it tells."""

from __future__ import annotations

from hiwar.read.act import Reading
from hiwar.read.scene import Scene
from hiwar.record.span import Span

STATEMENT, OFFICIAL, AGENCY, REPORTER = "joint_statement", "official", "agency", "reporter"

_TITLE_WITHIN = 3
_TITLE_LENGTH = 160
_MANY_ACTS = 12
"""A text that tells so many acts and says hardly ever on whose word is a statement, also without a heading."""


def kind_of(scene: Scene, acts: list[Reading]) -> str:
    """`joint_statement` for the text of a statement itself, else `report`.

    A statement names itself so in a heading, or speaks as `we`, or tells its acts without ever saying on whose word.
    """
    tellings = scene.hits.of("telling")
    if _tells_of_a_statement(scene, acts):
        return "report"
    if _titled(scene) or _speaks_as_we(scene, acts):
        return STATEMENT
    said = sum(act.kind == "state" and not act.embedded for act in acts)
    if tellings or not acts or said * 4 > len(acts):
        return "report"
    return STATEMENT if len(acts) >= _MANY_ACTS and said * 8 <= len(acts) else "report"


def _tells_of_a_statement(scene: Scene, acts: list[Reading]) -> bool:
    """Whether anything is told on a statement's word; that a round ends in a statement tells nothing of it."""
    told = [scene.sentence_at(hit.start) for hit in scene.hits.of("telling") if hit.value["source"] == STATEMENT]
    if any(sentence.start <= act.start < sentence.stop for sentence in told for act in acts):
        return True
    return any(act.kind == "state" and _by_statement(act) for act in acts)


def _by_statement(act: Reading) -> bool:
    return bool(act.subject and act.subject.mentions[0].kind == "statement")


def _titled(scene: Scene) -> bool:
    """Whether one of the first paragraphs is a heading that calls the text a joint statement, and tells of none."""
    for paragraph in scene.text.paragraphs[:_TITLE_WITHIN]:
        if paragraph.stop - paragraph.start < _TITLE_LENGTH:
            for hit in scene.hits.of("title"):
                issued = scene.clauses.ISSUED.search(scene.text.folded, paragraph.start, hit.start)
                if paragraph.start <= hit.start and hit.stop <= paragraph.stop and not issued:
                    return True
    return False


def _speaks_as_we(scene: Scene, acts: list[Reading]) -> bool:
    ours = sum(bool(act.subject and act.subject.mentions[0].rule.endswith(".we")) for act in acts)
    return ours >= 3


def source_of(scene: Scene, acts: list[Reading], at: int, kind: str) -> tuple[str, Span | None]:
    """On whose word the act at index `at` is told, and the folded place of the words that say so.

    A cue in the sentence says so, else the speaker whose content holds the act, else the text's kind.
    """
    act = acts[at]
    sentence = scene.sentence_at(act.start)
    for hit in scene.hits.of("telling"):
        if sentence.start <= hit.start < sentence.stop:
            return hit.value["source"], Span(hit.start, hit.stop)
    if _by_statement(act) and act.kind == "state":
        return STATEMENT, Span(act.start, act.head_stop)
    if act.embedded and (speaker := _speaker(acts, at, sentence)):
        told = STATEMENT if _by_statement(speaker) else OFFICIAL if kind != STATEMENT else STATEMENT
        return told, Span(speaker.start, speaker.head_stop)
    return (STATEMENT, None) if kind == STATEMENT else (REPORTER, None)


def _speaker(acts: list[Reading], at: int, sentence: Span) -> Reading | None:
    """The one in whose content an embedded act stands."""
    for act in reversed(acts[:at]):
        if act.start < sentence.start:
            return None
        if not act.embedded:
            return act
    return None
