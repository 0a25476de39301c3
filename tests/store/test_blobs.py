import os
import stat
from pathlib import Path

import pytest

from isnad.errors import IsnadError
from isnad.model.identity import sha256_of
from isnad.store.blobs import Bytes

DATA = "قتل رجلان".encode()
HASH = sha256_of(DATA)


@pytest.fixture
def kept(tmp_path: Path) -> Bytes:
    kept = Bytes(tmp_path / "bytes")
    kept.keep([DATA])
    return kept


def test_bytes_are_kept_under_their_hash_for_reading_only(kept: Bytes) -> None:
    path = kept.root / HASH[:2] / HASH
    assert path.read_bytes() == kept.read(HASH) == DATA
    assert stat.S_IMODE(path.stat().st_mode) == 0o444
    assert list(kept.hashes()) == [HASH]


def test_same_bytes_are_written_once(kept: Bytes) -> None:
    before = kept.path_of(HASH).stat()
    assert kept.keep([DATA, b"other", DATA]) == ((HASH, len(DATA)), (sha256_of(b"other"), 5), (HASH, len(DATA)))
    assert kept.path_of(HASH).stat().st_ino == before.st_ino
    assert set(kept.hashes()) == {HASH, sha256_of(b"other")}


def test_changed_bytes_are_refused_when_read_and_when_kept_again(kept: Bytes) -> None:
    path = kept.path_of(HASH)
    path.chmod(0o644)
    path.write_bytes(DATA + b" ")
    for use in (lambda: kept.read(HASH), lambda: kept.keep([DATA])):
        with pytest.raises(IsnadError) as refused:
            use()
        assert refused.value.code == "store.bytes_changed"
        assert HASH in str(refused.value)


def test_missing_bytes(kept: Bytes) -> None:
    with pytest.raises(IsnadError) as refused:
        kept.read(sha256_of(b"never"))
    assert refused.value.code == "store.bytes_missing"


def test_folder_in_the_place_of_bytes(kept: Bytes) -> None:
    kept.path_of(HASH).unlink()
    kept.path_of(HASH).mkdir()
    with pytest.raises(IsnadError) as refused:
        kept.read(HASH)
    assert refused.value.code == "store.bytes_unreadable"


def test_what_a_killed_run_left_is_swept_and_never_listed(kept: Bytes) -> None:
    left = kept.root / "tmp" / "1-0"
    left.write_bytes(b"half")
    assert list(kept.hashes()) == [HASH]
    kept.sweep()
    assert not left.exists()
    assert kept.read(HASH) == DATA


def test_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    nowhere = Bytes(tmp_path / "nowhere")
    nowhere.sweep()
    assert list(nowhere.hashes()) == []
    assert not nowhere.root.exists()


def test_nothing_can_be_kept_below_a_file(tmp_path: Path) -> None:
    (tmp_path / "bytes").write_bytes(b"")
    with pytest.raises(IsnadError) as refused:
        Bytes(tmp_path / "bytes").keep([DATA])
    assert refused.value.code == "store.cannot_write"


def test_bytes_are_flushed_before_they_get_their_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that outlives a power cut must not outlive its bytes."""
    seen: list[tuple[str, bool]] = []
    kept = Bytes(tmp_path / "bytes")
    flush = os.fsync

    def watched(descriptor: int) -> None:
        is_folder = stat.S_ISDIR(os.fstat(descriptor).st_mode)
        seen.append(("folder" if is_folder else "file", kept.path_of(HASH).exists()))
        flush(descriptor)

    monkeypatch.setattr(os, "fsync", watched)
    kept.keep([DATA])
    assert seen[0] == ("file", False)
    assert set(seen[1:]) == {("folder", True)}
    assert len(seen) == 3
