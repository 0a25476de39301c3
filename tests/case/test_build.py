from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

import msgspec
import pytest

from isnad.case import inspection
from isnad.case.history import History
from isnad.case.inspection import Inspection
from isnad.case.manifest import parse
from isnad.case.reading import Readings, revised
from isnad.case.verify import verify
from isnad.errors import IsnadError
from isnad.ingest.arrival import Arrival
from isnad.ingest.record import Unlisted
from isnad.model.claim import Claim
from isnad.model.document import Issue, Outlet, Published
from isnad.model.reason import Reason
from isnad.model.terms import Basis
from isnad.pipeline.context import Context
from isnad.pipeline.reading import read
from isnad.store.store import Store

from .made import BODY, arrival, arrivals, broken, built, claims, log, report, rows


def other(using: Context, zone: str = "Asia/Baghdad", profile: str = "airwars") -> Context:
    return Context(using.lexicon, using.gazetteer, profile, ZoneInfo(zone))


def test_everything_that_came_is_kept_as_it_came_and_read(root: Path, using: Context) -> None:
    came = arrivals(3)
    done = built(root, came, using)
    kept, readings = rows(root)
    assert [row.document() for row in kept] == [item.document for item in came]
    assert [(root / "bytes" / row.blob[:2] / row.blob).read_bytes() for row in kept] == [item.data for item in came]
    expected = {item.document.id: read(item.document, using).claims for item in came}
    assert {reading.document: reading.values() for reading in readings} == expected
    assert all(expected.values())
    assert (done.new, done.kept, done.reread, done.claims) == (3, 0, 0, sum(map(len, expected.values())))
    assert broken(root) is None


def test_log_tells_what_was_done_and_by_whom(root: Path, using: Context) -> None:
    built(root, arrivals(2), using, "أمل")
    done = built(root, arrivals(3), using, "بشير")
    entries = log(root)
    assert [entry.action for entry in entries] == [
        *("case.created", "key.made", "build.began", "document.added", "document.added", "build.ended"),
        *("manifest.signed", "build.began", "document.added", "build.ended", "manifest.signed"),
    ]
    assert [entry.who for entry in entries] == ["أمل"] * 7 + ["بشير"] * 4
    assert (entries[-1].hash, entries[-1].seq) == (done.head, done.length)
    assert entries[8].text("document") == arrivals(3)[2].document.id
    assert entries[9].number("new") == 1
    assert entries[9].number("kept") == 2


def test_second_build_reads_and_keeps_nothing_anew(root: Path, using: Context, monkeypatch: pytest.MonkeyPatch) -> None:
    first = built(root, arrivals(3), using)
    before = rows(root)
    monkeypatch.setattr(Readings, "read", lambda *_: pytest.fail("read again"))
    second = built(root, arrivals(3), using)
    assert (second.new, second.kept, second.reread, second.claims) == (0, 3, 0, first.claims)
    assert rows(root) == before


def test_same_document_under_another_path_is_not_double(root: Path, using: Context) -> None:
    built(root, [arrival(BODY, "a.txt")], using)
    done = built(root, [arrival(BODY, "copies/b.txt")], using)
    assert (done.new, done.kept) == (0, 1)
    assert [row.name for row in rows(root)[0]] == ["a.txt"]


def test_other_path_without_its_table_takes_nothing_away(root: Path, using: Context) -> None:
    known = arrival(BODY, "a.txt")
    outlet = msgspec.structs.replace(known.document, outlet=Outlet("بريد الضفة", Basis.STATED))
    built(root, [Arrival(outlet, known.data)], using)
    assert built(root, [arrival(BODY, "b.txt")], using).kept == 1
    assert rows(root)[0][0].document() == outlet


def test_what_is_known_of_a_document_is_corrected_under_its_own_name(root: Path, using: Context) -> None:
    came = arrival("قتل 3 مدنيين في قصف على هجين أمس.", "a.txt")
    built(root, [came], using)
    day = Published(date(2019, 3, 20), Basis.STATED, "table")
    done = built(root, [Arrival(msgspec.structs.replace(came.document, published=day), came.data)], using)
    assert (done.new, done.reread) == (0, 1)
    assert rows(root)[0][0].document().published == day
    times = [claim.time.start.date().isoformat() for claim in claims(root) if claim.time and claim.time.start]
    assert set(times) == {"2019-03-19"}
    assert {claim.revision for claim in claims(root)} == {2}
    assert broken(root) is None


def test_other_document_of_a_name_gets_another(root: Path, using: Context) -> None:
    """Also inside of one step, and though one is called as the other would be."""
    built(root, [arrival(report(1), "a.txt"), arrival(report(2), "a.txt#2")], using)
    done = built(root, [arrival(report(3), "a.txt"), arrival(report(4), "a.txt")], using)
    assert [row.name for row in rows(root)[0]] == ["a.txt", "a.txt#2", "a.txt#3", "a.txt#4"]
    assert {claim.document for claim in claims(root)} == {"a.txt", "a.txt#2", "a.txt#3", "a.txt#4"}
    assert done.issues == 2
    assert built(root, [arrival(report(3), "a.txt")], using).kept == 1


def test_other_zone_reads_again_and_other_profile_does_not(root: Path, using: Context) -> None:
    built(root, arrivals(2), using)
    assert built(root, arrivals(2), other(using, "Asia/Damascus", "literal")).kept == 2
    done = built(root, arrivals(2), other(using))
    assert (done.kept, done.reread) == (0, 2)
    assert {reading.revision for reading in rows(root)[1]} == {2}
    assert [entry.action for entry in log(root)].count("document.reread") == 2
    assert broken(root) is None


def test_claims_that_a_new_reading_repeats_keep_their_revision(root: Path, using: Context) -> None:
    built(root, arrivals(1), using)
    before = claims(root)
    built(root, arrivals(1), other(using))
    assert claims(root) == before
    assert {claim.revision for claim in before} == {1}


def test_changed_claim_gets_the_next_revision(using: Context) -> None:
    first, second, *_ = read(arrival(BODY).document, using).claims
    older: Claim = msgspec.structs.replace(first, rules=("another",), revision=4)
    same: Claim = msgspec.structs.replace(second, revision=3)
    new, kept = revised((first, second), (older, same))
    assert new == msgspec.structs.replace(first, revision=5)
    assert kept == same
    assert revised((first,), ()) == (first,)


def test_other_languages_are_kept_and_not_read(root: Path, using: Context) -> None:
    done = built(root, [arrival(BODY, "a.txt", language="fa"), arrival(report(1), "b.txt")], using)
    assert done.other_languages == 1
    first, second = rows(root)[0]
    assert first.language == "fa"
    readings = {reading.document: reading.claim_count for reading in rows(root)[1]}
    assert readings[first.id] == 0
    assert readings[second.id] > 0
    assert built(root, [arrival(BODY, "a.txt", language="fa")], using).kept == 1
    assert broken(root) is None


def test_what_cannot_be_used_is_told_counted_and_kept(root: Path, using: Context) -> None:
    issue = Issue("b.pdf", Reason.of("ingest.unknown_format", suffix=".pdf"))
    done = built(root, [issue, Unlisted("x.csv"), *arrivals(1)], using)
    assert (done.issues, done.unlisted, done.new) == (1, 1, 1)
    with Store.in_file(root / "case.sqlite").reading() as reader:
        assert [met.issue for met in reader.issues()] == [issue]
        assert [met.build for met in reader.issues()] == [3]


def test_nothing_at_all_is_a_case_too(root: Path, using: Context) -> None:
    assert built(root, [], using).documents == 0
    assert broken(root) is None


def test_near_copies_of_the_whole_case(root: Path, using: Context) -> None:
    text = "".join(f"{report(n)} وأضاف شاهد أن القصف رقم {n} وقع ليلاً قرب السوق القديم.\n" for n in range(6))
    built(root, [arrival(text, "a.txt")], using)
    done = built(root, [arrival(f"{text} نقلاً عن الوكالة.", "b.txt"), *arrivals(2, 50)], using)
    with Store.in_file(root / "case.sqlite").reading() as reader:
        pairs = reader.near_copies()
        assert {reader.document(id_).name for pair in pairs for id_ in (pair.first, pair.second)} == {"a.txt", "b.txt"}  # type: ignore[union-attr]
    assert done.copies == len(pairs) == 1
    assert built(root, [], using).copies == 1


def test_manifest_lists_every_document_and_where_the_log_stood(root: Path, using: Context) -> None:
    done = built(root, arrivals(3), using)
    signed = parse((root / "manifests" / "000001.json").read_bytes())
    then = History().follow(log(root), signed.log.length)
    assert then.head == signed.log
    assert signed.log.length == done.length - 1
    assert {stand.document for stand in signed.documents} == {item.document.id for item in arrivals(3)}
    assert signed.context == using.fingerprint
    kept, readings = rows(root)
    by_id = {reading.document: reading for reading in readings}
    for stand in signed.documents:
        row = next(row for row in kept if row.id == stand.document)
        assert (stand.blob, stand.received, stand.record) == (row.blob, row.received, row.record_hash)
        assert stand.claims == by_id[row.id].claims_hash


def test_edit_of_a_table_does_not_get_signed(root: Path, using: Context) -> None:
    """A build after the edit signs what the log says, so that the edit still shows."""
    built(root, arrivals(1), using)
    with Store.in_file(root / "case.sqlite").writing() as writer:
        writer._connection.exec_driver_sql("UPDATE readings SET claims = '[]'")
    built(root, [], using)
    assert broken(root) == "custody.claims_changed 000.txt"


def test_log_that_does_not_hold_is_not_signed(root: Path, using: Context) -> None:
    built(root, arrivals(1), using)
    with Store.in_file(root / "case.sqlite").writing() as writer:
        writer._connection.exec_driver_sql("DROP TRIGGER log_refuses_update")
        writer._connection.exec_driver_sql("UPDATE log SET who = 'nobody' WHERE seq = 2")
    with pytest.raises(IsnadError) as refused:
        built(root, arrivals(2), using)
    assert refused.value.code == "case.log_broken"
    assert not (root / "manifests" / "000002.json").exists()


def test_head_of_every_entry_can_be_lodged(root: Path, using: Context) -> None:
    first = built(root, arrivals(1), using)
    second = built(root, arrivals(2), using)
    for head in (first.head, second.head):
        assert verify(root, head).broken is None
    assert broken(root, "0" * 64) == "custody.lodged_head_absent log"


def test_build_that_ends_during_a_verification_is_no_break(
    root: Path, using: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The manifest that it writes lies behind the log as it was when the verification began."""
    built(root, arrivals(1), using)
    checked = inspection.blobs
    turns: list[int] = []

    def meanwhile(case: Inspection) -> Issue | None:
        if not turns:
            built(root, arrivals(2), using)
        turns.append(len(case.history.hashes))
        return checked(case)

    monkeypatch.setattr(inspection, "blobs", meanwhile)
    assert broken(root) is None
    assert turns == [6, 10]
