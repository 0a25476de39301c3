from datetime import date
from typing import Any

import pytest

from isnad.ingest.arrival import Arrival
from isnad.ingest.collection import collect
from isnad.ingest.source import read_source
from isnad.model.document import Document, Outlet, Published
from isnad.model.identity import sha256_of
from isnad.model.terms import Basis

from .given import Write, codes, documents, issues, lines, params, source


def read(today: date, **fields: Any) -> list[object]:
    return list(read_source(source(**fields), "pool.jsonl:7", today))


def only(items: list[object]) -> Document:
    (document,) = documents(items)
    return document


def test_whole_source(today: date) -> None:
    (arrival,) = read(today, published="2 حزيران 2022", title=" خبر ", text=" قتل رجلان\n")
    assert isinstance(arrival, Arrival)
    document = arrival.document
    assert document.id == sha256_of(arrival.data)
    assert (document.name, document.title, document.url) == ("s1", "خبر", "https://village.example/2022/06/01/a")
    assert document.received.text == " قتل رجلان\n"
    assert document.received.extractor == "json-1"
    assert document.outlet == Outlet("Village News", Basis.STATED)
    assert document.published == Published(date(2022, 6, 2), Basis.STATED, "field")


def test_reader_gives_the_day_of_the_field_alone(today: date) -> None:
    assert only(read(today, text="2022-06-03\nقتل رجلان")).published is None


def test_day_falls_back_to_stamp_then_address(write: Write, today: date) -> None:
    stamped = (
        "2022-06-03\n" + "قتل رجلان وأصيبت امرأة حين سقطت قذيفة على طرف القرية الشرقي، كما قال رئيس مجلسها المحلي.\n"
    )
    bare = stamped.partition("\n")[2]
    sources = [
        source(id="field", published="2022-06-04", text=stamped),
        source(id="stamp", text=stamped),
        source(id="url", text=bare),
        source(id="none", text=bare, url=...),
    ]
    found = collect([write("p.jsonl", lines(*sources))], today=today)
    assert [(d.name, d.published and (d.published.day.day, d.published.source)) for d in found.documents] == [
        ("field", (4, "field")),
        ("stamp", (3, "text")),
        ("url", (1, "url")),
        ("none", None),
    ]


def test_unreadable_field_is_an_issue_and_the_address_counts(write: Write, today: date) -> None:
    found = collect([write("p.jsonl", lines(source(published="Shared with Public")))], today=today)
    assert found.documents[0].published == Published(date(2022, 6, 1), Basis.INFERRED, "url")
    assert codes(found.issues) == ["ingest.published_unreadable"]
    assert found.issues[0].where.endswith("p.jsonl:1")


def test_one_text_under_two_addresses_is_two_documents(today: date) -> None:
    one, other = only(read(today)), only(read(today, url="https://other.example/1"))
    assert one.received.sha256 == other.received.sha256
    assert one.id != other.id


def test_id_depends_on_the_six_fields_alone(today: date) -> None:
    document = only(read(today))
    shuffled = {"gold": 5, **dict(reversed(source().items()))}
    (again,) = documents(read_source(shuffled, "elsewhere:1", today))
    assert again.id == document.id
    assert only(read(today, title=...)).id == only(read(today, title=None)).id == document.id
    assert only(read(today, title="خبر")).id != document.id
    assert len(document.id) == 64


@pytest.mark.parametrize("text", [..., None, "", "  \n"])
def test_no_text_is_one_issue(today: date, text: object) -> None:
    found = read(today, text=text)
    assert not documents(found)
    assert codes(found) == ["ingest.source_without_text"]
    assert params(issues(found)[0]) == {"source": "s1"}


def test_text_without_letters_is_the_text_rooms_issue(today: date) -> None:
    assert codes(read(today, text="123 …")) == ["text.no_text"]


@pytest.mark.parametrize(("field", "value", "kept"), [("url", 5, None), ("title", ["a"], None), ("title", True, None)])
def test_field_of_a_wrong_type_is_an_issue_and_left_out(today: date, field: str, value: object, kept: object) -> None:
    found = read(today, **{field: value})
    assert getattr(only(found), field) is kept
    assert codes(found) == ["ingest.field_type"]
    assert params(issues(found)[0])["field"] == field


def test_text_of_a_wrong_type_is_one_issue(today: date) -> None:
    found = read(today, text=["قتل"])
    assert [(issue.reason.code, params(issue)) for issue in issues(found)] == [
        ("ingest.field_type", {"field": "text", "found": "array"})
    ]
    assert not documents(found)


def test_name_from_a_number_or_from_the_place(today: date) -> None:
    assert only(read(today, id=0)).name == "0"
    assert only(read(today, id=...)).name == "pool.jsonl:7"
    found = read(today, id=True)
    assert only(found).name == "pool.jsonl:7"
    assert codes(found) == ["ingest.field_type"]


def test_half_a_character_never_reaches_a_document(today: date) -> None:
    found = read(today, text="قتل \ud83d")
    assert not documents(found)
    assert codes(found) == ["ingest.broken_character"]
    found = read(today, title="خبر \ud83d")
    assert only(found).title is None
    assert codes(found) == ["ingest.broken_character"]


def test_publisher_that_names_nobody(today: date) -> None:
    found = read(today, publisher="author1")
    assert only(found).outlet == Outlet("village.example", Basis.INFERRED)
    assert codes(found) == ["ingest.publisher_unusable"]


@pytest.mark.parametrize("value", [None, [], "قتل", 5])
def test_source_that_is_no_object(value: object, today: date) -> None:
    assert codes(read_source(value, "a:1", today)) == ["ingest.source_not_an_object"]
