"""Threads out of ties: in whatever order the ties come, and what a person says always counts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiwar.register.tying import COUNTERPART, DIFFERENT, SAME, UNSURE, Tie, tie

# promises 1, 2 in the first text, 3, 4 in the second, 5, 6 in the third, 13, 14 in the other language of the second
TEXTS = {1: 1, 2: 1, 3: 2, 4: 2, 5: 3, 6: 3, 13: 12, 14: 12}


def threads(*ties):
    return [sorted(of) for of in tie(TEXTS, ties) if len(of) > 1]


@pytest.mark.parametrize(
    ("what", "ties", "expected"),
    [
        ("nothing is tied", [], []),
        ("a promise is carried twice", [Tie(1, 3, "carried"), Tie(3, 5, "weakened")], [[1, 3, 5]]),
        ("a refused link joins nothing", [Tie(1, 3, "carried", 0.9, DIFFERENT)], []),
        ("one that a person is unsure of is still proposed", [Tie(1, 3, "carried", 0.9, UNSURE)], [[1, 3]]),
        ("of two to one promise the likest is taken", [Tie(1, 3, "carried", 0.4), Tie(2, 3, "carried", 0.6)], [[2, 3]]),
        (
            "but what a person confirmed comes first",
            [Tie(1, 3, "carried", 0.4, SAME), Tie(2, 3, "carried", 0.6)],
            [[1, 3]],
        ),
        (
            "a promise that a text makes twice is one where a person says so",
            [Tie(1, 3, "carried", 0.4, SAME), Tie(2, 3, "carried", 0.6, SAME)],
            [[1, 2, 3]],
        ),
        (
            "versions of a text are one promise, and a link in either language leads on",
            [Tie(13, 3, COUNTERPART), Tie(1, 13, "carried"), Tie(3, 5, "carried")],
            [[1, 3, 5, 13]],
        ),
        (
            "what is refused in one language is not joined through the other",
            [Tie(13, 3, COUNTERPART), Tie(1, 13, "carried", 0.9), Tie(1, 3, "carried", 0.9, DIFFERENT)],
            [[3, 13]],
        ),
        (
            "what is refused is not joined over a third round",
            [Tie(1, 3, "carried"), Tie(3, 5, "carried", 0.5), Tie(1, 5, "carried", 1.0, DIFFERENT)],
            [[1, 3]],
        ),
        ("a tie to a promise that may not be seen is passed over", [Tie(1, 99, "carried", 1.0, SAME)], []),
    ],
)
def test_what_belongs_together(what, ties, expected):
    assert threads(*ties) == expected, what


PROMISES = st.sampled_from(sorted(TEXTS))
TIES = st.builds(
    Tie,
    PROMISES,
    PROMISES,
    st.sampled_from(["carried", "strengthened", COUNTERPART]),
    st.sampled_from([0.2, 0.5, 0.5, 0.9]),
    st.sampled_from([None, None, None, SAME, DIFFERENT, UNSURE]),
).filter(lambda t: t.one != t.other)


@given(st.lists(TIES, max_size=12, unique_by=lambda t: frozenset((t.one, t.other))), st.randoms())
def test_the_order_of_the_links_does_not_matter(ties, chance):
    mixed = list(ties)
    chance.shuffle(mixed)
    assert tie(TEXTS, ties) == tie(TEXTS, mixed)


@given(st.lists(TIES, max_size=12, unique_by=lambda t: frozenset((t.one, t.other))), PROMISES, PROMISES)
def test_refusing_what_was_merged_restores_what_was(ties, one, other):
    before = tie(TEXTS, ties)
    apart = not any({one, other} <= of for of in before)
    told = any({t.one, t.other} == {one, other} for t in ties)
    if apart and not told and one != other:
        merged = tie(TEXTS, [*ties, Tie(one, other, "carried", 1.0, SAME)])
        assert any({one, other} <= of for of in merged)
        assert tie(TEXTS, [*ties, Tie(one, other, "carried", 1.0, DIFFERENT)]) == before


@given(st.lists(TIES, max_size=12, unique_by=lambda t: frozenset((t.one, t.other))))
def test_every_promise_stands_in_one_thread(ties):
    found = [promise for of in tie(TEXTS, ties) for promise in of]
    assert sorted(found) == sorted(TEXTS)


@given(st.lists(TIES, max_size=12, unique_by=lambda t: frozenset((t.one, t.other))))
def test_what_is_confirmed_is_together_and_what_is_proposed_never_joins_what_is_refused(ties):
    found = tie(TEXTS, ties)
    same = [t for t in ties if t.verdict == SAME]
    assert all(any({t.one, t.other} <= of for of in found) for t in same)
    if not same:
        assert not any({t.one, t.other} <= of for t in ties if t.verdict == DIFFERENT for of in found)
        assert all(len({TEXTS[p] for p in of}) == len(of) for of in found)
