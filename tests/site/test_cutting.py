"""Cutting a text at its marks: the pieces are the text, and each knows every mark that covers it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiwar.site.cutting import Mark, cut, paragraph_spans
from hiwar.site.typesetting import typeset


def pieces(text, *marks):
    return [(p.words, p.keys) for para in cut(text, marks).paragraphs for p in para.pieces]


def test_without_marks_a_paragraph_is_one_piece():
    assert pieces("The two sides met.") == [("The two sides met.", "")]


def test_a_mark_inside_another_is_innermost():
    promise, act = Mark("c1", 0, 23, "l4"), Mark("a1", 14, 20, "act")
    assert pieces("The two sides agreed to train.", promise, act) == [
        ("The two sides ", "c1"),
        ("agreed", "a1 c1"),
        (" to", "c1"),
        (" train.", ""),
    ]


def test_marks_that_cross_are_cut_at_both_boundaries():
    assert pieces("abcdef", Mark("x", 0, 4, "l4"), Mark("y", 2, 6, "l2")) == [("ab", "x"), ("cd", "x y"), ("ef", "y")]


def test_an_act_is_drawn_at_its_head_and_lit_as_far_as_it_goes():
    reach, head = Mark("a1", 0, 11), Mark("a1", 0, 4, "act")
    first, rest = cut("held a talk", [reach, head]).paragraphs[0].pieces
    assert (first.drawn.style, rest.drawn) == ("act", None)
    assert (first.keys, rest.keys) == ("a1", "a1")


def test_a_mark_that_begins_under_another_is_led_to_where_it_is_first_drawn():
    act, promise = Mark("a1", 0, 6, "act"), Mark("c1", 0, 15, "l4")
    first, rest = cut("agreed to train", [act, promise]).paragraphs[0].pieces
    assert (first.opens, rest.opens) == (("a1",), ("c1",))
    assert (first.first, rest.first) == (True, True)


def test_a_mark_that_is_drawn_nowhere_is_led_to_where_it_stands():
    city, host = Mark("f-city", 0, 4, "fact"), Mark("f-host", 0, 4, "fact")
    (piece,) = cut("Doha", [city, host]).paragraphs[0].pieces
    assert piece.opens == ("f-city", "f-host")
    assert 'id="m-f-host"' in typeset(cut("Doha", [city, host]))


def test_a_mark_opens_once_also_where_it_goes_on_in_the_next_paragraph():
    one, two = cut("one\n\ntwo", [Mark("c1", 0, 8, "l3")]).paragraphs
    assert one.pieces[0].opens == ("c1",)
    assert two.pieces[0].opens == ()


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("", []),
        ("\n \n", []),
        ("one\ntwo", ["one", "two"]),
        ("one\r\ntwo", ["one", "two"]),
        ("one\ntwo\n\nthree", ["one\ntwo", "three"]),
        (f"{'long ' * 40}\nshort\n\nlast", [("long " * 40).strip(), "short", "last"]),
        (" date 2025-12-20\n", ["date 2025-12-20"]),
    ],
)
def test_where_paragraphs_end(text, paragraphs):
    assert [text[a:b] for a, b in paragraph_spans(text)] == paragraphs


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ("Health", True),
        ("تعاون أمني", True),
        ("The two sides met.", False),
        ("وقال الجانبان:", False),
        ("x" * 71, False),
    ],
)
def test_a_short_line_that_ends_no_sentence_is_a_heading(line, heading):
    assert cut(f"{line}\n\nThe two sides met.", []).paragraphs[0].style == ("subhead" if heading else "")


@pytest.mark.parametrize("line", ["date 2025-12-20", "2025-12-20"])
def test_a_header_of_the_day_is_set_apart(line):
    assert cut(f"{line}\nThe two sides met.", []).paragraphs[0].style == "dateline"


@pytest.mark.parametrize("line", ["- https://example.org/a", "www.example.org/b"])
def test_an_address_is_no_heading(line):
    assert cut(f"{line}\nThe two sides met.", []).paragraphs[0].style == "address"


def test_a_point_of_a_list_is_no_heading():
    assert cut("- Health\nThe two sides met.", []).paragraphs[0].style == ""


def test_a_text_of_one_line_has_no_heading():
    assert cut("Joint statement", []).paragraphs[0].style == ""


marks_in = st.lists(st.tuples(st.integers(0, 40), st.integers(1, 20), st.sampled_from(["l4", "act", ""])), max_size=6)


@given(st.text(alphabet="ab \n\r,\0.و", max_size=40), marks_in)
def test_joined_again_the_pieces_are_the_text(text, spans):
    marks = [Mark(f"m{n}", a, min(a + length, len(text)), s) for n, (a, length, s) in enumerate(spans) if a < len(text)]
    assert cut(text, marks).joined() == text.replace("\0", "\ufffd")


def test_what_a_text_says_in_angle_brackets_stays_text():
    html = typeset(cut('<b onclick="x">&amp;', [Mark("c1", 0, 2, "l4")]))
    assert "<b" not in html
    assert "&lt;b" in html


def test_a_carriage_return_stays_one_for_the_browser():
    assert "&#13;\n" in typeset(cut("one\r\ntwo", []))
