"""Saved pages: the article alone, and what the page says of itself. Every page here is invented."""

from __future__ import annotations

from datetime import date

import pytest

from hiwar.errors import SourceError
from hiwar.source import open_source

PARAGRAPHS = (
    "اختتام الحوار الاستراتيجي الثالث",
    "عقدت دولة الشمال ودولة الجنوب (صفحة مختلقة للاختبار) اليوم الدورة الثالثة من الحوار الاستراتيجي بينهما.",
    "واتفق الجانبان على:",
    "تعزيز التعاون في مجال الطاقة.",
    "عقد الدورة الرابعة العام المقبل.",
    "وقال الوزير إن الجانبين سيواصلان العمل معا.",
)
HEAD, FIRST, LIST, ENERGY, NEXT, LAST = PARAGRAPHS


def page(head: str = "", charset: str = "utf-8", time: str = "") -> str:
    """An invented news page with all that surrounds an article."""
    return f"""<!doctype html><html lang="ar" dir="rtl"><head><meta charset="{charset}">
<title>{HEAD} - وكالة مختلقة</title>{head}<style>p {{ color: red }}</style></head><body>
<header><a href="/">الرئيسية</a><nav><ul><li><a href="/1">سياسة</a></li><li><a href="/2">رياضة</a></li></ul></nav></header>
<div class="advertisement"><p>إعلان: اشتر الآن</p></div>
<main><article><header><h1>{HEAD}</h1>{time}</header><div class="share">شارك على المنصات</div>
<p>{FIRST}</p><p>{LIST}</p><ul><li>{ENERGY}</li><li>{NEXT}</li></ul><script>var a = "نص برمجي";</script>
<p>{LAST}</p></article></main>
<aside><h3>اقرأ أيضا</h3><ul><li><a href="/5">خبر آخر</a></li></ul></aside>
<div id="comments"><p>تعليق من قارئ</p></div><footer>جميع الحقوق محفوظة 2027</footer></body></html>"""


def test_reads_the_article_alone() -> None:
    document = open_source("page.html", page().encode())
    assert document.text.split("\n\n")[-5:] == list(PARAGRAPHS[1:])
    assert document.media_type == "text/html"
    for around in ("رياضة", "اشتر", "برمجي", "اقرأ", "تعليق", "محفوظة", "color"):
        assert around not in document.text


@pytest.mark.parametrize(
    ("written", "declared"),
    [
        ("utf-8", "utf-8"), ("utf-8-sig", "utf-8"), ("utf-16", "utf-16"), ("cp1256", "windows-1256"),
        ("iso8859-6", "iso-8859-6"), ("utf-8", "windows-1256"), ("cp1256", "hex"), ("cp1256", "utf-8"),
    ],
)  # fmt: skip
def test_letters_are_right_whatever_the_page_declares(written: str, declared: str) -> None:
    raw = page(charset=declared).encode(written)
    assert open_source(None, raw).text.split("\n\n")[-5:] == list(PARAGRAPHS[1:])


def test_a_page_is_told_by_its_bytes() -> None:
    saved = "<!-- saved from url=(0020)https://news.invalid -->\n" + page()
    assert open_source("statement.txt", saved.encode()).media_type == "text/html"
    assert open_source("page.html", b"The two sides met.").media_type == "text/plain"
    assert open_source("notes.txt", b"a < b, and <p> is a tag").media_type == "text/plain"


def ld(content: str) -> str:
    """A JSON-LD record."""
    return f'<script type="application/ld+json">{content}</script>'


PUBLISHED = [
    ('<meta property="article:published_time" content="2027-03-17T23:10:00+03:00">', "", date(2027, 3, 17)),
    ('<meta name="date" content="2027-03-17">', "", date(2027, 3, 17)),
    ('<meta name="DC.date.issued" content="2027/03/17">', "", date(2027, 3, 17)),
    ('<meta name="pubdate" content="Wed, 17 Mar 2027 10:00:00 GMT">', "", date(2027, 3, 17)),
    (ld('{"@type": "NewsArticle", "datePublished": "2027-03-17T10:00:00Z"}'), "", date(2027, 3, 17)),
    (ld('{"@graph": [{"@type": ["NewsArticle"], "datePublished": "2027-03-17"}]}'), "", date(2027, 3, 17)),
    ("", '<time datetime="2027-03-17" itemprop="datePublished">17 مارس</time>', date(2027, 3, 17)),
    ("", '<time datetime="2027-03-17T08:00">17 مارس</time>', date(2027, 3, 17)),
    # the clearer statement stands against a looser one, and local time against the same hour in UTC
    (
        '<meta name="date" content="2027-05-01"><meta property="article:published_time" content="2027-03-17">',
        "",
        date(2027, 3, 17),
    ),
    (
        '<meta property="article:published_time" content="2027-03-16T22:30:00+00:00">'
        + ld('{"@type": "NewsArticle", "datePublished": "2027-03-17T01:30:00+03:00"}'),
        "",
        date(2027, 3, 17),
    ),
    # nothing is guessed
    ("", "", None),
    ('<meta name="date" content="05/03/2027">', "", None),
    ('<meta property="article:modified_time" content="2027-03-17">', "", None),
    ('<meta name="date" content="1448-10-09">', "", None),
    ('<meta name="date" content="2027-13-45">', "", None),
    (ld('{"@type": "NewsArticle", "datePublished": '), "", None),
    (ld('{"@type": "Event", "datePublished": "2027-03-17"}'), "", None),
    ("", '<time datetime="2027-03-17">1</time><time datetime="2027-03-19">2</time>', None),
]


@pytest.mark.parametrize(("head", "time", "day"), PUBLISHED)
def test_the_day_of_publication(head: str, time: str, day: date | None) -> None:
    document = open_source(None, page(head, time=time).encode())
    assert document.published == day
    assert document.published_from == ("metadata" if day else None)


def test_days_that_contradict_each_other_are_not_taken() -> None:
    head = '<meta property="article:published_time" content="2027-03-17"><meta name="pubdate" content="2024-01-01">'
    document = open_source(None, page(head).encode())
    assert document.published is None
    assert document.notes == ("the page states several days of publication (2024-01-01 … 2027-03-17); none is taken",)


def test_title_and_publisher() -> None:
    head = f'<meta property="og:title" content="{HEAD}"><meta property="og:site_name" content="وكالة مختلقة">'
    document = open_source(None, page(head).encode())
    assert (document.title, document.publisher) == (HEAD, "وكالة مختلقة")
    record = ld(
        '{"@type": "NewsArticle", "headline": "A", "publisher": {"@type": "Organization", "name": "Invented Agency"}}'
    )
    assert open_source(None, page(record).encode()).publisher == "Invented Agency"
    bare = open_source(None, page().encode())
    assert (bare.title, bare.publisher) == (f"{HEAD} - وكالة مختلقة", None)


PLAIN_PAGES = [
    ("one line", "<html><body><p>The two sides met.</p></body></html>", "The two sides met."),
    ("line breaks", "<html><body><p>One side.<br>The other side.</p></body></html>", "One side.\nThe other side."),
    ("entities", "<html><body><p>Q&amp;A &#1575;&#1604; &lt;draft&gt;</p></body></html>", "Q&A ال <draft>"),
    ("words in bold", "<html><body><p>They <b>firmly</b> <i>agreed</i>.</p></body></html>", "They firmly agreed."),
]


@pytest.mark.parametrize(("name", "markup", "text"), PLAIN_PAGES, ids=[name for name, *_ in PLAIN_PAGES])
def test_small_pages(name: str, markup: str, text: str) -> None:
    assert open_source(None, markup.encode()).text == text


def test_an_empty_page_is_refused() -> None:
    with pytest.raises(SourceError, match="holds no text"):
        open_source(None, b"<!doctype html><html><body><div id=app></div><script>load()</script></body></html>")


def test_a_page_nested_without_end_is_survived() -> None:
    raw = ("<html><body>" + "<div>" * 20_000 + "The two sides met." + "</div>" * 20_000).encode()
    try:
        open_source(None, raw)
    except SourceError as error:
        assert "\n" not in str(error)  # noqa: PT017
