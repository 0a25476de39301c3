"""Other lexicons than the shipped one, for a while."""

import sys
from collections.abc import Callable
from contextlib import suppress

import msgspec
import pytest

from isnad.knowledge.compile import compile_entries
from isnad.knowledge.schema import Entry
from isnad.knowledge.source import load_entries
from isnad.model.identity import sha256_of
from isnad.pipeline.context import Context, context

Know = Callable[[tuple[Entry, ...]], Context]
"""Puts entries in the place of the lexicon's; everything that was made of the others is forgotten."""


def knowing(monkeypatch: pytest.MonkeyPatch) -> Know:
    """Also gives back the shipped entries when the test ends, if `forget` is called then."""

    def know(entries: tuple[Entry, ...]) -> Context:
        digest = sha256_of(msgspec.json.encode(entries))
        table = compile_entries(entries, digest)
        monkeypatch.setattr("isnad.knowledge.lexicon.compiled", lambda: table)
        forget()
        return context()

    return know


def forget() -> None:
    """Empty every cache of the package."""
    for name, module in list(sys.modules.items()):
        if name.startswith("isnad."):
            for value in list(vars(module).values()):
                with suppress(AttributeError):
                    value.cache_clear()


def shipped() -> tuple[Entry, ...]:
    """The entries as their files have them."""
    return load_entries()
