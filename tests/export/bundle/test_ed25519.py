import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given, settings, strategies as st

from isnad.export.bundle.ed25519 import is_signed

# RFC 8032, section 7.1, tests 1 to 3: public key, message, signature.
PUBLISHED = [
    (
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        (
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24"
            "655141438e7a100b"
        ),
    ),
    (
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        (
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aee"
            "b00d291612bb0c00"
        ),
    ),
    (
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        (
            "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28d"
            "c027beceea1ec40a"
        ),
    ),
]
KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
PUBLIC = KEY.public_key().public_bytes_raw().hex()


@pytest.mark.parametrize(("public", "message", "signature"), PUBLISHED)
def test_published_signatures_hold(public: str, message: str, signature: str) -> None:
    assert is_signed(public, signature, bytes.fromhex(message))
    assert not is_signed(public, signature, bytes.fromhex(message) + b"\0")


@settings(max_examples=30)
@given(st.binary(max_size=60))
def test_what_another_library_signed_holds(data: bytes) -> None:
    assert is_signed(PUBLIC, KEY.sign(data).hex(), data)


@settings(max_examples=60)
@given(st.integers(0, 511))
def test_a_signature_with_another_bit_does_not_hold(bit: int) -> None:
    signature = bytearray(KEY.sign(b"words"))
    signature[bit // 8] ^= 1 << bit % 8
    assert not is_signed(PUBLIC, signature.hex(), b"words")


@pytest.mark.parametrize(
    ("public", "signature"),
    [("", ""), ("zz", "00"), (PUBLIC, ""), (PUBLIC, "00" * 64), (PUBLIC, "ff" * 64), ("ff" * 32, "00" * 64)],
)
def test_what_is_no_signature_does_not_hold(public: str, signature: str) -> None:
    assert not is_signed(public, signature, b"words")
