"""Load the vocabulary, compiled once and kept in the user's cache folder."""

from __future__ import annotations

import gc
import hashlib
import os
import pickle
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import platformdirs

from hiwar.errors import RuleError
from hiwar.rules.compiling import check_examples, compile_rules
from hiwar.rules.entry import Entry, read_entries
from hiwar.rules.rules import Rules
from hiwar.version import __version__

DATA = Path(__file__).parent.parent / "data"
_CODE = Path(__file__).parent.parent


def load_rules(language: str, *, folder: Path = DATA, cache: Path | None = None) -> Rules:
    """The rules of a language, from the cache where its digest is that of the data files, else compiled anew.

    `cache` is the folder for the compiled form (the user's cache folder by default); where it cannot be written
    the rules are compiled each time. Raises: RuleError where a data file is not fit to be used.
    """
    digest = _digest(language, folder)
    kept = (cache or Path(platformdirs.user_cache_path("hiwar"))) / f"rules-{language}-{digest[:24]}.bin"
    if (rules := _cached(kept, digest)) is not None:
        return rules
    rules = compile_rules(language, entries_of(language, folder), digest)
    for problem in check_examples(rules):
        raise problem
    _keep(kept, rules)
    return rules


def entries_of(language: str, folder: Path = DATA) -> Iterator[Entry]:
    """The entries that bear on a language: the shared ones and its own, file by file."""
    for path in _files(language, folder):
        yield from read_entries(path, forms_needed=path.parent.name != "shared")


def _files(language: str, folder: Path) -> list[Path]:
    files = [*sorted((folder / "shared").glob("*.yaml")), *sorted((folder / language).glob("*.yaml"))]
    if not files:
        raise RuleError("holds no data files", str(folder))
    return files


def _digest(language: str, folder: Path) -> str:
    """The hash of all that the compiled form depends on: data, code that inflects and folds, versions."""
    hashed = hashlib.sha256(f"{__version__} {sys.version_info[:2]}".encode())
    code = [p for name in ("lang", "rules") for p in sorted((_CODE / name).rglob("*.py"))]
    for path in [*_files(language, folder), *code]:
        hashed.update(f"{path.name}\0".encode() + path.read_bytes())
    return hashed.hexdigest()


def _cached(path: Path, digest: str) -> Rules | None:
    """The compiled rules, or None where there are none or the file is damaged."""
    try:
        kept = memoryview(path.read_bytes())  # a view: tens of megabytes are not copied to be looked at
    except OSError:
        return None
    seal, body = kept[:32], kept[32:]
    if _seal(digest, body) != seal:
        return None
    gc.disable()  # thousands of small tuples are made: collecting in between doubles the time
    try:
        rules = pickle.loads(body)  # noqa: S301 - our own file in the user's own folder, sealed above
    except Exception:  # any damage means: compile anew
        return None
    finally:
        gc.enable()
        gc.freeze()
    return rules if isinstance(rules, Rules) else None


def _seal(digest: str, body: bytes | memoryview) -> bytes:
    """What stands before the compiled form, so that a damaged file or one of other rules is told."""
    hashed = hashlib.sha256(digest.encode())
    hashed.update(body)
    return hashed.digest()


def _keep(path: Path, rules: Rules) -> None:
    body = pickle.dumps(rules, protocol=5)
    seal = _seal(rules.digest, body)
    draft = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as draft:
            draft.write(seal + body)
        os.replace(draft.name, path)
        for old in path.parent.glob(f"rules-{rules.language}-*.bin"):
            if old != path:
                old.unlink(missing_ok=True)
    except OSError:
        if draft is not None:
            Path(draft.name).unlink(missing_ok=True)
