"""On the page, as a file and as a PNG: the same shapes, well formed, with names and nothing from elsewhere."""

from __future__ import annotations

import re
import struct

import pytest
from django.utils import translation
from lxml import etree

from hiwar.site.pictures.drawing import apart, number
from hiwar.site.pictures.png import as_png
from hiwar.site.pictures.rendering import as_file, colours, for_png, on_page
from hiwar.site.pictures.rounds import strip, timeline
from tests.site.pictures.examples import practice

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(params=["ar", "en"])
def picture(request):
    with translation.override(request.param):
        yield timeline(practice(), request.param, rtl=request.param == "ar", address=lambda m: f"/{m.key}?a=1&b=2")


def test_on_the_page_it_has_a_title_a_description_and_links(picture):
    svg = etree.fromstring(str(on_page(picture, "timeline")))
    assert svg.get("role") == "group"
    named = {element.get("id"): element.text for element in svg if element.get("id")}
    assert named[svg.get("aria-labelledby")] == picture.title
    assert named[svg.get("aria-describedby")] == picture.description
    links = svg.findall(".//a")
    assert len(links) == 4
    assert all(link.get("aria-label") and link.get("href") for link in links)


def test_on_the_page_nothing_is_styled_in_place_and_colours_are_the_pages(picture):
    written = str(on_page(picture, "timeline"))
    assert "style=" not in written
    assert "<style" not in written
    assert re.findall(r'(?:fill|stroke)="(?!var\(--|none)[^"]*"', written) == []


def test_a_file_brings_its_colours_and_faces_and_asks_for_nothing(picture):
    written = as_file(picture)
    svg = etree.fromstring(written)
    assert svg.findall(f".//{SVG}a") == []
    assert "var(" not in written
    assert re.findall(r"(?:href|url)\(?[=\"']+(?!data:)", written) == []
    assert written.count("@font-face") == (4 if picture.rtl else 2)
    assert svg.get("direction") == ("rtl" if picture.rtl else "ltr")
    assert [text for text in svg.itertext() if text.strip() == picture.keys[0].words]


def test_in_what_the_png_is_made_of_places_are_counted_from_the_left(picture):
    svg = etree.fromstring(for_png(picture))
    title = next(text for text in svg.iter(f"{SVG}text") if picture.title in (text.text or ""))
    assert svg.get("direction") == "ltr"
    assert title.get("text-anchor") == ("end" if picture.rtl else "start")


def test_a_png_is_one_and_twice_the_size(picture):
    png = as_png(picture)
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    wide = float(etree.fromstring(for_png(picture)).get("width"))
    assert struct.unpack(">I", png[16:20])[0] == 2 * wide


def test_words_are_drawn_in_the_faces_that_are_brought():
    """Two languages, two pictures; a renderer that finds no face would leave both without words."""
    sizes = {}
    for language in ("ar", "en"):
        with translation.override(language):
            drawn = strip(practice(), language, rtl=language == "ar", address=lambda m: "")
        sizes[language] = len(as_png(drawn))
    assert all(size > 10_000 for size in sizes.values())


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize(
    "name", ["ink", "quiet", "line", "accent", "good", "late", "side-a", "side-b", "side-c", "side-d"]
)
def test_what_means_something_has_three_to_one_on_paper(name):
    paper, drawn = luminance(colours()["paper"]), luminance(colours()[name])
    assert (max(paper, drawn) + 0.05) / (min(paper, drawn) + 0.05) >= 3


@pytest.mark.parametrize(
    ("places", "moved"),
    [
        ([], []),
        ([50], [50]),
        ([0, 5], [0, 20]),
        ([95, 97, 99], [60, 80, 100]),
        ([10, 50, 90], [10, 50, 90]),
        ([0, 1, 2, 3, 4, 5, 6], [0, 100 / 6, 200 / 6, 50, 400 / 6, 500 / 6, 100]),
    ],
)
def test_places_are_moved_as_little_as_needed(places, moved):
    assert apart(places, 20, (0, 100)) == pytest.approx(moved)


@pytest.mark.parametrize(("value", "written"), [(1.0, "1"), (1.25, "1.2"), (-0.5, "-0.5"), (100, "100")])
def test_numbers_are_written_short(value, written):
    assert number(value) == written
