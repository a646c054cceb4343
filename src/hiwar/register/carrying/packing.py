"""The file that carries a register: a ZIP of tables, one JSON object a row and line, and of the bytes as they came.

    manifest.json                version, scope, and of every table its rows, size and SHA-256
    tables/commitments.jsonl     one row a line
    originals/<SHA-256>          the bytes of a text or of a file that shows something

The same register gives the same file, byte by byte. Nothing is ever unpacked to disk, so that no name in a file can
lead anywhere; every size and checksum is held to before the first row is looked at.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from hiwar.errors import HiwarError
from hiwar.version import __version__

VERSION = 1
SCHEMA = "hiwar/register/"
MANIFEST = "manifest.json"
Row = dict[str, Any]

_NAMES = re.compile(r"manifest\.json|tables/[a-z_]{1,40}\.jsonl|originals/[0-9a-f]{64}")
_LONG_AGO = (1980, 1, 1, 0, 0, 0)
_CHUNK = 1 << 20
LARGEST_WHOLE = 8 << 30
LARGEST_ORIGINAL = 256 << 20
LARGEST_MANIFEST = 1 << 20
LARGEST_ROW = 64 << 20
MOST_ENTRIES = 200_000
DENSEST = 200
"""How many times larger than the file itself what it holds may be: texts are no more than thirty times larger."""


class CarryError(HiwarError):
    """A register cannot be written to or taken from a file; nothing was changed."""


@dataclass(slots=True)
class Packing:
    """A file that is being written; `sums` are rows, size and SHA-256 of its tables so far."""

    into: zipfile.ZipFile
    sums: dict[str, Row] = field(default_factory=dict)

    def table(self, name: str, rows: Iterable[Row]) -> None:
        """Add a table, a row a line."""
        digest, size, number = hashlib.sha256(), 0, 0
        with self.into.open(_entry(f"tables/{name}.jsonl"), "w", force_zip64=True) as out:
            for row in rows:
                line = json.dumps(row, ensure_ascii=False, sort_keys=True, allow_nan=False).encode() + b"\n"
                digest.update(line)
                size += len(line)
                number += 1
                out.write(line)
        self.sums[name] = {"rows": number, "size": size, "sha256": digest.hexdigest()}

    def original(self, digest: str, content: bytes) -> None:
        """Add bytes under their SHA-256."""
        self.into.writestr(_entry(f"originals/{digest}"), content)


@contextmanager
def packing(path: Path, scope: Row) -> Iterator[Packing]:
    """A file that stands at `path` only when it is whole; with sides' own rows nobody else here may read it.

    Raises: CarryError where it cannot be written.
    """
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    mode = 0o600 if scope.get("sides") or scope.get("everything") else 0o644
    try:
        handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, mode)
        with os.fdopen(handle, "wb") as file, zipfile.ZipFile(file, "w", allowZip64=True) as into:
            packed = Packing(into)
            yield packed
            into.writestr(_entry(MANIFEST), json.dumps(_manifest(scope, packed.sums), indent=1, sort_keys=True))
        beside.replace(path)
    except OSError as error:
        raise CarryError(f"{path}: cannot be written ({error.strerror}); name another place") from None
    finally:
        with suppress(OSError):
            beside.unlink()


def _manifest(scope: Row, sums: dict[str, Row]) -> Row:
    return {"schema": f"{SCHEMA}{VERSION}", "made_by": f"hiwar {__version__}", "scope": scope, "tables": sums}


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, date_time=_LONG_AGO)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o600 << 16
    return entry


@dataclass(frozen=True, slots=True)
class Pack:
    """A file whose sizes and checksums were found right."""

    path: Path
    manifest: Row
    whole: zipfile.ZipFile

    @property
    def tables(self) -> dict[str, Row]:
        """Rows, size and SHA-256 of every table."""
        return self.manifest["tables"]

    def rows(self, name: str) -> Iterator[Row]:
        """The rows of a table in their order; none where the file has no such table.

        Raises: CarryError where a line is no row.
        """
        if name not in self.tables:
            return
        with self.whole.open(f"tables/{name}.jsonl") as lines:
            number = 0
            while line := lines.readline(LARGEST_ROW):
                number += 1
                yield _row(line, f"{self.path}: tables/{name}.jsonl, line {number}")

    def original(self, digest: str) -> bytes:
        """The bytes with this SHA-256.

        Raises: CarryError where the file lacks them.
        """
        try:
            return self.whole.read(f"originals/{digest}")
        except KeyError:
            raise CarryError(f"{self.path}: the bytes of {digest[:12]} are missing; export it again") from None


def _row(line: bytes, where: str) -> Row:
    try:
        row = json.loads(line, parse_constant=_no_number)
    except (ValueError, RecursionError):
        row = None
    if not isinstance(row, dict) or not isinstance(row.get("id"), str):
        raise CarryError(f"{where}: no row of a register; the file is damaged, export it again")
    return row


def _no_number(said: str) -> None:
    raise ValueError(said)


@contextmanager
def unpacking(path: Path) -> Iterator[Pack]:
    """A file that somebody carried here, held to its own sizes and checksums before anything is taken from it.

    Raises: CarryError where it is none, damaged, made to do harm, or made by a newer Hiwar.
    """
    try:
        with zipfile.ZipFile(path) as whole:
            _check_entries(path, whole)
            manifest = _read_manifest(path, whole)
            _check_sums(path, whole, manifest)
            yield Pack(path, manifest, whole)
    except OSError as error:
        raise CarryError(f"{path}: cannot be opened ({error.strerror or error}); look at its name") from None
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, UnicodeDecodeError, RuntimeError):
        raise CarryError(f"{path}: no register file, or a damaged one; export it again") from None


def _check_entries(path: Path, whole: zipfile.ZipFile) -> None:
    entries = whole.infolist()
    names = [entry.filename for entry in entries]
    if len(entries) > MOST_ENTRIES or len(set(names)) != len(names):
        raise CarryError(f"{path}: holds too many files, or one twice; it is no register file")
    strange = next((e for e in entries if not _NAMES.fullmatch(e.filename) or e.flag_bits & 1), None)
    if strange is not None:
        raise CarryError(f"{path}: holds what no register file does ({strange.filename[:60]!r}); it is refused")
    if any(e.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for e in entries):
        raise CarryError(f"{path}: is packed in a way that no register file is; it is refused")
    total = sum(entry.file_size for entry in entries)
    if total > min(LARGEST_WHOLE, DENSEST * path.stat().st_size + _CHUNK):
        raise CarryError(f"{path}: would unpack to {total} bytes, far more than a register of its size; it is refused")
    if any(e.file_size > LARGEST_ORIGINAL for e in entries if e.filename.startswith("originals/")):
        raise CarryError(f"{path}: holds a file of more than {LARGEST_ORIGINAL} bytes; it is refused")


def _read_manifest(path: Path, whole: zipfile.ZipFile) -> Row:
    if MANIFEST not in whole.namelist() or whole.getinfo(MANIFEST).file_size > LARGEST_MANIFEST:
        raise CarryError(f"{path}: has no manifest; it is no register file")
    try:
        manifest = json.loads(whole.read(MANIFEST))
        kind, number = manifest["schema"].rsplit("/", 1)
        version = int(number)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise CarryError(f"{path}: its manifest cannot be read; export it again") from None
    if f"{kind}/" != SCHEMA or version < 1:
        raise CarryError(f"{path}: is no register file")
    if version > VERSION:
        made_by = str(manifest.get("made_by"))[:40]
        raise CarryError(f"{path}: was made by a newer Hiwar ({made_by}); update this one, then import it")
    if not _whole(manifest):
        raise CarryError(f"{path}: its manifest lacks what every manifest has; export it again")
    return manifest


def _whole(manifest: Row) -> bool:
    tables, scope = manifest.get("tables"), manifest.get("scope")
    return (
        isinstance(scope, dict)
        and isinstance(tables, dict)
        and all(isinstance(t, dict) and {"rows", "size", "sha256"} <= set(t) for t in tables.values())
    )


def _check_sums(path: Path, whole: zipfile.ZipFile, manifest: Row) -> None:
    told = {f"tables/{name}.jsonl": (sums["size"], sums["sha256"]) for name, sums in manifest["tables"].items()}
    if set(told) != {name for name in whole.namelist() if name.startswith("tables/")}:
        raise CarryError(f"{path}: its tables are not those of its manifest; export it again")
    for entry in whole.infolist():
        if entry.filename == MANIFEST:
            continue
        size, digest = told.get(entry.filename, (entry.file_size, entry.filename.removeprefix("originals/")))
        if _sum(whole, entry) != (size, digest):
            raise CarryError(f"{path}: {entry.filename[:60]} is not what its checksum says; export it again")


def _sum(whole: zipfile.ZipFile, entry: zipfile.ZipInfo) -> tuple[int, str]:
    digest, size = hashlib.sha256(), 0
    with whole.open(entry) as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
            size += len(chunk)
    return size, digest.hexdigest()
