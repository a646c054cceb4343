"""Where the subject of an English act stands.

[The two leaders] also reaffirmed … and discussed …     before the verb; the second verb shares it
Recognizing …, [the parties] agreed …                   after an opening participle
meetings co-chaired by [the Secretary of State]          after `by` of a passive
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from hiwar.lang.en.clauses import BE_MADE, BEFORE_GAP, COORDINATION, ONLY_ADVERBS
from hiwar.lang.forms import Head, Shape, Standing, Subject

Groups = tuple[Sequence[Standing], int]

_BY = re.compile(r"\s+(?:jointly\s+)?by\s+(?:the\s+|his\s+|her\s+|both\s+)?$")
_MODAL = re.compile(
    r"\b(?:to|will|shall|would|can|could|should|must|may|might|not)\s+(?:\w+ly\s+|also\s+|further\s+)?$"
)
_GLAD = re.compile(r"\b(?:pleased|proud|happy|honou?red|delighted|continue[sd]?) to $")
_ARTICLE = re.compile(
    r"(?:\b(?:the|a|an|of|in|on|for|with|its|their|his|her|our|any|by|from|as|at|this|that|these|all|and|joint"
    r"|continued|mutual|no)|-)\s*$"
)
_VERB_GROUP = re.compile(r"\b(?:was|were|been|being|be|is|are)\s+(?:\w+ly\s+)?$")
_UNDER = re.compile(r"\b(?:in|for|with|to|by|against|on|at|within|into|under|upon|toward|towards)\s+(?:the\s+)?$")
_COMING = re.compile(r"(?:visit|meet|host|receive|hold|be)\b")
_OPENING = re.compile(r"^[^\w]*(?:(?:while|when|in|by|after|also|further)\s+)?$")
_TO_SINCE = re.compile(r"\bto\s+(?!\w+ing\b|(?:the|an?|all|their|its|our|his|her|this|these)\b)\w+")
_TO_BE = re.compile(r"\b(?:will|would|shall|to|must|should|may|could|can)\s+(?:\w+ly\s+|also\s+)?be\s+(?:\w+ly\s+)?$")
_IMPERSONAL = re.compile(r"\bit (?:was|is|has been|had been)\s+(?:\w+ly\s+|also\s+|further\s+)?$")
_PASSIVE_FORM = re.compile(r"(?:(?:re)?committed|determined|resolved|agreed|prepared)\s+to\b")
_WHO_IS = re.compile(r"\bwho (?:is|are|was|were)\s+(?:\w+ly\s+)?$")
_CONTENT = re.compile(r"\s+(?:that|to|on)\b")
_INNER = re.compile(r"\b(?:that|to|which|who|whom|whose|between|whether|how)\b|[;:(]")
_LEADS = re.compile(r"[^\w]*(?:(?:the|today|together|on \w+|in \w+),?\s*)*")


def find_subject(folded: str, head: Head, groups: Sequence[Standing], following: int) -> Subject | None:
    """How the head has its subject, or None where it is no act.

    `groups` are in the order of the text; `following` is the first that begins after the head.
    """
    near = (groups, following)
    for shape in head.shapes:
        reader = {"participle": _of_participle, "present": _of_present, "future": _of_future}.get(shape.tense, _of_past)
        if found := reader(folded, head, shape, near):
            return found
    return None


def _before(folded: str, head: Head, near: Groups) -> int:
    """The group right before the head, only adverbs, auxiliaries or an apposition between; -1 where there is none."""
    groups, following = near
    at = following - 1
    while at >= 0 and groups[at].stop > head.start:
        at -= 1
    if at < 0 or groups[at].start < head.opening or groups[at].bound:
        return -1
    if _UNDER.search(folded, max(head.opening, groups[at].start - 20), groups[at].start):
        return -1
    return at if BEFORE_GAP.fullmatch(folded, groups[at].stop, head.start) else -1


def _shares(folded: str, head: Head, tenses: tuple[str, ...]) -> bool:
    """Whether the head is joined to the head before it by a comma or `and`."""
    if head.before < 0 or head.before_tense not in tenses:
        return False
    return bool(COORDINATION.search(folded, max(head.before, head.start - 60), head.start))


_SEEN = 240
"""How far before a head the words are looked at that tell how it is meant, in code points."""


def _of_past(folded: str, head: Head, shape: Shape, near: Groups) -> Subject | None:
    before = folded[max(head.opening, head.start - _SEEN) : head.start]
    by = _passive_actor(folded, head, near)
    if by >= 0:
        return Subject("group", shape, head.start, by)
    if _IMPERSONAL.search(before) and _CONTENT.match(folded, head.stop):
        return Subject("none", shape, head.start)
    if _held(folded, head):
        return Subject("first", shape, head.start)
    if _VERB_GROUP.search(before) and not _PASSIVE_FORM.match(folded, head.start):
        return None
    if _ARTICLE.search(before) and not COORDINATION.search(before):
        return None
    at = _before(folded, head, near)
    if at >= 0:
        return Subject("group", shape, head.start, at)
    if _shares(folded, head, ("past", "passive", "present", "future")):
        return Subject("kept", shape, head.start)
    return _opened(folded, head, shape, near)


def _opened(folded: str, head: Head, shape: Shape, near: Groups) -> Subject | None:
    """The group that opens the sentence, where `and` joins the head to a verb of no act: We value … and call for …"""
    groups, following = near
    within = [n for n in range(max(0, following - 4), following) if groups[n].start >= head.opening]
    if not within or head.before >= 0 or not folded[head.opening : head.start].rstrip().endswith(" and"):
        return None
    first = groups[within[0]]
    between = folded[first.stop : head.start]
    alone = len(between) < _REACH and not _INNER.search(between) and "," not in between
    if first.bound or not alone or not _LEADS.fullmatch(folded, head.opening, first.start):
        return None
    if shape.tense == "present" and (first.kind not in ("side", "state") or (first.number > 1) != (shape.number > 1)):
        return None
    return Subject("group", shape, head.start, within[0])


_REACH = 90
"""How far the verb may stand from the group that opens the sentence, in code points."""


_ROUND = (
    r"(?:round|session|meeting|edition|dialogue|summit|consultation|committee|commission|council|talk|forum|group)s?\b"
)
_MEETING = re.compile(
    r"[^\w]*(?:(?:earlier\s+)?(?:today|on\s+\w+(?:\s\d+)?),?\s+)?(?:the|an?|this|their|our)\s+(?:[\w.+/'-]+\s+){0,7}?"
    + _ROUND
    + r"(?:\s+\([\w\s]{2,12}\))?(?:\s+(?:of|between|on|for|meeting)\b[^,.;:]{1,90})?\s+"
)
_WAS_HELD = re.compile(r"(?:was|were|has been|have been)\s+(?:also\s+|\w+ly\s+)?$")
_HELD = re.compile(r"(?:held|convened|hosted|opened|launched|inaugurated)\b")
_TOOK_PLACE = re.compile(r"(?:took place|take place|opened|concluded|convened)\b")


def _held(folded: str, head: Head) -> bool:
    """Whether a round opens the clause and the head says that it was held: its parties met."""
    opening = max(head.opening, head.start - _SEEN)
    before = folded[opening : head.start]
    was = _WAS_HELD.search(before)
    if not (_HELD if was else _TOOK_PLACE).match(folded, head.start):
        return False
    comma = before.rfind(",")
    whole = comma >= 0 or opening == head.opening
    return whole and bool(_MEETING.fullmatch(before[comma + 1 : was.start() if was else len(before)]))


def _passive_actor(folded: str, head: Head, near: Groups) -> int:
    groups, following = near
    if _TO_BE.search(folded, max(head.opening, head.start - _SEEN), head.start):
        return -1
    if following < len(groups) and _BY.fullmatch(folded, head.stop, groups[following].start):
        return following
    return -1


def _of_present(folded: str, head: Head, shape: Shape, near: Groups) -> Subject | None:
    before = folded[max(head.opening, head.start - _SEEN) : head.start]
    glad = _GLAD.search(before) and not _COMING.match(folded, head.start)
    if (_MODAL.search(before) and not glad) or (_ARTICLE.search(before) and not COORDINATION.search(before)):
        return None
    at = _before(folded, head, near)
    if at >= 0:
        group = near[0][at]
        agrees = (group.number > 1) == (shape.number > 1) or group.kind in ("statement", "side", "body", "own")
        gap = folded[group.stop : head.start]
        return Subject("group", shape, head.start, at) if agrees and ONLY_ADVERBS.fullmatch(gap) else None
    if head.before_tense == "future" and shape.number == 3 and _shares(folded, head, ("future",)):
        return None  # what is promised with the verb before: will share data and establish a laboratory
    if (not head.homograph and _shares(folded, head, ("present",))) or _shares_present(folded, head):
        return Subject("kept", shape, head.start)
    return _opened(folded, head, shape, near)


def _shares_present(folded: str, head: Head) -> bool:
    """`We pledge … and commit …`: joined in the present, no infinitive since that could claim it."""
    if not _shares(folded, head, ("present", "future")):
        return False
    since = folded[head.before : head.start]
    return len(since) < 160 and not _TO_SINCE.search(since)


def _of_participle(folded: str, head: Head, shape: Shape, near: Groups) -> Subject | None:
    before = folded[head.opening : head.start]
    if _OPENING.match(before):
        groups, following = near
        if following < len(groups) and groups[following].stop <= head.closing:
            return Subject("group", shape, head.start, following)
        return None
    if head.before >= 0 and re.search(r",\s*(?:and\s+|while\s+|also\s+)?(?:\w+ly\s+)?$|\band\s+$", before):
        return Subject("kept", shape, head.start)
    at = _before(folded, head, near)
    if at >= 0 and _VERB_GROUP.search(before) and not _WHO_IS.search(before):
        return Subject("group", shape, head.start, at)
    return None


def _of_future(folded: str, head: Head, shape: Shape, near: Groups) -> Subject | None:
    if _CONVENES.match(folded, head.stop):
        at = _meeting(folded, head, near)
        if at >= 0:
            return Subject("group", shape, head.start, at)
    at = _before(folded, head, near)
    made = _BE_MADE.match(folded, head.stop)
    if at >= 0 and near[0][at].kind != "statement" and not made and not _is_goal(folded, head, near[0][at]):
        return Subject("group", shape, head.start, at)
    if made:
        return Subject("none", shape, head.start) if _is_new(folded, head, near) else None
    if _shares(folded, head, ("future", "past", "present")):
        return Subject("kept", shape, head.start)
    return None


_CONVENES = re.compile(
    r"\s+(?:also\s+|again\s+|next\s+|then\s+)?(?:be\s+(?:held|convened|hosted)|convene|reconvene|meet"
    r"|take place|resume)\b"
)


_BE_MADE = re.compile(r"\s+" + BE_MADE)
_GOAL = re.compile(r"\bof\s+(?:the\s+|both\s+)?$")
_NEW = re.compile(
    r"[^\w]*(?:(?:to this end|in this regard|accordingly|under the \w+(?: \w+)?|the statement said that)\s*,?\s+)?"
    r"(?:the|an?|this|two|three|four|five|new|joint|regular)\s+(?:[\w.+'-]+\s+){0,6}?"
    r"(?:fund|group|committee|commission|council|hotline|line|cent(?:re|er)|mechanism|task force|office|forum|programme"
    r"|program|agreement|treaty|memorandum|memorandum of understanding|route|plan|road ?map|consulate|embassy|team"
    r"|network|platform|laborator(?:y|ies)|exercise|project|zone|corridor|channel|secretariat|academy|school|hospital"
    r"|crossing|bridge|road|railway|pipeline|port|working level|visas?|tariffs?|flights?|scholarship)s?\b"
    r"(?:\s+(?:on|for|of|between|to|in)\s[^,.;:]{1,80})?\s+"
)
_AGREED_THAT = re.compile(r"\b(?:agreed|decided|announced|affirmed|confirmed)\s+that\s+")


def _is_goal(folded: str, head: Head, group: Standing) -> bool:
    """Whether a group only says whose goal is told: The aim of both sides is to build trust."""
    return bool(_GOAL.search(folded, head.opening, group.start))


def _is_new(folded: str, head: Head, near: Groups) -> bool:
    """Whether a thing that states make opens the clause, and no maker is named: A joint fund will be created."""
    groups, following = near
    opening = max(head.opening, head.start - _SEEN)
    before = folded[opening : head.start]
    if that := _AGREED_THAT.search(before):
        opening, before = opening + that.end(), before[that.end() :]
    if not _NEW.fullmatch(before) or re.search(r"\bby\s", folded[head.stop : head.stop + 60]):
        return False
    inside = [g for g in groups[max(0, following - 4) : following] if g.start >= opening]
    return all(g.kind in ("side", "statement") or "between" in folded[opening : g.start] for g in inside)


def _meeting(folded: str, head: Head, near: Groups) -> int:
    """The meeting or dialogue that opens the sentence and is to be held: The next session of the Committee will …."""
    groups, following = near
    for at in range(max(0, following - 5), following):
        group = groups[at]
        if group.start >= head.opening and group.kind == "statement":
            lead, gap = folded[head.opening : group.start], folded[group.stop : head.start]
            apart = len(gap) < _REACH and not _INNER.search(gap.replace(" between ", " "))
            return at if apart and _ARTICLES.fullmatch(lead) else -1
    return -1


_ARTICLES = re.compile(r"[^\w]*(?:the|an?|their|its)?\s*(?:[\w.+-]+\s+){0,4}")
