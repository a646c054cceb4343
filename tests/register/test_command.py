"""`hiwar register add` and `show`, as a person at a terminal meets them."""

from __future__ import annotations

import argparse
from pathlib import Path

import pytest

from hiwar.errors import HiwarError, OptionError
from hiwar.register import command
from hiwar.register.place import database
from tests.register.invented import ARABIC, ENGLISH, read_by_hand

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def engine(monkeypatch):
    """The command is tested apart from the engine and on the tests' own database."""

    def read(path, **options):
        try:
            raw = Path(path).read_bytes()
        except OSError:
            raise HiwarError(f"{path}: there is no such file") from None
        return raw, read_by_hand(raw, path, **options)

    monkeypatch.setattr("hiwar.register.opening.read_path", read)
    monkeypatch.setattr("hiwar.register.opening.rules_named", lambda language: "tests")
    monkeypatch.setattr("hiwar.register.command.start", lambda given: None)
    monkeypatch.setattr("hiwar.register.command.is_there", lambda given: True)


@pytest.fixture
def hiwar(capsys):
    def hiwar(*words):
        parser = argparse.ArgumentParser()
        command.add_arguments(parser)
        code = command.run(parser.parse_args(words))
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return hiwar


@pytest.fixture
def statements(tmp_path):
    (tmp_path / "en.txt").write_text(ENGLISH, "utf-8")
    (tmp_path / "ar.txt").write_text(ARABIC, "utf-8")
    return tmp_path


def test_an_empty_register_says_how_to_begin(hiwar):
    assert hiwar("show") == (0, "The register is empty: hiwar register add FILE enters a text.\n", "")


def test_a_text_is_entered_and_shown_with_its_words(hiwar, statements):
    code, out, _ = hiwar("add", str(statements / "en.txt"))
    assert code == 0
    assert out.endswith("en.txt: entered; Iceland–Oman Dialogue: Round 4; 4 commitments\n")
    _, out, _ = hiwar("show")
    assert "Round 4 · Reykjavík · Wednesday 12 March 2025" in out
    assert "“Iceland intends to send fifty trainers” · intent · Iceland · Health" in out


def test_a_text_that_is_there_already_is_said_to_be(hiwar, statements):
    hiwar("add", str(statements / "en.txt"))
    assert "there already, nothing new" in hiwar("add", str(statements / "en.txt"))[1]


def test_one_bad_path_never_takes_the_rest_with_it(hiwar, statements):
    paths = [statements / "none.txt", statements / "en.txt", statements / "nor.txt", statements / "ar.txt"]
    code, out, err = hiwar("add", *map(str, paths))
    assert code == 2
    assert out.count("\n") == 2
    assert err.count("\n") == 2
    assert err.startswith("hiwar: ")


def test_a_text_over_which_the_program_fails_is_one_line_too(hiwar, statements, monkeypatch):
    from hiwar.register.entering import enter

    def failing(reading, raw, **told):
        return enter(reading, raw, **told) if reading.document.language == "ar" else 1 / 0

    monkeypatch.setattr("hiwar.register.entering.enter", failing)
    code, out, err = hiwar("add", str(statements / "en.txt"), str(statements / "ar.txt"))
    assert (code, out.count("\n"), err.count("\n")) == (2, 1, 1)
    assert "the program failed over it (ZeroDivisionError)" in err


def test_shown_in_arabic(hiwar, statements):
    hiwar("add", str(statements / "ar.txt"))
    _, out, _ = hiwar("show", "--lang", "ar")
    assert out.startswith("الحوار بين آيسلندا و")
    assert "الجولة الرابعة" in out
    assert "«تعتزم آيسلندا إيفاد خمسين مدرّبًا» · عزم · آيسلندا · الصحة" in out


@pytest.mark.parametrize("words", [["add"], [], ["add", "x", "--published", "yesterday"], ["show", "--lang", "fr"]])
def test_what_cannot_be_meant_is_refused(hiwar, words):
    with pytest.raises(SystemExit):
        hiwar(*words)


def test_what_a_title_holds_cannot_steer_the_terminal(hiwar, tmp_path):
    (tmp_path / "x.txt").write_text("\x1b[31mOman met Iceland\x07 today.", "utf-8")
    hiwar("add", str(tmp_path / "x.txt"))
    _, out, _ = hiwar("show")
    assert "\x1b" not in out
    assert "\ufffd[31mOman met Iceland\ufffd today." in out


def test_the_day_of_publication_is_passed_on(hiwar, statements):
    from hiwar.register.models import Document

    hiwar("add", str(statements / "en.txt"), "--published", "2025-03-14")
    assert str(Document.objects.get().published) == "2025-03-14"


@pytest.mark.parametrize(
    ("given", "engine"),
    [
        ("/somewhere/else.sqlite3", "django.db.backends.sqlite3"),
        ("sqlite:////somewhere/else.sqlite3", "django.db.backends.sqlite3"),
        ("postgres://reader@localhost/hiwar", "django.db.backends.postgresql"),
    ],
)
def test_a_database_is_named_by_its_path_or_address(given, engine):
    if engine.endswith("postgresql"):
        pytest.importorskip("dj_database_url", reason="install dj-database-url")
    where = database(given)
    assert where["ENGINE"] == engine
    assert where["NAME"] in ("/somewhere/else.sqlite3", "hiwar")


@pytest.mark.parametrize("given", ["oracle9://x", "https://example.org/db"])
def test_an_address_of_no_database_is_refused(given):
    pytest.importorskip("dj_database_url", reason="install dj-database-url")
    with pytest.raises(OptionError, match="not an address of a database"):
        database(given)


def test_without_a_name_the_register_lies_in_the_data_folder(monkeypatch, tmp_path):
    monkeypatch.delenv("HIWAR_DATABASE", raising=False)
    monkeypatch.setenv("HIWAR_FOLDER", str(tmp_path))
    assert database()["NAME"] == str(tmp_path / "register.sqlite3")
