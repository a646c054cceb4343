"""Read the reviewed tables beside this module."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from hiwar.lang.folding import fold_form

HERE = Path(__file__).parent
LANGUAGES = ("ar", "en")


@dataclass(frozen=True)
class Place:
    """A city of the table: `role` is C for a capital, G for another seat, else empty."""

    country: str
    name: str
    role: str
    forms: dict[str, list[str]]
    named: bool = True


@dataclass(frozen=True)
class Building:
    """Buildings that stand for their city; `speaks` where they stand for the government too."""

    country: str
    city: str
    speaks: bool
    forms: dict[str, list[str]]


def rows(name: str, width: int) -> list[list[str]]:
    """The lines of a table, each filled up to `width` cells.

    Raises: ValueError where a line has more.
    """
    found = []
    for number, line in enumerate((HERE / name).read_text("utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        if len(cells) > width:
            raise ValueError(f"{name}:{number} has {len(cells)} cells, not {width}")
        found.append(cells + [""] * (width - len(cells)))
    return found


def split(cell: str) -> list[str]:
    """The forms of a cell."""
    return [form.strip() for form in cell.split(";") if form.strip()]


def unique(forms: list[str]) -> list[str]:
    """The forms without those that fold to an earlier one, marks before them left aside."""
    kept: dict[str, str] = {}
    for form in forms:
        kept.setdefault(fold_form(form.lstrip("=~^")), form)
    return list(kept.values())


def states(language: str) -> dict[str, tuple[list[str], list[str]]]:
    """Names and adjectives of every state by its code."""
    return {code: (split(names), split(adjectives)) for code, names, adjectives in rows(f"states.{language}.tsv", 3)}


def statuses() -> dict[str, str]:
    """Who is no member of the United Nations, by code."""
    return {row[0]: row[1] for row in rows("status.tsv", 2)}


def refused(language: str) -> set[str]:
    """Folded spellings of the sources that are not taken."""
    return {fold_form(form) for lang, form, _ in rows("refused.tsv", 3) if lang == language}


def places() -> list[Place]:
    """The cities of the table."""
    return [
        Place(
            country, name, role, {"en": split(en.lstrip("!")), "ar": split(ar)}, not (en.startswith("!") or "(" in name)
        )
        for country, name, role, en, ar in rows("places.tsv", 5)
    ]


def buildings() -> list[Building]:
    """The buildings of the table."""
    return [
        Building(country, city, speaks == "speaks", {"en": split(en), "ar": split(ar)})
        for country, city, speaks, en, ar in rows("buildings.tsv", 5)
    ]


def examples(language: str) -> dict[str, tuple[str, list[str]]]:
    """Reviewed examples by entry: one sentence to find (may be empty), others not to find."""
    return {
        name: (say, [text for text in wrong.split("|") if text])
        for lang, name, say, wrong in rows("examples.tsv", 4)
        if lang == language
    }
