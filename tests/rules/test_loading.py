"""The compiled vocabulary is kept in a cache; missing, damaged, old or unwritable, it changes no reading."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from hiwar.errors import RuleError
from hiwar.lang.texts import fold_text
from hiwar.rules import load_rules
from hiwar.rules import loading as loading_module
from hiwar.rules.rules import Rules
from tests.rules.test_entry import GOOD, SECOND

TEXT = "The envoys of Ruritania and the Kingdom of Ruritania met those of RURITANIA; Ruritanians did not."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("shared", "en"):
        (tmp_path / "words" / name).mkdir(parents=True)
    (tmp_path / "words" / "en" / "states.yaml").write_text(GOOD, "utf-8")
    return tmp_path / "words"


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "kept" / "hiwar"


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was compiled anew, by language."""
    done: list[str] = []
    compile_rules = loading_module.compile_rules

    def noted(language: str, *rest: object) -> Rules:
        done.append(language)
        return compile_rules(language, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(loading_module, "compile_rules", noted)
    return done


def found(rules: Rules) -> list[tuple[int, int, str]]:
    text = fold_text(TEXT, "en")
    return [(*text.span(hit.start, hit.stop), hit.entry.id) for hit in rules.find(text).of("state")]


def test_the_second_load_comes_from_the_cache_and_finds_the_same(folder: Path, cache: Path, compiled: list) -> None:
    first = load_rules("en", folder=folder, cache=cache)
    second = load_rules("en", folder=folder, cache=cache)
    assert compiled == ["en"]
    assert found(first) == found(second)
    assert [TEXT[start:stop] for start, stop, _ in found(second)] == [
        "Ruritania", "the Kingdom of Ruritania", "Ruritania", "RURITANIA",
    ]  # fmt: skip
    assert first.entries == second.entries
    assert first.digest == second.digest


def test_a_changed_data_file_is_compiled_anew_and_the_old_form_goes(folder: Path, cache: Path, compiled: list) -> None:
    old = load_rules("en", folder=folder, cache=cache)
    (folder / "en" / "states.yaml").write_text(GOOD + SECOND, "utf-8")
    new = load_rules("en", folder=folder, cache=cache)
    assert compiled == ["en", "en"]
    assert old.digest != new.digest
    assert [entry.id for entry in new.of("state")] == ["en.state.ruritania", "en.state.graustark"]
    assert len(list(cache.glob("rules-en-*.bin"))) == 1


DAMAGE = {
    "emptied": lambda kept: b"",
    "cut short": lambda kept: kept[: len(kept) // 2],
    "a letter changed": lambda kept: kept[:400] + bytes([kept[400] ^ 1]) + kept[401:],
    "its seal changed": lambda kept: bytes(32) + kept[32:],
    "something else": lambda kept: b"cos\nsystem\n(S'exit 1'\ntR.",
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_cache_is_made_anew(folder: Path, cache: Path, compiled: list, damage: str) -> None:
    whole = found(load_rules("en", folder=folder, cache=cache))
    (kept,) = cache.glob("rules-en-*.bin")
    sound = kept.read_bytes()
    kept.write_bytes(DAMAGE[damage](sound))
    assert found(load_rules("en", folder=folder, cache=cache)) == whole
    assert compiled == ["en", "en"]
    load_rules("en", folder=folder, cache=cache)
    assert compiled == ["en", "en"], "the mended cache is used again"


def test_a_cache_folder_that_cannot_be_made_is_done_without(folder: Path, tmp_path: Path, compiled: list) -> None:
    (tmp_path / "a-file").write_text("")
    for _ in range(2):
        assert found(load_rules("en", folder=folder, cache=tmp_path / "a-file" / "hiwar"))
    assert compiled == ["en", "en"]


def test_a_disk_that_fills_up_leaves_no_half_of_a_cache(
    folder: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(loading_module.os, "replace", full)
    assert found(load_rules("en", folder=folder, cache=cache))
    assert list(cache.iterdir()) == []


def test_the_folder_of_the_cache_is_for_its_owner_alone(folder: Path, cache: Path) -> None:
    load_rules("en", folder=folder, cache=cache)
    assert cache.stat().st_mode & 0o077 == 0


def test_words_that_break_their_word_are_refused_at_start_up(folder: Path, cache: Path) -> None:
    path = folder / "en" / "states.yaml"
    path.write_text(GOOD.replace("{Ruritania} spoke", "Ruritania {spoke}"), "utf-8")
    with pytest.raises(RuleError, match=r"en/states\.yaml:4: .*is not found as marked"):
        load_rules("en", folder=folder, cache=cache)
    assert not cache.exists()


def test_a_folder_without_words_is_refused(tmp_path: Path, folder: Path) -> None:
    shutil.rmtree(folder / "en")
    with pytest.raises(RuleError, match="holds no data files"):
        load_rules("en", folder=folder, cache=tmp_path)
