"""Data files that are not fit to be used are refused, with the file and the line."""

from __future__ import annotations

from pathlib import Path

import pytest

from hiwar.errors import RuleError
from hiwar.lang.languages import LANGUAGES
from hiwar.rules.compiling import check_examples, compile_rules
from hiwar.rules.entry import read_entries

GOOD = """\
kind: state
part: name
entries:
  - id: en.state.ruritania
    forms: |
      Ruritania
      the Kingdom of Ruritania
    value: {code: RT, since: 1894, member: false, names: [Ruritania, Ruritanien]}
    why: Hope, The Prisoner of Zenda
    say: the envoy of {Ruritania} spoke
    not: a Ruritanian envoy spoke
"""


def read(tmp_path: Path, text: str, language: str = "en") -> list:
    path = tmp_path / language / "states.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(text.encode())
    return list(read_entries(path))


def test_a_good_entry_is_read_as_it_stands(tmp_path: Path) -> None:
    (entry,) = read(tmp_path, GOOD)
    assert (entry.id, entry.kind, entry.part) == ("en.state.ruritania", "state", "name")
    assert entry.forms == ("Ruritania", "the Kingdom of Ruritania")
    assert entry.value == {"code": "RT", "since": 1894, "member": False, "names": ["Ruritania", "Ruritanien"]}
    assert entry.say == ("the envoy of {Ruritania} spoke",)
    assert entry.wrong == ("a Ruritanian envoy spoke",)
    assert (entry.path, entry.line) == ("en/states.yaml", 4)


MISSHAPEN = [
    # what is written, what stands there instead, the line, words of the reason
    ("    say: the envoy of {Ruritania} spoke\n", "", 4, "has no `say`"),
    ("    not: a Ruritanian envoy spoke\n", "", 4, "has no `not`"),
    ("{Ruritania}", "Ruritania", 4, "one pair of braces"),
    ("{Ruritania}", "{Ruritania} and {Ruritania}", 4, "one pair of braces"),
    ("{Ruritania}", "}Ruritania{", 4, "one pair of braces"),
    ("{Ruritania}", "{}Ruritania", 4, "one pair of braces"),
    ("      Ruritania\n      the Kingdom of Ruritania\n", "\n", 4, "has no forms"),
    ("    forms: |", "    form: |", 4, "unknown key 'form'"),
    ("part: name\n", "part: name\nlanguage: en\n", 1, "unknown key 'language'"),
    ("  - id: en.state.ruritania\n    forms: |", "  - forms: |", 4, "'id' is missing"),
    ("kind: state\n", "", None, "'kind' is missing"),
    ("part: name\n", "part: [name]\n", 2, "'part' is missing or is no single word"),
    ("    why: Hope", "    say: again\n    why: Hope", 4, "a key is given twice"),
    ("      Ruritania\n", "      Re\u0301publique\n", 4, "normal form C"),
    ("      Ruritania\n", "      Rurit\u0430nia\n", 4, "look-alike letter U+0430"),
    ("      Ruritania\n", "      Rur\u03b9tania\n", 4, "look-alike letter U+03B9"),
    ("      Ruritania\n", "      \u0642\u0637\u0631\u06cc\n", 4, "look-alike letter U+06CC"),
    ("      Ruritania\n", "      \u06a9\u0646\u062f\u0627\n", 4, "look-alike letter U+06A9"),
    ("code: RT", "code: NO", 8, "NO is read as a truth value"),
    ("code: RT", "code: on", 8, "on is read as a truth value"),
    ("since: 1894", "since: 18:45", 8, "is read as a number"),
    ("since: 1894", "since: 0x1f", 8, "is read as a number"),
    ("    value: {code: RT, since: 1894,", "    value: {code: RT, code: RU,", 8, "a key is given twice"),
    ("    value: {", "    value: [", 8, "is not readable YAML"),
    ("    value: {code: RT, since: 1894, member: false, names: [Ruritania, Ruritanien]}", "    value: RT", 4, "`key: value`"),
    ("  - id: en.state.ruritania", "  - en.state.ruritania", 5, "is not readable YAML"),
    ("kind: state", "kind: state\n\tpart: name", 2, "is not readable YAML"),
]  # fmt: skip


@pytest.mark.parametrize(("written", "instead", "line", "reason"), MISSHAPEN)
def test_a_misshapen_file_is_refused_with_its_line(
    tmp_path: Path, written: str, instead: str, line: int | None, reason: str
) -> None:
    assert written in GOOD
    with pytest.raises(RuleError) as refused:
        read(tmp_path, GOOD.replace(written, instead, 1))
    assert reason in refused.value.reason
    assert (refused.value.path, refused.value.line) == ("en/states.yaml", line)
    assert str(refused.value).startswith(f"en/states.yaml:{line}: " if line else "en/states.yaml: ")
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "expected `key: value` lines"),
        ("- a list\n", "expected `key: value` lines"),
        ("kind: state\npart: name\n", "'entries' is missing"),
        ("kind: state\npart: name\nentries: none\n", "'entries' is missing or is no list"),
        ("kind: state\npart: name\nentries: [Ruritania]\n", "expected `key: value` lines"),
    ],
)
def test_a_file_of_another_kind_is_refused(tmp_path: Path, text: str, reason: str) -> None:
    with pytest.raises(RuleError, match=reason):
        read(tmp_path, text)


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "states.yaml").write_bytes(b"kind: \xff\xfe")
    with pytest.raises(RuleError, match="not readable YAML"):
        list(read_entries(tmp_path / "states.yaml"))


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match="not readable YAML"):
        list(read_entries(tmp_path / "states.yaml"))


SECOND = """\
  - id: en.state.graustark
    forms: Graustark
    value: {code: GK}
    say: the envoy of {Graustark} spoke
    not: a Graustarkian envoy spoke
"""


def compiled(tmp_path: Path, text: str):
    return compile_rules("en", read(tmp_path, text), "of a test")


@pytest.mark.parametrize(
    ("written", "instead", "reason"),
    [
        ("en.state.graustark", "en.state.ruritania", "en.state.ruritania stands also in en/states.yaml:4"),
        ("forms: Graustark", "forms: RURITANIA", "'RURITANIA' is already a form of en.state.ruritania"),
        ("    value: {code: GK}", "    part: noum\n    value: {code: GK}", "unknown part 'noum'"),
    ],
)
def test_two_entries_that_clash_are_refused(tmp_path: Path, written: str, instead: str, reason: str) -> None:
    with pytest.raises(RuleError) as refused:
        compiled(tmp_path, GOOD + SECOND.replace(written, instead))
    assert reason in str(refused.value)
    assert refused.value.line == 12


@pytest.mark.parametrize(
    ("written", "instead", "reason"),
    [
        ("{Graustark} spoke", "Graustark {spoke}", "is not found as marked"),
        ("envoy of {Graustark}", "{envoy of Graustark}", "is not found as marked"),
        ("{Graustark} spoke", "{Graustar} spoke", "is not found as marked"),
        ("a Graustarkian envoy", "a GRAUSTARK envoy", "where it must not be"),
    ],
)
def test_an_entry_is_held_to_its_own_examples(tmp_path: Path, written: str, instead: str, reason: str) -> None:
    rules = compiled(tmp_path, GOOD + SECOND.replace(written, instead))
    (problem,) = check_examples(rules)
    assert reason in str(problem)
    assert (problem.path, problem.line) == ("en/states.yaml", 12)


def test_entries_that_keep_their_word_pass(tmp_path: Path) -> None:
    assert list(check_examples(compiled(tmp_path, GOOD + SECOND))) == []


DATA = Path(__file__).parents[2] / "src" / "hiwar" / "data"


# Arabic has no capitals, so that the words before which a name ends are listed
ONE_LANGUAGE = {"common.yaml": "ar"}


@pytest.mark.parametrize("folder", [DATA, DATA / "events"], ids=["data", "events"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_both_languages_hold_the_same_files(folder: Path, language: str) -> None:
    names = {path.name for code in LANGUAGES for path in (folder / code).glob("*.yaml")}
    meant = {name for name in names if ONE_LANGUAGE.get(name, language) == language}
    assert {path.name for path in (folder / language).glob("*.yaml")} == meant


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_entry_has_an_id_that_begins_with_its_language(language: str) -> None:
    ids = [entry.id for path in sorted((DATA / language).glob("*.yaml")) for entry in read_entries(path)]
    assert [name for name in ids if not name.startswith(f"{language}.")] == []
