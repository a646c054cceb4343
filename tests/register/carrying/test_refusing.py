"""A file that is damaged, made to do harm, or newer than this Hiwar is refused in one line, and nothing changes."""

from __future__ import annotations

import hashlib
import json
import zipfile

import pytest

from hiwar.register.carrying import packing
from hiwar.register.carrying.packing import CarryError
from hiwar.register.carrying.sending import Scope, send
from hiwar.register.carrying.tables import everything
from hiwar.register.carrying.taking import take
from tests.register.carrying.worked import wipe, work

pytestmark = pytest.mark.django_db


@pytest.fixture
def carried(water, tmp_path):
    """The files of a register file by name, and a way to pack them again."""
    work(water)
    send(tmp_path / "good.hiwar", Scope(everything=True))
    wipe()
    with zipfile.ZipFile(tmp_path / "good.hiwar") as whole:
        return Carried({name: whole.read(name) for name in whole.namelist()}, tmp_path / "bad.hiwar")


class Carried:
    def __init__(self, files, path):
        self.files, self.path = files, path

    @property
    def manifest(self):
        return json.loads(self.files["manifest.json"])

    def tell(self, **said):
        self.files["manifest.json"] = json.dumps(self.manifest | said).encode()

    def rows(self, table):
        return [json.loads(line) for line in self.files[f"tables/{table}.jsonl"].splitlines()]

    def put(self, table, rows):
        """Rows with the checksum that belongs to them."""
        lines = b"".join(json.dumps(row).encode() + b"\n" for row in rows)
        self.files[f"tables/{table}.jsonl"] = lines
        sums = {"rows": len(rows), "size": len(lines), "sha256": hashlib.sha256(lines).hexdigest()}
        self.tell(tables=self.manifest["tables"] | {table: sums})

    def change(self, table, **values):
        rows = self.rows(table)
        self.put(table, [rows[0] | values, *rows[1:]])

    def pack(self):
        with zipfile.ZipFile(self.path, "w", zipfile.ZIP_DEFLATED) as whole:
            for name, content in self.files.items():
                whole.writestr(name, content)
        return self.path


def refused(path) -> str:
    with pytest.raises(CarryError) as told:
        take(path)
    assert not any(everything().values()), "nothing may have changed"
    line = str(told.value)
    assert "\n" not in line
    assert str(path) in line
    return line


def test_the_file_itself_is_taken(carried):
    assert take(carried.pack()).new["judgements"] == 5


def evil_path(c):
    c.files["../../outside"] = b"x"


def absolute_path(c):
    c.files["/etc/passwd"] = b"x"


def path_in_a_table(c):
    c.files["tables/../../x.jsonl"] = b"{}"


def unknown_file(c):
    c.files["tables/run.sh"] = b"x"


def one_byte_of_a_table(c):
    c.files["tables/commitments.jsonl"] = c.files["tables/commitments.jsonl"].replace(b'"level": 4', b'"level": 2', 1)


def one_byte_of_an_original(c):
    name = next(name for name in c.files if name.startswith("originals/"))
    c.files[name] = c.files[name] + b" "


def an_original_is_missing(c):
    del c.files[next(name for name in c.files if name.startswith("originals/"))]


def a_table_is_missing(c):
    del c.files["tables/links.jsonl"]


def a_table_nobody_names(c):
    c.files["tables/spies.jsonl"] = b""


def no_manifest(c):
    del c.files["manifest.json"]


def manifest_is_no_json(c):
    c.files["manifest.json"] = b"{"


def manifest_without_tables(c):
    c.tell(tables=None)


def another_programs_file(c):
    c.tell(schema="other/1")


def a_newer_version(c):
    c.tell(schema="hiwar/register/2", made_by="hiwar 9.9")


def a_newer_column(c):
    c.change("judgements", weight=3)


def a_zip_bomb(c):
    zeros = bytes(80 << 20)
    c.files["originals/" + hashlib.sha256(zeros).hexdigest()] = zeros


def a_very_deep_row(c):
    c.files["tables/links.jsonl"] = b"[" * 100_000
    digest = hashlib.sha256(c.files["tables/links.jsonl"]).hexdigest()
    c.tell(tables=c.manifest["tables"] | {"links": {"rows": 1, "size": 100_000, "sha256": digest}})


def a_row_that_is_a_list(c):
    c.put("links", [[1, 2]])


def a_level_that_is_a_text(c):
    c.change("commitments", level="high")


def holders_that_are_no_codes(c):
    c.change("commitments", holders=[{"a": 1}])


def words_beyond_the_end(c):
    c.change("acts", stop=10**9)


def a_mark_of_no_text(c):
    c.change("commitments", document="0" * 32)


def another_text_under_the_same_id(c):
    c.change("documents", text="We agreed to pay everything.")


def another_reading_under_the_same_digest(c):
    c.change("readings", body=c.rows("readings")[0]["body"] | {"round": None, "extra": 1})


def a_moment_without_a_zone(c):
    c.change("readings", at="2025-01-01T00:00:00")


def a_verdict_that_nobody_gives(c):
    c.change("judgements", verdict="maybe")


def a_script_as_a_link(c):
    rows = c.rows("evidence")
    c.put("evidence", [r | ({"address": "javascript:alert(1)"} if r["kind"] == "link" else {}) for r in rows])


def an_owner_by_half(c):
    c.change("guidelines", owner_side="IS")


def the_same_row_twice(c):
    rows = c.rows("mechanisms")
    c.put("mechanisms", [rows[0], rows[0]])


def the_id_of_another_row(c):
    rows = c.rows("commitments")
    c.put("commitments", [rows[0] | {"id": rows[1]["id"]}, *rows[1:]])


SPOILED = [
    (evil_path, "holds what no register file does"),
    (absolute_path, "holds what no register file does"),
    (path_in_a_table, "holds what no register file does"),
    (unknown_file, "holds what no register file does"),
    (one_byte_of_a_table, "commitments.jsonl is not what its checksum says"),
    (one_byte_of_an_original, "is not what its checksum says"),
    (an_original_is_missing, "are missing"),
    (a_table_is_missing, "not those of its manifest"),
    (a_table_nobody_names, "not those of its manifest"),
    (no_manifest, "has no manifest"),
    (manifest_is_no_json, "manifest cannot be read"),
    (manifest_without_tables, "manifest lacks"),
    (another_programs_file, "is no register file"),
    (a_newer_version, "made by a newer Hiwar (hiwar 9.9); update this one"),
    (a_newer_column, "a column that this Hiwar does not know ('weight'); update it"),
    (a_zip_bomb, "would unpack to"),
    (a_very_deep_row, "no row of a register"),
    (a_row_that_is_a_list, "no row of a register"),
    (a_level_that_is_a_text, "level has no value that can stand there"),
    (holders_that_are_no_codes, "holders has no value that can stand there"),
    (words_beyond_the_end, "where the text has none"),
    (a_mark_of_no_text, "its id is not what its values give"),
    (another_text_under_the_same_id, "not the one that its id names"),
    (another_reading_under_the_same_digest, "not the one that its digest names"),
    (a_moment_without_a_zone, "at has no value that can stand there"),
    (a_verdict_that_nobody_gives, "verdict has no value that can stand there"),
    (a_script_as_a_link, "address has no value that can stand there"),
    (an_owner_by_half, "an owner is named by half"),
    (the_same_row_twice, "its id is not what its values give"),
    (the_id_of_another_row, "its id is not what its values give"),
]


@pytest.mark.parametrize(("spoil", "said"), SPOILED, ids=[spoil.__name__ for spoil, _ in SPOILED])
def test_a_spoiled_file_is_refused_and_nothing_changes(carried, spoil, said):
    spoil(carried)
    assert said in refused(carried.pack())


def test_a_file_cut_short_is_refused(carried):
    path = carried.pack()
    path.write_bytes(path.read_bytes()[:-100])
    assert "no register file, or a damaged one" in refused(path)


def test_a_byte_changed_within_the_packed_file_is_refused(carried):
    path = carried.pack()
    packed = bytearray(path.read_bytes())
    packed[len(packed) // 3] ^= 0xFF
    path.write_bytes(packed)
    refused(path)


@pytest.mark.parametrize("content", [b"", b"a letter to the ambassador", b"PK\x03\x04"])
def test_what_is_no_such_file_is_refused(db, tmp_path, content):
    (tmp_path / "letter.hiwar").write_bytes(content)
    assert "no register file, or a damaged one" in refused(tmp_path / "letter.hiwar")


def test_a_file_that_is_not_there_is_refused(db, tmp_path):
    assert "cannot be opened" in refused(tmp_path / "nosuch.hiwar")


def test_a_file_with_two_of_one_name_is_refused(carried):
    path = carried.pack()
    with pytest.warns(UserWarning, match="Duplicate name"), zipfile.ZipFile(path, "a") as whole:
        whole.writestr("manifest.json", carried.files["manifest.json"])
    assert "one twice" in refused(path)


def test_a_file_packed_in_another_way_is_refused(carried):
    with zipfile.ZipFile(carried.path, "w", zipfile.ZIP_BZIP2) as whole:
        for name, content in carried.files.items():
            whole.writestr(name, content)
    assert "packed in a way" in refused(carried.path)


def test_a_row_without_end_is_refused_before_it_fills_the_memory(carried, monkeypatch):
    monkeypatch.setattr(packing, "LARGEST_ROW", 100)
    assert "no row of a register" in refused(carried.pack())


def test_a_file_of_an_older_hiwar_is_taken_with_the_columns_it_knows(carried):
    rows = [{name: value for name, value in row.items() if name != "renewed"} for row in carried.rows("commitments")]
    carried.put("commitments", rows)
    assert take(carried.pack()).new["commitments"] == len(rows)
