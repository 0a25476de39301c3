"""What every kind of store promises."""

from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from isnad.errors import IsnadError
from isnad.model.decision import Remark
from isnad.model.document import Issue
from isnad.model.reason import Reason
from isnad.store import schema
from isnad.store.canonical import plain
from isnad.store.entry import EMPTY, Act, Action, Head
from isnad.store.rows import Met, Near, Reading, Signed
from isnad.store.store import Store

from .made import add, document, kept


def test_documents_come_back_as_they_were_in_the_order_they_came(store: Store) -> None:
    rows = [kept(f"قتل {n} رجال في القرية", f"{n}.txt") for n in (3, 1, 2)]
    with store.writing() as writer:
        add(writer, *rows)
    with store.reading() as reader:
        assert list(reader.documents()) == rows
        assert reader.count() == 3
        assert reader.document(rows[1].id) == rows[1]
        assert [row.document() for row in reader.documents()] == [
            document(f"قتل {n} رجال في القرية", f"{n}.txt") for n in (3, 1, 2)
        ]


def test_what_is_not_there_is_none(store: Store) -> None:
    with store.reading() as reader:
        assert reader.document("0" * 64) is None
        assert reader.reading("0" * 64) is None
        assert reader.claims("0" * 64) == ()
        assert reader.setting("nothing") is None
        assert not reader.has_name("a.txt")
        assert reader.manifests() == ()
        assert reader.last((Action.DOCUMENT_ADDED,)) == 0


def test_name_that_is_no_text_is_kept_and_read_back(store: Store) -> None:
    row = kept(name="\udce3\udce4.txt")
    with store.writing() as writer:
        add(writer, row)
        writer.add_issues(1, [Issue("\udce3.txt", Reason.of("text.empty"))])
    with store.reading() as reader:
        assert next(reader.documents()).document().name == "\udce3\udce4.txt"
        assert reader.has_name(plain("\udce3\udce4.txt"))


def test_nothing_of_a_transaction_that_fails_is_kept(store: Store) -> None:
    def write() -> None:
        with store.writing() as writer:
            add(writer, kept())
            writer.append((Act.of(Action.BUILD_BEGAN),), "amal")
            writer.put_documents([kept("قتل رجل", "b.txt")])

    with pytest.raises(IntegrityError):
        write()
    with store.reading() as reader:
        assert (reader.count(), reader.head().length) == (0, 1)


def test_tables_are_kept_only_with_what_is_written_first(bare: Store) -> None:
    with pytest.raises(ZeroDivisionError), bare.creating():
        raise ZeroDivisionError
    assert bare.is_empty
    with pytest.raises(IsnadError) as refused, bare.reading():
        pass
    assert refused.value.code == "store.empty"


def test_log_is_a_chain(store: Store) -> None:
    with store.writing() as writer:
        writer.append((Act.of(Action.BUILD_BEGAN, zone="Asia/Damascus"), Act.of(Action.BUILD_ENDED, new=0)), "بشير")
    with store.reading() as reader:
        entries = list(reader.log())
        assert [entry.seq for entry in entries] == [1, 2, 3]
        assert [entry.previous for entry in entries] == [EMPTY.hash, entries[0].hash, entries[1].hash]
        assert all(entry.hash == entry.expected_hash() for entry in entries)
        assert [entry.who for entry in entries] == ["amal", "بشير", "بشير"]
        assert reader.head() == Head(3, entries[2].hash)
        assert list(reader.log(after=2)) == entries[2:]
        assert reader.last((Action.BUILD_BEGAN, Action.CASE_CREATED)) == 2


@pytest.mark.parametrize("table", [table.name for table in schema.APPEND_ONLY])
@pytest.mark.parametrize(
    "change", ["DELETE FROM {}", "UPDATE {} SET rowid = rowid + 1", "REPLACE INTO {0} SELECT * FROM {0}"]
)
def test_log_and_list_of_bytes_are_append_only(store: Store, table: str, change: str) -> None:
    with store.writing() as writer:
        add(writer, kept())
        writer.decide([Remark("c-1", "look again")], "amal")
    with (
        pytest.raises(IntegrityError, match=f"{table} is append-only"),
        store.writing() as writer,
    ):
        writer._connection.exec_driver_sql(change.format(table))


@pytest.mark.parametrize("statement", ["INSERT OR REPLACE INTO blobs VALUES (?, 'many')"])
def test_value_of_another_type_is_refused(store: Store, statement: str) -> None:
    with pytest.raises(IntegrityError, match="cannot store TEXT"), store.writing() as writer:
        writer._connection.exec_driver_sql(statement, ("0" * 64,))


def test_document_without_its_bytes_is_refused(store: Store) -> None:
    with pytest.raises(IntegrityError, match="FOREIGN KEY"), store.writing() as writer:
        writer.put_documents([kept()])


def test_two_documents_cannot_share_a_name(store: Store) -> None:
    with pytest.raises(IntegrityError, match=r"documents\.name"), store.writing() as writer:
        add(writer, kept("قتل رجل هنا"), kept("قتل رجل هناك"))


def test_document_put_again_stays_one(store: Store) -> None:
    first, second = kept(name="a.txt"), kept(name="b.txt")
    for row in (first, second, second):
        with store.writing() as writer:
            add(writer, row)
    with store.reading() as reader:
        assert list(reader.documents()) == [second]
        assert list(reader.blobs()) == [first.blob]


def test_reading_takes_the_place_of_an_earlier_one(store: Store) -> None:
    row = kept()
    with store.writing() as writer:
        add(writer, row)
        writer.put_readings([Reading.of(row.id, "1" * 64, (), 2)])
    with store.reading() as reader:
        assert list(reader.readings()) == [Reading.of(row.id, "1" * 64, (), 2)]


def test_manifests_in_order(store: Store) -> None:
    signed = [Signed(number, "a" * 64, "b" * 64, "c" * 128) for number in (1, 2)]
    with store.writing() as writer:
        for manifest in reversed(signed):
            writer.add_manifest(manifest)
    with store.reading() as reader:
        assert list(reader.manifests()) == signed


def test_issue_of_a_build_is_kept_once(store: Store) -> None:
    issue = Issue("a.txt:3", Reason.of("ingest.line_encoding", at=7))
    with store.writing() as writer:
        writer.add_issues(2, [issue, issue])
        writer.add_issues(5, [issue])
    with store.reading() as reader:
        assert reader.issues() == (Met(2, issue), Met(5, issue))


def test_near_copies_are_replaced(store: Store) -> None:
    first, second = kept("قتل رجل هنا", "a"), kept("قتل رجل هناك", "b")
    pairs = [Near(first.id, second.id, share, Reason.of("origins.near_copy", percent=n)) for n, share in ((8, 0.875),)]
    with store.writing() as writer:
        add(writer, first, second)
        writer.replace_near_copies(pairs)
        writer.replace_near_copies(pairs)
    with store.reading() as reader:
        assert list(reader.near_copies()) == pairs


def test_settings(store: Store) -> None:
    with store.writing() as writer:
        writer.set("a", "1")
        writer.set("a", "2")
    with store.reading() as reader:
        assert reader.setting("a") == "2"


@pytest.mark.parametrize(
    ("version", "code"),
    [("1", "store.older_schema"), ("5", "store.newer_schema"), ("99", "store.newer_schema"), ("x", "store.broken")],
)
def test_tables_of_another_version_are_refused_in_one_sentence(store: Store, version: str, code: str) -> None:
    with store.writing() as writer:
        writer.set("schema", version)
    for use in (store.reading, store.writing):
        with pytest.raises(IsnadError) as refused, use():
            pass
        assert refused.value.code == code


def test_sound_store_finds_no_damage(store: Store) -> None:
    with store.reading() as reader:
        assert reader.damage() is None


def test_reader_sees_one_moment(tmp_path: Path) -> None:
    store = Store.in_file(tmp_path / "a.sqlite")
    with store.creating() as writer:
        writer.append((Act.of(Action.CASE_CREATED, case="c1"),), "amal")
    with store.reading() as reader:
        assert reader.count() == 0
        with store.writing() as writer:
            add(writer, kept())
        assert reader.count() == 0
    with store.reading() as reader:
        assert reader.count() == 1


def test_other_writer_is_told_to_wait(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("isnad.store.connect._BUSY_MS", 10)
    store = Store.in_file(tmp_path / "a.sqlite")
    with store.creating(), pytest.raises(IsnadError) as refused, store.writing():
        pass
    assert refused.value.code == "store.busy"


@pytest.mark.parametrize("open_", [Store.in_file, Store.in_file_read_only])
def test_file_that_is_no_database(tmp_path: Path, open_: type[Store]) -> None:
    path = tmp_path / "a.sqlite"
    path.write_bytes(b"not a database " * 300)
    with pytest.raises(IsnadError) as refused, open_(path).reading():  # type: ignore[call-arg, arg-type]
        pass
    assert refused.value.code == "store.broken"


def test_read_only_store_makes_and_changes_nothing(tmp_path: Path) -> None:
    with pytest.raises(IsnadError) as missing, Store.in_file_read_only(tmp_path / "a.sqlite").reading():
        pass
    assert missing.value.code == "store.cannot_write"
    assert list(tmp_path.iterdir()) == []
    with Store.in_file(tmp_path / "a.sqlite").creating():
        pass
    with pytest.raises(IsnadError) as refused, Store.in_file_read_only(tmp_path / "a.sqlite").writing() as writer:
        writer.set("a", "1")
    assert refused.value.code == "store.cannot_write"


def test_hashes_of_all_documents_are_those_of_their_rows(store: Store) -> None:
    first, second = kept("قتل رجل", "b.txt"), kept("جرح رجل", "a\ud800.txt")
    with store.writing() as writer:
        add(writer, first, second)
        third = kept("لم يقرأ", "c.txt")
        writer.add_blobs([(third.blob, 1)])
        writer.put_documents([third])
    with store.reading() as reader:
        read = Reading.of(first.id, "0" * 64, ()).claims_hash
        assert list(reader.hashes()) == [
            (first.id, first.record_hash, read),
            (second.id, second.record_hash, read),
            (third.id, third.record_hash, ""),
        ]
