"""What a web page says about itself: its title, its publisher, and the day it was published."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from email.utils import parsedate_to_datetime
from typing import Any

# Names under which pages state the day of publication and mean nothing else by it, then looser ones.
_EXACT = frozenset([
    "article:published_time", "og:article:published_time", "og:published_time", "article.published", "datepublished",
    "publishdate", "publish_date", "publish-date", "publication_date", "publicationdate", "published_time",
    "published", "pubdate", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued",
    "dcterms.date.issued", "citation_publication_date", "cxenseparse:recs:publishtime",
])  # fmt: skip
_LOOSE = frozenset(["date", "dc.date", "dcterms.date"])
_TITLES = ("og:title", "twitter:title", "dc.title", "dcterms.title", "citation_title")
_PUBLISHERS = ("og:site_name", "dc.publisher", "dcterms.publisher", "publisher", "article:publisher_name")
_ARTICLES = re.compile(r"Article|Posting|Report|WebPage$")
_DAY = re.compile(r"(\d{4})([-/.]?)(\d{2})\2(\d{2})(?!\d)")
_YEARS = range(1945, 2101)
_MOST_JSON = 2_000_000


@dataclass(frozen=True, slots=True)
class Imprint:
    """What a page says about itself, None where it says nothing; `notes` say where it contradicts itself."""

    title: str | None = None
    publisher: str | None = None
    published: date | None = None
    notes: tuple[str, ...] = ()


def imprint(tree: Any) -> Imprint:
    """Read the imprint of a parsed page from its metadata alone, never from its words."""
    metas = _metas(tree)
    records = list(_records(tree))
    published, notes = _published(tree, metas, records)
    return Imprint(_title(tree, metas, records), _publisher(metas, records), published, notes)


def _metas(tree: Any) -> dict[str, list[str]]:
    metas: dict[str, list[str]] = {}
    for meta in tree.iter("meta"):
        content = " ".join((meta.get("content") or "").split())
        for name in ("property", "name", "itemprop"):
            if content and meta.get(name):
                metas.setdefault(meta.get(name).strip().lower(), []).append(content)
    return metas


def _records(tree: Any) -> Iterator[dict[str, Any]]:
    """The JSON-LD records of an article or page; what is no JSON says nothing."""
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower() or not script.text or len(script.text) > _MOST_JSON:
            continue
        try:
            held = json.loads(script.text, strict=False)
        except (ValueError, RecursionError):
            continue
        for record in _flat(held):
            kinds = record.get("@type")
            if any(_ARTICLES.search(str(kind)) for kind in (kinds if isinstance(kinds, list) else [kinds])):
                yield record


def _flat(held: Any) -> Iterator[dict[str, Any]]:
    for record in held if isinstance(held, list) else [held]:
        if isinstance(record, dict):
            yield record
            graph = record.get("@graph")
            yield from (part for part in graph if isinstance(part, dict)) if isinstance(graph, list) else ()


def _title(tree: Any, metas: dict[str, list[str]], records: list[dict[str, Any]]) -> str | None:
    for name in _TITLES:
        if name in metas:
            return metas[name][0]
    for record in records:
        if isinstance(record.get("headline"), str) and record["headline"].strip():
            return " ".join(record["headline"].split())
    found = next(tree.iter("title"), None)
    return (" ".join(found.text_content().split()) or None) if found is not None else None


def _publisher(metas: dict[str, list[str]], records: list[dict[str, Any]]) -> str | None:
    for name in _PUBLISHERS:
        if name in metas and "://" not in metas[name][0]:
            return metas[name][0]
    for record in records:
        publisher = record.get("publisher")
        for one in publisher if isinstance(publisher, list) else [publisher]:
            called = one.get("name") if isinstance(one, dict) else one
            if isinstance(called, str) and called.strip() and "://" not in called:
                return " ".join(called.split())
    return None


def _published(
    tree: Any, metas: dict[str, list[str]], records: list[dict[str, Any]]
) -> tuple[date | None, tuple[str, ...]]:
    """The day of publication: of the clearest statements if there are any, else of the looser ones.

    Statements that lie more than a day apart cancel each other out: one is wrong, and nothing tells which.
    """
    exact = [value for name, values in metas.items() if name in _EXACT for value in values]
    exact += [str(record["datePublished"]) for record in records if record.get("datePublished")]
    exact += [_stamp(e) for e in tree.xpath("//*[@itemprop='datePublished']|//time[@pubdate]") if _stamp(e)]
    loose = [value for name, values in metas.items() if name in _LOOSE for value in values] + _times(tree)
    for statements in (exact, loose):
        days = [day for day in map(_day_of, statements) if day]
        if not days:
            continue
        first, last = min(day for day, _ in days), max(day for day, _ in days)
        if (last - first).days > 1:
            return None, (f"the page states several days of publication ({first} … {last}); none is taken",)
        # A day told in the local time of the place is the one on the page; another may be the same hour in UTC.
        return max(days, key=lambda day: day[1])[0], ()
    return None, ()


def _stamp(element: Any) -> str:
    return str(element.get("datetime") or element.get("content") or "")


def _times(tree: Any) -> list[str]:
    """The one time of an article's head; several could be anything."""
    marked = tree.xpath("//time[@datetime][contains(@class, 'publish') or contains(@class, 'entry-date')]")
    found = marked or tree.xpath("//article//header//time[@datetime]")
    return [found[0].get("datetime")] if len(found) == 1 else []


def _day_of(stamp: str) -> tuple[date, bool] | None:
    """The day that a stamp names, and whether it is told in a local time; None for what could be read two ways."""
    stamp = stamp.strip()
    local = bool(re.search(r"[+-](?!00:?00)\d\d:?\d\d$", stamp))
    if (found := _DAY.match(stamp)) is None:
        try:
            day = parsedate_to_datetime(stamp).date()
        except (ValueError, TypeError, IndexError, OverflowError):
            return None
    else:
        try:
            day = date(int(found[1]), int(found[3]), int(found[4]))
        except ValueError:
            return None
    return (day, local) if day.year in _YEARS else None
