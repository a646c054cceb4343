"""What other programs are given, held to what those programs ask for."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from pathlib import Path

import pytest

from hiwar.export.columns import TABLES
from hiwar.export.linked import CONTEXT
from hiwar.register.exporting import forms
from hiwar.register.exporting.rows import Asked
from tests.register.carrying.worked import SIDE_A, SIDE_B
from tests.register.exporting.test_rows import TODAY, A, B

pytestmark = pytest.mark.django_db
DOCS = Path(__file__).parents[3] / "docs" / "exports.md"
MONEY = json.loads((Path(__file__).parents[2] / "export" / "followthemoney.json").read_text("utf-8"))


def made(form, who=None, language="en"):
    from hiwar.membership.seats import OUTSIDER

    return forms.one_file(form, Asked(who or OUTSIDER, language, TODAY))


@pytest.mark.parametrize("form", forms.FORMS)
def test_the_same_register_gives_the_same_bytes(worked, form):
    assert made(form) == made(form)


@pytest.mark.parametrize("form", [f for f in forms.FORMS if f != "parquet"])
def test_nothing_of_a_side_is_in_a_public_file(worked, form):
    told = made(form)
    if form == "csv":
        with zipfile.ZipFile(io.BytesIO(told)) as whole:
            told = b"".join(whole.read(name) for name in whole.namelist())
    assert [word for word in (SIDE_A.by, SIDE_B.by, "a hidden text") if word in told.decode()] == []


def test_csv_is_one_file_for_each_table(worked):
    with zipfile.ZipFile(io.BytesIO(made("csv"))) as whole:
        assert whole.namelist() == [f"{name}.csv" for name in TABLES]
        for name, columns in TABLES.items():
            heading, *rows = csv.reader(io.StringIO(whole.read(f"{name}.csv").decode("utf-8-sig")))
            assert heading == [column.name for column in columns]
            assert all(len(row) == len(columns) for row in rows)


def test_parquet_is_one_file_for_each_table_and_holds_what_json_holds(worked):
    parquet = pytest.importorskip("pyarrow.parquet")
    told = json.loads(made("json"))["tables"]
    with zipfile.ZipFile(io.BytesIO(made("parquet"))) as whole:
        for name, columns in TABLES.items():
            table = parquet.read_table(io.BytesIO(whole.read(f"{name}.parquet")))
            assert table.column_names == [column.name for column in columns]
            assert table.num_rows == len(told[name])
            texts = [c.name for c in columns if c.kind in ("text", "whole", "truth", "list")]
            assert table.select(texts).to_pylist() == [{n: row[n] for n in texts} for row in told[name]]


# JSON-LD ----------------------------------------------------------------------------------------------------------

# what schema.org has for each type that is used, as far as it is used
SCHEMA_ORG = {
    "GovernmentOrganization": {"identifier", "name"},
    "Organization": {"identifier", "name"},
    "Person": {"name", "jobTitle", "memberOf"},
    "Country": {"identifier"},
    "Place": {"name", "containedInPlace"},
    "Schedule": {"repeatFrequency"},
    "EventSeries": {"name", "identifier", "additionalType", "organizer", "eventSchedule"},
    "Event": {
        "superEvent", "identifier", "startDate", "endDate", "eventStatus", "eventAttendanceMode", "location",
        "organizer", "attendee",
    },
    "CreativeWork": {"identifier", "name", "genre", "inLanguage", "datePublished", "publisher", "about"},
    "Quotation": {"text", "inLanguage", "isPartOf", "spokenByCharacter", "temporalCoverage"},
    "Action": {"additionalType", "agent", "object", "subjectOf"},
    "ItemList": {"numberOfItems", "itemListElement"},
    "ListItem": {"position", "item"},
    "Review": {"itemReviewed", "author", "dateCreated", "reviewBody", "reviewRating", "reviewAspect"},
    "Rating": {"ratingValue", "bestRating", "worstRating"},
}  # fmt: skip


def nodes(value):
    if isinstance(value, dict):
        if "@type" in value:
            yield value
        for inner in value.values():
            yield from nodes(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from nodes(inner)


def test_every_word_of_the_linked_data_is_schema_org_s_or_our_own(worked):
    strange = {
        f"{node['@type']}.{name}"
        for node in nodes(json.loads(made("jsonld", A))["@graph"])
        for name in node
        if not name.startswith(("@", "hiwar:")) and name not in SCHEMA_ORG[node["@type"]]
    }
    assert strange == set()


def test_the_linked_data_is_a_graph_in_which_every_reference_leads_somewhere(worked):
    rdflib = pytest.importorskip("rdflib")
    graph = rdflib.Graph().parse(data=made("jsonld").decode(), format="json-ld")
    told = {str(s) for s in graph.subjects()}
    schema = rdflib.Namespace("https://schema.org/")
    for name in (
        "superEvent",
        "organizer",
        "isPartOf",
        "spokenByCharacter",
        "agent",
        "item",
        "itemReviewed",
        "memberOf",
    ):
        assert {str(o) for o in graph.objects(None, schema[name])} - told == set(), name
    events = set(graph.subjects(rdflib.RDF.type, schema.Event))
    assert len(events) == 5
    (fourth,) = (e for e in events if str(e).endswith("/4"))
    assert str(graph.value(fourth, schema.startDate)) == "2025-03-12"
    words = {str(o) for s in graph.subjects(rdflib.RDF.type, schema.Quotation) for o in graph.objects(s, schema.text)}
    assert any("exchange of resident physicians" in w for w in words)


def test_the_linked_data_asks_for_no_other_address():
    assert isinstance(CONTEXT, dict)
    assert not any(isinstance(value, str) and value.endswith(".jsonld") for value in CONTEXT.values())


# FollowTheMoney ---------------------------------------------------------------------------------------------------


def entities(who=None):
    return [json.loads(line) for line in made("ftm", who).splitlines()]


def faults(entity, known):
    schema = MONEY["schemata"].get(entity["schema"])
    if schema is None:
        yield f"no schema {entity['schema']}"
        return
    yield from (f"{name} is missing" for name in schema["required"] if not entity["properties"].get(name))
    for name, values in entity["properties"].items():
        if name not in schema["properties"]:
            yield f"{entity['schema']} has no {name}"
            continue
        of = schema["properties"][name]
        yield from (f"{name}: {value}" for value in values if not fits(of, value, known))


def fits(of, value, known):
    if not isinstance(value, str):
        return False
    if of["type"] == "entity":
        return value in known and of["range"] in MONEY["schemata"][known[value]]["is"]
    if of["type"] == "date":
        return re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", value) is not None
    return {"country": MONEY["countries"], "language": MONEY["languages"]}.get(of["type"], [value]).count(value) == 1


def test_every_entity_is_one_of_followthemoney_s(worked):
    told = entities(A)
    known = {entity["id"]: entity["schema"] for entity in told}
    assert [fault for entity in told for fault in faults(entity, known)] == []
    assert set(known.values()) >= {"PublicBody", "Person", "Event", "Document", "Documentation"}


def test_followthemoney_itself_keeps_every_value(worked):
    model = pytest.importorskip("followthemoney").model
    for entity in entities(A):
        model.get(entity["schema"]).validate(entity)
        kept = model.get_proxy(entity, cleaned=False)
        assert all(set(kept.get(name)) == set(values) for name, values in entity["properties"].items())


def test_a_round_says_when_where_and_who(worked):
    (fourth,) = (e for e in entities() if e["schema"] == "Event" and "(4)" in e["properties"]["name"][0])
    said = fourth["properties"]
    assert (said["startDate"], said["country"]) == (["2025-03-12"], ["is"])
    assert len(said["involved"]) >= 4


# PLOVER -----------------------------------------------------------------------------------------------------------


def test_events_are_those_of_every_text(worked):
    told = [json.loads(line) for line in made("plover").splitlines()]
    from hiwar.register.models import Document

    assert {row["id"] for row in told} == set(Document.objects.filter(owner_side="").values_list("text_id", flat=True))
    (english,) = (row for row in told if row["id"] == worked.english.text_id)
    assert all(
        worked.english.text[e["head"]["start"] : e["head"]["end"]] == e["head"]["text"] for e in english["events"]
    )
    assert english["events"]


# the documentation ------------------------------------------------------------------------------------------------


def test_every_table_and_column_stands_in_the_documentation_as_it_says_of_itself():
    text = DOCS.read_text("utf-8")
    for name, columns in TABLES.items():
        section = re.search(rf"^### {name}\n(.*?)(?=^##)", text, re.MULTILINE | re.DOTALL)
        assert section, name
        told = re.findall(r"^\| `(\w+)` \| ([\w ]+) \| (.+) \|$", section[1], re.MULTILINE)
        assert told == [(column.name, column.kind, column.says) for column in columns], name


def test_side_b_gets_its_own(worked):
    assert SIDE_B.by in made("json", B).decode()
