"""Opens a case to build on: makes it where there is none, and finds the key that signs for it."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Final
from uuid import uuid4

from isnad.case import files, keys
from isnad.case.folder import Layout, locked
from isnad.case.history import History
from isnad.case.keys import Signer
from isnad.errors import IsnadError
from isnad.store.blobs import Bytes
from isnad.store.entry import Act, Action
from isnad.store.store import Store
from isnad.version import VERSION

CASE: Final = "case"
"""The name of the case's id in the table `meta`."""


class Case:
    """A case that nobody else builds on."""

    def __init__(self, layout: Layout, store: Store, signer: Signer) -> None:
        self.layout = layout
        self.store = store
        self.bytes = Bytes(layout.bytes)
        self.signer = signer


@contextmanager
def opened(layout: Layout, who: str) -> Iterator[Case]:
    """The case of this folder, locked; `who` is logged as the one who made it or a key.

    Raises:
        IsnadError: `case.locked`, `case.cannot_write`, `case.key_unreadable`, and what a `Store` raises.
    """
    with locked(layout):
        store = Store.kept_open(layout.database, filled=True)
        try:
            store.upgrade(who)
            case = Case(layout, store, _signer(layout, store, who))
            case.bytes.sweep()
            files.sweep(layout.root)
            files.sweep(layout.manifests)
            yield case
        finally:
            store.close()


def _signer(layout: Layout, store: Store, who: str) -> Signer:
    if store.is_empty:
        if layout.has_more_than_begun:
            raise IsnadError("store.broken", f"{layout.database} is empty.", "Take it from a copy of the case.")
        signer = _create(store, who)
    else:
        signer = _known(store, who)
    pem = keys.public_pem(signer.public)
    held = None
    with suppress(OSError):
        held = layout.key.read_bytes()
    if held != pem:
        files.put(layout.key, pem)
    return signer


def _create(store: Store, who: str) -> Signer:
    id_ = uuid4().hex
    signer = keys.make(id_)
    with store.creating() as writer:
        writer.set(CASE, id_)
        writer.append((Act.of(Action.CASE_CREATED, case=id_, version=VERSION), _key(Action.KEY_MADE, signer)), who)
    return signer


def _known(store: Store, who: str) -> Signer:
    """The key of this machine; where it has none, or another than signed last, the log says so."""
    with store.reading() as reader:
        id_ = reader.setting(CASE)
        history = History().follow(reader.log())
    if id_ is None:
        raise IsnadError("store.broken", "the case does not say its id.", "Take it from a copy.")
    if history.broken is not None:
        raise IsnadError("case.log_broken", f"the log does not hold at entry {history.broken}.", "Run isnad verify.")
    signer = keys.load(id_) or keys.make(id_)
    if signer.fingerprint != history.last_key:
        with store.writing() as writer:
            writer.append((_key(Action.KEY_REPLACED, signer),), who)
    return signer


def _key(action: Action, signer: Signer) -> Act:
    return Act.of(action, fingerprint=signer.fingerprint, public=signer.public)
