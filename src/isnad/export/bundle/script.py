"""The checker as one file, which lies in every bundle and needs nothing but Python."""

from importlib.resources import files
from typing import Final

_IMPORT: Final = "from isnad.export.bundle.ed25519 import is_signed\n"


def script() -> str:
    """The source of `verify`, with that of `ed25519` in the place of its import.

    Raises:
        ValueError: `verify` does not import it as expected.
    """
    signatures, checks = (_source(name) for name in ("ed25519", "verify"))
    before, found, behind = checks.partition(_IMPORT)
    if not found:
        raise ValueError("verify.py does not import the check of signatures in a line of its own")
    # The first words of a module that is put into another would be a string that nobody reads.
    _, _, bare = signatures.partition("import hashlib\n")
    return f"{before}{bare.lstrip()}\n{behind.lstrip()}"


def _source(name: str) -> str:
    return files("isnad.export.bundle").joinpath(f"{name}.py").read_text(encoding="utf-8")
