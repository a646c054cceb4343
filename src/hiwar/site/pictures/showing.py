"""A picture with all that stands beside it on a page: its keys, its table, and where it is saved."""

from __future__ import annotations

from dataclasses import dataclass, replace

from django.utils.safestring import SafeString

from hiwar.site.pictures.drawing import Picture, Table
from hiwar.site.pictures.rendering import on_page, sign

FORMS = ("svg", "png")


@dataclass(frozen=True, slots=True)
class Shown:
    """What the template of a picture needs."""

    name: str
    title: str
    drawn: SafeString
    keys: tuple[tuple[SafeString, str], ...]
    table: Table
    saved: tuple[tuple[str, str], ...]


def show(picture: Picture, address: str) -> Shown:
    """The picture on a page; `address` is where its files are, without their ending."""
    keys = tuple((sign(key), key.words) for key in picture.keys)
    saved = tuple((form.upper(), f"{address}.{form}") for form in FORMS)
    return Shown(picture.name, picture.title, on_page(picture, picture.name), keys, picture.table, saved)


def named(picture: Picture, subject: str) -> Picture:
    """The picture as a file, which says what it is of."""
    return replace(picture, title=f"{subject}: {picture.title}")
