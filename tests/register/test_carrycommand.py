"""`hiwar register export` and `import` at the command line: what they print, write and refuse."""

from __future__ import annotations

import json

import pytest

from hiwar.cli.main import main
from hiwar.register.carrying.tables import everything
from tests.register.carrying.worked import WATER, wipe, work
from tests.site.conftest import enter_all

pytestmark = pytest.mark.django_db


@pytest.fixture
def hiwar(capsys, monkeypatch):
    """`hiwar("register", …)`: its code and what it printed."""
    monkeypatch.setattr("hiwar.register.command.start", lambda given: None)
    monkeypatch.setattr("hiwar.register.command.is_there", lambda given: True)

    def run(*words):
        code = main([str(word) for word in words])
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return run


@pytest.fixture
def worked(db):
    water = enter_all()
    work(water)
    return water


def test_a_register_goes_out_and_comes_in(worked, hiwar, tmp_path):
    before, file = everything(), tmp_path / "all.hiwar"
    code, out, _ = hiwar("register", "export", file, "--everything")
    assert (code, "rows written to" in out, "give it to nobody else" in out) == (0, True, True)
    wipe()
    code, out, _ = hiwar("register", "import", file)
    assert (code, "Judgements: 5 new, 0 there already" in out) == (0, True)
    assert everything() == before
    assert hiwar("register", "import", file)[1] == "Everything in the file was there already; nothing was changed.\n"


def test_what_stays_at_home_is_said(worked, hiwar, tmp_path):
    _, out, _ = hiwar("register", "export", tmp_path / "public.hiwar")
    assert "that belong to sides were left out; --side or --everything takes them along" in out
    _, out, _ = hiwar("register", "export", tmp_path / "public.csv.zip", "--as", "csv")
    assert "were left out" in out


def test_a_side_is_named_as_it_is_known(worked, hiwar, tmp_path):
    assert hiwar("register", "export", tmp_path / "a.hiwar", "--side", f"{WATER}:is")[0] == 0
    code, _, err = hiwar("register", "export", tmp_path / "a.hiwar", "--side", f"{WATER}:FR")
    assert (code, f"it knows {WATER}:IS, {WATER}:OM" in err) == (2, True)


@pytest.mark.parametrize("written", ["OM", "dialogue-is-om", ":OM", "dialogue-is-om:"])
def test_what_is_no_side_is_refused(worked, hiwar, tmp_path, written):
    with pytest.raises(SystemExit):
        hiwar("register", "export", tmp_path / "a.hiwar", "--side", written)


def test_a_dry_run_changes_nothing(worked, hiwar, tmp_path):
    hiwar("register", "export", tmp_path / "all.hiwar", "--everything")
    wipe()
    _, out, _ = hiwar("register", "import", tmp_path / "all.hiwar", "--dry-run")
    assert "This is what would change; nothing was changed." in out
    assert not any(everything().values())


def test_what_is_no_such_file_is_refused_in_one_line(db, hiwar, tmp_path):
    (tmp_path / "letter.hiwar").write_text("Dear colleague")
    code, out, err = hiwar("register", "import", tmp_path / "letter.hiwar")
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert "no register file" in err


@pytest.mark.parametrize(
    ("form", "out", "files"),
    [
        ("csv", "tables", 12), ("csv", "tables.zip", 1), ("parquet", "tables", 12), ("json", "r.json", 1),
        ("jsonld", "r.jsonld", 1), ("ftm", "r.ftm.json", 1),
    ],
)  # fmt: skip
def test_every_form_is_written(worked, hiwar, tmp_path, form, out, files):
    code, printed, _ = hiwar("register", "export", tmp_path / out, "--as", form, "--mechanism", WATER)
    assert code == 0
    written = [line for line in printed.splitlines() if line.startswith(str(tmp_path))]
    assert len(written) == files
    target = tmp_path / out
    assert sum(1 for path in (target.iterdir() if target.is_dir() else [target]) if path.stat().st_size) == files


def test_with_a_side_its_own_rows_go_along(worked, hiwar, tmp_path):
    hiwar("register", "export", tmp_path / "a.json", "--as", "json", "--side", f"{WATER}:IS")
    told = json.loads((tmp_path / "a.json").read_text())["tables"]
    assert {row["owner"] for row in told["judgements"]} == {None, f"{WATER}:IS"}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--mechanism", WATER), "--mechanism goes with --as"),
        (("--mechanism", "nosuch", "--as", "json"), "no mechanism of the register"),
    ],
)
def test_what_cannot_be_asked_for(worked, hiwar, tmp_path, words, said):
    code, _, err = hiwar("register", "export", tmp_path / "x", *words)
    assert (code, said in err) == (2, True)


@pytest.mark.parametrize("form", [[], ["--as", "json"], ["--as", "csv"]])
def test_a_place_that_cannot_be_written_is_refused(worked, hiwar, tmp_path, form):
    (tmp_path / "file").write_text("")
    code, _, err = hiwar("register", "export", tmp_path / "file" / "below", *form)
    assert (code, "cannot be written" in err, err.count("\n")) == (2, True, 1)
