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
from hiwar.register.models import Judgement, Link
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


@transaction.atomic
def merge(one: Thread, other: Thread, owner: Owner) -> Link:
    """The two are one promise: a person draws the link between the steps that lie nearest.

    Raises: AddingError as `judge`, and where both are one thread already.
    """
    told = signed(owner)
    if one.key == other.key:
        raise AddingError("other", _("this is the same thread; choose another"))
    earlier, later = nearest(one, other)
    link = draw(earlier.commitment, later.commitment)
    Judgement.objects.create(link=link, verdict=Judgement.Verdict.SAME, **told)
    return link


def nearest(one: Thread, other: Thread) -> tuple[Step, Step]:
    """The steps of two threads that lie nearest in time, the earlier first."""
    pairs = [(a, b) for a in one.steps for b in other.steps]
    a, b = min(pairs, key=lambda pair: (abs(_when(pair[0]) - _when(pair[1])), -_when(pair[0])))
    return (a, b) if (_when(a), a.commitment.start) <= (_when(b), b.commitment.start) else (b, a)


def _when(step: Step) -> int:
    return step.place
