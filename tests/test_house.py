"""The house stands as it was drawn: what each package may know, how long its rooms are, what is pinned."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from hiwar.lang.languages import LANGUAGES

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src" / "hiwar"
ENGINE = ("errors", "record", "rules", "source", "read", "compare")
ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc]")
LONGEST_FUNCTION = 50


def modules(*packages: str) -> list[Path]:
    found = [path for name in packages for path in (SOURCE / f"{name}.py", *(SOURCE / name).rglob("*.py"))]
    return sorted(path for path in found if path.exists())


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def named(path: Path, node: ast.AST) -> str:
    return f"{path.relative_to(ROOT)}:{getattr(node, 'lineno', 1)}"


def test_only_the_languages_hold_arabic_letters() -> None:
    lines = [
        (path, number, line)
        for path in modules(*ENGINE, "export")
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
    ]
    assert [f"{path.relative_to(ROOT)}:{number}" for path, number, line in lines if ARABIC.search(line)] == []


def test_only_the_languages_know_which_languages_there_are() -> None:
    held = [
        f"{named(path, node)} {node.value!r}"
        for path in modules(*ENGINE)
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Constant) and node.value in LANGUAGES
    ]
    assert held == []


def test_both_languages_have_the_same_rooms() -> None:
    rooms = {code: {path.name for path in (SOURCE / "lang" / code).glob("*.py")} for code in LANGUAGES}
    # the parts of an Arabic verb fill a room of their own
    assert {code: names - {"verbs.py"} for code, names in rooms.items()} == dict.fromkeys(LANGUAGES, rooms["en"])


IMPURE = {
    "now", "utcnow", "today", "time", "time_ns", "monotonic", "perf_counter", "environ", "getenv", "random",
    "urandom", "token_hex", "token_bytes", "uuid4", "gethostname", "getuser", "getcwd", "cwd", "home", "input",
}  # fmt: skip
UNKNOWN = {"random", "socket", "time", "uuid", "secrets", "sqlite3", "http", "ssl", "asyncio", "subprocess", "django"}


def impurities(module: ast.Module) -> Iterator[tuple[int, str]]:
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            names = {alias.name.split(".")[0] for alias in node.names} & UNKNOWN
        elif isinstance(node, ast.ImportFrom):
            names = {(node.module or "").split(".")[0]} & UNKNOWN
            names |= {alias.name for alias in node.names} & {"environ", "getenv", "urandom", "urlopen", "urlretrieve"}
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            names = {node.attr} & IMPURE if node.value.id in ("datetime", "date", "time", "os", "Path") else set()
        else:
            continue
        yield from ((node.lineno, name) for name in sorted(names))


def test_the_engine_asks_no_clock_no_network_no_chance_and_no_environment() -> None:
    asked = [
        f"{path.relative_to(ROOT)}:{line} {name}"
        for path in modules(*ENGINE, "lang")
        for line, name in impurities(tree(path))
    ]
    assert asked == []


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("import random", "random"),
        ("import socket, re", "socket"),
        ("from urllib.request import urlopen", "urlopen"),
        ("from os import environ", "environ"),
        ("day = date.today()", "today"),
        ("moment = datetime.now()", "now"),
        ("who = os.environ['USER']", "environ"),
        ("here = Path.home()", "home"),
    ],
)
def test_what_would_not_be_pure_is_seen(line: str, name: str) -> None:
    assert list(impurities(ast.parse(line))) == [(1, name)]


@pytest.mark.parametrize("line", ["from datetime import date", "day = date(2025, 12, 17)", "times = reading.time"])
def test_what_is_pure_is_let_be(line: str) -> None:
    assert list(impurities(ast.parse(line))) == []


def test_functions_are_short() -> None:
    functions = [
        (path, node)
        for path in sorted(SOURCE.rglob("*.py"))
        for node in ast.walk(tree(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    long = [
        f"{named(p, f)} {f.name}: {f.end_lineno - f.lineno + 1} lines"  # type: ignore[operator]
        for p, f in functions
        if f.end_lineno - f.lineno + 1 > LONGEST_FUNCTION  # type: ignore[operator]
    ]
    assert long == []


# what pyproject.toml says -----------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def project() -> dict:
    return tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def test_the_contract_of_purity_covers_every_engine_package(project: dict) -> None:
    (contract,) = [c for c in project["tool"]["importlinter"]["contracts"] if c["type"] == "forbidden"]
    present = {f"hiwar.{name}" for name in (*ENGINE, "lang", "export") if modules(name)}
    assert present - set(contract["source_modules"]) == set()


def pins(name: str) -> dict[str, str]:
    text = (ROOT / "requirements" / f"{name}.txt").read_text("utf-8")
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+)", text, re.MULTILINE))


def asked(listed: list[str]) -> set[str]:
    return {re.match(r"[\w.-]+", line).group().lower().replace("_", "-") for line in listed}  # type: ignore[union-attr]


def test_everything_that_is_asked_for_is_pinned(project: dict) -> None:
    base = asked(project["project"]["dependencies"])
    site = asked(project["project"]["optional-dependencies"]["site"])
    groups = project["dependency-groups"]
    assert base - pins("base").keys() == set()
    assert base | site <= pins("site").keys()
    assert asked(groups["build"]) <= pins("build").keys()
    assert base | site | asked(groups["build"]) | asked(groups["test"]) <= pins("test").keys()


def test_the_pins_are_of_one_mind() -> None:
    whole = pins("test")
    assert {k: v for name in ("base", "site", "build") for k, v in pins(name).items() if whole.get(k) != v} == {}


@pytest.mark.parametrize("name", ["base", "site", "build", "test"])
def test_the_pins_are_names_versions_and_hashes_and_nothing_else(name: str) -> None:
    lines = (ROOT / "requirements" / f"{name}.txt").read_text("utf-8").splitlines()
    form = re.compile(r"[a-z0-9-]+==[\w.+!]+( ; [^\\]+)? \\|    --hash=sha256:[0-9a-f]{64}( \\)?")
    assert [line for line in lines if not form.fullmatch(line)] == []


def test_the_engine_can_be_had_without_the_site() -> None:
    assert not {"django", "waitress", "whitenoise"} & pins("base").keys()
