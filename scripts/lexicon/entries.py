"""Make the entries of states, demonyms and places from the tables and the sources."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from hiwar.lang.folding import fold_form
from hiwar.lang.languages import language_of
from lexicon import sentences, sources, tables
from lexicon.sentences import Lookalikes
from lexicon.tables import Place
from lexicon.writing import Built

_PART = {"": "", "=": "exact", "~": "name", "^": "exact"}
_SUFFIX = {"": "", "=": ".exact", "~": ".phrases", "^": ".capitals"}


class Lexicon:
    """The vocabulary of one language as it is to be written."""

    def __init__(self, language: str, gazetteer: sources.Gazetteer) -> None:
        self.language = language
        self._table = tables.states(language)
        self._examples = tables.examples(language)
        self._gazetteer = gazetteer

    def states(self) -> list[Built]:
        """An entry for each state, and further ones for forms that are not inflected."""
        claimed = {fold_form(bare(n)): code for code, (names, _) in self._table.items() for n in names}
        shown = Lookalikes({code: bare(names[0]) for code, (names, _) in self._table.items()})
        built: list[Built] = []
        for code, (names, adjectives) in self._table.items():
            more = [n for n in sources.cldr_names(code, self.language) if claimed.get(fold_form(n), code) == code]
            forms = tables.unique([*(name for name in names if name[0] != "!"), *more])
            wrong = [sentences.wrong(self.language, "state", shown.of(code, plain(forms)), code)]
            usual = [lemma(a) for a in adjectives[:1] if a[0] not in "~!"]
            wrong += [sentences.wrong(self.language, "demonym", adjective, code) for adjective in usual]
            built += self._entries(f"{self.language}.state.{code.lower()}", "state", {"code": code}, (forms, wrong))
        return built

    def demonyms(self) -> list[Built]:
        """An entry for the adjectives and people of each state."""
        given = {c: [a for a in adjectives if a[0] != "!"] for c, (_, adjectives) in self._table.items()}
        shown = Lookalikes({code: lemma(a[0]) for code, a in given.items() if a and a[0][0] not in "~="})
        built: list[Built] = []
        for code, forms in given.items():
            if not forms:
                continue
            wrong = [sentences.wrong(self.language, "demonym", shown.of(code, [lemma(f) for f in forms]), code)]
            wrong.append(sentences.wrong(self.language, "state", bare(self._table[code][0][0]), code))
            built += self._entries(f"{self.language}.demonym.{code.lower()}", "demonym", {"code": code}, (forms, wrong))
        return built

    def places(self) -> list[Built]:
        """An entry for each city, and one for the buildings that stand for it."""
        cities = [place for place in tables.places() if self._own(place)]
        shown = Lookalikes({key(place): bare(self._own(place)[0]) for place in cities})
        claimed = {fold_form(bare(form)): key(place) for place in cities for form in self._own(place)}
        built: list[Built] = []
        for place in cities:
            own = self._own(place)
            more = [f for f in self._further(place) if claimed.setdefault(fold_form(f), key(place)) == key(place)]
            wrong = [sentences.wrong(self.language, "place", shown.of(key(place), plain(own)), place.name)]
            value: dict[str, object] = {
                "name": place.name.partition(" (")[0],
                "country": None if place.country == "-" else place.country,
            }
            value["capital"] = bool(place.role)
            forms = tables.unique([*own, *more])
            built += self._entries(f"{self.language}.place.{slug(place.name)}", "place", value, (forms, wrong))
        return built + list(self._buildings())

    def _own(self, place: Place) -> list[str]:
        named = [place.name] if self.language == "en" and place.named else []
        return tables.unique([*named, *place.forms[self.language]])

    def _further(self, place: Place) -> Iterator[str]:
        if place.role == "C":
            yield from self._as_capital(place.country)
        if self.language == "ar":
            yield from self._gazetteer.arabic(place)

    def _as_capital(self, code: str) -> Iterator[str]:
        """The city by its state's adjective: the Qatari capital, and the same in Arabic."""
        for adjective in self._table.get(code, ([], []))[1]:
            if self.language == "en" and adjective[0] not in "!=":
                yield f"{lemma(adjective)} capital"
            elif self.language == "ar" and adjective[0] not in "!~=":
                yield "العاصمة " + " ".join(f"ال{word}ة" for word in lemma(adjective).split())

    def _buildings(self) -> Iterator[Built]:
        for building in tables.buildings():
            kind = "government" if building.speaks else "building"
            name = f"{self.language}.place.{kind}.{slug(building.city)}"
            value: dict[str, object] = {"name": building.city, "country": building.country, "capital": False}
            value |= {"speaks": True} if building.speaks else {}
            wrong = [sentences.wrong(self.language, "place", self._city(building.city), name)]
            yield from self._entries(name, "place", value, (building.forms[self.language], wrong))

    def _city(self, name: str) -> str:
        return next(bare(self._own(place)[0]) for place in tables.places() if place.name == name)

    def _entries(
        self, name: str, kind: str, value: dict[str, object], written: tuple[list[str], list[str]]
    ) -> Iterator[Built]:
        """One entry for the forms that are inflected, one for each other way in which forms are taken."""
        forms, wrong = written
        for mark, suffix in _SUFFIX.items():
            marked = [form for form in forms if mark_of(form) == mark]
            if not marked:
                continue
            own = f"{name}{suffix}"
            said, more = self._examples.get(own, ("", []))
            sentence = kind
            if mark and self.language == "ar":
                sentence = "exact"
            elif mark == "=" and kind == "demonym":
                sentence = "people"
            yield Built(
                own,
                value | ({"case": "kept"} if mark == "^" else {}),
                [form.lstrip("=~^") for form in marked],
                said or sentences.say(self.language, sentence, lemma(first(marked)), own),
                unique_texts([*more, *(text for text in wrong if not self._holds(text, (marked, kind, mark)))]),
                _PART[mark],
            )

    def _holds(self, text: str, taken: tuple[list[str], str, str]) -> bool:
        """Whether one of the forms, inflected as it will be, stands in the text as whole words."""
        forms, kind, mark = taken
        usual = ("nisba" if self.language == "ar" else "adjective") if kind == "demonym" else "name"
        inflect, folded = language_of(self.language).inflect, fold_form(text)
        return any(fold_form(i.text) in folded for f in forms for i in inflect(bare(f), _PART[mark] or usual))


def territories() -> list[Built]:
    """Every state with its codes, the names shown in either language, its adjectives and its capital."""
    english, arabic, codes, status = tables.states("en"), tables.states("ar"), sources.alpha3(), tables.statuses()
    seats = {(p.country, p.role): p for p in tables.places() if p.role}
    built: list[Built] = []
    for code in english:
        seat = seats.get((code, "C")) or seats.get((code, "G"))
        shown: dict[str, object] = {
            "code": code,
            "alpha3": codes[code],
            "en": bare(english[code][0][0]),
            "ar": bare(arabic[code][0][0]),
        }
        shown |= {f"adjective_{n}": lemma(t[code][1][0]) for n, t in (("en", english), ("ar", arabic)) if t[code][1]}
        shown |= {"capital": seat.name, "capital_ar": bare(seat.forms["ar"][0])} if seat else {}
        built.append(Built(f"state.{code.lower()}", shown | {"un": status.get(code, "member")}))
    return built


def mark_of(form: str) -> str:
    """The sign before a form that tells how it is taken; empty where it is inflected."""
    return form[0] if form[0] in _SUFFIX else ""


def bare(form: str) -> str:
    """The form without the sign before it."""
    return form.lstrip("=~^!")


def lemma(line: str) -> str:
    """The first word of a line, without its irregular plural."""
    return bare(line.split("|")[0].strip())


def plain(forms: list[str]) -> list[str]:
    """The first words of all forms."""
    return [lemma(form) for form in forms]


def first(forms: list[str]) -> str:
    """The first form that no sign parts in two (`Saint Petersburg` before `St. Petersburg`)."""
    return next((form for form in forms if not re.search(r"[.,(/] | [-&(] ?", form)), forms[0])


def unique_texts(texts: list[str]) -> list[str]:
    """The texts, each once."""
    return list(dict.fromkeys(texts))


def key(place: Place) -> str:
    """What tells one city of the table from all others."""
    return f"{place.country} {place.name}"


def slug(name: str) -> str:
    """The name in small letters for an id: `Al-Ula` is `al_ula`."""
    plain_letters = unicodedata.normalize("NFD", name).encode("ascii", "ignore").decode().lower()
    return re.sub("[^a-z0-9]+", "_", plain_letters.replace("'", "")).strip("_")
