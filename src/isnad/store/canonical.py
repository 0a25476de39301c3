"""One way to write a value as bytes, so that equal values have equal hashes, here and in anybody's own check."""

import hashlib
import json
from typing import Any

from isnad.model.codec import to_builtins


def canonical(value: Any) -> bytes:  # noqa: ANN401 - any value of the model, or builtins
    """JSON in UTF-8: names sorted, no spaces, letters as themselves.

    Half a character in a file's name is written as JSON's escape of it, which reads back as the same.
    """
    text = json.dumps(to_builtins(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return plain(text).encode("utf-8")


def plain(text: str) -> str:
    """Text that every database takes: half a character in a file's name as an escape, all else as it is."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def hash_of(value: Any) -> str:  # noqa: ANN401 - as above
    """SHA-256 of the canonical bytes, hexadecimal."""
    return hashlib.sha256(canonical(value)).hexdigest()
