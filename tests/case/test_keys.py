import stat
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from isnad.case import keys as key_pairs
from isnad.case.keys import is_key, is_signed, private_path
from isnad.case.verify import verify
from isnad.errors import IsnadError
from isnad.ingest.arrival import Arrival
from isnad.pipeline.context import Context

from .made import arrivals, broken, built, log, notes


def only(keys: Path) -> Path:
    (path,) = keys.iterdir()
    return path


def test_private_key_is_outside_of_the_case_and_for_its_user_alone(root: Path, keys: Path, using: Context) -> None:
    built(root, arrivals(1), using)
    assert stat.S_IMODE(only(keys).stat().st_mode) == 0o600
    assert only(keys).name == f"{log(root)[0].text('case')}.pem"
    private = [path for path in root.rglob("*") if path.is_file() and b"PRIVATE" in path.read_bytes()]
    assert private == []


def test_keys_are_kept_with_the_users_data_by_default(monkeypatch: pytest.MonkeyPatch) -> None:
    for unset in ("", None):
        if unset is None:
            monkeypatch.delenv("ISNAD_KEYS")
        else:
            monkeypatch.setenv("ISNAD_KEYS", unset)
        path = private_path("c1")
        assert path.is_absolute()
        assert path.parts[-3:] == ("isnad", "keys", "c1.pem")


def test_signature_can_be_checked_without_isnad(root: Path, using: Context) -> None:
    built(root, arrivals(1), using)
    key = serialization.load_pem_public_key((root / "key.pem").read_bytes())
    assert isinstance(key, Ed25519PublicKey)
    signature = bytes.fromhex((root / "manifests" / "000001.sig").read_text())
    key.verify(signature, (root / "manifests" / "000001.json").read_bytes())


def test_moved_case_gets_a_new_key_and_keeps_the_old_one(root: Path, keys: Path, using: Context) -> None:
    built(root, arrivals(1), using)
    first = only(keys)
    away = first.rename(root.parent / "kept.pem")
    built(root, arrivals(2), using)
    entries = [entry for entry in log(root) if entry.action.startswith("key.")]
    assert [entry.action for entry in entries] == ["key.made", "key.replaced"]
    assert entries[0].text("fingerprint") != entries[1].text("fingerprint")
    assert notes(root) == ["custody.key_replaced"]
    assert verify(root).key == entries[1].text("fingerprint")
    # Back on the first machine, its key signs again.
    away.replace(first)
    built(root, arrivals(3), using)
    assert verify(root).key == entries[0].text("fingerprint")
    assert notes(root) == ["custody.key_replaced"]


def interrupted() -> Iterator[Arrival]:
    yield from arrivals(1)
    raise KeyboardInterrupt


def test_public_key_that_a_killed_build_did_not_write_is_no_break(root: Path, keys: Path, using: Context) -> None:
    built(root, arrivals(1), using)
    only(keys).unlink()
    old = (root / "key.pem").read_bytes()
    with pytest.raises(KeyboardInterrupt):
        built(root, interrupted(), using)
    (root / "key.pem").write_bytes(old)
    assert notes(root) == ["custody.key_replaced", "custody.key_file_unfinished"]
    built(root, arrivals(1), using)
    assert notes(root) == ["custody.key_replaced"]


def x25519() -> bytes:
    return X25519PrivateKey.generate().private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )


@pytest.mark.parametrize("content", [b"", b"not a key", b"\xff\x00", x25519(), None])
def test_unreadable_key_is_one_sentence_and_never_replaced(
    root: Path, keys: Path, using: Context, content: bytes | None
) -> None:
    built(root, arrivals(1), using)
    path = only(keys)
    path.unlink()
    if content is None:
        path.mkdir()
    else:
        path.write_bytes(content)
    with pytest.raises(IsnadError) as refused:
        built(root, arrivals(2), using)
    assert refused.value.code == "case.key_unreadable"
    assert str(path) in str(refused.value)
    assert broken(root) is None
    assert "key.replaced" not in {entry.action for entry in log(root)}


def test_folder_of_keys_that_cannot_be_made(root: Path, using: Context, monkeypatch: pytest.MonkeyPatch) -> None:
    root.parent.joinpath("file").write_text("x")
    monkeypatch.setenv("ISNAD_KEYS", str(root.parent / "file" / "keys"))
    with pytest.raises(IsnadError) as refused:
        built(root, arrivals(1), using)
    assert refused.value.code == "case.cannot_write"


def test_what_is_no_key_and_no_signature() -> None:
    signer = key_pairs.make("c1")
    signature = signer.sign(b"data")
    assert is_signed(signer.public, signature, b"data")
    assert is_key(signer.public, signer.fingerprint)
    for public, signed, data in (
        (signer.public, signature, b"date"),
        (signer.public, signature[2:], b"data"),
        (signer.public, "no", b"data"),
        ("", signature, b"data"),
        (key_pairs.make("c2").public, signature, b"data"),
    ):
        assert not is_signed(public, signed, data)
    for public in ("", "no", signer.public[2:], key_pairs.make("c3").public):
        assert not is_key(public, signer.fingerprint)


def test_openssl_agrees(root: Path, using: Context) -> None:
    """Whoever does not trust this program needs none of it to check a signature."""
    built(root, arrivals(1), using)
    raw = root.parent / "raw.sig"
    raw.write_bytes(bytes.fromhex((root / "manifests" / "000001.sig").read_text()))
    body, key = root / "manifests" / "000001.json", root / "key.pem"
    call = ["openssl", "pkeyutl", "-verify", "-pubin", "-inkey", key, "-rawin", "-in", body, "-sigfile", raw]
    try:
        ended = subprocess.run([str(word) for word in call], capture_output=True, check=False)
    except FileNotFoundError:
        pytest.skip("no openssl here")
    assert ended.returncode == 0, ended.stderr
