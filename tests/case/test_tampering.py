"""Whatever somebody changes behind the program's back is named as the first break, without a traceback."""

import json
import os
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path
from unittest import mock

import pytest

from isnad.case import keys as key_pairs
from isnad.case.verify import verify
from isnad.model.reason import Reason
from isnad.pipeline.context import Context
from isnad.present.language import Language
from isnad.present.reasons import reason_sentence
from isnad.store.canonical import canonical
from isnad.store.entry import EMPTY, Act, Action, Head, follow, params_object
from isnad.store.store import Store

from .made import arrivals, broken, built, commented, log, notes, rows

Change = Callable[[Path], object]


def sql(*statements: str) -> Change:
    """Edits the database as somebody would who knows SQLite: the triggers go first."""

    def change(root: Path) -> None:
        with sqlite3.connect(root / "case.sqlite") as connection:
            for table in ("log", "blobs", "decisions"):
                for what in ("update", "delete"):
                    connection.execute(f"DROP TRIGGER {table}_refuses_{what}")
            for statement in statements:
                connection.execute(statement)
        connection.close()

    return change


def blob(root: Path, number: int = 0) -> Path:
    sha256 = sorted(row.blob for row in rows(root)[0])[number]
    return root / "bytes" / sha256[:2] / sha256


def overwrite(path: Path, data: bytes) -> None:
    path.chmod(0o644)
    path.write_bytes(data)


def flip(root: Path) -> None:
    data = bytearray(blob(root).read_bytes())
    data[7] ^= 1
    overwrite(blob(root), bytes(data))


def swap_manifests(root: Path) -> None:
    for end in ("json", "sig"):
        first, second = (root / "manifests" / f"00000{n}.{end}" for n in (1, 2))
        kept = first.read_bytes()
        first.write_bytes(second.read_bytes())
        second.write_bytes(kept)


def sign_again(root: Path) -> None:
    """With a key that the log does not know, in the file and in the row."""
    path = root / "manifests" / "000002.json"
    signature = key_pairs.make("another").sign(path.read_bytes())
    path.with_suffix(".sig").write_text(signature)
    sql(f"UPDATE manifests SET signature = '{signature}' WHERE number = 2")(root)  # noqa: S608


def cut_off(root: Path) -> None:
    """Everything of the second build, but for its manifest."""
    sql(
        "DELETE FROM near_copies",
        "DELETE FROM readings WHERE document IN (SELECT id FROM documents WHERE name = '002.txt')",
        "DELETE FROM blobs WHERE sha256 IN (SELECT blob FROM documents WHERE name = '002.txt')",
        "DELETE FROM documents WHERE name = '002.txt'",
        "DELETE FROM manifests WHERE number = 2",
        "DELETE FROM log WHERE seq > 7",
    )(root)


def write_log_anew(root: Path) -> None:
    """A chain that holds in itself, of one document less."""
    entries = [entry for entry in log(root) if entry.text("name") != "000.txt"]
    head: Head = EMPTY
    statements = ["DELETE FROM log"]
    for entry in entries:
        anew = follow(head, Act(Action(entry.action), entry.params), entry.who, entry.when)
        head = anew.end
        params = canonical(params_object(anew.params)).decode().replace("'", "''")
        values = f"{anew.seq}, '{anew.when}', '{anew.who}', '{anew.action}', '{params}', '{anew.previous}'"
        statements.append(f"INSERT INTO log VALUES ({values}, '{anew.hash}')")  # noqa: S608
    sql(
        *statements,
        "DELETE FROM readings WHERE document IN (SELECT id FROM documents WHERE name = '000.txt')",
        "DELETE FROM blobs WHERE sha256 IN (SELECT blob FROM documents WHERE name = '000.txt')",
        "DELETE FROM documents WHERE name = '000.txt'",
    )(root)


def truncate(share: float) -> Change:
    def change(root: Path) -> None:
        data = (root / "case.sqlite").read_bytes()
        (root / "case.sqlite").write_bytes(data[: int(len(data) * share)])

    return change


def delete(*path: str) -> Change:
    return lambda root: root.joinpath(*path).unlink()


def write(data: bytes, *path: str) -> Change:
    return lambda root: root.joinpath(*path).write_bytes(data)


SWAP = (
    "UPDATE log SET seq = -4 WHERE seq = 4",
    "UPDATE log SET seq = 4 WHERE seq = 5",
    "UPDATE log SET seq = 5 WHERE seq = -4",
)
OF_SECOND = "WHERE document = (SELECT id FROM documents WHERE name = '001.txt')"
RECORD = "UPDATE documents SET record = replace(record, '{}', '{}') WHERE name = '001.txt'"

CASES: dict[str, tuple[Change, str]] = {
    "a byte of a file": (flip, "custody.bytes_changed bytes/"),
    "a file emptied": (lambda root: overwrite(blob(root), b""), "custody.bytes_changed bytes/"),
    "a file removed": (lambda root: blob(root).unlink(), "custody.bytes_missing bytes/"),
    "all files removed": (lambda root: shutil.rmtree(root / "bytes"), "custody.bytes_missing bytes/"),
    "a file under another's name": (
        lambda root: overwrite(blob(root), blob(root, 1).read_bytes()),
        "custody.bytes_changed bytes/",
    ),
    "a row of the list of bytes": (
        sql("PRAGMA foreign_keys=OFF", "DELETE FROM blobs WHERE sha256 = (SELECT min(sha256) FROM blobs)"),
        "custody.bytes_list_changed bytes/",
    ),
    "a received text": (sql(RECORD.format("مدنيين", "مسلحين")), "custody.received_changed 001.txt"),
    "a name in the record": (sql(RECORD.format("001.txt", "009.txt")), "custody.record_changed 001.txt"),
    "a record that is none": (sql("UPDATE documents SET record = '[' "), "custody.record_unreadable 000.txt"),
    "a name in the row": (sql("UPDATE documents SET name = 'x' WHERE name = '001.txt'"), "custody.row_changed x"),
    "a language": (sql("UPDATE documents SET language = 'fa'"), "custody.row_changed 000.txt"),
    "a day of arrival": (
        sql("UPDATE documents SET first_seen = '2019-01-01T00:00:00.000Z'"),
        "custody.row_changed 000.txt",
    ),
    "a mark that words are withheld": (sql("UPDATE documents SET withheld = 3"), "custody.row_changed 000.txt"),
    "a claim": (
        sql(f"UPDATE readings SET claims = replace(claims, 'killed', 'injured') {OF_SECOND}"),  # noqa: S608
        "custody.claims_changed 001.txt",
    ),
    "how many claims": (sql(f"UPDATE readings SET claim_count = 9 {OF_SECOND}"), "custody.claims_changed 001.txt"),  # noqa: S608
    "claims removed": (sql(f"DELETE FROM readings {OF_SECOND}"), "custody.claims_missing 001.txt"),  # noqa: S608
    "a document removed": (
        sql("DELETE FROM documents WHERE name = '001.txt'"),
        "custody.document_missing 001.txt",
    ),
    "a document put in": (
        sql(
            "INSERT INTO documents SELECT 'ff', 'new.txt', blob, received, extractor, language, record, first_seen, 0 "
            "FROM documents WHERE name = '001.txt'"
        ),
        "custody.document_unlogged new.txt",
    ),
    "an entry deleted": (sql("DELETE FROM log WHERE seq = 4"), "custody.log_broken log"),
    "the first entry deleted": (sql("DELETE FROM log WHERE seq = 1"), "custody.log_broken log"),
    "the last entry deleted": (
        sql("DELETE FROM log WHERE seq = (SELECT max(seq) FROM log)"),
        "custody.manifests_differ_from_log manifests",
    ),
    "the log emptied": (sql("DELETE FROM log"), "custody.log_of_another log"),
    "an entry edited": (sql("UPDATE log SET who = 'nobody' WHERE seq = 4"), "custody.log_broken log"),
    "details that are none": (sql("UPDATE log SET params = '[' WHERE seq = 4"), "custody.log_broken log"),
    "details nested without end": (
        sql(f"UPDATE log SET params = '{'[' * 99999}' WHERE seq = 4"),  # noqa: S608
        "custody.log_broken log",
    ),
    "entries in another order": (sql(*SWAP), "custody.log_broken log"),
    "the end of the log cut off": (cut_off, "custody.log_cut_off manifests/000002.json"),
    "the log written anew": (write_log_anew, "custody.manifest_of_another_log manifests/000001.json"),
    "another case's id": (sql("UPDATE meta SET value = 'x' WHERE name = 'case'"), "custody.log_of_another log"),
    "manifests swapped": (swap_manifests, "custody.manifest_changed manifests/000001.json"),
    "a manifest removed": (delete("manifests", "000001.json"), "custody.manifest_missing manifests/000001.json"),
    "a signature removed": (delete("manifests", "000002.sig"), "custody.manifest_missing manifests/000002.json"),
    "a manifest that is none": (
        write(b"{}", "manifests", "000002.json"),
        "custody.manifest_changed manifests/000002.json",
    ),
    "a signature of another": (
        write(b"00" * 64, "manifests", "000002.sig"),
        "custody.signature_wrong manifests/000002.json",
    ),
    "a signature that is none": (
        write(b"\xff\x00 no", "manifests", "000001.sig"),
        "custody.signature_wrong manifests/000001.json",
    ),
    "a signature by another key": (sign_again, "custody.signature_wrong manifests/000002.json"),
    "the row of a manifest": (
        sql("DELETE FROM manifests WHERE number = 1"),
        "custody.manifests_differ_from_log manifests",
    ),
    "the public key removed": (delete("key.pem"), "custody.key_file_changed key.pem"),
    "the public key of another": (write(b"x", "key.pem"), "custody.key_file_changed key.pem"),
    "the database removed": (delete("case.sqlite"), "custody.database_missing case.sqlite"),
    "the database emptied": (write(b"", "case.sqlite"), "custody.database_empty case.sqlite"),
    "the database overwritten": (write(b"x" * 9999, "case.sqlite"), "custody.database_broken case.sqlite"),
    "half of the database": (truncate(0.5), "custody.database_broken case.sqlite"),
    "the last of the database": (truncate(0.95), "custody.database_broken case.sqlite"),
    "the first of the database": (truncate(0.02), "custody.database_broken case.sqlite"),
}


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory, using: Context) -> Path:
    """A case of two builds, of two documents and of a third, beside its keys."""
    folder = tmp_path_factory.mktemp("template")
    with mock.patch.dict(os.environ, {"ISNAD_KEYS": str(folder / "keys")}):
        built(folder / "a.case", arrivals(2), using)
        built(folder / "a.case", arrivals(3), using)
    return folder


@pytest.fixture
def case(template: Path, root: Path) -> Path:
    """A copy of it, to be changed."""
    shutil.copytree(template, root.parent, dirs_exist_ok=True)
    return root


@pytest.mark.parametrize("what", list(CASES))
def test_first_break_is_named_where_it_is(case: Path, what: str) -> None:
    change, expected = CASES[what]
    assert broken(case) is None
    change(case)
    found = broken(case)
    assert found is not None
    assert found.startswith(expected), found


@pytest.mark.parametrize("what", list(CASES))
def test_next_build_does_not_make_it_good(case: Path, what: str, using: Context) -> None:
    """What was changed does not look whole again because somebody goes on; what is refused ends in one sentence.

    But for what follows from the rest: claims can be read again from their text, and the log names the key.
    """
    CASES[what][0](case)
    try:
        built(case, arrivals(4), using)
    except Exception as error:  # noqa: BLE001 - which one is the point
        assert type(error).__name__ == "IsnadError"  # noqa: PT017
    mended = what in {"claims removed", "the public key removed", "the public key of another"}
    assert (broken(case) is None) == mended


def test_lodged_head_shows_what_a_rewritten_log_hides(root: Path, tmp_path: Path, using: Context) -> None:
    """Whoever holds the key and all files can write a whole other case; not one that holds the lodged head."""
    lodged = built(root, arrivals(3), using).head
    other = tmp_path / "other.case"
    built(other, arrivals(2), using)
    shutil.rmtree(root)
    other.rename(root)
    assert broken(root) is None
    assert broken(root, lodged) == "custody.lodged_head_absent log"


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("what", ["a byte of a file", "an entry edited", "half of the database", "manifests swapped"])
def test_break_is_one_sentence_in_both_languages(case: Path, what: str, language: Language) -> None:
    CASES[what][0](case)
    found = verify(case).broken
    assert found is not None
    assert len(reason_sentence(found.reason, language)) > 30


def test_number_of_the_broken_entry_is_told(case: Path) -> None:
    sql("UPDATE log SET who = 'nobody' WHERE seq = 6")(case)
    verdict = verify(case)
    assert verdict.broken is not None
    assert verdict.broken.reason == Reason.of("custody.log_broken", entry=6)
    assert verdict.head.length == 5


def test_masked_text_is_checked_like_any_other(root: Path, using: Context) -> None:
    built(root, [commented()], using)
    assert notes(root) == ["custody.comments_withheld"]
    overwrite(blob(root), blob(root).read_bytes().replace("░".encode(), b"x"))
    assert (broken(root) or "").startswith("custody.bytes_changed")


def test_document_of_a_changed_id_is_found(case: Path) -> None:
    sql("PRAGMA foreign_keys=OFF", f"UPDATE documents SET id = '{'e' * 64}' WHERE name = '001.txt'")(case)  # noqa: S608
    assert broken(case) == "custody.document_unlogged 001.txt"


def test_verifying_changes_nothing(case: Path) -> None:
    before = {path: path.read_bytes() for path in case.rglob("*") if path.is_file()}
    assert notes(case) == []
    after = {path: path.read_bytes() for path in case.rglob("*") if path.is_file()}
    assert {path: data for path, data in after.items() if not path.name.endswith(("-shm", "-wal"))} == before


def test_manifest_is_json_that_others_can_read(case: Path) -> None:
    body = json.loads((case / "manifests" / "000002.json").read_bytes())
    assert [row["name"] for row in body["documents"]] != []
    assert Store.in_file(case / "case.sqlite").is_empty is False
