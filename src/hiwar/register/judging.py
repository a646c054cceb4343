"""People judge the links between promises: the same, different, or unsure; and draw links of their own.

Judging is never undone: a newer judgement counts instead. A thread is split by judging what leads over the cut to be
different, and two are merged by a link that a person draws.
"""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction
from django.utils.translation import gettext as _

from hiwar.register.adding import AddingError, signed
from hiwar.register.drawing import draw
from hiwar.register.entering import Owner
from hiwar.register.models import Commitment, Judgement, Link
from hiwar.register.threads import Proof, Step, Thread

VERDICTS = tuple(Judgement.Verdict.values)


@transaction.atomic
def judge(links: Iterable[Link], verdict: str, owner: Owner) -> list[Judgement]:
    """One judgement of every link: they are one question, asked in several languages.

    Raises: AddingError where it lacks a name or a reason, or there is no such verdict.
    """
    if verdict not in VERDICTS:
        raise AddingError("verdict", _("is none of these: same, different, unsure"))
    told = signed(owner)
    return [Judgement.objects.create(link=link, verdict=verdict, **told) for link in links]


def judge_step(thread: Thread, number: int, verdict: str, owner: Owner) -> list[Judgement]:
    """Whether the step `number` (from 1) goes on with the promise before it; where it does not, the thread is split.

    Raises: AddingError as `judge`, and where nothing leads to the step.
    """
    led = thread.steps[number].led if 0 < number < len(thread.steps) else ()
    if not led:
        raise AddingError("step", _("nothing leads to this step; it is the first of its thread"))
    if verdict == Judgement.Verdict.DIFFERENT:
        return judge(over_the_cut(thread, number), verdict, owner)
    before = max(at for at, _link in led)
    return judge([link for at, link in led if at == before], verdict, owner)


def over_the_cut(thread: Thread, number: int) -> list[Link]:
    """Everything that leads from the steps before `number` to it or to a step behind it."""
    return [link for step in thread.steps[number:] for at, link in step.led if at < number]


def judge_proof(proof: Proof, verdict: str, owner: Owner) -> list[Judgement]:
    """Whether the later words, in all languages, say that this promise was kept.

    Raises: AddingError as `judge`, and where it is evidence that a person filed.
    """
    if proof.link is None:
        raise AddingError("proof", _("a person filed this; it is taken back, not judged"))
    return judge([proof.link, *proof.versions], verdict, owner)


def judge_drawn(thread: Thread, link: Link, verdict: str, owner: Owner) -> list[Judgement]:
    """Whether what a person took together, in all languages, is one promise.

    Raises: AddingError as `judge`.
    """
    rounds = _rounds(link)
    return judge([drawn for drawn in thread.drawn if _rounds(drawn) == rounds], verdict, owner)


def _rounds(link: Link) -> tuple[int | None, int | None]:
    return link.earlier.document.round_id, link.later.document.round_id


@transaction.atomic
def merge(one: Thread, other: Thread, owner: Owner) -> list[Link]:
    """The two are one promise: a person draws a link, in each language, between the steps that lie nearest.

    Raises: AddingError as `judge`, and where both are one thread already.
    """
    signed(owner)
    if one.key == other.key:
        raise AddingError("other", _("this is the same thread; choose another"))
    earlier, later = nearest(one, other)
    links = [draw(a, b) for a, b in _language_by_language(earlier, later)]
    judge(links, Judgement.Verdict.SAME, owner)
    return links


def _language_by_language(earlier: Step, later: Step) -> list[tuple[Commitment, Commitment]]:
    """Each text's promise with that of its language, where both rounds have one; else those that are shown."""
    pairs = [(a, b) for a in earlier.marks for b in later.marks if a.document.language == b.document.language]
    return pairs or [(earlier.commitment, later.commitment)]


def nearest(one: Thread, other: Thread) -> tuple[Step, Step]:
    """The steps of two threads that lie nearest in time, the earlier first."""
    pairs = [(a, b) for a in one.steps for b in other.steps]
    a, b = min(pairs, key=lambda pair: (abs(_when(pair[0]) - _when(pair[1])), -_when(pair[0])))
    return (a, b) if (_when(a), a.commitment.start) <= (_when(b), b.commitment.start) else (b, a)


def _when(step: Step) -> int:
    return step.place
