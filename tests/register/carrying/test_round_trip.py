"""A register goes into a file and comes out of it the same, row by row, whatever people added to it."""

from __future__ import annotations

import stat

import pytest
from django.apps import apps

from hiwar.register.carrying.sending import PUBLIC, Scope, send
from hiwar.register.carrying.tables import TABLES, everything
from hiwar.register.carrying.taking import take
from tests.register.carrying.worked import SIDE_A, SIDE_B, WATER, wipe, work

pytestmark = pytest.mark.django_db
WHOLE = Scope(everything=True)


def test_every_table_of_the_register_is_carried():
    told_anew = {apps.get_model("register", "Change")}
    assert {table.model for table in TABLES} == set(apps.get_app_config("register").get_models()) - told_anew


def test_every_column_is_carried_but_row_numbers_and_bytes():
    left = {
        f"{table.name}.{column.name}"
        for table in TABLES
        for column in table.model._meta.concrete_fields
        if column not in table.columns
    }
    assert left == {f"{table.name}.id" for table in TABLES} | {"originals.content"}


def test_everything_comes_out_as_it_went_in(water, tmp_path):
    work(water)
    before, file = everything(), tmp_path / "all.hiwar"
    send(file, WHOLE)
    assert all(before.values()), [name for name, rows in before.items() if not rows]
    wipe()
    assert not any(everything().values())
    took = take(file)
    assert everything() == before
    assert took.new == {name: len(rows) for name, rows in before.items()}


def test_the_bytes_come_out_as_they_went_in(water, tmp_path):
    from hiwar.register.models import Original

    work(water)
    before = {o.digest: bytes(o.content) for o in Original.objects.all()}
    send(tmp_path / "all.hiwar", WHOLE)
    wipe()
    take(tmp_path / "all.hiwar")
    assert {o.digest: bytes(o.content) for o in Original.objects.all()} == before


def test_the_same_register_gives_the_same_file_here_and_on_another_machine(water, tmp_path):
    work(water)
    first, second, third = (tmp_path / name for name in ("1.hiwar", "2.hiwar", "3.hiwar"))
    send(first, WHOLE)
    send(second, WHOLE)
    wipe()
    take(first)
    send(third, WHOLE)
    assert first.read_bytes() == second.read_bytes() == third.read_bytes()


def test_taking_a_file_twice_changes_nothing(water, tmp_path):
    work(water)
    send(tmp_path / "all.hiwar", WHOLE)
    before = everything()
    took = take(tmp_path / "all.hiwar")
    assert took.nothing
    assert everything() == before


def test_trying_changes_nothing_and_says_what_would_be(water, tmp_path):
    work(water)
    send(tmp_path / "all.hiwar", WHOLE)
    wipe()
    took = take(tmp_path / "all.hiwar", try_only=True)
    assert took.new["judgements"] == 5
    assert not any(everything().values())


# who takes what along ---------------------------------------------------------------------------------------------


def owners(rows):
    return {(row["owner_mechanism"], row["owner_side"]) for row in rows.values() if row.get("owner_side")}


@pytest.mark.parametrize(
    ("scope", "taken"),
    [
        (PUBLIC, set()),
        (Scope(sides=((WATER, "IS"),)), {(WATER, "IS")}),
        (Scope(sides=((WATER, "OM"),)), {(WATER, "OM")}),
        (Scope(sides=((WATER, "IS"), (WATER, "OM"))), {(WATER, "IS"), (WATER, "OM")}),
        (Scope(sides=(("dialogue-no-om", "OM"),)), set()),
        (WHOLE, {(WATER, "IS"), (WATER, "OM")}),
    ],
    ids=["nobody's", "side A's", "side B's", "both sides'", "another dialogue's", "everything"],
)
def test_a_sides_rows_go_along_only_where_that_side_is_named(water, tmp_path, scope, taken):
    work(water)
    send(tmp_path / "some.hiwar", scope)
    wipe()
    take(tmp_path / "some.hiwar")
    assert set().union(*(owners(rows) for rows in everything().values())) == taken


def test_words_of_a_side_stand_nowhere_in_a_public_file(water, tmp_path):
    import zipfile

    work(water)
    send(tmp_path / "public.hiwar", PUBLIC)
    with zipfile.ZipFile(tmp_path / "public.hiwar") as whole:
        held = b"\n".join(whole.read(name) for name in whole.namelist()).decode()
    secrets = (SIDE_A.why, SIDE_B.why, SIDE_A.by, SIDE_B.by, "private-paper", "2031-05-06", "a hidden text")
    assert [word for word in secrets if word in held] == []


def test_a_public_register_is_whole_in_a_public_file(water, tmp_path):
    work(water, sides=())
    before = everything()
    send(tmp_path / "public.hiwar", PUBLIC)
    wipe()
    take(tmp_path / "public.hiwar")
    assert everything() == before


@pytest.mark.parametrize(("scope", "others"), [(WHOLE, 0), (Scope(sides=((WATER, "IS"),)), 0), (PUBLIC, stat.S_IROTH)])
def test_only_a_public_file_may_be_read_by_others_on_this_machine(water, tmp_path, scope, others):
    send(tmp_path / "some.hiwar", scope)
    assert (tmp_path / "some.hiwar").stat().st_mode & stat.S_IROTH == others


def test_what_was_there_under_the_name_stays_where_writing_fails(water, tmp_path, monkeypatch):
    file = tmp_path / "all.hiwar"
    send(file)
    before = file.read_bytes()
    monkeypatch.setattr("hiwar.register.carrying.sending.rows_of", lambda *a, **k: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        send(file)
    assert file.read_bytes() == before
    assert [p.name for p in tmp_path.iterdir()] == ["all.hiwar"]
