"""The key pair that signs a case's manifests: its private half stays on this machine, outside of the case."""

import os
from pathlib import Path
from typing import Final

import platformdirs
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from isnad.case import files
from isnad.errors import IsnadError
from isnad.model.identity import sha256_of

FOLDER_VARIABLE: Final = "ISNAD_KEYS"
_PRIVATE: Final = 0o600


class Signer:
    """A private key, ready to sign."""

    def __init__(self, private: Ed25519PrivateKey) -> None:
        self._private = private
        self.public = private.public_key().public_bytes_raw().hex()
        self.fingerprint = fingerprint(self.public)

    def sign(self, data: bytes) -> str:
        """The Ed25519 signature over `data`, hexadecimal."""
        return self._private.sign(data).hex()


def fingerprint(public: str) -> str:
    """SHA-256 of the 32 bytes of a public key, which `public` gives in hexadecimal."""
    return sha256_of(bytes.fromhex(public))


def private_path(case: str) -> Path:
    """Where the private key of the case with this id is kept: `$ISNAD_KEYS`, or the user's folder of data."""
    given = os.environ.get(FOLDER_VARIABLE)
    folder = Path(given) if given else platformdirs.user_data_path("isnad") / "keys"
    return folder / f"{case}.pem"


def load(case: str) -> Signer | None:
    """The private key of the case; None where this machine has none.

    Raises:
        IsnadError: `case.key_unreadable`: there is a file, and no key can be read from it.
    """
    path = private_path(case)
    try:
        key = serialization.load_pem_private_key(path.read_bytes(), password=None)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise _unreadable(path, error.strerror or "refused") from error
    except (ValueError, TypeError, UnsupportedAlgorithm) as error:
        raise _unreadable(path, "it holds no key without a password") from error
    if not isinstance(key, Ed25519PrivateKey):
        raise _unreadable(path, "its key is not of the kind Ed25519")
    return Signer(key)


def make(case: str) -> Signer:
    """A new key pair; the private half is kept for this machine's user alone.

    Raises:
        IsnadError: `case.cannot_write`.
    """
    private = Ed25519PrivateKey.generate()
    pem = private.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    files.put(private_path(case), pem, _PRIVATE)
    return Signer(private)


def public_pem(public: str) -> bytes:
    """A public key as the text that other programs read."""
    key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(public))
    return key.public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)


def is_key(public: str, print_: str) -> bool:
    """Whether `public` is a public key with this fingerprint."""
    try:
        public_pem(public)
        return fingerprint(public) == print_
    except ValueError:
        return False


def is_signed(public: str, signature: str, data: bytes) -> bool:
    """Whether `signature` over `data` was made with the private half of `public`; False for what is no signature."""
    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(public)).verify(bytes.fromhex(signature), data)
    except (InvalidSignature, ValueError):
        return False
    return True


def _unreadable(path: Path, why: str) -> IsnadError:
    return IsnadError(
        "case.key_unreadable",
        f"the private key {path} cannot be read: {why}.",
        "Mend it, or move it away: a new key is then made, and the log says so.",
    )
